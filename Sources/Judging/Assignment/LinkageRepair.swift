/// What joins the parts of an assignment that are ranked together.
public struct LinkageRepair: Hashable, Sendable {
  /// Pairs given up, by nomination, then judge.
  public let removed: [Meeting]
  /// Pairs taken instead, or marks beyond those asked for; by nomination, then judge.
  public let added: [Meeting]

  public init(removed: [Meeting], added: [Meeting]) {
    self.removed = removed.sorted()
    self.added = added.sorted()
  }
}

/// Finds repairs, a pair at a time.
///
/// Joining so many parts needs at least one new pair fewer than there are parts, for each joins two at most.
/// Where a judge has room and another a load to spare, one exchange at one nomination is such a pair. Where
/// all loads are full no exchange can stand alone; then a ring through all parts takes as many exchanges as
/// there are parts, which is the fewest that leaves every load as it is. Only pairs that are no bridges are
/// given up, so no part falls in two. Which pairs: those that cost least affinity, one after another.
struct LinkageMender {
  let table: AffinityTable
  let terms: AssignmentTerms
  let groups: [Nomination.ID: String]
  private(set) var meetings: Set<Meeting>
  private var removed: Set<Meeting> = []
  private var added: Set<Meeting> = []

  init(
    _ meetings: Set<Meeting>,
    table: AffinityTable,
    under terms: AssignmentTerms,
    groups: [Nomination.ID: String]
  ) {
    self.meetings = meetings
    self.table = table
    self.terms = terms
    self.groups = groups
  }

  /// Exchanges that leave every nomination its number of judges and every judge within loads; `nil` where
  /// there are none to be found.
  func exchanges() -> LinkageRepair? {
    var copy = self
    while let (linkage, parts) = copy.firstSplit() {
      if let move = copy.cheapestMove(linkage, parts) {
        copy.change(move)
      } else if let ring = copy.cheapestRing(linkage, parts) {
        for move in ring { copy.change(move) }
      } else {
        return nil
      }
    }
    return copy.repair
  }

  /// The fewest marks beyond those asked for, by judges with room first, then of largest affinity.
  ///
  /// `nil` where conflicts leave none.
  func marks() -> LinkageRepair? {
    var copy = self
    while let (linkage, parts) = copy.firstSplit() {
      guard let mark = copy.bestMark(linkage, parts) else { return nil }
      copy.meetings.insert(mark)
      copy.added.insert(mark)
    }
    return copy.repair
  }

  private var repair: LinkageRepair {
    LinkageRepair(
      removed: Array(removed.subtracting(added)),
      added: Array(added.subtracting(removed))
    )
  }

  /// The first group in several parts, and those parts.
  private func firstSplit() -> (AssignmentLinkage, [Int])? {
    let linkage = AssignmentLinkage(of: meetings)
    return linkage.split(groups: groups).first.map { (linkage, $0.parts) }
  }

  private struct Move {
    let old: Meeting
    let new: Meeting
    /// The affinity lost, in units.
    let loss: Int
  }

  private mutating func change(_ move: Move) {
    meetings.remove(move.old)
    meetings.insert(move.new)
    removed.insert(move.old)
    added.insert(move.new)
  }

  private func move(_ old: Meeting, to judge: Judge.ID) -> Move? {
    let new = Meeting(judge: judge, nomination: old.nomination)
    guard !meetings.contains(new), let gain = units(new), let own = units(old) else { return nil }
    return Move(old: old, new: new, loss: own - gain)
  }

  private func units(_ meeting: Meeting) -> Int? {
    guard let row = table.row(of: meeting.nomination), let column = table.column(of: meeting.judge),
      table[row, column] != AffinityTable.barred
    else { return nil }
    return Int(table[row, column])
  }

  private func mostLoad(of judge: Judge.ID) -> Int {
    min(terms.loads.upperBound, terms.limits[judge] ?? .max)
  }

  private func loads() -> [Judge.ID: Int] {
    var loads: [Judge.ID: Int] = [:]
    for meeting in meetings { loads[meeting.judge, default: 0] += 1 }
    return loads
  }

  /// The pairs of each part that may be given up, by nomination, then judge.
  private func spare(_ linkage: AssignmentLinkage, _ parts: [Int]) -> [[Meeting]] {
    let kept = terms.fixed.union(linkage.bridges)
    let spare = meetings.filter { !kept.contains($0) }.sorted()
    return parts.map { number in
      let nominations = Set(linkage.parts[number].nominations)
      return spare.filter { nominations.contains($0.nomination) }
    }
  }

