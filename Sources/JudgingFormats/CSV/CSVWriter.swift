internal import Judging

/// Writes delimited text (RFC 4180) that no spreadsheet takes for formulas.
public struct CSVWriter: Sendable {
  public private(set) var bytes: [UInt8]
  private let delimiter: UInt8
  private let lineEnd: [UInt8]

  public enum Dialect: Sendable {
    /// Commas and line feeds: for programs.
    case plain
    /// Byte order mark, commas and CRLF: for Excel, which then reads UTF-8.
    case excel
  }

  public init(_ dialect: Dialect) {
    bytes = dialect == .excel ? [0xEF, 0xBB, 0xBF] : []
    delimiter = UInt8(ascii: ",")
    lineEnd = dialect == .excel ? [0x0D, 0x0A] : [0x0A]
  }

  public mutating func append(_ record: [String]) {
    for (index, field) in record.enumerated() {
      if index > 0 { bytes.append(delimiter) }
      append(field)
    }
    bytes += lineEnd
  }

  /// The bytes of fields that begin many records.
  func opening(_ fields: [String]) -> [UInt8] {
    var writer = self
    writer.bytes = []
    for field in fields {
      writer.append(field)
      writer.bytes.append(delimiter)
    }
    return writer.bytes
  }

  /// Appends a record that begins with the fields of an ``opening(_:)``.
  mutating func append(_ fields: [String], after opening: [UInt8]) {
    bytes += opening
    append(fields)
  }

  /// Appends the records of each element, in the order of the elements.
  ///
  /// - Parameters:
  ///   - elements: What the records are made of, side by side.
  ///   - write: Called once for each element, in no stated order, with a writer of its own.
  mutating func append<Element: Sendable>(
    contentsOf elements: [Element],
    _ write: @Sendable (Element, inout CSVWriter) -> Void
  ) {
    var empty = self
    empty.bytes = []
    let parts = elements.mapInParallel { [empty] element in
      var writer = empty
      write(element, &writer)
      return writer.bytes
    }
    bytes.reserveCapacity(parts.reduce(bytes.count) { $0 + $1.count })
    for part in parts { bytes += part }
  }

  private mutating func append(_ field: String) {
    let content = field.utf8
    let isDefused = Self.wouldCompute(content)
    let isQuoted =
      content.first == 0x20 || content.last == 0x20
      || content.contains {
        $0 == delimiter || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D
      }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    if isDefused { bytes.append(UInt8(ascii: "'")) }
    if isQuoted {
      for byte in content {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    } else {
      bytes += content
    }
  }

  /// Whether a spreadsheet would take the cell for a formula; a plain number is none.
  static func wouldCompute(_ content: some Collection<UInt8>) -> Bool {
    guard let first = content.first else { return false }
    switch first {
    case UInt8(ascii: "="), UInt8(ascii: "@"), 0x09, 0x0D: return true
    case UInt8(ascii: "+"), UInt8(ascii: "-"):
      return content.count == 1
        || !content.dropFirst().allSatisfy {
          (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2C
        }
    default: return false
    }
  }
}
