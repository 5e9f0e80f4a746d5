public import Judging
internal import JudgingStore
internal import StrictJSON

extension Office {
  /// Likely conflicts nobody has decided on, between seated judges and what they may mark.
  ///
  /// - Parameter id: The round; `nil` for the one under way.
  /// - Returns: In order of judge, then nomination.
  /// - Throws: ``StoreError``.
  public func conflicts(in id: Round.ID?) throws -> Outcome<ConflictReport> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      let report = ConflictReport(
        rows: try loader.openConflicts(in: round),
        awaited: try loader.awaitedDeclarations(in: round)
      )
      return Outcome(value: report, findings: [])
    }
  }

  /// Records that a judge does not judge something.
  ///
  /// It binds: nothing takes it back. Assignments in force end; cards handed in before are kept and
  /// no longer counted.
  ///
  /// - Parameters:
  ///   - judge: Who is recused.
  ///   - scopes: From what.
  ///   - reason: Why; never blank.
  /// - Returns: The recusals, as recorded.
  /// - Throws: ``StoreError``.
  public func recuse(
    _ judge: Judge.ID,
    from scopes: [Recusal.Scope],
    because reason: String
  ) throws -> Outcome<[Recusal]> {
    try perform("recuse") { writing, frame in
      let findings = try known(judge, scopes, writing, frame) + reason.missing
      guard findings.isEmpty else { return (nil as [Recusal]?, .null, findings) }
      let recusals = scopes.map { Recusal(judge: judge, scope: $0, reason: reason) }
      try writing.recuse(recusals, in: frame.programme)
      return (recusals, detail(judge, scopes, reason), [])
    }
  }

  /// Records that a likely conflict was looked at and is none, so that it is not asked again.
  ///
  /// - Parameters:
  ///   - judge: The judge.
  ///   - nomination: What the judge may go on judging.
  ///   - reason: Why; never blank.
  /// - Returns: The nomination; a finding where the judge is recused, for that is not taken back.
  /// - Throws: ``StoreError``.
  public func clear(
    _ judge: Judge.ID,
    for nomination: Nomination.ID,
    because reason: String
  ) throws -> Outcome<Nomination.ID> {
    try perform("clear") { writing, frame in
      let scope = Recusal.Scope.nomination(nomination)
      var findings = try known(judge, [scope], writing, frame) + reason.missing
      let categories = try writing.nominationCategories()
      if let category = categories[nomination],
        let recusal = try RoundLoader(writing, frame).recusals()
          .recusal(of: judge, from: nomination, in: category)
      {
        findings.append(.recusalBinds(recusal, at: Origin(file: "clear")))
      }
      guard findings.isEmpty else { return (nil as Nomination.ID?, .null, findings) }
      try writing.decide(.clearance, on: "\(judge)/\(nomination)", ["reason": .string(reason)])
      return (nomination, detail(judge, [scope], reason), [])
    }
  }

  /// Records that a judge leaves: nothing more is expected, and what was handed in counts.
  public func release(_ judge: Judge.ID, because reason: String) throws -> Outcome<Judge> {
    try perform("release") { writing, frame in
      let findings = try known(judge, [], writing, frame) + reason.missing
      guard findings.isEmpty, let person = try writing.judges().first(where: { $0.id == judge })
      else { return (nil as Judge?, .null, findings) }
      try writing.decide(.departure, on: judge.rawValue, ["reason": .string(reason)])
      return (person, detail(judge, [], reason), [])
    }
  }

  /// Findings on a judge and on scopes that the casebook does not know.
  private func known(
    _ judge: Judge.ID,
    _ scopes: [Recusal.Scope],
    _ reading: Reading,
    _ frame: Frame
  ) throws -> [Finding] {
    var findings: [Finding] = []
    let judges = try reading.judges()
    if !judges.contains(where: { $0.id == judge }) {
      findings.append(.nameUnknown(judge.rawValue, among: judges.map(\.id.rawValue), "judge"))
    }
    let codes = try reading.nominationCategories().keys.sorted()
    for scope in scopes {
      switch scope {
      case .nomination(let id) where !codes.contains(id):
        findings.append(.nominationUnknown(id, among: codes, at: Origin(file: "recuse")))
      case .category(let id) where frame.programme.category(id) == nil:
        let names = frame.programme.categories.map(\.id.rawValue)
        findings.append(.nameUnknown(id.rawValue, among: names, "category"))
      case .nomination, .category: continue
      }
    }
    return findings
  }

  private func detail(
    _ judge: Judge.ID,
    _ scopes: [Recusal.Scope],
    _ reason: String
  ) -> JSONValue {
    [
      "judge": .string(judge.rawValue),
      "scopes": .array(scopes.map { .string($0.name) }),
      "reason": .string(reason),
    ]
  }
}

extension Writing {
  /// Records recusals, and ends the assignments they forbid.
  func recuse(_ recusals: [Recusal], in programme: Programme) throws {
    let categories = try nominationCategories()
    for recusal in recusals {
      try decide(
        .recusal,
        on: "\(recusal.judge)/\(recusal.scope.name)",
        ["reason": .string(recusal.reason)]
      )
    }
    let all = Recusals(recusals)
    for round in programme.rounds {
      let forbidden = try assignments(in: round.id).filter { assignment in
        guard let category = categories[assignment.nomination] else { return false }
        return all.recusal(of: assignment.judge, from: assignment.nomination, in: category) != nil
      }
      try end(forbidden, in: round.id)
    }
  }
}

extension RoundLoader {
  /// Likely conflicts of the round that are neither recused nor cleared.
  func openConflicts(in round: Round) throws -> [ConflictReport.Row] {
    let nominations = Dictionary(
      try entrants(of: round).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let judges = Dictionary(
      try reading.judges().map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let clearances = try reading.clearances()
    let marked = Set(
      try reading.scoreSheets(of: round.id).map { "\($0.sheet.judge)/\($0.sheet.nomination)" }
    )
    let recusals = try recusals()
    let found = Conflict.found(
      between: Array(judges.values),
      and: Array(nominations.values),
      in: frame.programme.fields
    ).filter { clearances[Meeting(judge: $0.judge, nomination: $0.nomination)] == nil }
    let declared = Conflict.declared(in: try reading.declarations(), clearedBy: clearances)
    return Conflict.joined(declared, found).compactMap { conflict in
      let pair = "\(conflict.judge)/\(conflict.nomination)"
      guard let judge = judges[conflict.judge], let entry = nominations[conflict.nomination],
        judge.role(on: round.panel(for: entry.category)) != nil,
        recusals.recusal(of: judge.id, from: entry.id, in: entry.category) == nil
      else { return nil }
      return ConflictReport.Row(
        judge: judge,
        nomination: entry,
        grounds: conflict.grounds,
        isMarked: marked.contains(pair)
      )
    }
  }
}

extension String {
  /// A finding where a reason is blank.
  fileprivate var missing: [Finding] { allSatisfy(\.isWhitespace) ? [.reasonMissing] : [] }
}

extension Finding {
  static func recusalBinds(_ recusal: Recusal, at origin: Origin) -> Finding {
    Finding(
      .judgeRecused,
      at: origin,
      vi: """
        \(recusal.judge) đã thôi chấm \(recusal.scope.name) (\(recusal.reason)); quyết định này không \
        rút lại được
        """,
      en: """
        \(recusal.judge) is recused from \(recusal.scope.name) (\(recusal.reason)); that is not taken \
        back
        """
    )
  }
}
