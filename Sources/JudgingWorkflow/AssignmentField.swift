internal import Judging
internal import JudgingFormats
internal import JudgingStore

/// Who may be assigned to what, and what must stay.
struct AssignmentField {
  private(set) var table: AffinityTable
  private(set) var terms: AssignmentTerms
  /// The pairs in force.
  let current: [StoredAssignment]
  private(set) var findings: [Finding] = []
  /// What is ranked together; nominations without a group are one.
  private let groups: [Nomination.ID: String]
  /// Whether pairs are exchanged so that all hangs together.
  private let isLinked: Bool

  init(_ loader: RoundLoader, _ round: Round, _ order: AssignmentOrder) throws {
    let entrants = try loader.entrants(of: round).sorted { $0.id < $1.id }
    let departed = try loader.departed()
    isLinked = order.isLinked || round.linkage == .require
    groups =
      round.cut.scope == .programme
      ? [:]
      : Dictionary(
        entrants.map { nomination in
          let category = loader.frame.programme.category(nomination.category)
          return (nomination.id, category?.name.vi ?? nomination.category.rawValue)
        },
        uniquingKeysWith: { first, _ in first }
      )
    current = try loader.reading.assignments(in: round.id)
    // A substitute whom somebody assigned by hand keeps that pair, and gets no other.
    let known = Set(current.map(\.meeting))
    let assigned = Set(current.map(\.judge))
    let judges = try loader.reading.judges()
      .filter { judge in
        !departed.contains(judge.id)
          && (assigned.contains(judge.id)
            || judge.seats.contains { $0.role.isAssigned(withSubstitutes: order.withSubstitutes) })
      }
      .sorted { $0.id < $1.id }
    terms = AssignmentTerms(
      perNomination: order.perNomination,
      loads: (order.leastLoad ?? 0)...order.mostLoad,
      aim: order.isFair ? .minimum : .total,
      seed: order.seed
    )
    for judge in judges {
      if let limit = judge.details.largestLoad { terms.limits[judge.id] = limit }
    }
    let given: AffinityTable?
    (given, findings) = Self.affinities(of: order)
    let base = given
    let cells = entrants.flatMap { nomination in
      let panel = round.panel(for: nomination.category)
      let category = loader.frame.programme.category(nomination.category)
      return judges.map { judge -> Int32 in
        let role = judge.role(on: panel)
        let pair = Meeting(judge: judge.id, nomination: nomination.id)
        guard
          role?.isAssigned(withSubstitutes: order.withSubstitutes) ?? false || known.contains(pair)
        else {
          return AffinityTable.barred
        }
        if let base { return base.cell(of: judge.id, and: nomination.id) }
        return Int32(clamping: judge.affinity(to: nomination, in: category))
      }
    }
    table = AffinityTable(
      judges: judges.map(\.id),
      nominations: entrants.map(\.id),
      places: base?.places ?? 0,
      cells: cells
    )
    try barConflicts(loader, round, entrants)
    try keepCurrent(loader, round)
    if loader.shortlist(of: round) != nil { findings.append(.roundSettled(round)) }
  }

  /// The assignment; where no least load is asked for, with the largest that can be had, so that
  /// nobody idles while another is full.
  func assign(leastLoad: Int?) -> (outcome: AssignmentOutcome, terms: AssignmentTerms) {
    guard leastLoad == nil, !table.judges.isEmpty else {
      return (table.assign(under: terms), terms)
    }
    let share = terms.perNomination * table.nominations.count / table.judges.count
    var terms = terms
    var least = min(share, terms.loads.upperBound)
    while true {
      terms.loads = least...terms.loads.upperBound
      let outcome = table.assign(under: terms)
      guard case .impossible = outcome, least > 0 else { return (outcome, terms) }
      least -= 1
    }
  }

