internal import Foundation
internal import GRDB
internal import GRDBSQLite

extension Store {
  /// The version of the SQLite in use.
  public static var sqliteVersion: String { String(cString: sqlite3_libversion()) }

  /// Copies the casebook to a new file, page by page, while others may read.
  ///
  /// The copy appears under its name only when it is whole, synced and verified.
  ///
  /// - Parameter path: A name that is not taken.
  /// - Throws: ``StoreError`` when something stands there, the folder cannot be written, or the copy
  ///   does not agree with its ledger.
  public func backup(to path: String) throws {
    let temporary = "\(path).new-\(getpid())"
    defer { unlink(temporary) }
    guard access(path, F_OK) != 0 else { throw StoreError(.exists, path: path) }
    do {
      let copy = try DatabaseQueue(path: temporary, configuration: Self.configuration)
      try database.backup(to: copy)
      try copy.read { db in
        let reading = Reading(db)
        let faults = try reading.databaseFaults() + reading.ledgerFaults()
        guard faults.isEmpty else { throw StoreError(.damaged, path: database.path) }
      }
      try copy.close()
    } catch let error as DatabaseError {
      // A page that cannot be read is the casebook's, not the copy's.
      let isDamaged = [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
      throw StoreError(error, path: isDamaged ? database.path : path)
    }
    guard Self.syncFile(temporary), link(temporary, path) == 0 else {
      throw StoreError(errno == EEXIST ? .exists : .cannotCreate, path: path)
    }
    Self.syncFolder(of: path)
  }

  static func syncFile(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }
}
