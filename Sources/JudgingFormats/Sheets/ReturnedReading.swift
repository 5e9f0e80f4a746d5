internal import Judging
internal import VietnameseText

/// A returned workbook while its sheets are gone through.
struct ReturnedReading {
  let stamp: SheetStamp
  let file: String
  let parts: [Subcriterion]
  private let issued: Set<Nomination.ID>
  private var assembly: ScoreSheetAssembly
  private var findings: [Finding] = []
  private var found: [Nomination.ID: ReturnedSheet] = [:]
  /// Whether a sheet lost what it is read by, so that nothing of it was taken.
  private var isBroken = false

  init(stamp: SheetStamp, rubric: Rubric, file: String) {
    self.stamp = stamp
    self.file = file
    parts = rubric.judged
    issued = Set(stamp.nominations)
    assembly = ScoreSheetAssembly(parts: parts)
  }

  /// Takes what a visible sheet holds; one without keys, such as the cover, holds nothing.
  mutating func take(_ table: Table) {
    switch stamp.layout {
    case .grid: takeGrid(table)
    case .pages: takePage(table)
    }
  }

  /// Everything found, once all sheets were taken; `otherOwner` is whom they name, if not the judge
  /// of the stamp.
  mutating func finish(otherOwner: (text: String, origin: Origin)?) -> ReturnedSheets {
    let unread = assembly.take().findings
    let missing = stamp.nominations.filter { found[$0] == nil }
    let gone = missing.isEmpty || isBroken ? [] : [Finding.nominationsGone(missing, file)]
    return ReturnedSheets(
      stamp: stamp,
      file: file,
      otherOwner: otherOwner,
      sheets: stamp.nominations.compactMap { found[$0] },
      findings: findings + unread + gone
    )
  }

  // MARK: A grid

  private mutating func takeGrid(_ table: Table) {
    guard let index = table.rows.firstIndex(where: { $0.holds(.nomination) }) else { return }
    let keys = table.rows[index]
    let columns = KeyedCells(keys)
    findings += columns.repeated.map { .keyRepeated($0.text, at: table.origin(of: $0, in: keys)) }
    let needed = [SheetKey.comment, .conflict].map(\.rawValue) + parts.map(\.id.rawValue)
    let missing = needed.filter { columns[$0] == nil }
    guard missing.isEmpty, let code = columns[SheetKey.nomination.rawValue] else {
      isBroken = true
      findings.append(.columnsGone(missing.map(name(of:)), at: table.origin(of: keys)))
      return
    }
    if !columns.stand(inOrderOf: [SheetKey.nomination.rawValue] + parts.map(\.id.rawValue)) {
      findings.append(.columnsMoved(at: table.origin(of: keys)))
    }
    // Below the keys stand coefficients, criteria and headings.
    for row in table.rows[(index + 1)...] where row.number > keys.number + 3 {
      takeRow(row, of: table, columns, code: code)
    }
  }

  private mutating func takeRow(
    _ row: Table.Row,
    of table: Table,
    _ columns: KeyedCells,
    code: Int
  ) {
    noteBeside(row, of: table, columns)
    guard let cell = row[code] else {
      // A row of blanks and formulas says nothing; one with marks must say for what.
      guard parts.contains(where: { columns[$0.id.rawValue].flatMap { row[$0] } != nil }) else {
        return
      }
      findings.append(.marksUnnamed(at: table.origin(of: row)))
      return
    }
    let boxes = parts.map { part in
      ReturnedBox(
        row: row.number,
        column: columns[part.id.rawValue] ?? 0,
        cell: columns[part.id.rawValue].flatMap { row[$0] }
      )
    }
    let conflict = columns[SheetKey.conflict.rawValue] ?? 0
    let reason = columns[SheetKey.reason.rawValue].flatMap { row[$0]?.text }
    let comment = columns[SheetKey.comment.rawValue].flatMap { row[$0]?.text }
    take(
      Identifier(cell.text.trimmed.nfc),
      from: table,
      at: table.origin(of: row),
      boxes: boxes,
      comments: [:],
      comment: comment,
      conflict: (ReturnedBox(row: row.number, column: conflict, cell: row[conflict]), reason)
    )
  }

  /// Words in a column that somebody added.
  private mutating func noteBeside(_ row: Table.Row, of table: Table, _ columns: KeyedCells) {
    for cell in row.cells where !columns.taken.contains(cell.column) {
      findings.append(.cellBeside(cell.text, at: table.origin(of: cell, in: row)))
    }
  }

  // MARK: A page

