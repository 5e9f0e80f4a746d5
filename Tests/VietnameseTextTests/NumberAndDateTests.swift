import Testing
import VietnameseText

struct DecimalNumeralTests {
  @Test(arguments: [
    ("8,5", 85, 1), ("8.5", 85, 1), (" 10 ", 10, 0), ("-0,25", -25, 2), ("0,125", 125, 3),
    ("7\u{A0}", 7, 0),
  ])
  func `comma and point both mark decimals`(text: String, units: Int64, places: Int) {
    #expect(DecimalNumeral.read(text) == .number(DecimalNumeral(units: units, places: places)))
  }

  @Test(arguments: ["1.234", "1,234", "12.000", "999,999"])
  func `three digits after the mark may mean a thousand`(text: String) {
    #expect(DecimalNumeral.read(text) == .ambiguous)
  }

  @Test(arguments: ["tám", "8,5,1", "1 000", "8.", ",5", "8e1", "--8", "8-", "٣"])
  func `anything else is no number`(text: String) {
    #expect(DecimalNumeral.read(text) == .notANumber)
  }

  @Test func `an empty cell is empty and not zero`() {
    #expect(DecimalNumeral.read("  ") == .empty)
  }

  @Test func `more digits than the count can hold are refused`() {
    #expect(DecimalNumeral.read("1234567890123456") == .tooLong)
    #expect(DecimalNumeral.read("1,2345678") == .tooLong)
  }
}

struct CivilDateTests {
  @Test(arguments: ["05/09/2026", "5/9/2026", "05-09-2026", "5.9.2026", "2026-09-05"])
  func `a date is day, month, year, or ISO`(text: String) {
    #expect(CivilDate.read(text) == CivilDate(iso: "2026-09-05").map(CivilDate.Reading.date))
  }

  @Test func `a two-digit year is not guessed`() {
    #expect(CivilDate.read("05/09/26") == .twoDigitYear)
  }

  @Test func `a month without a day is not a date`() {
    #expect(CivilDate.read("10/2023") == .monthOnly)
  }

  @Test(arguments: [
    "31/02/2026", "29/02/2027", "2026-13-01", "hôm qua", "", "1/2/3/2026", "00/01/2026",
  ])
  func `what is no day is no date`(text: String) {
    #expect(CivilDate.read(text) == .notADate)
  }

  @Test func `days count from 1970 and back`() {
    for days in stride(from: -100_000, through: 100_000, by: 37) {
      let date = CivilDate(daysSinceEpoch: days)
      let (year, month, day) = date.fields
      #expect(CivilDate(year: year, month: month, day: day) == date)
    }
    #expect(CivilDate(iso: "2000-03-01")?.daysSinceEpoch == 11_017)
  }

  @Test func `spreadsheet serials follow their epoch`() {
    #expect(CivilDate(excelSerial: 45_000, epoch1904: false)?.description == "2023-03-15")
    #expect(CivilDate(excelSerial: 43_538, epoch1904: true)?.description == "2023-03-15")
    #expect(CivilDate(excelSerial: 59, epoch1904: false)?.description == "1900-02-28")
    #expect(CivilDate(excelSerial: 60, epoch1904: false) == nil)
    #expect(CivilDate(excelSerial: 61, epoch1904: false)?.description == "1900-03-01")
  }

  @Test func `months count when they are whole`() throws {
    let day = { (text: String) in try #require(CivilDate(iso: text)) }
    #expect(try day("2027-02-15").months(until: day("2027-08-15")) == 6)
    #expect(try day("2027-02-16").months(until: day("2027-08-15")) == 5)
    #expect(try day("2027-09-01").months(until: day("2027-08-15")) == 0)
  }
}

struct TaxCodeTests {
  @Test(arguments: ["0100109106", "0101248141", "0100684378", "0101243150"])
  func `the published codes hold their check digit`(text: String) {
    #expect(TaxCode.read(text).isValid)
  }

  @Test func `a wrong digit is noticed`() {
    #expect(TaxCode.read("0100109107") == .wrongCheckDigit)
  }

  @Test func `a zero that a spreadsheet dropped is proposed and not put back`() {
    #expect(TaxCode.read("100109106") == .shortened(proposals: ["0100109106"]))
    #expect(TaxCode.read("100109106001") == .shortened(proposals: ["0100109106-001"]))
    #expect(TaxCode.read("12345678") == .wrongLength)
  }

  @Test func `a branch and a person have codes of their own length`() {
    guard case .valid(let branch) = TaxCode.read("0100109106001"),
      case .valid(let person) = TaxCode.read("001 085 012345")
    else {
      Issue.record("a right code was refused")
      return
    }
    #expect(branch.kind == .branch && branch.text == "0100109106-001")
    #expect(person.kind == .personal && person.text == "001085012345")
  }

  @Test func `letters make no tax code`() {
    #expect(TaxCode.read("MST0100109106") == .notDigits)
    #expect(TaxCode.read("") == .notDigits)
  }
}
