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
  /// - Returns: Those that replaced another, in the order given.
  /// - Throws: What SQLite reports.
  public func add(
    _ cards: [Scorecard],
    marking parts: [Subcriterion.ID],
    in round: Round.ID,
    from source: Int64
  ) throws -> [Scorecard] {
    let replace = try db.makeStatement(
      sql: """
        UPDATE scoreSheet SET replacedBy = ?
        WHERE round = ? AND nomination = ? AND judge = ? AND replacedBy IS NULL
        """
    )
    let insert = try db.makeStatement(
      sql: """
        INSERT INTO scoreSheet
          (round, nomination, judge, marks, places, comments, comment, place, source, act)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    let hasSheets = try sheetCount(of: round) > 0
    let writer = SheetWriter(parts: parts)
    var replaced: [Scorecard] = []
    for card in cards {
      if hasSheets {
        try replace.execute(arguments: [
          position, round.rawValue, card.nomination.rawValue, card.judge.rawValue,
        ])
        if db.changesCount > 0 { replaced.append(card) }
      }
      let marks = writer.marks(of: card)
      try insert.execute(arguments: [
        round.rawValue, card.nomination.rawValue, card.judge.rawValue, marks,
        writer.places(of: card), writer.comments(of: card), card.comment.nfc,
        card.origin.place.stored, source, position,
      ])
      digest.add("\(round)\t\(card.nomination)\t\(card.judge)\t\(marks)".utf8)
    }
    return replaced
  }
}

/// Writes the JSON of cards without building a value for each mark.
private struct SheetWriter {
  /// The order of canonical keys, and the bytes that precede each value.
  private let order: [(index: Int, prefix: [UInt8])]

  init(parts: [Subcriterion.ID]) {
    order = parts.enumerated()
      .sorted { $0.element < $1.element }
      .enumerated()
      .map { position, part in
        var prefix: [UInt8] = position == 0 ? [] : Array(",".utf8)
        JSONValue.write(part.element.rawValue, to: &prefix)
        return (part.offset, prefix + Array(":".utf8))
      }
  }

  func marks(of card: Scorecard) -> String {
    object { index, bytes in
      bytes.append(UInt8(ascii: "\""))
      bytes += Array(card.marks[index].value.description.utf8)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  func places(of card: Scorecard) -> String {
    object { index, bytes in JSONValue.write(card.marks[index].place.stored, to: &bytes) }
  }

  func comments(of card: Scorecard) -> String {
    guard !card.comments.isEmpty else { return "{}" }
    return JSONValue.object(
      card.comments.sorted { $0.key < $1.key }.map { .init($0.key.rawValue, .string($0.value.nfc)) }
    ).canonicalText
  }

  private func object(_ value: (Int, inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (index, prefix) in order {
      bytes += prefix
      value(index, &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StoredSheet {
  fileprivate init(_ row: Row) throws {
    let places = try JSONValue(parsing: row["places"] as String)
    let marks = try JSONValue(parsing: row["marks"] as String)
    let comments = try JSONValue(parsing: row["comments"] as String)
    let values = (marks.members ?? []).compactMap { member -> (Subcriterion.ID, Mark)? in
      guard let value = member.value.text.flatMap({ Rational(decimal: $0) }) else { return nil }
      let place = Origin.Place(stored: places[member.key]?.text ?? "")
      return (Identifier(member.key), Mark(value, at: place))
    }
    sheet = ScoreSheet(
      judge: Identifier(row["judge"]),
      nomination: Identifier(row["nomination"]),
      marks: Dictionary(values, uniquingKeysWith: { first, _ in first }),
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
