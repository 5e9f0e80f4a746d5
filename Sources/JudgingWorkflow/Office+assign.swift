public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

/// What the office asks of an assignment.
public struct AssignmentOrder: Sendable {
  public var perNomination: Int
  /// The most nominations a judge marks; a judge's own limit holds where it is less.
  public var mostLoad: Int
  /// The fewest a judge marks; `nil` for as even a share as can be.
  public var leastLoad: Int?
  public var isFair = false
  /// Whether what is ranked together is joined through shared judges; a round can require it.
  public var isLinked = false
  public var seed: UInt64 = 0
  /// `judge,nomination,affinity`; `nil` to count the judges' words of expertise.
  public var affinity: SourceFile?
  public var withSubstitutes = false

  public init(perNomination: Int, mostLoad: Int, leastLoad: Int? = nil) {
    self.perNomination = perNomination
    self.mostLoad = mostLoad
    self.leastLoad = leastLoad
  }
}

extension Office {
  /// Assigns judges to the nominations of a round, changing what was assigned as little as possible.
  ///
  /// Only seated judges are assigned; never a recused one, nor one with a likely conflict nobody has
  /// decided on. Pairs set by hand, and those that have a card, stay.
  ///
  /// - Parameters:
  ///   - order: Loads, aim and seed.
  ///   - id: The round; `nil` for the one under way.
  /// - Returns: Who marks what; or what stands in the way, and what would mend it.
  /// - Throws: ``StoreError``.
  public func assign(
    _ order: AssignmentOrder,
    round id: Round.ID?
  ) throws -> Outcome<AssignmentReport> {
    try perform("assign") { writing, frame in
      let loader = try RoundLoader(writing, frame)
      guard let round = loader.round(id) else {
        return (nil as AssignmentReport?, .null, [.roundUnknown(id, in: frame.programme)])
      }
      let field = try AssignmentField(loader, round, order)
      guard field.findings.isEmpty else { return (nil, .null, field.findings) }
      let (outcome, terms) = field.assign(leastLoad: order.leastLoad)
      switch outcome {
      case .impossible(let cuts):
        return (nil, .null, cuts.map { $0.finding(at: Origin(file: "assign")) })
      case .assigned(let first):
        let (assignment, linkage, findings) = field.linked(first, under: terms)
        guard !findings.refuse else { return (nil, .null, findings) }
        let new = Set(
          assignment.pairs.map { Meeting(judge: $0.judge, nomination: $0.nomination) }
        )
        let ended = field.current.filter { !new.contains($0.meeting) }
        let known = Set(field.current.map(\.meeting))
        let added = new.subtracting(known).sorted().map { meeting in
          StoredAssignment(nomination: meeting.nomination, judge: meeting.judge, isByHand: false)
        }
        try writing.end(ended, in: round.id)
        try writing.add(added, in: round.id)
        var report = try loader.assignmentReport(of: round, added: added.count, ended: ended.count)
        report.linkage = linkage
        let detail: JSONValue = [
          "round": .string(round.id.rawValue),
          "perNomination": .number(String(order.perNomination)),
          "mostLoad": .number(String(order.mostLoad)),
          "leastLoad": order.leastLoad.map { .number(String($0)) } ?? .null,
          "fair": .bool(order.isFair),
          "linked": .bool(linkage != nil),
          "seed": .string(String(order.seed)),
          "added": .number(String(added.count)),
          "ended": .number(String(ended.count)),
          "affinity": order.affinity.map { .string(sha256(of: $0.bytes)) } ?? .null,
        ]
        return (report, detail, findings)
      }
    }
  }

  /// Adds and ends pairs as a person asks; what is added by hand stays when the rest is assigned anew.
  ///
  /// - Parameters:
  ///   - added: New pairs.
  ///   - ended: Pairs in force that have no card.
  ///   - id: The round; `nil` for the one under way.
  /// - Returns: Who marks what now; a finding for each pair that cannot be.
  /// - Throws: ``StoreError``.
  public func assign(
    byHand added: [Meeting],
    ending ended: [Meeting],
    round id: Round.ID?
  ) throws -> Outcome<AssignmentReport> {
    try perform("assign") { writing, frame in
      let loader = try RoundLoader(writing, frame)
      guard let round = loader.round(id) else {
        return (nil as AssignmentReport?, .null, [.roundUnknown(id, in: frame.programme)])
      }
      let check = try HandCheck(loader, round)
      let findings = added.flatMap(check.adding) + ended.flatMap(check.ending)
      guard findings.isEmpty else { return (nil, .null, findings) }
      let stored = { (meeting: Meeting) in
        StoredAssignment(nomination: meeting.nomination, judge: meeting.judge, isByHand: true)
      }
      try writing.end(ended.map(stored), in: round.id)
      try writing.add(added.map(stored), in: round.id)
      let names = { (pairs: [Meeting]) in
        JSONValue.array(pairs.map { .string("\($0.judge)=\($0.nomination)") })
      }
      let detail: JSONValue = [
        "round": .string(round.id.rawValue), "added": names(added), "ended": names(ended),
      ]
      let report = try loader.assignmentReport(of: round, added: added.count, ended: ended.count)
      return (report, detail, [])
    }
  }

  /// Who marks what in a round, as it is recorded.
  public func assignments(in id: Round.ID?) throws -> Outcome<AssignmentReport> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      let report = try loader.assignmentReport(of: round, added: 0, ended: 0)
      return Outcome(value: report, findings: [])
    }
  }
}

extension StoredAssignment {
  var meeting: Meeting { Meeting(judge: judge, nomination: nomination) }
}

extension RoundLoader {
  func assignmentReport(of round: Round, added: Int, ended: Int) throws -> AssignmentReport {
    let pairs = Dictionary(
      grouping: try reading.assignments(in: round.id),
      by: \.nomination
    )
    let judges = try reading.judges()
    var loads: [Judge.ID: Int] = [:]
    for pair in pairs.values.joined() { loads[pair.judge, default: 0] += 1 }
    return AssignmentReport(
      round: round.name,
      rows: try entrants(of: round).map { nomination in
        let own = pairs[nomination.id, default: []]
        return AssignmentReport.Row(
          nomination: nomination.id,
          title: nomination.title,
          judges: own.map(\.judge),
          byHand: Set(own.filter(\.isByHand).map(\.judge))
        )
      },
      loads: judges.compactMap { judge in
        loads[judge.id].map { AssignmentReport.Load(judge: judge.id, name: judge.name, count: $0) }
      },
      added: added,
      ended: ended
    )
  }
}
