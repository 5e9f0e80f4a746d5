public import Judging
public import JudgingStore

/// Everything the office knows of one nomination before it is judged.
public struct Dossier: Sendable {
  public let nomination: Nomination
  public let state: Screening
  /// Every condition of the rules, in their order, and how the nomination stands to it today.
  public let verdicts: [(condition: Condition, verdict: Condition.Verdict)]
  /// Every decision so far, oldest first.
  public let decisions: [(decision: ScreeningDecision, act: Act)]
  /// What it said before it was handed in again, oldest first.
  public let versions: [(nomination: Nomination, act: Act)]
}

extension Office {
  /// Everything known of one nomination.
  ///
  /// - Returns: `nil` with a finding where there is no such nomination.
  /// - Throws: ``StoreError``.
  public func dossier(of id: Nomination.ID) throws -> Outcome<Dossier> {
    try store.read { reading in
      let frame = try Frame(reading)
      let all = try reading.nominations()
      guard let nomination = all.first(where: { $0.id == id }) else {
        let problem = Finding.nominationUnknown(id, among: all, at: Origin(file: "screen"))
        return Outcome(value: nil, findings: [problem])
      }
      let states = try reading.screenings()
      let standing = all.filter { states[$0.id]?.state.isOut != true }
      let acts = try reading.ledger().map(\.act)
      let report = frame.programme.screen(
        [nomination],
        among: standing,
        holding: try reading.evidenceHeld()
      ).first
      let dossier = Dossier(
        nomination: nomination,
        state: states[id]?.state ?? .received,
        verdicts: report?.verdicts ?? [],
        decisions: try reading.screeningHistory(of: id).map { ($0, acts[$0.act]) },
        versions: try reading.earlierVersions(of: id).map { ($0.nomination, acts[$0.act]) }
      )
      return Outcome(value: dossier, findings: [])
    }
  }

  /// The nominations that wait for the office: past their date first, then supplements by date,
  /// decisions for a person, and those not screened; in order of code within each.
  public func queue() throws -> [ScreeningLine] {
    let day = now.day
    return try screenings().filter(\.state.isOpen).enumerated().sorted { a, b in
      let (left, right) = (a.element.state.urgency(on: day), b.element.state.urgency(on: day))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
  }
}
