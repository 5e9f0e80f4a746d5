internal import Foundation
internal import GRDB

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
    digest.add(canonical.utf8)
    return hash
  }
}

/// A file as it came in.
public struct SourceFile: Hashable, Sendable {
  /// The name the user gave, its folder left out.
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// What a file was taken in as.
public enum SourceKind: String, CaseIterable, Sendable {
  case nominations
  case judges
  case scores
  case figures
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
    let hash = sha256(of: file.bytes)
    try db.execute(
      sql: "INSERT INTO source (name, kind, sha256, bytes, act) VALUES (?, ?, ?, ?, ?)",
      arguments: [file.name, kind.rawValue, hash, Data(file.bytes), position]
    )
    digest.add(hash.utf8)
    return db.lastInsertedRowID
  }
}
