internal import Judging
internal import VietnameseText

extension HeadedTable {
  /// The table without the rows that are no entries, and a note for each of those.
  ///
  /// They are what forms have around the entries: numbers under the headings, headings repeated on
  /// every page, a line that opens a group, a total, remarks and signatures below. A row counts as
  /// one of them only where it leaves all but one of the `identifying` columns empty.
  func withoutSurroundings(
    identifying headings: [String]
  ) -> (table: HeadedTable, findings: [Finding]) {
    var kept: [Table.Row] = []
    var findings: [Finding] = []
    let lastEntry = rows.last { identified($0, headings) > 1 }?.number ?? Int.max
    for (position, row) in rows.enumerated() {
      if let why = surrounding(row, position, lastEntry, headings) {
        findings.append(.rowSkipped(row, in: table, why))
      } else {
        kept.append(row)
      }
    }
    var copy = self
    copy.rows = kept[...]
    return (copy, findings)
  }

  private func surrounding(
    _ row: Table.Row,
    _ position: Int,
    _ lastEntry: Int,
    _ headings: [String]
  ) -> Bilingual? {
    if position == 0, isNumbering(row) {
      return Bilingual(vi: "số thứ tự cột", en: "numbers of the columns")
    }
    if repeatsHeadings(row) {
      return Bilingual(vi: "lặp lại tiêu đề", en: "the headings again")
    }
    guard identified(row, headings) <= 1 else { return nil }
    if isGroupLine(row) { return Bilingual(vi: "dòng tên nhóm", en: "the name of a group") }
    if row.number > lastEntry, row.cells.count <= 3 {
      return Bilingual(vi: "ghi chú dưới bảng", en: "a remark below the table")
    }
    return nil
  }

  /// In how many of the columns that tell entries apart it has a value, its own or that of a cell
  /// merged downwards.
  private func identified(_ row: Table.Row, _ headings: [String]) -> Int {
    headings.count { heading in
      guard let column = columns[heading] else { return false }
      return row[column] != nil
        || table.merges.contains {
          $0.columns == column...column && $0.rows.contains(row.number)
        }
    }
  }

  /// `(1) (2) (3)` or `1 2 3`, as Vietnamese forms number their columns.
  private func isNumbering(_ row: Table.Row) -> Bool {
    let numbers = row.cells.map { cell in
      Int(String(cell.text.filter { !"()[] ".contains($0) }))
    }
    guard numbers.count >= 3, let first = numbers.first.flatMap(\.self), (0...2).contains(first)
    else { return false }
    return numbers.enumerated().allSatisfy { $1 == first + $0 }
  }

  private func repeatsHeadings(_ row: Table.Row) -> Bool {
    let same = captions.count { row[$0.column]?.text.folded == $0.text.folded && $0.id != nil }
    return same >= 2 && same * 2 >= columns.count
  }

  /// One text over several columns, and nothing beside it but a number.
  private func isGroupLine(_ row: Table.Row) -> Bool {
    let texts = row.cells.filter { Int($0.text) == nil && !$0.text.isRomanNumeral }
    guard texts.count == 1, let cell = texts.first else { return false }
    return table.merges.contains {
      $0.rows.contains(row.number) && $0.columns.count > 1 && $0.columns.contains(cell.column)
    }
  }

  /// The table with the value of each merged cell in every row it covers, and a note for each.
  ///
  /// Only cells merged downwards in one column say what they mean; others stay findings.
  func spreadingMerges() -> (table: HeadedTable, findings: [Finding]) {
    let taken = Set(columns.values)
    let merges = table.merges.filter {
      $0.rows.lowerBound > headingRows.upperBound && !taken.isDisjoint(with: $0.columns)
    }
    guard !merges.isEmpty else { return (self, []) }
    var findings: [Finding] = []
    var positions: [Int: Int] = [:]
    var spread = Array(rows)
    for (index, row) in spread.enumerated() { positions[row.number] = index }
    for merge in merges {
      guard let first = positions[merge.rows.lowerBound],
        let cell = spread[first][merge.columns.lowerBound]
      else { continue }
      if merge.rows.count == 1, merge.columns.count(where: taken.contains) <= 1 { continue }
      guard merge.columns.count == 1 else {
        findings.append(.cellMerged(merge, in: table))
        continue
      }
      for number in merge.rows.dropFirst() {
        guard let index = positions[number] else { continue }
        spread[index].insert(cell)
      }
      findings.append(.cellSpread(merge, cell.text, in: table))
    }
    var copy = self
    copy.rows = spread[...]
    return (copy, findings)
  }
}

extension Table.Row {
  fileprivate mutating func insert(_ cell: Table.Cell) {
    guard self[cell.column] == nil else { return }
    let place = cells.firstIndex { $0.column > cell.column } ?? cells.endIndex
    cells.insert(cell, at: place)
  }
}

extension String {
  /// `I`, `II.`, `A`: what numbers the groups of a table.
  fileprivate var isRomanNumeral: Bool {
    let letters = filter { !". )".contains($0) }
    return !letters.isEmpty && letters.count <= 5 && letters.allSatisfy { "IVXABCDE".contains($0) }
  }
}
