/// Judges have prices, and each nomination takes those who serve it best for their price.
///
/// The exact method behind ``AffinityTable/assign(under:)``. The problem is a transportation problem:
/// every nomination needs so many judges, every judge carries between a lower and an upper load, and the
/// total worth of the pairs is to be largest. Its dual has one price a judge. At every moment each
/// nomination holds the judges of largest worth less price, so the pairs are the best for the prices;
/// prices move until the loads fit, and then the pairs are the best of all. First judges in excess raise
/// their price as bidders in an auction would (Bertsekas, Auction algorithms for network flow problems,
/// 1992), then what is left moves along shortest paths (Edmonds and Karp 1972; Jonker and Volgenant 1987).
/// All numbers are whole, so nothing is lost to rounding.
struct Market {
  /// A pair that may be taken.
  ///
  /// Only these are searched; ``AssignmentProblem/improvements(on:)`` looks at all others.
  struct Candidate {
    var judge: Int32
    var worth: Int
  }

  /// By nomination; those it holds come first.
  var candidates: [Candidate]
  /// Where the candidates of each nomination begin; one more for the end.
  var starts: [Int]
  /// How many judges each nomination needs.
  let needs: [Int]
  /// What each judge may carry at least and at most.
  let lower: [Int]
  let upper: [Int]
  /// A price for each judge; and at the end that of the ground, where loads are free to end.
  var prices: [Int]
  /// The nominations that hold each judge.
  var held: [[Int32]]
  /// The load each judge is to have: `upper` where the price is above that of the ground, `lower` where
  /// it is below, anything between where it is equal.
  var taken: [Int]
  /// By how much the loads to be carried exceed the needs of all nominations.
  var spared = 0

  var ground: Int { lower.count }

  /// - Parameters:
  ///   - needs: How many judges each nomination needs, never more than its candidates.
  ///   - lower: What each judge carries at least.
  ///   - upper: What each judge carries at most.
  ///   - lists: The pairs of each nomination.
  ///   - first: Where the prices of the judges begin; all at 0 by default.
  init(
    needs: [Int],
    lower: [Int],
    upper: [Int],
    candidates lists: [[Candidate]],
    prices first: [Int]? = nil
  ) {
    self.needs = needs
    self.lower = lower
    self.upper = upper
    candidates = []
    starts = [0]
    candidates.reserveCapacity(lists.reduce(0) { $0 + $1.count })
    starts.reserveCapacity(lists.count + 1)
    for list in lists {
      candidates += list
      starts.append(candidates.count)
    }
    prices = (first ?? Array(repeating: 0, count: upper.count)) + [0]
    held = Array(repeating: [], count: upper.count)
    taken = lower
    for nomination in needs.indices { choose(nomination) }
    for nomination in needs.indices { hold(nomination) }
  }

  /// Puts the candidates of most worth for their price first; equals keep no particular order, but the
  /// same one every time.
  mutating func choose(_ nomination: Int) {
    let (first, end) = (starts[nomination], starts[nomination + 1])
    for place in first..<(first + needs[nomination]) {
      var best = place
      var most = candidates[place].worth - prices[Int(candidates[place].judge)]
      for other in (place + 1)..<max(end, place + 1) {
        let profit = candidates[other].worth - prices[Int(candidates[other].judge)]
        if profit > most { (best, most) = (other, profit) }
      }
      candidates.swapAt(place, best)
    }
  }

  /// Writes down that the judges of a nomination's first candidates are held by it.
  mutating func hold(_ nomination: Int) {
    for place in chosen(nomination) {
      held[Int(candidates[place].judge)].append(Int32(truncatingIfNeeded: nomination))
    }
  }

  /// Where the candidates stand that a nomination holds.
  @inline(__always)
  func chosen(_ nomination: Int) -> Range<Int> {
    starts[nomination]..<(starts[nomination] + needs[nomination])
  }

  /// Where the candidates stand that it does not hold.
  @inline(__always)
  func spare(_ nomination: Int) -> Range<Int> {
    (starts[nomination] + needs[nomination])..<starts[nomination + 1]
  }

  /// Where a judge stands among those a nomination holds.
  @inline(__always)
  func place(of judge: Int, in nomination: Int) -> Int {
    var place = starts[nomination]
    while candidates[place].judge != Int32(truncatingIfNeeded: judge) { place += 1 }
    return place
  }

  /// Lets a nomination give up the judge at `place` for the one at `other`.
  mutating func exchange(_ nomination: Int, at place: Int, for other: Int) {
    let number = Int32(truncatingIfNeeded: nomination)
    let (old, new) = (Int(candidates[place].judge), Int(candidates[other].judge))
    if let index = held[old].firstIndex(of: number) {
      held[old].swapAt(index, held[old].count - 1)
      held[old].removeLast()
    }
    held[new].append(number)
    candidates.swapAt(place, other)
  }

  /// The loads a judge may have at the price: full above that of the ground, least below it.
  func range(_ judge: Int) -> ClosedRange<Int> {
    let least = prices[judge] > prices[ground] ? upper[judge] : lower[judge]
    return least...max(least, prices[judge] < prices[ground] ? lower[judge] : upper[judge])
  }

  /// How many pairs are beyond the upper load of their judge.
  var misplaced: Int {
    upper.indices.reduce(0) { $0 + max(0, held[$1].count - upper[$1]) }
  }

  /// The worth of all pairs held.
  var total: Int {
    needs.indices.reduce(0) { sum, nomination in
      chosen(nomination).reduce(sum) { $0 + candidates[$1].worth }
    }
  }
}
