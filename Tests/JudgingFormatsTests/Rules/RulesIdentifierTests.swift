import Testing

/// Ids that must be told apart.
@Suite struct RulesIdentifierTests {
  @Test func `a repeated category is refused`() {
    #expect(
      RulesSample.found(replacing: "id: xanh", with: "id: so") == [
        "12:10 rules-identifier-repeated",
        "mã “so” đã dùng ở 11:10; mỗi mã chỉ dùng một lần",
        "the id “so” is used already at 11:10; use each once",
      ]
    )
  }

  @Test func `a repeated field is refused`() {
    #expect(
      RulesSample.found(
        replacing: "  - {id: votes",
        with: "  - {id: total, name: {vi: Tổng, en: All}, kind: count}\n  - {id: votes"
      ) == [
        "17:10 rules-identifier-repeated",
        "mã “total” đã dùng ở 16:10; mỗi mã chỉ dùng một lần",
        "the id “total” is used already at 16:10; use each once",
      ]
    )
  }

  @Test func `a field named as a standard one is refused`() {
    #expect(
      RulesSample.found(
        replacing: "  - {id: votes",
        with: "  - {id: province, name: {vi: Tỉnh, en: Province}, kind: text}\n  - {id: votes"
      ) == [
        "17:10 rules-identifier-repeated",
        "“province” là trường chung, đã có sẵn; đặt mã khác",
        "“province” is a standard field already; choose another id",
      ]
    )
  }

  @Test func `a repeated option is refused`() {
    #expect(
      RulesSample.found(
        replacing: "      - {id: part",
        with: "      - {id: full, name: {vi: Cả, en: All}}\n      - {id: part"
      ) == [
        "23:14 rules-identifier-repeated",
        "mã “full” đã dùng ở 22:14; mỗi mã chỉ dùng một lần",
        "the id “full” is used already at 22:14; use each once",
      ]
    )
  }

  @Test func `a repeated condition is refused`() {
    #expect(
      RulesSample.found(replacing: "id: online", with: "id: live") == [
        "31:9 rules-identifier-repeated",
        "mã “live” đã dùng ở 26:9; mỗi mã chỉ dùng một lần",
        "the id “live” is used already at 26:9; use each once",
      ]
    )
  }

  @Test func `a repeated round is refused`() {
    #expect(
      RulesSample.found(replacing: "id: last", with: "id: first") == [
        "68:9 rules-identifier-repeated",
        "mã “first” đã dùng ở 60:9; mỗi mã chỉ dùng một lần",
        "the id “first” is used already at 60:9; use each once",
      ]
    )
  }

  @Test func `a repeated award is refused`() {
    #expect(
      RulesSample.found(
        replacing: "places: 1, atLeast: 8}",
        with:
          "places: 1, atLeast: 8}\n  - {id: gold, name: {vi: Bạc, en: Silver}, places: 1, atLeast: 7}"
      ) == [
        "80:10 rules-identifier-repeated",
        "mã “gold” đã dùng ở 79:10; mỗi mã chỉ dùng một lần",
        "the id “gold” is used already at 79:10; use each once",
      ]
    )
  }

  @Test func `a repeated criterion is refused`() {
    #expect(
      RulesSample.found(replacing: "id: public", with: "id: craft") == [
        "57:12 rules-identifier-repeated",
        "mã “craft” đã dùng ở 44:11; mỗi mã chỉ dùng một lần",
        "the id “craft” is used already at 44:11; use each once",
      ]
    )
  }

  @Test func `a repeated subcriterion is refused`() {
    #expect(
      RulesSample.found(replacing: "id: idea", with: "id: talk") == [
        "49:16 rules-identifier-repeated",
        "mã “talk” đã dùng ở 48:16; mỗi mã chỉ dùng một lần",
        "the id “talk” is used already at 48:16; use each once",
      ]
    )
  }

  @Test func `a subcriterion named as a criterion that is marked whole is refused`() {
    #expect(
      RulesSample.found(replacing: "id: idea", with: "id: effect") == [
        "48:16 rules-identifier-repeated",
        "mã “effect” đã dùng ở 50:12; mỗi mã chỉ dùng một lần",
        "the id “effect” is used already at 50:12; use each once",
      ]
    )
  }

  @Test func `a round named as a window is refused`() {
    #expect(
      RulesSample.found(replacing: "id: first", with: "id: screening") == [
        "60:9 rules-identifier-repeated",
        "“screening” là tên một mốc thời gian; đặt mã vòng khác",
        "“screening” is the name of a date; choose another id for the round",
      ]
    )
  }

  @Test func `a category named as the council is refused`() {
    #expect(
      RulesSample.found(replacing: "id: xanh", with: "id: council") == [
        "12:10 rules-identifier-repeated",
        "“council” là tên của toàn Hội đồng; đặt mã hạng mục khác",
        "“council” names the whole council; choose another id for the category",
      ]
    )
  }
}
