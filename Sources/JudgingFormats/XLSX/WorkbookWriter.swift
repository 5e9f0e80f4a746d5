private import CXLSXWriter
private import Glibc
public import Judging

/// Why a workbook could not be written.
public struct WorkbookError: Error, Hashable, Sendable {
  public let path: String
  /// The system's or the library's words, in English.
  public let reason: String

  public var message: Bilingual {
    Bilingual(
      vi: "không ghi được bảng tính \(path): \(reason)",
      en: "could not write the workbook \(path): \(reason)"
    )
  }
}

extension WorkbookDraft {
  /// Writes an .xlsx file; the same draft gives the same bytes.
  ///
  /// - Parameter path: Where to; a file there is replaced.
  /// - Throws: What the system or the library says; the file may then be there in part.
  public func write(to path: String) throws(WorkbookError) {
    // Asked first, since the library prints to stderr what it could not open.
    guard let probe = fopen(path, "wb") else {
      throw WorkbookError(path: path, reason: String(cString: strerror(errno)))
    }
    fclose(probe)
    guard let book = workbook_new(path) else {
      throw WorkbookError(path: path, reason: "no workbook")
    }
    let hand = WorkbookHand(book)
    hand.set(title: title, author: author, createdAt: createdAt)
    var faults = sheets.indices.map { hand.add(sheets[$0], number: $0 + 1) }
    faults += [hand.addLists(for: sheets), workbook_close(book)]
    guard let fault = faults.first(where: { $0 != LXW_NO_ERROR }) else { return }
    throw WorkbookError(path: path, reason: String(cString: lxw_strerror(fault)))
  }
}

extension WorkbookDraft {
  /// The bytes of the .xlsx file; the same draft gives the same bytes.
  ///
  /// - Returns: The whole file.
  /// - Throws: Where the system gives no temporary file.
  public func bytes() throws(WorkbookError) -> [UInt8] {
    // The library writes to a path only: a file without a name leaves nothing behind.
    guard let file = tmpfile() else {
      throw WorkbookError(path: "tmpfile", reason: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    try write(to: "/proc/self/fd/\(fileno(file))")
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    rewind(file)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
      bytes += buffer.prefix(count)
    }
    return bytes
  }
}

/// Puts a draft into a workbook of the library, whose memory that library frees when it closes it.
private final class WorkbookHand {
  private let book: UnsafeMutablePointer<lxw_workbook>
  private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = [:]
  /// Lists longer than the 255 characters a drop-down itself may hold.
  private var lists: [[String]] = []
  private var names: Set<String> = [listSheet]

  private struct FormatKey: Hashable {
    let style: WorkbookDraft.Style
    let places: Int?
  }

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    self.book = book
  }

  func set(title: String, author: String, createdAt: Moment) {
    title.fitForCell.withMutableCString { title in
      author.fitForCell.withMutableCString { author in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.author = author
        properties.created = Int(createdAt.seconds)
        workbook_set_properties(book, &properties)
      }
    }
  }

  func add(_ draft: WorkbookDraft.Sheet, number: Int) -> lxw_error {
    let name = draft.name.fitForSheet(number: number, taken: names)
    names.insert(name.lowercased())
    guard let sheet = workbook_add_worksheet(book, name) else {
      return LXW_ERROR_SHEETNAME_ALREADY_USED
    }
    layOut(sheet, draft)
    for (row, content) in draft.rows.enumerated() {
      let fault =
        switch content {
        case .cells(let cells): write(cells, to: sheet, row: UInt32(row))
        case .across(let text, let style): write(text, style, across: draft, sheet, UInt32(row))
        }
      if fault != LXW_NO_ERROR { return fault }
    }
    for choice in draft.choices { offer(choice, in: sheet) }
    return LXW_NO_ERROR
  }

