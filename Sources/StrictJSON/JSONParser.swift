extension JSONValue {
  /// Reads one JSON text (RFC 8259), strictly.
  ///
  /// Refused are duplicate keys (also those that differ only in normalisation), trailing commas,
  /// comments, lone surrogates, bad UTF-8 and more than 64 levels: all that two readers could read
  /// in two ways. A byte order mark at the start is passed over.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    var parser = JSONParser(bytes)
    self = try parser.parse()
  }

  public init(parsing text: String) throws(JSONError) {
    try self.init(parsing: Array(text.utf8))
  }
}

private struct JSONParser {
  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  mutating func parse() throws(JSONError) -> JSONValue {
    skipBlanks()
    guard position < bytes.count else { throw failure(.empty) }
    let value = try parseValue()
    skipBlanks()
    guard position == bytes.count else { throw failure(.trailing) }
    return value
  }

  private mutating func parseValue() throws(JSONError) -> JSONValue {
    guard position < bytes.count else { throw failure(.unclosed) }
    switch bytes[position] {
    case UInt8(ascii: "{"):
      return try nested { parser throws(JSONError) in try parser.parseObject() }
    case UInt8(ascii: "["):
      return try nested { parser throws(JSONError) in try parser.parseArray() }
    case UInt8(ascii: "\""): return .string(try parseString())
    case UInt8(ascii: "t"): return try parseWord("true", .bool(true))
    case UInt8(ascii: "f"): return try parseWord("false", .bool(false))
    case UInt8(ascii: "n"): return try parseWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
    default: throw unexpected()
    }
  }

  private mutating func nested(
    _ parse: (inout JSONParser) throws(JSONError) -> JSONValue
  ) throws(JSONError) -> JSONValue {
    depth += 1
    guard depth <= 64 else { throw failure(.tooDeep) }
    position += 1
    let value = try parse(&self)
    depth -= 1
    return value
  }

  private mutating func parseObject() throws(JSONError) -> JSONValue {
    var members: [JSONValue.Member] = []
    var keys: Set<String> = []
    skipBlanks()
    if take(UInt8(ascii: "}")) { return .object([]) }
    while true {
      skipBlanks()
      guard position < bytes.count else { throw failure(.unclosed) }
      guard bytes[position] == UInt8(ascii: "\"") else { throw unexpected() }
      let start = position
      let key = try parseString()
      guard !isKnown(key, among: members, &keys) else {
        position = start
        throw failure(.duplicateKey(key))
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw unexpected() }
      skipBlanks()
      members.append(JSONValue.Member(key, try parseValue()))
      skipBlanks()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  /// Whether an object has the key already; few members are looked through, many are kept in `keys`.
  ///
  /// String's == is canonical equivalence, so this also finds é spelt in two ways.
  private func isKnown(
    _ key: String,
    among members: [JSONValue.Member],
    _ keys: inout Set<String>
  ) -> Bool {
    guard members.count >= 8 else { return members.contains { $0.key == key } }
    if members.count == 8 { keys.formUnion(members.map(\.key)) }
    return !keys.insert(key).inserted
  }

  private mutating func parseArray() throws(JSONError) -> JSONValue {
    var values: [JSONValue] = []
    skipBlanks()
    if take(UInt8(ascii: "]")) { return .array([]) }
    while true {
      skipBlanks()
      values.append(try parseValue())
      skipBlanks()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw unexpected() }
    }
  }

  private mutating func parseWord(
    _ word: String,
    _ value: JSONValue
  ) throws(JSONError) -> JSONValue {
    for byte in word.utf8 {
      guard take(byte) else { throw unexpected() }
    }
    return value
  }

  private mutating func parseNumber() throws(JSONError) -> JSONValue {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if take(UInt8(ascii: "0")) {
      // A zero stands alone before the point.
    } else if skipDigits() == 0 {
      throw failure(.badNumber)
    }
    if take(UInt8(ascii: ".")), skipDigits() == 0 { throw failure(.badNumber) }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      if skipDigits() == 0 { throw failure(.badNumber) }
    }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private mutating func parseString() throws(JSONError) -> String {
    position += 1
    if let plain = takePlainString() { return plain }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          throw failure(.notUTF8)
        }
        return string
      case UInt8(ascii: "\\"):
        position += 1
        try parseEscape(&text)
      case 0..<0x20: throw failure(.controlCharacter)
      default:
        text.append(byte)
        position += 1
      }
    }
    throw failure(.unclosed)
  }

  /// The string that begins here, where it is ASCII without escapes, as nearly all are.
  private mutating func takePlainString() -> String? {
    var end = position
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 0x20, byte < 0x80, byte != UInt8(ascii: "\\") else { return nil }
      end += 1
    }
    guard end < bytes.count else { return nil }
    let range = position..<end
    position = end + 1
    return bytes.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self)
    }
  }

  private mutating func parseEscape(_ text: inout [UInt8]) throws(JSONError) {
    guard position < bytes.count else { throw failure(.unclosed) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text += Array(String(try parseUnicodeEscape()).utf8)
    default: throw failure(.badEscape)
    }
  }

  private mutating func parseUnicodeEscape() throws(JSONError) -> Character {
    let unit = try parseHex()
    guard (0xD800..<0xE000).contains(unit) else {
      return Unicode.Scalar(unit).map(Character.init) ?? " "
    }
    guard unit < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw failure(.loneSurrogate)
    }
    let low = try parseHex()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw failure(.loneSurrogate) }
    return Character(scalar)
  }

  private mutating func parseHex() throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count, let digit = Self.hex(bytes[position]) else {
        throw failure(.badEscape)
      }
      value = value << 4 | digit
      position += 1
    }
    return value
  }

  private static func hex(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
    return position - start
  }

  private mutating func skipBlanks() {
    while position < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  private func unexpected() -> JSONError {
    guard position < bytes.count else { return failure(.unclosed) }
    let byte = bytes[position]
    let shown =
      (0x21..<0x7F).contains(byte) ? String(UnicodeScalar(byte)) : "0x" + String(byte, radix: 16)
    return failure(.unexpected(shown))
  }

  private func failure(_ reason: JSONError.Reason) -> JSONError {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONError(
      reason: reason,
      line: before.count { $0 == 0x0A } + 1,
      column: before.count - lineStart + 1
    )
  }
}
