public import Judging
public import JudgingFormats
public import JudgingStore
internal import StrictJSON
internal import VietnameseText

extension Office {
  /// Forms for declaring interests, in order of judge, with nothing written or recorded yet.
  ///
  /// Each asks about every nomination of the round whose panel the judge sits on, whatever the role,
  /// and from which the judge is not recused; a judge who has left is asked nothing.
  ///
  /// - Parameter order: Whose; the layout plays no part.
  /// - Returns: A form a judge; findings on names, and on hidden values that a title shows.
  /// - Throws: ``StoreError``.
  public func declarationForms(_ order: SheetOrder) throws -> Outcome<[DeclarationForm]> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(order.round) else {
        return Outcome(value: nil, findings: [.roundUnknown(order.round, in: frame.programme)])
      }
      let entrants = try loader.entrants(of: round).sorted { $0.id < $1.id }
      let judges = try reading.judges().sorted { $0.id < $1.id }
      let (recusals, departed) = (try loader.recusals(), try loader.departed())
      var findings = order.judges.filter { id in !judges.contains { $0.id == id } }
        .map { Finding.judgeUnknown($0, among: judges, at: Origin(file: "--judge")) }
      // Of what may leak a hidden value, the form shows the title alone.
      findings += entrants.flatMap { $0.leaks(in: round, of: frame.programme) }
        .filter { $0.shown.id == .title }.map { .leak($0, order.leaks) }
      let chosen = judges.filter { order.judges.isEmpty || order.judges.contains($0.id) }
      let forms = chosen.filter { !departed.contains($0.id) }.map { judge in
        let asked = entrants.filter { entry in
          judge.role(on: round.panel(for: entry.category)) != nil
            && recusals.recusal(of: judge.id, from: entry.id, in: entry.category) == nil
        }
        return form(judge, asked, round, frame, order)
      }
      if forms.allSatisfy(\.nominations.isEmpty), !findings.refuse {
        findings.append(.nothingToJudge(round, entrants.isEmpty))
      }
      guard !findings.refuse else { return Outcome(value: nil, findings: findings) }
      return Outcome(
        value: forms.filter { !$0.nominations.isEmpty },
        findings: findings.inReadingOrder
      )
    }
  }

  /// Records that forms went out, so that those which do not come back are asked for.
  ///
  /// - Returns: How many.
  /// - Throws: ``StoreError``.
  public func recordRequests(
    by forms: [DeclarationForm],
    as order: SheetOrder
  ) throws -> Outcome<Int> {
    try perform("declarations") { writing, _ in
      for form in forms {
        try writing.decide(
          .declarationRequest,
          on: "\(form.round.id)/\(form.judge.id)",
          [
            "judge": .string(form.judge.id.rawValue),
            "nominations": .array(form.nominations.map { .string($0.id.rawValue) }),
            "digest": .string(form.stamp.digest),
          ]
        )
      }
      let detail: JSONValue = [
        "round": forms.first.map { .string($0.round.id.rawValue) } ?? .null,
        "leaks": .string(order.leaks == .accepted ? "accepted" : "refused"),
        "judges": .array(forms.map { .string($0.judge.id.rawValue) }),
      ]
      return (forms.count, detail, [])
    }
  }

  /// Takes in declarations: all of the files, or nothing and every finding.
  ///
  /// What is declared decides nothing: it is shown among the conflicts until a recusal or a clearance
  /// settles it.
  ///
  /// - Parameters:
  ///   - files: Workbooks that ``declarationForms(_:)`` made, filled in.
  ///   - id: The round they must be for; `nil` for whichever each was made for.
  ///   - judge: The one they must be from, if not anybody.
  /// - Returns: How many declarations, answering for how many nominations, with how many interests.
  /// - Throws: ``StoreError``.
  public func declare(
    _ files: [SourceFile],
    in id: Round.ID?,
    by judge: Judge.ID?
  ) throws -> Outcome<(files: Int, answers: Int, interests: Int)> {
    try perform("declare") { writing, frame in
      if let id, frame.programme.round(id) == nil {
        return (nil, .null, [.roundUnknown(id, in: frame.programme)])
      }
      let judges = try writing.judges()
      var findings = try repeated(files, in: writing)
      var taken: [(file: SourceFile, returned: ReturnedDeclaration)] = []
      for file in files {
        guard let returned = file.lend(to: { ReturnedDeclaration($0) }) else {
          findings.append(.notADeclaration(file.name))
          continue
        }
        let strange = strangeness(of: returned, frame, judges, in: id, by: judge)
        findings += strange
        guard !strange.refuse else { continue }
        findings += returned.findings
        taken.append((file, returned))
      }
      guard !findings.refuse else { return (nil, .null, findings) }
      for (file, returned) in taken {
        _ = try writing.keep(file, as: .declarations)
        let stamp = returned.stamp
        try writing.decide(
          .declaration,
          on: "\(stamp.round)/\(stamp.judge)",
          document(of: returned, in: file)
        )
        findings += returned.answers.compactMap { answer, origin in
          answer.interest.map { .declared(answer, $0, by: stamp.judge, at: origin) }
        }
      }
      let answers = taken.flatMap(\.returned.answers)
      let interests = answers.count { $0.answer.interest != nil }
      let detail: JSONValue = [
        "judges": .array(taken.map { .string($0.returned.stamp.judge.rawValue) }),
        "sha256": .array(taken.map { .string($0.file.sha256) }),
        "interests": .number(String(interests)),
      ]
      return ((taken.count, answers.count, interests), detail, findings)
    }
  }

  private func document(of returned: ReturnedDeclaration, in file: SourceFile) -> JSONValue {
    [
      "judge": .string(returned.stamp.judge.rawValue),
      "day": .string("\(now.day)"),
      "sha256": .string(file.sha256),
      "answers": .array(
        returned.answers.map { answer, origin in
          [
            "nomination": .string(answer.nomination.rawValue),
            "interest": answer.interest.map { .string($0) } ?? .null,
            "origin": .string("\(origin)"),
          ]
        }
      ),
    ]
  }

  /// Whether a file is ours to take in at all.
  private func strangeness(
    of returned: ReturnedDeclaration,
    _ frame: Frame,
    _ judges: [Judge],
    in id: Round.ID?,
    by judge: Judge.ID?
  ) -> [Finding] {
    let (stamp, origin) = (returned.stamp, Origin(file: returned.file))
    guard stamp.isIntact(by: sha256(of:)) else { return [.altered(stamp, at: origin)] }
    guard stamp.rulesHash == frame.rulesHash else {
      return [.otherRules(stamp, frame.programme, at: origin)]
    }
    var findings: [Finding] = []
    if let round = id.flatMap(frame.programme.round), round.id != stamp.round {
      findings.append(
        .otherRound(stamp, frame.programme.round(stamp.round)?.name, round, at: origin)
      )
    }
    if !judges.contains(where: { $0.id == stamp.judge }) {
      findings.append(.judgeUnknown(stamp.judge, among: judges, at: origin))
    }
    if let other = returned.otherOwner {
      findings.append(.otherOwner(stamp, other.text, at: other.origin))
    }
    if let judge, judge != stamp.judge {
      findings.append(.handedInFor(judge, stamp, at: origin))
    }
    return findings
  }

  private func form(
    _ judge: Judge,
    _ entrants: [Nomination],
    _ round: Round,
    _ frame: Frame,
    _ order: SheetOrder
  ) -> DeclarationForm {
    DeclarationForm(
      programme: frame.programme,
      round: round,
      judge: judge,
      nominations: entrants.map { $0.shown(in: round, of: frame.programme) },
      stamp: SheetStamp(
        .declaration,
        programme: frame.programme.id,
        rulesHash: frame.rulesHash,
        round: round.id,
        judge: judge,
        layout: .grid,
        nominations: entrants.map(\.id),
        hash: sha256(of:)
      ),
      createdAt: now,
      language: order.language
    )
  }
}

