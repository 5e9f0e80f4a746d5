/// How well each judge suits each nomination, exact.
///
/// Names and cells are in byte order of the names, so that nothing depends on the order of a file.
public struct AffinityTable: Sendable {
  /// Ascending, each once.
  public let judges: [Judge.ID]
  /// Ascending, each once.
  public let nominations: [Nomination.ID]
  /// A cell counts units of `1 / 10^places`.
  public let places: Int
  /// A row a nomination, a column a judge; ``barred`` where the two must never meet.
  public private(set) var cells: [Int32]

  /// The cell of a pair that must never meet.
  public static let barred = Int32.min

  /// - Parameters:
  ///   - judges: Ascending, each once.
  ///   - nominations: Ascending, each once.
  ///   - places: The decimals of a unit, from 0 to 9.
  ///   - cells: A row a nomination, a column a judge.
  public init(judges: [Judge.ID], nominations: [Nomination.ID], places: Int, cells: [Int32]) {
    precondition(cells.count == judges.count * nominations.count, "a cell for each pair")
    self.judges = judges
    self.nominations = nominations
    self.places = places
    self.cells = cells
  }

  /// The cell of a judge and a nomination by their numbers.
  @inline(__always)
  subscript(nomination: Int, judge: Int) -> Int32 { cells[nomination * judges.count + judge] }

  /// The number of a nomination, if it is there.
  public func row(of nomination: Nomination.ID) -> Int? { nominations.place(of: nomination) }

  /// The number of a judge, if there.
  public func column(of judge: Judge.ID) -> Int? { judges.place(of: judge) }

  public mutating func bar(judge: Int, from nomination: Int) {
    cells[nomination * judges.count + judge] = Self.barred
  }

  /// Bars a meeting whose names are there.
  public mutating func bar(_ meeting: Meeting) {
    guard let row = row(of: meeting.nomination), let column = column(of: meeting.judge) else {
      return
    }
    bar(judge: column, from: row)
  }

  /// Units as a number.
  public func value(of units: Int) -> Rational {
    Rational(units: Int64(units), places: places)
  }
}

extension Collection where Element: Comparable, Index == Int {
  /// Where an element stands in ascending elements.
  fileprivate func place(of element: Element) -> Int? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low] == element ? low : nil
  }
}
