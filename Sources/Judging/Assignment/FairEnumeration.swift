/// Searches all assignments of a small problem for the fairest.
struct FairEnumeration {
  private let problem: AssignmentProblem
  private let fixed: [Int]
  /// For each nomination its possible panels, the best first.
  private var panels: [[Panel]] = []
  /// The largest sums that nominations from here on could still add.
  private var rest: [Int] = []
  private var loads: [Int]
  private var chosen: [[Int]]
  private var budget = 0
  private var found: (minimum: Int, total: Int, chosen: [[Int]])?

  private struct Panel {
    let judges: [Int]
    let sum: Int
  }

  init(_ problem: AssignmentProblem, fixed: [Int]) {
    self.problem = problem
    self.fixed = fixed
    loads = Array(repeating: 0, count: problem.columns.count)
    chosen = Array(repeating: [], count: problem.needs.count)
  }

  /// The fairest assignment, and of those the one of largest total; `nil` where the search would take
  /// more than so many steps.
  func best(budget: Int) -> (market: Market, minimum: Int)? {
    var copy = self
    copy.budget = budget
    guard copy.listPanels() else { return nil }
    copy.place(0, minimum: .max, total: 0)
    guard copy.budget > 0, let found = copy.found else { return nil }
    let lists = problem.needs.indices.map { nomination in
      found.chosen[nomination].map {
        Market.Candidate(
          judge: Int32(truncatingIfNeeded: $0),
          worth: problem.worth(nomination, $0) ?? 0
        )
      }
    }
    let market = Market(
      needs: problem.needs,
      lower: problem.lower,
      upper: problem.upper,
      candidates: lists
    )
    return (market, found.minimum)
  }

  /// Lists the panels of each nomination; `false` where they are too many to search.
  private mutating func listPanels() -> Bool {
    var count = 0
    for nomination in problem.needs.indices {
      var list: [Panel] = []
      let open = problem.columns.indices.filter { problem.worth(nomination, $0) != nil }
      extend([], open[...], problem.needs[nomination], nomination, &list, &count)
      guard count < 20_000 else { return false }
      panels.append(list.sorted { $0.sum > $1.sum })
    }
    rest = Array(repeating: 0, count: panels.count + 1)
    for nomination in panels.indices.reversed() {
      rest[nomination] = rest[nomination + 1] + (panels[nomination].first?.sum ?? 0)
    }
    return true
  }

  private func extend(
    _ judges: [Int],
    _ open: ArraySlice<Int>,
    _ missing: Int,
    _ nomination: Int,
    _ list: inout [Panel],
    _ count: inout Int
  ) {
    guard count < 20_000 else { return }
    guard missing > 0 else {
      count += 1
      let sum = judges.reduce(fixed[nomination]) { $0 + (problem.worth(nomination, $1) ?? 0) }
      list.append(Panel(judges: judges, sum: sum))
      return
    }
    for (offset, judge) in open.enumerated() where open.count - offset >= missing {
      let others = open.dropFirst(offset + 1)
      extend(judges + [judge], others, missing - 1, nomination, &list, &count)
    }
  }

  private mutating func place(_ nomination: Int, minimum: Int, total: Int) {
    guard nomination < panels.count else {
      let isFull = loads.indices.allSatisfy { loads[$0] >= problem.lower[$0] }
      if isFull, isBetter(minimum, total) { found = (minimum, total, chosen) }
      return
    }
    for panel in panels[nomination] {
      budget -= 1
      guard budget > 0 else { return }
      // Panels come best first: when one cannot better what was found, none after it can.
      let least = min(minimum, panel.sum)
      guard isBetter(least, total + panel.sum + rest[nomination + 1]) else { return }
      guard panel.judges.allSatisfy({ loads[$0] < problem.upper[$0] }) else { continue }
      for judge in panel.judges { loads[judge] += 1 }
      chosen[nomination] = panel.judges
      place(nomination + 1, minimum: least, total: total + panel.sum)
      for judge in panel.judges { loads[judge] -= 1 }
    }
  }

  private func isBetter(_ minimum: Int, _ total: Int) -> Bool {
    guard let found else { return true }
    return (minimum, total) > (found.minimum, found.total)
  }
}
