internal import Crypto
internal import GRDB
internal import GRDBSQLite

extension Reading {
  /// The frozen rules, and their SHA-256.
  public func rules() throws -> (canonical: String, hash: String) {
    guard let row = try Row.fetchOne(db, sql: "SELECT rules, rulesHash FROM programme") else {
      throw StoreError(.notACasebook, path: "")
    }
    let rules: String = row["rules"]
    let hash: String = row["rulesHash"]
    // Rules that were changed behind the ledger's back are not the rules.
    guard sha256(of: Array(rules.utf8)) == hash else { throw StoreError(.damaged, path: "") }
    return (rules, hash)
  }
}

extension Writing {
  /// Freezes the rules; the first thing a casebook holds.
  public func freeze(rules canonical: String) throws -> String {
    let hash = sha256(of: Array(canonical.utf8))
    try db.execute(
      sql: "INSERT INTO programme (id, rules, rulesHash) VALUES (1, ?, ?)",
      arguments: [canonical, hash]
    )
    return hash
  }
}

/// What a file was taken in as.
public enum SourceKind: String, CaseIterable, Sendable {
  case nominations
  case judges
  case scores
  case figures
  case minutes
  case feedback
  /// Judges' declarations of interests.
  case declarations
}

extension Reading {
  /// Who took in the same bytes before, and when, under which name; `nil` if nobody did.
  public func arrival(ofSHA256 hash: String) throws -> (name: String, act: LedgerEntry)? {
    guard
      let row = try Row.fetchOne(
        db,
        sql: "SELECT name, act FROM source WHERE sha256 = ?",
        arguments: [hash]
      )
    else { return nil }
    let act: Int = row["act"]
    return try ledger().first { $0.index == act }.map { (row["name"], $0) }
  }
}

extension Writing {
  /// Keeps a file, byte for byte.
  ///
  /// - Returns: Its id, for the rows that came from it.
  public func keep(_ file: SourceFile, as kind: SourceKind) throws -> Int64 {
    let source = try reserve(file, as: kind)
    try fill(source, with: file)
    return source
  }

  /// Makes the row of a file, so that others can point at it; ``fill(_:with:)`` follows.
  ///
  /// - Returns: Its id, for the rows that come from it.
  public func reserve(_ file: SourceFile, as kind: SourceKind) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO source (name, kind, sha256, act, bytes) VALUES (?, ?, ?, ?, zeroblob(?))",
      arguments: [file.name, kind.rawValue, file.sha256, position, file.content.count]
    )
    return db.lastInsertedRowID
  }

  /// Copies the bytes of a file into its row, after everything was read from it.
  ///
  /// - Throws: ``StoreError`` when they are no longer those that were hashed.
  public func fill(_ source: Int64, with file: SourceFile) throws {
    guard try copy(file.content, into: source) == file.sha256 else {
      throw StoreError(.changedMeanwhile, path: file.name)
    }
  }

  /// Writes bytes into the row of a file, a piece at a time; the SHA-256 of what was written.
  private func copy(_ content: FileContent, into source: Int64) throws -> String {
    var blob: OpaquePointer?
    let code = sqlite3_blob_open(db.sqliteConnection, "main", "source", "bytes", source, 1, &blob)
    defer { sqlite3_blob_close(blob) }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    var hash = SHA256()
    var offset: Int32 = 0
    try content.forEachPiece { piece in
      hash.update(bufferPointer: piece)
      let count = Int32(piece.count)
      let code = sqlite3_blob_write(blob, piece.baseAddress, count, offset)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      offset += count
    }
    return Array(hash.finalize()).hex
  }
}
