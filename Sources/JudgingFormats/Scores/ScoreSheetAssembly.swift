internal import Judging
internal import StrictJSON
internal import VietnameseText

/// Puts score sheets together from rows or JSON, and keeps what is wrong with them.
struct ScoreSheetAssembly {
  let parts: [Subcriterion]
  private(set) var findings: [Finding]
  /// In the order in which each first appears.
  private(set) var sheets: [ScoreSheet] = []
  private var positions: [Pair: Int] = [:]
  /// Ids and names, folded, to the subcriterion they mean.
  private let partNames: [String: Subcriterion.ID]

  private struct Pair: Hashable {
    let judge: Judge.ID
    let nomination: Nomination.ID
  }

  init(parts: [Subcriterion], findings: [Finding]) {
    self.parts = parts
    self.findings = findings
    partNames = Dictionary(
      parts.flatMap { part in
        [part.id.rawValue, part.name.vi, part.name.en].map { ($0.folded, part.id) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  // MARK: Rows

  mutating func readSheetByRow(_ table: HeadedTable) {
    for row in table.rows {
      let origin = table.table.origin(of: row)
      guard let pair = pair(row, of: table, missingAt: origin) else { continue }
      var sheet = ScoreSheet(
        judge: pair.judge,
        nomination: pair.nomination,
        marks: [:],
        comment: table[row, "comment"]?.text.nfc ?? "",
        origin: origin
      )
      for part in parts {
        if let cell = table[row, part.id.rawValue],
          let mark = mark(cell, at: table.table.origin(of: cell, in: row))
        {
          sheet.marks[part.id] = mark
        }
        if let comment = table[row, "\(part.id).comment"]?.text {
          sheet.comments[part.id] = comment.nfc
        }
      }
      append(sheet, pair)
    }
  }

  mutating func readMarkByMark(_ table: HeadedTable) {
    guard table.columns["score"] != nil else {
      findings.append(.scoreColumnMissing(table))
      return
    }
    for row in table.rows {
      let origin = table.table.origin(of: row)
      guard let pair = pair(row, of: table, missingAt: origin),
        let part = part(
          named: table[row, "criterion"]?.text ?? "",
          at: table.origin(row, "criterion")
        )
      else { continue }
      let index = position(of: pair, startingAt: origin)
      if let cell = table[row, "score"],
        let mark = mark(cell, at: table.table.origin(of: cell, in: row))
      {
        if sheets[index].marks[part] != nil {
          findings.append(.markRepeated(part, at: table.table.origin(of: cell, in: row)))
        }
        sheets[index].marks[part] = mark
      }
      if let comment = table[row, "comment"]?.text { sheets[index].comments[part] = comment.nfc }
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
    return Pair(judge: Identifier(judge.trimmed), nomination: Identifier(nomination.trimmed))
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
    let pair = Pair(judge: Identifier(judge.trimmed), nomination: Identifier(nomination.trimmed))
    var sheet = ScoreSheet(
      judge: pair.judge,
      nomination: pair.nomination,
      marks: [:],
      comment: value["comment"]?.text?.nfc ?? "",
      origin: origin
    )
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
      let place = Origin(file: file, place: .path("\(path).comments.\(member.key)"))
      if let part = part(named: member.key, at: place) {
        sheet.comments[part] = member.value.text?.nfc ?? ""
      }
    }
    append(sheet, pair)
  }

  // MARK: Parts

  private mutating func append(_ sheet: ScoreSheet, _ pair: Pair) {
    if let index = positions[pair] {
      findings.append(.sheetRepeated(sheet, first: sheets[index].origin))
      return
    }
    positions[pair] = sheets.count
    sheets.append(sheet)
  }

  private mutating func position(of pair: Pair, startingAt origin: Origin) -> Int {
    if let index = positions[pair] { return index }
    positions[pair] = sheets.count
    sheets.append(
      ScoreSheet(judge: pair.judge, nomination: pair.nomination, marks: [:], origin: origin)
    )
    return sheets.count - 1
  }

  private mutating func part(named name: String, at origin: Origin) -> Subcriterion.ID? {
    if let part = partNames[name.folded] { return part }
    findings.append(
      .criterionUnknown(
        name,
        near: Misspelling.suggestion(for: name, among: parts.map(\.id.rawValue)),
        at: origin
      )
    )
    return nil
  }

  private mutating func mark(_ cell: Table.Cell, at origin: Origin) -> Mark? {
    switch cell.kind {
    case .number:
      if let value = Rational(decimal: cell.text) { return Mark(value, at: origin.place) }
    case .text:
      switch DecimalNumeral.read(cell.text) {
      case .number(let numeral):
        return Mark(Rational(units: numeral.units, places: numeral.places), at: origin.place)
      case .empty: return nil
      default: break
      }
    case .date, .boolean, .error: break
    }
    findings.append(.markUnreadable(cell.text, at: origin))
    return nil
  }
}

extension String {
  fileprivate var trimmed: String {
    let end = lastIndex { !$0.isWhitespace }
    return end.map { String(self[...$0].drop(while: \.isWhitespace)).nfc } ?? ""
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
