internal import Foundation

/// The mixed model equations at given ratios, however they are solved.
protocol MixedEquations: AnyObject {
  var ratios: VarianceRatios { get }
  var design: CrossedDesign { get }
  /// `log |I + Z Λ Z'|`, for a fixed factor that of its part of the equations.
  var logDeterminant: Double { get }
  /// The traces of `Z' V⁻¹ Z` of each factor, `V` the variance of the marks over the residual one.
  var traces: SIMD2<Double> { get }
  /// Prediction error variances over the residual variance, the intercept taken as known.
  var errorVariances: Levels { get }
  /// By how much the likelihood may be off.
  var slack: Double { get }
  /// The effects that belong to the sums of some marks over the levels of each factor.
  func solve(_ sums: Levels) -> Levels
}

/// Henderson's mixed model equations at given ratios, the larger factor eliminated (Henderson 1950;
/// Searle, Casella, McCulloch 1992, chapter 7).
///
/// What remains for the smaller factor is `S = α I + β B`, where `B` is what the marks tell of its
/// levels once the eliminated ones are allowed for; α = 1 and β = its ratio, or 0 and 1 if fixed.
final class ReducedEquations: MixedEquations {
  let design: CrossedDesign
  let ratios: VarianceRatios
  /// α and β.
  let ridge: Double
  let weight: Double
  /// What each eliminated level keeps of the sum of its marks: `1 ÷ (1 ÷ ratio + marks)`.
  let shares: [Double]
  /// `log |I + Z Λ Z'|`, for a fixed factor that of its part of the equations.
  let logDeterminant: Double
  private let factor: TiledMatrix
  private(set) lazy var inverseOfFactor = factor.inverseOfFactor()

  /// Builds and factors the equations; nil where they are singular.
  init?(_ design: CrossedDesign, at ratios: VarianceRatios) {
    (self.design, self.ratios) = (design, ratios)
    ridge = ratios.kept == .infinity ? 0 : 1
    weight = ratios.kept == .infinity ? 1 : ratios.kept
    shares = design.shares(at: ratios.eliminated)
    let matrix = Self.matrix(design, shares, ridge: ridge, weight: weight)
    guard let determinant = matrix.factor(log: log) else { return nil }
    factor = matrix
    logDeterminant = determinant + design.logDeterminant(at: ratios.eliminated)
  }

  private static func matrix(
    _ design: CrossedDesign,
    _ shares: [Double],
    ridge: Double,
    weight: Double
  ) -> TiledMatrix {
    let matrix = TiledMatrix(count: design.keptCount)
    for level in 0..<design.keptCount {
      matrix[level, level] = ridge + weight * design.keptDegrees[level]
    }
    design.forEachEliminated { level, marks in
      let part = weight * shares[level]
      for first in marks {
        let row = Int(design.kept[first])
        for second in marks.lowerBound...first { matrix[row, Int(design.kept[second])] -= part }
      }
    }
    return matrix
  }

  /// The effects that belong to the sums of some marks over the levels of each factor.
  func solve(_ sums: Levels) -> Levels {
    var right = sums.kept
    design.forEachEliminated { level, marks in
      let part = shares[level] * sums.eliminated[level]
      for mark in marks { right[Int(design.kept[mark])] -= part }
    }
    let kept = factor.solve(right).map { $0 * weight }
    var eliminated = sums.eliminated
    design.forEachEliminated { level, marks in
      var sum = eliminated[level]
      for mark in marks { sum -= kept[Int(design.kept[mark])] }
      eliminated[level] = shares[level] * sum
    }
    return Levels(eliminated: eliminated, kept: kept)
  }

  /// The diagonal of the inverse of the equations: prediction error variances over the residual
  /// variance, the intercept taken as known.
  ///
  /// With it, for each eliminated level, the sum of `S⁻¹` over all pairs of its marks.
  lazy var inverse: (diagonal: Levels, pairSums: [Double], trace: Double) = {
    let full = inverseOfFactor.transposeTimesSelf()
    let kept = (0..<design.keptCount).map { full[$0, $0] }
    var pairSums = [Double](repeating: 0, count: design.eliminatedCount)
    var eliminated = shares
    design.forEachEliminated { level, marks in
      var sum = 0.0
      for first in marks {
        let row = Int(design.kept[first])
        for second in marks.lowerBound..<first { sum += 2 * full[row, Int(design.kept[second])] }
        sum += kept[row]
      }
      pairSums[level] = sum
      eliminated[level] += shares[level] * shares[level] * weight * sum
    }
    return (
      Levels(eliminated: eliminated, kept: kept.map { $0 * weight }), pairSums,
      kept.reduce(0, +)
    )
  }()

  var errorVariances: Levels { inverse.diagonal }

  /// Of rounding.
  var slack: Double { 0 }

  var traces: SIMD2<Double> {
    let (_, pairSums, trace) = inverse
    var sum = 0.0
    design.forEachEliminated { level, marks in
      let degree = Double(marks.count)
      let h = 1 / (1 + ratios.eliminated * degree)
      sum += degree * h - weight * h * h * pairSums[level]
    }
    guard ridge > 0, weight > 0 else {
      return [sum, weight > 0 ? Double(design.keptCount) : plainTrace]
    }
    return [sum, (Double(design.keptCount) - trace) / weight]
  }

  /// The trace of `B` itself, for a kept factor whose ratio is 0.
  private var plainTrace: Double {
    var sum = design.keptDegrees.reduce(0, +)
    design.forEachEliminated { level, marks in sum -= Double(marks.count) * shares[level] }
    return sum
  }
}

extension CrossedDesign {
  /// What each eliminated level keeps of the sum of its marks.
  func shares(at ratio: Double) -> [Double] {
    (0..<eliminatedCount).map { level in
      ratio == 0 ? 0 : 1 / (1 / ratio + Double(starts[level + 1] - starts[level]))
    }
  }

  /// The eliminated levels' part of the determinant.
  func logDeterminant(at ratio: Double) -> Double {
    var sum = 0.0
    forEachEliminated { _, marks in
      sum += ratio == .infinity ? log(Double(marks.count)) : log1p(ratio * Double(marks.count))
    }
    return sum
  }
}
