internal import GRDB
public import Judging
internal import VietnameseText

/// A decision about two nominations, as recorded.
public struct RecordedDuplicateDecision: Hashable, Sendable {
  public let decision: DuplicateDecision
  /// The ledger entry that recorded it.
  public let act: Int
}

extension Reading {
  /// Every decision about likely duplicates, oldest first.
  public func duplicateDecisions() throws -> [RecordedDuplicateDecision] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT "left", "right", edition, outcome, rejected, reason, act FROM duplicateDecision
        ORDER BY id
        """
    ).map { row in
      let outcome: DuplicateDecision.Outcome =
        switch row["outcome"] as String {
        case "merge": .merge
        case "reject": .reject(Identifier(row["rejected"] ?? ""))
        default: .keepBoth
        }
      let edition: String? = row["edition"]
      let decision = DuplicateDecision(
        left: Identifier(row["left"]),
        right: Identifier(row["right"]),
        edition: edition.map { Identifier($0) },
        outcome: outcome,
        reason: row["reason"]
      )
      return RecordedDuplicateDecision(decision: decision, act: row["act"])
    }
  }
}

extension Reading {
  /// The pairs of this edition that a person found to be two things, by the last decision on each.
  public func pairsKeptApart() throws -> Set<NominationPair> {
    let own = try duplicateDecisions().map(\.decision).filter { $0.edition == nil }
    let last = Dictionary(own.map { ($0.pair, $0.outcome) }, uniquingKeysWith: { _, last in last })
    return Set(last.filter { $0.value == .keepBoth }.keys)
  }
}

extension Writing {
  /// Records what a person decided about two nominations.
  public func add(_ decision: DuplicateDecision) throws {
    var rejected: String?
    if case .reject(let id) = decision.outcome { rejected = id.rawValue }
    try db.execute(
      sql: """
        INSERT INTO duplicateDecision
          ("left", "right", edition, outcome, rejected, reason, act)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        decision.left.rawValue, decision.right.rawValue, decision.edition?.rawValue,
        decision.outcome.name, rejected, decision.reason.nfc, position,
      ]
    )
  }
}
