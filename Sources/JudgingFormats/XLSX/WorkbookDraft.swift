public import Judging

/// A workbook to be written: what stands in which cell, and how it looks.
///
/// Texts are texts, whatever they begin with; only ``Value/formula(_:)`` is one.
public struct WorkbookDraft: Hashable, Sendable {
  public let title: String
  public let author: String
  /// Stands in the file's properties, so that the same draft has the same bytes.
  public let createdAt: Moment
  public let sheets: [Sheet]

  public init(title: String, author: String, createdAt: Moment, sheets: [Sheet]) {
    self.title = title
    self.author = author
    self.createdAt = createdAt
    self.sheets = sheets
  }

  public struct Sheet: Hashable, Sendable {
    /// Kept where Excel allows it (31 characters, none of `[]:*?/\`, no other of that name), else
    /// made to fit.
    public let name: String
    /// In characters of the default font, 0 for a hidden one; as many as the sheet has columns.
    public let widths: [Double]
    public let rows: [Row]
    /// The row of headings, from 0: it and those above stay in view, and it is printed on each page.
    public let headingRow: Int?
    public let isLandscape: Bool
    public let limits: [Limit]
    /// How many columns stay in view beside the headings.
    public let frozenColumns: Int
    /// Rows nobody needs to see, from 0.
    public let hiddenRows: Set<Int>
    public let access: Access

    public init(
      name: String,
      widths: [Double],
      rows: [Row],
      headingRow: Int? = nil,
      isLandscape: Bool = false,
      limits: [Limit] = [],
      frozenColumns: Int = 0,
      hiddenRows: Set<Int> = [],
      access: Access = .open
    ) {
      self.name = name
      self.widths = widths
      self.rows = rows
      self.headingRow = headingRow
      self.isLandscape = isLandscape
      self.limits = limits
      self.frozenColumns = frozenColumns
      self.hiddenRows = hiddenRows
      self.access = access
    }
  }

  /// Who may change what on a sheet.
  public enum Access: Hashable, Sendable {
    case open
    /// Only cells of an input style; without a password, since it guards against slips and not people.
    case inputOnly
    /// Nothing, and nobody sees it.
    case hidden
  }

  public enum Row: Hashable, Sendable {
    /// One cell a column, from the first.
    case cells([Cell])
    /// One text over all columns.
    case across(String, Style)
    /// Texts over several columns each, from the first column on.
    case groups([Group])
  }

  /// A text over so many columns; without one they are left empty.
  public struct Group: Hashable, Sendable {
    public let text: String?
    public let columns: Int

    public init(_ text: String?, columns: Int) {
      self.text = text
      self.columns = columns
    }
  }

  public struct Cell: Hashable, Sendable {
    public let value: Value
    public let style: Style
    /// What Excel shows when the pointer rests on the cell.
    public let note: String?

    public init(_ value: Value, _ style: Style = .plain, note: String? = nil) {
      self.value = value
      self.style = style
      self.note = note
    }
  }

  public enum Value: Hashable, Sendable {
    case blank
    case text(String)
    case whole(Int)
    /// A number shown with so many decimals; what the cell holds has nine.
    case number(Rational, places: Int)
    /// What the spreadsheet computes when it opens the file: A1 notation, English names, no `=`.
    case formula(String, places: Int? = nil)
  }

  public enum Style: Hashable, Sendable, CaseIterable {
    case plain
    case strong
    case heading
    case title
    case notice
    /// Text without a frame, for lines around the table.
    case line
    /// A cell to fill in with a number or a choice.
    case input
    /// A cell to fill in with words, which stay words whatever they look like.
    case inputText
    /// What the sheet computes.
    case computed

    var isInput: Bool { self == .input || self == .inputText }
  }

  /// What some cells take; anything else is refused as it is typed.
  public struct Limit: Hashable, Sendable {
    /// From 0, both included.
    public let columns: ClosedRange<Int>
    /// From 0, both included.
    public let rows: ClosedRange<Int>
    public let rule: Rule
    /// What the spreadsheet says to a value it refuses; its own words where there is none.
    public let refusal: String?

    public init(
      columns: ClosedRange<Int>,
      rows: ClosedRange<Int>,
      rule: Rule,
      refusal: String? = nil
    ) {
      self.columns = columns
      self.rows = rows
      self.rule = rule
      self.refusal = refusal
    }

    public enum Rule: Hashable, Sendable {
      /// A drop-down.
      case oneOf([Value])
      case number(from: Rational, to: Rational)
      case whole(from: Int, to: Int)
    }
  }
}

extension WorkbookDraft.Limit {
  /// A drop-down of texts in one column.
  init(column: Int, rows: ClosedRange<Int>, list: [String]) {
    self.init(columns: column...column, rows: rows, rule: .oneOf(list.map { .text($0) }))
  }
}