  /// The assignment with how it hangs together: joined by exchanges where that is asked for, else
  /// with a note on what stands apart and what would join it.
  func linked(
    _ assignment: Assignment,
    under terms: AssignmentTerms
  ) -> (assignment: Assignment, report: LinkageReport?, findings: [Finding]) {
    let origin = Origin(file: "assign")
    guard isLinked else {
      let split = AssignmentLinkage(of: assignment.meetings).split(groups: groups)
      guard !split.isEmpty else { return (assignment, nil, []) }
      let repair = table.repairs(of: assignment, under: terms, groups: groups)
      return (assignment, nil, split.map { .apart($0.group, $0.parts.count, repair, at: origin) })
    }
    // As even a share as can be leaves little to exchange; the loads asked for leave more.
    var wide = terms
    wide.loads = self.terms.loads
    var findings: [Finding] = []
    for terms in [terms, wide] {
      switch table.linked(assignment, under: terms, groups: groups, at: origin) {
      case .accepted(let linked): return (linked.assignment, linked.report, [])
      case .rejected(let problems): findings = problems
      }
    }
    return (assignment, nil, findings)
  }

  private static func affinities(of order: AssignmentOrder) -> (AffinityTable?, [Finding]) {
    guard let file = order.affinity else { return (nil, []) }
    switch AffinityReader.read(ByteSource(file.bytes), file: file.name, absent: .zero) {
    case .accepted(let table): return (table, [])
    case .rejected(let findings): return (nil, findings)
    }
  }

  private mutating func barConflicts(
    _ loader: RoundLoader,
    _ round: Round,
    _ entrants: [Nomination]
  ) throws {
    let recusals = try loader.recusals()
    for nomination in entrants {
      for judge in table.judges
      where recusals.recusal(of: judge, from: nomination.id, in: nomination.category) != nil {
        table.bar(Meeting(judge: judge, nomination: nomination.id))
      }
    }
    for conflict in try loader.openConflicts(in: round) {
      table.bar(Meeting(judge: conflict.judge, nomination: conflict.nomination))
    }
  }

  /// What a person set, and what was marked already, stays; the rest stays where it can.
  private mutating func keepCurrent(_ loader: RoundLoader, _ round: Round) throws {
    let marked = Set(
      try loader.reading.scoreSheets(of: round.id)
        .map { Meeting(judge: $0.sheet.judge, nomination: $0.sheet.nomination) }
    )
    for pair in current where table.isOpen(pair.meeting) {
      if pair.isByHand || marked.contains(pair.meeting) {
        terms.fixed.insert(pair.meeting)
      } else {
        terms.kept.insert(pair.meeting)
      }
    }
    let fixed = terms.fixed.sorted().map { ($0, Origin(file: "assign")) }
    findings += table.problems(fixing: fixed, under: terms)
  }
}

/// Checks pairs that a person asks for.
struct HandCheck {
  private let judges: [Judge]
  private let entrants: [Nomination]
  private let round: Round
  private let recusals: Recusals
  private let current: Set<Meeting>
  private let marked: Set<Meeting>

  init(_ loader: RoundLoader, _ round: Round) throws {
    judges = try loader.reading.judges()
    entrants = try loader.entrants(of: round)
    self.round = round
    recusals = try loader.recusals()
    current = Set(try loader.reading.assignments(in: round.id).map(\.meeting))
    marked = Set(
      try loader.reading.scoreSheets(of: round.id)
        .map { Meeting(judge: $0.sheet.judge, nomination: $0.sheet.nomination) }
    )
  }

  func adding(_ meeting: Meeting) -> [Finding] {
    let origin = Origin(file: "--add")
    guard let judge = judges.first(where: { $0.id == meeting.judge }) else {
      return [.nameUnknown(meeting.judge.rawValue, among: judges.map(\.id.rawValue), "--add")]
    }
    guard let entry = entrants.first(where: { $0.id == meeting.nomination }) else {
      return [.nominationUnknown(meeting.nomination, among: entrants, at: origin)]
    }
    if let recusal = recusals.recusal(of: judge.id, from: entry.id, in: entry.category) {
      return [.recusalBinds(recusal, at: origin)]
    }
    if judge.role(on: round.panel(for: entry.category)) == nil {
      return [.notOnPanel(judge.id, entry.id, at: origin)]
    }
    return current.contains(meeting) ? [.assignedAlready(meeting, at: origin)] : []
  }

  func ending(_ meeting: Meeting) -> [Finding] {
    let origin = Origin(file: "--drop")
    guard current.contains(meeting) else { return [.notAssigned(meeting, at: origin)] }
    return marked.contains(meeting) ? [.markedAlready(meeting, at: origin)] : []
  }
}

