/// Finds the ratios of the highest restricted likelihood.
///
/// Steps by averaged information, corrected by what the gradient did since (symmetric rank one);
/// a ratio that would go below zero stays at zero while the slope there says so.
struct RatioSearch {
  let design: CrossedDesign
  /// Which coordinates are sought; the others stay as they are.
  let isFree: SIMDMask<SIMD2<Int64>>
  private(set) var steps = 0

  init(_ design: CrossedDesign, free: SIMDMask<SIMD2<Int64>>) {
    (self.design, isFree) = (design, free)
  }

  /// The relative change of a ratio below which the search ends.
  private static let tolerance = 1e-10

  /// The best point found from `start`; nil where the equations are singular there.
  mutating func best(from start: VarianceRatios) -> RestrictedLikelihood? {
    guard var point = RestrictedLikelihood(design, at: start) else { return nil }
    var (slope, model) = (point.gradient, Curvature(point.curvature))
    for _ in 0..<100 {
      steps += 1
      let target = target(from: point, slope, model)
      let change = target - point.ratios.coordinates
      guard isLarge(change, beside: target) else { break }
      guard let next = descend(from: point, towards: target) else { break }
      let moved = next.ratios.coordinates - point.ratios.coordinates
      let turned = next.gradient - slope
      var fresh = Curvature(next.curvature)
      fresh.correct(moved: moved, turned: turned)
      (point, slope, model) = (next, next.gradient, fresh)
    }
    return point
  }

  private func isLarge(_ change: SIMD2<Double>, beside target: SIMD2<Double>) -> Bool {
    (0..<2).contains { change[$0].magnitude > Self.tolerance * target[$0] }
  }

  /// Where a step of Newton's method leads, held at the bounds.
  private func target(
    from point: RestrictedLikelihood,
    _ slope: SIMD2<Double>,
    _ model: Curvature
  ) -> SIMD2<Double> {
    let place = point.ratios.coordinates
    let free = isFree .& .!((place .<= 0) .& (slope .>= 0))
    let step = model.step(down: slope, free: free)
    // One of two that would leave the bound again stays there.
    let leaves = free .& (place .<= 0) .& (step .< 0)
    let held = any(leaves) ? model.step(down: slope, free: free .& .!leaves) : step
    return (place + held).clamped(lowerBound: .zero, upperBound: SIMD2(repeating: .infinity))
  }

  /// The first of ever shorter steps that raises the likelihood.
  private func descend(
    from point: RestrictedLikelihood,
    towards target: SIMD2<Double>
  ) -> RestrictedLikelihood? {
    let place = point.ratios.coordinates
    var share = 1.0
    while share > 1e-6 {
      var ratios = point.ratios
      for index in 0..<2 where isFree[index] {
        ratios.coordinates[index] = place[index] + share * (target[index] - place[index])
      }
      if let next = RestrictedLikelihood(design, at: ratios),
        next.criterion
          <= point.criterion + point.equations.slack + 1e-12 * point.criterion.magnitude
      {
        return next
      }
      share /= 4
    }
    return nil
  }
}

/// A symmetric curvature in two coordinates.
struct Curvature {
  private var a: Double
  private var b: Double
  private var c: Double

  init(_ rows: (SIMD2<Double>, SIMD2<Double>)) {
    (a, b, c) = (rows.0[0], rows.0[1], rows.1[1])
  }

  /// Changes the curvature by a matrix of rank one so that it explains the last turn of the slope.
  mutating func correct(moved: SIMD2<Double>, turned: SIMD2<Double>) {
    let missing = turned - [a * moved[0] + b * moved[1], b * moved[0] + c * moved[1]]
    let along = missing[0] * moved[0] + missing[1] * moved[1]
    let scale = (moved * moved).sum() * (missing * missing).sum()
    guard along * along > 1e-10 * scale else { return }
    let (x, y) = (missing[0], missing[1])
    let corrected = (a + x * x / along, b + x * y / along, c + y * y / along)
    guard corrected.0 > 0.2 * a, corrected.2 > 0.2 * c, corrected.0 < 5 * a, corrected.2 < 5 * c,
      corrected.0 * corrected.2 > corrected.1 * corrected.1
    else { return }
    (a, b, c) = corrected
  }

  /// Newton's step in the free coordinates.
  func step(down slope: SIMD2<Double>, free: SIMDMask<SIMD2<Int64>>) -> SIMD2<Double> {
    switch (free[0], free[1]) {
    case (false, false): return .zero
    case (true, false): return [-slope[0] / a, 0]
    case (false, true): return [0, -slope[1] / c]
    case (true, true):
      let determinant = a * c - b * b
      return [
        (b * slope[1] - c * slope[0]) / determinant, (b * slope[0] - a * slope[1]) / determinant,
      ]
    }
  }
}
