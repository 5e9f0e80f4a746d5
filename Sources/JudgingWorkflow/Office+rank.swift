public import Judging
internal import JudgingFormats
internal import JudgingStatistics
public import JudgingStore
internal import StrictJSON

extension Office {
  /// The round as it stands.
  ///
  /// - Parameter id: The round; `nil` for the one under way.
  /// - Returns: The report, or a finding when there is no such round.
  /// - Throws: ``StoreError``.
  public func standings(of id: Round.ID?) throws -> Outcome<StandingsReport> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      let count = try loader.count(round)
      return Outcome(value: count.standingsReport(remarks: count.remarks), findings: [])
    }
  }

  /// Why a nomination has its place, with everything the casebook records of it.
  ///
  /// - Parameters:
  ///   - code: The nomination.
  ///   - id: The round; `nil` for the last one it takes part in, up to the one under way.
  /// - Returns: The whole account, or a finding.
  /// - Throws: ``StoreError``.
  public func explain(_ code: Nomination.ID, round id: Round.ID?) throws -> Outcome<Explanation> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = try id == nil ? loader.lastRound(of: code) : loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      let count = try loader.count(round)
      guard let nomination = count.record.nominations.first(where: { $0.id == code }) else {
        let findings = [
          Finding.nominationUnknown(
            code,
            among: count.record.nominations,
            at: Origin(file: "explain")
          )
        ]
        return Outcome(value: nil, findings: findings)
      }
      let ledger = try reading.ledger()
      let sheets = try reading.sheetHistory(of: code, in: round.id)
      let received = Dictionary(
        sheets.map { ($0.sheet.judge, ledger[$0.act].act.at) },
        uniquingKeysWith: { _, last in last }
      )
      let history = try History(reading, ledger, frame.programme).events(
        of: nomination,
        sheets: sheets
      )
      let explanation = count.explanation(of: nomination, received: received, history: history)
      return Outcome(value: explanation, findings: [])
    }
  }

  /// What happened, oldest first.
  public func ledger() throws -> [LedgerEntry] { try store.read { try $0.ledger() } }
}

extension RoundCount {
  /// What a reader of these standings must know before comparing them.
  fileprivate var remarks: [Bilingual] {
    guard round.judges == .panels, round.cut.scope == .programme,
      !Linkage(of: counted).isConnected
    else { return [] }
    return [
      Bilingual(
        vi: """
          các tiểu ban không có giám khảo hay hồ sơ chung, nên độ nghiêm khắc của họ không so sánh \
          được với nhau
          """,
        en: """
          the panels share no judge and no nomination, so their severities cannot be compared
          """
      )
    ]
  }
}

/// Tells what the casebook records of one nomination.
private struct History {
  private let reading: Reading
  private let ledger: [LedgerEntry]
  private let programme: Programme

  init(_ reading: Reading, _ ledger: [LedgerEntry], _ programme: Programme) {
    self.reading = reading
    self.ledger = ledger
    self.programme = programme
  }

  func events(of nomination: Nomination, sheets: [StoredSheet]) throws -> [Explanation.Event] {
    var events: [(act: Int, matter: Matter, what: Bilingual)] = [
      (
        try reading.intakeAct(of: nomination.id),
        .ownNomination,
        Bilingual(
          vi: "nhận hồ sơ từ \(nomination.origin)",
          en: "taken in from \(nomination.origin)"
        )
      )
    ]
    events += try reading.screeningHistory(of: nomination.id).map { decision in
      let label = decision.state.label
      let reason = decision.reason.isEmpty ? "" : ": \(decision.reason)"
      return (
        decision.act,
        .ownNomination,
        Bilingual(vi: "sơ tuyển: \(label.vi)\(reason)", en: "screened: \(label.en)\(reason)")
      )
    }
    events += sheets.map { stored in
      (
        stored.act,
        .sheetFiles,
        Bilingual(
          vi: "phiếu của \(stored.sheet.judge) từ \(stored.sheet.origin)",
          en: "sheet of \(stored.sheet.judge) from \(stored.sheet.origin)"
        )
      )
    }
    events += try recusals(from: nomination)
    for kind in [DecisionKind.vote, .conclusion, .calibration] {
      events += try reading.decisions(kind)
        .filter { $0.subject.hasSuffix("/\(nomination.id)") }
        .map { ($0.act, .votes, what(kind, $0)) }
    }
    events += try meetings(about: nomination)
    return events.sorted { $0.act < $1.act }.map { event in
      let act = ledger[event.act].act
      return Explanation.Event(at: act.at, actor: act.actor, matter: event.matter, what: event.what)
    }
  }

