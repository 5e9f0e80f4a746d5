/// An exact number.
///
/// Marks, weights and totals are rational, so equal totals are equal and the order of addition
/// never changes a place. Every operation traps on overflow of `Int128` rather than lose a digit;
/// the readers cap digits so that the tally of any real programme stays far below it.
public struct Rational: Hashable, Sendable {
  public let numerator: Int128
  /// Always positive, and in lowest terms with the numerator.
  public let denominator: Int128

  /// Creates `numerator / denominator` in lowest terms.
  public init(_ numerator: Int128, over denominator: Int128) {
    precondition(denominator != 0, "a rational has no zero denominator")
    if denominator == 1 {
      (self.numerator, self.denominator) = (numerator, 1)
      return
    }
    // Almost every number here fits 64 bits, where division is many times faster.
    if let own = Int64(exactly: numerator), let below = Int64(exactly: denominator), below > 0 {
      let divisor = Int64(greatestCommonDivisor(own.magnitude, UInt64(below)))
      self.numerator = Int128(own / divisor)
      self.denominator = Int128(below / divisor)
      return
    }
    let common = greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let divisor = Int128(common) * denominator.signum()
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  public init(_ whole: some BinaryInteger) {
    numerator = Int128(whole)
    denominator = 1
  }

  /// The value `units / 10^places`: what decimal text of that many places spells.
  public init(units: Int64, places: Int) {
    self.init(Int128(units), over: power(of: 10, places))
  }

  /// Reads plain decimal notation such as `8.5` or `-0.25`, and nothing else.
  ///
  /// `Decimal(string:)` would read `8,5` as 8. At most 15 digits before the point and 6 after, so
  /// that sums and products of real programmes fit `Int128`.
  public init?(decimal text: some StringProtocol) {
    self.init(decimalBytes: String(text).utf8)
  }

  // Of one known type: the compiler can then see through the iteration.
  private init?(decimalBytes: String.UTF8View) {
    var units: Int64 = 0
    var whole = 0
    var places: Int?
    var isNegative = false
    for (index, byte) in decimalBytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: ".") where places == nil && whole > 0: places = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if let counted = places { places = counted + 1 } else { whole += 1 }
        guard whole <= 15, places ?? 0 <= 6, whole + (places ?? 0) <= 18 else { return nil }
        units = units * 10 + Int64(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard whole > 0, places != 0 else { return nil }
    self.init(units: isNegative ? -units : units, places: places ?? 0)
  }

  public var isWhole: Bool { denominator == 1 }
}

extension Rational: Comparable {
  /// Exact: large values compare by whole parts, then by the reciprocals of what remains, so that no
  /// product overflows.
  public static func < (a: Self, b: Self) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    if let left = Int64(exactly: a.numerator), let right = Int64(exactly: b.numerator),
      let below = Int64(exactly: a.denominator), let under = Int64(exactly: b.denominator)
    {
      // Two numbers of 64 bits have a product of 128.
      return Int128(left) * Int128(under) < Int128(right) * Int128(below)
    }
    let (wholeA, restA) = a.floored
    let (wholeB, restB) = b.floored
    if wholeA != wholeB { return wholeA < wholeB }
    if restB == 0 { return false }
    if restA == 0 { return true }
    return Rational(b.denominator, over: restB) < Rational(a.denominator, over: restA)
  }

  /// The greatest whole number not above the value, and the rest as a numerator.
  private var floored: (whole: Int128, rest: Int128) {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    return remainder < 0 ? (quotient - 1, remainder + denominator) : (quotient, remainder)
  }
}

extension Rational: AdditiveArithmetic {
  public static let zero = Rational(0)

  public static func + (a: Self, b: Self) -> Self {
    if a.denominator == b.denominator {
      return Rational(a.numerator + b.numerator, over: a.denominator)
    }
    let shared = Int128(greatestCommonDivisor(a.denominator.magnitude, b.denominator.magnitude))
    return Rational(
      a.numerator * (b.denominator / shared) + b.numerator * (a.denominator / shared),
      over: a.denominator / shared * b.denominator
    )
  }

  public static func - (a: Self, b: Self) -> Self {
    a + Rational(-b.numerator, over: b.denominator)
  }

  public static func * (a: Self, b: Self) -> Self {
    if a.denominator == 1, b.denominator == 1 {
      return Rational(a.numerator * b.numerator, over: 1)
    }
    // Cancel crosswise first, to keep the products small.
    let left = Rational(a.numerator, over: b.denominator)
    let right = Rational(b.numerator, over: a.denominator)
    return Rational(
      left.numerator * right.numerator,
      over: left.denominator * right.denominator
    )
  }

  public static func / (a: Self, b: Self) -> Self {
    a * Rational(b.denominator, over: b.numerator)
  }
}

extension Rational: CustomStringConvertible {
  /// The exact value: `8`, `8.5` where decimal notation is exact within 18 places, else `17/3`.
  public var description: String {
    if isWhole { return "\(numerator)" }
    var (rest, twos, fives) = (denominator, 0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    let places = max(twos, fives)
    return rest == 1 && places <= 18 ? rounded(places: places) : "\(numerator)/\(denominator)"
  }

  /// The nearest value with at most `places` decimals, half up: for rules that round, never for print.
  public func quantised(places: Int) -> Rational {
    Rational(nearest(places), over: power(of: 10, places))
  }

  /// A value from 0 to 1 with at most `places` decimals, what follows cut off: never more than it.
  func truncated(places: Int) -> Rational {
    let scale = power(of: 10, places)
    // The product alone may need more than 128 bits.
    let product = numerator.multipliedFullWidth(by: scale)
    return Rational(denominator.dividingFullWidth(product).quotient, over: scale)
  }

  /// The nearest whole number of `10^-places`, half up.
  func units(places: Int) -> Int128 { nearest(places) }

  private func nearest(_ places: Int) -> Int128 {
    // Digit by digit, so that no product is larger than ten times the denominator.
    var (units, rest) = floored
    for _ in 0..<places {
      let (digit, left) = (rest * 10).quotientAndRemainder(dividingBy: denominator)
      (units, rest) = (units * 10 + digit, left)
    }
    return rest >= denominator - rest ? units + 1 : units
  }

  /// The value for people to read: rounded half up, with exactly `places` decimals.
  ///
  /// Never rank or cut by this text: 6.995 reads 7.00.
  ///
  /// - Parameters:
  ///   - places: The number of decimals, 0 or more.
  ///   - separator: The decimal mark, `.` for machines and `,` for Vietnamese readers.
  /// - Returns: Plain decimal text.
  public func rounded(places: Int, separator: String = ".") -> String {
    let nearest = nearest(places)
    let digits = String(nearest.magnitude)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let sign = nearest < 0 ? "-" : ""
    return places == 0
      ? sign + padded
      : "\(sign)\(padded.dropLast(places))\(separator)\(padded.suffix(places))"
  }
}

/// Euclid's; 1 for two zeros.
private func greatestCommonDivisor<Magnitude: UnsignedInteger>(
  _ a: Magnitude,
  _ b: Magnitude
) -> Magnitude {
  var (a, b) = (a, b)
  while b != 0 { (a, b) = (b, a % b) }
  return max(a, 1)
}

private func power(of base: Int128, _ exponent: Int) -> Int128 {
  (0..<exponent).reduce(1) { product, _ in product * base }
}
