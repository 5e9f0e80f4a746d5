internal import Foundation

/// The chi-square distribution.
struct ChiSquare {
  let degrees: Double

  /// The probability of a value as large as this or larger: Q(degrees ÷ 2, value ÷ 2).
  ///
  /// A series below the mean (DLMF 8.11.4), a continued fraction above it (DLMF 8.9.2).
  func probability(above value: Double) -> Double {
    guard value > 0 else { return 1 }
    let (s, x) = (degrees / 2, value / 2)
    let term = (s / (2 * .pi)).squareRoot() * exp(-deviance(of: s, from: x) - stirlingError(s))
    guard x < s + 1 else {
      let fraction = continuedFraction(from: x + 1 - s) { n in (-n * (n - s), x + 2 * n + 1 - s) }
      return term / fraction
    }
    var (sum, part, n) = (1.0, 1.0, s)
    while part > 1e-17 * sum {
      n += 1
      part *= x / n
      sum += part
    }
    return 1 - term / s * sum
  }
}
