import Testing

/// Values of another kind than their key takes.
@Suite struct RulesValueTests {
  @Test func `a text where two languages are needed is refused`() {
    #expect(
      RulesSample.found(replacing: "{vi: Cuộc thi, en: Contest}", with: "Cuộc thi") == [
        "2:7 rules-value-wrong",
        "“name” phải gồm các khóa: vi, en",
        "“name” must have the keys: vi, en",
      ]
    )
  }

  @Test func `an empty text is refused`() {
    #expect(
      RulesSample.found(
        replacing: "{vi: Cuộc thi, en: Contest}",
        with: "{vi: Cuộc thi, en: \" \"}"
      ) == [
        "2:26 rules-value-wrong",
        "“name.en” là “”, cần văn bản không trống và không có ký tự điều khiển",
        "“name.en” is “”, but must be text, not empty and without control characters",
      ]
    )
  }

  @Test func `a control character in a text is refused`() {
    #expect(
      RulesSample.found(
        replacing: "{vi: Cuộc thi, en: Contest}",
        with: "{vi: Cuộc thi, en: \"Con\\x07test\"}"
      ) == [
        "2:26 rules-value-wrong",
        "“name.en” là “Con�test”, cần văn bản không trống và không có ký tự điều khiển",
        "“name.en” is “Con�test”, but must be text, not empty and without control characters",
      ]
    )
  }

  @Test func `a list that is no list is refused`() {
    #expect(
      RulesSample.found(replacing: "require: [taxCode]", with: "require: taxCode") == [
        "13:10 rules-value-wrong",
        "“require” phải là danh sách",
        "“require” must be a list",
      ]
    )
  }

  @Test func `a list where a value is needed is refused`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: [THI]") == [
        "4:7 rules-value-wrong",
        "“code” phải là một giá trị",
        "“code” must be a single value",
      ]
    )
  }

  @Test func `an id with a blank is refused`() {
    #expect(
      RulesSample.found(replacing: "programme: thi-2027", with: "programme: thi 2027") == [
        "1:12 rules-value-wrong",
        "“programme” là “thi 2027”, cần mã gồm chữ không dấu, số và gạch nối",
        "“programme” is “thi 2027”, but must be an id of letters, digits, hyphens",
      ]
    )
  }

  @Test func `a code in small letters is refused`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: Thi") == [
        "4:7 rules-value-wrong",
        "“code” là “Thi”, cần 2–6 chữ hoa hoặc số",
        "“code” is “Thi”, but must be 2–6 capital letters or digits",
      ]
    )
  }

  @Test func `a code of one letter is refused`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: T") == [
        "4:7 rules-value-wrong",
        "“code” là “T”, cần 2–6 chữ hoa hoặc số",
        "“code” is “T”, but must be 2–6 capital letters or digits",
      ]
    )
  }

  @Test func `a code of seven letters is refused`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: THITHIT") == [
        "4:7 rules-value-wrong",
        "“code” là “THITHIT”, cần 2–6 chữ hoa hoặc số",
        "“code” is “THITHIT”, but must be 2–6 capital letters or digits",
      ]
    )
  }

  @Test func `a decimal comma in a weight is refused`() {
    #expect(
      RulesSample.found(replacing: "weight: 60", with: "weight: 60,5") == [
        "46:15 rules-value-wrong",
        "“rubric.criteria[0].weight” là “60,5”, cần số thập phân, như 7.5",
        "“rubric.criteria[0].weight” is “60,5”, but must be a decimal number such as 7.5",
      ]
    )
  }

  @Test func `a share above one is refused`() {
    #expect(
      RulesSample.found(replacing: "quorum: 2/3", with: "quorum: 3/2") == [
        "58:32 rules-value-wrong",
        "“council.quorum” là “3/2”, cần tỷ lệ từ 0 đến 1, nhiều nhất 4 chữ số thập phân, như 2/3 hoặc 50%",
        "“council.quorum” is “3/2”, but must be a share from 0 to 1 of at most 4 decimals, such as 2/3 or 50%",
      ]
    )
  }

  @Test func `a share of nothing is refused`() {
    #expect(
      RulesSample.found(replacing: "quorum: 2/3", with: "quorum: 2/0") == [
        "58:32 rules-value-wrong",
        "“council.quorum” là “2/0”, cần tỷ lệ từ 0 đến 1, nhiều nhất 4 chữ số thập phân, như 2/3 hoặc 50%",
        "“council.quorum” is “2/0”, but must be a share from 0 to 1 of at most 4 decimals, such as 2/3 or 50%",
      ]
    )
  }

  @Test func `a count that is not whole is refused`() {
    #expect(
      RulesSample.found(replacing: "members: 12", with: "members: 12.5") == [
        "58:20 rules-value-wrong",
        "“council.members” là “12.5”, cần số nguyên dương",
        "“council.members” is “12.5”, but must be a positive whole number",
      ]
    )
  }

  @Test func `an award with no places is refused`() {
    #expect(
      RulesSample.found(replacing: "places: 1,", with: "places: 0,") == [
        "79:52 rules-value-wrong",
        "“awards[0].places” là “0”, cần số nguyên dương",
        "“awards[0].places” is “0”, but must be a positive whole number",
      ]
    )
  }

  @Test func `a day written as in Viet Nam is refused`() {
    #expect(
      RulesSample.found(
        replacing: "announcement: 2027-10-10",
        with: "announcement: 10/10/2027"
      ) == [
        "9:17 rules-value-wrong",
        "“calendar.announcement” là “10/10/2027”, cần ngày dạng 2027-10-10",
        "“calendar.announcement” is “10/10/2027”, but must be a day as 2027-10-10",
      ]
    )
  }

  @Test func `a day that does not exist is refused`() {
    #expect(
      RulesSample.found(
        replacing: "announcement: 2027-10-10",
        with: "announcement: 2027-02-30"
      ) == [
        "9:17 rules-value-wrong",
        "“calendar.announcement” là “2027-02-30”, cần ngày dạng 2027-10-10",
        "“calendar.announcement” is “2027-02-30”, but must be a day as 2027-10-10",
      ]
    )
  }

  @Test func `a window with an unreadable time is refused`() {
    #expect(
      RulesSample.found(replacing: "closes: 2027-08-15", with: "closes: 2027-08-15T25:00") == [
        "7:44 rules-value-wrong",
        """
        “calendar.nominations.closes” là “2027-08-15T25:00”, cần ngày 2027-08-15 hoặc \
        2027-08-15T17:00
        """,
        """
        “calendar.nominations.closes” is “2027-08-15T25:00”, but must be a day or time as \
        2027-08-15T17:00
        """,
      ]
    )
  }

  @Test func `a yes or no in another word is refused`() {
    #expect(
      RulesSample.found(
        replacing: "kind: count, source: office",
        with: "kind: count, required: yes"
      ) == [
        "17:74 rules-value-wrong",
        "“fields[2].required” là “yes”, cần true hoặc false",
        "“fields[2].required” is “yes”, but must be true or false",
      ]
    )
  }

  @Test func `a share of more than four decimals is refused, not cut`() {
    #expect(
      RulesSample.found(replacing: "floor: 50%", with: "floor: 33.33333%") == [
        "55:54 rules-value-wrong",
        """
        “rubric.criteria[2].measure.floor” là “33.33333%”, cần tỷ lệ từ 0 đến 1, nhiều nhất 4 chữ \
        số thập phân, như 2/3 hoặc 50%
        """,
        """
        “rubric.criteria[2].measure.floor” is “33.33333%”, but must be a share from 0 to 1 of at \
        most 4 decimals, such as 2/3 or 50%
        """,
      ]
    )
  }
}
