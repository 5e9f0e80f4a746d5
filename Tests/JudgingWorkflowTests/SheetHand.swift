import Judging
import JudgingStore

@testable import JudgingFormats

/// A judge's hand on a workbook that went out: fills cells by their keys, and moves what should stay.
struct SheetHand {
  private var draft: WorkbookDraft

  init(_ form: ScoreForm) { draft = form.workbookDraft }

  init(_ form: DeclarationForm) { draft = form.workbookDraft }

  /// Both marks of a nomination.
  mutating func mark(_ code: String, _ craft: String, _ impact: String) {
    write(.number(Rational(decimal: craft) ?? .zero, places: 1), "craft", of: code)
    write(.number(Rational(decimal: impact) ?? .zero, places: 1), "impact", of: code)
  }

  mutating func write(_ text: String, _ key: String, of code: String) {
    write(.text(text), key, of: code)
  }

  mutating func write(_ value: WorkbookDraft.Value, _ key: String, of code: String) {
    editCells { rows in
      guard
        let column = rows.first(where: { $0.first == .text("_nomination") })?
          .firstIndex(of: .text(key))
      else { return }
      for index in rows.indices where rows[index].first == .text(code) {
        rows[index][column] = value
      }
    }
  }

  /// Changes the values of the sheet to fill in, row by row; rows of one text over all columns stay.
  mutating func editCells(_ body: (inout [[WorkbookDraft.Value]]) -> Void) {
    edit(1) { rows in
      var values = rows.map { row -> [WorkbookDraft.Value] in
        if case .cells(let cells) = row { cells.map(\.value) } else { [] }
      }
      body(&values)
      let head = rows.prefix { if case .across = $0 { true } else { false } }
      let tables = values.dropFirst(head.count).map { row in
        WorkbookDraft.Row.cells(row.map { .init($0) })
      }
      rows = Array(head) + tables
    }
  }

  /// Changes one line over all columns, such as the judge's name on the cover.
  mutating func editLines(of sheet: Int, _ body: (String) -> String) {
    edit(sheet) { rows in
      rows = rows.map { row in
        if case .across(let text, let style) = row { .across(body(text), style) } else { row }
      }
    }
  }

  /// Changes the hidden sheet that says what the workbook is.
  mutating func editStamp(_ key: String, _ value: String) {
    edit(draft.sheets.count - 1) { rows in
      rows = rows.map { row in
        guard case .cells(let cells) = row, cells[0].value == .text(key) else { return row }
        return .cells([cells[0], .init(.text(value))])
      }
    }
  }

  func file(_ name: String = "phieu.xlsx") throws -> SourceFile {
    SourceFile(name: name, bytes: try draft.bytes())
  }

  private mutating func edit(_ index: Int, _ body: (inout [WorkbookDraft.Row]) -> Void) {
    let sheets = draft.sheets.enumerated().map { position, sheet -> WorkbookDraft.Sheet in
      guard position == index else { return sheet }
      var rows = sheet.rows
      body(&rows)
      return WorkbookDraft.Sheet(
        name: sheet.name,
        widths: sheet.widths,
        rows: rows,
        hiddenRows: sheet.hiddenRows,
        access: sheet.access == .hidden ? .hidden : .open
      )
    }
    draft = WorkbookDraft(
      title: draft.title,
      author: draft.author,
      createdAt: draft.createdAt,
      sheets: sheets
    )
  }
}
