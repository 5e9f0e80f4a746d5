internal import Synchronization

extension CrossedFit {
  /// Draws from the posterior and counts places.
  ///
  /// - Parameters:
  ///   - tops: The N of each P(top N).
  ///   - draws: How many; at least 1.
  ///   - seed: The same seed gives the same figures on every machine.
  ///   - offsets: What each entry has beside its marks; none where nil.
  /// - Returns: A standing an entry; nil where the marks leave nothing to draw from.
  public func places(
    tops: [Int],
    draws: Int,
    seed: UInt64,
    adding offsets: [Double]? = nil
  ) -> Places? {
    guard let point, point.equations is ReducedEquations, draws > 0 else { return nil }
    let own = offsets ?? model.entries.map { _ in 0 }
    let order = model.entries.indices.sorted {
      (model.entries[$0].value + own[$0], $1) > (model.entries[$1].value + own[$1], $0)
    }
    let scaled = own.map { $0 / point.design.scale }
    let grid = VarianceGrid(around: point, free: isFree)
    // Without variance, and none to integrate over, all draws are ties.
    if grid == nil, model.variance.entry == 0 { return nil }
    let tasks = Self.tasks(grid?.shares(of: draws) ?? [draws])
    let points = grid?.points ?? [point]
    let empty = PlaceCount(entries: order.count, tops: tops, order: order)
    let count = Mutex(empty)
    // Two halves at a time keep two processors busy without a histogram for every batch.
    let lanes = min(8, tasks.count)
    nonisolated(unsafe) let sources = points
    Parallel.run(lanes) { lane in
      var counted = empty
      for index in stride(from: lane, to: tasks.count, by: lanes) {
        let task = tasks[index]
        Self.count(
          task,
          at: sources[task.point],
          seed: seed,
          batch: index,
          adding: scaled,
          into: &counted
        )
      }
      let done = counted
      count.withLock { $0.merge(done) }
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
    adding offsets: [Double],
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
      count.add { values[$0 * PosteriorDraws.batch + draw] + offsets[$0] }
    }
  }
}
