extension AssignmentProblem {
  /// For each nomination the pairs of most worth for their price, and those in favour.
  ///
  /// - Parameters:
  ///   - spare: How many pairs beyond those it needs.
  ///   - prices: A price for each judge.
  /// - Returns: The pairs of each nomination, in the order of judges.
  func best(spare: Int, at prices: [Int]) -> [[Market.Candidate]] {
    var profits = Array(repeating: 0, count: columns.count)
    return needs.indices.map { nomination in
      let count = needs[nomination] + spare
      let favoured = favours[nomination] ?? [:]
      for judge in columns.indices {
        profits[judge] = worth(nomination, judge).map { $0 - prices[judge] } ?? .min
      }
      let least = Self.least(of: count, in: profits)
      // Of those equal to the last one, the first by number.
      var equals = count - profits.count { $0 > least }
      var list: [Market.Candidate] = []
      list.reserveCapacity(count + favoured.count)
      for judge in columns.indices {
        let profit = profits[judge]
        guard profit > .min,
          profit > least || profit == least && equals > 0
            || favoured[judge] != nil
        else { continue }
        if profit == least { equals -= 1 }
        list.append(
          Market.Candidate(judge: Int32(truncatingIfNeeded: judge), worth: profit + prices[judge])
        )
      }
      return list
    }
  }

  /// The value at the place `count` of a list in descending order; the lowest when there are fewer.
  private static func least(of count: Int, in list: [Int]) -> Int {
    guard count < list.count else { return .min }
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: list.count) { scratch in
      _ = scratch.initialize(from: list)
      var (low, high) = (0, list.count - 1)
      let wanted = count - 1
      while low < high {
        let pivot = scratch[(low + high) / 2]
        var (left, right) = (low, high)
        while left <= right {
          while scratch[left] > pivot { left += 1 }
          while scratch[right] < pivot { right -= 1 }
          if left <= right {
            scratch.swapAt(left, right)
            left += 1
            right -= 1
          }
        }
        if wanted <= right { high = right } else if wanted >= left { low = left } else { break }
      }
      return scratch[wanted]
    }
  }

  /// Pairs outside the search that are worth more for their price than one a nomination holds.
  ///
  /// When there are none, the pairs held are the best of all pairs, and this is the proof.
  func improvements(on market: Market) -> Market.Additions {
    let prices = judges.map { market.prices[$0] }
    var additions: Market.Additions = []
    for nomination in needs.indices where needs[nomination] > 0 {
      let least = market.least(nomination)
      let found = better(than: least, for: nomination, at: prices)
      guard !found.isEmpty else { continue }
      let known = Set(
        market.candidates[market.starts[nomination]..<market.starts[nomination + 1]].map(\.judge)
      )
      let new = found.filter { !known.contains($0.judge) }
      if !new.isEmpty { additions.append((nomination, new)) }
    }
    return additions
  }

  /// The pairs of a nomination worth more than `least` at the prices of the columns.
  private func better(than least: Int, for nomination: Int, at prices: [Int]) -> [Market.Candidate]
  {
    let width = columns.count
    let start = rows[nomination] * width
    let weight = weights[nomination]
    var found: [Market.Candidate] = []
    table.cells.withUnsafeBufferPointer { cells in
      for column in 0..<width where Int(cells[start + column]) * weight - prices[column] > least {
        let judge = judges[column]
        guard let worth = worth(nomination, judge) else { continue }
        found.append(Market.Candidate(judge: Int32(truncatingIfNeeded: judge), worth: worth))
      }
    }
    return found
  }

  /// Pairs by which load could leave the judges reached, the best few of each nomination.
  func exits(from reached: Set<Int>, in market: Market) -> Market.Additions {
    var additions: Market.Additions = []
    for nomination in needs.indices {
      let held = market.chosen(nomination).map { Int(market.candidates[$0].judge) }
      guard held.contains(where: reached.contains) else { continue }
      let known = Set(
        market.candidates[market.starts[nomination]..<market.starts[nomination + 1]].map(\.judge)
      )
      let open = columns.indices.compactMap { judge -> Market.Candidate? in
        let number = Int32(truncatingIfNeeded: judge)
        guard !reached.contains(judge), !known.contains(number) else { return nil }
        return worth(nomination, judge).map { Market.Candidate(judge: number, worth: $0) }
      }
      let best = open.sorted {
        $0.worth - market.prices[Int($0.judge)] > $1.worth - market.prices[Int($1.judge)]
      }
      if !best.isEmpty { additions.append((nomination, Array(best.prefix(8)))) }
    }
    return additions
  }
}
