extension Market {
  /// Moves every excess load along a shortest path to where load is wanted.
  ///
  /// - Returns: `nil` when all loads fit, or the judges whose excess can go nowhere among the candidates,
  ///   the ground among them where it was reached.
  mutating func settle() -> Set<Int>? {
    mark()
    var search = PathSearch(count: ground + 1)
    for source in 0...ground {
      while excess(source) > 0 {
        guard let target = search.path(from: source, in: self) else { return search.reached }
        for node in search.passed {
          prices[node] += search.distance[target] - search.distance[node]
        }
        move(along: search, to: target, from: source)
      }
    }
    return nil
  }

  /// Sets what each judge is to carry by the prices as they stand; the ground gives or takes the rest.
  private mutating func mark() {
    defer { spared = taken.reduce(0, +) - needs.reduce(0, +) }
    for judge in upper.indices {
      let range = range(judge)
      taken[judge] = min(max(held[judge].count, range.lowerBound), range.upperBound)
    }
  }

  /// By how much a judge carries more than is to be taken; of the ground, what it has to give.
  func excess(_ node: Int) -> Int {
    node == ground ? spared : held[node].count - taken[node]
  }

  private mutating func move(along search: PathSearch, to target: Int, from source: Int) {
    var node = target
    while node != source {
      let step = search.step[node]
      let before = Int(step.from)
      if before == ground {
        taken[node] -= 1
        spared -= 1
      } else if node == ground {
        taken[before] += 1
        spared += 1
      } else {
        let nomination = Int(step.nomination)
        exchange(nomination, at: place(of: before, in: nomination), for: Int(step.candidate))
      }
      node = before
    }
  }
}

/// Shortest paths between judges, where a step lets a nomination give up one judge for another.
///
/// The search of Dijkstra on reduced worths, which are never negative while every nomination holds its
/// best judges for the prices.
struct PathSearch {
  struct Step {
    var from: Int32 = -1
    var nomination: Int32 = -1
    var candidate: Int32 = -1
  }

  private(set) var distance: [Int]
  private(set) var step: [Step]
  /// The nodes whose distance is known, in the order of distance.
  private(set) var passed: [Int] = []
  private var isPassed: [Bool]
  private var heap = Heap()
  private var touched: [Int] = []

  init(count: Int) {
    distance = Array(repeating: .max, count: count)
    step = Array(repeating: Step(), count: count)
    isPassed = Array(repeating: false, count: count)
  }

  var reached: Set<Int> { Set(passed) }

  /// Finds the nearest node that wants load.
  mutating func path(from source: Int, in market: borrowing Market) -> Int? {
    for node in touched { (distance[node], isPassed[node]) = (.max, false) }
    touched.removeAll(keepingCapacity: true)
    passed.removeAll(keepingCapacity: true)
    heap.removeAll()
    reach(source, at: 0, by: Step())
    // No path longer than one already found to a node that wants load is worth following.
    var limit = Int.max
    while let (key, node) = heap.popFirst() {
      if isPassed[node] || key > distance[node] { continue }
      if market.excess(node) < 0 { return node }
      isPassed[node] = true
      passed.append(node)
      if node == market.ground {
        leaveGround(at: key, in: market)
      } else {
        leave(node, at: key, in: market, limit: &limit)
      }
    }
    return nil
  }

  @inline(__always)
  private mutating func reach(_ node: Int, at length: Int, by way: Step) {
    if distance[node] == .max { touched.append(node) }
    distance[node] = length
    step[node] = way
    heap.insert(length, node)
  }

  private mutating func leaveGround(at length: Int, in market: borrowing Market) {
    for judge in market.upper.indices where market.taken[judge] > market.lower[judge] {
      let further = length + market.prices[judge] - market.prices[market.ground]
      if further < distance[judge] {
        reach(judge, at: further, by: Step(from: Int32(market.ground)))
      }
    }
  }

  private mutating func leave(
    _ judge: Int,
    at length: Int,
    in market: borrowing Market,
    limit: inout Int
  ) {
    let ground = market.ground
    if market.taken[judge] < market.upper[judge] {
      let further = length + market.prices[ground] - market.prices[judge]
      if further < distance[ground] { reach(ground, at: further, by: Step(from: Int32(judge))) }
    }
    for number in market.held[judge] {
      let nomination = Int(number)
      let own = market.candidates[market.place(of: judge, in: nomination)].worth
      let base = length + own - market.prices[judge]
      for place in market.spare(nomination) {
        let candidate = market.candidates[place]
        let other = Int(candidate.judge)
        let further = base - candidate.worth + market.prices[other]
        if further < distance[other], further < limit {
          let way = Step(from: Int32(judge), nomination: number, candidate: Int32(place))
          reach(other, at: further, by: way)
          if market.held[other].count < market.taken[other] { limit = further }
        }
      }
    }
  }
}

/// Nodes by distance, the nearest first; of equals that of the smaller number.
struct Heap {
  private var entries: [(key: Int, node: Int)] = []

  mutating func removeAll() { entries.removeAll(keepingCapacity: true) }

  @inline(__always)
  private static func isBefore(_ a: (key: Int, node: Int), _ b: (key: Int, node: Int)) -> Bool {
    a.key < b.key || a.key == b.key && a.node < b.node
  }

  mutating func insert(_ key: Int, _ node: Int) {
    entries.append((key, node))
    var place = entries.count - 1
    while place > 0, Self.isBefore(entries[place], entries[(place - 1) / 2]) {
      entries.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func popFirst() -> (key: Int, node: Int)? {
    guard let first = entries.first else { return nil }
    let last = entries.removeLast()
    guard !entries.isEmpty else { return first }
    var place = 0
    while true {
      var child = 2 * place + 1
      guard child < entries.count else { break }
      if child + 1 < entries.count, Self.isBefore(entries[child + 1], entries[child]) { child += 1 }
      guard Self.isBefore(entries[child], last) else { break }
      entries[place] = entries[child]
      place = child
    }
    entries[place] = last
    return first
  }
}
