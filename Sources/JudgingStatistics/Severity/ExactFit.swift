/// Marks that are sums of a judge's and an entry's part without a rest, as when all judges agree.
///
/// The likelihood then has no bound. What the estimates tend to as the rest vanishes is plain: each
/// part is known but for a constant that entries and judges share, and the variance of a factor is
/// that of its parts.
struct ExactFit {
  /// In the units of the design, each with the mean of 0.
  let effects: Levels
  let intercept: Double

  /// A rest of this share of the spread is taken for rounding.
  private static let tolerance = 1e-11

  /// Levels of the smaller factor beyond which no panel agrees without a rest.
  private static let largest = 512

  /// Nil where there is a rest.
  init?(_ design: CrossedDesign) {
    guard design.keptCount <= Self.largest,
      let equations = ReducedEquations(
        design,
        at: VarianceRatios(eliminated: .infinity, kept: 1e8)
      )
    else { return nil }
    var effects = equations.solve(design.sums(of: design.values))
    // The ratio is large, not infinite: fitting what is left makes up for the difference.
    for _ in 0..<2 {
      let rest = design.sums(of: design.values, less: effects, 0)
      effects = effects.adding(equations.solve(rest), times: 1)
    }
    let rest = design.squares(less: effects, 0) / Double(design.count)
    guard rest.squareRoot() <= Self.tolerance else { return nil }
    let (a, b) = (effects.eliminated.mean, effects.kept.mean)
    intercept = a + b
    self.effects = Levels(
      eliminated: effects.eliminated.map { Self.withoutNoise($0 - a) },
      kept: effects.kept.map { Self.withoutNoise($0 - b) }
    )
  }

  private static func withoutNoise(_ effect: Double) -> Double {
    effect.magnitude <= tolerance ? 0 : effect
  }
}

extension CrossedModel {
  /// The limit of the model as the residual variance goes to zero.
  init(_ fit: ExactFit, of design: CrossedDesign, entries: Entries) {
    let (scale, shift) = (design.scale, design.shift)
    let own = design.byFactor(
      fit.effects.eliminated.map { $0 * scale },
      fit.effects.kept.map { $0 * scale }
    )
    let middle = shift + scale * fit.intercept
    let entryVariance = own.entries.variance
    let judgeVariance = own.judges.variance
    // The constant the factors share: an effect is known as well as the mean of its factor.
    let judgeError = (judgeVariance / Double(own.judges.count)).squareRoot()
    let entryError =
      entries == .fixed
      ? judgeError : (entryVariance / Double(own.entries.count)).squareRoot()
    self.init(
      entriesAre: entries,
      intercept: middle,
      variance: Variance(
        entry: entries == .fixed ? nil : entryVariance,
        judge: judgeVariance,
        residual: 0
      ),
      criterion: nil,
      iterations: 0,
      entries: own.entries.map { Effect(value: middle + $0, standardError: entryError) },
      judges: own.judges.map { Effect(value: 0 - $0, standardError: judgeError) }
    )
  }
}

extension [Double] {
  fileprivate var mean: Double { reduce(0, +) / Double(count) }

  /// Of values whose mean is 0, one degree of freedom spent on it.
  fileprivate var variance: Double { Levels.dot(self, self) / Double(Swift.max(count - 1, 1)) }
}
