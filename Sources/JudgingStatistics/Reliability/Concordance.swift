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
    w = Resampling(entries: grid.entries, seed: seed, cost: 2 * cells)
      .estimate(value) { $0.map(rankings.w) }
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
  /// Judge by judge, the entries in ascending order of marks.
  private let order: [Int32]
  /// Whether the next entry in the order has the same mark of the same judge.
  private let isTied: [Bool]

  init(of ratings: Ratings, _ grid: MarkGrid) {
    (entries, judges) = (grid.entries, grid.judges)
    var order: [Int32] = []
    var isTied: [Bool] = []
    for judge in 0..<grid.judges {
      let marks = (0..<grid.entries).map { ratings.scores[$0 * grid.judges + judge].value }
      let own = marks.indices.sorted { (marks[$0], $0) < (marks[$1], $1) }
      order += own.map(Int32.init)
      isTied += zip(own, own.dropFirst()).map { marks[$0] == marks[$1] } + [false]
    }
    (self.order, self.isTied) = (order, isTied)
  }

  /// The rank of each place in ``order`` where entry i stands as often as `counts[i]` says.
  ///
  /// - Parameters:
  ///   - counts: One for each entry.
  ///   - take: Given a place and its rank.
  /// - Returns: Σ (t³ − t) over groups of t equal marks.
  private func rank(counting counts: [Double], _ take: (Int, Double) -> Void) -> Double {
    var ties = 0.0
    var (from, below, size) = (0, 0.0, 0.0)
    for place in order.indices {
      if place % entries == 0 { below = 0 }
      size += counts[Int(order[place])]
      if isTied[place] { continue }
      for tied in from...place { take(tied, below + (size + 1) / 2) }
      ties += size * size * size - size
      (from, below, size) = (place + 1, below + size, 0)
    }
    return ties
  }

  /// W where entry i stands as often as `counts[i]` says; nil where no judge tells entries apart.
  ///
  /// 12 S ÷ (m² (n³ − n) − m Σ (t³ − t)), with S the squared deviations of the sums of ranks and t
  /// the sizes of groups of equal marks.
  func w(counting counts: [Double]) -> Double? {
    let (n, m) = (counts.reduce(0, +), Double(judges))
    var sums = [Double](repeating: 0, count: entries)
    let ties = rank(counting: counts) { place, rank in sums[Int(order[place])] += rank }
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
    let draws = min(9999, 20_000_000 / (entries * judges))
    guard draws >= 99 else { return nil }
    var ranks = [[Double]](repeating: [Double](repeating: 0, count: entries), count: judges)
    _ = rank(counting: [Double](repeating: 1, count: entries)) { place, rank in
      ranks[place / entries][Int(order[place])] = rank
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
