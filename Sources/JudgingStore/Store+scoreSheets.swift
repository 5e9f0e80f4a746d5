internal import GRDB
public import Judging
internal import StrictJSON
internal import VietnameseText

/// A score sheet as kept, and how it came.
public struct StoredSheet: Hashable, Sendable {
  public let sheet: ScoreSheet
  /// The ledger entry that took it in.
  public let act: Int
}

extension Reading {
  /// The sheets in force in a round, in order of nomination, then judge.
  public func scoreSheets(of round: Round.ID) throws -> [StoredSheet] {
    try sheets(
      "WHERE round = ? AND replacedBy IS NULL ORDER BY nomination, judge",
      [round.rawValue]
    )
  }

  /// Every sheet of one nomination in a round, those replaced included, oldest first.
  public func sheetHistory(
    of nomination: Nomination.ID,
    in round: Round.ID
  ) throws -> [StoredSheet] {
    try sheets(
      "WHERE round = ? AND nomination = ? ORDER BY scoreSheet.id",
      [round.rawValue, nomination.rawValue]
    )
  }

  /// How many sheets of a round are in force, and when the first and the last came.
  public func sheetCount(of round: Round.ID) throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT count(*) FROM scoreSheet WHERE round = ? AND replacedBy IS NULL",
      arguments: [round.rawValue]
    ) ?? 0
  }

  private func sheets(_ condition: String, _ arguments: StatementArguments) throws -> [StoredSheet]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT judge, nomination, marks, places, comments, comment, place, scoreSheet.act AS act,
          source.name AS file
        FROM scoreSheet JOIN source ON source.id = scoreSheet.source
        \(condition)
        """,
      arguments: arguments
    ).map(StoredSheet.init)
  }
}

extension Writing {
  /// Records cards in a round; one that is in force for the same judge and nomination is replaced
  /// and kept.
  ///
  /// - Parameters:
  ///   - cards: Cards checked against the round's rubric.
  ///   - parts: The subcriteria their marks answer, in the same order.
  ///   - round: The round they are for.
  ///   - source: The file they came in.
  /// - Returns: How many replaced another.
  /// - Throws: What SQLite reports.
  public func add(
    _ cards: [Scorecard],
    marking parts: [Subcriterion.ID],
    in round: Round.ID,
    from source: Int64
  ) throws -> Int {
    let recorder = try recorder(of: round, marking: parts)
    recorder.source = source
    for card in cards { try recorder.add(card) }
    return recorder.replaced
  }

  /// Makes ready to record many cards of a round.
  ///
  /// - Parameters:
  ///   - round: The round they are for.
  ///   - parts: The subcriteria their marks answer, in the same order.
  /// - Returns: What records one after the other.
  /// - Throws: What SQLite reports.
  public func recorder(
    of round: Round.ID,
    marking parts: [Subcriterion.ID]
  ) throws -> ScoreSheetRecorder {
    try ScoreSheetRecorder(self, round: round, parts: parts)
  }
}

extension StoredSheet {
  /// A row of `scoreSheet` or `enteredSheet`, with the name of its file.
  init(_ row: Row) throws {
    let places = try JSONValue(parsing: row["places"] as String)
    let marks = try JSONValue(parsing: row["marks"] as String)
    let comments = try JSONValue(parsing: row["comments"] as String)
    var parts: [Subcriterion.ID] = []
    var values: [Mark?] = []
    for member in marks.members ?? [] {
      guard let value = member.value.text.flatMap({ Rational(decimal: $0) }) else { continue }
      parts.append(Identifier(member.key))
      values.append(Mark(value, at: Origin.Place(stored: places[member.key]?.text ?? "")))
    }
    sheet = ScoreSheet(
      judge: Identifier(row["judge"]),
      nomination: Identifier(row["nomination"]),
      parts: parts,
      marks: values,
      comments: Dictionary(
        (comments.members ?? []).map { (Identifier($0.key), $0.value.text ?? "") },
        uniquingKeysWith: { first, _ in first }
      ),
      comment: row["comment"],
      origin: Origin(file: row["file"], place: Origin.Place(stored: row["place"]))
    )
    act = row["act"]
  }
}
