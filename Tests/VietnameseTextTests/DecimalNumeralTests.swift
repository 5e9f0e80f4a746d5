import Testing
import VietnameseText

struct DecimalNumeralTests {
  @Test(
    arguments: [
      ("8", 8, 0), ("8,5", 85, 1), ("8.5", 85, 1), ("-0,25", -25, 2), ("\u{A0} 8,50\t", 850, 2),
      ("\u{2212}3", -3, 0), ("007", 7, 0), ("0,125", 125, 3), ("1234.567", 1_234_567, 3),
      ("123456789012345", 123_456_789_012_345, 0), ("1,2345", 12_345, 4),
    ]
  )
  func `a decimal comma and a decimal point are the same`(text: String, units: Int64, places: Int) {
    #expect(DecimalNumeral.read(text) == .number(DecimalNumeral(units: units, places: places)))
  }

  @Test(arguments: ["1.234", "1,234", "12.345", "123,456", "-1.234", "1.234"])
  func `a number that may mean thousands is ambiguous`(text: String) {
    #expect(DecimalNumeral.read(text) == .ambiguous)
    #expect(DecimalNumeral.readGrouped(text) == .ambiguous)
  }

  @Test func `a percent sign is kept beside a share, and no part of a mark`() {
    let percent = DecimalNumeral(units: 855, places: 1, isPercent: true)
    #expect(DecimalNumeral.readGrouped("85,5 %") == .number(percent))
    #expect(DecimalNumeral.readGrouped("85,5%") == .number(percent))
    #expect(DecimalNumeral.read("85,5%") == .notANumber)
  }

  @Test(
    arguments: [
      "8,", ",5", "8..5", "1e5", "+8", "--8", "8 5", "tám", "8/10", "%", "-", "1.234.567",
      "1.234,5",
      "1.2.3", "٨", "8,5 điểm", "0x10", "NaN", "8%%", "8\u{301}",
    ]
  )
  func `a mark is nothing but digits and one decimal mark`(text: String) {
    #expect(DecimalNumeral.read(text) == .notANumber)
  }

  @Test(arguments: ["", " ", "\u{A0}", "\u{FEFF}\r\n"])
  func `blank text is empty`(text: String) {
    #expect(DecimalNumeral.read(text) == .empty)
  }

  @Test(
    arguments: [
      "1234567890123456", "8,1999999999999993", "1,2345678", "1234567890123,456789",
      String(repeating: "9", count: 100_000),
    ]
  )
  func `digits are capped`(text: String) {
    #expect(DecimalNumeral.read(text) == .tooLong)
  }

  @Test(
    arguments: [
      ("1.234.567", 1_234_567, 0), ("1,234,567", 1_234_567, 0), ("1 234 567", 1_234_567, 0),
      ("1\u{A0}234", 1234, 0), ("1.234,5", 12_345, 1), ("1,234.5", 12_345, 1), ("1200", 1200, 0),
      ("1.234,567", 1_234_567, 3), ("12 345,50", 1_234_550, 2), ("8,5", 85, 1),
      ("-1.234.567", -1_234_567, 0),
    ]
  )
  func `a count may be grouped where one meaning is left`(text: String, units: Int64, places: Int) {
    let expected = DecimalNumeral(units: units, places: places)
    #expect(DecimalNumeral.readGrouped(text) == .number(expected))
  }

  @Test(
    arguments: [
      "1.23.456", "1234.567.890", "1.234.56", "0.123.456", "1,234.567,8", "1.234 567", "1,234 567",
      "1.234,567.890", "1 23",
    ]
  )
  func `groups other than thousands are not a number`(text: String) {
    #expect(DecimalNumeral.readGrouped(text) == .notANumber)
  }

  @Test func `the description is plain notation`() {
    let numerals = [(850, 2), (-25, 2), (8, 0), (5, 3)].map {
      DecimalNumeral(units: $0, places: $1)
    }
    #expect(numerals.map(\.description) == ["8.50", "-0.25", "8", "0.005"])
  }
}
