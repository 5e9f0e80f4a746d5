import Foundation
import Judging
import JudgingFormats
import Testing

/// Files that are no programme, or mean harm: a finding each, and never a crash or a wait.
@Suite struct RulesHostileTests {
  private static let decorated = [
    "không dùng neo (&), bí danh (*) và thẻ (!); nếu là chữ thì đặt trong ngoặc kép",
    "no anchors (&), aliases (*) and tags (!); if it is text, put it in double quotes",
  ]

  private func found(_ bytes: [UInt8]) -> [String] {
    RulesReader.read(bytes, file: "x.yaml").findings.flatMap(\.spelledOut)
  }

  @Test func `aliases that would grow without bound are refused unread`() {
    var bomb = "a0: &a0 [x, x, x]\n"
    for level in 1...30 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(found(Array((bomb + "? [*a30]\n: x\n").utf8)) == ["3 rules-malformed"] + Self.decorated)
  }

  @Test func `a single anchor is refused where it stands`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: &c THI")
        == ["4:7 rules-malformed"] + Self.decorated
    )
  }

  @Test func `an alias is refused though it would stand for the right value`() {
    #expect(
      RulesSample.found(
        replacing: "organiser: {vi: Ban Tổ chức, en: Committee}",
        with: "organiser: {vi: &x Ban, en: *x}"
      )
        == ["3:17 rules-malformed"] + Self.decorated + ["3:17 rules-malformed"] + Self.decorated
    )
  }

  @Test func `a tag is refused`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: !!python/object THI")
        == ["4:7 rules-malformed"] + Self.decorated
    )
  }

  @Test func `a tag on a key is refused`() {
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: THI\n!x code: THJ")
        == ["5:1 rules-malformed"] + Self.decorated
    )
  }

  @Test func `a second document is refused`() {
    #expect(
      RulesSample.found(in: RulesSample.text + "\n---\nprogramme: thi-2028\n") == [
        "80:1 rules-malformed",
        "một tệp chỉ có một chương trình; bỏ dấu --- và phần sau nó",
        "a file holds one programme; take away --- and what follows it",
      ]
    )
  }

  @Test(arguments: [
    String(repeating: "[", count: 200_000),
    String(repeating: "[\"]\",", count: 100_000),
    String(repeating: "{a: ", count: 100_000),
    String(repeating: "- ", count: 100_000),
    String(repeating: "? ", count: 100_000),
    (0..<1_300).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
  ])
  func `nesting without end is refused`(_ text: String) {
    #expect(RulesSample.read(text).findings.map(\.rule) == [.rulesMalformed])
  }

  @Test func `the deepest nesting that is parsed is a finding`() {
    let text = String(repeating: "[", count: 999) + String(repeating: "]", count: 999)
    #expect(found(Array(text.utf8)).first == "1:1 rules-value-wrong")
  }

  @Test func `a file of more than a megabyte is refused unread`() {
    #expect(
      found(Array(repeating: UInt8(ascii: "#"), count: 1_000_001)) == [
        " file-too-large", "tệp lớn hơn 1 MB, không thể là tệp chương trình",
        "the file is larger than 1 MB and cannot be a programme file",
      ]
    )
  }

  @Test(
    arguments: [
      Array("programme: a\u{0}b".utf8), [0x70, 0x3A, 0x20, 0xE1, 0xBB], [0xFF, 0xFE, 0x00],
    ] as [[UInt8]]
  )
  func `what is not text in UTF-8 is refused`(_ bytes: [UInt8]) {
    #expect(
      found(bytes) == [
        " encoding-wrong", "tệp không phải văn bản UTF-8; lưu lại với mã hóa UTF-8",
        "the file is not UTF-8 text; save it again with the encoding UTF-8",
      ]
    )
  }

  @Test func `a control character is refused on its line`() {
    #expect(
      found(Array("programme: a\nname: \u{1}\n".utf8)) == [
        "2 rules-malformed",
        """
        không đọc được YAML; xem thụt lề, dấu hai chấm và ngoặc kép ở đây (control characters are \
        not allowed)
        """,
        """
        this is not YAML; look at indentation, colons and quotes here (control characters are not \
        allowed)
        """,
      ]
    )
  }

  @Test func `a quote that is not closed is refused`() {
    #expect(
      found(Array("programme: \"a\nname: b\n".utf8)).first == "3:1 rules-malformed"
    )
  }

  @Test(arguments: ["", "# chỉ có chú thích\n", "---\n"])
  func `an empty file is refused`(_ text: String) {
    #expect(!found(Array(text.utf8)).isEmpty)
  }

  @Test func `a hundred thousand unknown keys end in a list people can read`() {
    let text = (0..<100_000).map { "k\($0): x" }.joined(separator: "\n")
    #expect(RulesSample.read(text).findings.count == 200)
  }

  @Test func `a long wrong value is shown by its beginning`() {
    let long = String(repeating: "x", count: 10_000)
    #expect(
      RulesSample.found(replacing: "code: THI", with: "code: \(long)") == [
        "4:7 rules-value-wrong",
        "“code” là “\(long.prefix(60))…”, cần 2–6 chữ hoa hoặc số",
        "“code” is “\(long.prefix(60))…”, but must be 2–6 capital letters or digits",
      ]
    )
  }

  @Test func `everything wrong is said at once, in the order of the file`() {
    let text = RulesSample.text.replacing("code: THI", with: "code: t")
      .replacing("weight: 60", with: "weight: 60,5").replacing("organiser:", with: "organizer:")
    #expect(
      RulesSample.read(text).findings.map { "\($0.origin.place) \($0.rule.rawValue)" } == [
        "3:1 rules-key-unknown", "4:7 rules-value-wrong", "46:15 rules-value-wrong",
      ]
    )
  }
}
