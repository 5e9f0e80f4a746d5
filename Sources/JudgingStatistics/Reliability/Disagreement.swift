/// Observed and expected disagreement at one level of measurement.
struct Disagreement {
  let units: MarkUnits
  let level: MeasurementLevel
  /// Of each entry, summed over its ordered pairs ÷ (marks − 1).
  ///
  /// Mid-ranks depend on what is counted, so ordinal disagreement is computed at each count.
  private let observed: [Double]

  init(in units: MarkUnits, at level: MeasurementLevel) {
    (self.units, self.level) = (units, level)
    let values = units.values
    observed =
      switch level {
      case .nominal: (0..<units.count).map { units.pairs(in: $0) }
      case .ordinal: []
      case .interval: (0..<units.count).map { units.spread(in: $0, at: values) }
      case .ratio: (0..<units.count).map { units.ratios(in: $0) }
      }
  }

  /// How many pairs of marks one evaluation compares.
  var pairs: Int { level == .ratio ? units.values.count * units.values.count / 2 : 0 }

  /// For each of at most eight counts, alpha where entry i counts as often as element i says; nil where
  /// all counted marks are equal.
  func alphas(counting counts: [[Double]]) -> [Double?] {
    let totals = counts.map(units.totals)
    let ratios = level == .ratio ? ratios(of: totals) : .zero
    return counts.indices.map { index in
      let (own, totals) = (counts[index], totals[index])
      let n = totals.reduce(0, +)
      guard totals.count(where: { $0 > 0 }) > 1 else { return nil }
      let (within, expected) =
        switch level {
        case .nominal: (sum(observed, own), n * n - totals.reduce(0) { $0 + $1 * $1 })
        case .ordinal: ordinal(totals, own)
        case .interval: (sum(observed, own), spread(of: totals, at: units.values))
        case .ratio: (sum(observed, own), ratios[index])
        }
      return expected > 0 ? 1 - (n - 1) * within / expected : nil
    }
  }

  private func sum(_ values: [Double], _ counts: [Double]) -> Double {
    zip(values, counts).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The distance of two marks is the number of marks between them, half of their own included:
  /// the difference of their mid-ranks.
  private func ordinal(_ totals: [Double], _ counts: [Double]) -> (Double, Double) {
    var ranks: [Double] = []
    var below = 0.0
    for total in totals {
      ranks.append(below + total / 2)
      below += total
    }
    var within = 0.0
    for unit in 0..<units.count where counts[unit] > 0 {
      within += counts[unit] * units.spread(in: unit, at: ranks)
    }
    return (within, spread(of: totals, at: ranks))
  }

  /// Σ nc nk (pc − pk)² over ordered pairs, which is 2 n Σ nc (pc − mean)².
  private func spread(of totals: [Double], at positions: [Double]) -> Double {
    let n = totals.reduce(0, +)
    let origin = positions[0]
    let mean = zip(totals, positions).reduce(0) { $0 + $1.0 * ($1.1 - origin) } / n
    return 2 * n
      * zip(totals, positions).reduce(0) { sum, next in
        let off = next.1 - origin - mean
        return sum + next.0 * off * off
      }
  }

  /// Σ nc nk ((c − k) ÷ (c + k))² over ordered pairs, for each of at most eight totals: each distance
  /// is worked out once for all of them.
  private func ratios(of totals: [[Double]]) -> SIMD8<Double> {
    let values = units.values
    let lanes = values.indices.map { category in
      var lane = SIMD8<Double>.zero
      for index in totals.indices { lane[index] = totals[index][category] }
      return lane
    }
    var sum = SIMD8<Double>.zero
    values.withUnsafeBufferPointer { values in
      lanes.withUnsafeBufferPointer { lanes in
        for higher in values.indices {
          var below = SIMD8<Double>.zero
          for lower in 0..<higher {
            let share = (values[higher] - values[lower]) / (values[higher] + values[lower])
            below += lanes[lower] * (share * share)
          }
          sum += 2 * lanes[higher] * below
        }
      }
    }
    return sum
  }
}

extension MarkUnits {
  /// Pairs of unequal marks of an entry ÷ (marks − 1).
  fileprivate func pairs(in unit: Int) -> Double {
    let size = sizes[unit]
    let equal = cells[starts[unit]..<starts[unit + 1]].reduce(0) { $0 + $1.count * $1.count }
    return (size * size - equal) / (size - 1)
  }

  /// Squared distances of an entry's marks ÷ (marks − 1).
  fileprivate func spread(in unit: Int, at positions: [Double]) -> Double {
    let own = cells[starts[unit]..<starts[unit + 1]]
    let (size, origin) = (sizes[unit], positions[own[own.startIndex].category])
    var sum = 0.0
    for cell in own { sum += cell.count * (positions[cell.category] - origin) }
    let mean = sum / size
    var squares = 0.0
    for cell in own {
      let off = positions[cell.category] - origin - mean
      squares += cell.count * off * off
    }
    return 2 * size * squares / (size - 1)
  }

  /// Squared relative distances of an entry's marks ÷ (marks − 1).
  fileprivate func ratios(in unit: Int) -> Double {
    let own = Array(cells[starts[unit]..<starts[unit + 1]])
    var sum = 0.0
    for higher in own.indices {
      for lower in 0..<higher {
        let (a, b) = (values[own[higher].category], values[own[lower].category])
        let share = (a - b) / (a + b)
        sum += 2 * own[higher].count * own[lower].count * share * share
      }
    }
    return sum / (sizes[unit] - 1)
  }
}
