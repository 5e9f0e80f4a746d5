/// What in the marks is worth asking people about; never a verdict.
public struct Oddities: Hashable, Sendable {
  /// A judge, by number, and how far from usual.
  public struct Judge: Hashable, Sendable {
    public let judge: Int
    public let amount: Double
  }

  /// Two judges with the same score on every entry they share.
  public struct Copies: Hashable, Sendable {
    public let judges: [Int]
    public let shared: Int
  }

  /// Severity beyond three standard errors and half the spread of entries, in standard errors.
  public let severe: [Judge]
  public let lenient: [Judge]
  /// Judges whose marks lie much further from what the others lead one to expect; amount: how many
  /// times the others' mean square.
  public let erratic: [Judge]
  /// Judges who hardly tell entries apart; amount: their spread over that of the others.
  public let flat: [Judge]
  public let copies: [Copies]
  /// The entries on which judges disagree most, their mean square over the usual one.
  public let disputed: [Judge]

  /// Marks fewer than this show no habit.
  private static let fewestMarks = 5

  /// Judges up to which every pair is compared.
  private static let mostPairs = 200

  public init(in ratings: Ratings, under model: CrossedModel) {
    let rest = Residuals(of: ratings, under: model)
    let spread = (model.variance.entry ?? 0).squareRoot() / 2
    let severities = (model.judges ?? []).enumerated().compactMap { number, effect -> Judge? in
      guard effect.standardError > 0, effect.value.magnitude > spread else { return nil }
      return Judge(judge: number, amount: effect.value / effect.standardError)
    }
    severe = severities.filter { $0.amount > 3 }
    lenient = severities.filter { $0.amount < -3 }
    let few = Self.fewestMarks
    erratic = rest.judges.ratios(fewest: few).filter { $0.amount > 2.5 }
    flat = rest.spreads.ratios(fewest: few)
      .map { Judge(judge: $0.judge, amount: $0.amount.squareRoot()) }.filter { $0.amount < 1 / 3.0 }
    disputed = rest.entries.ratios(fewest: 3).filter { $0.amount > 4 }
      .sorted { ($1.amount, $0.judge) < ($0.amount, $1.judge) }
    copies = ratings.judges.count <= Self.mostPairs ? Self.copies(in: ratings) : []
  }

  private static func copies(in ratings: Ratings) -> [Copies] {
    var own = [[Int32: Double]](repeating: [:], count: ratings.judges.count)
    for score in ratings.scores { own[Int(score.judge)][score.entry] = score.value }
    var found: [Copies] = []
    for first in own.indices {
      for second in own.indices where second > first {
        let shared = own[first].filter { own[second][$0.key] != nil }
        guard shared.count >= fewestMarks, Set(shared.values).count > 2,
          shared.allSatisfy({ own[second][$0.key] == $0.value })
        else { continue }
        found.append(Copies(judges: [first, second], shared: shared.count))
      }
    }
    return found
  }
}

/// Sums of squares by level, with what there is beside each.
private struct SquareSums {
  private var sums: [Double]
  private var counts: [Int]

  init(count: Int) {
    sums = Array(repeating: 0, count: count)
    counts = Array(repeating: 0, count: count)
  }

  mutating func add(_ square: Double, to level: Int) {
    sums[level] += square
    counts[level] += 1
  }

  /// Each level's mean square over that of all others.
  func ratios(fewest: Int) -> [Oddities.Judge] {
    let (sum, count) = (sums.reduce(0, +), counts.reduce(0, +))
    return sums.indices.compactMap { level in
      let others = (sum - sums[level]) / Double(max(1, count - counts[level]))
      guard counts[level] >= fewest, others > 0 else { return nil }
      return Oddities.Judge(judge: level, amount: sums[level] / Double(counts[level]) / others)
    }
  }
}

/// Marks less what the model expects, and less the judge's own mean.
private struct Residuals {
  var judges: SquareSums
  var entries: SquareSums
  var spreads: SquareSums

  init(of ratings: Ratings, under model: CrossedModel) {
    judges = SquareSums(count: ratings.judges.count)
    entries = SquareSums(count: ratings.entries.count)
    spreads = SquareSums(count: ratings.judges.count)
    var means = [(sum: Double, count: Double)](repeating: (0, 0), count: ratings.judges.count)
    for score in ratings.scores {
      means[Int(score.judge)].sum += score.value
      means[Int(score.judge)].count += 1
    }
    for score in ratings.scores {
      let (judge, entry) = (Int(score.judge), Int(score.entry))
      let severity = model.judges?[judge].value ?? 0
      let rest = score.value - model.entries[entry].value + severity
      judges.add(rest * rest, to: judge)
      entries.add(rest * rest, to: entry)
      let own = score.value - means[judge].sum / means[judge].count
      spreads.add(own * own, to: judge)
    }
  }
}
