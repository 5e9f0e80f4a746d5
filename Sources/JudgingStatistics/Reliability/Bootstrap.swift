/// Intervals where no formula serves: the figure again, of entries drawn with replacement.
///
/// Percentile intervals (Efron 1979). Entries are drawn and judges kept, so the interval says how the
/// figure would move with other entries before the same panel.
struct Bootstrap {
  /// Fewer entries than this give no interval: too few different draws.
  static let fewestEntries = 5

  let entries: Int
  let seed: UInt64
  /// What one draw costs, in steps; large inputs get fewer draws.
  let cost: Int

  /// From 200 draws to 1,000; none where even 200 would take too long.
  private var draws: Int {
    let affordable = 10_000_000 / max(cost, 1)
    return affordable < 200 ? 0 : min(affordable, 1000)
  }

  /// - Parameter figure: The figure where entry i counts as often as element i says; nil where it
  ///   is undefined.
  /// - Returns: The middle 95 % of the draws; nil where more than one draw in ten has no figure.
  func interval(of figure: ([Double]) -> Double?) -> (lower: Double, upper: Double)? {
    guard entries >= Self.fewestEntries, draws > 0 else { return nil }
    var lot = Lot(seed: seed)
    var found: [Double] = []
    for _ in 0..<draws {
      var counts = [Double](repeating: 0, count: entries)
      for _ in 0..<entries { counts[lot.draw(below: entries)] += 1 }
      if let value = figure(counts) { found.append(value) }
    }
    guard found.count * 10 >= draws * 9 else { return nil }
    found.sort()
    return (quantile(0.025, of: found), quantile(0.975, of: found))
  }

  /// The estimate with its interval.
  func estimate(_ value: Double, of figure: ([Double]) -> Double?) -> Estimate {
    let interval = interval(of: figure)
    return Estimate(value, lower: interval?.lower, upper: interval?.upper)
  }

  /// Between order statistics by linear interpolation (definition 7 of Hyndman and Fan 1996).
  private func quantile(_ share: Double, of sorted: [Double]) -> Double {
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
  }
}