  private mutating func takePage(_ table: Table) {
    guard let keys = table.rows.first(where: { $0.holds(.key) }),
      let key = keys.cells.first(where: { $0.text == SheetKey.key.rawValue })?.column
    else { return }
    let columns = KeyedCells(keys)
    let rows = Dictionary(
      table.rows.compactMap { row in row[key].map { ($0.text, row) } },
      uniquingKeysWith: { first, _ in first }
    )
    let needed =
      [SheetKey.conflict, .comment, .nomination].map(\.rawValue) + parts.map(\.id.rawValue)
    let missing = needed.filter { rows[$0] == nil }
    guard missing.isEmpty, let mark = columns[SheetKey.mark.rawValue],
      let comment = columns[SheetKey.comment.rawValue],
      let code = rows[SheetKey.nomination.rawValue]?[mark]?.text
    else {
      isBroken = true
      findings.append(.columnsGone(missing.map(name(of:)), at: table.origin(of: keys)))
      return
    }
    let boxes = parts.compactMap { part in rows[part.id.rawValue] }.map { row in
      ReturnedBox(row: row.number, column: mark, cell: row[mark])
    }
    var comments: [Subcriterion.ID: String] = [:]
    for part in parts {
      if let text = rows[part.id.rawValue]?[comment]?.text { comments[part.id] = text.nfc }
    }
    guard let conflict = rows[SheetKey.conflict.rawValue] else { return }
    take(
      Identifier(code.trimmed.nfc),
      from: table,
      at: table.origin(row: keys.number, column: mark),
      boxes: boxes,
      comments: comments,
      comment: rows[SheetKey.comment.rawValue]?[comment]?.text,
      conflict: (
        ReturnedBox(row: conflict.number, column: mark, cell: conflict[mark]),
        conflict[comment]?.text
      )
    )
  }

  // MARK: Both

  private mutating func take(
    _ id: Nomination.ID,
    from table: Table,
    at origin: Origin,
    boxes: [ReturnedBox],
    comments: [Subcriterion.ID: String],
    comment: String?,
    conflict: (box: ReturnedBox, reason: String?)
  ) {
    guard issued.contains(id) else {
      findings.append(.notIssued(id, to: stamp.judge, at: origin))
      return
    }
    if let earlier = found[id] {
      findings.append(.nominationTwice(id, earlier.sheet.origin, at: origin))
      return
    }
    let declared = declaration(conflict.box, conflict.reason, in: table)
    let places = boxes.map { table.origin(row: $0.row, column: $0.column) }
    // Who has an interest gives no mark, so none of theirs is read.
    let marks = zip(boxes, places).map { box, place in
      declared == nil ? box.cell.flatMap { assembly.mark($0, at: place) } : nil
    }
    let blanks = zip(parts, zip(places, marks)).filter { $1.1 == nil }.map { ($0, $1.0) }
    found[id] = ReturnedSheet(
      sheet: ScoreSheet(
        judge: stamp.judge,
        nomination: id,
        parts: parts.map(\.id),
        marks: marks,
        comments: comments,
        comment: comment?.nfc ?? "",
        origin: origin
      ),
      blanks: blanks,
      conflict: declared
    )
  }

  /// What the conflict box says; a reason without a choice declares an interest too.
  private mutating func declaration(
    _ box: ReturnedBox,
    _ reason: String?,
    in table: Table
  ) -> (reason: String, origin: Origin)? {
    let origin = table.origin(row: box.row, column: box.column)
    let words = reason?.nfc ?? ""
    guard let text = box.cell?.text else { return words.isEmpty ? nil : (words, origin) }
    switch text.folded {
    case "co", "yes", "x", "true": return (words, origin)
    case "khong", "no", "false": return nil
    default:
      findings.append(.answerUnclear(text, at: origin))
      return nil
    }
  }

  private func name(of key: String) -> String {
    parts.first { $0.id.rawValue == key }?.name.vi ?? key
  }
}

/// A cell to fill in, there or not; row and column from 1.
struct ReturnedBox {
  let row: Int
  let column: Int
  let cell: Table.Cell?
}

/// The columns of a row of keys.
struct KeyedCells {
  private var columns: [String: Int] = [:]
  /// Cells whose key stands there already.
  private(set) var repeated: [Table.Cell] = []

  init(_ row: Table.Row) {
    for cell in row.cells {
      if columns[cell.text] == nil {
        columns[cell.text] = cell.column
      } else {
        repeated.append(cell)
      }
    }
  }

  subscript(key: String) -> Int? { columns[key] }

  var taken: Set<Int> { Set(columns.values) }

  func stand(inOrderOf keys: [String]) -> Bool {
    let places = keys.compactMap { columns[$0] }
    return places == places.sorted()
  }
}

extension Table.Row {
  fileprivate func holds(_ key: SheetKey) -> Bool { cells.contains { $0.text == key.rawValue } }
}
