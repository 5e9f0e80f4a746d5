import StrictJSON
import Testing

struct StrictJSONTests {
  @Test(arguments: [
    (#"{"a":1,"a":2}"#, JSONError.Reason.duplicateKey("a"), 1, 8),
    ("{\"é\":1,\"e\u{301}\":2}", .duplicateKey("e\u{301}"), 1, 9),
    ("[1,]", .unexpected("]"), 1, 4),
    ("[1 2]", .unexpected("2"), 1, 4),
    ("{\n \"a\": 01}", .unexpected("1"), 2, 8),
    (#"["\ud800"]"#, .loneSurrogate, 1, 9),
    ("[\"a\tb\"]", .controlCharacter, 1, 4),
    ("[1", .unclosed, 1, 3),
    ("[1] x", .trailing, 1, 5),
    ("", .empty, 1, 1),
    ("[1.]", .badNumber, 1, 4),
    ("// no\n1", .unexpected("/"), 1, 1),
  ])
  func `what could be read in two ways is refused at its place`(
    text: String,
    reason: JSONError.Reason,
    line: Int,
    column: Int
  ) {
    do {
      _ = try JSONValue(parsing: text)
      Issue.record("it was accepted")
    } catch {
      #expect(error.reason == reason)
      #expect((error.line, error.column) == (line, column))
    }
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: JSONError.self) { try JSONValue(parsing: [0x22, 0xC3, 0x28, 0x22]) }
  }

  @Test func `65 levels are one too many`() throws {
    _ = try JSONValue(
      parsing: String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    )
    #expect(throws: JSONError.self) { try JSONValue(parsing: String(repeating: "[", count: 65)) }
  }

  @Test func `numbers and keys stay as written`() throws {
    #expect(
      try JSONValue(parsing: #" {"b": 8.50, "a": [true, null, "\u0111\ud83d\ude00"]} "#)
        == ["b": .number("8.50"), "a": [.bool(true), .null, "đ😀"]]
    )
  }

  @Test func `the canonical form sorts keys and leaves no blank`() {
    let value: JSONValue = ["b": [1, .bool(false)], "a": "x\"\\\n\u{1}đ", "ă": .null]
    #expect(value.canonicalText == #"{"a":"x\"\\\n\u0001đ","b":[1,false],"ă":null}"#)
  }

  @Test func `what is written reads back`() throws {
    let value: JSONValue = ["b": [1, [], [:]], "a": ["c": "đ"]]
    #expect(try JSONValue(parsing: value.prettyText) == value)
  }

  @Test func `an object whose items were written one by one reads as if written whole`() {
    let items: [JSONValue] = [["a": [1, 2], "b": []], "x", []]
    let parts = JSONValue.prettyBytes(of: [
      "none": .items([]),
      "list": .items(items.map { $0.prettyBytes(level: 2) }),
      "last": .value(["c": .null]),
    ])
    let whole: JSONValue = ["none": [], "list": .array(items), "last": ["c": .null]]
    #expect(String(decoding: parts, as: UTF8.self) == whole.prettyText)
  }
}
