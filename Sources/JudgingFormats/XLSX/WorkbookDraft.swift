public import Judging

/// A workbook to be written: what stands in which cell, and how it looks.
///
/// Texts are texts, whatever they begin with; nothing here becomes a formula.
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
    /// In characters of the default font; as many as the sheet has columns.
    public let widths: [Double]
    public let rows: [Row]
    /// The row of headings, from 0: it and those above stay in view, and it is printed on each page.
    public let headingRow: Int?
    public let isLandscape: Bool
    public let choices: [Choice]

    public init(
      name: String,
      widths: [Double],
      rows: [Row],
      headingRow: Int? = nil,
      isLandscape: Bool = false,
      choices: [Choice] = []
    ) {
      self.name = name
      self.widths = widths
      self.rows = rows
      self.headingRow = headingRow
      self.isLandscape = isLandscape
      self.choices = choices
    }
  }

  public enum Row: Hashable, Sendable {
    /// One cell a column, from the first.
    case cells([Cell])
    /// One text over all columns.
    case across(String, Style)
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
  }

  public enum Style: Hashable, Sendable, CaseIterable {
    case plain
    case strong
    case heading
    case title
    case notice
    /// Text without a frame, for lines around the table.
    case line
  }

  /// A drop-down: the cells of a column that take one of a list.
  public struct Choice: Hashable, Sendable {
    /// From 0.
    public let column: Int
    /// From 0, both included.
    public let rows: ClosedRange<Int>
    public let list: [String]

    public init(column: Int, rows: ClosedRange<Int>, list: [String]) {
      self.column = column
      self.rows = rows
      self.list = list
    }
  }
}