extension Reading {
  /// Every declaration of interests, oldest first.
  func declarations() throws -> [ConflictDeclaration] {
    try decisions(.declaration).compactMap { decision in
      guard let judge = decision.document["judge"]?.text,
        let day = decision.document["day"]?.text.flatMap({ CivilDate(iso: $0) })
      else { return nil }
      return ConflictDeclaration(
        judge: Identifier(judge),
        day: day,
        act: decision.act,
        answers: (decision.document["answers"]?.elements ?? []).map { answer in
          .init(
            nomination: Identifier(answer["nomination"]?.text ?? ""),
            interest: answer["interest"]?.text
          )
        }
      )
    }
  }

  /// The ledger entry of the last clearance of each pair.
  func clearances() throws -> [Meeting: Int] {
    var acts: [Meeting: Int] = [:]
    for decision in try decisions(.clearance) {
      guard let slash = decision.subject.lastIndex(of: "/") else { continue }
      let pair = Meeting(
        judge: Identifier(String(decision.subject[..<slash])),
        nomination: Identifier(String(decision.subject[decision.subject.index(after: slash)...]))
      )
      acts[pair] = decision.act
    }
    return acts
  }
}

extension RoundLoader {
  /// Judges who were sent a form for the round and have not answered for all of it, nor been recused.
  func awaitedDeclarations(in round: Round) throws -> [ConflictReport.Awaited] {
    let answered = Dictionary(grouping: try reading.declarations(), by: \.judge)
      .mapValues { Set($0.flatMap(\.answers).map(\.nomination)) }
    let requests = try reading.decisionsInForce(.declarationRequest)
    let (recusals, departed) = (try recusals(), try departed())
    let entrants = try entrants(of: round).sorted { $0.id < $1.id }
    return try reading.judges().sorted { $0.id < $1.id }.compactMap { judge in
      guard let request = requests["\(round.id)/\(judge.id)"], !departed.contains(judge.id) else {
        return nil
      }
      let asked = Set((request.document["nominations"]?.elements ?? []).compactMap(\.text))
      let open = entrants.filter { entry in
        asked.contains(entry.id.rawValue) && !(answered[judge.id]?.contains(entry.id) ?? false)
          && judge.role(on: round.panel(for: entry.category)) != nil
          && recusals.recusal(of: judge.id, from: entry.id, in: entry.category) == nil
      }
      return open.isEmpty ? nil : .init(judge: judge, nominations: open.map(\.id))
    }
  }
}
