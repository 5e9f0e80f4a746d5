internal import Judging
internal import StrictJSON
internal import VietnameseText

/// Puts score sheets together from rows or JSON, and keeps what is wrong with them.
struct ScoreSheetAssembly {
  let parts: [Subcriterion]
  private var findings: [Finding] = []
  /// Those not taken yet, in the order in which each first appears.
  private var sheets: [ScoreSheet] = []
  /// Where each sheet first appears, and its position among those not taken yet.
  private var seen: [Pair: (origin: Origin, position: Int)] = [:]
  /// The subcriteria, as every sheet holds them.
  private let ids: [Subcriterion.ID]
  /// The marks read so far, by their text: a scale has few.
  private var knownMarks: [String: Rational] = [:]
  /// Ids and names, folded, to the subcriterion they mean.
  private var partNames: [String: Int]

  private struct Pair: Hashable {
    let judge: Judge.ID
    let nomination: Nomination.ID
  }

  init(parts: [Subcriterion]) {
    self.parts = parts
    ids = parts.map(\.id)
    partNames = Dictionary(
      parts.enumerated().flatMap { index, part in
        [part.id.rawValue, part.name.vi, part.name.en].map { ($0.folded, index) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The sheets and findings since the last time.
  mutating func take() -> ScoreSheetReader.Part {
    defer { (sheets, findings) = ([], []) }
    return ScoreSheetReader.Part(sheets: sheets, findings: findings)
  }

  // MARK: Rows

  /// How a table holds sheets.
  enum Layout {
    case rowBySheet
    case rowByMark
  }

  /// Reads a table, or the next part of it.
  mutating func read(_ table: HeadedTable) -> Layout {
    if table.columns["criterion"] != nil {
      readMarkByMark(table)
      return .rowByMark
    }
    readSheetByRow(table)
    return .rowBySheet
  }

  private mutating func readSheetByRow(_ table: HeadedTable) {
    let columns = parts.map { part in
      (table.columns[part.id.rawValue], table.columns["\(part.id).comment"], part.id)
    }
    let general = table.columns["comment"]
    sheets.reserveCapacity(sheets.count + table.rows.count)
    for row in table.rows {
      let origin = table.table.origin(of: row)
      guard let pair = pair(row, of: table, missingAt: origin) else { continue }
      var sheet = emptySheet(pair, at: origin)
      if let comment = general.flatMap({ row[$0] })?.text { sheet.comment = comment.nfc }
      for (index, (column, commentColumn, part)) in columns.enumerated() {
        if let column, let cell = row[column] {
          sheet.marks[index] = mark(cell, at: table.table.origin(of: cell, in: row))
        }
        if let commentColumn, let comment = row[commentColumn]?.text {
          sheet.comments[part] = comment.nfc
        }
      }
      append(sheet, pair)
    }
  }

  private func emptySheet(_ pair: Pair, at origin: Origin) -> ScoreSheet {
    ScoreSheet(
      judge: pair.judge,
      nomination: pair.nomination,
      parts: ids,
      marks: Array(repeating: nil, count: ids.count),
      origin: origin
    )
  }

  private mutating func readMarkByMark(_ table: HeadedTable) {
    guard let criterion = table.columns["criterion"], let score = table.columns["score"] else {
      findings.append(.scoreColumnMissing(table))
      return
    }
    let comment = table.columns["comment"]
    for row in table.rows {
      let origin = table.table.origin(of: row)
      guard let pair = pair(row, of: table, missingAt: origin),
        let part = part(
          named: row[criterion]?.text ?? "",
          at: table.table.origin(row: row.number, column: criterion)
        )
      else { continue }
      let index = position(of: pair, startingAt: origin)
      if let cell = row[score] {
        let place = table.table.origin(of: cell, in: row)
        if let mark = mark(cell, at: place) {
          if sheets[index].marks[part] != nil {
            findings.append(.markRepeated(ids[part], at: place))
          }
          sheets[index].marks[part] = mark
        }
      }
      if let text = comment.flatMap({ row[$0] })?.text {
        sheets[index].comments[ids[part]] = text.nfc
      }
    }
  }

  private mutating func pair(
    _ row: Table.Row,
    of table: HeadedTable,
    missingAt origin: Origin
  ) -> Pair? {
    guard let judge = table[row, "judge"]?.text, let nomination = table[row, "nomination"]?.text
    else {
      findings.append(.sheetUnnamed(at: origin))
      return nil
    }
    return Pair(
      judge: Identifier(judge.trimmed.nfc),
      nomination: Identifier(nomination.trimmed.nfc)
    )
  }

  // MARK: JSON

  mutating func read(_ value: JSONValue, path: String, file: String) {
    let origin = Origin(file: file, place: .path(path))
    guard let judge = value["judge"]?.text, let nomination = value["nomination"]?.text,
      let marks = value["marks"]?.members
    else {
      findings.append(.sheetUnnamed(at: origin))
      return
    }
    let pair = Pair(
      judge: Identifier(judge.trimmed.nfc),
      nomination: Identifier(nomination.trimmed.nfc)
    )
    var sheet = emptySheet(pair, at: origin)
    for member in value.members ?? [] where !Self.keys.contains(member.key) {
      let place = Origin(file: file, place: .path("\(path).\(member.key)"))
      let near = Misspelling.suggestion(for: member.key, among: Self.keys)
      findings.append(.fieldUnknown(member.key, near: near, at: place))
    }
    sheet.comment = comment(value["comment"], at: "\(path).comment", file)
    for member in marks {
      let place = Origin(file: file, place: .path("\(path).marks.\(member.key)"))
      guard let part = part(named: member.key, at: place) else { continue }
      switch member.value {
      case .number(let digits):
        sheet.marks[part] = mark(.init(column: 1, kind: .number, text: digits), at: place)
      case .string(let text): sheet.marks[part] = mark(.init(column: 1, text: text), at: place)
      case .null: continue
      default: findings.append(.markUnreadable("{…}", at: place))
      }
    }
    for member in value["comments"]?.members ?? [] {
      let place = "\(path).comments.\(member.key)"
      if let part = part(named: member.key, at: Origin(file: file, place: .path(place))) {
        sheet.comments[ids[part]] = comment(member.value, at: place, file)
      }
    }
    append(sheet, pair)
  }

  private static let keys = ["judge", "nomination", "marks", "comments", "comment"]

  /// A text, or blank for null; anything else would lose what was said.
  private mutating func comment(_ value: JSONValue?, at path: String, _ file: String) -> String {
    guard let value, value != .null else { return "" }
    guard let text = value.text else {
      findings.append(
        .jsonUnexpected(path, vi: "nhận xét là văn bản", en: "a comment is a text", in: file)
      )
      return ""
    }
    return text.nfc
  }

  // MARK: Parts

  private mutating func append(_ sheet: ScoreSheet, _ pair: Pair) {
    let old = seen.updateValue((sheet.origin, sheets.count), forKey: pair)
    if let old {
      seen[pair] = old
      findings.append(.sheetRepeated(sheet, first: old.origin))
      return
    }
    sheets.append(sheet)
  }

  private mutating func position(of pair: Pair, startingAt origin: Origin) -> Int {
    if let index = seen[pair]?.position { return index }
    seen[pair] = (origin, sheets.count)
    sheets.append(emptySheet(pair, at: origin))
    return sheets.count - 1
  }

  /// The position of a subcriterion; a spelling that was folded once is known from then on.
  private mutating func part(named name: String, at origin: Origin) -> Int? {
    if let part = partNames[name] { return part }
    if let part = partNames[name.folded] {
      partNames[name] = part
      return part
    }
    findings.append(
      .criterionUnknown(
        name,
        near: Misspelling.suggestion(for: name, among: parts.map(\.id.rawValue)),
        at: origin
      )
    )
    return nil
  }

  mutating func mark(_ cell: Table.Cell, at origin: Origin) -> Mark? {
    switch cell.kind {
    case .number:
      if let value = Rational(decimal: cell.text) { return Mark(value, at: origin.place) }
    case .text:
      if let value = knownMarks[cell.text] { return Mark(value, at: origin.place) }
      switch DecimalNumeral.read(cell.text) {
      case .number(let numeral):
        let value = Rational(units: numeral.units, places: numeral.places)
        if knownMarks.count < 1000 { knownMarks[cell.text] = value }
        return Mark(value, at: origin.place)
      case .empty: return nil
      default: break
      }
    case .date, .boolean, .error: break
    }
    findings.append(.markUnreadable(cell.text, at: origin))
    return nil
  }
}

extension Finding {
  fileprivate static func sheetUnnamed(at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "phiếu chưa ghi mã giám khảo hoặc mã hồ sơ",
      en: "the sheet names no judge or no nomination"
    )
  }

  fileprivate static func scoreColumnMissing(_ table: HeadedTable) -> Finding {
    Finding(
      .headingMissing,
      at: Origin(file: table.table.file),
      vi: "có cột “Tiêu chí” mà không có cột “Điểm”",
      en: "there is a column “criterion” but no column “score”"
    )
  }

  static func markUnreadable(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .markUnreadable,
      at: origin,
      vi: "“\(text)” không phải điểm; viết như 8,5 hoặc 8.5",
      en: "“\(text)” is not a mark; write 8.5 or 8,5"
    )
  }

  fileprivate static func markRepeated(_ part: Subcriterion.ID, at origin: Origin) -> Finding {
    Finding(
      .sheetRepeated,
      at: origin,
      vi: "điểm “\(part)” của phiếu này đã có ở trên",
      en: "this sheet has a mark for “\(part)” above"
    )
  }

  fileprivate static func sheetRepeated(_ sheet: ScoreSheet, first: Origin) -> Finding {
    Finding(
      .sheetRepeated,
      at: sheet.origin,
      vi: "phiếu của \(sheet.judge) cho \(sheet.nomination) đã có ở \(first); giữ một phiếu",
      en: "the sheet of \(sheet.judge) for \(sheet.nomination) stands at \(first) too; keep one"
    )
  }

  fileprivate static func criterionUnknown(
    _ name: String,
    near: String?,
    at origin: Origin
  ) -> Finding {
    Finding(
      .criterionUnknown,
      at: origin,
      vi: "vòng này không chấm tiêu chí “\(name)”" + (near.map { "; ý bạn là “\($0)”?" } ?? ""),
      en: "this round does not mark “\(name)”" + (near.map { "; did you mean “\($0)”?" } ?? "")
    )
  }
}
