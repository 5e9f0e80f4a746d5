/// An assignment to be found, by numbers.
///
/// Judges and nominations are numbered in an order drawn from the seed. A row and a column are numbers
/// of the table, in the order of names.
struct AssignmentProblem {
  let terms: AssignmentTerms
  /// The affinities, the pairs that are fixed barred: they are not to be had again.
  private(set) var table: AffinityTable
  /// The units of the pairs that are fixed, by row and column.
  private(set) var fixed: [(row: Int, column: Int, units: Int)] = []
  /// The row of each nomination, and the nomination of each row.
  let rows: [Int]
  let nominations: [Int]
  /// The column of each judge, and the judge of each column.
  let columns: [Int]
  let judges: [Int]
  /// How many judges each nomination needs.
  private(set) var needs: [Int]
  private(set) var lower: [Int]
  private(set) var upper: [Int]
  /// By how much a unit of affinity counts, nomination by nomination.
  var weights: [Int]
  /// What a pair is worth beyond its affinity: by nomination, then judge.
  var favours: [Int: [Int: Int]] = [:]

  init(_ table: AffinityTable, under terms: AssignmentTerms) {
    var lot = Lot(seed: terms.seed)
    self.terms = terms
    self.table = table
    rows = lot.order(of: table.nominations.count)
    nominations = Self.inverse(of: rows)
    columns = lot.order(of: table.judges.count)
    judges = Self.inverse(of: columns)
    needs = Array(repeating: terms.perNomination, count: rows.count)
    upper = columns.map { column in
      min(terms.loads.upperBound, terms.limits[table.judges[column]] ?? .max)
    }
    lower = upper.map { min(terms.loads.lowerBound, $0) }
    weights = Array(repeating: 1, count: rows.count)
    takeFixed()
  }

  private static func inverse(of order: [Int]) -> [Int] {
    var inverse = order
    for (place, number) in order.enumerated() { inverse[number] = place }
    return inverse
  }

  /// Sets the fixed pairs aside: needs and loads are what remains.
  private mutating func takeFixed() {
    guard !terms.fixed.isEmpty else { return }
    for meeting in terms.fixed.sorted() {
      guard let row = table.row(of: meeting.nomination),
        let column = table.column(of: meeting.judge)
      else { continue }
      fixed.append((row, column, Int(table[row, column])))
      table.bar(judge: column, from: row)
      needs[nominations[row]] -= 1
      upper[judges[column]] -= 1
      lower[judges[column]] = max(0, lower[judges[column]] - 1)
    }
  }

  /// The pairs of largest total worth, proved so; or why there are none.
  func solve() -> Solution {
    var lists = best(spare: Self.spare, at: Array(repeating: 0, count: columns.count))
    if zip(lists, needs).contains(where: { $0.count < $1 }) { return .impossible([]) }
    var market = Market(needs: needs, lower: lower, upper: upper, candidates: lists)
    if isCrowded(market) {
      let prices = feltPrices()
      lists = best(spare: 2 * Self.spare, at: prices)
      market = Market(needs: needs, lower: lower, upper: upper, candidates: lists, prices: prices)
    }
    market.bid(rounds: 20)
    for _ in 0..<12 where isCrowded(market) {
      // Bids cannot help while the pairs looked at do not lead away from the full judges.
      let full = Set(upper.indices.filter { market.held[$0].count >= upper[$0] })
      market.widen(by: exits(from: full, in: market))
      market.bid(rounds: 20)
    }
    while true {
      let reached = market.settle()
      let additions = reached.map { exits(from: $0, in: market) } ?? improvements(on: market)
      if additions.isEmpty { return reached.map { .impossible($0) } ?? .solved(market) }
      market.widen(by: additions)
    }
  }

  /// Whether many pairs are beyond the load of their judge.
  private func isCrowded(_ market: Market) -> Bool {
    market.misplaced * 8 > needs.reduce(0, +)
  }

  /// How many pairs a nomination is given to choose from, beyond those it needs.
  private static let spare = 20

  enum Solution {
    case solved(Market)
    /// Judges whose load can go nowhere.
    case impossible(Set<Int>)
  }

  @inline(__always)
  func worth(_ nomination: Int, _ judge: Int) -> Int? {
    let cell = table[rows[nomination], columns[judge]]
    guard cell != AffinityTable.barred else { return nil }
    return Int(cell) * weights[nomination] + (favours[nomination]?[judge] ?? 0)
  }
}
