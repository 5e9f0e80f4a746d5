/// The crossed model fitted to some marks, with the equations it came from.
public final class CrossedFit {
  public let model: CrossedModel
  /// Where the restricted likelihood is highest; nil where the marks leave no rest.
  let point: RestrictedLikelihood?
  /// Which ratios were sought.
  let isFree: SIMDMask<SIMD2<Int64>>

  /// Whether the equations were too many to be factored, so that variances are good to some
  /// millionths of themselves and standard errors to some thousandths.
  public var isEstimated: Bool { point?.equations is IterativeEquations }

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - ratings: One score for a judge and an entry.
  ///   - entries: What is assumed of them.
  /// - Throws: ``Inseparable`` where the marks cannot tell its parts apart.
  public init(of ratings: Ratings, entries: CrossedModel.Entries = .random) throws(Inseparable) {
    let shape = MarkShape(of: ratings)
    try shape.check(entries)
    let design = CrossedDesign(of: ratings)
    guard design.values.contains(where: { $0 != design.values[0] }) else { throw .allEqual }
    if shape.judgesRepeat, let exact = ExactFit(design) {
      guard shape.components == 1 else { throw .noRest }
      model = CrossedModel(exact, of: design, entries: entries)
      point = nil
      isFree = SIMDMask(repeating: false)
      return
    }
    var search = StartingRatios(design, entries: entries, judgesVary: shape.judgesRepeat)
    guard let best = search.best() else { throw .noRest }
    model = CrossedModel(
      best,
      entries: entries,
      judgesVary: shape.judgesRepeat,
      iterations: search.steps
    )
    point = best
    isFree = search.isFree
  }
}

/// The search for the best ratios, from several starts where that costs little.
private struct StartingRatios {
  private let design: CrossedDesign
  private let fixed: VarianceRatios
  let isFree: SIMDMask<SIMD2<Int64>>
  private(set) var steps = 0

  init(_ design: CrossedDesign, entries: CrossedModel.Entries, judgesVary: Bool) {
    self.design = design
    let entry: Double? = entries == .fixed ? .infinity : nil
    let judge: Double? = judgesVary ? nil : 0
    let given: (eliminated: Double?, kept: Double?) =
      design.eliminated == .entries ? (entry, judge) : (judge, entry)
    fixed = VarianceRatios(eliminated: given.eliminated ?? 0, kept: given.kept ?? 0)
    var free = SIMDMask<SIMD2<Int64>>(repeating: true)
    free[0] = given.eliminated == nil
    free[1] = given.kept == nil
    isFree = free
  }

  mutating func best() -> RestrictedLikelihood? {
    var best: RestrictedLikelihood?
    for start in starts {
      var search = RatioSearch(design, free: isFree)
      guard let found = search.best(from: start) else { continue }
      // Two ways to one peak differ in the last digits only.
      if found.criterion < (best?.criterion ?? .infinity) - 1e-7 {
        best = found
        steps = search.steps
      }
    }
    return best
  }

  /// Levels of the smaller factor up to which other starts are tried, for a likelihood with
  /// two peaks; only small panels have such.
  private static let severalStarts = 64

  private var starts: [VarianceRatios] {
    var starts = [held(design.ratiosByMoments)]
    guard design.keptCount <= Self.severalStarts else { return starts }
    for eliminated in [0, 0.1, 10] {
      for kept in [0, 0.1, 10] {
        let start = held(VarianceRatios(eliminated: eliminated, kept: kept))
        if !starts.contains(start) { starts.append(start) }
      }
    }
    return starts
  }

  private func held(_ ratios: VarianceRatios) -> VarianceRatios {
    VarianceRatios(
      eliminated: isFree[0] ? ratios.eliminated : fixed.eliminated,
      kept: isFree[1] ? ratios.kept : fixed.kept
    )
  }
}
