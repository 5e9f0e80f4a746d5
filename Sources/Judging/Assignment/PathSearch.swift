/// How far every node is from an excess, where a step lets a nomination give up one judge for another.
///
/// The search of Dijkstra on reduced worths, which are never negative while every nomination holds its
/// best judges for the prices.
struct PathSearch {
  private(set) var distance: [Int]
  /// The nodes whose distance is known, in the order of distance.
  private(set) var passed: [Int] = []
  private var isPassed: [Bool]
  private var heap = Heap()
  private var touched: [Int] = []

  init(count: Int) {
    distance = Array(repeating: .max, count: count)
    isPassed = Array(repeating: false, count: count)
  }

  var reached: Set<Int> { Set(passed) }

  /// Finds the distance of the nearest node that wants load; `nil` where none can be reached.
  mutating func reach(from sources: [Int], in market: borrowing Market) -> Int? {
    for node in touched { (distance[node], isPassed[node]) = (.max, false) }
    touched.removeAll(keepingCapacity: true)
    passed.removeAll(keepingCapacity: true)
    heap.removeAll()
    for source in sources { touch(source, at: 0) }
    // No path longer than one already found to a node that wants load is worth following.
    var limit = Int.max
    while let (key, node) = heap.popFirst() {
      if isPassed[node] || key > distance[node] { continue }
      if market.excess(node) < 0 { return key }
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
  private mutating func touch(_ node: Int, at length: Int) {
    if distance[node] == .max { touched.append(node) }
    distance[node] = length
    heap.insert(length, node)
  }

  private mutating func leaveGround(at length: Int, in market: borrowing Market) {
    for judge in market.upper.indices where market.taken[judge] > market.lower[judge] {
      let further = length + market.prices[judge] - market.prices[market.ground]
      if further < distance[judge] { touch(judge, at: further) }
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
      if further < distance[ground] { touch(ground, at: further) }
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
          touch(other, at: further)
          if market.excess(other) < 0 { limit = further }
        }
      }
    }
  }
}

/// Paths that cost nothing at the prices as they are, found in depth.
///
/// A node from which nothing was found is not tried again, so all paths together cost little more than one.
struct FreePaths {
  private var isTried: [Bool]

  /// A node on the way, and which of its moves comes next.
  private struct Stop {
    let node: Int
    var index = 0
    var place = -1
  }

  init(count: Int) { isTried = Array(repeating: false, count: count) }

  /// A path from a node with excess to one that wants load.
  mutating func path(from source: Int, in market: borrowing Market) -> [Market.Step]? {
    guard !isTried[source] else { return nil }
    var stops = [Stop(node: source)]
    var steps: [Market.Step] = []
    isTried[source] = true
    while let last = stops.indices.last {
      guard let step = next(after: &stops[last], in: market) else {
        stops.removeLast()
        if !steps.isEmpty { steps.removeLast() }
        continue
      }
      steps.append(step)
      if market.excess(step.to) < 0 {
        for stop in stops { isTried[stop.node] = false }
        return steps
      }
      isTried[step.to] = true
      stops.append(Stop(node: step.to))
    }
    return nil
  }

  /// The next free move from a node to one not tried.
  private func next(after stop: inout Stop, in market: borrowing Market) -> Market.Step? {
    stop.node == market.ground ? nextFromGround(&stop, market) : nextFromJudge(&stop, market)
  }

  private func nextFromGround(_ stop: inout Stop, _ market: borrowing Market) -> Market.Step? {
    while stop.index < market.ground {
      let judge = stop.index
      stop.index += 1
      if !isTried[judge], market.taken[judge] > market.lower[judge],
        market.prices[judge] == market.prices[market.ground]
      {
        return Market.Step(from: market.ground, to: judge)
      }
    }
    return nil
  }

  private func nextFromJudge(_ stop: inout Stop, _ market: borrowing Market) -> Market.Step? {
    let (judge, ground) = (stop.node, market.ground)
    if !isTried[ground], market.taken[judge] < market.upper[judge],
      market.prices[judge] == market.prices[ground]
    {
      return Market.Step(from: judge, to: ground)
    }
    while stop.index < market.held[judge].count {
      let nomination = Int(market.held[judge][stop.index])
      let spare = market.spare(nomination)
      let own = market.candidates[market.place(of: judge, in: nomination)].worth
      let profit = own - market.prices[judge]
      stop.place = max(stop.place, spare.lowerBound)
      while stop.place < spare.upperBound {
        let candidate = market.candidates[stop.place]
        let other = Int(candidate.judge)
        stop.place += 1
        guard candidate.worth - market.prices[other] == profit, !isTried[other] else { continue }
        return Market.Step(
          from: judge,
          to: other,
          nomination: nomination,
          candidate: stop.place - 1
        )
      }
      stop.index += 1
      stop.place = -1
    }
    return nil
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
