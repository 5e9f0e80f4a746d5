/// Intervals where no formula serves: the figure again, with other entries before the same panel.
///
/// Percentiles of the figures of entries drawn with replacement (Efron 1979). Where a thousand draws would
/// take too long, entries are dealt by lot into 40 groups, and the figures without one group each give
/// a standard error (the jackknife of Quenouille and Tukey) and a symmetric interval.
struct Resampling {
  /// Fewer entries than this give no interval: too few different draws.
  static let fewestEntries = 5
  private static let draws = 1000
  private static let groups = 40
  /// So many are evaluated side by side by one processor.
  private static let batch = 8
  /// Student's t with 39 degrees of freedom, exceeded with probability 0.025.
  private static let reach = 2.022_690_920_036_76

  let entries: Int
  let seed: UInt64
  /// What one evaluation of the figure costs, in steps.
  let cost: Int

  /// The estimate with the interval that holds the true value with 95 % confidence.
  ///
  /// - Parameters:
  ///   - value: The figure of the entries as they are.
  ///   - figures: For each of some counts the figure where entry i counts as often as element i says;
  ///     nil where it is undefined. Asked for several such lists at a time, on all processors.
  /// - Returns: The estimate, without an interval where one in ten evaluations has no figure, or even
  ///   40 would take too long.
  func estimate(_ value: Double, of figures: ([[Double]]) -> [Double?]) -> Estimate {
    guard entries >= Self.fewestEntries, cost < 20_000_000 else { return Estimate(value) }
    let interval =
      entries < Self.groups || cost < 60_000
      ? percentiles(of: figures) : jackknife(value, of: figures)
    return Estimate(value, lower: interval?.lower, upper: interval?.upper)
  }

  private func percentiles(of figures: ([[Double]]) -> [Double?]) -> (lower: Double, upper: Double)?
  {
    var lot = Lot(seed: seed)
    var found: [Double] = []
    // As many at a time as keep the processors busy: a thousand lists of many entries would be large.
    for first in stride(from: 0, to: Self.draws, by: 8 * Self.batch) {
      let drawn = (first..<min(first + 8 * Self.batch, Self.draws)).map { _ in
        var counts = [Double](repeating: 0, count: entries)
        for _ in 0..<entries { counts[lot.draw(below: entries)] += 1 }
        return counts
      }
      found += inBatches(drawn.count, figures) { drawn[$0] }.compactMap(\.self)
    }
    guard found.count * 10 >= Self.draws * 9 else { return nil }
    found.sort()
    return (quantile(0.025, of: found), quantile(0.975, of: found))
  }

  private func jackknife(
    _ value: Double,
    of figures: ([[Double]]) -> [Double?]
  ) -> (lower: Double, upper: Double)? {
    var lot = Lot(seed: seed)
    var groups = (0..<entries).map { $0 % Self.groups }
    lot.shuffle(&groups)
    let without = inBatches(Self.groups, figures) { group in groups.map { $0 == group ? 0 : 1 } }
    var squares = 0.0
    for figure in without {
      guard let figure else { return nil }
      squares += (figure - value) * (figure - value)
    }
    let count = Double(Self.groups)
    let error = (squares * (count - 1) / count).squareRoot()
    return (value - Self.reach * error, value + Self.reach * error)
  }

  /// The figures of so many counts, which `counts` gives by number when they are needed.
  private func inBatches(
    _ count: Int,
    _ figures: ([[Double]]) -> [Double?],
    _ counts: (Int) -> [Double]
  ) -> [Double?] {
    let size = Self.batch
    var found = [Double?](repeating: nil, count: count)
    found.withUnsafeMutableBufferPointer { cells in
      Parallel.run((count + size - 1) / size) { batch in
        let range = batch * size..<min(count, (batch + 1) * size)
        for (place, figure) in zip(range, figures(range.map(counts))) { cells[place] = figure }
      }
    }
    return found
  }

  /// Between order statistics by linear interpolation (definition 7 of Hyndman and Fan 1996).
  private func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
