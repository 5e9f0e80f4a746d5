internal import Foundation
internal import GRDB
internal import Judging

/// A programme's casebook: one SQLite file.
///
/// No other target knows SQL. Reads and writes of one act happen in one transaction, so nothing is
/// checked in one moment and written in another.
public struct Store: Sendable {
  let database: DatabaseQueue

  public enum Access: Sendable {
    case reading
    case writing
  }

  /// Marks a SQLite file as a casebook, in its header: `VDCB`.
  static let applicationID = 0x5644_4342

  /// Opens a casebook.
  ///
  /// - Throws: ``StoreError`` when the file is missing, is no casebook, is damaged, or is newer than
  ///   this program.
  public init(path: String, for access: Access) throws {
    do {
      try Self.checkHeader(path)
      do {
        database = try Self.open(path, for: access)
      } catch let error as DatabaseError
        where error.extendedResultCode == .SQLITE_READONLY_ROLLBACK
      {
        // An act was cut off, and its journal waits for someone who may write to undo it.
        try Self.open(path, for: .writing).close()
        database = try Self.open(path, for: access)
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static func open(_ path: String, for access: Access) throws -> DatabaseQueue {
    var configuration = configuration
    configuration.readonly = access == .reading
    let database = try DatabaseQueue(path: path, configuration: configuration)
    try database.read { db in
      let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard version <= 1 else { throw StoreError(.newer, path: path) }
      guard try db.schemaTexts() == Self.schemaTexts else {
        throw StoreError(.foreignSchema, path: path)
      }
    }
    return database
  }

  /// A casebook that lives as long as the value; tests use it instead of a mock.
  public static func inMemory() throws -> Store {
    try Store(new: DatabaseQueue(configuration: configuration))
  }

  /// Creates a casebook and performs its first act.
  ///
  /// The file appears under its name only when it is whole: it is built under a temporary name
  /// beside it and then linked, which fails if another process was first.
  ///
  /// - Throws: ``StoreError`` when something stands there already or the folder cannot be written.
  public static func create(
    path: String,
    salt: [UInt8] = Array(repeating: 0, count: 32),
    first body: (Writing) throws -> Void
  ) throws {
    let temporary = "\(path).new-\(getpid())"
    defer { unlink(temporary) }
    guard access(path, F_OK) != 0 else { throw StoreError(.exists, path: path) }
    do {
      let store = try Store(
        new: DatabaseQueue(path: temporary, configuration: configuration)
      )
      _ = try store.act(salt: salt) { writing in
        try body(writing)
        return true
      }
      try store.database.close()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
    guard link(temporary, path) == 0 else {
      throw StoreError(errno == EEXIST ? .exists : .cannotCreate, path: path)
    }
    syncFolder(of: path)
  }

  /// What a casebook's schema says, statement by statement: a file with another trigger, view or
  /// column could do on reading what nobody asked for.
  private static let schemaTexts: [String]? = try? inMemory().database.read {
    try $0.schemaTexts()
  }

  init(new database: DatabaseQueue) throws {
    self.database = database
    try database.writeWithoutTransaction { db in
      try db.execute(
        sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = 1"
      )
    }
    try DatabaseMigrator.casebook.migrate(database)
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // A rollback journal, for WAL in Debian 12's SQLite can corrupt with several processes; and
      // EXTRA also syncs the folder after the journal is gone, so an acknowledged act stays. What is
      // erased is overwritten with zeros, not left on a free page.
      try db.execute(
        sql: """
          PRAGMA journal_mode = DELETE;
          PRAGMA synchronous = EXTRA;
          PRAGMA secure_delete = ON;
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          """
      )
    }
    return configuration
  }
}

extension DatabaseMigrator {
  /// Every change to the schema, oldest first; a released file is never edited.
  fileprivate static let casebook: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("v1") { db in
      try db.execute(sql: String(decoding: PackageResources.v1_sql, as: UTF8.self))
    }
    return migrator
  }()
}

extension Database {
  /// The statements that made the tables, indexes, views and triggers, in order of name.
  fileprivate func schemaTexts() throws -> [String] {
    try String.fetchAll(
      self,
      sql: "SELECT coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
    )
  }
}
