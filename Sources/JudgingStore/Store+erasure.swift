internal import Foundation
internal import GRDB
public import Judging
internal import StrictJSON
internal import VietnameseText

/// A row that tells of a nomination: as it is, or as it was.
public struct StoredVersion: Sendable {
  public let nomination: Nomination
  public let isReplaced: Bool
  public let source: Int64
  /// The ledger entry that took it in.
  public let act: Int
}

extension Reading {
  /// Every nomination and every earlier version, in order of code, the oldest last.
  public func allVersions() throws -> [StoredVersion] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT code, category, title, organisation, answers, place, places, source,
          nomination.act AS act, source.name AS file, 0 AS isReplaced
        FROM nomination JOIN source ON source.id = source
        UNION ALL
        SELECT nomination, category, title, organisation, answers, place,
          places, source, nominationVersion.act, source.name, 1
        FROM nominationVersion JOIN source ON source.id = source
        ORDER BY code, isReplaced, act DESC
        """
    ).map { row in
      StoredVersion(
        nomination: try Nomination(row, placesIn: row["file"]),
        isReplaced: row["isReplaced"],
        source: row["source"],
        act: row["act"]
      )
    }
  }

  /// The bytes of a file that was taken in.
  public func bytes(of file: TakenFile) throws -> [UInt8] {
    try Data.fetchOne(db, sql: "SELECT bytes FROM source WHERE id = ?", arguments: [file.id])
      .map { Array($0) } ?? []
  }

  /// Where a word still stands, and how often: in what an erasure leaves alone.
  public func mentions(of words: [String]) throws -> [Mention: Int] {
    var counts: [Mention: Int] = [:]
    for (place, sql) in Mention.searches {
      let texts = try String.fetchAll(db, sql: sql)
      let count = texts.count { text in
        let text = text.lowercased()
        return words.contains { text.contains($0.lowercased()) }
      }
      if count > 0 { counts[place, default: 0] += count }
    }
    return counts
  }
}

/// A part of the casebook that an erasure does not change.
public enum Mention: String, CaseIterable, Sendable {
  /// Entries are never changed: who acted, and the reasons given.
  case ledger
  /// Frozen shortlists, extensions, votes.
  case decision
  /// Comments on score sheets.
  case scoreSheet
  /// Names of files of evidence.
  case evidence
  /// Nominations of others.
  case nomination

  fileprivate static let searches: [(Mention, String)] = [
    (.ledger, "SELECT actor || ' ' || detail FROM ledger"),
    (.decision, "SELECT document FROM decision"),
    (.scoreSheet, "SELECT comment || ' ' || comments FROM scoreSheet"),
    (.scoreSheet, "SELECT comment FROM releasedComment"),
    (.evidence, "SELECT name FROM evidence"),
    (.nomination, "SELECT title || ' ' || organisation || ' ' || answers FROM nomination"),
    (.nomination, "SELECT title || ' ' || organisation || ' ' || answers FROM nominationVersion"),
  ]
}

extension Writing {
  /// Puts other answers into a row; the commitment of its act can no longer be opened.
  public func overwrite(_ version: StoredVersion, with answers: [Field.ID: Answer]) throws {
    try rememberForErasure()
    let table = version.isReplaced ? "nominationVersion" : "nomination"
    let code = version.isReplaced ? "nomination" : "code"
    try db.execute(
      sql: "UPDATE \(table) SET answers = ? WHERE \(code) = ? AND act = ?",
      arguments: [answers.stored, version.nomination.id.rawValue, version.act]
    )
  }

  /// Puts `copy` in the place of a file's bytes; its name and SHA-256 stay.
  public func overwrite(_ file: TakenFile, with copy: [UInt8]) throws {
    try rememberForErasure()
    try db.execute(
      sql: "UPDATE source SET bytes = ?, erasedBy = ? WHERE id = ?",
      arguments: [Data(copy), position, file.id]
    )
  }

  /// Replaces words in what was noted about a file; `redact` is given the note's rule and its text.
  public func redactNotes(
    about file: TakenFile,
    _ redact: (Finding.Rule?, String) -> String
  ) throws {
    try rememberForErasure()
    for row in try Row.fetchAll(
      db,
      sql: "SELECT id, rule, vi, en FROM note WHERE source = ?",
      arguments: [file.id]
    ) {
      let rule = Finding.Rule(rawValue: row["rule"])
      try db.execute(
        sql: "UPDATE note SET vi = ?, en = ? WHERE id = ?",
        arguments: [redact(rule, row["vi"]), redact(rule, row["en"]), row["id"] as Int64]
      )
    }
  }

  /// Replaces words in the reasons given on a nomination.
  public func redactReasons(on nomination: Nomination.ID, _ redact: (String) -> String) throws {
    try rememberForErasure()
    for row in try Row.fetchAll(
      db,
      sql: "SELECT id, reason, detail, act FROM screening WHERE nomination = ?",
      arguments: [nomination.rawValue]
    ) {
      let (reason, detail): (String, String) = (row["reason"], row["detail"])
      let (newReason, newDetail) = (redact(reason), redact(detail))
      guard newReason != reason || newDetail != detail else { continue }
      try db.execute(
        sql: "UPDATE screening SET reason = ?, detail = ? WHERE id = ?",
        arguments: [newReason, newDetail, row["id"] as Int64]
      )
    }
  }

  /// Gives a judge another name and address; code, workplace, seats and marks stay.
  public func rename(_ judge: Judge.ID, to name: String) throws {
    try rememberForErasure()
    for table in ["judge", "judgeRecord"] {
      try db.execute(
        sql: """
          UPDATE \(table) SET name = :name, details =
            iif(details ->> '$.email' = '', details, json_set(details, '$.email', :name))
          WHERE code = :code
          """,
        arguments: ["name": name, "code": judge.rawValue]
      )
    }
  }
}
