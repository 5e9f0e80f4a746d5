internal import Foundation
internal import GRDB
internal import GRDBSQLite
internal import StrictJSON

/// Writes the rows of one table anew: all columns but the bytes of files as the ledger has them.
final class TableReplay {
  private let shape: TableShape
  private let insertion: Statement
  private let old: Database
  private let db: Database

  init(_ shape: TableShape, _ old: Database, _ db: Database) throws {
    self.shape = shape
    self.old = old
    self.db = db
    let columns = shape.shown + ["act"] + shape.ends + (shape.hasBytes ? ["bytes"] : [])
    let values =
      columns.dropLast(shape.hasBytes ? 1 : 0).map { _ in "?" }
      + (shape.hasBytes ? ["zeroblob(?)"] : [])
    insertion = try db.makeStatement(
      sql: """
        INSERT INTO \(quoted(shape.table)) (\(columns.map(quoted).joined(separator: ", ")))
        VALUES (\(values.joined(separator: ", ")))
        """
    )
  }

  func add(_ row: JSONValue, of act: Int, _ ends: [String: [[UInt8]: Int]]) throws {
    var values = shape.shown.map { row[$0]?.databaseValue ?? .null }
    values.append(act.databaseValue)
    let keys = JSONValue.object(shape.keys.map { .init($0, row[$0] ?? .null) })
    for column in shape.ends {
      let end = ends[shape.part(ofEnd: column)]?[Array(keys.canonicalText.utf8)]
      values.append(end?.databaseValue ?? .null)
    }
    guard shape.hasBytes else {
      try insertion.execute(arguments: StatementArguments(values))
      return
    }
    let source = try oldBytes(row)
    values.append((source?.size ?? 0).databaseValue)
    try insertion.execute(arguments: StatementArguments(values))
    if let source { try copyBytes(from: source.row, size: source.size) }
  }

  private func oldBytes(_ row: JSONValue) throws -> (row: Int64, size: Int)? {
    let conditions = shape.keys.map { "\(quoted($0)) = ?" }.joined(separator: " AND ")
    return try Row.fetchOne(
      old,
      sql: "SELECT rowid, length(bytes) FROM \(quoted(shape.table)) WHERE \(conditions)",
      arguments: StatementArguments(shape.keys.map { row[$0]?.databaseValue ?? .null })
    ).map { ($0[0], $0[1]) }
  }

  /// Copies the bytes of a file, a piece at a time; they are hashed when all is written.
  private func copyBytes(from row: Int64, size: Int) throws {
    let source = try blob(old, row, writing: false)
    let target = try blob(db, db.lastInsertedRowID, writing: true)
    defer {
      sqlite3_blob_close(source)
      sqlite3_blob_close(target)
    }
    var piece = [UInt8](repeating: 0, count: min(size, 1 << 20))
    var offset = 0
    while offset < size {
      let count = Int32(min(piece.count, size - offset))
      try expectOK(sqlite3_blob_read(source, &piece, count, Int32(offset)))
      try expectOK(sqlite3_blob_write(target, piece, count, Int32(offset)))
      offset += Int(count)
    }
  }

  private func blob(_ db: Database, _ row: Int64, writing: Bool) throws -> OpaquePointer? {
    var blob: OpaquePointer?
    let connection = db.sqliteConnection
    let isWriting: Int32 = writing ? 1 : 0
    try expectOK(
      sqlite3_blob_open(connection, "main", shape.table, "bytes", row, isWriting, &blob)
    )
    return blob
  }

  private func expectOK(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }
}

extension JSONValue {
  /// The value of a column, the inverse of how a row is committed to.
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .number(let digits): Int64(digits)?.databaseValue ?? .null
    case .string(let text): text.databaseValue
    case .bool(let isTrue): isTrue.databaseValue
    case .null, .array, .object: .null
    }
  }
}

/// Writes score sheets anew, numbered in the order of their acts.
struct SheetReplay {
  private let db: Database
  private let row: Insertion
  /// The number before that of an act's next sheet.
  private var last: [Int: Int64] = [:]

  init(_ old: Reading, _ db: Database) throws {
    self.db = db
    row = try Insertion(
      db,
      """
      INSERT INTO scoreSheet (id, round, nomination, judge, marks, places, comments, comment, place,
        source, act, replacedBy) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?11)
      """
    )
    var count: Int64 = 0
    let sql = "SELECT act, count(*) FROM scoreSheet GROUP BY act ORDER BY act"
    for row in try Row.fetchAll(old.db, sql: sql) {
      last[row[0]] = count
      count += row[1]
    }
  }

  mutating func add(_ texts: [NamedText], of act: Int) throws {
    let said = try texts.values()
    let (card, notes) = (said["sheet.card"], said["sheet.notes"])
    let id = last[act, default: 0] + 1
    last[act] = id
    row.bind(id, at: 1)
    try row.bind(card?["round"]?.text ?? "", at: 2)
    try row.bind(card?["nomination"]?.text ?? "", at: 3)
    try row.bind(said["sheet.judge"]?["judge"]?.text ?? "", at: 4)
    try row.bind(card?["marks"]?.canonicalText ?? "", at: 5)
    try row.bind(notes?["places"]?.canonicalText ?? "", at: 6)
    try row.bind(notes?["comments"]?.canonicalText ?? "", at: 7)
    try row.bind(notes?["comment"]?.text ?? "", at: 8)
    try row.bind(notes?["place"]?.text ?? "", at: 9)
    row.bind(Int64(notes?["source"]?.integer ?? 0), at: 10)
    row.bind(Int64(act), at: 11)
    try row.execute()
  }

  /// A sheet is replaced by the next of the same judge for the same nomination in the same round.
  func finish() throws {
    try db.execute(
      sql: """
        UPDATE scoreSheet SET replacedBy = later.next FROM (
          SELECT id, lead(act) OVER (PARTITION BY round, nomination, judge ORDER BY id) AS next
          FROM scoreSheet
        ) AS later WHERE later.id = scoreSheet.id
        """
    )
  }
}
