/// Marks as categories counted from 0, criterion by criterion.
struct RaschData {
  /// One mark.
  struct Mark {
    let entry: Int
    let judge: Int
    let criterion: Int
    let category: Int
  }
  let entries: [String]
  let judges: [String]
  let criteria: [String]
  /// In the order of entries.
  let marks: [Mark]
  /// What each category stands for: one list for all criteria, or one for each.
  let values: [[Double]]
  let thresholds: RaschModel.Thresholds

  init(
    of criteria: [RaschModel.Criterion],
    thresholds: RaschModel.Thresholds
  ) throws(RaschModel.Unfit) {
    let judges = Set(criteria.flatMap(\.ratings.judges)).sorted(by: Self.precedes)
    let entries = Set(criteria.flatMap(\.ratings.entries)).sorted(by: Self.precedes)
    let lists = criteria.map { Set($0.ratings.scores.map(\.value)).sorted() }
    let values =
      switch thresholds {
      case .shared: [Set(lists.joined()).sorted()]
      case .perCriterion: lists
      }
    for list in values {
      guard list.count > 1 else { throw .oneCategory }
      guard list.count <= 100 else { throw .tooManyCategories }
    }
    (self.entries, self.judges, self.thresholds) = (entries, judges, thresholds)
    self.values = values
    self.criteria = criteria.map(\.name)
    marks = Self.marks(of: criteria, judges: judges, entries: entries) { criterion in
      Self.numbers(of: thresholds == .shared ? values[0] : values[criterion])
    }
  }

  /// - Parameters:
  ///   - criteria: Whose judges and entries are numbered each by itself.
  ///   - judges: All names.
  ///   - entries: All names.
  ///   - categories: The categories of a criterion's marks.
  /// - Returns: All marks, numbered alike, in the order of entries, judges, criteria.
  private static func marks(
    of criteria: [RaschModel.Criterion],
    judges: [String],
    entries: [String],
    categories: (Int) -> [Double: Int]
  ) -> [Mark] {
    let (judgeNumbers, entryNumbers) = (numbers(of: judges), numbers(of: entries))
    var marks: [Mark] = []
    for (number, criterion) in criteria.enumerated() {
      let ratings = criterion.ratings
      let categories = categories(number)
      let ownJudges = ratings.judges.map { judgeNumbers[$0] ?? 0 }
      let ownEntries = ratings.entries.map { entryNumbers[$0] ?? 0 }
      marks += ratings.scores.map { score in
        Mark(
          entry: ownEntries[Int(score.entry)],
          judge: ownJudges[Int(score.judge)],
          criterion: number,
          category: categories[score.value] ?? 0
        )
      }
    }
    return marks.sorted { ($0.entry, $0.judge, $0.criterion) < ($1.entry, $1.judge, $1.criterion) }
  }

  private init(_ data: RaschData, marks: [Mark], values: [[Double]]) {
    (entries, judges, criteria) = (data.entries, data.judges, data.criteria)
    (self.marks, self.values, thresholds) = (marks, values, data.thresholds)
  }

  /// These marks alone, with categories that none of them uses left out; a criterion of whose categories
  /// one is left tells nothing and goes too.
  func keeping(_ kept: [Mark]) -> RaschData {
    var used = values.map { [Bool](repeating: false, count: $0.count) }
    for mark in kept { used[list(of: mark.criterion)][mark.category] = true }
    let renumbered = used.map { list in
      list.reduce(into: [Int]()) { numbers, isUsed in
        numbers.append((numbers.last ?? -1) + (isUsed ? 1 : 0))
      }
    }
    let left = zip(values, used).map { list, used in zip(list, used).filter(\.1).map(\.0) }
    let marks = kept.compactMap { mark -> Mark? in
      let list = list(of: mark.criterion)
      guard left[list].count > 1 else { return nil }
      return Mark(
        entry: mark.entry,
        judge: mark.judge,
        criterion: mark.criterion,
        category: renumbered[list][mark.category]
      )
    }
    return RaschData(self, marks: marks, values: left)
  }

  /// By Unicode scalars, as ``Ratings`` orders names.
  private static func precedes(_ a: String, _ b: String) -> Bool {
    a.unicodeScalars.lexicographicallyPrecedes(b.unicodeScalars)
  }

  private static func numbers<Value: Hashable>(of values: [Value]) -> [Value: Int] {
    Dictionary(values.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { a, _ in a })
  }

  /// Which of the lists of steps a criterion uses.
  func list(of criterion: Int) -> Int { thresholds == .shared ? 0 : criterion }

  func highest(in criterion: Int) -> Int { values[list(of: criterion)].count - 1 }

  /// Marks that would stand between the lowest and the highest in steps of the smallest distance seen,
  /// and that no judge gave: their categories are left out, and those above move down.
  var unobserved: [Double] {
    values.flatMap { list in
      let gaps = zip(list.dropFirst(), list).map { $0 - $1 }
      guard let step = gaps.min(), step > 0 else { return [Double]() }
      return zip(list, gaps).flatMap { value, gap in
        let missing = (gap / step).rounded() - 1
        // Marks off any even scale leave no category out.
        guard abs(gap / step - (missing + 1)) < 1e-6, missing >= 1, missing < 1000 else {
          return [Double]()
        }
        return (1...Int(missing)).map { value + Double($0) * step }
      }
    }
  }
}
