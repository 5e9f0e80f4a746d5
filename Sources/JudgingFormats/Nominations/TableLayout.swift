public import Judging
internal import VietnameseText

/// A heading that an association uses for a field.
public struct ColumnName: Hashable, Sendable {
  public let heading: String
  public let field: Field.ID

  public init(_ heading: String, means field: Field.ID) {
    self.heading = heading
    self.field = field
  }
}

/// How one table of nominations was understood: what people check before they send it.
public struct TableLayout: Sendable {
  public let file: String
  /// The worksheet's name, or `nil` for delimited text.
  public let sheet: String?
  /// The numbers of the rows that hold the headings.
  public let headingRows: ClosedRange<Int>
  /// In order of column; `field` is `nil` for a column that is not read, `first` what the first
  /// entry has there.
  public let columns: [(letter: String, heading: String, field: Field?, first: String)]
  /// The numbers of the first and the last row read, if there is any.
  public private(set) var rows: ClosedRange<Int>?
  public private(set) var count: Int

  init(_ table: HeadedTable, _ programme: Programme) {
    file = table.table.file
    sheet = table.table.sheet
    headingRows = table.headingRows
    columns = table.captions.map { column, text, id in
      let isUsed = id.map { table.columns[$0] == column } ?? false
      let field = programme.fields.first { isUsed && $0.id.rawValue == id }
      return (columnName(column), text, field, table.rows.first?[column]?.text ?? "")
    }
    count = 0
    extend(by: table.rows)
  }

  /// Adds entries that follow those it knows.
  mutating func extend(by entries: ArraySlice<Table.Row>) {
    guard let first = entries.first, let last = entries.last else { return }
    rows = (rows?.lowerBound ?? first.number)...last.number
    count += entries.count
  }
}

extension ColumnName {
  /// Reads a small table of two columns, what a heading says and the field it means.
  ///
  /// - Returns: In the order of the file; what is wrong with it stands beside.
  public static func read(
    _ bytes: [UInt8],
    file: String,
    for programme: Programme
  ) -> (names: [ColumnName], findings: [Finding]) {
    var (tables, findings) = TableReader.readHeaded(bytes, file: file, by: headings)
    tables = tables.filter { _ in !findings.refuse }
    let fields = programme.fields.filter { $0.source == .nominator }
    var names: [ColumnName] = []
    for table in tables {
      for row in table.rows {
        guard let heading = table[row, "heading"]?.text, let name = table[row, "field"]?.text
        else { continue }
        let folded = name.folded
        let field = fields.first {
          [$0.id.rawValue, $0.name.vi, $0.name.en].contains { $0.folded == folded }
        }
        if let field {
          names.append(ColumnName(heading.nfc, means: field.id))
        } else {
          let near = Misspelling.suggestion(for: name, among: fields.map(\.id.rawValue))
          findings.append(.fieldUnknown(name, near: near, at: table.origin(row, "field")))
        }
      }
    }
    return (names, findings)
  }

  private static let headings = [
    Heading(
      id: "heading",
      names: ["Tiêu đề", "Tiêu đề trong tệp", "Cột", "Column"],
      isRequired: true
    ),
    Heading(id: "field", names: ["Trường", "Nghĩa là", "Means"], isRequired: true),
  ]
}
