internal import Foundation
internal import GRDB
internal import StrictJSON
public import Transparency

extension Reading {
  /// The keys of the seal, oldest first, each with the act that brought it.
  public func sealKeys() throws -> [(key: VerifierKey, act: Int)] {
    try Row.fetchAll(db, sql: "SELECT key, act FROM sealKey ORDER BY id").compactMap { row in
      VerifierKey(row["key"] as String).map { ($0, row["act"]) }
    }
  }

  /// The signed heads of the ledger, smallest first.
  public func checkpoints() throws -> [SignedNote] {
    try String.fetchAll(db, sql: "SELECT note FROM checkpoint ORDER BY size")
      .compactMap { SignedNote($0) }
  }

  /// The name of this ledger, unlike that of any other: the programme and the hash of the first
  /// entry, whose content is salted.
  public func ledgerOrigin(of programme: String) throws -> String {
    let first = try String.fetchOne(db, sql: "SELECT entry FROM ledger WHERE position = 0") ?? ""
    return "vinhdanh/\(programme)/\(Array(TreeHash(leaf: first.utf8).bytes.prefix(8)).hex)"
  }

  /// The signed list of files of the publication at `position`.
  public func manifest(at position: Int) throws -> SignedNote? {
    try String.fetchOne(
      db,
      sql: "SELECT note FROM manifest WHERE position = ?",
      arguments: [position]
    ).flatMap { SignedNote($0) }
  }
}

extension Writing {
  /// Records a key; from here on it seals.
  public func add(_ key: VerifierKey) throws {
    try db.execute(
      sql: "INSERT INTO sealKey (key, act) VALUES (?, ?)",
      arguments: [key.description, position]
    )
  }

  /// Keeps a signed head; one of the same size that is there already stays.
  public func keep(_ note: SignedNote, of checkpoint: Checkpoint) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO checkpoint (size, note) VALUES (?, ?)",
      arguments: [checkpoint.size, note.description]
    )
  }

  /// Keeps the signed list of a publication's files.
  public func keep(manifest note: SignedNote, at position: Int) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO manifest (position, note) VALUES (?, ?)",
      arguments: [position, note.description]
    )
  }
}

extension Store {
  /// Adds what stands beside the ledger and is no act of its own: signatures over it.
  public func sign<Value>(_ body: (Writing) throws -> Value) throws -> Value {
    do {
      var value: Value?
      try database.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          value = try body(Writing(db, salt: []))
          return .commit
        }
      }
      guard let value else { throw StoreError(.damaged, path: database.path) }
      return value
    } catch let error as DatabaseError {
      throw StoreError(error, path: database.path)
    }
  }
}
