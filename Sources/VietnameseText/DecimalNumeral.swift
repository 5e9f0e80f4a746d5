/// A number as people type it, kept exact: `units / 10^places`.
public struct DecimalNumeral: Hashable, Sendable {
  public let units: Int64
  public let places: Int

  public init(units: Int64, places: Int) {
    self.units = units
    self.places = places
  }

  public enum Reading: Hashable, Sendable {
    case number(DecimalNumeral)
    case empty
    /// `1.234` or `1,234`: one thousand to some, little more than one to others.
    case ambiguous
    case notANumber
    /// More than 15 digits before the mark or 6 after it.
    case tooLong
  }

  /// Reads `8`, `8,5`, `8.5` or `-0,25`, with blanks around, and nothing else.
  public static func read(_ text: some StringProtocol) -> Reading {
    var digits = Digits()
    var hasEnded = false
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace || scalar == "\u{FEFF}" {
        if digits.hasBegun { hasEnded = true }
        continue
      }
      guard !hasEnded, digits.take(scalar) else { return .notANumber }
    }
    return digits.reading
  }

  /// What was seen so far of one number.
  private struct Digits {
    private var isNegative = false
    private var whole = 0
    private var places: Int?
    private var units: Int64 = 0

    var hasBegun: Bool { isNegative || whole > 0 || places != nil }

    /// Takes one character, or says that no number has it there.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "-", "\u{2212}":
        guard !hasBegun else { return false }
        isNegative = true
      case ",", ".":
        guard whole > 0, places == nil else { return false }
        places = 0
      case "0"..."9":
        if let counted = places { places = counted + 1 } else { whole += 1 }
        if whole + (places ?? 0) <= 18 { units = units * 10 + Int64(scalar.value - 0x30) }
      default: return false
      }
      return true
    }

    var reading: Reading {
      guard hasBegun else { return .empty }
      guard whole > 0, places != 0 else { return .notANumber }
      guard whole <= 15, places ?? 0 <= 6, whole + (places ?? 0) <= 18 else { return .tooLong }
      // 0.125 cannot be grouped, for no group begins with a lone 0.
      if places == 3, whole <= 3, units.magnitude >= 1000 { return .ambiguous }
      return .number(DecimalNumeral(units: isNegative ? -units : units, places: places ?? 0))
    }
  }
}
