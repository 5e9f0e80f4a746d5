/// The analysis of variance of a complete panel, and the correlations that follow from it.
struct MeanSquares {
  /// Entries and judges.
  let n: Double
  let k: Double
  /// Mean squares between entries, between judges, of the rest, and within entries.
  let entry: Double
  let judge: Double
  let residual: Double
  let within: Double
  /// The sum of all squares; 0 where all marks are equal.
  let total: Double

  init(of grid: MarkGrid) {
    let (n, k) = (Double(grid.entries), Double(grid.judges))
    let (entryMeans, judgeMeans) = (grid.entryMeans, grid.judgeMeans)
    var rest = 0.0
    var inside = 0.0
    for (position, value) in grid.values.enumerated() {
      let off = value - entryMeans[position / grid.judges]
      let left = off - judgeMeans[position % grid.judges]
      inside += off * off
      rest += left * left
    }
    func clean(_ sum: Double) -> Double { sum <= grid.noise ? 0 : sum }
    total = clean(grid.values.reduce(0) { $0 + $1 * $1 })
    entry = clean(k * entryMeans.reduce(0) { $0 + $1 * $1 }) / (n - 1)
    judge = clean(n * judgeMeans.reduce(0) { $0 + $1 * $1 }) / (k - 1)
    residual = clean(rest) / ((n - 1) * (k - 1))
    within = clean(inside) / (n * (k - 1))
    (self.n, self.k) = (n, k)
  }

  func figure(_ form: Intraclass.Form) -> Figure {
    switch form {
    case .oneOfOwnJudges:
      one(over: within, freedom: n * (k - 1))
    case .oneOfTheseJudges:
      one(over: residual, freedom: (n - 1) * (k - 1))
    case .meanOfOwnJudges:
      mean(over: within, freedom: n * (k - 1))
    case .meanOfTheseJudges:
      mean(over: residual, freedom: (n - 1) * (k - 1))
    case .oneOfAnyJudges:
      oneOfAnyJudges
    case .meanOfAnyJudges:
      meanOfAnyJudges
    }
  }

  /// Forms 1,1 and 3,1: Shrout and Fleiss, page 422, with F = entry ÷ error.
  private func one(over error: Double, freedom: Double) -> Figure {
    // Judges differ, entries do not, and nothing is left over: 0 ÷ 0.
    guard entry + (k - 1) * error > 0 else { return .undefined(.entriesEqual) }
    let bounds = bounds(over: error, freedom: freedom)
    func correlation(_ ratio: Double) -> Double { (ratio - 1) / (ratio + k - 1) }
    return .estimated(
      Estimate(
        (entry - error) / (entry + (k - 1) * error),
        lower: bounds.map { correlation($0.lower) },
        upper: bounds.map { correlation($0.upper) }
      )
    )
  }

  /// Forms 1,k and 3,k: 1 − 1 ÷ F, which has no value where the entries' means are all equal.
  private func mean(over error: Double, freedom: Double) -> Figure {
    guard entry > 0 else { return .undefined(.entriesEqual) }
    let bounds = bounds(over: error, freedom: freedom)
    return .estimated(
      Estimate(
        1 - error / entry,
        lower: bounds.map { 1 - 1 / $0.lower },
        upper: bounds.map { 1 - 1 / $0.upper }
      )
    )
  }

  /// The 95 % limits of the ratio of the true mean squares; nil where there is no error to divide by.
  private func bounds(over error: Double, freedom: Double) -> (lower: Double, upper: Double)? {
    guard error > 0, entry > 0 else { return nil }
    let ratio = entry / error
    let above = FDistribution(numerator: n - 1, denominator: freedom)
    let below = FDistribution(numerator: freedom, denominator: n - 1)
    return (
      ratio / above.quantile(exceededWith: 0.025), ratio * below.quantile(exceededWith: 0.025)
    )
  }

  /// Form 2,1.
  private var oneOfAnyJudges: Figure {
    let spread = entry + (k - 1) * residual + k * (judge - residual) / n
    guard spread > 0 else { return .undefined(.entriesEqual) }
    let bounds = boundsOfAnyJudges
    return .estimated(
      Estimate((entry - residual) / spread, lower: bounds?.lower, upper: bounds?.upper)
    )
  }

  /// Form 2,k: the bounds are those of 2,1 stepped up by Spearman and Brown's formula.
  private var meanOfAnyJudges: Figure {
    let spread = entry + (judge - residual) / n
    guard spread > 0 else { return .undefined(.entriesEqual) }
    let bounds = boundsOfAnyJudges
    func steppedUp(_ one: Double) -> Double { k * one / (1 + (k - 1) * one) }
    return .estimated(
      Estimate(
        (entry - residual) / spread,
        lower: bounds.map { steppedUp($0.lower) },
        upper: bounds.map { steppedUp($0.upper) }
      )
    )
  }

  /// Shrout and Fleiss, page 424: Satterthwaite's degrees of freedom for the error of form 2,1.
  private var boundsOfAnyJudges: (lower: Double, upper: Double)? {
    guard residual > 0, entry > 0 else { return nil }
    let one = (entry - residual) / (entry + (k - 1) * residual + k * (judge - residual) / n)
    let a = k * one * judge / residual
    let b = n * (1 + (k - 1) * one) - k * one
    let freedom = (k - 1) * (n - 1) * (a + b) * (a + b) / ((n - 1) * a * a + b * b)
    guard freedom.isFinite, freedom > 0 else { return nil }
    let above = FDistribution(numerator: n - 1, denominator: freedom)
      .quantile(exceededWith: 0.025)
    let below = FDistribution(numerator: freedom, denominator: n - 1)
      .quantile(exceededWith: 0.025)
    let rest = k * judge + (k * n - k - n) * residual
    return (
      n * (entry - above * residual) / (above * rest + n * entry),
      n * (below * entry - residual) / (rest + n * below * entry)
    )
  }
}
