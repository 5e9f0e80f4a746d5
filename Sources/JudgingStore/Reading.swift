internal import GRDB
internal import Judging
internal import StrictJSON

/// The casebook as one transaction sees it.
public class Reading {
  let db: Database

  init(_ db: Database) {
    self.db = db
  }
}

/// The casebook in the hands of one act.
///
/// ``note(_:)`` reads back what was added and seals it with a ledger entry.
public final class Writing: Reading {
  /// The position of the entry this act will write.
  public let position: Int
  /// 32 random bytes from which the salts of this act's rows are made.
  let seed: [UInt8]
  var isNoted = false
  /// What the ledger committed to, once an erasure has begun.
  var beforeErasure: CommittedParts?

  init(_ db: Database, salt: [UInt8]) throws {
    position = try Int.fetchOne(db, sql: "SELECT count(*) FROM ledger") ?? 0
    seed = salt
    super.init(db)
    // Rows point at the entry that is written last.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
  }
}

extension Store {
  /// Reads from one state of the casebook.
  public func read<Value>(_ body: (Reading) throws -> Value) throws -> Value {
    do {
      return try database.read { try body(Reading($0)) }
    } catch let error as DatabaseError {
      throw StoreError(error, path: database.path)
    } catch is JSONError {
      // Every file that comes in is read with findings, so this is what the casebook holds.
      throw StoreError(.damaged, path: database.path)
    }
  }

  /// Performs one act: everything it adds with its ledger entry, or nothing.
  ///
  /// - Parameters:
  ///   - salt: 32 random bytes that keep the ledger's commitment from being guessed.
  ///   - body: Returns `nil` to leave the casebook as it was.
  /// - Returns: What `body` returned.
  /// - Throws: ``StoreError``, or what `body` throws; nothing has changed then.
  public func act<Value>(
    salt: [UInt8] = Array(repeating: 0, count: 32),
    _ body: (Writing) throws -> Value?
  ) throws -> Value? {
    do {
      var value: Value?
      try database.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          let writing = try Writing(db, salt: salt)
          value = try body(writing)
          guard value != nil else { return .rollback }
          precondition(writing.isNoted, "an act notes itself in the ledger")
          return .commit
        }
      }
      return value
    } catch let error as DatabaseError {
      throw StoreError(error, path: database.path)
    } catch is JSONError {
      throw StoreError(.damaged, path: database.path)
    }
  }
}
