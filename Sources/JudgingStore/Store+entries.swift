internal import GRDB
public import Judging
internal import StrictJSON
internal import VietnameseText

/// A sheet typed in from paper that waits for its other entry, or for the two to agree.
public struct EnteredSheet: Hashable, Sendable {
  public let sheet: ScoreSheet
  public let entry: PaperEntry
  /// Who typed it in; blank while the act that took it in is not noted yet.
  public let actor: String
}

extension Reading {
  /// The entries of a round that wait, in order of nomination, judge, entry.
  public func enteredSheets(of round: Round.ID) throws -> [EnteredSheet] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT judge, nomination, enteredSheet.entry AS entry, marks, places, comments, comment, place,
          enteredSheet.act AS act, source.name AS file, ledger.actor AS actor
        FROM enteredSheet
        JOIN source ON source.id = enteredSheet.source
        LEFT JOIN ledger ON ledger.position = enteredSheet.act
        WHERE round = ? AND endedBy IS NULL ORDER BY nomination, judge, enteredSheet.entry
        """,
      arguments: [round.rawValue]
    ).map { row in
      EnteredSheet(
        sheet: try StoredSheet(row).sheet,
        entry: PaperEntry(rawValue: row["entry"]) ?? .first,
        actor: row["actor"] ?? ""
      )
    }
  }

  /// Whether the very bytes were typed in as this entry before.
  public func isEntered(sha256: String, as entry: PaperEntry) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT EXISTS (SELECT 1 FROM enteredSheet JOIN source ON source.id = enteredSheet.source
          WHERE sha256 = ? AND enteredSheet.entry = ?)
        """,
      arguments: [sha256, entry.rawValue]
    ) ?? false
  }
}

extension Writing {
  /// Keeps a file typed in from paper, once: two people who type the same give the same bytes.
  ///
  /// - Returns: Its id, for the rows that came from it.
  public func keepEntered(_ file: SourceFile) throws -> Int64 {
    let known = try Int64.fetchOne(
      db,
      sql: "SELECT id FROM source WHERE sha256 = ?",
      arguments: [file.sha256]
    )
    return try known ?? keep(file, as: .scores)
  }

  /// Puts cards aside as one of two entries; one that waits for the same sheet is replaced, and kept.
  ///
  /// - Parameters:
  ///   - cards: Cards checked against the round's rubric.
  ///   - parts: The subcriteria their marks answer, in the same order.
  ///   - entry: Which of the two.
  ///   - round: The round they are for.
  ///   - source: The file they came in.
  /// - Throws: What SQLite reports.
  public func enter(
    _ cards: [Scorecard],
    marking parts: [Subcriterion.ID],
    as entry: PaperEntry,
    in round: Round.ID,
    from source: Int64
  ) throws {
    var writer = SheetWriter(parts: parts)
    for card in cards {
      try end(entry, of: card.judge, card.nomination, in: round)
      let row = writer.row(of: card)
      let texts = [row.marks, row.places, row.comments, row.comment, row.place]
        .map { String(decoding: $0, as: UTF8.self) }
      try db.execute(
        sql: """
          INSERT INTO enteredSheet (round, nomination, judge, entry, marks, places, comments, comment,
            place, source, act) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          round.rawValue, card.nomination.rawValue, card.judge.rawValue, entry.rawValue, texts[0],
          texts[1], texts[2], texts[3], texts[4], source, position,
        ]
      )
    }
  }

  /// Ends the waiting of both entries of a sheet.
  public func settle(_ judge: Judge.ID, _ nomination: Nomination.ID, in round: Round.ID) throws {
    for entry in PaperEntry.allCases { try end(entry, of: judge, nomination, in: round) }
  }

  private func end(
    _ entry: PaperEntry,
    of judge: Judge.ID,
    _ nomination: Nomination.ID,
    in round: Round.ID
  ) throws {
    try db.execute(
      sql: """
        UPDATE enteredSheet SET endedBy = ?
        WHERE round = ? AND nomination = ? AND judge = ? AND entry = ? AND endedBy IS NULL
        """,
      arguments: [
        position, round.rawValue, nomination.rawValue, judge.rawValue, entry.rawValue,
      ]
    )
  }
}
