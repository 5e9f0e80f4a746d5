/// The entries that two judges or more marked, and how often each of them got which mark.
struct MarkUnits {
  /// How often one entry got one mark.
  struct Cell {
    let category: Int
    let count: Double
  }
  /// The different marks, ascending.
  let values: [Double]
  /// Entry by entry, in each the marks ascending.
  let cells: [Cell]
  /// Where in ``cells`` each entry begins; one more for the end.
  let starts: [Int]
  /// How many marks each entry has.
  let sizes: [Double]

  var count: Int { sizes.count }

  init(of ratings: Ratings) {
    let groups = Self.paired(ratings.scores)
    let ascending = groups.flatMap { $0.map(\.value).sorted() }
    let values = Set(ascending).sorted()
    let categories = Dictionary(
      uniqueKeysWithValues: values.enumerated().map { ($0.element, $0.offset) }
    )
    var cells: [Cell] = []
    var starts = [0]
    var from = 0
    for group in groups {
      let end = from + group.count
      while from < end {
        var to = from
        while to < end, ascending[to] == ascending[from] { to += 1 }
        if let category = categories[ascending[from]] {
          cells.append(Cell(category: category, count: Double(to - from)))
        }
        from = to
      }
      starts.append(cells.count)
    }
    (self.values, self.cells, self.starts) = (values, cells, starts)
    sizes = groups.map { Double($0.count) }
  }

  /// The scores of each entry that has two or more: one alone agrees or disagrees with nobody.
  private static func paired(_ scores: [Ratings.Score]) -> [ArraySlice<Ratings.Score>] {
    var groups: [ArraySlice<Ratings.Score>] = []
    var from = 0
    while from < scores.count {
      var to = from
      while to < scores.count, scores[to].entry == scores[from].entry { to += 1 }
      if to - from > 1 { groups.append(scores[from..<to]) }
      from = to
    }
    return groups
  }

  /// How often each mark was given, where entry i counts as often as `counts[i]` says.
  func totals(counting counts: [Double]) -> [Double] {
    var totals = [Double](repeating: 0, count: values.count)
    totals.withUnsafeMutableBufferPointer { totals in
      cells.withUnsafeBufferPointer { cells in
        for unit in 0..<count where counts[unit] > 0 {
          for place in starts[unit]..<starts[unit + 1] {
            totals[cells[place].category] += counts[unit] * cells[place].count
          }
        }
      }
    }
    return totals
  }
}
