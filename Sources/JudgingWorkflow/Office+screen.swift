public import Judging
internal import JudgingStore
internal import StrictJSON
public import VietnameseText

extension Office {
  /// What screening found on one nomination.
  public struct ScreeningLine: Sendable {
    public let nomination: Nomination
    public let state: Screening
    /// Whether a person decided it.
    public let isByHand: Bool
    /// The reason of that person, or of each condition that is not met.
    public let reasons: [Bilingual]
  }

  /// Applies the conditions to every nomination no person has decided on, and records the outcome.
  ///
  /// - Parameter day: When what is missing is due at the latest; where none is said, a date that
  ///   was set before still holds.
  /// - Returns: How every nomination stands now, in order of code.
  /// - Throws: ``StoreError``.
  public func screen(supplementsBy day: CivilDate? = nil) throws -> Outcome<[ScreeningLine]> {
    try perform("screen") { writing, frame in
      let findings = frame.closed(.screening, at: now)
      guard findings.isEmpty else { return (nil as [ScreeningLine]?, .null, findings) }
      let nominations = try writing.nominations()
      let decisions = try writing.screenings()
      let undecided = nominations.filter { !(decisions[$0.id]?.isByHand ?? false) }
      let standing = nominations.filter { decisions[$0.id]?.state.isOut != true }
      let reports = frame.programme.screen(
        undecided,
        among: standing,
        holding: try writing.evidenceHeld()
      )
      let changed = reports.compactMap { report -> ScreeningDecision? in
        let old = decisions[report.nomination]?.state
        let new = report.outcome.due(on: day ?? old?.due)
        guard old != new else { return nil }
        return ScreeningDecision(
          nomination: report.nomination,
          state: new,
          reason: "",
          isByHand: false
        )
      }
      try writing.add(changed)
      let lines = try screeningLines(writing, frame)
      let detail: JSONValue = [
        "screened": .number(String(reports.count)),
        "changed": .number(String(changed.count)),
      ]
      return (lines, detail, [])
    }
  }

  /// How every nomination stands now, in order of code; nothing is recorded.
  public func screenings() throws -> [ScreeningLine] {
    try store.read { try screeningLines($0, Frame($0)) }
  }

  /// Records a person's decision about one nomination.
  ///
  /// - Parameters:
  ///   - id: The nomination's code.
  ///   - state: Where it stands from now on.
  ///   - reason: Why; never blank.
  /// - Returns: How it stands now.
  /// - Throws: ``StoreError``.
  public func decide(
    on id: Nomination.ID,
    _ state: Screening,
    because reason: String
  ) throws -> Outcome<ScreeningLine> {
    try perform("screen") { writing, frame in
      let known = try writing.nominations()
      var findings: [Finding] = []
      if !known.contains(where: { $0.id == id }) {
        findings.append(.nominationUnknown(id, among: known, at: Origin(file: "screen")))
      }
      if case .duplicate(let other) = state,
        other == id || !known.contains(where: { $0.id == other })
      {
        findings.append(.nominationUnknown(other, among: known, at: Origin(file: "screen")))
      }
      if reason.allSatisfy(\.isWhitespace) { findings.append(.reasonMissing) }
      guard findings.isEmpty else { return (nil as ScreeningLine?, .null, findings) }
      try writing.add([
        ScreeningDecision(nomination: id, state: state, reason: reason, isByHand: true)
      ])
      let line = try screeningLines(writing, frame).first { $0.nomination.id == id }
      let detail: JSONValue = [
        "nomination": .string(id.rawValue), "state": .string(state.name), "reason": .string(reason),
      ]
      return (line, detail, [])
    }
  }

  private func screeningLines(_ reading: Reading, _ frame: Frame) throws -> [ScreeningLine] {
    let decisions = try reading.screenings()
    return try reading.nominations().map { nomination in
      let decision = decisions[nomination.id]
      let state = decision?.state ?? .received
      let own = decision.map { $0.reason.isEmpty ? [] : [Bilingual(vi: $0.reason, en: $0.reason)] }
      return ScreeningLine(
        nomination: nomination,
        state: state,
        isByHand: decision?.isByHand ?? false,
        reasons: (own ?? [])
          + state.conditions.compactMap { id in
            frame.programme.conditions.first { $0.id == id }.map(\.fullReason)
          }
      )
    }
  }
}

extension Screening {
  /// Whether the nomination no longer takes part.
  var isOut: Bool {
    switch self {
    case .ineligible, .duplicate, .withdrawn, .revoked: true
    case .received, .eligible, .supplementRequested, .needsDecision: false
    }
  }

  fileprivate var conditions: [Condition.ID] {
    switch self {
    case .ineligible(let ids, _), .supplementRequested(let ids, _), .needsDecision(let ids): ids
    case .received, .eligible, .duplicate, .withdrawn, .revoked: []
    }
  }
}

extension Condition {
  /// The reason with its citation.
  fileprivate var fullReason: Bilingual {
    guard let citation else { return reason }
    return Bilingual(vi: "\(reason.vi) (\(citation))", en: "\(reason.en) (\(citation))")
  }
}

extension Finding {
  static func nominationUnknown(
    _ id: Nomination.ID,
    among known: [Nomination],
    at origin: Origin
  ) -> Finding {
    nominationUnknown(id, among: known.map(\.id), at: origin)
  }

  static func nominationUnknown(
    _ id: Nomination.ID,
    among known: [Nomination.ID],
    at origin: Origin
  ) -> Finding {
    let near = Misspelled.nearest(id.rawValue, known.map(\.rawValue))
    return Finding(
      .nominationUnknown,
      at: origin,
      vi: "không có hồ sơ “\(id)”" + (near.map { "; ý bạn là \($0)?" } ?? ""),
      en: "there is no nomination “\(id)”" + (near.map { "; did you mean \($0)?" } ?? "")
    )
  }

  static var reasonMissing: Finding {
    Finding(
      .valueWrong,
      at: Origin(file: "--reason"),
      vi: "quyết định của người phải có lý do: --reason \"…\"",
      en: "a decision by hand needs a reason: --reason \"…\""
    )
  }
}
