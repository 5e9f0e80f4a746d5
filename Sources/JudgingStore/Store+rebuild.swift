internal import Foundation
internal import GRDB
internal import StrictJSON

/// What came of replaying a casebook's ledger.
public struct Rebuilding: Sendable {
  /// What keeps the ledger from being replayed; nothing was written then.
  public let faults: [LedgerFault]
  /// The tables that were written, each with its rows.
  public private(set) var tables: [(name: String, rows: Int)] = []
  /// Where the old casebook is not what its ledger leads to: at most ``listed`` a table.
  public private(set) var differences: [RowDifference] = []
  /// How many more there are than are listed.
  public private(set) var unlisted = 0
  public let entries: Int
  public let checkpoints: Int
  /// Parts whose text was erased: what stands in their place is carried over as it is.
  public let erased: Int

  /// The most differences that are told of one table.
  public static let listed = 100

  fileprivate init(refusedFor faults: [LedgerFault]) {
    self.faults = faults
    (entries, checkpoints, erased) = (0, 0, 0)
  }

  fileprivate init(of new: Reading) throws {
    faults = []
    entries = try new.ledgerSize()
    checkpoints = try Int.fetchOne(new.db, sql: "SELECT count(*) FROM checkpoint") ?? 0
    erased = try Int.fetchOne(new.db, sql: "SELECT count(*) FROM erasedPart") ?? 0
  }

  fileprivate mutating func compare(_ old: Database, _ new: Database) throws {
    let names = try String.fetchAll(
      new,
      sql: """
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' AND name <> 'grdb_migrations'
        ORDER BY name
        """
    )
    for name in names {
      var found: [RowDifference] = []
      var count = 0
      let rows = try TableComparison(name, new).each(old, new) { difference in
        count += 1
        if found.count < Self.listed { found.append(difference) }
      }
      tables.append((name, rows))
      differences += found
      unlisted += count - found.count
    }
  }
}

extension Store {
  /// Writes a casebook anew from what the ledger of this one commits to, and compares the two.
  ///
  /// The new casebook appears under its name only when it is whole, synced, and agrees with its
  /// ledger. Where this one differs from it, this one was changed beside the ledger.
  ///
  /// - Parameter path: A name that is not taken.
  /// - Returns: What was written and what differs; or the faults of a ledger that cannot be replayed.
  /// - Throws: ``StoreError`` when something stands at `path`, or the folder cannot be written.
  public func rebuild(to path: String) throws -> Rebuilding {
    let temporary = "\(path).new-\(getpid())"
    defer { for end in ["", "-journal"] { unlink(temporary + end) } }
    guard access(path, F_OK) != 0 else { throw StoreError(.exists, path: path) }
    do {
      let result = try database.unsafeRead { db in
        // Rolled back, for a transaction that met a damaged page cannot be committed.
        try db.execute(sql: "BEGIN")
        defer { try? db.execute(sql: "ROLLBACK") }
        return try rebuild(Reading(db), to: temporary)
      }
      guard result.faults.isEmpty else { return result }
      guard Self.syncFile(temporary), link(temporary, path) == 0 else {
        throw StoreError(errno == EEXIST ? .exists : .cannotCreate, path: path)
      }
      Self.syncFolder(of: path)
      return result
    } catch let error as DatabaseError {
      // A page that cannot be read is the old casebook's, not the new one's.
      let isDamaged = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
      throw StoreError(error, path: isDamaged ? database.path : path)
    } catch is JSONError {
      throw StoreError(.damaged, path: database.path)
    }
  }

  private func rebuild(_ old: Reading, to temporary: String) throws -> Rebuilding {
    let copy = try Store(
      new: DatabaseQueue(path: temporary, configuration: Self.configuration)
    )
    do {
      try copy.database.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try Replay(of: old, into: db).run()
          return .commit
        }
      }
    } catch {
      // Rows that break a rule of the schema cannot be what an act recorded.
      let faults = try old.ledgerFaults()
      guard faults.isEmpty else { return Rebuilding(refusedFor: faults) }
      throw error
    }
    let result = try copy.database.read { db in
      let new = Reading(db)
      let faults = try new.databaseFaults() + new.ledgerFaults()
      guard faults.isEmpty else { return Rebuilding(refusedFor: faults) }
      var result = try Rebuilding(of: new)
      try result.compare(old.db, db)
      return result
    }
    try copy.database.close()
    return result
  }
}
