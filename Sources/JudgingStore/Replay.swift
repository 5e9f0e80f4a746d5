internal import Foundation
internal import GRDB
internal import Judging
internal import StrictJSON
internal import Transparency

/// Writes a casebook anew from what the ledger of another commits to.
///
/// Only what is committed to is carried over. What follows from it is worked out again: which version
/// of a nomination and which sheet is in force, who sits where, what an act ended. So nothing that
/// was changed beside the ledger comes along.
final class Replay {
  let old: Reading
  let db: Database
  /// Entries of the ledger; rows beyond belong to no act.
  let size: Int
  /// By the name of the part that tells it and the row's keys: the act that ended the row.
  var ends: [String: [[UInt8]: Int]] = [:]
  /// A nomination whose next version may follow.
  private var pending: PendingNomination?
  private var sheets: SheetReplay
  private var tables: [String: TableReplay] = [:]

  init(of old: Reading, into db: Database) throws {
    self.old = old
    self.db = db
    size = try old.ledgerSize()
    sheets = try SheetReplay(old, db)
  }

  func run() throws {
    // Rows point at entries and at rows that come after them.
    try db.execute(sql: "PRAGMA defer_foreign_keys = ON")
    try copySalts()
    try learnEnds()
    try old.eachStoredRow(of: nil) { act, texts in
      if act < size { try add(texts, of: act) }
    }
    if let last = pending?.statement(replacedBy: nil) { try db.execute(literal: last) }
    try sheets.finish()
    for record in try Int64.fetchAll(db, sql: "SELECT id FROM judgeRecord ORDER BY id") {
      try db.enrol(recordedAs: record)
    }
    try copyNotes()
  }

  private func add(_ texts: [NamedText], of act: Int) throws {
    switch texts.first?.name {
    case "act.actor": try addEntry(texts, at: act)
    case "rules": try addRules(texts[0].text)
    case "screening.reason": try addScreening(texts, of: act)
    case "sheet.card": try sheets.add(texts, of: act)
    case let name? where name.hasPrefix("nomination."): try addNomination(texts, of: act)
    case let name?:
      // A row that tells which row an act ended was learnt before.
      guard ends[name] == nil else { return }
      try table(name).add(try JSONValue(parsing: texts[0].text), of: act, ends)
    case nil: return
    }
  }

  private func table(_ name: String) throws -> TableReplay {
    if let known = tables[name] { return known }
    let table = try TableReplay(TableShape(name, db), old.db, db)
    tables[name] = table
    return table
  }

  private func learnEnds() throws {
    for name in try old.tablesWithActs() where name != "scoreSheet" && name != "nominationVersion" {
      let shape = try TableShape(name, old.db)
      for column in shape.ends {
        let part = shape.part(ofEnd: column)
        ends[part] = [:]
        try old.eachEnd(column, of: nil, in: shape) { act, texts in
          ends[part]?[texts[0].text] = act
        }
      }
    }
  }
}

// MARK: The ledger and the rules

