internal import Foundation
internal import GRDB
public import Judging

/// A file that answers to a name a nomination lists.
public struct StoredEvidence: Hashable, Sendable {
  public let nomination: Nomination.ID
  public let name: String
  public let kind: EvidenceKind
  /// In bytes.
  public let size: Int
  public let sha256: String
  /// The ledger entry that took it in.
  public let act: Int
}

extension Reading {
  /// The files in force, in order of nomination, then name.
  public func evidence() throws -> [StoredEvidence] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT nomination, name, sha256, evidenceNow.act AS act, kind, size
        FROM evidenceNow JOIN evidenceFile ON evidenceFile.id = file ORDER BY nomination, nameKey
        """
    ).compactMap { row in
      guard let kind = EvidenceKind(rawValue: row["kind"]) else { return nil }
      return StoredEvidence(
        nomination: Identifier(row["nomination"]),
        name: row["name"],
        kind: kind,
        size: row["size"],
        sha256: row["sha256"],
        act: row["act"]
      )
    }
  }

  /// Which listed files have come.
  public func evidenceHeld() throws -> EvidenceHeld {
    var held = EvidenceHeld()
    for file in try evidence() {
      if let name = EvidenceName(file.name) { held.insert(name, of: file.nomination) }
    }
    return held
  }

  /// The bytes of a file of evidence; `nil` where none has this SHA-256.
  public func evidenceBytes(ofSHA256 hash: String) throws -> [UInt8]? {
    try Data.fetchOne(
      db,
      sql: "SELECT bytes FROM evidenceFile WHERE sha256 = ? AND removedBy IS NULL",
      arguments: [hash]
    ).map { Array($0) }
  }
}

extension Writing {
  /// Keeps a file of evidence under its SHA-256, once however often it comes, and notes whose it is.
  public func keep(
    _ bytes: [UInt8],
    of kind: EvidenceKind,
    sha256 hash: String,
    as name: EvidenceName,
    for nomination: Nomination.ID
  ) throws -> StoredEvidence {
    try db.execute(
      sql: """
        INSERT INTO evidenceFile (sha256, kind, size, act, bytes) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (sha256) WHERE removedBy IS NULL DO NOTHING
        """,
      arguments: [hash, kind.rawValue, bytes.count, position, Data(bytes)]
    )
    try db.execute(
      sql: """
        INSERT INTO evidence (nomination, name, nameKey, file, act)
        SELECT ?, ?, ?, id, ? FROM evidenceFile WHERE sha256 = ? AND removedBy IS NULL
        """,
      arguments: [nomination.rawValue, name.text, name.key, position, hash]
    )
    return StoredEvidence(
      nomination: nomination,
      name: name.text,
      kind: kind,
      size: bytes.count,
      sha256: hash,
      act: position
    )
  }
  /// Takes a file of a nomination away with its predecessors of that name, and the bytes of those
  /// that no other nomination has.
  ///
  /// - Parameter evidence: One that is in force.
  /// - Throws: What SQLite reports.
  public func remove(_ evidence: StoredEvidence) throws {
    try db.execute(
      sql: """
        UPDATE evidence SET removedBy = ?
        WHERE nomination = ? AND nameKey = ? AND removedBy IS NULL
        """,
      arguments: [position, evidence.nomination.rawValue, evidence.name.lowercased()]
    )
    try db.execute(
      sql: """
        UPDATE evidenceFile SET bytes = zeroblob(0), removedBy = ?
        WHERE removedBy IS NULL
          AND id NOT IN (SELECT file FROM evidence WHERE removedBy IS NULL)
        """,
      arguments: [position]
    )
  }
}
