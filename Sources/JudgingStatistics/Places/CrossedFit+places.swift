internal import Synchronization

extension CrossedFit {
  /// Draws from the posterior and counts places.
  ///
  /// - Parameters:
  ///   - tops: The N of each P(top N).
  ///   - draws: How many; at least 1.
  ///   - seed: The same seed gives the same figures on every machine.
  /// - Returns: A standing an entry; nil where the marks left no uncertainty to draw from.
  public func places(tops: [Int], draws: Int, seed: UInt64) -> Places? {
    guard let point, point.equations is ReducedEquations, draws > 0 else { return nil }
    let order = model.entries.indices.sorted {
      (model.entries[$0].value, $1) > (model.entries[$1].value, $0)
    }
    let grid = VarianceGrid(around: point, free: isFree)
    let tasks = Self.tasks(grid?.shares(of: draws) ?? [draws])
    let points = grid?.points ?? [point]
    let empty = PlaceCount(entries: order.count, tops: tops, order: order)
    let count = Mutex(empty)
    // Two halves at a time keep two processors busy without a histogram for every batch.
    let lanes = min(8, tasks.count)
    nonisolated(unsafe) let sources = points
    Parallel.run(lanes) { lane in
      var own = empty
      for index in stride(from: lane, to: tasks.count, by: lanes) {
        let task = tasks[index]
        Self.count(task, at: sources[task.point], seed: seed, batch: index, into: &own)
      }
      let counted = own
      count.withLock { $0.merge(counted) }
    }
    return Places(
      standings: count.withLock(\.standings),
      draws: draws,
      variances: grid == nil ? .plugIn : .integrated
    )
  }

  private struct Task {
    let point: Int
    let draws: Int
  }

  /// Batches of at most 64 draws at one point.
  private static func tasks(_ shares: [Int]) -> [Task] {
    shares.enumerated().flatMap { point, share in
      stride(from: 0, to: share, by: PosteriorDraws.batch).map { first in
        Task(point: point, draws: min(PosteriorDraws.batch, share - first))
      }
    }
  }

  private static func count(
    _ task: Task,
    at point: RestrictedLikelihood,
    seed: UInt64,
    batch: Int,
    into count: inout PlaceCount
  ) {
    var seeds = Lot(seed: seed)
    var lot = Lot(seed: seeds.next() &+ UInt64(batch) &* 0xD1B5_4A32_D192_ED03)
    let entries = point.design
      .byFactor(point.design.eliminatedCount, point.design.keptCount).entries
    let tiles = (entries + Tile.side - 1) / Tile.side
    let values = Tile.Cells.allocate(capacity: tiles * Tile.area)
    defer { values.deallocate() }
    let variances = (0..<PosteriorDraws.batch).map { _ in
      point.deviation / lot.chiSquare(degrees: max(point.freedom, 2))
    }
    PosteriorDraws(at: point)?.draw(&lot, variances: variances, into: values)
    for draw in 0..<task.draws {
      count.add { values[$0 * PosteriorDraws.batch + draw] }
    }
  }
}
