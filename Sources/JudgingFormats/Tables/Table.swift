public import Judging

/// Rows and cells as they stand in a file, before any heading is known.
///
/// The one shape that delimited files and worksheets become.
public struct Table: Sendable {
  /// The file's name as the user gave it.
  public let file: String
  /// The worksheet's name, or `nil` for a delimited file.
  public let sheet: String?
  /// In the order of the file; rows without any cell are left out.
  public var rows: [Row]
  /// Blocks of cells that were made one; only the first holds a value.
  public var merges: [Merge]
  /// Whether its worksheet is hidden.
  public var isHidden = false
  /// The numbers of rows that are hidden, or filtered out of sight.
  public var hiddenRows: Set<Int> = []
  /// The columns that are hidden.
  public var hiddenColumns: [ClosedRange<Int>] = []
  /// The cells whose font is from before Unicode, in the order of the file.
  public var recodings: [Recoding] = []

  public init(file: String, sheet: String? = nil, rows: [Row], merges: [Merge] = []) {
    self.file = file
    self.sheet = sheet
    self.rows = rows
    self.merges = merges
  }

  public struct Merge: Hashable, Sendable {
    public let rows: ClosedRange<Int>
    public let columns: ClosedRange<Int>

    public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// A cell whose text was stored for an old font and now says in Unicode what the font showed.
  public struct Recoding: Hashable, Sendable {
    public let row: Int
    public let column: Int
    public let from: String
    public let to: String
  }

  public struct Row: Hashable, Sendable {
    /// The worksheet's row number, or the line on which the record starts; from 1.
    public let number: Int
    /// In order of column; empty cells are left out.
    public var cells: [Cell]

    public init(number: Int, cells: [Cell]) {
      self.number = number
      self.cells = cells
    }

    /// The cell in a column counted from 1.
    public subscript(column: Int) -> Cell? {
      // Nearly always the cell stands where it would without gaps.
      if column <= cells.count, cells[column - 1].column == column { return cells[column - 1] }
      return cells.first { $0.column == column }
    }
  }

  public struct Cell: Hashable, Sendable {
    /// Counted from 1.
    public let column: Int
    public let kind: Kind
    /// The text shown, the number in its shortest exact form, the error's name (`#N/A`), or a
    /// formula that was never calculated (`=A1`).
    public let text: String

    public init(column: Int, kind: Kind = .text, text: String) {
      self.column = column
      self.kind = kind
      self.text = text
    }
  }

  public enum Kind: Hashable, Sendable {
    case text
    /// A number that the file stores as one: `text` has a decimal point.
    case number
    /// A number formatted as a date; `text` is `yyyy-mm-dd`, or with ` hh:mm:ss` where there is a time.
    case date
    /// `text` is `true` or `false`.
    case boolean
    /// A spreadsheet error; `text` is its name.
    case error
  }

  public func origin(of cell: Cell, in row: Row) -> Origin {
    origin(row: row.number, column: cell.column)
  }

  /// The place of a cell, there or not; row and column count from 1.
  public func origin(row: Int, column: Int) -> Origin {
    Origin(
      file: file,
      place: sheet.map { .cell(sheet: $0, row: row, column: column) }
        ?? .field(line: row, column: column)
    )
  }

  public func origin(of row: Row) -> Origin {
    Origin(
      file: file,
      place: sheet.map { .row(sheet: $0, row: row.number) } ?? .line(row.number)
    )
  }
}
