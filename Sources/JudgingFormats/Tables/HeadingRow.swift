internal import Judging
internal import VietnameseText

/// One row of headings, or two of which the upper one groups columns.
struct HeadingRow {
  /// Its first row's index among the table's rows.
  let index: Int
  /// How many rows it takes, 1 or 2.
  let height: Int
  /// What stands over each column, as shown, in order of column.
  let captions: [(column: Int, text: String, id: String?)]

  /// How many different headings it names.
  var matches: Int { Set(captions.compactMap(\.id)).count }
}

extension Table {
  /// The likeliest headings among the first twenty rows; `nil` where none is known.
  ///
  /// Two rows count only where together they name more columns than either alone.
  func headingRow(_ names: HeadingNames) -> HeadingRow? {
    let top = rows.indices.prefix(20)
    let single = top.map { index in
      HeadingRow(index: index, height: 1, captions: captions(of: rows[index], names))
    }
    let double = top.dropLast().compactMap { index in doubleRow(index, names) }
    // The first of the best: `max` would give the last.
    let best = (single + double).reduce(nil as HeadingRow?) { best, row in
      row.matches > (best?.matches ?? 0) ? row : best
    }
    guard let best, best.height == 1 else { return best }
    // A heading merged down from the row above stands over its column as well.
    let above = mergedDown(into: rows[best.index])
      .map { (column: $0.column, text: $0.text, id: names.id(of: $0.text)) }
    guard !above.isEmpty else { return best }
    let all = (best.captions + above).sorted { $0.column < $1.column }
    return HeadingRow(index: best.index, height: 1, captions: all)
  }

  private func captions(
    of row: Row,
    _ names: HeadingNames
  ) -> [(column: Int, text: String, id: String?)] {
    row.cells.map { ($0.column, $0.text, names.id(of: $0.text)) }
  }

  /// The cells of rows above that are merged down to this one, where it has none of its own.
  private func mergedDown(into row: Row) -> [Cell] {
    merges.compactMap { merge in
      guard merge.columns.count == 1, merge.rows.contains(row.number),
        merge.rows.lowerBound < row.number, row[merge.columns.lowerBound] == nil
      else { return nil }
      return rows.first { $0.number == merge.rows.lowerBound }?[merge.columns.lowerBound]
    }
  }

  private func doubleRow(_ index: Int, _ names: HeadingNames) -> HeadingRow? {
    let (upper, lower) = (rows[index], rows[index + 1])
    guard lower.number == upper.number + 1 else { return nil }
    var groups: [Int: String] = [:]
    for cell in upper.cells {
      let merge = merges.first {
        $0.rows.lowerBound == upper.number && $0.columns.lowerBound == cell.column
      }
      let columns = merge.map(\.columns) ?? cell.column...cell.column
      for column in columns.prefix(200) { groups[column] = cell.text }
    }
    let columns = Set(groups.keys).union(lower.cells.map(\.column)).sorted()
    let captions = columns.map { column -> (column: Int, text: String, id: String?) in
      let own = lower[column]?.text
      let group = groups[column]
      guard let own else { return (column, group ?? "", group.flatMap(names.id)) }
      guard let group else { return (column, own, names.id(of: own)) }
      let both = "\(group) \(own)"
      // A group that alone is a heading may carry an example or a remark below.
      return (column, both, names.id(of: both) ?? names.id(of: own) ?? names.id(of: group))
    }
    return HeadingRow(index: index, height: 2, captions: captions)
  }
}
