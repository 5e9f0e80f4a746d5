internal import Foundation

extension MarginalLikelihood {
  /// The distribution of entries on the grid, its chances made to sum to 1, and its moments about the
  /// mean: a grid coarser than the distribution then cannot make a likelihood too high.
  func prior(
    _ parameters: [Double]
  ) -> (logarithms: [Double], first: Double, second: Double) {
    let (mean, deviation) = (parameters[layout.count], exp(parameters[layout.count + 1]))
    let exponents = grid.map { -0.5 * (($0 - mean) / deviation) * (($0 - mean) / deviation) }
    let most = exponents.max() ?? 0
    var (total, first, second) = (0.0, 0.0, 0.0)
    for (exponent, ability) in zip(exponents, grid) {
      let chance = exp(exponent - most)
      total += chance
      first += chance * (ability - mean)
      second += chance * (ability - mean) * (ability - mean)
    }
    let normaliser = most + log(total)
    return (exponents.map { $0 - normaliser }, first / total, second / total)
  }

  /// Eight standard deviations to both sides, in steps of the narrowest posterior's.
  func grid(around parameters: [Double]) -> [Double] {
    let (mean, deviation) = (parameters[layout.count], exp(parameters[layout.count + 1]))
    let curves = layout.curves(in: parameters)
    var most = 0.0
    for (entry, posterior) in posteriors(parameters).enumerated() {
      let information = columns[entry].reduce(0) { sum, column in
        let pair = pairs[column]
        let u = posterior.mean - parameters[pair.judge]
        return sum + curves[pair.criterion].moments(at: u).variance
      }
      most = max(most, information)
    }
    let spread = max(deviation, 0.02)
    let step = max(0.8 / (most + 1 / (spread * spread)).squareRoot(), spread / 200)
    return Array(stride(from: mean - 8 * spread, through: mean + 8 * spread, by: step))
  }

  /// The mean and the variance of each entry's posterior.
  func posteriors(_ parameters: [Double]) -> [(mean: Double, variance: Double)] {
    let (normalisers, prior) = (normalisers(parameters), prior(parameters).logarithms)
    var posterior = [Double](repeating: 0, count: grid.count)
    return columns.indices.map { entry in
      _ = self.posterior(of: entry, prior, normalisers, into: &posterior)
      let mean = zip(posterior, grid).reduce(0) { $0 + $1.0 * $1.1 }
      let variance = zip(posterior, grid).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
      return (mean, variance)
    }
  }
}