  /// A4, as wide as the page, page numbers at the foot.
  private func layOut(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ draft: WorkbookDraft.Sheet) {
    for (column, width) in draft.widths.enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
    }
    worksheet_set_paper(sheet, 9)
    if draft.isLandscape { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.8, 0.6, 0.8, 0.8)
    worksheet_set_footer(sheet, "&C&P/&N")
    guard let heading = draft.headingRow else { return }
    worksheet_freeze_panes(sheet, UInt32(heading + 1), 0)
    worksheet_repeat_rows(sheet, UInt32(heading), UInt32(heading))
  }

  private func write(
    _ cells: [WorkbookDraft.Cell],
    to sheet: UnsafeMutablePointer<lxw_worksheet>,
    row: UInt32
  ) -> lxw_error {
    for (index, cell) in cells.enumerated() {
      let column = UInt16(index)
      let fault =
        switch cell.value {
        case .blank: worksheet_write_blank(sheet, row, column, format(cell.style))
        case .text(let text):
          worksheet_write_string(sheet, row, column, text.fitForCell, format(cell.style))
        case .whole(let number):
          worksheet_write_number(sheet, row, column, Double(number), format(cell.style, places: 0))
        case .number(let number, let places):
          worksheet_write_number(
            sheet,
            row,
            column,
            Double(number.rounded(places: 9)) ?? 0,
            format(cell.style, places: places)
          )
        }
      if fault != LXW_NO_ERROR { return fault }
      if let note = cell.note { worksheet_write_comment(sheet, row, column, note.fitForNote) }
    }
    return LXW_NO_ERROR
  }

  private func write(
    _ text: String,
    _ style: WorkbookDraft.Style,
    across draft: WorkbookDraft.Sheet,
    _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ row: UInt32
  ) -> lxw_error {
    let shown = text.fitForCell
    // Excel does not fit the height of a row to merged cells by itself.
    let perLine = max(10, Int(draft.widths.reduce(0, +) * (style == .title ? 0.7 : 0.9)))
    let lines = Double(min(20, shown.count / perLine + 1))
    worksheet_set_row(sheet, row, lines * (style == .title ? 21 : 16) + 2, nil)
    guard draft.widths.count > 1 else {
      return worksheet_write_string(sheet, row, 0, shown, format(style))
    }
    let last = UInt16(draft.widths.count - 1)
    return worksheet_merge_range(sheet, row, 0, row, last, shown, format(style))
  }

  private func offer(_ choice: WorkbookDraft.Choice, in sheet: UnsafeMutablePointer<lxw_worksheet>)
  {
    lists.append(choice.list)
    let column = columnName(lists.count)
    let formula = "=\(listSheet)!$\(column)$1:$\(column)$\(max(1, choice.list.count))"
    formula.withMutableCString { formula in
      var rule = lxw_data_validation()
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.value_formula = formula
      let (first, last) = (UInt32(choice.rows.lowerBound), UInt32(choice.rows.upperBound))
      let column = UInt16(choice.column)
      worksheet_data_validation_range(sheet, first, column, last, column, &rule)
    }
  }

  /// The lists of the drop-downs, on a hidden sheet: written into the rule, they end at 255 characters.
  func addLists(for sheets: [WorkbookDraft.Sheet]) -> lxw_error {
    guard !lists.isEmpty else { return LXW_NO_ERROR }
    guard let sheet = workbook_add_worksheet(book, listSheet) else {
      return LXW_ERROR_SHEETNAME_ALREADY_USED
    }
    worksheet_hide(sheet)
    for (column, list) in lists.enumerated() {
      for (row, text) in list.enumerated() {
        worksheet_write_string(sheet, UInt32(row), UInt16(column), text.fitForCell, nil)
      }
    }
    return LXW_NO_ERROR
  }

  private func format(
    _ style: WorkbookDraft.Style,
    places: Int? = nil
  ) -> UnsafeMutablePointer<lxw_format>? {
    let key = FormatKey(style: style, places: places)
    if let known = formats[key] { return known }
    guard let format = workbook_add_format(book) else { return nil }
    style.apply(to: format)
    if let places {
      let decimals = places > 0 ? "." + String(repeating: "0", count: places) : ""
      format_set_num_format(format, "0" + decimals)
    }
    formats[key] = format
    return format
  }
}

private let listSheet = "vinhdanh_lists"

extension WorkbookDraft.Style {
  fileprivate func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, self == .title ? 15 : 12)
    format_set_text_wrap(format)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    switch self {
    case .plain: format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .strong:
      format_set_bold(format)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    case .heading:
      format_set_bold(format)
      format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      format_set_bg_color(format, 0xE7EAF2)
    case .title: format_set_bold(format)
    case .notice:
      format_set_bold(format)
      format_set_border(format, UInt8(LXW_BORDER_MEDIUM.rawValue))
    case .line: break
    }
  }
}
