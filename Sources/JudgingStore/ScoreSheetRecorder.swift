internal import GRDB
public import Judging

/// Records the cards of a round one after the other; one that is in force for the same judge and
/// nomination is replaced and kept.
public final class ScoreSheetRecorder {
  /// How many replaced another.
  public private(set) var replaced = 0
  /// The row of the file under way.
  var source: Int64 = 0
  private let writing: Writing
  private let round: Round.ID
  private let row: Insertion
  private let replacing: Statement
  /// Whether there were sheets before this act.
  private let hasSheets: Bool
  private var writer: SheetWriter

  init(_ writing: Writing, round: Round.ID, parts: [Subcriterion.ID]) throws {
    self.writing = writing
    self.round = round
    writer = SheetWriter(parts: parts)
    hasSheets = try writing.sheetCount(of: round) > 0
    replacing = try writing.db.makeStatement(
      sql: """
        UPDATE scoreSheet SET replacedBy = ?
        WHERE round = ? AND nomination = ? AND judge = ? AND replacedBy IS NULL
        """
    )
    row = try Insertion(
      writing.db,
      """
      INSERT INTO scoreSheet
        (round, act, source, nomination, judge, marks, places, comments, comment, place)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """
    )
    try row.bind(round.rawValue, at: 1)
    row.bind(Int64(writing.position), at: 2)
  }

  /// Begins a file, whose cards follow.
  public func begin(_ file: SourceFile) throws {
    source = try writing.reserve(file, as: .scores)
  }

  /// Ends the file that was begun: keeps its bytes.
  public func end(_ file: SourceFile) throws { try writing.fill(source, with: file) }

  public func add(_ card: Scorecard) throws {
    if hasSheets {
      try replacing.execute(arguments: [
        writing.position, round.rawValue, card.nomination.rawValue, card.judge.rawValue,
      ])
      replaced += writing.db.changesCount
    }
    let sheet = writer.row(of: card)
    row.bind(source, at: 3)
    try row.bind(sheet.nomination, at: 4)
    try row.bind(sheet.judge, at: 5)
    try row.bind(sheet.marks, at: 6)
    try row.bind(sheet.places, at: 7)
    try row.bind(sheet.comments, at: 8)
    try row.bind(sheet.comment, at: 9)
    try row.bind(sheet.place, at: 10)
    try row.execute()
  }
}
