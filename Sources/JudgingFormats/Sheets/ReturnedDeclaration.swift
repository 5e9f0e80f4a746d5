public import Judging
internal import VietnameseText

/// A judge's declaration that came back: what it was made for, and what it says.
public struct ReturnedDeclaration: Sendable {
  public let stamp: SheetStamp
  public let file: String
  /// Whom the visible sheets name, where that is not whom it was made for.
  public let otherOwner: (text: String, origin: Origin)?
  /// In order of code: those answered clearly, with the cell of the answer.
  public let answers: [(answer: ConflictDeclaration.Answer, origin: Origin)]
  /// What is wrong with the layout or with single rows.
  public let findings: [Finding]

  /// Reads a workbook that ``DeclarationForm`` made; `nil` for any other file.
  public init?(_ file: FileBytes) {
    guard Workbook.hasSheet(named: SheetStamp.sheetName, in: file.bytes),
      let tables = Workbook.read(file.bytes, file: file.name).workbook?.tables,
      let stamp = tables.lazy.filter({ $0.sheet == SheetStamp.sheetName })
        .compactMap(SheetStamp.init).first, stamp.kind == .declaration
    else { return nil }
    let visible = tables.filter { !$0.isHidden }
    var reading = DeclarationReading(issued: stamp.nominations, judge: stamp.judge)
    for table in visible { reading.take(table) }
    let missing = stamp.nominations.filter { reading.rows[$0] == nil }
    self.stamp = stamp
    self.file = file.name
    otherOwner = ReturnedSheetsReader.otherOwner(visible, stamp)
    answers = stamp.nominations.compactMap { reading.answers[$0] }
    findings =
      reading.findings
      + (missing.isEmpty || reading.isBroken ? [] : [.nominationsGone(missing, file.name)])
  }
}

/// A declaration while its sheets are gone through.
private struct DeclarationReading {
  let issued: [Nomination.ID]
  let judge: Judge.ID
  /// Where each nomination stood.
  var rows: [Nomination.ID: Origin] = [:]
  var answers: [Nomination.ID: (answer: ConflictDeclaration.Answer, origin: Origin)] = [:]
  var findings: [Finding] = []
  /// Whether the columns are gone, so that nothing was read.
  var isBroken = false

  mutating func take(_ table: Table) {
    let index = table.rows.firstIndex { row in
      row.cells.contains { $0.text == SheetKey.nomination.rawValue }
    }
    guard let index else { return }
    let keys = table.rows[index]
    let columns = KeyedCells(keys)
    findings += columns.repeated.map { .keyRepeated($0.text, at: table.origin(of: $0, in: keys)) }
    guard let code = columns[SheetKey.nomination.rawValue],
      let answer = columns[SheetKey.conflict.rawValue],
      let reason = columns[SheetKey.reason.rawValue]
    else {
      isBroken = true
      let names = [SheetKey.conflict, .reason].map(\.rawValue).filter { columns[$0] == nil }
      findings.append(.columnsGone(names, at: table.origin(of: keys)))
      return
    }
    // Below the keys stand the headings.
    for row in table.rows[(index + 1)...] where row.number > keys.number + 1 {
      if row.cells.contains(where: { $0.text == SheetKey.end.rawValue }) { break }
      takeRow(row, of: table, (code, answer, reason))
    }
  }

  private mutating func takeRow(
    _ row: Table.Row,
    of table: Table,
    _ columns: (code: Int, answer: Int, reason: Int)
  ) {
    let origin = table.origin(row: row.number, column: columns.answer)
    let said = row[columns.answer]?.text.trimmed ?? ""
    let reason = row[columns.reason]?.text.nfc.trimmed ?? ""
    guard let cell = row[columns.code] else {
      if !said.isEmpty || !reason.isEmpty { findings.append(.answerUnnamed(at: origin)) }
      return
    }
    let id = Nomination.ID(cell.text.trimmed.nfc)
    guard issued.contains(id) else {
      findings.append(.notAskedAbout(id, judge, at: table.origin(of: row)))
      return
    }
    if let earlier = rows[id] {
      findings.append(.nominationTwice(id, earlier, at: origin))
      return
    }
    rows[id] = origin
    switch said.folded {
    case "": findings.append(.unanswered(id, at: origin))
    case "co", "yes", "x", "true":
      guard !reason.isEmpty else {
        findings.append(.reasonless(id, at: table.origin(row: row.number, column: columns.reason)))
        return
      }
      answers[id] = (.init(nomination: id, interest: reason), origin)
    case "khong", "no", "false":
      guard reason.isEmpty else {
        findings.append(.contradicted(id, reason, at: origin))
        return
      }
      answers[id] = (.init(nomination: id, interest: nil), origin)
    default: findings.append(.answerUnclear(said, at: origin))
    }
  }
}

extension Finding {
  fileprivate static func answerUnnamed(at origin: Origin) -> Finding {
    Finding(
      .sheetLayoutChanged,
      at: origin,
      vi: "dòng có trả lời nhưng mất mã hồ sơ; ghi lại mã ở cột đầu hoặc xóa dòng",
      en: "the row has an answer but no code; write the code in the first column, or delete the row"
    )
  }

  fileprivate static func notAskedAbout(
    _ id: Nomination.ID,
    _ judge: Judge.ID,
    at origin: Origin
  ) -> Finding {
    Finding(
      .sheetLayoutChanged,
      at: origin,
      vi: "bản khai này không hỏi \(judge) về “\(id)”; sửa lại mã, hoặc xóa dòng",
      en: "this form does not ask \(judge) about “\(id)”; mend the code, or delete the row"
    )
  }

  fileprivate static func unanswered(_ id: Nomination.ID, at origin: Origin) -> Finding {
    Finding(
      .declarationUnclear,
      at: origin,
      vi: "\(id) chưa trả lời; chọn Có hoặc Không",
      en: "\(id) is not answered; choose Yes or No"
    )
  }

  fileprivate static func reasonless(_ id: Nomination.ID, at origin: Origin) -> Finding {
    Finding(
      .declarationUnclear,
      at: origin,
      vi: "\(id) khai Có nhưng chưa ghi lý do",
      en: "\(id) says Yes without saying why"
    )
  }

  fileprivate static func contradicted(
    _ id: Nomination.ID,
    _ reason: String,
    at origin: Origin
  ) -> Finding {
    Finding(
      .declarationUnclear,
      at: origin,
      vi: "\(id) khai Không nhưng có ghi lý do “\(reason.excerpt)”; hỏi lại giám khảo",
      en: "\(id) says No, yet gives a reason, “\(reason.excerpt)”; ask the judge"
    )
  }
}
