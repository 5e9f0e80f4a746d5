internal import GRDB
internal import GRDBSQLite

/// A statement that inserts many rows, its values bound through SQLite itself.
///
/// For a hundred thousand rows, a value object for each column costs more than the insertion.
/// A value stays bound until another takes its place.
final class Insertion {
  private let statement: Statement
  private let handle: SQLiteStatement

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Inserts a row of what is bound.
  func execute() throws {
    let code = sqlite3_step(handle)
    sqlite3_reset(handle)
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  func bind(_ number: Int64, at index: Int32) { sqlite3_bind_int64(handle, index, number) }

  func bind(_ text: String, at index: Int32) throws {
    var text = text
    try text.withUTF8 { try bind(UnsafeRawBufferPointer($0), at: index) }
  }

  func bind(_ text: [UInt8], at index: Int32) throws {
    try text.withUnsafeBytes { try bind($0, at: index) }
  }

  private func bind(_ text: UnsafeRawBufferPointer, at index: Int32) throws {
    // SQLite copies the bytes before the call returns.
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code = text.withMemoryRebound(to: CChar.self) { text in
      // No bytes have no address, and that would bind NULL.
      text.isEmpty
        ? sqlite3_bind_text(handle, index, "", 0, nil)
        : sqlite3_bind_text(handle, index, text.baseAddress, Int32(text.count), copying)
    }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}
