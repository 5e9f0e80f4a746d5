extension AssignmentProblem {
  /// For each nomination the pairs of most worth for their price, and those in favour.
  ///
  /// - Parameters:
  ///   - spare: How many pairs beyond those it needs.
  ///   - prices: A price for each judge.
  /// - Returns: The pairs of each nomination, in the order of judges; of equals the first are taken.
  func best(spare: Int, at prices: [Int]) -> [[Market.Candidate]] {
    needs.indices.map { nomination in
      let count = needs[nomination] + spare
      let first = offers(of: nomination, at: prices, from: level(nomination, count, prices))
      let offers = first.count < count ? self.offers(of: nomination, at: prices, from: .min) : first
      let least = Self.least(of: count, in: offers.map(\.profit))
      var equals = count - offers.count { $0.profit > least }
      let favoured = favours[nomination] ?? [:]
      var list: [Market.Candidate] = []
      list.reserveCapacity(count + favoured.count)
      for (judge, profit) in offers where profit > least || profit == least && equals > 0 {
        if profit == least { equals -= 1 }
        if favoured[judge] == nil { list.append(candidate(judge, worth: profit + prices[judge])) }
      }
      for judge in favoured.keys.sorted() {
        if let worth = worth(nomination, judge) { list.append(candidate(judge, worth: worth)) }
      }
      return list.sorted { $0.judge < $1.judge }
    }
  }

  private func candidate(_ judge: Int, worth: Int) -> Market.Candidate {
    Market.Candidate(judge: Int32(truncatingIfNeeded: judge), worth: worth)
  }

  /// A profit that somewhat more than `count` judges reach, guessed from some of them.
  private func level(_ nomination: Int, _ count: Int, _ prices: [Int]) -> Int {
    let step = columns.count / 200
    guard step > 1 else { return .min }
    let some = stride(from: nomination % step, to: columns.count, by: step).compactMap { judge in
      worth(nomination, judge).map { $0 - prices[judge] }
    }
    let wanted = count / step + 8
    return wanted < some.count ? Self.least(of: wanted, in: some) : .min
  }

  /// The judges a nomination may have whose affinity less price reaches a level, by number.
  private func offers(
    of nomination: Int,
    at prices: [Int],
    from level: Int
  ) -> [(judge: Int, profit: Int)] {
    let (start, weight) = (rows[nomination] * columns.count, weights[nomination])
    var offers: [(judge: Int, profit: Int)] = []
    offers.reserveCapacity(64)
    table.cells.withUnsafeBufferPointer { cells in
      columns.withUnsafeBufferPointer { columns in
        prices.withUnsafeBufferPointer { prices in
          for judge in columns.indices {
            let cell = cells[start + columns[judge]]
            let profit = Int(cell) * weight - prices[judge]
            if profit >= level, cell != AffinityTable.barred { offers.append((judge, profit)) }
          }
        }
      }
    }
    return offers
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
    let isReached = columns.indices.map(reached.contains)
    var additions: Market.Additions = []
    for nomination in needs.indices {
      let isHeld = market.chosen(nomination).contains {
        isReached[Int(market.candidates[$0].judge)]
      }
      guard isHeld else { continue }
      var isClosed = isReached
      for place in market.starts[nomination]..<market.starts[nomination + 1] {
        isClosed[Int(market.candidates[place].judge)] = true
      }
      let open = offers(of: nomination, at: market.prices, from: .min).filter {
        !isClosed[$0.judge]
      }
      let least = Self.least(of: 8, in: open.map(\.profit))
      let best = open.filter { $0.profit >= least }.prefix(16).map {
        candidate($0.judge, worth: worth(nomination, $0.judge) ?? 0)
      }
      if !best.isEmpty { additions.append((nomination, best)) }
    }
    return additions
  }
}
