internal import Judging

/// A grid of affinities that grows with the names that come.
///
/// Rows are nominations, columns judges, in the order in which they first come.
struct AffinityGrid {
  /// The cell of a pair the file does not name.
  static let unset = Int32.min + 1
  /// Cells lie between these, so that totals of any assignment fit.
  static let limit = Int64(1_000_000_000)

  private var cells: [Int32] = []
  private var stride = 64
  private var height = 0
  /// The decimals of a unit: as many as any value so far had.
  private(set) var places = 0

  enum Result {
    case added
    case repeated
    case tooLarge
  }

  /// How many cells a grid may have: 1 GB of them.
  static let capacity = 1 << 28

  @inline(__always)
  mutating func add(_ units: Int64, places own: Int, judge: Int, nomination: Int) -> Result {
    if judge >= stride { widen(to: judge) }
    if nomination >= height { heighten(to: nomination) }
    var units = units
    if own != places {
      guard own < places || rescale(to: own) else { return .tooLarge }
      for _ in own..<places { units *= 10 }
    }
    guard units >= -Self.limit, units <= Self.limit else { return .tooLarge }
    let place = nomination * stride + judge
    guard cells[place] == Self.unset else { return .repeated }
    cells[place] = Int32(truncatingIfNeeded: units)
    return .added
  }

  private mutating func heighten(to nomination: Int) {
    height = nomination + 1
    cells += repeatElement(Self.unset, count: height * stride - cells.count)
  }

  private mutating func widen(to judge: Int) {
    var wider = stride
    while wider <= judge { wider *= 2 }
    var next = [Int32](repeating: Self.unset, count: height * wider)
    for row in 0..<height {
      for column in 0..<stride { next[row * wider + column] = cells[row * stride + column] }
    }
    (cells, stride) = (next, wider)
  }

  /// Counts in smaller units; `false` where a cell would not fit.
  private mutating func rescale(to finer: Int) -> Bool {
    var factor: Int64 = 1
    for _ in places..<finer { factor *= 10 }
    let most = cells.reduce(Int64(0)) { $1 == Self.unset ? $0 : max($0, abs(Int64($1))) }
    guard most * factor <= Self.limit else { return false }
    for place in cells.indices where cells[place] != Self.unset {
      cells[place] = Int32(truncatingIfNeeded: Int64(cells[place]) * factor)
    }
    places = finer
    return true
  }

  /// The table with its names in order.
  ///
  /// - Parameters:
  ///   - judges: The names of the columns.
  ///   - nominations: The names of the rows.
  ///   - absent: What a pair counts that the file does not name.
  /// - Returns: Rows and columns in byte order of their names.
  consuming func table(judges: [String], nominations: [String], absent: Int32) -> AffinityTable {
    let columns = judges.indices.sorted { Self.isBefore(judges[$0], judges[$1]) }
    let rows = nominations.indices.sorted { Self.isBefore(nominations[$0], nominations[$1]) }
    let (cells, stride, height) = (cells, stride, height)
    let ordered = [Int32](unsafeUninitializedCapacity: rows.count * columns.count) {
      buffer,
      count in
      for row in rows {
        for column in columns {
          let cell = row < height && column < stride ? cells[row * stride + column] : Self.unset
          buffer[count] = cell == Self.unset ? absent : cell
          count += 1
        }
      }
    }
    return AffinityTable(
      judges: columns.map { Identifier(judges[$0]) },
      nominations: rows.map { Identifier(nominations[$0]) },
      places: places,
      cells: ordered
    )
  }

  private static func isBefore(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}
