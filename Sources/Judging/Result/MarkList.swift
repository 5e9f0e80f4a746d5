/// Marks from any judging one by one, as statistics need them: measured, not counted.
///
/// Names are numbered in ascending order of their Unicode scalars, so that nothing depends on the
/// order of a file. Only those with a mark are here.
public struct MarkList: Sendable {
  /// Ascending, each once.
  public let judges: [String]
  /// Ascending, each once.
  public let entries: [String]
  /// Ascending, each once; one nameless criterion where the marks name none.
  public let criteria: [String]
  /// In the order of entries, judges, criteria.
  public let marks: [Mark]

  public struct Mark: Hashable, Sendable {
    public var judge: Int32
    public var entry: Int32
    public var criterion: Int32
    public let value: Double

    public init(judge: Int32, entry: Int32, criterion: Int32, value: Double) {
      self.judge = judge
      self.entry = entry
      self.criterion = criterion
      self.value = value
    }
  }

  /// Sorts names and marks, and leaves out names without a mark.
  ///
  /// - Parameters:
  ///   - judges: Names, in any order, each once.
  ///   - entries: Names, in any order, each once.
  ///   - criteria: Names, in any order, each once.
  ///   - marks: Finite values, at most one for a judge, an entry and a criterion; any order.
  public init(judges: [String], entries: [String], criteria: [String], marks: [Mark]) {
    let (judges, judgeNumbers) = judges.renumbered(by: marks.lazy.map { Int($0.judge) })
    let (entries, entryNumbers) = entries.renumbered(by: marks.lazy.map { Int($0.entry) })
    let (criteria, criterionNumbers) = criteria.renumbered(by: marks.lazy.map { Int($0.criterion) })
    var marks = marks
    for index in marks.indices {
      marks[index].judge = judgeNumbers[Int(marks[index].judge)]
      marks[index].entry = entryNumbers[Int(marks[index].entry)]
      marks[index].criterion = criterionNumbers[Int(marks[index].criterion)]
    }
    (self.judges, self.entries, self.criteria) = (judges, entries, criteria)
    marks = marks.sorted(into: entries.count) { Int($0.entry) }
    marks.sortWithinEntries()
    self.marks = marks
  }
}

extension [MarkList.Mark] {
  /// Puts the marks of each entry, which are neighbours, in the order of judges, then criteria.
  fileprivate mutating func sortWithinEntries() {
    withUnsafeMutableBufferPointer { marks in
      var from = 0
      while from < marks.count {
        var to = from + 1
        while to < marks.count, marks[to].entry == marks[from].entry { to += 1 }
        marks[from..<to].sort { ($0.judge, $0.criterion) < ($1.judge, $1.criterion) }
        from = to
      }
    }
  }
}

extension [String] {
  /// The names in use in ascending order, and the new number of each old one; −1 where not in use.
  fileprivate func renumbered(
    by uses: some Sequence<Int>
  ) -> (names: [String], numbers: [Int32]) {
    var isUsed = [Bool](repeating: false, count: count)
    for use in uses { isUsed[use] = true }
    let order = indices.filter { isUsed[$0] }.sorted { self[$0].precedes(self[$1]) }
    var numbers = [Int32](repeating: -1, count: count)
    for (number, old) in order.enumerated() { numbers[old] = Int32(number) }
    return (order.map { self[$0] }, numbers)
  }
}

extension String {
  /// The order of Unicode scalars, which is that of the bytes of UTF-8.
  public func precedes(_ other: String) -> Bool {
    var (own, other) = (self, other)
    return own.withUTF8 { a in
      other.withUTF8 { b in
        for index in 0..<Swift.min(a.count, b.count) where a[index] != b[index] {
          return a[index] < b[index]
        }
        return a.count < b.count
      }
    }
  }
}

extension Array {
  /// The elements in order of a key from 0 up to `keys`; those of one key stay in their order.
  public func sorted(into keys: Int, by key: (Element) -> Int) -> [Element] {
    var (next, isSorted, last) = ([Int](repeating: 0, count: keys + 1), true, 0)
    for element in self {
      let own = key(element)
      isSorted = isSorted && own >= last
      last = own
      next[own + 1] += 1
    }
    guard !isSorted else { return self }
    for own in 0..<keys { next[own + 1] += next[own] }
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialised in
      for element in self {
        let own = key(element)
        buffer.initializeElement(at: next[own], to: element)
        next[own] += 1
      }
      initialised = count
    }
  }
}
