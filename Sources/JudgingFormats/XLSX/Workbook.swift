public import Judging

/// The sheets of an Excel workbook (.xlsx, ECMA-376) as tables, hidden ones marked as such.
public struct Workbook: Sendable {
  public let tables: [Table]

  /// Reads a workbook, or says what is wrong with it.
  public static func read(
    _ bytes: [UInt8],
    file: String
  ) -> (workbook: Workbook?, findings: [Finding]) {
    bytes.withUnsafeBufferPointer { read($0, file: file) }
  }

  /// The same of bytes that stand elsewhere.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    file: String
  ) -> (workbook: Workbook?, findings: [Finding]) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return (nil, [.oldWorkbook(file)]) }
    do {
      let tables = try Archive.open(bytes) { archive throws(Archive.Fault) in
        try WorkbookParser(archive: archive, file: file).tables()
      }
      guard let tables else { return (nil, [.notAWorkbook(file)]) }
      return (Workbook(tables: tables), [])
    } catch {
      return (nil, [error.finding(in: file)])
    }
  }

  /// Whether a workbook has a sheet of a name, told without reading any sheet.
  static func hasSheet(named name: String, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.starts(with: [0x50, 0x4B]) else { return false }
    let names = try? Archive.open(bytes) { archive throws(Archive.Fault) in
      try WorkbookParser(archive: archive, file: "").sheetNames()
    }
    return names?.contains(name) ?? false
  }
}

extension Finding {
  fileprivate static func oldWorkbook(_ file: String) -> Finding {
    Finding(
      .fileKindUnknown,
      at: Origin(file: file),
      vi:
        "tệp .xls đời cũ hoặc có mật khẩu; trong Excel chọn Lưu thành → .xlsx, không đặt mật khẩu",
      en: "an old .xls or one with a password; in Excel choose Save As → .xlsx, without a password"
    )
  }

  fileprivate static func notAWorkbook(_ file: String) -> Finding {
    Finding(
      .workbookUnexpected,
      at: Origin(file: file),
      vi: "tệp nén này không phải bảng tính .xlsx",
      en: "this archive is not an .xlsx workbook"
    )
  }
}

/// Finds the parts of a workbook and reads its sheets.
private struct WorkbookParser {
  let archive: Archive
  let file: String

  /// The names of its sheets, hidden ones among them.
  func sheetNames() throws(Archive.Fault) -> [String] {
    guard let main = try mainPart() else { return [] }
    let index = WorkbookIndex()
    try parse(main, into: index)
    return index.sheets.map(\.name)
  }

  /// The part that lists the sheets; `nil` where there is no workbook in the archive.
  private func mainPart() throws(Archive.Fault) -> String? {
    let root = try relations("_rels/.rels", base: "")
    let main = root.first { $0.type.hasSuffix("/officeDocument") }?.target ?? "xl/workbook.xml"
    return archive.contains(main) ? main : nil
  }

  /// - Returns: `nil` where there is no workbook in the archive.
  func tables() throws(Archive.Fault) -> [Table]? {
    guard let main = try mainPart() else { return nil }
    let folder = main.split(separator: "/").dropLast().joined(separator: "/")
    let name = main.split(separator: "/").last ?? ""
    let links = try relations("\(folder)/_rels/\(name).rels", base: folder)
    let index = WorkbookIndex()
    try parse(main, into: index)
    let strings = SharedStrings()
    if let part = links.first(where: { $0.type.hasSuffix("/sharedStrings") })?.target {
      try parse(part, into: strings)
    }
    let styles = CellFormats()
    if let part = links.first(where: { $0.type.hasSuffix("/styles") })?.target {
      try parse(part, into: styles)
    }
    var tables: [Table] = []
    for sheet in index.sheets {
      guard let link = links.first(where: { $0.id == sheet.relation }),
        link.type.hasSuffix("/worksheet")
      else { continue }
      let reader = SheetReader(
        strings: strings.texts,
        formats: styles.formats,
        epoch1904: index.epoch1904
      )
      try parse(link.target, into: reader)
      if reader.isTooLarge { throw .tooLarge }
      if let fault = reader.fault { throw .damaged("\(link.target): \(fault)") }
      tables.append(reader.table(file: file, sheet: sheet.name, isHidden: sheet.isHidden))
    }
    return tables
  }

  private func relations(_ part: String, base: String) throws(Archive.Fault) -> [Relations.Link] {
    guard archive.contains(part) else { return [] }
    let relations = Relations(base: base)
    try parse(part, into: relations)
    return relations.links
  }

  private func parse(_ part: String, into handler: any XMLHandler) throws(Archive.Fault) {
    guard archive.contains(part) else { throw .damaged(part) }
    do {
      try PartReader(archive: archive, part: part).read(into: handler)
    } catch let fault as Archive.Fault {
      throw fault
    } catch let fault as XMLFault {
      if case .doctype = fault.reason { throw .hostile(.doctype(part)) }
      throw .damaged("\(part):\(fault.line)")
    } catch {
      throw .damaged(part)
    }
  }
}

/// The links of a part to others.
private final class Relations: XMLHandler {
  struct Link {
    let id: String
    let type: String
    let target: String
  }

  private(set) var links: [Link] = []
  private let base: String

  init(base: String) {
    self.base = base
  }

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int) {
    guard name.isNamed("Relationship"), let id = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target")
    else { return }
    let path =
      target.hasPrefix("/")
      ? String(target.dropFirst()) : base.isEmpty ? target : "\(base)/\(target)"
    links.append(Link(id: id, type: type, target: path))
  }

  func end(_ name: UnsafePointer<UInt8>) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The sheets a workbook lists, in their order.
private final class WorkbookIndex: XMLHandler {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var epoch1904 = false

  func start(_ name: UnsafePointer<UInt8>, _ attributes: XMLAttributes, line: Int) {
    if name.isNamed("sheet") {
      sheets.append(
        (
          attributes.text("name") ?? "",
          attributes.text("id") ?? "",
          ["hidden", "veryHidden"].contains(attributes.text("state"))
        )
      )
    } else if name.isNamed("workbookPr") {
      epoch1904 = ["1", "true"].contains(attributes.text("date1904"))
    }
  }

  func end(_ name: UnsafePointer<UInt8>) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
