public import VietnameseText

/// Where a nomination stands before the judges.
public enum Screening: Hashable, Sendable {
  /// Not screened yet.
  case received
  case eligible
  case ineligible([Condition.ID], note: String)
  /// Something is to be supplied, at the latest on the day named.
  case supplementRequested([Condition.ID], by: CivilDate?)
  /// The conditions cannot settle it: a person must.
  case needsDecision([Condition.ID])
  case duplicate(of: Nomination.ID)
  case withdrawn
  /// Taken back after the fact, by a numbered decision.
  case revoked(decision: String)

  /// The state's name in the database, in data files and in options.
  public var name: String {
    switch self {
    case .received: "received"
    case .eligible: "eligible"
    case .ineligible: "ineligible"
    case .supplementRequested: "supplement-requested"
    case .needsDecision: "needs-decision"
    case .duplicate: "duplicate"
    case .withdrawn: "withdrawn"
    case .revoked: "revoked"
    }
  }

  public var label: Bilingual {
    switch self {
    case .received: Bilingual(vi: "đã tiếp nhận, chưa sơ tuyển", en: "received, not screened")
    case .eligible: Bilingual(vi: "hợp lệ", en: "eligible")
    case .ineligible: Bilingual(vi: "không hợp lệ", en: "ineligible")
    case .supplementRequested: Bilingual(vi: "yêu cầu bổ sung", en: "supplement requested")
    case .needsDecision: Bilingual(vi: "cần người quyết định", en: "needs a decision")
    case .duplicate(let other): Bilingual(vi: "trùng với \(other)", en: "duplicate of \(other)")
    case .withdrawn: Bilingual(vi: "đã rút", en: "withdrawn")
    case .revoked(let decision):
      Bilingual(vi: "bị thu hồi theo \(decision)", en: "revoked by \(decision)")
    }
  }

  /// The label without what is particular to one nomination: for counts.
  public var kindLabel: Bilingual {
    switch self {
    case .duplicate: Bilingual(vi: "trùng", en: "duplicate")
    case .revoked: Bilingual(vi: "bị thu hồi", en: "revoked")
    default: label
    }
  }

  /// Whether the office still has to act before judging can rely on it.
  public var isOpen: Bool {
    switch self {
    case .received, .supplementRequested, .needsDecision: true
    case .eligible, .ineligible, .duplicate, .withdrawn, .revoked: false
    }
  }
}

/// What the conditions say about one nomination, one verdict a condition, in the rules' order.
public struct ScreeningReport: Hashable, Sendable {
  public let nomination: Nomination.ID
  public let verdicts: [(condition: Condition, verdict: Condition.Verdict)]

  public static func == (a: Self, b: Self) -> Bool {
    a.nomination == b.nomination
      && a.verdicts.map(\.condition) == b.verdicts.map(\.condition)
      && a.verdicts.map(\.verdict) == b.verdicts.map(\.verdict)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(nomination)
    hasher.combine(verdicts.map(\.verdict))
  }

  /// What follows: out, if any unmet condition says so; then a supplement, then a person.
  public var outcome: Screening {
    let fatal = conditions { $0.unmet == .ineligible && $1 == .unmet }
    if !fatal.isEmpty { return .ineligible(fatal, note: "") }
    let missing = conditions { $1 == .unanswered || ($1 == .unmet && $0.unmet == .supplement) }
    if !missing.isEmpty { return .supplementRequested(missing, by: nil) }
    let open = conditions { $1 == .open }
    return open.isEmpty ? .eligible : .needsDecision(open)
  }

  private func conditions(_ matches: (Condition, Condition.Verdict) -> Bool) -> [Condition.ID] {
    verdicts.filter { matches($0.condition, $0.verdict) }.map(\.condition.id)
  }
}

extension Programme {
  /// Applies every condition to every nomination, in the order given.
  ///
  /// - Parameters:
  ///   - nominations: Those to screen.
  ///   - others: All nominations of the programme that still stand, for those conditions that
  ///     look at more than one.
  ///   - evidence: The listed files that have come.
  /// - Returns: One report a nomination.
  public func screen(
    _ nominations: [Nomination],
    among others: [Nomination],
    holding evidence: EvidenceHeld
  ) -> [ScreeningReport] {
    var holders: [String: Int] = [:]
    for nomination in others { holders[nomination.likeness, default: 0] += 1 }
    return nominations.map { nomination in
      let isRepeated = holders[nomination.likeness, default: 0] > 1
      return ScreeningReport(
        nomination: nomination.id,
        verdicts: conditions.map {
          ($0, $0.verdict(on: nomination, isRepeated: isRepeated, holding: evidence))
        }
      )
    }
  }
}

extension Nomination {
  /// What two entries for the same thing share, however it was typed.
  fileprivate var likeness: String { "\(title.folded)|\(organisation.foldedOrganisation)" }
}
