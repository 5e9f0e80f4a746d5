internal import GRDB
public import Judging
internal import VietnameseText

extension Reading {
  /// The comments released to the nominees of a round, in the order they were released.
  public func releasedComments(in round: Round.ID) throws -> [ReleasedComment] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT nomination, part, comment FROM releasedComment
        WHERE round = ? AND endedBy IS NULL ORDER BY id
        """,
      arguments: [round.rawValue]
    ).map { row in
      let part: String = row["part"]
      return ReleasedComment(
        nomination: Identifier(row["nomination"]),
        part: part.isEmpty ? nil : Identifier(part),
        text: row["comment"]
      )
    }
  }
}

extension Writing {
  /// Releases comments to the nominees of a round, in place of what was released before.
  ///
  /// - Returns: How many were released before.
  public func release(
    _ comments: [ReleasedComment],
    in round: Round.ID,
    from source: Int64
  ) throws -> Int {
    try db.execute(
      sql: "UPDATE releasedComment SET endedBy = ? WHERE round = ? AND endedBy IS NULL",
      arguments: [position, round.rawValue]
    )
    let ended = db.changesCount
    let statement = try db.makeStatement(
      sql: """
        INSERT INTO releasedComment (round, nomination, part, comment, source, act)
        VALUES (?, ?, ?, ?, ?, ?)
        """
    )
    for comment in comments {
      try statement.execute(arguments: [
        round.rawValue, comment.nomination.rawValue, comment.part?.rawValue ?? "",
        comment.text.nfc, source, position,
      ])
    }
    return ended
  }
}
