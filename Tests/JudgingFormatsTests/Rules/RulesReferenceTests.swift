import Testing

/// Names that must stand for something else in the file.
@Suite struct RulesReferenceTests {
  @Test func `a required field that is no standard field is refused`() {
    #expect(
      RulesSample.found(replacing: "require: [taxCode]", with: "require: [taxcodes]") == [
        "13:11 rules-reference-unknown",
        "không có trường chung “taxcodes”; ý bạn là “taxCode”?",
        "there is no standard field “taxcodes”; did you mean “taxCode”?",
      ]
    )
  }

  @Test func `a condition on an unknown field is refused`() {
    #expect(
      RulesSample.found(replacing: "field: inUseSince", with: "field: inUseSinse") == [
        "28:12 rules-reference-unknown",
        "không có trường “inUseSinse”; ý bạn là “inUseSince”?",
        "there is no field “inUseSinse”; did you mean “inUseSince”?",
      ]
    )
  }

  @Test func `a condition on a field of another kind is refused`() {
    #expect(
      RulesSample.found(replacing: "field: inUseSince", with: "field: total") == [
        "28:12 rules-value-wrong",
        "“monthsSince” cần trường kiểu date; “total” là kiểu count",
        "“monthsSince” needs a field of kind date; “total” is count",
      ]
    )
  }

  @Test func `a tax code test on a text is refused`() {
    #expect(
      RulesSample.found(replacing: "field: taxCode,", with: "field: organisation,") == [
        "25:37 rules-value-wrong",
        "“taxCode” cần trường kiểu taxCode; “organisation” là kiểu text",
        "“taxCode” needs a field of kind taxCode; “organisation” is text",
      ]
    )
  }

  @Test func `a condition without the key its test needs is refused`() {
    #expect(
      RulesSample.found(replacing: "    months: 6\n", with: "") == [
        "26:5 rules-key-missing",
        "cách kiểm tra “monthsSince” cần khóa “months”",
        "the test “monthsSince” needs the key “months”",
      ]
    )
  }

  @Test func `a key the test does not use is refused`() {
    #expect(
      RulesSample.found(replacing: "months: 6", with: "months: 6\n    value: 6") == [
        "30:12 rules-key-unknown",
        "cách kiểm tra “monthsSince” không dùng khóa “value”; bỏ đi hoặc chọn cách khác",
        "the test “monthsSince” does not use the key “value”; remove it or choose another test",
      ]
    )
  }

  @Test func `a misspelt option of a condition is refused`() {
    #expect(
      RulesSample.found(replacing: "options: [full, part]", with: "options: [full, parts]") == [
        "34:21 rules-reference-unknown",
        "không có lựa chọn “parts”; ý bạn là “part”?",
        "there is no option “parts”; did you mean “part”?",
      ]
    )
  }

  @Test func `a condition that nothing meets is refused`() {
    #expect(
      RulesSample.found(replacing: "options: [full, part]", with: "options: []") == [
        "34:14 rules-value-wrong",
        "cần ít nhất một giá trị đạt",
        "at least one value must meet the condition",
      ]
    )
  }

  @Test func `a measure of an unknown field is refused`() {
    #expect(
      RulesSample.found(replacing: "denominator: total", with: "denominator: sum") == [
        "55:40 rules-reference-unknown",
        "không có trường “sum”",
        "there is no field “sum”",
      ]
    )
  }

  @Test func `a measure of a field without numbers is refused`() {
    #expect(
      RulesSample.found(replacing: "denominator: total", with: "denominator: organisation") == [
        "55:40 rules-value-wrong",
        "“organisation” phải là trường kiểu number hoặc count",
        "“organisation” must be a field of kind number or count",
      ]
    )
  }

  @Test func `a vote in an unknown field is refused`() {
    #expect(
      RulesSample.found(replacing: "vote: votes", with: "vote: vote") == [
        "57:71 rules-reference-unknown",
        "không có trường “vote”; ý bạn là “votes”?",
        "there is no field “vote”; did you mean “votes”?",
      ]
    )
  }

  @Test func `a floor on an unknown criterion is refused`() {
    #expect(
      RulesSample.found(replacing: "criterion: done", with: "criterion: don") == [
        "76:28 rules-reference-unknown",
        "không có tiêu chí “don”; ý bạn là “done”?",
        "there is no criterion “don”; did you mean “done”?",
      ]
    )
  }

  @Test func `a limit on an unknown field is refused`() {
    #expect(
      RulesSample.found(replacing: "field: province", with: "field: region") == [
        "77:28 rules-reference-unknown",
        "không có trường “region”",
        "there is no field “region”",
      ]
    )
  }

  @Test func `an omission of an unknown subcriterion is refused`() {
    #expect(
      RulesSample.found(replacing: "omits: [talk]", with: "omits: [talks]") == [
        "64:13 rules-reference-unknown",
        "không có tiêu chí con “talks”; ý bạn là “talk”?",
        "there is no subcriterion “talks”; did you mean “talk”?",
      ]
    )
  }

  @Test func `an omission of a whole criterion with parts is refused`() {
    #expect(
      RulesSample.found(replacing: "omits: [talk]", with: "omits: [craft]") == [
        "64:13 rules-reference-unknown",
        "không có tiêu chí con “craft”",
        "there is no subcriterion “craft”",
      ]
    )
  }

  @Test func `a choice without options is refused`() {
    #expect(
      RulesSample.found(
        replacing: "fields:\n",
        with: "fields:\n  - {id: colour, name: {vi: Màu, en: Colour}, kind: choice}\n"
      ) == [
        "15:5 rules-value-wrong",
        "trường kiểu choice, và chỉ kiểu đó, phải có options",
        "a field of kind choice, and no other, must have options",
      ]
    )
  }

  @Test func `options of a field that is no choice are refused`() {
    #expect(
      RulesSample.found(replacing: "kind: choice\n", with: "kind: text\n") == [
        "18:5 rules-value-wrong",
        "trường kiểu choice, và chỉ kiểu đó, phải có options",
        "a field of kind choice, and no other, must have options",
      ]
    )
  }

  @Test func `a hidden field that does not exist is refused`() {
    #expect(
      RulesSample.found(
        replacing: "omits: [talk]",
        with: "omits: [talk]\n    hides: [organisaton]"
      ) == [
        "65:13 rules-reference-unknown",
        "không có trường “organisaton”; ý bạn là “organisation”?",
        "there is no field “organisaton”; did you mean “organisation”?",
      ]
    )
  }
}
