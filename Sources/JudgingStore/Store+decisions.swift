internal import GRDB
internal import Judging
public import StrictJSON

/// What a recorded decision is about.
public enum DecisionKind: String, Sendable {
  case vote
  case conclusion
  case withholding
  /// `extension` is a word of the language.
  case extending = "extension"
  case shortlist
  case recusal
  /// A likely conflict looked at, and found to be none.
  case clearance
  /// A judge who leaves.
  case departure
  /// A meeting of the council or a panel, by the number of its minutes.
  case minutes
  /// A form for a declaration of interests that went out to a judge.
  case declarationRequest = "declaration-request"
  /// What a judge declared; every one holds until a person settles it.
  case declaration
  /// A nomination that every judge of a round marks first, by `ROUND/CODE`.
  case calibration
}

/// A decision of the council or the office, as recorded.
public struct RecordedDecision: Hashable, Sendable {
  public let subject: String
  public let document: JSONValue
  public let act: Int
}

extension Reading {
  /// The decisions of a kind, oldest first; for one subject the last holds.
  public func decisions(_ kind: DecisionKind) throws -> [RecordedDecision] {
    try Row.fetchAll(
      db,
      sql: "SELECT subject, document, act FROM decision WHERE kind = ? ORDER BY id",
      arguments: [kind.rawValue]
    ).map { row in
      RecordedDecision(
        subject: row["subject"],
        document: try JSONValue(parsing: row["document"] as String),
        act: row["act"]
      )
    }
  }

  /// The decision in force on each subject.
  public func decisionsInForce(_ kind: DecisionKind) throws -> [String: RecordedDecision] {
    Dictionary(try decisions(kind).map { ($0.subject, $0) }, uniquingKeysWith: { _, last in last })
  }
}

extension Writing {
  /// Records a decision; it holds until the next on the same subject.
  public func decide(_ kind: DecisionKind, on subject: String, _ document: JSONValue) throws {
    let text = document.canonicalText
    try db.execute(
      sql: "INSERT INTO decision (kind, subject, document, act) VALUES (?, ?, ?, ?)",
      arguments: [kind.rawValue, subject, text, position]
    )
  }
}
