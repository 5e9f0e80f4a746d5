internal import Foundation

/// Ratios and how much each pair of them deserves to be believed.
///
/// The prior of each factor's standard deviation over the residual one is the half of a Cauchy
/// distribution (Gelman 2006), and that of the residual variance its inverse; the latter is
/// integrated out, which leaves the restricted likelihood.
struct VarianceGrid {
  let points: [RestrictedLikelihood]
  /// Adding up to 1.
  let weights: [Double]

  /// Levels of the smaller factor up to which so many equations cost little.
  static let largest = 64

  /// Marks up to which they do.
  private static let mostMarks = 20_000

  /// Nil for a panel whose variances are known well enough, or where it would cost too much.
  init?(around best: RestrictedLikelihood, free: SIMDMask<SIMD2<Int64>>) {
    let design = best.design
    guard design.keptCount <= Self.largest, design.count <= Self.mostMarks else { return nil }
    let degrees = SIMD2(
      Double(design.count) / Double(design.eliminatedCount),
      Double(design.count) / Double(design.keptCount)
    )
    func ratios(_ index: Int) -> [Double] {
      let ratio = best.ratios.coordinates[index]
      guard free[index] else { return [ratio] }
      let centre = max(ratio, 0.3 / degrees[index])
      return (-8...6).map { centre * exp(0.7 * Double($0)) }
    }
    var points: [RestrictedLikelihood] = []
    var logs: [Double] = []
    for eliminated in ratios(0) {
      for kept in ratios(1) {
        let place = VarianceRatios(eliminated: eliminated, kept: kept)
        guard let point = RestrictedLikelihood(design, at: place) else { continue }
        points.append(point)
        logs.append(
          -point.criterion / 2 + Self.logPrior(eliminated, free[0]) + Self.logPrior(kept, free[1])
        )
      }
    }
    let highest = logs.max() ?? 0
    let raw = logs.map { exp($0 - highest) }
    let sum = raw.reduce(0, +)
    self.points = points
    weights = raw.map { $0 / sum }
  }

  /// On the logarithm of the ratio.
  private static func logPrior(_ ratio: Double, _ isFree: Bool) -> Double {
    isFree ? log(ratio) / 2 - log1p(ratio) : 0
  }

  /// How many of so many draws each point gets, in proportion, the rounding spread by systematic
  /// sampling.
  func shares(of draws: Int) -> [Int] {
    var (sum, given) = (0.0, 0)
    return weights.map { weight in
      sum += weight
      let upTo = min(draws, Int((sum * Double(draws) + 0.5).rounded(.down)))
      defer { given = upTo }
      return upTo - given
    }
  }
}
