internal import Foundation

/// How far one judge's marks follow those of the others.
public struct JudgeAgreement: Hashable, Sendable {
  public let judge: String
  /// Entries that this judge and at least one other marked.
  public let entries: Int
  /// Pearson's correlation of the judge's marks with the mean of the others' on the same entries,
  /// with Fisher's interval; undefined where either does not vary.
  public let marks: Figure
  /// Spearman's: the same of the ranks, equal values sharing the mean of theirs.
  public let ranks: Figure

  /// One for each judge, in their order.
  ///
  /// Where panels have gaps the mean of the others also carries who they were: a judge whose
  /// colleagues changed from lenient to harsh seems to agree less.
  static func all(of ratings: Ratings) -> [JudgeAgreement] {
    let origin = ratings.scores.first?.value ?? 0
    var sums = [Double](repeating: 0, count: ratings.entries.count)
    var sizes = [Double](repeating: 0, count: ratings.entries.count)
    for score in ratings.scores {
      sums[Int(score.entry)] += score.value - origin
      sizes[Int(score.entry)] += 1
    }
    var own = [[Double]](repeating: [], count: ratings.judges.count)
    var rest = own
    for score in ratings.scores where sizes[Int(score.entry)] > 1 {
      let (judge, entry) = (Int(score.judge), Int(score.entry))
      let value = score.value - origin
      own[judge].append(value)
      rest[judge].append((sums[entry] - value) / (sizes[entry] - 1))
    }
    let step = 8 * ratings.scores.reduce(0) { max($0, abs($1.value)) }.ulp
    return ratings.judges.indices.map { judge in
      let pairs = (own[judge], rest[judge])
      return JudgeAgreement(
        judge: ratings.judges[judge],
        entries: pairs.0.count,
        marks: correlation(pairs.0, pairs.1, step: step),
        ranks: correlation(midRanks(pairs.0, step: 0), midRanks(pairs.1, step: step), step: 0)
      )
    }
  }

  /// - Parameters:
  ///   - x: Values.
  ///   - y: As many, in the same order.
  ///   - step: Differences up to this are rounding.
  /// - Returns: Pearson's correlation; the interval by Fisher's z needs four pairs.
  private static func correlation(_ x: [Double], _ y: [Double], step: Double) -> Figure {
    guard x.count >= 3 else { return .undefined(.tooFewShared) }
    let n = Double(x.count)
    let (meanX, meanY) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (a, b) in zip(x, y) {
      xx += (a - meanX) * (a - meanX)
      yy += (b - meanY) * (b - meanY)
      xy += (a - meanX) * (b - meanY)
    }
    guard xx > n * step * step, yy > n * step * step else { return .undefined(.noVariation) }
    let r = min(1, max(-1, xy / (xx.squareRoot() * yy.squareRoot())))
    guard x.count >= 4, abs(r) < 1 else { return .estimated(Estimate(r)) }
    let reach = 1.959_963_984_540_054 / (n - 3).squareRoot()
    return .estimated(
      Estimate(r, lower: tanh(atanh(r) - reach), upper: tanh(atanh(r) + reach))
    )
  }
}

/// Ranks from 1; values no further apart than `step` are equal and share the mean of their ranks.
func midRanks(_ values: [Double], step: Double) -> [Double] {
  let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
  var ranks = [Double](repeating: 0, count: values.count)
  var from = 0
  while from < order.count {
    var to = from + 1
    while to < order.count, values[order[to]] - values[order[to - 1]] <= step { to += 1 }
    for place in from..<to { ranks[order[place]] = Double(from + to + 1) / 2 }
    from = to
  }
  return ranks
}
