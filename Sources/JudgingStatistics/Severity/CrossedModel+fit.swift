extension CrossedModel {
  /// Fits the model.
  ///
  /// - Parameters:
  ///   - ratings: One score for a judge and an entry.
  ///   - entries: What is assumed of them.
  /// - Throws: ``Inseparable`` where the marks cannot tell its parts apart.
  public init(of ratings: Ratings, entries: Entries = .random) throws(Inseparable) {
    let shape = MarkShape(of: ratings)
    try shape.check(entries)
    let design = CrossedDesign(of: ratings)
    guard design.scale > 0, design.values.contains(where: { $0 != design.values[0] }) else {
      throw .allEqual
    }
    if shape.judgesRepeat, let exact = ExactFit(design) {
      guard shape.components == 1 else { throw .noRest }
      self.init(exact, of: design, entries: entries)
      return
    }
    let fit = CrossedFit(design, entries: entries, judgesVary: shape.judgesRepeat)
    guard let point = fit.best() else { throw .noRest }
    self.init(point, entries: entries, judgesVary: shape.judgesRepeat, iterations: fit.steps)
  }

  private init(
    _ point: RestrictedLikelihood,
    entries: Entries,
    judgesVary: Bool,
    iterations: Int
  ) {
    let design = point.design
    let (scale, shift) = (design.scale, design.shift)
    let variance = point.residualVariance * scale * scale
    let ratios = design.byFactor(point.ratios.eliminated, point.ratios.kept)
    let effects = point.levelEffects
    let own = design.byFactor(effects.eliminated, effects.kept)
    self.entriesAre = entries
    let middle =
      entries == .random
      ? point.intercept
      : own.entries.reduce(0) { $0 + $1.value } / Double(own.entries.count)
    intercept = shift + scale * middle
    self.variance = Variance(
      entry: entries == .fixed ? nil : ratios.entries * variance,
      judge: judgesVary ? ratios.judges * variance : nil,
      residual: variance
    )
    criterion = point.criterion
    self.iterations = iterations
    self.entries = own.entries.map {
      Effect(
        value: shift + scale * (point.intercept + $0.value),
        standardError: scale * $0.standardError
      )
    }
    judges =
      judgesVary
      ? own.judges.map { Effect(value: -scale * $0.value, standardError: scale * $0.standardError) }
      : nil
  }
}

extension CrossedDesign {
  func byFactor<Value>(_ eliminated: Value, _ kept: Value) -> (entries: Value, judges: Value) {
    switch self.eliminated {
    case .entries: (eliminated, kept)
    case .judges: (kept, eliminated)
    }
  }
}

extension RestrictedLikelihood {
  /// Effects with the standard deviations of their errors, the intercept's uncertainty included.
  var levelEffects: (eliminated: [CrossedModel.Effect], kept: [CrossedModel.Effect]) {
    let diagonal = equations.inverse.diagonal
    func errors(_ values: [Double], _ unit: [Double], _ own: [Double]) -> [CrossedModel.Effect] {
      values.indices.map { level in
        let shared = information > 0 ? unit[level] * unit[level] / information : 0
        return CrossedModel.Effect(
          value: values[level],
          standardError: (residualVariance * (own[level] + shared)).squareRoot()
        )
      }
    }
    return (
      errors(effects.eliminated, unitEffects.eliminated, diagonal.eliminated),
      errors(effects.kept, unitEffects.kept, diagonal.kept)
    )
  }
}

/// The search for the best ratios, from several starts where that costs little.
final class CrossedFit {
  private let design: CrossedDesign
  private let fixed: VarianceRatios
  private let isFree: SIMDMask<SIMD2<Int64>>
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

  func best() -> RestrictedLikelihood? {
    var best: RestrictedLikelihood?
    for start in starts {
      var search = RatioSearch(design, free: isFree)
      guard let found = search.best(from: start) else { continue }
      if best == nil { steps = search.steps }
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

extension CrossedDesign {
  /// Ratios from sums of squares set equal to their expectations, each factor alone (Henderson
  /// 1953, method 1): near enough to start from.
  fileprivate var ratiosByMoments: VarianceRatios {
    let n = Double(count)
    let mean = values.reduce(0, +) / n
    let total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let sums = sums(of: values)
    var (between, keptBetween) = (-n * mean * mean, -n * mean * mean)
    var (squares, keptSquares) = (0.0, 0.0)
    forEachEliminated { level, marks in
      let degree = Double(marks.count)
      between += sums.eliminated[level] * sums.eliminated[level] / degree
      squares += degree * degree
    }
    for (sum, degree) in zip(sums.kept, keptDegrees) {
      keptBetween += sum * sum / degree
      keptSquares += degree * degree
    }
    let (e, k) = (Double(eliminatedCount), Double(keptCount))
    let solution = solveThree(
      [
        [n - squares / n, n - keptSquares / n, n - 1],
        [n - squares / n, e - keptSquares / n, e - 1],
        [k - squares / n, n - keptSquares / n, k - 1],
      ],
      [total, between, keptBetween]
    )
    let residual = max(solution?[2] ?? 1, 1e-3 * total / n)
    return VarianceRatios(
      eliminated: min(max((solution?[0] ?? 1) / residual, 1e-3), 1e3),
      kept: min(max((solution?[1] ?? 1) / residual, 1e-3), 1e3)
    )
  }
}

/// Three equations by Cramer's rule; nil where they are singular.
private func solveThree(_ m: [[Double]], _ right: [Double]) -> [Double]? {
  func determinant(_ m: [[Double]]) -> Double {
    m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
      - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
      + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
  }
  let whole = determinant(m)
  guard whole.magnitude > 1e-12 * m.joined().reduce(1, { max($0, $1.magnitude) }) else {
    return nil
  }
  return (0..<3).map { column in
    var replaced = m
    for row in 0..<3 { replaced[row][column] = right[row] }
    return determinant(replaced) / whole
  }
}
