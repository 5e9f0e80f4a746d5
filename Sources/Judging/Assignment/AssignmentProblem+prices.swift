extension AssignmentProblem {
  /// Prices near the right ones, felt out on a part of the nominations.
  ///
  /// Judges who are asked for too often become dearer and the others cheaper, in ever smaller steps. It
  /// only saves work: from any prices the same proof is reached.
  func feltPrices() -> [Int] {
    let sample = min(needs.count, max(64, 8 * columns.count / max(1, needs.max() ?? 1)))
    let share = Double(sample) / Double(max(1, needs.count))
    // In parts of a unit: where many pairs are worth the same, a whole unit moves whole crowds.
    var prices = Array(repeating: 0, count: columns.count)
    var sums = prices
    // Each judge steps on while the load stays off on one side, and shorter where it changes sides.
    let longest = Double(Self.parts * spread(of: sample)) / 4
    var steps = Array(repeating: longest / 2, count: columns.count)
    var pulls = Array(repeating: 0.0, count: columns.count)
    for round in 0..<Self.rounds {
      let loads = loads(of: sample, at: judges.map { prices[$0] })
      for judge in columns.indices {
        let load = Double(loads[columns[judge]])
        let most = max(1, Double(upper[judge]) * share)
        let fewest = Double(lower[judge]) * share
        let isFree = prices[judge] == 0 && load >= fewest && load <= most
        let wanted = prices[judge] < 0 || load < fewest ? fewest : most
        let pull = isFree ? 0 : min(1, max(-1, (load - wanted) / most))
        if pull * pulls[judge] < 0 { steps[judge] /= 2 }
        if pull * pulls[judge] > 0 { steps[judge] = min(longest, 1.25 * steps[judge]) }
        pulls[judge] = pull
        let price = prices[judge] + Int(steps[judge] * pull)
        // A judge who may carry nothing is never too dear at the ground's price.
        prices[judge] = lower[judge] == 0 ? max(0, price) : price
        if round >= Self.rounds - Self.averaged { sums[judge] += prices[judge] }
      }
    }
    return sums.map { $0 / (Self.averaged * Self.parts) }
  }

  private static let parts = 16
  private static let rounds = 60
  /// Loads swing about what is wanted; the mean of the last rounds lies between.
  private static let averaged = 12

  /// How far apart the worths of the first nominations are.
  private func spread(of sample: Int) -> Int {
    var (least, most) = (Int.max, Int.min)
    for nomination in 0..<sample {
      for judge in columns.indices {
        guard let worth = worth(nomination, judge) else { continue }
        (least, most) = (min(least, worth), max(most, worth))
      }
    }
    return most > least ? most - least : 0
  }

  /// How often each column is among the best of the first nominations.
  private func loads(of sample: Int, at prices: [Int]) -> [Int] {
    var loads = Array(repeating: 0, count: columns.count)
    for nomination in 0..<sample {
      for column in favourites(of: nomination, at: prices) { loads[column] += 1 }
    }
    return loads
  }

  /// The columns that serve a nomination best for their price, favours left out.
  private func favourites(of nomination: Int, at prices: [Int]) -> [Int] {
    var best: [(profit: Int, column: Int)] = []
    let count = needs[nomination]
    var least = Int.min
    let start = rows[nomination] * columns.count
    table.cells.withUnsafeBufferPointer { cells in
      for column in prices.indices {
        let cell = cells[start + column]
        let profit = Int(cell) * weights[nomination] * Self.parts - prices[column]
        guard profit > least || best.count < count, cell != AffinityTable.barred else { continue }
        var place = best.count
        while place > 0, best[place - 1].profit < profit { place -= 1 }
        best.insert((profit, column), at: place)
        if best.count > count { best.removeLast() }
        if best.count == count { least = best.last?.profit ?? least }
      }
    }
    return best.map(\.column)
  }
}
