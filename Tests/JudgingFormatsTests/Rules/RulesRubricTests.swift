import Testing

/// What a rubric must add up to.
@Suite struct RulesRubricTests {
  @Test func `criteria that do not sum to 100 are refused with their sum`() {
    #expect(
      RulesSample.found(replacing: "weight: 60", with: "weight: 60.5") == [
        "44:5 rules-weights-sum",
        "tổng trọng số các tiêu chí là 100.5, phải là 100",
        "the weights of the criteria sum to 100.5, not 100",
      ]
    )
  }

  @Test func `subcriteria that do not sum to 100 are refused with their sum`() {
    #expect(
      RulesSample.found(replacing: "weight: 30", with: "weight: 20") == [
        "48:9 rules-weights-sum",
        "tổng trọng số các tiêu chí con là 90, phải là 100",
        "the weights of the subcriteria sum to 90, not 100",
      ]
    )
  }

  @Test func `a weight of nothing is refused`() {
    #expect(
      RulesSample.found(
        replacing: "{id: effect, name: {vi: Tác động, en: Effect}, weight: 20}",
        with:
          "{id: effect, name: {vi: Tác động, en: Effect}, weight: 20}\n    - {id: none, name: {vi: Không, en: None}, weight: 0}"
      ) == [
        "51:55 rules-value-wrong",
        "trọng số phải lớn hơn 0",
        "a weight must be more than 0",
      ]
    )
  }

  @Test func `two bases for one criterion are refused`() {
    #expect(
      RulesSample.found(
        replacing: "vote: votes}",
        with: "vote: votes, subcriteria: [{id: p, name: {vi: P, en: P}, weight: 100}]}"
      ) == [
        "57:7 rules-value-wrong",
        "chỉ chọn một trong subcriteria, measure, vote",
        "choose one of subcriteria, measure, vote",
      ]
    )
  }

  @Test func `a target at the floor is refused`() {
    #expect(
      RulesSample.found(replacing: "target: 100%", with: "target: 0.5") == [
        "55:67 rules-value-wrong",
        "mức mục tiêu phải cao hơn mức sàn",
        "the target must be above the floor",
      ]
    )
  }

  @Test func `a scale that falls is refused`() {
    #expect(
      RulesSample.found(
        replacing: "lowest: 0, highest: 10, step: 0.5",
        with: "lowest: 10, highest: 0, step: 0.5"
      ) == [
        "37:10 rules-value-wrong",
        "thang điểm phải từ thấp đến cao, không âm, chia hết cho bước",
        "the scale must rise from 0 or more, in whole steps",
      ]
    )
  }

  @Test func `a scale with a broken step is refused`() {
    #expect(
      RulesSample.found(replacing: "step: 0.5", with: "step: 0.3") == [
        "37:10 rules-value-wrong",
        "thang điểm phải từ thấp đến cao, không âm, chia hết cho bước",
        "the scale must rise from 0 or more, in whole steps",
      ]
    )
  }

  @Test func `a scale without a step is refused`() {
    #expect(
      RulesSample.found(replacing: "step: 0.5", with: "step: 0") == [
        "37:10 rules-value-wrong",
        "thang điểm phải từ thấp đến cao, không âm, chia hết cho bước",
        "the scale must rise from 0 or more, in whole steps",
      ]
    )
  }

  @Test func `levels with a gap are refused`() {
    #expect(
      RulesSample.found(replacing: "from: 5, to: 10", with: "from: 6, to: 10") == [
        "40:7 rules-value-wrong",
        "mức điểm phải nối tiếp nhau: chờ mức bắt đầu từ 5",
        "levels must follow each other: one from 5 is expected here",
      ]
    )
  }

  @Test func `levels that overlap are refused`() {
    #expect(
      RulesSample.found(replacing: "from: 5, to: 10", with: "from: 4, to: 10") == [
        "40:7 rules-value-wrong",
        "mức điểm phải nối tiếp nhau: chờ mức bắt đầu từ 5",
        "levels must follow each other: one from 5 is expected here",
      ]
    )
  }

  @Test func `levels that end early are refused`() {
    #expect(
      RulesSample.found(replacing: "from: 5, to: 10", with: "from: 5, to: 9") == [
        "39:5 rules-value-wrong",
        "các mức điểm phải phủ hết thang, đến 10",
        "the levels must cover the scale up to 10",
      ]
    )
  }

  @Test func `levels that end outside the scale are refused`() {
    #expect(
      RulesSample.found(replacing: "from: 5, to: 10", with: "from: 5, to: 11") == [
        "39:5 rules-value-wrong",
        "các mức điểm phải phủ hết thang, đến 10",
        "the levels must cover the scale up to 10",
      ]
    )
  }

  @Test func `a total of nothing is refused`() {
    #expect(
      RulesSample.found(replacing: "outOf: 10", with: "outOf: 0") == [
        "42:10 rules-value-wrong",
        "tổng điểm tối đa phải lớn hơn 0",
        "the highest total must be more than 0",
      ]
    )
  }

  @Test func `a weight of three decimals is refused`() {
    #expect(
      RulesSample.found(
        replacing: "id: idea, name: {vi: Ý tưởng, en: Idea}, weight: 70",
        with:
          "id: idea, name: {vi: Ý tưởng, en: Idea}, weight: 69.999"
      ) == [
        "48:9 rules-weights-sum",
        "tổng trọng số các tiêu chí con là 99.999, phải là 100",
        "the weights of the subcriteria sum to 99.999, not 100",
        "48:61 rules-value-wrong",
        "69.999: nhiều nhất 1000, với nhiều nhất hai chữ số thập phân",
        "69.999: at most 1000, with at most two decimals",
      ]
    )
  }

  @Test func `a total out of more than a thousand is refused`() {
    #expect(
      RulesSample.found(replacing: "outOf: 10", with: "outOf: 999999999999999") == [
        "42:10 rules-value-wrong",
        "999999999999999: nhiều nhất 1000, với nhiều nhất hai chữ số thập phân",
        "999999999999999: at most 1000, with at most two decimals",
      ]
    )
  }
}
