/// Kendall's coefficient of concordance W: how far judges rank the entries alike.
///
/// Kendall, Babington Smith, “The problem of m rankings”, Annals of Mathematical Statistics 10 (1939)
/// 275–287, with the correction for ties of Kendall, Rank Correlation Methods (1948).
public struct Concordance: Hashable, Sendable {
  /// 0 where rankings have nothing in common, 1 where they are equal.
  public let w: Estimate
  /// Judges × (entries − 1) × W, which is Friedman's statistic.
  public let chiSquare: Double
  public let df: Int
  /// The chance of a W as large if judges ranked at random, by the chi-square distribution.
  ///
  /// Rough on small panels, where ``permutation`` is to be preferred.
  public let p: Double
  /// The same by permutation: each judge's ranks in a random order, this often.
  public let permutation: Permutation?

  public struct Permutation: Hashable, Sendable {
    /// (1 + draws with a W as large) ÷ (1 + draws).
    public let p: Double
    public let draws: Int
  }

  /// - Parameters:
  ///   - ratings: One criterion, without gaps; higher marks rank higher.
  ///   - seed: For the draws of the interval and of the permutations.
  /// - Throws: ``Undefined`` where W does not exist.
  public init(of ratings: Ratings, seed: UInt64) throws(Undefined) {
    let grid = try MarkGrid(of: ratings)
    let rankings = Rankings(of: ratings, grid)
    let once = [Double](repeating: 1, count: grid.entries)
    guard let value = rankings.w(counting: once) else { throw .noVariation }
    let cells = grid.entries * grid.judges
    w = Bootstrap(entries: grid.entries, seed: seed, cost: 2 * cells)
      .estimate(value) { rankings.w(counting: $0) }
    df = grid.entries - 1
    chiSquare = Double(grid.judges) * Double(df) * value
    p = ChiSquare(degrees: Double(df)).probability(above: chiSquare)
    permutation = rankings.permutation(seed: seed)
  }
}

/// The ranks that each judge's marks give the entries; equal marks share the mean of their ranks.
struct Rankings {
  let entries: Int
  let judges: Int
  /// For each judge the entries in ascending order of marks, in groups of equal marks.
  private let groups: [[[Int]]]

  init(of ratings: Ratings, _ grid: MarkGrid) {
    (entries, judges) = (grid.entries, grid.judges)
    groups = (0..<grid.judges).map { judge in
      func mark(_ entry: Int) -> Double { ratings.scores[entry * grid.judges + judge].value }
      let order = (0..<grid.entries).sorted { (mark($0), $0) < (mark($1), $1) }
      var groups: [[Int]] = []
      for entry in order {
        if let last = groups.last?.last, mark(last) == mark(entry) {
          groups[groups.count - 1].append(entry)
        } else {
          groups.append([entry])
        }
      }
      return groups
    }
  }

  /// W where entry i stands as often as `counts[i]` says; nil where no judge tells entries apart.
  ///
  /// 12 S ÷ (m² (n³ − n) − m Σ (t³ − t)), with S the squared deviations of the sums of ranks and t
  /// the sizes of groups of equal marks.
  func w(counting counts: [Double]) -> Double? {
    let (n, m) = (counts.reduce(0, +), Double(judges))
    var sums = [Double](repeating: 0, count: entries)
    var ties = 0.0
    for ranking in groups {
      var below = 0.0
      for group in ranking {
        let size = group.reduce(0) { $0 + counts[$1] }
        for entry in group { sums[entry] += below + (size + 1) / 2 }
        below += size
        ties += size * size * size - size
      }
    }
    var spread = 0.0
    for (count, sum) in zip(counts, sums) {
      let off = sum - m * (n + 1) / 2
      spread += count * off * off
    }
    let most = m * m * (n * n * n - n) - m * ties
    return most > 0 ? 12 * spread / most : nil
  }

  /// The chance of sums of ranks that lie as far apart; nil where fewer than 99 draws are affordable.
  func permutation(seed: UInt64) -> Concordance.Permutation? {
    let draws = min(9999, 40_000_000 / (entries * judges))
    guard draws >= 99 else { return nil }
    var ranks = groups.map { ranking in
      var ranks = [Double](repeating: 0, count: entries)
      var below = 0.0
      for group in ranking {
        for entry in group { ranks[entry] = below + Double(group.count + 1) / 2 }
        below += Double(group.count)
      }
      return ranks
    }
    let found = squares(of: ranks)
    var lot = Lot(seed: seed)
    var reached = 0
    for _ in 0..<draws {
      // Only orders against one another matter, so the first judge's may stand.
      for judge in 1..<judges { lot.shuffle(&ranks[judge]) }
      if squares(of: ranks) >= found * (1 - 1e-12) { reached += 1 }
    }
    return .init(p: Double(1 + reached) / Double(1 + draws), draws: draws)
  }

  private func squares(of ranks: [[Double]]) -> Double {
    (0..<entries).reduce(0) { total, entry in
      let sum = ranks.reduce(0) { $0 + $1[entry] }
      return total + sum * sum
    }
  }
}
