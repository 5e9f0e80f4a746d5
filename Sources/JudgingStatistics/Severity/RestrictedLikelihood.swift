internal import Foundation

/// The restricted likelihood of the crossed model at given ratios, all else profiled out.
///
/// The criterion is −2 log of it with every constant, as lme4 defines it (Bates, Mächler, Bolker,
/// Walker 2015, equation 41).
final class RestrictedLikelihood {
  let equations: any MixedEquations
  /// In the units of the design.
  let intercept: Double
  let effects: Levels
  /// The effects that marks of 1 would have: how each one shares the intercept's uncertainty.
  let unitEffects: Levels
  /// `1' V⁻¹ 1`: the residual variance over the intercept's; 0 where a factor is fixed.
  let information: Double
  /// The marks less what the model says of them, summed over the levels.
  private let residuals: Levels
  private let unitResiduals: Levels
  /// `y' P y`.
  let deviation: Double
  let freedom: Double
  let criterion: Double

  var ratios: VarianceRatios { equations.ratios }
  var design: CrossedDesign { equations.design }
  /// In the units of the design.
  var residualVariance: Double { deviation / freedom }

  /// Nil where the equations are singular.
  init?(_ design: CrossedDesign, at ratios: VarianceRatios) {
    guard let equations = Self.equations(design, at: ratios) else { return nil }
    self.equations = equations
    let ones = [Double](repeating: 1, count: design.count)
    let (sums, unitSums) = (design.sums(of: design.values), design.sums(of: ones))
    let raw = equations.solve(sums)
    let isFixed = ratios.hasFixedFactor
    let unit = isFixed ? raw.zero : equations.solve(unitSums)
    unitEffects = unit
    let unitResiduals = design.sums(of: ones, less: unit, 0)
    self.unitResiduals = unitResiduals
    information = isFixed ? 0 : unitResiduals.kept.reduce(0, +)
    let residualSum = design.sums(of: design.values, less: raw, 0).kept.reduce(0, +)
    intercept = isFixed ? 0 : residualSum / information
    effects = raw.adding(unit, times: -intercept)
    residuals = design.sums(of: design.values, less: effects, intercept)
    deviation =
      design.squares(less: effects, intercept)
      + effects.penalty(at: ratios)
    let fixed =
      ratios.eliminated == .infinity
      ? design.eliminatedCount : ratios.kept == .infinity ? design.keptCount : 1
    freedom = Double(design.count - fixed)
    criterion =
      equations.logDeterminant + (isFixed ? 0 : log(information))
      + freedom * (1 + log(2 * .pi * deviation / freedom) + 2 * log(design.scale))
  }

  private static func equations(
    _ design: CrossedDesign,
    at ratios: VarianceRatios
  ) -> (any MixedEquations)? {
    design.network == nil
      ? ReducedEquations(design, at: ratios) : IterativeEquations(design, at: ratios)
  }

  // MARK: Derivatives

  /// How the criterion changes with the ratios; 0 for a fixed factor.
  lazy var gradient: SIMD2<Double> = {
    var slope = equations.traces
    if information > 0 { slope -= unitResiduals.squares / information }
    slope -= residuals.squares * (freedom / deviation)
    return slope.replacing(with: 0, where: isFixed)
  }()

  /// The curvature with expected and observed information averaged (Gilmour, Thompson, Cullis
  /// 1995), which needs two more solutions and no trace.
  lazy var curvature: (SIMD2<Double>, SIMD2<Double>) = {
    let working = [
      Levels(eliminated: residuals.eliminated, kept: residuals.zero.kept),
      Levels(eliminated: residuals.zero.eliminated, kept: residuals.kept),
    ]
    let sums = working.map { design.sums(of: $0) }
    let solutions = sums.map { equations.solve($0) }
    let unit = (0..<2).map { j in Levels.dot(working[j], unitResiduals) }
    func entry(_ i: Int, _ j: Int) -> Double {
      var value = Levels.dot(working[i], sums[j]) - Levels.dot(sums[i], solutions[j])
      if information > 0 { value -= unit[i] * unit[j] / information }
      let squares = residuals.squares
      return freedom / deviation * (value - squares[i] * squares[j] / deviation)
    }
    return ([entry(0, 0), entry(0, 1)], [entry(1, 0), entry(1, 1)])
  }()

  private var isFixed: SIMDMask<SIMD2<Int64>> {
    ratios.coordinates .== SIMD2(repeating: .infinity)
  }
}

extension Levels {
  var zero: Levels {
    Levels(
      eliminated: [Double](repeating: 0, count: eliminated.count),
      kept: [Double](repeating: 0, count: kept.count)
    )
  }

  fileprivate var squares: SIMD2<Double> {
    [Levels.dot(eliminated, eliminated), Levels.dot(kept, kept)]
  }

  /// What effects of this size cost under the ratios.
  fileprivate func penalty(at ratios: VarianceRatios) -> Double {
    let squares = squares
    return (ratios.eliminated > 0 ? squares[0] / ratios.eliminated : 0)
      + (ratios.kept > 0 ? squares[1] / ratios.kept : 0)
  }
}

extension CrossedDesign {
  /// The sums of `values`, one a mark, over the levels of both factors.
  func sums(of values: [Double]) -> Levels {
    var eliminated = [Double](repeating: 0, count: eliminatedCount)
    var kept = [Double](repeating: 0, count: keptCount)
    forEachEliminated { level, marks in
      var sum = 0.0
      for mark in marks {
        sum += values[mark]
        kept[Int(self.kept[mark])] += values[mark]
      }
      eliminated[level] = sum
    }
    return Levels(eliminated: eliminated, kept: kept)
  }

  /// The same for `values` less the effects and an intercept.
  func sums(of values: [Double], less effects: Levels, _ intercept: Double) -> Levels {
    var rest = values
    forEachEliminated { level, marks in
      let part = intercept + effects.eliminated[level]
      for mark in marks { rest[mark] -= part + effects.kept[Int(kept[mark])] }
    }
    return sums(of: rest)
  }

  /// The same for marks that are the sums of their levels' `effects`.
  func sums(of effects: Levels) -> Levels {
    sums(of: [Double](repeating: 0, count: count), less: effects, 0).negated
  }

  /// The sum of squares of the marks less the effects and an intercept.
  func squares(less effects: Levels, _ intercept: Double) -> Double {
    var sum = 0.0
    forEachEliminated { level, marks in
      let part = intercept + effects.eliminated[level]
      for mark in marks {
        let rest = values[mark] - part - effects.kept[Int(kept[mark])]
        sum += rest * rest
      }
    }
    return sum
  }
}

extension Levels {
  fileprivate var negated: Levels { zero.adding(self, times: -1) }
}
