internal import Foundation

/// The chances of categories 0, 1, … k at a distance u = entry − judge: ln P(x) ∝ x u − Σ steps up to x.
///
/// Andrich (1978), “A rating formulation for ordered response categories”; Masters (1982) for steps
/// that differ between criteria.
struct StepCurve {
  /// Σ steps up to each category; 0 for the first.
  let sums: [Double]
  /// exp(−sum) of each category.
  private let factors: [Double]
  /// Distances up to this are taken as powers of one exponential, which neither overflow nor vanish.
  private let reach: Double

  init(steps: [Double]) {
    var sums = [0.0]
    for step in steps { sums.append(sums[sums.count - 1] + step) }
    self.sums = sums
    factors = sums.map { exp(-$0) }
    let most = sums.reduce(0) { max($0, abs($1)) }
    reach = (300 - most) / Double(sums.count)
  }

  var categories: Int { sums.count }

  /// ln Σ exp(x u − sum), and the chances of all categories put into `chances`.
  func chances(at u: Double, into chances: inout [Double]) -> Double {
    guard abs(u) < reach else { return distantChances(at: u, into: &chances) }
    let ratio = exp(u)
    var (power, total) = (1.0, 0.0)
    for x in factors.indices {
      let part = power * factors[x]
      chances[x] = part
      total += part
      power *= ratio
    }
    let share = 1 / total
    for x in factors.indices { chances[x] *= share }
    return log(total)
  }

  private func distantChances(at u: Double, into chances: inout [Double]) -> Double {
    var most = -Double.infinity
    for x in sums.indices {
      let exponent = Double(x) * u - sums[x]
      chances[x] = exponent
      if exponent > most { most = exponent }
    }
    var total = 0.0
    for x in sums.indices {
      let part = exp(chances[x] - most)
      chances[x] = part
      total += part
    }
    for x in sums.indices { chances[x] /= total }
    return most + log(total)
  }

  /// The mean of the category, its variance, and its fourth central moment.
  func moments(at u: Double) -> (mean: Double, variance: Double, fourth: Double) {
    var chances = [Double](repeating: 0, count: categories)
    _ = self.chances(at: u, into: &chances)
    let mean = chances.indices.reduce(0) { $0 + Double($1) * chances[$1] }
    var (variance, fourth) = (0.0, 0.0)
    for x in chances.indices {
      let square = (Double(x) - mean) * (Double(x) - mean)
      variance += chances[x] * square
      fourth += chances[x] * square * square
    }
    return (mean, variance, fourth)
  }

  /// The mean of what the categories stand for.
  func mean(of values: [Double], at u: Double) -> Double {
    var chances = [Double](repeating: 0, count: categories)
    _ = self.chances(at: u, into: &chances)
    return zip(values, chances).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// Where the expected category is `score`, by bisection: the mean rises with u.
  ///
  /// - Parameters:
  ///   - score: The sum of categories to reach; strictly between the lowest and the highest.
  ///   - curves: One for each mark, with the distance that is added to u.
  /// - Returns: u.
  static func location(of score: Double, on curves: [(curve: StepCurve, shift: Double)]) -> Double {
    var (low, high) = (-40.0, 40.0)
    for _ in 0..<100 {
      let middle = (low + high) / 2
      let mean = curves.reduce(0) { $0 + $1.curve.moments(at: middle + $1.shift).mean }
      if mean < score { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }
}
