import Testing

/// Methods that there are not: never replaced by another.
@Suite struct RulesMethodTests {
  @Test func `a misspelt kind of recognition is named with the one that was meant`() {
    #expect(
      RulesSample.found(replacing: "recognition: award", with: "recognition: awards") == [
        "5:14 rules-method-unknown",
        "“recognition” không có giá trị “awards”; ý bạn là “award”?",
        "“recognition” has no value “awards”; did you mean “award”?",
      ]
    )
  }

  @Test func `an unknown kind of recognition is listed with those there are`() {
    #expect(
      RulesSample.found(replacing: "recognition: award", with: "recognition: prize") == [
        "5:14 rules-method-unknown",
        "“recognition” không có giá trị “prize”; chọn: honour, award",
        "“recognition” has no value “prize”; choose: honour, award",
      ]
    )
  }

  @Test func `an unknown tie rule is listed with those there are`() {
    #expect(
      RulesSample.found(
        replacing: "tieBreaks: [criteria, median]",
        with: "tieBreaks: [criteria, draw]"
      ) == [
        "67:62 rules-method-unknown",
        """
        “rounds[0].cut.tieBreaks[1]” không có giá trị “draw”; chọn: criteria, median, lowest, \
        vote
        """,
        "“rounds[0].cut.tieBreaks[1]” has no value “draw”; choose: criteria, median, lowest, vote",
      ]
    )
  }

  @Test func `a misspelt tie rule is named with the one that was meant`() {
    #expect(
      RulesSample.found(
        replacing: "tieBreaks: [criteria, median]",
        with: "tieBreaks: [criteria, meadian]"
      ) == [
        "67:62 rules-method-unknown",
        "“rounds[0].cut.tieBreaks[1]” không có giá trị “meadian”; ý bạn là “median”?",
        "“rounds[0].cut.tieBreaks[1]” has no value “meadian”; did you mean “median”?",
      ]
    )
  }

  @Test func `an unknown aggregation is refused`() {
    #expect(
      RulesSample.found(replacing: "aggregation: mean", with: "aggregation: average") == [
        "73:18 rules-method-unknown",
        "“rounds[1].aggregation” không có giá trị “average”; chọn: mean, median, trimmed:1, severity-adjusted-v1:0.5",
        "“rounds[1].aggregation” has no value “average”; choose: mean, median, trimmed:1, severity-adjusted-v1:0.5",
      ]
    )
  }

  @Test func `a trim without a number is refused`() {
    #expect(
      RulesSample.found(replacing: "aggregation: trimmed:1", with: "aggregation: trimmed") == [
        "66:18 rules-method-unknown",
        "“rounds[0].aggregation” không có giá trị “trimmed”; ý bạn là “trimmed:1”?",
        "“rounds[0].aggregation” has no value “trimmed”; did you mean “trimmed:1”?",
      ]
    )
  }

  @Test func `an unknown scope is refused`() {
    #expect(
      RulesSample.found(replacing: "scope: category", with: "scope: country") == [
        "67:30 rules-method-unknown",
        "“rounds[0].cut.scope” không có giá trị “country”; chọn: category, programme",
        "“rounds[0].cut.scope” has no value “country”; choose: category, programme",
      ]
    )
  }

  @Test func `an unknown kind of judges is refused`() {
    #expect(
      RulesSample.found(replacing: "judges: council", with: "judges: everyone") == [
        "71:13 rules-method-unknown",
        "“rounds[1].judges” không có giá trị “everyone”; chọn: panels, council",
        "“rounds[1].judges” has no value “everyone”; choose: panels, council",
      ]
    )
  }

  @Test func `an unknown kind of field is refused`() {
    #expect(
      RulesSample.found(
        replacing: "name: {vi: Đã xong, en: Done}, kind: count",
        with: "name: {vi: Đã xong, en: Done}, kind: colour"
      ) == [
        "15:53 rules-method-unknown",
        """
        “fields[0].kind” không có giá trị “colour”; chọn: text, taxCode, date, number, count, \
        yesNo, choice, email, phone, webAddress, files
        """,
        """
        “fields[0].kind” has no value “colour”; choose: text, taxCode, date, number, count, \
        yesNo, choice, email, phone, webAddress, files
        """,
      ]
    )
  }

  @Test func `an unknown source is refused`() {
    #expect(
      RulesSample.found(replacing: "source: office", with: "source: ofice") == [
        "17:72 rules-method-unknown",
        "“fields[2].source” không có giá trị “ofice”; ý bạn là “office”?",
        "“fields[2].source” has no value “ofice”; did you mean “office”?",
      ]
    )
  }

  @Test func `an unknown test is refused`() {
    #expect(
      RulesSample.found(replacing: "test: monthsSince", with: "test: monthSince") == [
        "27:11 rules-method-unknown",
        "“conditions[1].test” không có giá trị “monthSince”; ý bạn là “monthsSince”?",
        "“conditions[1].test” has no value “monthSince”; did you mean “monthsSince”?",
      ]
    )
  }

  @Test func `an unknown consequence is refused`() {
    #expect(
      RulesSample.found(replacing: "months: 6", with: "months: 6\n    unmet: out") == [
        "30:12 rules-method-unknown",
        "“conditions[1].unmet” không có giá trị “out”; chọn: ineligible, supplement",
        "“conditions[1].unmet” has no value “out”; choose: ineligible, supplement",
      ]
    )
  }
}
