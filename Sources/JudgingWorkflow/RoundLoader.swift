internal import Judging
internal import JudgingFormats
internal import JudgingStore
internal import StrictJSON

/// Puts together what the casebook holds about a round.
struct RoundLoader {
  let reading: Reading
  let frame: Frame
  private let shortlists: [String: RecordedDecision]

  init(_ reading: Reading, _ frame: Frame) throws {
    self.reading = reading
    self.frame = frame
    shortlists = try reading.decisionsInForce(.shortlist)
  }

  /// The round named, or the one under way: the first without a shortlist, else the last.
  func round(_ id: Round.ID?) -> Round? {
    if let id { return frame.programme.round(id) }
    return frame.programme.rounds.first { shortlists[$0.id.rawValue] == nil }
      ?? frame.programme.rounds.last
  }

  /// The last round a nomination was let through to, up to the one under way; the first where none.
  func lastRound(of nomination: Nomination.ID) throws -> Round? {
    guard let current = round(nil), let end = frame.programme.rounds.firstIndex(of: current) else {
      return nil
    }
    let passed = frame.programme.rounds[...end]
    return passed.last { admitted(before: $0)?.contains(nomination) ?? false } ?? passed.first
  }

  func shortlist(of round: Round) -> RecordedDecision? { shortlists[round.id.rawValue] }

  /// A finding where the round is cut: what its list was counted from changes no more.
  func settled(_ round: Round) throws -> [Finding] {
    try shortlist(of: round).map { [.shortlistExists(round, try reading.ledger()[$0.act].act)] }
      ?? []
  }

  /// What keeps score sheets of the round from being taken in at `now`.
  func refusals(ofSheetsFor round: Round, at now: Moment) throws -> [Finding] {
    let settled = try settled(round)
    return settled.isEmpty ? frame.closed(.scoring(round.id), at: now) : settled
  }

  /// What the casebook holds about a round; of one that is cut, what it held then.
  func record(of round: Round) throws -> RoundRecord {
    let cut = shortlist(of: round)?.act
    let now = try reading.screenings().mapValues(\.state)
    let then = try cut.map { try reading.screenings(before: $0).mapValues(\.state) }
    let rubric = frame.programme.rubric.omitting(round.omits)
    let checker = RubricCheck(rubric)
    let (cards, broken) = try reading.scoreSheets(of: round.id).map(\.sheet)
      .checked(by: checker.check)
    // Every sheet was checked when it came; one that fails now was changed behind our back.
    guard broken.isEmpty else { throw OfficeError.rulesUnreadable(broken) }
    var record = RoundRecord(
      nominations: try reading.nominations(figuresBefore: cut),
      screenings: then ?? now,
      judges: try reading.judges(),
      scorecards: cards,
      admittedBefore: admitted(before: round),
      votes: try votes(in: round, before: cut),
      conclusions: try conclusions(in: round, before: cut),
      withholdings: try withholdings(before: cut)
    )
    record.recusals = try recusals(before: cut)
    record.departed = try departed(before: cut)
    record.assigned = try assigned(in: round)
    record.seatsHold = try seatsHold(in: round)
    record.calibrations = try calibrations(in: round)
    if let then {
      record.changedSince = now.filter { then[$0.key, default: .received] != $0.value }
    }
    return record
  }

  /// Every recusal on the record, or those recorded before an act.
  func recusals(before position: Int? = nil) throws -> Recusals {
    Recusals(
      try inForce(.recusal, before: position).values.compactMap { decision in
        guard let (judge, scope) = decision.subject.judgeAndScope else { return nil }
        return Recusal(
          judge: judge,
          scope: scope,
          reason: decision.document["reason"]?.text ?? ""
        )
      }
    )
  }

  /// The judges who have left, or had before an act.
  func departed(before position: Int? = nil) throws -> Set<Judge.ID> {
    Set(try inForce(.departure, before: position).keys.map { Identifier($0) })
  }

  /// The decision in force on each subject, now or when an act was done.
  private func inForce(
    _ kind: DecisionKind,
    before position: Int?
  ) throws -> [String: RecordedDecision] {
    let decisions = try reading.decisions(kind).filter { $0.act < position ?? .max }
    return Dictionary(decisions.map { ($0.subject, $0) }, uniquingKeysWith: { $1 })
  }

  /// Who marks each nomination by name; `nil` where nothing was assigned.
  func assigned(in round: Round) throws -> [Nomination.ID: Set<Judge.ID>]? {
    let assignments = try reading.assignments(in: round.id)
    guard !assignments.isEmpty else { return nil }
    return Dictionary(grouping: assignments, by: \.nomination)
      .mapValues { Set($0.map(\.judge)) }
  }

