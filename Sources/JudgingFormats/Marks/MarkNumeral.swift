/// A mark of any judging as a binary number: what programs write, and what people do.
///
/// Unlike a score sheet's, such a mark may have any number of decimals, and a point is always the
/// decimal mark: simulations and other programs write `8.125`. A comma before three digits stays
/// ambiguous.
enum MarkNumeral {
  enum Reading: Hashable {
    case number(Double)
    case ambiguous
    case tooLarge
    case notANumber
  }

  /// Larger marks lose whole units in binary.
  private static let largest = 1e15

  static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    var units: Int64 = 0
    var (digits, whole, places, mark) = (0, 0, 0, UInt8(0))
    let isNegative = bytes.first == UInt8(ascii: "-")
    for byte in bytes.dropFirst(isNegative ? 1 : 0) {
      let digit = byte &- UInt8(ascii: "0")
      if digit < 10 {
        guard digits < 18 else { return readLong(bytes) }
        units = units * 10 + Int64(digit)
        if units > 0 { digits += 1 }
        if mark == 0 { whole += 1 } else { places += 1 }
      } else if mark == 0, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        mark = byte
      } else {
        return readLong(bytes)
      }
    }
    guard whole > 0, mark == 0 || places > 0 else { return .notANumber }
    if mark == UInt8(ascii: ","), places == 3, whole <= 3, units >= 1000 { return .ambiguous }
    // Both are exact, so that their quotient is the nearest number there is.
    guard units < 1 << 53, places <= 22 else { return readLong(bytes) }
    let value = Double(units) / powersOfTen[places]
    return value <= largest ? .number(isNegative ? -value : value) : .tooLarge
  }

  /// More digits than are exact at once, or an exponent.
  private static func readLong(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading {
    let allowed = "0123456789.,eE+-".utf8
    guard bytes.count <= 400, bytes.allSatisfy({ allowed.contains($0) }),
      bytes.count(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) <= 1,
      bytes.first.map({ $0 &- UInt8(ascii: "0") < 10 || $0 == UInt8(ascii: "-") }) == true
    else { return .notANumber }
    let text = String(decoding: bytes, as: UTF8.self).replacing(",", with: ".")
    guard let value = Double(text) else { return .notANumber }
    return value.magnitude <= largest ? .number(value) : .tooLarge
  }

  private static let powersOfTen: [Double] = (0...22).reduce(into: []) { powers, _ in
    powers.append(powers.last.map { $0 * 10 } ?? 1)
  }
}
