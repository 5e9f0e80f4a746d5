/// How likely two nominations are the same thing: 0 for surely not, 1 for surely.
///
/// A guide for the order in which people look, never a verdict. It is found in floating point and
/// rounded here, half up, to thousandths, so that what is printed is what is compared.
public struct Likeness: Hashable, Sendable {
  /// From 0 to 1000.
  public let thousandths: Int

  /// Nothing unless from 0 to 1000.
  public init?(thousandths: Int) {
    guard (0...1000).contains(thousandths) else { return nil }
    self.thousandths = thousandths
  }

  /// The nearest thousandth of a number, which is brought between 0 and 1 first.
  init(rounding value: Double) {
    thousandths = Int((min(max(value, 0), 1) * 1000).rounded())
  }

  public var value: Rational { Rational(Int128(thousandths), over: 1000) }
}

extension Likeness: Comparable {
  public static func < (a: Self, b: Self) -> Bool { a.thousandths < b.thousandths }
}
