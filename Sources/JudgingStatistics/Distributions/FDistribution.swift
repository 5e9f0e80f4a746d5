internal import Foundation

/// The F distribution, with degrees of freedom that need not be whole.
struct FDistribution {
  let numerator: Double
  let denominator: Double

  /// The value that is exceeded with probability `upper`.
  ///
  /// The ratio is F = (b ÷ a) e^t where t is the log-odds of a beta variable, and the beta
  /// distribution is solved for t: its derivative by t is a product that is at hand.
  ///
  /// - Parameter upper: Above 0 and below 1.
  /// - Returns: The value, with a relative error near 1e-13.
  func quantile(exceededWith upper: Double) -> Double {
    let beta = BetaDistribution(a: numerator / 2, b: denominator / 2)
    return denominator / numerator * exp(beta.logOdds(exceededWith: upper))
  }
}

/// The beta distribution, on the scale of log-odds t = ln(x ÷ (1 − x)).
struct BetaDistribution {
  let a: Double
  let b: Double

  /// The two tails at t: regularised incomplete beta functions, which add to 1.
  func tails(at t: Double) -> (below: Double, above: Double) {
    let (x, y) = (1 / (1 + exp(-t)), 1 / (1 + exp(t)))
    let term = density(x, y)
    if x <= (a + 1) / (a + b + 2) {
      let below = term / fraction(a, b, x)
      return (below, 1 - below)
    }
    let above = term / fraction(b, a, y)
    return (1 - above, above)
  }

  /// x^a y^b ÷ B(a, b), the density of t, as Loader's saddle point form: no large numbers cancel.
  private func density(_ x: Double, _ y: Double) -> Double {
    let n = a + b
    let exponent =
      stirlingError(n) - stirlingError(a) - stirlingError(b)
      - deviance(of: a, from: n * x) - deviance(of: b, from: n * y)
    return (a * b / (2 * .pi * n)).squareRoot() * exp(exponent)
  }

  /// The continued fraction of DLMF 8.17.22, as density ÷ probability.
  private func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    let value = continuedFraction(from: 1) { step in
      let m = (step / 2).rounded(.down)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      return (step == 2 * m ? even : odd, 1)
    }
    return a * value
  }

  /// The log-odds exceeded with probability `upper`: Newton's method inside a bracket.
  func logOdds(exceededWith upper: Double) -> Double {
    var (low, high) = (log(a / b) - 1, log(a / b) + 1)
    while tails(at: low).above < upper, low > -700 { low -= high - low }
    while tails(at: high).above > upper, high < 700 { high += high - low }
    var t = (low + high) / 2
    for _ in 1...200 {
      let (below, above) = tails(at: t)
      // The smaller tail is the one that is known precisely.
      let excess = upper < 0.5 ? above - upper : (1 - upper) - below
      if excess > 0 { low = t } else { high = t }
      var next = t + excess / density(1 / (1 + exp(-t)), 1 / (1 + exp(t)))
      if !(next > low && next < high) { next = (low + high) / 2 }
      if abs(next - t) <= 1e-15 * max(1, abs(t)) { return next }
      t = next
    }
    return t
  }
}
