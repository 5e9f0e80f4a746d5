internal import Foundation
internal import GRDB
public import Judging
internal import StrictJSON
internal import Transparency

/// What in a casebook does not agree with its ledger.
public enum LedgerFault: Hashable, Sendable {
  /// An entry whose hash is not that of its text, or that is out of sequence.
  case entry(Int)
  /// An act whose rows are not those its entry commits to.
  case content(Int)
  /// A signed head of this size that the ledger does not lead to.
  case checkpoint(Int)
  /// A signed head that no key of the casebook signed.
  case signature(Int)
  /// A signed list of a publication's files, at the act that published them, that no key signed.
  case manifest(Int)
  /// Rows of a table that do not follow from what the acts recorded.
  case derived(String)
  /// A kept file whose bytes have another hash.
  case file(String)
  /// What SQLite says of a damaged page, table or reference.
  case database(String)

  public var message: Bilingual {
    switch self {
    case .entry(let index):
      Bilingual(
        vi: "mục \(index) của nhật ký đã bị sửa",
        en: "entry \(index) of the ledger was changed"
      )
    case .content(let index):
      Bilingual(
        vi: "dữ liệu của mục \(index) không còn khớp với cam kết trong nhật ký",
        en: "the data of entry \(index) no longer match what the ledger commits to"
      )
    case .checkpoint(let size):
      Bilingual(
        vi: "nhật ký không dẫn tới điểm kiểm đã ký với \(size) mục",
        en: "the ledger does not lead to the signed checkpoint of \(size) entries"
      )
    case .signature(let size):
      Bilingual(
        vi: "điểm kiểm \(size) mục không do khóa nào của sổ ký",
        en: "the checkpoint of \(size) entries is signed by no key of the casebook"
      )
    case .manifest(let index):
      Bilingual(
        vi: "bản kê tệp của lần công bố ở mục \(index) không do khóa nào của sổ ký",
        en: "the list of files published by entry \(index) is signed by no key of the casebook"
      )
    case .derived(let table):
      Bilingual(
        vi: "bảng \(table) không phải kết quả của các việc đã ghi",
        en: "the table \(table) is not what the recorded acts lead to"
      )
    case .file(let name):
      Bilingual(
        vi: "tệp “\(name)” giữ trong sổ đã bị sửa",
        en: "the kept file “\(name)” was changed"
      )
    case .database(let text):
      Bilingual(vi: "SQLite báo: \(text)", en: "SQLite says: \(text)")
    }
  }
}

extension Reading {
  /// Reads the ledger and all rows back and hashes them anew.
  ///
  /// - Returns: What does not agree; entries first, then rows, then signed heads.
  public func ledgerFaults() throws -> [LedgerFault] {
    let contents = try contents()
    var faults: [LedgerFault] = []
    var rowFaults: [LedgerFault] = []
    var leaves: [TreeHash] = []
    for entry in try ledger() {
      let leaf = TreeHash(leaf: entry.text.utf8)
      let index = leaves.count
      leaves.append(leaf)
      let json = try? JSONValue(parsing: entry.text)
      guard entry.index == index, entry.leafHash == leaf.bytes, json?["index"]?.integer == index
      else {
        faults.append(.entry(index))
        continue
      }
      let content = contents[index] ?? GrowingTree()
      if json?["content"]?.text != content.root.base64
        || json?["rows"]?.integer != content.count
      {
        rowFaults.append(.content(index))
      }
    }
    return try faults + rowFaults + checkpointFaults(MerkleTree(leaves: leaves)) + manifestFaults()
  }

  private func manifestFaults() throws -> [LedgerFault] {
    let keys = try sealKeys().map(\.key)
    return try Row.fetchAll(db, sql: "SELECT position, note FROM manifest ORDER BY position")
      .compactMap { row in
        let note = SignedNote(row["note"] as String)
        return note.map { note in keys.contains(where: note.isSigned) } == true
          ? nil : .manifest(row["position"])
      }
  }

