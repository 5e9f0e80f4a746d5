extension JSONValue {
  /// The one spelling of the value: keys in byte order, no blanks, escapes only where JSON asks.
  ///
  /// RFC 8785 without its rules for numbers, which here are exact texts already; its key order
  /// differs only for characters beyond U+FFFF.
  public var canonicalText: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: nil, sorted: true)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The value for people to read: two blanks a level, keys as given, a line break at the end.
  public var prettyText: String {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0, sorted: false)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8], indent: Int?, sorted: Bool) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let digits): bytes += digits.utf8
    case .string(let text): Self.write(text, to: &bytes)
    case .array(let values):
      Self.writeList(values, "[", "]", to: &bytes, indent: indent) { value, bytes, indent in
        value.write(to: &bytes, indent: indent, sorted: sorted)
      }
    case .object(let members):
      let ordered =
        sorted
        ? members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) } : members
      Self.writeList(ordered, "{", "}", to: &bytes, indent: indent) { member, bytes, indent in
        Self.write(member.key, to: &bytes)
        bytes += (indent == nil ? ":" : ": ").utf8
        member.value.write(to: &bytes, indent: indent, sorted: sorted)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element],
    _ open: String,
    _ close: String,
    to bytes: inout [UInt8],
    indent: Int?,
    each write: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes += open.utf8
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(&bytes, inner)
      write(element, &bytes, inner)
    }
    if !elements.isEmpty { breakLine(&bytes, indent) }
    bytes += close.utf8
  }

  private static func breakLine(_ bytes: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += Array(repeating: UInt8(ascii: " "), count: 2 * indent)
  }

  /// Appends a JSON string, quotes included, to bytes under construction.
  public static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      // Nearly no text has anything to escape.
      if text.contains(where: needsEscape) { writeEscaped(text, to: &bytes) } else { bytes += text }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func writeEscaped(
    _ text: UnsafeBufferPointer<UInt8>,
    to bytes: inout [UInt8]
  ) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        bytes += "\\u00".utf8
        bytes.append(hexDigits[Int(byte >> 4)])
        bytes.append(hexDigits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)
}
