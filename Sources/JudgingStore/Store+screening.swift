internal import GRDB
public import Judging
internal import StrictJSON
internal import VietnameseText

/// A recorded decision about a nomination.
public struct ScreeningDecision: Hashable, Sendable {
  public let nomination: Nomination.ID
  public let state: Screening
  public let reason: String
  /// Whether a person decided, so that applying the conditions again does not undo it.
  public let isByHand: Bool
  /// The ledger entry that recorded it.
  public let act: Int

  public init(
    nomination: Nomination.ID,
    state: Screening,
    reason: String,
    isByHand: Bool,
    act: Int = 0
  ) {
    self.nomination = nomination
    self.state = state
    self.reason = reason
    self.isByHand = isByHand
    self.act = act
  }
}

extension Reading {
  /// The decision in force for each nomination that has one.
  public func screenings() throws -> [Nomination.ID: ScreeningDecision] {
    try decisions(
      Row.fetchAll(
        db,
        sql: "SELECT nomination, state, detail, reason, isByHand, act FROM screeningNow"
      )
    )
  }

  /// The decision that was in force for each nomination when the act at `position` was done.
  public func screenings(before position: Int) throws -> [Nomination.ID: ScreeningDecision] {
    try decisions(
      Row.fetchAll(
        db,
        sql: """
          SELECT nomination, state, detail, reason, isByHand, act FROM screening
          WHERE id IN (SELECT max(id) FROM screening WHERE act < ? GROUP BY nomination)
          """,
        arguments: [position]
      )
    )
  }

  private func decisions(_ rows: [Row]) throws -> [Nomination.ID: ScreeningDecision] {
    Dictionary(
      try rows.map { row in
        let decision = try ScreeningDecision(row)
        return (decision.nomination, decision)
      },
      uniquingKeysWith: { _, last in last }
    )
  }

  /// Every decision about one nomination, oldest first.
  public func screeningHistory(of nomination: Nomination.ID) throws -> [ScreeningDecision] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT nomination, state, detail, reason, isByHand, act FROM screening
        WHERE nomination = ? ORDER BY id
        """,
      arguments: [nomination.rawValue]
    ).map(ScreeningDecision.init)
  }
}

extension Writing {
  /// Records decisions; each holds until the next about the same nomination.
  public func add(_ decisions: [ScreeningDecision]) throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO screening (nomination, state, detail, reason, isByHand, act)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    )
    for decision in decisions {
      let detail = decision.state.detail.canonicalText
      try statement.execute(arguments: [
        decision.nomination.rawValue, decision.state.name, detail, decision.reason.nfc,
        decision.isByHand, position,
      ])
    }
  }
}

extension ScreeningDecision {
  fileprivate init(_ row: Row) throws {
    self.init(
      nomination: Identifier(row["nomination"]),
      state: Screening(
        name: row["state"],
        detail: try JSONValue(parsing: row["detail"] as String)
      ),
      reason: row["reason"],
      isByHand: row["isByHand"],
      act: row["act"]
    )
  }
}

extension Screening {
  fileprivate var detail: JSONValue {
    let conditions = { (ids: [Condition.ID]) in
      JSONValue.array(ids.map { .string($0.rawValue) })
    }
    return switch self {
    case .received, .eligible, .withdrawn: [:]
    case .ineligible(let ids, let note): ["conditions": conditions(ids), "note": .string(note.nfc)]
    case .supplementRequested(let ids, let day):
      ["conditions": conditions(ids), "by": day.map { .string($0.description) } ?? .null]
    case .needsDecision(let ids): ["conditions": conditions(ids)]
    case .duplicate(let other): ["of": .string(other.rawValue)]
    case .revoked(let decision): ["decision": .string(decision.nfc)]
    }
  }

  fileprivate init(name: String, detail: JSONValue) {
    let conditions = (detail["conditions"]?.elements ?? []).compactMap(\.text)
      .map { Condition.ID($0) }
    switch name {
    case "eligible": self = .eligible
    case "ineligible": self = .ineligible(conditions, note: detail["note"]?.text ?? "")
    case "supplement-requested":
      let day = detail["by"]?.text.flatMap { CivilDate(iso: $0) }
      self = .supplementRequested(conditions, by: day)
    case "needs-decision": self = .needsDecision(conditions)
    case "duplicate": self = .duplicate(of: Identifier(detail["of"]?.text ?? ""))
    case "withdrawn": self = .withdrawn
    case "revoked": self = .revoked(decision: detail["decision"]?.text ?? "")
    default: self = .received
    }
  }
}