extension Replay {
  private func addEntry(_ texts: [NamedText], at position: Int) throws {
    let entry = try String.fetchOne(
      old.db,
      sql: "SELECT entry FROM ledger WHERE position = ?",
      arguments: [position]
    )
    let said = try texts.values()
    guard let entry, let at = said["act.at"]?["at"]?.text.flatMap({ Moment($0) }) else {
      throw StoreError(.damaged, path: "")
    }
    try db.execute(
      sql: """
        INSERT INTO ledger (position, entry, leafHash, actor, at, isRehearsal, detail)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        position, entry, Data(TreeHash(leaf: entry.utf8).bytes),
        said["act.actor"]?["actor"]?.text, at.seconds,
        said["act.at"]?["rehearsal"]?.isTrue == true, said["act.detail"]?.canonicalText,
      ]
    )
  }

  private func addRules(_ rules: [UInt8]) throws {
    try db.execute(
      sql: "INSERT INTO programme (id, rules, rulesHash) VALUES (1, ?, ?)",
      arguments: [String(decoding: rules, as: UTF8.self), sha256(of: rules)]
    )
  }

  /// Salts and the commitments of what was erased: what opens the ledger, and is right only if it does.
  private func copySalts() throws {
    try copy("saltSeed", where: "position < \(size)")
    try copy("rowSalt", where: "position < \(size)")
    try copy("erasedPart", where: "position < \(size)")
  }

  /// What was signed stands for itself.
  private func copyNotes() throws {
    try copy("checkpoint", where: "size <= \(size)")
    try copy("manifest", where: "position < \(size)")
  }

  private func copy(_ table: String, where condition: String) throws {
    let columns = try db.columns(in: table).map { quoted($0.name) }
    let marks = columns.map { _ in "?" }.joined(separator: ", ")
    let insertion = try db.makeStatement(sql: "INSERT INTO \(table) VALUES (\(marks))")
    let rows = try Row.fetchCursor(
      old.db,
      sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table) WHERE \(condition)"
    )
    while let row = try rows.next() {
      try insertion.execute(arguments: StatementArguments(row.databaseValues))
    }
  }
}

// MARK: Nominations and screening

extension Replay {
  /// The versions of a nomination come one after the other, oldest first.
  private func addNomination(_ texts: [NamedText], of act: Int) throws {
    let next = try PendingNomination(texts, act: act)
    if let pending {
      let isReplaced = pending.number == next.number
      try db.execute(literal: pending.statement(replacedBy: isReplaced ? act : nil))
    }
    pending = next
  }

  private func addScreening(_ texts: [NamedText], of act: Int) throws {
    let said = try texts.values()
    let (state, reason) = (said["screening.state"], said["screening.reason"])
    var detail = state?["detail"]?.members ?? []
    if let note = reason?["note"], note != .null { detail.append(.init("note", note)) }
    try db.execute(
      sql: """
        INSERT INTO screening (nomination, state, detail, reason, isByHand, act)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        state?["nomination"]?.text, state?["state"]?.text, JSONValue.object(detail).canonicalText,
        reason?["reason"]?.text, reason?["isByHand"]?.isTrue == true, act,
      ]
    )
  }
}

/// A nomination as one act recorded it.
private struct PendingNomination {
  let number: Int
  private let act: Int
  private let said: JSONValue
  private let origin: JSONValue
  private let answers: JSONValue

  init(_ texts: [NamedText], act: Int) throws {
    let prefix = "nomination.answer."
    let values = try texts.values()
    self.act = act
    said = values["nomination.public"] ?? .null
    origin = values["nomination.origin"] ?? .null
    answers = .object(
      values.filter { $0.key.hasPrefix(prefix) }.sorted { bytewise($0.key, $1.key) }
        .map { .init(String($0.key.dropFirst(prefix.count)), $0.value) }
    )
    number = said["number"]?.integer ?? 0
  }

  /// Inserts it as it is, or, where another act replaced it, as it was.
  func statement(replacedBy end: Int?) -> SQL {
    let common: SQL = """
      \(said["category"]?.text), \(said["title"]?.text), \(said["organisation"]?.text),
      \(answers.canonicalText), \(origin["place"]?.text), \(origin["places"]?.text),
      \(origin["source"]?.integer), \(act)
      """
    guard let end else {
      return """
        INSERT INTO nomination
          (number, code, category, title, organisation, answers, place, places, source, act)
        VALUES (\(number), \(said["code"]?.text), \(common))
        """
    }
    return """
      INSERT INTO nominationVersion
        (replacedBy, nomination, category, title, organisation, answers, place, places, source, act)
      VALUES (\(end), \(said["code"]?.text), \(common))
      """
  }
}

extension [NamedText] {
  /// The parts by name, read as JSON.
  func values() throws -> [String: JSONValue] {
    var values: [String: JSONValue] = [:]
    for part in self { values[part.name] = try JSONValue(parsing: part.text) }
    return values
  }
}
