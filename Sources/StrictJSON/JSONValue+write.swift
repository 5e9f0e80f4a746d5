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
    var bytes = prettyBytes()
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same without the line break at the end, as it stands so many levels deep in another value.
  public func prettyBytes(level: Int = 0) -> [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: level, sorted: false)
    return bytes
  }

  /// A member of an object that is written: a value, or a list whose items are written already.
  public enum Part {
    case value(JSONValue)
    /// Each as by ``JSONValue/prettyBytes(level:)`` at level 2.
    case items([[UInt8]])
  }

  /// An object as ``prettyText`` gives it, for one too large to be held as a value.
  public static func prettyBytes(of members: KeyValuePairs<String, Part>) -> [UInt8] {
    var bytes: [UInt8] = []
    writeList(members, "{", "}", to: &bytes, indent: 0) { member, bytes, indent in
      write(member.key, to: &bytes)
      append(": ", to: &bytes)
      switch member.value {
      case .value(let value): value.write(to: &bytes, indent: indent, sorted: false)
      case .items(let items):
        bytes.reserveCapacity(bytes.count + items.reduce(1024) { $0 + $1.count + 8 })
        writeList(items, "[", "]", to: &bytes, indent: indent) { item, bytes, _ in bytes += item }
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], indent: Int?, sorted: Bool) {
    switch self {
    case .null: Self.append("null", to: &bytes)
    case .bool(let value): Self.append(value ? "true" : "false", to: &bytes)
    case .number(let digits): Self.append(digits, to: &bytes)
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
        Self.append(indent == nil ? ":" : ": ", to: &bytes)
        member.value.write(to: &bytes, indent: indent, sorted: sorted)
      }
    }
  }

  /// The bytes of a text at once, which adding them one by one is not.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  private static func writeList<Elements: Collection>(
    _ elements: Elements,
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    to bytes: inout [UInt8],
    indent: Int?,
    each write: (Elements.Element, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let inner = indent.map { $0 + 1 }
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(&bytes, inner)
      write(element, &bytes, inner)
    }
    if !elements.isEmpty { breakLine(&bytes, indent) }
    bytes.append(UInt8(ascii: close))
  }

  private static func breakLine(_ bytes: inout [UInt8], _ indent: Int?) {
    guard let indent else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { append("  ", to: &bytes) }
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
