internal import GRDB
internal import Judging
internal import StrictJSON

extension Reading {
  /// The rows without salts: first what the act says of itself, then the rules, then every table
  /// that has a column `act` in order of its name, last the cards a cut counted.
  func eachPlainRow(of act: Int?, _ body: (Int, [NamedText]) throws -> Void) throws {
    try eachStoredRow(of: act, body)
    try eachCardRow(of: act, body)
  }

  /// The rows that stand in a table; the cards of a cut follow from them.
  func eachStoredRow(of act: Int?, _ body: (Int, [NamedText]) throws -> Void) throws {
    try eachActRow(of: act, body)
    if act ?? 0 == 0, let rules = try String.fetchOne(db, sql: "SELECT rules FROM programme") {
      try body(0, [NamedText(name: "rules", text: Array(rules.utf8))])
    }
    for table in try tablesWithActs() {
      switch table {
      case "nomination": try eachNominationRow(of: act, body)
      case "scoreSheet": try eachSheetRow(of: act, body)
      case "screening": try eachScreeningRow(of: act, body)
      // Earlier versions stand with the nominations; judges follow from their records.
      case "nominationVersion", "judge": continue
      default: try eachRow(of: act, in: TableShape(table, db), body)
      }
    }
  }

  private func eachActRow(of act: Int?, _ body: (Int, [NamedText]) throws -> Void) throws {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT position, actor, at, isRehearsal, detail FROM ledger \(filter(act, "position"))
        ORDER BY position
        """
    )
    for row in rows {
      let at = Moment(seconds: row["at"]).description
      let time: JSONValue = ["at": .string(at), "rehearsal": .bool(row["isRehearsal"])]
      try body(
        row["position"],
        [
          NamedText("act.actor", ["actor": .string(row["actor"])]),
          NamedText("act.at", time),
          NamedText(name: "act.detail", text: Array((row["detail"] as String).utf8)),
        ]
      )
    }
  }

  private func eachNominationRow(of act: Int?, _ body: (Int, [NamedText]) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT * FROM (
          SELECT number, code, category, title, organisation, answers, place, places, source, act
          FROM nomination
          UNION ALL
          SELECT n.number, n.code, v.category, v.title, v.organisation, v.answers, v.place,
            v.places, v.source, v.act
          FROM nominationVersion AS v JOIN nomination AS n ON n.code = v.nomination
        ) \(filter(act, "act")) ORDER BY number, act
        """
    )
    while let row = try rows.next() {
      // What cannot be read leads to another commitment than the act's.
      let answers = (try? JSONValue(parsing: row["answers"] as String))?.members ?? []
      let publicly: JSONValue = [
        "category": .string(row["category"]), "code": .string(row["code"]),
        "number": .number(String(row["number"] as Int)), "title": .string(row["title"]),
        "organisation": .string(row["organisation"]),
      ]
      let origin: JSONValue = [
        "place": .string(row["place"]), "places": .string(row["places"]),
        "source": .number(String(row["source"] as Int)),
      ]
      try body(
        row["act"],
        answers.map { NamedText("nomination.answer.\($0.key)", $0.value) }
          .sorted { bytewise($0.name, $1.name) }
          + [NamedText("nomination.origin", origin), NamedText("nomination.public", publicly)]
      )
    }
  }

  private func eachScreeningRow(of act: Int?, _ body: (Int, [NamedText]) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT id, nomination, state, detail, reason, isByHand, act FROM screening
        \(filter(act, "act")) ORDER BY id
        """
    )
    while let row = try rows.next() {
      let detail = (try? JSONValue(parsing: row["detail"] as String))?.members ?? []
      let state: JSONValue = [
        "nomination": .string(row["nomination"]), "state": .string(row["state"]),
        "detail": .object(detail.filter { $0.key != "note" }),
      ]
      // Free text may say more than the public should read.
      let reason: JSONValue = [
        "isByHand": .bool(row["isByHand"]), "reason": .string(row["reason"]),
        "note": detail.first { $0.key == "note" }?.value ?? .null,
      ]
      try body(
        row["act"],
        [NamedText("screening.reason", reason), NamedText("screening.state", state)]
      )
    }
  }

  /// Any table: one part a row, all columns but those that name an act; then, for each column but
  /// `act` that names one, a row for each row that act ended.
  private func eachRow(
    of act: Int?,
    in shape: TableShape,
    _ body: (Int, [NamedText]) throws -> Void
  ) throws {
    let (table, keys) = (shape.table, shape.keys)
    let whole = TableRows(table, part: table, act: "act", shown: shape.shown, keys: keys)
    try whole.each(of: act, in: db, body)
    for column in shape.ends { try eachEnd(column, of: act, in: shape, body) }
  }

  /// For one column that names the act which ended a row: the keys of those rows.
  func eachEnd(
    _ column: String,
    of act: Int?,
    in shape: TableShape,
    _ body: (Int, [NamedText]) throws -> Void
  ) throws {
    let (table, keys) = (shape.table, shape.keys)
    let part = shape.part(ofEnd: column)
    let ended = TableRows(table, part: part, act: column, shown: keys, keys: keys)
    try ended.each(of: act, in: db, body)
  }

  func tablesWithActs() throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT m.name FROM sqlite_master AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND c.name = 'act'
        """
    ).sorted(by: bytewise)
  }

  func filter(_ act: Int?, _ column: String) -> String {
    act.map { "WHERE \(column) = \($0)" } ?? ""
  }
}