  private func recusals(
    from nomination: Nomination
  ) throws -> [(act: Int, matter: Matter, what: Bilingual)] {
    try reading.decisions(.recusal).compactMap { decision in
      guard let (judge, scope) = decision.subject.judgeAndScope,
        scope == .nomination(nomination.id) || scope == .category(nomination.category)
      else { return nil }
      let reason = decision.document["reason"]?.text ?? ""
      return (
        decision.act,
        .conflicts,
        Bilingual(vi: "\(judge) thôi chấm: \(reason)", en: "\(judge) is recused: \(reason)")
      )
    }
  }

  /// What a panel advised, and the opinions kept on the nomination; what the council concluded and
  /// voted stands on its own.
  private func meetings(
    about nomination: Nomination
  ) throws -> [(act: Int, matter: Matter, what: Bilingual)] {
    let subject = Minutes.Subject.nomination(nomination.id)
    return try reading.decisions(.minutes).flatMap {
      decision -> [(act: Int, matter: Matter, what: Bilingual)] in
      let minutes = try Minutes(json: decision.document["minutes"] ?? .null)
      let body = programme.name(of: minutes.panel)
      let advice = minutes.panel == .council ? [] : minutes.ballots.filter { $0.subject == subject }
      let votes = advice.map { ballot in
        Bilingual(
          vi:
            "\(body.vi) biểu quyết: \(ballot.inFavour)/\(ballot.present) tán thành (\(minutes.number))",
          en:
            "\(body.en) voted: \(ballot.inFavour) of \(ballot.present) in favour (\(minutes.number))"
        )
      }
      let dissents = minutes.dissents.filter { $0.subject == subject }.map { dissent in
        Bilingual(
          vi: """
            bảo lưu ý kiến của \(dissent.member?.rawValue ?? "một thành viên"): \(dissent.opinion) \
            (\(minutes.number))
            """,
          en: """
            opinion kept by \(dissent.member?.rawValue ?? "a member"): \(dissent.opinion) \
            (\(minutes.number))
            """
        )
      }
      // Minutes stay closed in a bundle; so does what only they tell.
      return (votes + dissents).map { (decision.act, .minutesNames, $0) }
    }
  }

  private func what(_ kind: DecisionKind, _ decision: RecordedDecision) -> Bilingual {
    let document = decision.document
    if kind == .calibration {
      let reason = document["reason"]?.text ?? ""
      return Bilingual(
        vi: "hồ sơ hiệu chỉnh, mọi giám khảo chấm trước: \(reason)",
        en: "for calibration, marked first by every judge: \(reason)"
      )
    }
    let number = document["decision"]?.text ?? ""
    if kind == .vote {
      let votes = document["votes"]?.integer ?? 0
      return Bilingual(
        vi: "Hội đồng biểu quyết: \(votes) phiếu (\(number))",
        en: "council vote: \(votes) (\(number))"
      )
    }
    let present = document["present"]?.integer ?? 0
    let inFavour = document["inFavour"]?.integer ?? 0
    return Bilingual(
      vi: "Hội đồng kết luận: \(inFavour)/\(present) tán thành (\(number))",
      en: "council concluded: \(inFavour) of \(present) in favour (\(number))"
    )
  }
}

extension Office {
  /// The rules, a round, and who takes part in it: what a score sheet is made of.
  ///
  /// - Parameter id: The round; `nil` for the one under way.
  /// - Returns: The entrants in order of code.
  /// - Throws: ``StoreError``.
  public func roundUnderWay(
    _ id: Round.ID?
  ) throws -> Outcome<(programme: Programme, round: Round, entrants: [Nomination])> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      let entrants = try loader.entrants(of: round)
      return Outcome(value: (frame.programme, round, entrants), findings: [])
    }
  }
}
