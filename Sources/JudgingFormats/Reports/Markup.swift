/// HTML under construction: what is written literally is markup, what is interpolated is text.
///
/// The one place where text becomes HTML. It works on bytes: `"` followed by U+0301 is one
/// `Character` and would slip past an escaper that looks for `"` among characters.
struct Markup: ExpressibleByStringInterpolation, Sendable {
  private(set) var bytes: [UInt8]

  init(stringLiteral literal: String) {
    bytes = Array(literal.utf8)
  }

  init(stringInterpolation: StringInterpolation) {
    bytes = stringInterpolation.bytes
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity)
    }

    mutating func appendLiteral(_ literal: String) {
      bytes += literal.utf8
    }

    /// Text of any origin, inert in an element and in a quoted attribute.
    mutating func appendInterpolation(_ text: String) {
      for byte in text.shownPlainly.utf8 {
        switch byte {
        case UInt8(ascii: "&"): bytes += "&amp;".utf8
        case UInt8(ascii: "<"): bytes += "&lt;".utf8
        case UInt8(ascii: ">"): bytes += "&gt;".utf8
        case UInt8(ascii: "\""): bytes += "&quot;".utf8
        case UInt8(ascii: "'"): bytes += "&#39;".utf8
        default: bytes.append(byte)
        }
      }
    }

    mutating func appendInterpolation(_ number: Int) {
      bytes += String(number).utf8
    }

    mutating func appendInterpolation(_ markup: Markup) {
      bytes += markup.bytes
    }

    mutating func appendInterpolation(_ parts: [Markup]) {
      for part in parts { bytes += part.bytes }
    }
  }
}
