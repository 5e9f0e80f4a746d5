/// The variance of each factor as a multiple of the residual variance.
///
/// Zero: its levels do not differ. Infinite: they are fixed, and nothing is assumed of how they vary.
struct VarianceRatios: Hashable, Sendable {
  var eliminated: Double
  var kept: Double

  /// Whether one factor is fixed, and so takes the place of the intercept.
  var hasFixedFactor: Bool { eliminated == .infinity || kept == .infinity }

  /// The two as coordinates of a search.
  var coordinates: SIMD2<Double> {
    get { [eliminated, kept] }
    set { (eliminated, kept) = (newValue[0], newValue[1]) }
  }
}

/// One number for each level of both factors.
struct Levels: Hashable, Sendable {
  var eliminated: [Double]
  var kept: [Double]

  /// `self + factor × other`.
  func adding(_ other: Levels, times factor: Double) -> Levels {
    Levels(
      eliminated: zip(eliminated, other.eliminated).map { $0 + factor * $1 },
      kept: zip(kept, other.kept).map { $0 + factor * $1 }
    )
  }

  /// The sum of products, level by level.
  static func dot(_ a: Levels, _ b: Levels) -> Double {
    dot(a.eliminated, b.eliminated) + dot(a.kept, b.kept)
  }

  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }
}