/// How the columns of a table with a column `act` are committed to.
struct TableShape {
  let table: String
  /// Part of the row's commitment, in the table's order.
  let shown: [String]
  let keys: [String]
  /// Those that name the act which ended a row.
  let ends: [String]
  /// Whether it keeps bytes, which are named by their hash.
  let hasBytes: Bool

  init(_ table: String, _ db: Database) throws {
    self.table = table
    let columns = try db.columns(in: table)
    let acts = try String.fetchAll(
      db,
      sql: """
        SELECT "from" FROM pragma_foreign_key_list(?) WHERE "table" = 'ledger' ORDER BY 1
        """,
      arguments: [table]
    )
    let isHashed = columns.contains { $0.name == "sha256" }
    hasBytes = isHashed && columns.contains { $0.type == "BLOB" }
    shown = columns.filter { !acts.contains($0.name) && !(isHashed && $0.type == "BLOB") }
      .map(\.name)
    keys = columns.filter { $0.primaryKeyIndex > 0 }
      .sorted { $0.primaryKeyIndex < $1.primaryKeyIndex }.map(\.name)
    ends = acts.filter { $0 != "act" }
  }

  /// The name of the part that says which rows an act ended.
  func part(ofEnd column: String) -> String { "\(table).\(column)" }
}

/// Rows of a table that belong to the act one of its columns names.
private struct TableRows {
  private let sql: String
  private let actColumn: String
  private let shown: [String]
  private let keys: [String]
  private let part: String

  init(_ table: String, part: String, act: String, shown: [String], keys: [String]) {
    let names = ([act] + shown).map(quoted).joined(separator: ", ")
    sql = "SELECT \(names) FROM \(quoted(table))"
    actColumn = quoted(act)
    self.shown = shown
    self.keys = keys.map(quoted)
    self.part = part
  }

  func each(
    of act: Int?,
    in db: Database,
    _ body: (Int, [NamedText]) throws -> Void
  ) throws {
    let condition = act.map { "= \($0)" } ?? "IS NOT NULL"
    let order = keys.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      db,
      sql: "\(sql) WHERE \(actColumn) \(condition) ORDER BY \(order)"
    )
    while let row = try rows.next() {
      let members = shown.enumerated().map { index, name in
        JSONValue.Member(name, JSONValue(row[index + 1] as DatabaseValue))
      }
      try body(row[0], [NamedText(part, .object(members))])
    }
  }
}

func quoted(_ name: String) -> String { "\"\(name)\"" }

extension NamedText {
  init(_ name: String, _ value: JSONValue) {
    self.init(name: name, text: Array(value.canonicalText.utf8))
  }
}

extension JSONValue {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .number(String(number))
    case .double(let number): self = .string(number.description)
    case .string(let text): self = .string(text)
    case .blob(let data): self = .string(Array(data).hex)
    }
  }
}
