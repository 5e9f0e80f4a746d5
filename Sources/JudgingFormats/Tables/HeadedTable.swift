public import Judging
internal import VietnameseText

/// A table whose headings were found and understood.
public struct HeadedTable: Sendable {
  public let table: Table
  /// The column of each heading, by its id.
  public let columns: [String: Int]
  /// What stands over each column as shown, and the heading it means, in order of column.
  public let captions: [(column: Int, text: String, id: String?)]
  /// The numbers of the rows that the headings take.
  public let headingRows: ClosedRange<Int>
  /// Those below the headings that have any cell, in the order of the file.
  public var rows: ArraySlice<Table.Row>

  public subscript(row: Table.Row, heading: String) -> Table.Cell? {
    columns[heading].flatMap { row[$0] }
  }

  /// The place of a heading's cell in a row, whether or not it holds anything.
  public func origin(_ row: Table.Row, _ heading: String) -> Origin {
    columns[heading].map { table.origin(row: row.number, column: $0) } ?? table.origin(of: row)
  }
}

extension Table {
  /// Finds the headings among the first twenty rows and tells which column is which.
  ///
  /// Headings are known with or without diacritics, in any case, order and language.
  public func headed(by headings: [Heading]) -> (table: HeadedTable?, findings: [Finding]) {
    guard let row = headingRow(HeadingNames(headings)) else {
      let origin = rows.first.map(origin) ?? Origin(file: file)
      let missing = headings.filter(\.isRequired)
      return (nil, missing.map { .headingMissing($0, near: nil, unknown: [], at: origin) })
    }
    return headed(by: headings, at: row)
  }

  private func headed(
    by headings: [Heading],
    at heading: HeadingRow
  ) -> (table: HeadedTable?, findings: [Finding]) {
    let last = rows[heading.index + heading.height - 1]
    var columns: [String: Int] = [:]
    var unknown: [(column: Int, text: String)] = []
    var findings: [Finding] = []
    for (column, text, id) in heading.captions {
      guard let id else {
        if !HeadingNames.isOrdinal(text) { unknown.append((column, text)) }
        continue
      }
      if let first = columns[id] {
        let origin = origin(row: last.number, column: column)
        findings.append(.headingRepeated(text, columnName(first), at: origin))
      }
      columns[id] = columns[id] ?? column
    }
    for heading in headings where heading.isRequired && columns[heading.id] == nil {
      let near = unknown.first { Misspelling.isNear($0.text.folded, heading.names.map(\.folded)) }
      findings.append(
        .headingMissing(
          heading,
          near: near?.text,
          unknown: unknown.map(\.text),
          at: origin(of: last)
        )
      )
    }
    findings += unknown.map {
      .headingUnknown($0.text, at: origin(row: last.number, column: $0.column))
    }
    let below = rows[(heading.index + heading.height)...]
    if below.isEmpty { findings.append(.tableEmpty(origin(of: last))) }
    let headed = HeadedTable(
      table: self,
      columns: columns,
      captions: heading.captions,
      headingRows: rows[heading.index].number...last.number,
      rows: below
    )
    return (findings.refuse ? nil : headed, findings)
  }

  /// The most headings any of the first rows has.
  func likeness(to headings: [Heading]) -> Int {
    headingRow(HeadingNames(headings))?.matches ?? 0
  }
}

extension HeadedTable {
  /// A finding for each block of merged cells below the headings that covers a column in use.
  var mergeFindings: [Finding] {
    let taken = Set(columns.values)
    return table.merges.filter {
      $0.rows.lowerBound > headingRows.upperBound && !taken.isDisjoint(with: $0.columns)
    }.map { .cellMerged($0, in: table) }
  }

  /// Notes on what people looking at the sheet do not see, and on text in old fonts.
  var visibilityNotes: [Finding] {
    let rows = rows.map(\.number).filter(table.hiddenRows.contains)
      .map { Bilingual(vi: "dòng \($0)", en: "row \($0)") }
    let columns = columns.values.sorted()
      .filter { column in table.hiddenColumns.contains { $0.contains(column) } }
      .map { Bilingual(vi: "cột \(columnName($0))", en: "column \(columnName($0))") }
    let parts = columns + rows
    let origin = table.origin(row: headingRows.upperBound, column: 1)
    let hidden = parts.isEmpty ? [] : [Finding.hiddenRead(parts, in: table, at: origin)]
    return hidden + [Finding.recoded(table.recodings, in: table)].compactMap(\.self)
  }
}
