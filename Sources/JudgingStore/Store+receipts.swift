internal import GRDB
public import Judging
internal import StrictJSON
internal import VietnameseText

/// A file that was taken in, its bytes left where they are.
public struct TakenFile: Hashable, Sendable {
  public let id: Int64
  public let name: String
  public let sha256: String
  /// In bytes; `nil` where an erasure took the bytes away.
  public let size: Int?
  /// The ledger entry that took it in.
  public let act: Int
}

/// A nomination as one file told it.
public struct TakenNomination: Sendable {
  public let nomination: Nomination
  /// Whether it was handed in again since.
  public let isReplaced: Bool
  /// Over the code, a line feed, and the answers in canonical JSON.
  public let sha256: String
}

extension Reading {
  /// The files taken in as one kind, oldest first.
  public func files(_ kind: SourceKind) throws -> [TakenFile] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT id, name, sha256, act, length(bytes) AS size, erasedBy FROM source
        WHERE kind = ? ORDER BY id
        """,
      arguments: [kind.rawValue]
    ).map { row in
      TakenFile(
        id: row["id"],
        name: row["name"],
        sha256: row["sha256"],
        size: row["erasedBy"] == nil ? row["size"] : nil,
        act: row["act"]
      )
    }
  }

  /// The nominations a file told, in order of code, with the places of their answers.
  public func nominations(from file: TakenFile) throws -> [TakenNomination] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT code, category, title, organisation, answers, place, places, 0 AS isReplaced
        FROM nomination WHERE source = :source
        UNION ALL
        SELECT nomination, category, title, organisation, answers, place, places, 1
        FROM nominationVersion WHERE source = :source
        ORDER BY 1
        """,
      arguments: ["source": file.id]
    ).map { row in
      let (code, answers): (String, String) = (row["code"], row["answers"])
      return TakenNomination(
        nomination: try Nomination(row, placesIn: file.name),
        isReplaced: row["isReplaced"],
        sha256: JudgingStore.sha256(of: Array("\(code)\n\(answers)".utf8))
      )
    }
  }

  /// What was noted about a file on its way in, in reading order.
  public func notes(about file: TakenFile) throws -> [Finding] {
    try Row.fetchAll(
      db,
      sql: "SELECT rule, place, vi, en FROM note WHERE source = ? ORDER BY id",
      arguments: [file.id]
    ).compactMap { row in
      guard let rule = Finding.Rule(rawValue: row["rule"]) else { return nil }
      let place = Origin.Place(stored: row["place"])
      let origin = Origin(file: file.name, place: place)
      return Finding(rule, at: origin, vi: row["vi"], en: row["en"])
    }
  }
}

extension Writing {
  /// Keeps what was noted about a file, for its receipt.
  public func keep(_ notes: [Finding], about source: Int64) throws {
    let statement = try db.makeStatement(
      sql: "INSERT INTO note (source, rule, place, vi, en, act) VALUES (?, ?, ?, ?, ?, ?)"
    )
    for note in notes {
      try statement.execute(arguments: [
        source, note.rule.rawValue, note.origin.place.stored, note.message.vi.nfc,
        note.message.en.nfc, position,
      ])
    }
  }
}
