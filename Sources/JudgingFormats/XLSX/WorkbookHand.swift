internal import CXLSXWriter
internal import Judging

/// Puts a draft into a workbook of the library, whose memory that library frees when it closes it.
final class WorkbookHand {
  typealias Worksheet = UnsafeMutablePointer<lxw_worksheet>

  let book: UnsafeMutablePointer<lxw_workbook>
  /// The lists of drop-downs, each once, and the column of each on the sheet that holds them.
  var lists: [(list: [WorkbookDraft.Value], column: String)] = []
  private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = [:]
  private var names: Set<String> = [WorkbookDraft.listSheet]

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
        case .cells(let cells): write(cells, of: draft, to: sheet, row: UInt32(row))
        case .groups(let groups): write(groups, of: draft, to: sheet, row: UInt32(row))
        case .across(let text, let style): write(text, style, across: draft, sheet, UInt32(row))
        }
      if fault != LXW_NO_ERROR { return fault }
    }
    for row in draft.hiddenRows { hide(UInt32(row), of: sheet) }
    for limit in draft.limits { apply(limit, to: sheet) }
    restrict(sheet, to: draft.access)
    return LXW_NO_ERROR
  }

  /// As wide as the page, page numbers at the foot; A3 where A4 would print it too small to read.
  private func layOut(_ sheet: Worksheet, _ draft: WorkbookDraft.Sheet) {
    for (column, width) in draft.widths.enumerated() {
      var options = lxw_row_col_options()
      options.hidden = width == 0 ? 1 : 0
      worksheet_set_column_opt(sheet, UInt16(column), UInt16(column), width, nil, &options)
    }
    worksheet_set_paper(sheet, draft.isWide ? Self.a3 : Self.a4)
    if draft.isLandscape { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_margins(sheet, 0.8, 0.6, 0.8, 0.8)
    worksheet_set_footer(sheet, "&C&P/&N")
    guard let heading = draft.headingRow else { return }
    worksheet_freeze_panes(sheet, UInt32(heading + 1), UInt16(draft.frozenColumns))
    worksheet_repeat_rows(sheet, UInt32(heading), UInt32(heading))
  }

  // ECMA-376 part 1, 18.3.1.63.
  private static let a3: UInt8 = 8
  private static let a4: UInt8 = 9

  private func hide(_ row: UInt32, of sheet: Worksheet) {
    var options = lxw_row_col_options()
    options.hidden = 1
    worksheet_set_row_opt(sheet, row, 15, nil, &options)
  }

  private func restrict(_ sheet: Worksheet, to access: WorkbookDraft.Access) {
    guard access != .open else { return }
    var freedom = lxw_protection()
    // Columns may be made wider, rows higher: that hides nothing and breaks nothing.
    freedom.format_columns = 1
    freedom.format_rows = 1
    worksheet_protect(sheet, nil, &freedom)
    if access == .hidden { worksheet_hide(sheet) }
  }

  private func write(
    _ cells: [WorkbookDraft.Cell],
    of draft: WorkbookDraft.Sheet,
    to sheet: Worksheet,
    row: UInt32
  ) -> lxw_error {
    fit(row, to: zip(cells, draft.widths).map { ($0.value.text, $1) }, of: draft, sheet)
    for (index, cell) in cells.enumerated() {
      let column = UInt16(index)
      let fault = write(cell.value, cell.style, to: sheet, row, column)
      if fault != LXW_NO_ERROR { return fault }
      if let note = cell.note { worksheet_write_comment(sheet, row, column, note.fitForNote) }
    }
    return LXW_NO_ERROR
  }

  private func write(
    _ groups: [WorkbookDraft.Group],
    of draft: WorkbookDraft.Sheet,
    to sheet: Worksheet,
    row: UInt32
  ) -> lxw_error {
    var column = 0
    var texts: [(text: String, width: Double)] = []
    for group in groups {
      let last = column + group.columns - 1
      if let text = group.text {
        let fault =
          group.columns == 1
          ? write(.text(text), .heading, to: sheet, row, UInt16(column))
          : worksheet_merge_range(
            sheet,
            row,
            UInt16(column),
            row,
            UInt16(last),
            text.fitForCell,
            format(.heading)
          )
        if fault != LXW_NO_ERROR { return fault }
        texts.append((text, draft.widths[column...last].reduce(0, +)))
      }
      column += group.columns
    }
    fit(row, to: texts, of: draft, sheet)
    return LXW_NO_ERROR
  }

  /// Makes a row as high as its texts need.
  ///
  /// Excel does so itself where a file leaves it open; other programs show one line of each cell.
  private func fit(
    _ row: UInt32,
    to texts: [(text: String, width: Double)],
    of draft: WorkbookDraft.Sheet,
    _ sheet: Worksheet
  ) {
    guard draft.access == .inputOnly, !draft.hiddenRows.contains(Int(row)) else { return }
    let lines = texts.filter { $0.width > 0 }.map { text, width in
      (Double(text.count) * 1.25 / width).rounded(.up)
    }
    if let most = lines.max(), most > 1 {
      worksheet_set_row(sheet, row, min(most, 12) * 16 + 2, nil)
    }
  }

  func write(
    _ value: WorkbookDraft.Value,
    _ style: WorkbookDraft.Style,
    to sheet: Worksheet,
    _ row: UInt32,
    _ column: UInt16
  ) -> lxw_error {
    switch value {
    case .blank: return worksheet_write_blank(sheet, row, column, format(style))
    case .text(let text):
      return worksheet_write_string(sheet, row, column, text.fitForCell, format(style))
    case .whole(let number):
      return worksheet_write_number(sheet, row, column, Double(number), format(style, places: 0))
    case .number(let number, let places):
      let value = Double(number.rounded(places: 9)) ?? 0
      return worksheet_write_number(sheet, row, column, value, format(style, places: places))
    case .formula(let formula, let places):
      // A result of no text makes every program compute it when it opens the file.
      let shape = format(style, places: places)
      return worksheet_write_formula_str(sheet, row, column, "=" + formula, shape, "")
    }
  }

  private func write(
    _ text: String,
    _ style: WorkbookDraft.Style,
    across draft: WorkbookDraft.Sheet,
    _ sheet: Worksheet,
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

extension WorkbookDraft.Value {
  /// The words of a cell; blank where it holds anything else.
  fileprivate var text: String { if case .text(let text) = self { text } else { "" } }
}

extension WorkbookDraft.Sheet {
  /// Whether fitted to A4 its text of 12 points would print smaller than 8.
  ///
  /// A column of 1 is 7 pixels of 96 an inch; A4 lies 10.3 inches wide within its margins.
  fileprivate var isWide: Bool {
    isLandscape && widths.reduce(0, +) * 7 / 96 > 10.3 * 12 / 8
  }
}
