internal import Judging
internal import VietnameseText

/// Tells the entries of a table from what forms have around them.
///
/// Those are numbers under the headings, headings repeated on every page, a line that opens a group,
/// a total, remarks and signatures below. A row counts as one of them only where it leaves all but
/// one of the identifying columns empty.
struct Surroundings {
  private let table: HeadedTable
  private let identifying: [Int]
  /// What stands over each column that has a meaning, folded.
  private let captions: [(column: Int, folded: String)]

  /// - Parameters:
  ///   - table: The table, for its headings and merged cells.
  ///   - headings: The ids of the headings that tell entries apart.
  init(of table: HeadedTable, identifying headings: [String]) {
    self.table = table
    identifying = headings.compactMap { table.columns[$0] }
    captions = table.captions.filter { $0.id != nil }.map { ($0.column, $0.text.folded) }
  }

  /// The rows that are entries, and a note for each other.
  ///
  /// - Parameters:
  ///   - rows: All rows of the table, or the next of them up to an entry or the end.
  ///   - last: The number of the last entry among the rows before these; `nil` if these are the
  ///     first.
  /// - Returns: Both in the order of the rows.
  func entries(
    among rows: ArraySlice<Table.Row>,
    following last: Int?
  ) -> (entries: [Table.Row], findings: [Finding]) {
    var kept: [Table.Row] = []
    kept.reserveCapacity(rows.count)
    var findings: [Finding] = []
    let lastEntry = rows.last(where: isEntry)?.number ?? last ?? Int.max
    for row in rows {
      if last == nil, row.number == rows.first?.number, isNumbering(row) {
        let why = Bilingual(vi: "số thứ tự cột", en: "numbers of the columns")
        findings.append(.rowSkipped(row, in: table.table, why))
      } else if let why = surrounding(row, lastEntry) {
        findings.append(.rowSkipped(row, in: table.table, why))
      } else {
        kept.append(row)
      }
    }
    return (kept, findings)
  }

  /// Whether a row is surely one: more than one of the identifying columns is filled in.
  func isEntry(_ row: Table.Row) -> Bool { identified(row) > 1 }

  private func surrounding(_ row: Table.Row, _ lastEntry: Int) -> Bilingual? {
    if repeatsHeadings(row) {
      return Bilingual(vi: "lặp lại tiêu đề", en: "the headings again")
    }
    guard !isEntry(row) else { return nil }
    if isGroupLine(row) { return Bilingual(vi: "dòng tên nhóm", en: "the name of a group") }
    if row.number > lastEntry, row.cells.count <= 3 {
      return Bilingual(vi: "ghi chú dưới bảng", en: "a remark below the table")
    }
    return nil
  }

  /// In how many of the columns that tell entries apart it has a value, its own or that of a cell
  /// merged downwards.
  private func identified(_ row: Table.Row) -> Int {
    identifying.count { column in
      row[column] != nil
        || table.table.merges.contains {
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
    let same = captions.count { column, folded in
      row[column].map { $0.text.mayFold(to: folded) && $0.text.folded == folded } ?? false
    }
    return same >= 2 && same * 2 >= table.columns.count
  }

  /// One text over several columns, and nothing beside it but a number.
  private func isGroupLine(_ row: Table.Row) -> Bool {
    let texts = row.cells.filter { Int($0.text) == nil && !$0.text.isRomanNumeral }
    guard texts.count == 1, let cell = texts.first else { return false }
    return table.table.merges.contains {
      $0.rows.contains(row.number) && $0.columns.count > 1 && $0.columns.contains(cell.column)
    }
  }
}

extension HeadedTable {
  /// The table without the rows that are no entries, and a note for each of those.
  func withoutSurroundings(
    identifying headings: [String]
  ) -> (table: HeadedTable, findings: [Finding]) {
    let (entries, findings) = Surroundings(of: self, identifying: headings)
      .entries(among: rows, following: nil)
    var copy = self
    copy.rows = entries[...]
    return (copy, findings)
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
  /// False where the first letter alone shows that the text does not fold to `folded`.
  fileprivate func mayFold(to folded: String) -> Bool {
    guard let own = utf8.first, let other = folded.utf8.first else { return true }
    switch own {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): return own | 0x20 == other
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return own == other
    default: return true
    }
  }

  /// `I`, `II.`, `A`: what numbers the groups of a table.
  fileprivate var isRomanNumeral: Bool {
    let letters = filter { !". )".contains($0) }
    return !letters.isEmpty && letters.count <= 5 && letters.allSatisfy { "IVXABCDE".contains($0) }
  }
}
