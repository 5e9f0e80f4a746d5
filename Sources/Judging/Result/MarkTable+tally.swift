/// One line of a plain tally.
public struct MarkStanding: Hashable, Sendable {
  public let rank: Int
  public let nomination: String
  /// Judges with at least one mark for it.
  public let judges: Int
  public let total: Rational

  public init(rank: Int, nomination: String, judges: Int, total: Rational) {
    self.rank = rank
    self.nomination = nomination
    self.judges = judges
    self.total = total
  }
}

extension MarkTable {
  /// Counts and ranks: per judge the weighted mean of the criteria present, then the aggregation,
  /// then competition ranking (1, 2, 2, 4) on exact totals.
  ///
  /// - Parameters:
  ///   - aggregation: How judges' scores become one.
  ///   - names: The nominations' names, by number.
  /// - Returns: The standings in order of rank, then of name in byte order; and the names of those
  ///   with too few judges for the aggregation, in that order too.
  public func standings(
    by aggregation: Aggregation,
    names: [String]
  ) -> (standings: [MarkStanding], unrankable: [String]) {
    let groups = cardsByNomination(count: names.count)
    let severities = severities(by: aggregation, groups)
    var totals: [(name: String, judges: Int, total: Rational)] = []
    var unrankable: [String] = []
    totals.reserveCapacity(names.count)
    for nomination in names.indices {
      let own = groups.order[groups.starts[nomination]..<groups.starts[nomination + 1]]
      if own.isEmpty { continue }
      if let total = total(of: own, by: aggregation, adding: severities) {
        totals.append((names[nomination], own.count, total))
      } else {
        unrankable.append(names[nomination])
      }
    }
    totals.sort { a, b in
      a.total == b.total
        ? a.name.utf8.lexicographicallyPrecedes(b.name.utf8) : a.total > b.total
    }
    var standings: [MarkStanding] = []
    standings.reserveCapacity(totals.count)
    for (position, line) in totals.enumerated() {
      let above = standings.last
      let shared = above?.total == line.total ? above?.rank : nil
      standings.append(
        MarkStanding(
          rank: shared ?? position + 1,
          nomination: line.name,
          judges: line.judges,
          total: line.total
        )
      )
    }
    return (standings, unrankable.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  /// Card positions sorted by nomination, and where each nomination's begin.
  private func cardsByNomination(count: Int) -> (starts: [Int], order: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for card in cards where card.isMarked { starts[Int(card.nomination) + 1] += 1 }
    for nomination in 0..<count { starts[nomination + 1] += starts[nomination] }
    var next = starts
    var order = [Int](repeating: 0, count: starts[count])
    for (position, card) in cards.enumerated() where card.isMarked {
      order[next[Int(card.nomination)]] = position
      next[Int(card.nomination)] += 1
    }
    return (starts, order)
  }

  /// What the rule adds to the scores of each judge, by number; nothing for most rules.
  private func severities(
    by aggregation: Aggregation,
    _ groups: (starts: [Int], order: [Int])
  ) -> [Rational] {
    guard case .severityAdjusted(let balance) = aggregation else { return [] }
    let nominations = zip(groups.starts, groups.starts.dropFirst()).map { start, end in
      groups.order[start..<end].map { position in
        (judge: Int(cards[position].judge), score: score(of: cards[position]))
      }
    }
    let judges = cards.reduce(0) { max($0, Int($1.judge) + 1) }
    return balance.severities(of: nominations, judges: judges)
  }

  private func total(
    of positions: ArraySlice<Int>,
    by aggregation: Aggregation,
    adding severities: [Rational]
  ) -> Rational? {
    // Nearly always every judge marked every criterion: the sums then share one denominator.
    if case .mean = aggregation, let first = positions.first {
      let present = cards[first].present
      let isEven = positions.allSatisfy {
        cards[$0].present == present && cards[$0].weightBeyond == 0
      }
      if isEven {
        let sum = positions.reduce(Int128(0)) { $0 + Int128(cards[$1].sum) }
        let whole = score(of: Card(judge: 0, nomination: 0, sum: 1, present: present))
        return Rational(sum, over: Int128(positions.count)) * whole
      }
    }
    return aggregation.combine(
      positions.map { position in
        let own = score(of: cards[position])
        return severities.isEmpty ? own : own + severities[Int(cards[position].judge)]
      }
    )
  }
}

extension MarkTable.Card {
  fileprivate var isMarked: Bool { present != 0 || weightBeyond != 0 }
}
