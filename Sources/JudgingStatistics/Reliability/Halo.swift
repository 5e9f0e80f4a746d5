/// How much of a judge's particular opinion of an entry is the same in all criteria.
///
/// Under score = entry + judge + criterion, their pairs, and a rest, the entry × judge variance is what
/// a judge gives an entry beyond its merit and beyond the judge's severity, in every criterion alike.
/// A high share says that criteria were not judged apart; it may be a halo, or a true quality that the
/// criteria have in common and this judge saw.
public struct Halo: Hashable, Sendable {
  /// The variance of entry × judge; 0 where its estimate falls below.
  public let entryJudge: Double
  /// The variance of entry × judge × criterion, with the error of a mark.
  public let residual: Double
  /// entryJudge ÷ (entryJudge + residual) as an intraclass correlation (F − 1) ÷ (F + criteria − 1),
  /// with its F interval.
  public let share: Estimate
  /// Scorecards that hold all criteria, on which the figures rest.
  public let cards: Int

  /// - Parameter criteria: The marks of each criterion, on one scale.
  /// - Throws: ``Undefined`` where criteria or cards do not suffice.
  public init(of criteria: [Ratings]) throws(Undefined) {
    guard criteria.count > 1 else { throw .oneCriterion }
    let cards = CardMarks(of: criteria)
    let fit = AdditiveFit(
      at: cards.places,
      judges: criteria[0].judges.count,
      entries: criteria[0].entries.count
    )
    guard fit.freedom > 0 else { throw .tooFewCards }
    let (count, freedom) = (Double(criteria.count), Double(fit.freedom))
    let means = fit.residuals(of: cards.means)
    let common = count * means.reduce(0) { $0 + $1 * $1 } / freedom
    let rest = cards.deviations.reduce(0) { sum, column in
      fit.residuals(of: column).reduce(sum) { $0 + $1 * $1 }
    }
    let apart = rest / ((count - 1) * freedom)
    let noise = cards.noise * cards.noise
    guard common > noise || apart > noise else { throw .noVariation }
    let ratio = apart > noise ? common / apart : .infinity
    self.cards = cards.places.count
    residual = apart > noise ? apart : 0
    entryJudge = max(0, (common - residual) / count)
    share = Self.share(ratio, criteria: count, freedom: freedom)
  }

  private static func share(_ ratio: Double, criteria: Double, freedom: Double) -> Estimate {
    func correlation(_ ratio: Double) -> Double {
      ratio.isFinite ? (ratio - 1) / (ratio + criteria - 1) : 1
    }
    guard ratio.isFinite, ratio > 0 else { return Estimate(correlation(ratio)) }
    let other = (criteria - 1) * freedom
    let above = FDistribution(numerator: freedom, denominator: other)
    let below = FDistribution(numerator: other, denominator: freedom)
    return Estimate(
      correlation(ratio),
      lower: correlation(ratio / above.quantile(exceededWith: 0.025)),
      upper: correlation(ratio * below.quantile(exceededWith: 0.025))
    )
  }
}

/// Scorecards with a mark for every criterion: their means, and each criterion's distance from them.
private struct CardMarks {
  let places: [AdditiveFit.Place]
  let means: [Double]
  /// One column a criterion.
  let deviations: [[Double]]
  /// Differences up to this are rounding.
  let noise: Double

  init(of criteria: [Ratings]) {
    let (first, origin) = (criteria[0], criteria[0].scores.first?.value ?? 0)
    let others = criteria.dropFirst().map { Self.marks(of: $0, as: first) }
    var places: [AdditiveFit.Place] = []
    var columns = [[Double]](repeating: [], count: criteria.count)
    for score in first.scores {
      let key = Key(judge: score.judge, entry: score.entry)
      let marks = [score.value] + others.compactMap { $0[key] }
      guard marks.count == criteria.count else { continue }
      places.append(.init(judge: Int(score.judge), entry: Int(score.entry)))
      for (column, mark) in marks.enumerated() { columns[column].append(mark - origin) }
    }
    let means = places.indices.map { card in
      columns.reduce(0) { $0 + $1[card] } / Double(criteria.count)
    }
    let largest = criteria.joinedScores.reduce(0) { max($0, abs($1.value)) }
    (self.places, self.means, noise) = (places, means, 16 * largest.ulp)
    deviations = columns.map { column in zip(column, means).map { $0 - $1 } }
  }

  private struct Key: Hashable {
    let judge: Int32
    let entry: Int32
  }

  /// Marks by the numbers that judges and entries have in `first`; others' names are left out.
  private static func marks(of ratings: Ratings, as first: Ratings) -> [Key: Double] {
    let judges = numbers(of: ratings.judges, in: first.judges)
    let entries = numbers(of: ratings.entries, in: first.entries)
    var marks: [Key: Double] = [:]
    marks.reserveCapacity(ratings.scores.count)
    for score in ratings.scores {
      guard let judge = judges[Int(score.judge)], let entry = entries[Int(score.entry)] else {
        continue
      }
      marks[Key(judge: judge, entry: entry)] = score.value
    }
    return marks
  }

  private static func numbers(of names: [String], in all: [String]) -> [Int32?] {
    let numbers = Dictionary(
      all.enumerated().map { ($0.element, Int32($0.offset)) },
      uniquingKeysWith: { first, _ in first }
    )
    return names.map { numbers[$0] }
  }
}

extension [Ratings] {
  fileprivate var joinedScores: some Sequence<Ratings.Score> { lazy.flatMap(\.scores) }
}