extension Seat.Role {
  /// Whether the office assigns whoever has this role.
  fileprivate func isAssigned(withSubstitutes: Bool) -> Bool {
    switch self {
    case .chair, .viceChair, .secretary, .member: true
    case .substitute: withSubstitutes
    case .shadow: false
    }
  }
}

extension AffinityTable {
  /// The cell of a pair by its names; 0 where the table does not name it.
  fileprivate func cell(of judge: Judge.ID, and nomination: Nomination.ID) -> Int32 {
    guard let row = row(of: nomination), let column = column(of: judge) else { return 0 }
    return cells[row * judges.count + column]
  }

  /// Whether the two are named here and may meet.
  fileprivate func isOpen(_ meeting: Meeting) -> Bool {
    row(of: meeting.nomination) != nil && column(of: meeting.judge) != nil
      && cell(of: meeting.judge, and: meeting.nomination) != Self.barred
  }
}

extension Finding {
  /// What stands apart, and the smallest change that would join it.
  fileprivate static func apart(
    _ group: String,
    _ parts: Int,
    _ repair: (exchanges: LinkageRepair?, marks: LinkageRepair?),
    at origin: Origin
  ) -> Finding {
    let name = group.isEmpty ? "" : " “\(group)”"
    let way: Bilingual
    if let exchanges = repair.exchanges {
      way = Bilingual(
        vi: "; đổi \(exchanges.added.count) cặp là nối được: thêm --linked",
        en: "; \(exchanges.added.count) exchanges would join them: add --linked"
      )
    } else if let marks = repair.marks {
      let pairs = marks.added.prefix(6).map { "--add \($0.judge)=\($0.nomination)" }
        .joined(separator: " ")
      way = Bilingual(
        vi: "; cần thêm \(marks.added.count) lượt chấm: vinhdanh assign \(pairs)",
        en: "; \(marks.added.count) marks more would join them: vinhdanh assign \(pairs)"
      )
    } else {
      way = Bilingual(
        vi: "; không cặp được phép nào nối được",
        en: "; no pair that may be would join them"
      )
    }
    return Finding(
      .panelsApart,
      at: origin,
      vi: """
        các hồ sơ xếp hạng chung\(name) nằm trong \(parts) phần không chung giám khảo nào, không so \
        được với nhau\(way.vi)
        """,
      en: """
        what is ranked together\(name) stands in \(parts) parts that share no judge and cannot be \
        compared\(way.en)
        """
    )
  }

  fileprivate static func roundSettled(_ round: Round) -> Finding {
    Finding(
      .pairBarred,
      at: Origin(file: "assign"),
      vi: "\(round.name.vi) đã chốt danh sách; không phân công nữa",
      en: "\(round.name.en) has its shortlist; nothing is assigned any more"
    )
  }

  fileprivate static func assignedAlready(_ meeting: Meeting, at origin: Origin) -> Finding {
    Finding(
      .pairBarred,
      at: origin,
      vi: "\(meeting.judge) đã được phân công chấm \(meeting.nomination)",
      en: "\(meeting.judge) is assigned to \(meeting.nomination) already"
    )
  }

  fileprivate static func notAssigned(_ meeting: Meeting, at origin: Origin) -> Finding {
    Finding(
      .judgeNotAssigned,
      at: origin,
      vi: "\(meeting.judge) không được phân công chấm \(meeting.nomination)",
      en: "\(meeting.judge) is not assigned to \(meeting.nomination)"
    )
  }

  fileprivate static func markedAlready(_ meeting: Meeting, at origin: Origin) -> Finding {
    Finding(
      .pairBarred,
      at: origin,
      vi: """
        \(meeting.judge) đã nộp phiếu cho \(meeting.nomination); muốn phiếu không tính: vinhdanh \
        recuse \(meeting.judge) \(meeting.nomination) --reason …
        """,
      en: """
        \(meeting.judge) has handed in a card for \(meeting.nomination); so that it does not count: \
        vinhdanh recuse \(meeting.judge) \(meeting.nomination) --reason …
        """
    )
  }
}
