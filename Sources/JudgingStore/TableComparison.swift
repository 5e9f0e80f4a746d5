internal import GRDB
internal import GRDBSQLite
public import Judging

/// A row of a table that is not what the ledger leads to.
public struct RowDifference: Hashable, Sendable {
  public let table: String
  /// The row's keys as `column=value`; empty when the whole table cannot be read.
  public let row: String
  public let kind: Kind

  public enum Kind: Hashable, Sendable {
    /// The acts lead to this row, and it is not there.
    case missing
    /// No act leads to this row.
    case extra
    /// These columns hold something else.
    case changed([String])
    /// The table is damaged.
    case unreadable
  }

  public var message: Bilingual {
    let place = row.isEmpty ? table : "\(table), \(row)"
    return switch kind {
    case .missing:
      Bilingual(vi: "\(place): sổ cũ thiếu dòng này", en: "\(place): the row is missing")
    case .extra:
      Bilingual(
        vi: "\(place): không việc nào đã ghi tạo ra dòng này",
        en: "\(place): no recorded act leads to this row"
      )
    case .changed(let columns):
      Bilingual(
        vi: "\(place): khác ở \(columns.joined(separator: ", "))",
        en: "\(place): differs in \(columns.joined(separator: ", "))"
      )
    case .unreadable:
      Bilingual(
        vi: "\(place): không đọc được hết bảng của sổ cũ",
        en: "\(place): the table cannot be read to its end"
      )
    }
  }
}

/// Goes through one table of two casebooks side by side, in order of its keys.
struct TableComparison {
  private let table: String
  private let sql: String
  /// The keys first.
  private let columns: [String]
  private let keys: Int

  /// The bytes of files are left out: they are copied piece by piece and known by their hash.
  init(_ table: String, _ db: Database) throws {
    self.table = table
    let all = try db.columns(in: table)
    let isHashed = all.contains { $0.name == "sha256" }
    let keys = all.filter { $0.primaryKeyIndex > 0 }
      .sorted { $0.primaryKeyIndex < $1.primaryKeyIndex }.map(\.name)
    let others = all.filter { $0.primaryKeyIndex == 0 && !(isHashed && $0.name == "bytes") }
    columns = keys + others.map(\.name)
    self.keys = keys.count
    let order = keys.map(quoted).joined(separator: ", ")
    let names = columns.map(quoted).joined(separator: ", ")
    sql = "SELECT \(names) FROM \(quoted(table)) ORDER BY \(order)"
  }

  /// Tells each row of `old` that is not the one of `new`.
  ///
  /// - Returns: How many rows `new` has.
  func each(
    _ old: Database,
    _ new: Database,
    _ body: (RowDifference) -> Void
  ) throws -> Int {
    let (left, right) = (try Side(old, sql), try Side(new, sql))
    var count = 0
    do { try left.step() } catch { body(.init(table: table, row: "", kind: .unreadable)) }
    try right.step()
    while left.hasRow || right.hasRow {
      let order = Side.order(left, right, keys)
      if order < 0 {
        body(.init(table: table, row: left.text(columns, keys), kind: .extra))
      } else if order > 0 {
        body(.init(table: table, row: right.text(columns, keys), kind: .missing))
      } else {
        let changed = columns.indices.filter { !Side.isSame(left, right, Int32($0)) }
        if !changed.isEmpty {
          let row = right.text(columns, keys)
          body(.init(table: table, row: row, kind: .changed(changed.map { columns[$0] })))
        }
      }
      if order >= 0 { count += 1 }
      if order <= 0 {
        do { try left.step() } catch {
          // What comes after cannot be told apart from what is missing.
          body(.init(table: table, row: "", kind: .unreadable))
          return count
        }
      }
      if order >= 0 { try right.step() }
    }
    return count
  }
}

/// One of the two tables, at a row.
private final class Side {
  private(set) var hasRow = false
  private let statement: Statement
  private let handle: SQLiteStatement

  init(_ db: Database, _ sql: String) throws {
    statement = try db.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  deinit { sqlite3_reset(handle) }

  func step() throws {
    hasRow = false
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    hasRow = code == SQLITE_ROW
  }

  /// `code=GK1, panel=chung`.
  func text(_ columns: [String], _ keys: Int) -> String {
    (0..<keys).map { index in
      let text = sqlite3_column_text(handle, Int32(index)).map { String(cString: $0) }
      return "\(columns[index])=\(text ?? "NULL")"
    }.joined(separator: ", ")
  }

  /// Below zero where `left` has a row before the one of `right`, as SQLite orders keys.
  static func order(_ left: Side, _ right: Side, _ keys: Int) -> Int {
    guard left.hasRow, right.hasRow else { return left.hasRow ? -1 : 1 }
    for index in 0..<Int32(keys) {
      let kinds = (left.kind(index), right.kind(index))
      if kinds == (SQLITE_INTEGER, SQLITE_INTEGER) {
        let numbers = (left.number(index), right.number(index))
        if numbers.0 != numbers.1 { return numbers.0 < numbers.1 ? -1 : 1 }
      } else if kinds.0 != kinds.1 {
        return kinds.0 < kinds.1 ? -1 : 1
      } else if !isSame(left, right, index) {
        let isBefore = left.bytes(index).lexicographicallyPrecedes(right.bytes(index))
        return isBefore ? -1 : 1
      }
    }
    return 0
  }

  static func isSame(_ left: Side, _ right: Side, _ index: Int32) -> Bool {
    guard left.kind(index) == right.kind(index) else { return false }
    if left.kind(index) == SQLITE_INTEGER { return left.number(index) == right.number(index) }
    return left.bytes(index).elementsEqual(right.bytes(index))
  }

  private func kind(_ index: Int32) -> Int32 { sqlite3_column_type(handle, index) }
  private func number(_ index: Int32) -> Int64 { sqlite3_column_int64(handle, index) }

  /// Until the next step.
  private func bytes(_ index: Int32) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(handle, index)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
  }
}