  /// Whether only substitutes were assigned by name, to stand beside members who mark as seated.
  func seatsHold(in round: Round) throws -> Bool {
    let named = Set(try reading.assignments(in: round.id).map(\.judge))
    guard !named.isEmpty else { return false }
    return try reading.judges().filter { named.contains($0.id) }
      .allSatisfy { $0.seats.allSatisfy { !$0.role.isMember } }
  }

  func count(_ round: Round) throws -> RoundCount {
    RoundCount(round, of: frame.programme, from: try record(of: round))
  }

  /// The codes of those who take part, without reading what they answered.
  func entrantCodes(of round: Round) throws -> Set<Nomination.ID> {
    let eligible = try reading.screenings().filter { $0.value.state == .eligible }.map(\.key)
    guard frame.programme.round(before: round) != nil else { return Set(eligible) }
    let admitted = admitted(before: round) ?? []
    return Set(eligible).intersection(admitted)
  }

  /// Who takes part, without loading a single sheet.
  func entrants(of round: Round) throws -> [Nomination] {
    let record = RoundRecord(
      nominations: try reading.nominations(),
      screenings: try reading.screenings().mapValues(\.state),
      judges: [],
      scorecards: [],
      admittedBefore: admitted(before: round),
      votes: [:],
      conclusions: [:],
      withholdings: []
    )
    return record.entrants(of: round, in: frame.programme)
  }

  /// Who may mark in a round, without nominations or cards.
  func markers(in round: Round) throws -> RoundRecord {
    var record = RoundRecord(
      nominations: [],
      screenings: [:],
      judges: try reading.judges(),
      scorecards: [],
      admittedBefore: nil,
      votes: [:],
      conclusions: [:],
      withholdings: []
    )
    record.recusals = try recusals()
    record.departed = try departed()
    record.assigned = try assigned(in: round)
    record.seatsHold = try seatsHold(in: round)
    record.calibrations = try calibrations(in: round)
    return record
  }

  /// Who is given score sheets for what, shadows and calibration among them, without loading a
  /// single card.
  func assignments(of round: Round) throws -> Assignments {
    let record = try markers(in: round)
    return Assignments(of: try entrants(of: round)) { nomination in
      let own = record.judges(of: nomination, in: round) + record.shadows(of: nomination, in: round)
      let others = record.calibrators(of: nomination, in: round, of: frame.programme)
      return own + others.filter { !own.contains($0) }
    }
  }

  private func admitted(before round: Round) -> Set<Nomination.ID>? {
    guard let before = frame.programme.round(before: round),
      let decision = shortlists[before.id.rawValue]
    else { return nil }
    let codes = (decision.document["admitted"]?.elements ?? []).compactMap(\.text)
    return Set(codes.map { Identifier($0) })
  }

  private func votes(in round: Round, before cut: Int?) throws -> [Nomination.ID: Int] {
    try subjects(.vote, in: round, before: cut).compactMapValues { $0.document["votes"]?.integer }
  }

  private func conclusions(
    in round: Round,
    before cut: Int?
  ) throws -> [Nomination.ID: Conclusion] {
    try subjects(.conclusion, in: round, before: cut).reduce(into: [:]) { conclusions, item in
      let document = item.value.document
      conclusions[item.key] = Conclusion(
        round: round.id,
        nomination: item.key,
        present: document["present"]?.integer ?? 0,
        inFavour: document["inFavour"]?.integer ?? 0,
        decision: document["decision"]?.text ?? "",
        entitled: document["entitled"]?.integer
      )
    }
  }

  /// Decisions on `round/nomination`, by nomination.
  func subjects(
    _ kind: DecisionKind,
    in round: Round,
    before cut: Int?
  ) throws -> [Nomination.ID: RecordedDecision] {
    let prefix = "\(round.id)/"
    return try inForce(kind, before: cut).reduce(into: [:]) { subjects, item in
      guard item.key.hasPrefix(prefix) else { return }
      subjects[Identifier(String(item.key.dropFirst(prefix.count)))] = item.value
    }
  }

  private func withholdings(before cut: Int?) throws -> [Withholding] {
    try inForce(.withholding, before: cut).sorted { $0.key < $1.key }.compactMap { item in
      let names = item.key.split(separator: "/").map(String.init)
      guard names.count == 2 else { return nil }
      return Withholding(
        award: Identifier(names[0]),
        category: Identifier(names[1]),
        reason: item.value.document["reason"]?.text ?? "",
        decision: item.value.document["decision"]?.text ?? ""
      )
    }
  }
}

extension String {
  /// The judge and what the judge keeps out of, from the subject of a decision.
  var judgeAndScope: (judge: Judge.ID, scope: Recusal.Scope)? {
    guard let slash = lastIndex(of: "/") else { return nil }
    return (Identifier(String(self[..<slash])), .init(name: String(self[index(after: slash)...])))
  }
}

/// The nearest of some names to one that is none of them.
enum Misspelled {
  static func nearest(_ name: String, _ names: [String]) -> String? {
    Misspelling.suggestion(for: name, among: names)
  }
}
