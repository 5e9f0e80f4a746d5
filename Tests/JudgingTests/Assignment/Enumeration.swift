@testable import Judging

/// A small assignment problem drawn from a seed, and every assignment there is to it.
struct Enumeration {
  let table: AffinityTable
  let terms: AssignmentTerms

  /// Up to five nominations and judges; some pairs barred; affinities of few or many values.
  init(seed: UInt64, keeping: Bool = false, fixing: Bool = false) {
    var lot = Lot(seed: seed)
    func draw(_ count: Int) -> Int { Int(lot.next() % UInt64(count)) }
    let (height, width) = (1 + draw(5), 1 + draw(5))
    let upper = 1 + draw(height)
    let range = [3, 10, 1000][draw(3)]
    table = AffinityTable(
      judges: (0..<width).map { Judge.ID("J\($0)") },
      nominations: (0..<height).map { Nomination.ID("N\($0)") },
      places: 2,
      cells: (0..<height * width).map { _ in
        draw(6) == 0 ? AffinityTable.barred : Int32(draw(range) - range / 8)
      }
    )
    var terms = AssignmentTerms(
      perNomination: 1 + draw(min(3, width)),
      loads: draw(upper + 1)...upper,
      seed: seed
    )
    for row in 0..<height {
      for column in 0..<width where table[row, column] != AffinityTable.barred {
        let meeting = Meeting(judge: table.judges[column], nomination: table.nominations[row])
        if keeping, draw(3) == 0 { terms.kept.insert(meeting) }
        if fixing, terms.fixed.isEmpty, draw(height) == 0 { terms.fixed.insert(meeting) }
      }
    }
    self.terms = terms
  }

  /// What of an assignment is compared.
  struct Value: Hashable {
    var kept: Int
    var total: Int
    var minimum: Int
  }

  /// The value of every assignment that keeps to the terms.
  var values: [Value] {
    var found: [Value] = []
    var loads = Array(repeating: 0, count: table.judges.count)
    add(0, Value(kept: 0, total: 0, minimum: .max), &loads, &found)
    return found
  }

  private func add(_ row: Int, _ value: Value, _ loads: inout [Int], _ found: inout [Value]) {
    guard row < table.nominations.count else {
      if loads.allSatisfy(terms.loads.contains) { found.append(value) }
      return
    }
    for panel in panels(row) where panel.allSatisfy({ loads[$0] < terms.loads.upperBound }) {
      let sum = panel.reduce(0) { $0 + Int(table[row, $1]) }
      var next = value
      next.kept += panel.count { terms.kept.contains(meeting(row, $0)) }
      next.total += sum
      next.minimum = min(next.minimum, sum)
      for judge in panel { loads[judge] += 1 }
      add(row + 1, next, &loads, &found)
      for judge in panel { loads[judge] -= 1 }
    }
  }

  /// Every set of judges a nomination may have.
  private func panels(_ row: Int) -> [[Int]] {
    (0..<(1 << table.judges.count)).compactMap { bits in
      let panel = table.judges.indices.filter { bits >> $0 & 1 == 1 }
      guard panel.count == terms.perNomination else { return nil }
      let isOpen = panel.allSatisfy { table[row, $0] != AffinityTable.barred }
      let hasFixed = table.judges.indices.allSatisfy {
        !terms.fixed.contains(meeting(row, $0)) || panel.contains($0)
      }
      return isOpen && hasFixed ? panel : nil
    }
  }

  private func meeting(_ row: Int, _ column: Int) -> Meeting {
    Meeting(judge: table.judges[column], nomination: table.nominations[row])
  }
}

extension AssignmentOutcome {
  var assignment: Assignment? {
    if case .assigned(let assignment) = self { assignment } else { nil }
  }

  var bottlenecks: [Bottleneck]? {
    if case .impossible(let bottlenecks) = self { bottlenecks } else { nil }
  }
}
