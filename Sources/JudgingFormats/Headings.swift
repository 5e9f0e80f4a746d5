public import Judging
internal import VietnameseText

/// A column that a reader knows, under all the names people give it.
public struct Heading: Hashable, Sendable {
  public let id: String
  /// Its names, the one to show first; the id counts as one too.
  public let names: [String]
  public let isRequired: Bool

  public init(id: String, names: [String], isRequired: Bool = false) {
    self.id = id
    self.names = names
    self.isRequired = isRequired
  }
}

extension Heading {
  /// The heading without the names that mean something else here.
  func without(_ folded: Set<String>) -> Heading {
    Heading(id: id, names: names.filter { !folded.contains($0.folded) }, isRequired: isRequired)
  }
}

/// A table whose heading row was found and understood.
public struct HeadedTable: Sendable {
  public let table: Table
  /// The column of each heading, by its id.
  public let columns: [String: Int]
  /// Those below the headings that have any cell, in the order of the file.
  public let rows: ArraySlice<Table.Row>

  public subscript(row: Table.Row, heading: String) -> Table.Cell? {
    columns[heading].flatMap { row[$0] }
  }

  /// The place of a heading's cell in a row, whether or not it holds anything.
  public func origin(_ row: Table.Row, _ heading: String) -> Origin {
    columns[heading].map { table.origin(row: row.number, column: $0) } ?? table.origin(of: row)
  }
}

extension Table {
  /// Finds the heading row among the first twenty and tells which column is which.
  ///
  /// Headings are known with or without diacritics, in any case, order and language.
  public func headed(by headings: [Heading]) -> (table: HeadedTable?, findings: [Finding]) {
    let known = Dictionary(
      headings.flatMap { heading in
        ([heading.id] + heading.names).map { ($0.folded, heading.id) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    let matches = rows.prefix(20).map { row in row.cells.count { known[$0.text.folded] != nil } }
    guard let most = matches.max(), most > 0, let index = matches.firstIndex(of: most) else {
      let origin = rows.first.map(origin) ?? Origin(file: file)
      return (nil, headings.filter(\.isRequired).map { .headingMissing($0, near: nil, at: origin) })
    }
    return headed(by: headings, known, at: index)
  }

  private func headed(
    by headings: [Heading],
    _ known: [String: String],
    at index: Int
  ) -> (table: HeadedTable?, findings: [Finding]) {
    let row = rows[index]
    var columns: [String: Int] = [:]
    var unknown: [Cell] = []
    var findings: [Finding] = []
    for cell in row.cells {
      guard let id = known[cell.text.folded] else {
        unknown.append(cell)
        continue
      }
      if let first = columns[id] {
        findings.append(
          .headingRepeated(cell.text, columnName(first), at: origin(of: cell, in: row))
        )
      }
      columns[id] = columns[id] ?? cell.column
    }
    for heading in headings where heading.isRequired && columns[heading.id] == nil {
      let near = unknown.first { Misspelling.isNear($0.text.folded, heading.names.map(\.folded)) }
      findings.append(.headingMissing(heading, near: near?.text, at: origin(of: row)))
    }
    findings += unknown.map { .headingUnknown($0.text, at: origin(of: $0, in: row)) }
    let taken = Set(columns.values)
    for merge in merges
    where merge.rows.lowerBound > row.number && !taken.isDisjoint(with: merge.columns) {
      findings.append(.cellMerged(merge, in: self))
    }
    let below = rows[(index + 1)...]
    if below.isEmpty { findings.append(.tableEmpty(origin(of: row))) }
    let headed = HeadedTable(table: self, columns: columns, rows: below)
    return (findings.refuse ? nil : headed, findings)
  }
}

extension Finding {
  fileprivate static func headingMissing(
    _ heading: Heading,
    near: String?,
    at origin: Origin
  ) -> Finding {
    let name = heading.names.first ?? heading.id
    return Finding(
      .headingMissing,
      at: origin,
      vi: "không thấy cột “\(name)”" + (near.map { "; có phải là cột “\($0)”?" } ?? ""),
      en: "there is no column “\(heading.id)” (“\(name)”)"
        + (near.map { "; is it “\($0)”?" } ?? "")
    )
  }

  fileprivate static func headingRepeated(
    _ text: String,
    _ first: String,
    at origin: Origin
  ) -> Finding {
    Finding(
      .headingRepeated,
      at: origin,
      vi: "cột “\(text)” đã có ở cột \(first); xóa hoặc đổi tên một cột",
      en: "the column “\(text)” is there already, in column \(first); delete or rename one"
    )
  }

  fileprivate static func cellMerged(_ merge: Table.Merge, in table: Table) -> Finding {
    let first = columnName(merge.columns.lowerBound) + String(merge.rows.lowerBound)
    let last = columnName(merge.columns.upperBound) + String(merge.rows.upperBound)
    return Finding(
      .cellMerged,
      at: table.origin(row: merge.rows.lowerBound, column: merge.columns.lowerBound),
      vi: "các ô \(first):\(last) bị gộp, không biết giá trị thuộc dòng nào; bỏ gộp và điền từng ô",
      en: "the cells \(first):\(last) are merged; unmerge them and fill in each"
    )
  }

  fileprivate static func headingUnknown(_ text: String, at origin: Origin) -> Finding {
    Finding(
      .headingUnknown,
      at: origin,
      vi: "không nhận ra cột “\(text)” nên không đọc cột này",
      en: "the column “\(text)” is not known and was not read"
    )
  }
}

extension Table {
  /// The most headings any of the first twenty rows has.
  func likeness(to headings: [Heading]) -> Int {
    let known = Set(headings.flatMap { [$0.id.folded] + $0.names.map(\.folded) })
    return rows.prefix(20).map { row in row.cells.count { known.contains($0.text.folded) } }.max()
      ?? 0
  }
}
