import Testing

/// Keys that there are not, that are missing, or that stand there twice.
@Suite struct RulesKeyTests {
  @Test func `a misspelt key is named with the one that was meant`() {
    #expect(
      RulesSample.found(replacing: "organiser:", with: "organizer:") == [
        "3:1 rules-key-unknown",
        "không có khóa “organizer”; ý bạn là “organiser”?",
        "there is no key “organizer”; did you mean “organiser”?",
      ]
    )
  }

  @Test func `a key like no other is listed with those there are`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: THI\ncolour: red") == [
        "5:1 rules-key-unknown",
        """
        không có khóa “colour”; ở đây có: programme, name, organiser, notice, code, \
        recognition, calendar, categories, require, fields, conditions, rubric, council, \
        rounds, awards, personalData, evidence, publishes, documents
        """,
        """
        there is no key “colour”; here are: programme, name, organiser, notice, code, \
        recognition, calendar, categories, require, fields, conditions, rubric, council, \
        rounds, awards, personalData, evidence, publishes, documents
        """,
      ]
    )
  }

  @Test func `a missing key is named with its meaning`() {
    #expect(
      RulesSample.found(replacing: "recognition: award\n", with: "") == [
        "1:1 rules-key-missing",
        """
        thiếu khóa “recognition” (honour: tôn vinh, không xếp hạng; award: giải thưởng, có \
        xếp hạng)
        """,
        "the key “recognition” is missing (honour: unranked, A–Z; award: ranked, with medals)",
      ]
    )
  }

  @Test func `a missing key of a list's element points at the element`() {
    #expect(
      RulesSample.found(
        replacing: "{id: so, name: {vi: Công nghệ số, en: Digital}}",
        with: "{id: so}"
      ) == [
        "11:5 rules-key-missing",
        "thiếu khóa “name” (tên hạng mục)",
        "the key “name” is missing (the category's name)",
      ]
    )
  }

  @Test func `a text in one language only is refused`() {
    #expect(
      RulesSample.found(replacing: "{vi: Cuộc thi, en: Contest}", with: "{vi: Cuộc thi}") == [
        "2:7 rules-key-missing",
        "thiếu khóa “en” (tiếng Anh)",
        "the key “en” is missing (English)",
      ]
    )
  }

  @Test func `a repeated key is refused`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: THI\ncode: THJ") == [
        "4:1 rules-key-repeated",
        "khóa lặp lại: code; chỉ giữ một",
        "repeated keys: code; keep one",
      ]
    )
  }

  @Test func `a repeated key is refused though one is quoted`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: THI\n\"code\": THJ") == [
        "4:1 rules-key-repeated",
        "khóa lặp lại: code; chỉ giữ một",
        "repeated keys: code; keep one",
      ]
    )
  }
}
