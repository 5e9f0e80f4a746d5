extension AffinityTable {
  /// The assignment that the terms ask for.
  ///
  /// The largest total is exact: the answer comes with its proof.
  ///
  /// - Parameter terms: Loads, aim and seed. The pairs they fix must be open, no more of them at a
  ///   nomination than it has judges, nor at a judge than the upper load.
  /// - Returns: The pairs, or every cut found that makes them impossible.
  public func assign(under terms: AssignmentTerms) -> AssignmentOutcome {
    var problem = AssignmentProblem(self, under: terms)
    let starved = problem.starved
    guard starved.isEmpty else { return .impossible(starved) }
    problem.favourKept()
    switch problem.solve() {
    case .impossible(let reached): return .impossible([problem.cut(at: reached)])
    case .solved(let market):
      guard case .minimum = terms.aim else { return .assigned(problem.assignment(of: market)) }
      return .assigned(fairest(from: problem.assignment(of: market), under: terms))
    }
  }
}

extension AffinityTable {
  /// The fairest assignment, given one of the largest total.
  ///
  /// Pairs that could be kept come first: they stay as if set by hand.
  private func fairest(from first: Assignment, under terms: AssignmentTerms) -> Assignment {
    var terms = terms
    let meetings = first.pairs.map { Meeting(judge: $0.judge, nomination: $0.nomination) }
    terms.fixed.formUnion(terms.kept.intersection(meetings))
    let problem = AssignmentProblem(self, under: terms)
    guard case .solved(let market) = problem.solve() else { return first }
    let (fairest, bound) = problem.fairest(from: market)
    return problem.assignment(of: fairest, bound: bound)
  }
}

extension AssignmentProblem {
  /// Makes each pair to keep worth more than all affinity that keeping it could cost.
  ///
  /// Two assignments differ by cycles that pass a judge and a nomination once; no cycle has more pairs
  /// than this, so no gain in affinity can outweigh a kept pair.
  mutating func favourKept() {
    guard !terms.kept.isEmpty else { return }
    let open = table.cells.lazy.filter { $0 != AffinityTable.barred }
    let spread = Int(open.max() ?? 0) - Int(open.min() ?? 0)
    let favour = 2 * min(columns.count + 1, rows.count) * spread + 1
    for meeting in terms.kept {
      guard let row = table.row(of: meeting.nomination),
        let column = table.column(of: meeting.judge)
      else { continue }
      favours[nominations[row], default: [:]][judges[column]] = favour
    }
  }

  /// The pairs of a market and those fixed, named and summed; bounded by the total itself by default.
  func assignment(of market: Market, bound: Int? = nil) -> Assignment {
    var cells = fixed
    for nomination in needs.indices {
      for place in market.chosen(nomination) {
        let (row, column) = (rows[nomination], columns[Int(market.candidates[place].judge)])
        cells.append((row, column, Int(table[row, column])))
      }
    }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    var totals = Array(repeating: 0, count: rows.count)
    let pairs = cells.map { row, column, units in
      totals[row] += units
      return Assignment.Pair(
        judge: table.judges[column],
        nomination: table.nominations[row],
        affinity: table.value(of: units)
      )
    }
    let total = table.value(of: totals.reduce(0, +))
    return Assignment(
      pairs: pairs,
      total: total,
      minimum: table.value(of: totals.min() ?? 0),
      bound: bound.map { table.value(of: $0) } ?? total
    )
  }
}
