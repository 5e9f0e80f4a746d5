import Foundation
import Judging
import JudgingFormats
import Testing

/// What does not change the rules does not change their canonical form; everything else does.
@Suite struct RulesCanonicalTests {
  private static let canonical = RulesSample.read(RulesSample.text).rules?.canonical

  private func canonical(replacing part: String, with other: String) throws -> String {
    let pieces = RulesSample.text.components(separatedBy: part)
    try #require(pieces.count == 2)
    return try #require(RulesSample.read(pieces.joined(separator: other)).rules).canonical
  }

  @Test(arguments: [
    // comments and layout
    ("code: THI", "# mã hồ sơ\n\ncode:    THI   # ba chữ"),
    // block and flow
    ("{vi: Cuộc thi, en: Contest}", "\n  vi: Cuộc thi\n  en: Contest"),
    // order of keys
    ("{vi: Cuộc thi, en: Contest}", "{en: Contest, vi: Cuộc thi}"),
    // quotes
    ("{vi: Cuộc thi, en: Contest}", "{vi: \"Cuộc thi\", en: 'Contest'}"),
    ("code: THI", "\"code\": \"THI\""),
    // a block of text ends with a line break
    ("{vi: Cuộc thi, en: Contest}", "\n  vi: |\n    Cuộc thi\n  en: Contest"),
    // decomposed letters
    (
      "{vi: Cuộc thi, en: Contest}", "{vi: \"Cuo\u{302}\u{323}c thi\", en: Contest}"
    ),
    // spellings of one number
    ("passMark: 7", "passMark: 7.00"),
    ("passMark: 7", "passMark: \"7.0\""),
    ("floor: 50%", "floor: 0.5"),
    ("quorum: 2/3", "quorum: 4/6"),
    ("members: 12", "members: 0012"),
    // spellings of one time
    ("opens: 2027-09-11", "opens: '2027-09-11'"),
  ])
  func `layout, order, quotes and spelling change nothing`(_ part: String, _ other: String) throws {
    #expect(try canonical(replacing: part, with: other) == Self.canonical)
  }

  @Test(arguments: [
    ("passMark: 7", "passMark: 7.01"),
    ("{vi: Cuộc thi, en: Contest}", "{vi: Cuộc Thi, en: Contest}"),
    ("tieBreaks: [criteria, median]", "tieBreaks: [median, criteria]"),
    ("closes: 2027-08-15", "closes: 2027-08-15T17:00"),
    ("aggregation: mean", "aggregation: median"),
    ("minimumScorecards: 8", "minimumScorecards: 9"),
  ])
  func `a changed rule changes it`(_ part: String, _ other: String) throws {
    #expect(try canonical(replacing: part, with: other) != Self.canonical)
  }

  @Test func `line ends and a byte order mark change nothing`() {
    let text = "\u{FEFF}" + RulesSample.text.replacing("\n", with: "\r\n")
    #expect(RulesSample.read(text).rules?.canonical == Self.canonical)
    #expect(Self.canonical != nil)
  }

  @Test func `it begins with the keys in byte order and numbers in one spelling`() {
    let start = """
      {"awards":[{"atLeast":"8","id":"gold","name":{"en":"Gold","vi":"Vàng"},"places":"1"}],\
      "calendar":{"announcement":"2027-10-10","nominations":{"closes":"2027-08-15",\
      "opens":"2027-06-01"},
      """
    #expect(Self.canonical?.hasPrefix(start) == true)
  }

  @Test(arguments: [
    #"{vi: "Lưu ý: *quan trọng*, &đặc biệt, !gấp", en: "A, *B*: [c] {d} # e"}"#,
    #"{vi: "hai\ndòng\tvà \"ngoặc\" \\ 'đơn'", en: "- dash ? - ? -"}"#,
    #"{vi: "null", en: "~"}"#,
    #"{vi: "2027-10-10", en: "1e3"}"#,
    #"{vi: "🇻🇳 e\u0301", en: "no"}"#,
  ])
  func `the canonical form reads as the same programme, whatever the text`(_ name: String) throws {
    let canonical = try canonical(replacing: "{vi: Cuộc thi, en: Contest}", with: name)
    let again = try #require(RulesSample.read(canonical).rules)
    #expect(again.canonical == canonical)
  }

  @Test func `words that YAML takes for types stay text`() throws {
    let text = RulesSample.text.replacing("{vi: Cuộc thi, en: Contest}", with: "{vi: no, en: 0o17}")
    #expect(RulesSample.read(text).rules?.programme.name == Bilingual(vi: "no", en: "0o17"))
  }
}