  /// The exchange at one nomination that joins two of the parts at least loss.
  ///
  /// Of equals, one at a nomination that was left alone so far: the panel of one should not pay for all.
  private func cheapestMove(_ linkage: AssignmentLinkage, _ parts: [Int]) -> Move? {
    let loads = loads()
    var best: (move: Move, before: Int)?
    for (number, pairs) in zip(parts, spare(linkage, parts)) {
      let judges = parts.filter { $0 != number }.flatMap { linkage.parts[$0].judges }
        .filter { loads[$0, default: 0] < mostLoad(of: $0) }
      for pair in pairs where loads[pair.judge, default: 0] > terms.loads.lowerBound {
        let before = added.count { $0.nomination == pair.nomination }
        for judge in judges {
          guard let move = move(pair, to: judge),
            (move.loss, before) < (best?.move.loss ?? .max, best?.before ?? .max)
          else { continue }
          best = (move, before)
        }
      }
    }
    return best?.move
  }

  /// A ring of exchanges through the parts: each gives up a judge to the part before it.
  ///
  /// The least loss for the order of the parts, over the pairs of least affinity of each.
  private func cheapestRing(_ linkage: AssignmentLinkage, _ parts: [Int]) -> [Move]? {
    let pairs = spare(linkage, parts).map { pairs in
      Array(pairs.sorted { (units($0) ?? 0, $0) < (units($1) ?? 0, $1) }.prefix(120))
    }
    var best: (loss: Int, moves: [Move])?
    for first in pairs.first ?? [] {
      // The cheapest way from the first pair to each pair of the part reached.
      var ways: [(loss: Int, moves: [Move])?] = [(0, [])]
      var ends = [first]
      for next in Array(pairs.dropFirst()) + [[first]] {
        ways = next.map { target in
          var way: (loss: Int, moves: [Move])?
          for (end, before) in zip(ends, ways) {
            guard let before, let move = move(end, to: target.judge),
              before.loss + move.loss < way?.loss ?? .max
            else { continue }
            way = (before.loss + move.loss, before.moves + [move])
          }
          return way
        }
        ends = next
      }
      if let way = ways.first ?? nil, way.loss < best?.loss ?? .max { best = way }
    }
    return best?.moves
  }

  private func bestMark(_ linkage: AssignmentLinkage, _ parts: [Int]) -> Meeting? {
    let loads = loads()
    var best: (hasRoom: Int, units: Int, meeting: Meeting)?
    for number in parts {
      for other in parts where other != number {
        for judge in linkage.parts[other].judges {
          let hasRoom = loads[judge, default: 0] < mostLoad(of: judge) ? 1 : 0
          for nomination in linkage.parts[number].nominations {
            let meeting = Meeting(judge: judge, nomination: nomination)
            guard let units = units(meeting) else { continue }
            if let best, (best.hasRoom, best.units) >= (hasRoom, units) { continue }
            best = (hasRoom, units, meeting)
          }
        }
      }
    }
    return best?.meeting
  }
}

extension AffinityTable {
  /// The fewest exchanges that join what is ranked together, or the fewest marks more where exchanges
  /// cannot; both `nil` where nothing does, both empty where it is joined already.
  public func repairs(
    of assignment: Assignment,
    under terms: AssignmentTerms,
    groups: [Nomination.ID: String] = [:]
  ) -> (exchanges: LinkageRepair?, marks: LinkageRepair?) {
    let mender = LinkageMender(assignment.meetings, table: self, under: terms, groups: groups)
    return (mender.exchanges(), mender.marks())
  }

  /// The assignment after exchanges; the bound still holds.
  public func applying(_ repair: LinkageRepair, to assignment: Assignment) -> Assignment {
    let meetings = assignment.meetings.subtracting(repair.removed).union(repair.added).sorted()
    let pairs = meetings.map { meeting in
      let row = row(of: meeting.nomination) ?? 0
      let units = Int(self[row, column(of: meeting.judge) ?? 0])
      return Assignment.Pair(
        judge: meeting.judge,
        nomination: meeting.nomination,
        affinity: value(of: units)
      )
    }
    return Assignment(pairs: pairs, bound: assignment.bound)
  }
}

extension Assignment {
  /// The pairs without their affinities.
  public var meetings: Set<Meeting> {
    Set(pairs.map { Meeting(judge: $0.judge, nomination: $0.nomination) })
  }

  /// Sums the pairs, which stand by nomination, then judge.
  init(pairs: [Pair], bound: Rational) {
    var sums: [Nomination.ID: Rational] = [:]
    for pair in pairs {
      sums[pair.nomination, default: .zero] = sums[pair.nomination, default: .zero] + pair.affinity
    }
    self.init(
      pairs: pairs,
      total: pairs.reduce(.zero) { $0 + $1.affinity },
      minimum: sums.values.min() ?? .zero,
      bound: bound
    )
  }
}
