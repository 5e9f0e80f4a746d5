extension AssignmentProblem {
  /// The nominations that have fewer judges open to them than they need, each a cut of its own.
  var starved: [Bottleneck] {
    needs.indices.filter { openCount($0) < needs[$0] }.sorted { rows[$0] < rows[$1] }.map {
      let judges = open($0)
      return Bottleneck(
        kind: .tooFewMarks,
        judges: names(of: judges),
        nominations: [table.nominations[rows[$0]]],
        needed: needs[$0] + fixedCount($0),
        possible: judges.count + fixedCount($0),
        moreJudges: needs[$0] - judges.count,
        load: nil,
        perNomination: judges.count + fixedCount($0)
      )
    }
  }

  /// The cut behind an excess that reaches these judges, the ground perhaps among them, and no others.
  func cut(at reached: Set<Int>) -> Bottleneck {
    reached.contains(columns.count)
      ? tooMany(for: Set(columns.indices).subtracting(reached)) : tooFew(of: reached)
  }

  /// Loads cannot leave these judges, and all are full.
  private func tooFew(of judges: Set<Int>) -> Bottleneck {
    // What a nomination cannot have elsewhere it must have here.
    func forced(_ fewer: Int) -> [(nomination: Int, count: Int)] {
      needs.indices.compactMap { nomination in
        let elsewhere = open(nomination).count { !judges.contains($0) }
        let count = needs[nomination] - fewer - elsewhere
        return count > 0 ? (nomination, count) : nil
      }
    }
    let now = forced(0)
    let needed = now.reduce(0) { $0 + $1.count }
    let possible = judges.reduce(0) { $0 + upper[$1] }
    let most = terms.perNomination
    // A judge more marks a nomination once, and no more of them than the load.
    let each = min(terms.loads.upperBound, now.count)
    // Pairs set by hand take from every load.
    let taken = judges.reduce(0) { $0 + terms.loads.upperBound - upper[$1] }
    let fewer = (0...most).first { forced($0).reduce(0) { $0 + $1.count } <= possible } ?? most
    return Bottleneck(
      kind: .tooFewMarks,
      judges: names(of: judges),
      nominations: now.map { table.nominations[rows[$0.nomination]] }.sorted(),
      needed: needed,
      possible: possible,
      moreJudges: (needed - possible + each - 1) / each,
      load: (needed + taken + judges.count - 1) / judges.count,
      perNomination: most - fewer > 0 ? most - fewer : nil
    )
  }

  /// Loads cannot reach these judges, and all have the least they may.
  private func tooMany(for judges: Set<Int>) -> Bottleneck {
    let possible = needs.indices.map { nomination in
      (nomination, count: min(needs[nomination], open(nomination).count { judges.contains($0) }))
    }
    let sum = possible.reduce(0) { $0 + $1.count }
    return Bottleneck(
      kind: .tooManyMarks,
      judges: names(of: judges),
      nominations: possible.filter { $0.count > 0 }.map { table.nominations[rows[$0.0]] }.sorted(),
      needed: judges.reduce(0) { $0 + lower[$1] },
      possible: sum,
      moreJudges: nil,
      load: (0...terms.loads.lowerBound).last { load in
        judges.reduce(0) { $0 + max(0, load - (terms.loads.lowerBound - lower[$1])) } <= sum
      },
      perNomination: nil
    )
  }

  /// The judges a nomination may be given, ascending by number.
  private func open(_ nomination: Int) -> [Int] {
    columns.indices.filter { table[rows[nomination], columns[$0]] != AffinityTable.barred }
  }

  private func openCount(_ nomination: Int) -> Int {
    let start = rows[nomination] * columns.count
    return table.cells[start..<(start + columns.count)].count { $0 != AffinityTable.barred }
  }

  private func fixedCount(_ nomination: Int) -> Int { terms.perNomination - needs[nomination] }

  private func names(of judges: some Sequence<Int>) -> [Judge.ID] {
    judges.map { table.judges[columns[$0]] }.sorted()
  }
}
