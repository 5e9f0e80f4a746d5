internal import GRDB
public import Judging

/// One judge's task: to mark one nomination in a round.
public struct StoredAssignment: Hashable, Sendable {
  public let nomination: Nomination.ID
  public let judge: Judge.ID
  /// Whether a person asked for it, so that assigning anew leaves it alone.
  public let isByHand: Bool

  public init(nomination: Nomination.ID, judge: Judge.ID, isByHand: Bool) {
    self.nomination = nomination
    self.judge = judge
    self.isByHand = isByHand
  }
}

extension Reading {
  /// The assignments in force in a round, in order of nomination, then judge; none where panels
  /// mark as they are seated.
  public func assignments(in round: Round.ID) throws -> [StoredAssignment] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT nomination, judge, isByHand FROM assignment
        WHERE round = ? AND endedBy IS NULL ORDER BY nomination, judge
        """,
      arguments: [round.rawValue]
    ).map { row in
      StoredAssignment(
        nomination: Identifier(row["nomination"]),
        judge: Identifier(row["judge"]),
        isByHand: row["isByHand"]
      )
    }
  }
}

extension Writing {
  /// Records assignments; the database refuses a recused judge.
  public func add(_ assignments: [StoredAssignment], in round: Round.ID) throws {
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO assignment (round, nomination, judge, isByHand, act) VALUES (?, ?, ?, ?, ?)
        """
    )
    for assignment in assignments {
      try statement.execute(arguments: [
        round.rawValue, assignment.nomination.rawValue, assignment.judge.rawValue,
        assignment.isByHand, position,
      ])
    }
  }

  /// Ends assignments that are in force; they stay on the record.
  public func end(_ assignments: [StoredAssignment], in round: Round.ID) throws {
    let statement = try db.makeStatement(
      sql: """
        UPDATE assignment SET endedBy = ?
        WHERE round = ? AND nomination = ? AND judge = ? AND endedBy IS NULL
        """
    )
    for assignment in assignments {
      try statement.execute(arguments: [
        position, round.rawValue, assignment.nomination.rawValue, assignment.judge.rawValue,
      ])
    }
  }
}
