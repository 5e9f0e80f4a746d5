/// Splits delimited text (RFC 4180) into records without copying a field.
///
/// Works on bytes: CRLF is one `Character`, and a quote followed by a combining mark is not a quote.
struct CSVScanner {
  /// A field's bytes, quotes left out.
  struct Field {
    var range: Range<Int>
    /// Whether it was quoted; `""` inside still stands for one quote.
    var isQuoted: Bool
  }

  enum Fault: Error {
    /// A quote opened on this line is never closed.
    case unclosedQuote(line: Int)
    /// Something other than a delimiter follows a closing quote, or a quote stands inside a field.
    case strayQuote(line: Int, column: Int)
  }

  let delimiter: UInt8
  private(set) var position: Int
  /// The line on which the next record starts, from 1.
  private(set) var line: Int
  private let end: Int

  init(from start: Int, to end: Int, delimiter: UInt8, line: Int = 1) {
    position = start
    self.end = end
    self.delimiter = delimiter
    self.line = line
  }

  /// Reads the next record into `fields`, whose old content is dropped.
  ///
  /// - Parameters:
  ///   - fields: Filled with the record's fields, at least one.
  ///   - bytes: The text, the same at every call.
  /// - Returns: Whether there was a record.
  /// - Throws: ``Fault`` at the first quote out of place.
  mutating func next(
    into fields: inout [Field],
    of bytes: UnsafeBufferPointer<UInt8>
  ) throws(Fault) -> Bool {
    fields.removeAll(keepingCapacity: true)
    guard position < end else { return false }
    while true {
      let field = try readField(bytes, column: fields.count + 1)
      fields.append(field)
      guard position < end else { return true }
      let byte = bytes[position]
      position += 1
      if byte == delimiter {
        if position == end {
          fields.append(Field(range: end..<end, isQuoted: false))
          return true
        }
        continue
      }
      if byte == UInt8(ascii: "\r"), position < end, bytes[position] == UInt8(ascii: "\n") {
        position += 1
      }
      line += 1
      return true
    }
  }

  /// Reads up to the delimiter, the line's end or the end.
  private mutating func readField(
    _ bytes: UnsafeBufferPointer<UInt8>,
    column: Int
  ) throws(Fault) -> Field {
    let start = position
    if position < end, bytes[position] == UInt8(ascii: "\"") {
      return try readQuoted(bytes, column: column)
    }
    while position < end {
      let byte = bytes[position]
      if byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte == UInt8(ascii: "\"") { throw .strayQuote(line: line, column: column) }
      position += 1
    }
    return Field(range: start..<position, isQuoted: false)
  }

  private mutating func readQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>,
    column: Int
  ) throws(Fault) -> Field {
    let opened = line
    position += 1
    let start = position
    while position < end {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        if position < end, bytes[position] == UInt8(ascii: "\"") {
          position += 1
          continue
        }
        let field = Field(range: start..<(position - 1), isQuoted: true)
        guard position < end else { return field }
        let after = bytes[position]
        guard after == delimiter || after == UInt8(ascii: "\n") || after == UInt8(ascii: "\r")
        else { throw .strayQuote(line: line, column: column) }
        return field
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: "\r"):
        // Counted with its line feed, or alone as old Macintosh files have it.
        if position >= end || bytes[position] != UInt8(ascii: "\n") { line += 1 }
      default: continue
      }
    }
    throw .unclosedQuote(line: opened)
  }
}