  private func checkpointFaults(_ tree: MerkleTree) throws -> [LedgerFault] {
    let keys = try sealKeys().map(\.key)
    return try Row.fetchAll(db, sql: "SELECT size, note FROM checkpoint ORDER BY size")
      .compactMap { row in
        let size: Int = row["size"]
        guard let note = SignedNote(row["note"] as String), keys.contains(where: note.isSigned)
        else { return .signature(size) }
        guard let checkpoint = Checkpoint(note.text), checkpoint.size == size,
          size <= tree.leaves.count, tree.root(at: size) == checkpoint.root
        else { return .checkpoint(size) }
        return nil
      }
  }

  /// What SQLite finds wrong, the hashes of kept files among it.
  public func databaseFaults() throws -> [LedgerFault] {
    let pages = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "\(row[0] as String? ?? "?") → \(row[2] as String? ?? "?")"
    }
    var faults = (pages + references).map { LedgerFault.database($0) }
    for table in try filedTables() {
      // An erasure and a removal take the bytes away, and say so.
      let ends = try db.columns(in: table).map(\.name).filter { $0.hasSuffix("edBy") }
      let conditions = ["1"] + ends.map { "\($0) IS NULL" }
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT sha256, bytes FROM "\(table)" WHERE \(conditions.joined(separator: " AND "))
          """
      )
      while let row = try rows.next() {
        let hash: String = row[0]
        let bytes: Data? = row[1]
        if let bytes, sha256(of: Array(bytes)) != hash { faults.append(.file(hash)) }
      }
    }
    return faults + (try derivedFaults())
  }

  /// The tables that keep files: those with the columns `sha256` and `bytes`.
  private func filedTables() throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT m.name FROM sqlite_master AS m
        WHERE m.type = 'table' AND 2 = (
          SELECT count(*) FROM pragma_table_info(m.name) WHERE name IN ('sha256', 'bytes')
        ) ORDER BY m.name
        """
    )
  }

  /// Tables and columns that follow from the rows the ledger commits to, recomputed in SQL.
  private func derivedFaults() throws -> [LedgerFault] {
    let queries = [
      (
        "judge",
        """
        WITH recorded AS (
          SELECT code, name, organisation, details, act FROM judgeRecord
          WHERE id IN (SELECT max(id) FROM judgeRecord GROUP BY code)
        ), kept AS (SELECT code, name, organisation, details, act FROM judge)
        SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM recorded)
        UNION ALL SELECT * FROM (SELECT * FROM recorded EXCEPT SELECT * FROM kept)
        """
      ),
      (
        "seat",
        """
        WITH told AS (
          SELECT r.code, s.value ->> 'panel' AS panel, s.value ->> 'role' AS role, max(r.id)
          FROM judgeRecord AS r, json_each(r.seats) AS s GROUP BY 1, 2
        ), recorded AS (SELECT code, panel, role FROM told)
        SELECT * FROM (SELECT judge, panel, role FROM seat EXCEPT SELECT * FROM recorded)
        UNION ALL SELECT * FROM (SELECT * FROM recorded EXCEPT SELECT judge, panel, role FROM seat)
        """
      ),
      (
        "scoreSheet",
        """
        SELECT id FROM (
          SELECT id, replacedBy,
            lead(act) OVER (PARTITION BY round, nomination, judge ORDER BY id) AS next
          FROM scoreSheet
        ) WHERE replacedBy IS NOT next
        """
      ),
      (
        "nominationVersion",
        """
        SELECT v.nomination FROM nominationVersion AS v JOIN nomination AS n ON n.code = v.nomination
        WHERE v.replacedBy <> coalesce(
          (SELECT min(w.act) FROM nominationVersion AS w
            WHERE w.nomination = v.nomination AND w.act > v.act), n.act)
        """
      ),
    ]
    return try queries.compactMap { table, sql in
      try Row.fetchOne(db, sql: sql) == nil ? nil : .derived(table)
    }
  }
}
