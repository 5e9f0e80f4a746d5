internal import Judging

/// How workbooks spell text and numbers.
enum ExcelText {
  /// The text with `_x000D_` and its like undone, ECMA-376 part 1, 22.9.2.19.
  static func decode(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    // Nearly no text has an escape, and looking for one in bytes costs nothing.
    guard bytes.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
      UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init).map { String($0) } ?? ""
    }
  }

  /// What was typed: 8.2 is stored as 8.1999999999999993, whose shortest equal form is 8.2.
  static func number(_ text: String) -> String {
    let isPlain = text.utf8.count <= 15 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isPlain { return text }
    guard let value = Double(text), value.isFinite else { return text }
    if let whole = Int64(exactly: value), abs(whole) < 1_000_000_000_000_000 {
      return String(whole)
    }
    let shortest = value.description
    guard let exponentAt = shortest.firstIndex(of: "e"),
      let exponent = Int(shortest[shortest.index(after: exponentAt)...]), exponent < 0
    else { return shortest }
    let sign = value < 0 ? "-" : ""
    let digits = shortest[..<exponentAt].filter(\.isNumber)
    return "\(sign)0.\(String(repeating: "0", count: -exponent - 1))\(digits)"
  }

  /// ` hh:mm:ss` for the fraction of a day; blank at midnight.
  static func time(of serial: Double) -> String {
    let seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
    guard seconds > 0, seconds < 86_400 else { return "" }
    let fields = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return " " + fields.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
