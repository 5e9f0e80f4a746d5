/// Lifts the nominations served worst by chains of exchanges.
///
/// A chain begins where a nomination gives up one judge for a better one, and goes on while a nomination
/// that has the new judge gives it up for another, until a judge has room or the first one is reached. A
/// nomination on the way never falls below the floor. What is found is no proof: the bound is proved apart.
struct FairSearch {
  private(set) var market: Market
  /// The sum of each nomination, pairs set by hand among it.
  private(set) var sums: [Int]
  /// How many exchanges a chain has at most.
  private static let reach = 5
  /// How many exchanges were looked at; searches end when it passes `effort`.
  private(set) var work = 0
  /// Counted and not timed, so that every machine finds the same.
  var effort = Int.max

  /// - Parameters:
  ///   - market: Pairs that fit the loads; the worth of a candidate is its affinity.
  ///   - fixed: What each nomination has from pairs set by hand.
  init(_ market: Market, fixed: [Int]) {
    self.market = market
    sums = fixed
    for nomination in market.needs.indices {
      for place in market.chosen(nomination) { sums[nomination] += market.candidates[place].worth }
    }
  }

  var minimum: Int { sums.min() ?? 0 }
  var total: Int { sums.reduce(0, +) }

  /// Counts exchanges that an attempt given up has looked at.
  mutating func spend(_ more: Int) { work += more }

  /// Lifts every nomination to a level; `false` where one stays below.
  mutating func lift(to level: Int) -> Bool {
    let below = sums.indices.filter { sums[$0] < level }.sorted {
      (sums[$0], $0) < (sums[$1], $1)
    }
    for nomination in below {
      while sums[nomination] < level {
        guard improve(nomination, above: sums[nomination], floor: level) else { return false }
      }
    }
    return true
  }

  /// Lifts the worst as long as a chain is found.
  mutating func climb(to bound: Int) {
    while minimum < bound {
      let level = minimum
      guard let worst = sums.firstIndex(of: level),
        improve(worst, above: level, floor: level + 1)
      else { return }
    }
  }

  /// Raises the total as far as chains can while no nomination falls below the floor.
  mutating func enrich(floor: Int) {
    var isRicher = true
    while isRicher {
      isRicher = false
      for nomination in sums.indices where work < effort {
        let level = min(sums[nomination], floor) - 1
        guard let chain = chain(nomination, above: level, floor: floor, under: 0) else { continue }
        apply(chain, to: nomination)
        isRicher = true
      }
    }
  }

  /// Makes a chain of exchanges that lifts the nomination, of the shortest the one of least loss.
  private mutating func improve(_ nomination: Int, above level: Int, floor: Int) -> Bool {
    guard let chain = chain(nomination, above: level, floor: floor, under: .max) else {
      return false
    }
    apply(chain, to: nomination)
    return true
  }

  /// The exchanges of a chain, the first nomination's first.
  private typealias Chain = [(nomination: Int, judge: Int, candidate: Int)]

  /// What chains of one length lead to: for each judge the one that loses the total least.
  private struct Layer {
    var loss: [Int]
    var from: [Int]
    var nomination: [Int]
    var candidate: [Int]
    /// The judges led to, in the order found.
    var judges: [Int] = []

    init(count: Int) {
      loss = Array(repeating: .max, count: count)
      from = Array(repeating: -1, count: count)
      (nomination, candidate) = (from, from)
    }

    @inline(__always)
    mutating func lead(to judge: Int, loss: Int, from: Int, nomination: Int, candidate: Int) {
      if self.loss[judge] == .max { judges.append(judge) }
      self.loss[judge] = loss
      self.from[judge] = from
      self.nomination[judge] = nomination
      self.candidate[judge] = candidate
    }
  }

  private mutating func apply(_ chain: Chain, to nomination: Int) {
    for step in chain {
      let place = market.place(of: step.judge, in: step.nomination)
      sums[step.nomination] +=
        market.candidates[step.candidate].worth - market.candidates[place].worth
      market.exchange(step.nomination, at: place, for: step.candidate)
    }
  }

  /// A chain from a nomination, the least of its judges given up first.
  private mutating func chain(
    _ nomination: Int,
    above level: Int,
    floor: Int,
    under limit: Int
  ) -> Chain? {
    let places = market.chosen(nomination).sorted {
      (market.candidates[$0].worth, $0) < (market.candidates[$1].worth, $1)
    }
    for place in places where work < effort {
      if let chain = chain(nomination, giving: place, above: level, floor: floor, under: limit) {
        return chain
      }
    }
    return nil
  }

  /// The shortest chain that begins by giving up the judge at `place`; of equals that of least loss.
  private mutating func chain(
    _ nomination: Int,
    giving place: Int,
    above level: Int,
    floor: Int,
    under limit: Int
  ) -> Chain? {
    let given = Int(market.candidates[place].judge)
    let own = market.candidates[place].worth
    let mayLose = market.held[given].count > market.lower[given]
    var layers = [Layer(count: market.upper.count)]
    for other in market.spare(nomination) {
      let (judge, worth) = (Int(market.candidates[other].judge), market.candidates[other].worth)
      guard sums[nomination] - own + worth > level else { continue }
      layers[0].lead(
        to: judge,
        loss: own - worth,
        from: -1,
        nomination: nomination,
        candidate: other
      )
    }
    for length in 0..<Self.reach {
      let layer = layers[length]
      let ends = layer.judges.filter { judge in
        layer.loss[judge] < limit
          && (judge == given || mayLose && market.held[judge].count < market.upper[judge])
      }
      if let end = ends.min(by: { (layer.loss[$0], $0) < (layer.loss[$1], $1) }) {
        return trace(from: end, layers, given)
      }
      guard length + 1 < Self.reach, work < effort else { break }
      layers.append(further(layers, given, floor: floor))
    }
    return nil
  }

  /// One exchange more for every chain so far.
  private mutating func further(_ layers: [Layer], _ given: Int, floor: Int) -> Layer {
    var next = Layer(count: market.upper.count)
    let last = layers[layers.count - 1]
    for judge in last.judges where judge != given {
      for number in market.held[judge] {
        let nomination = Int(number)
        guard !passes(nomination, judge, layers) else { continue }
        let spare = max(0, sums[nomination] - floor)
        let own = market.candidates[market.place(of: judge, in: nomination)].worth
        work += market.spare(nomination).count
        for other in market.spare(nomination) {
          let candidate = market.candidates[other]
          let loss = last.loss[judge] + own - candidate.worth
          guard own - candidate.worth <= spare, loss < next.loss[Int(candidate.judge)] else {
            continue
          }
          next.lead(
            to: Int(candidate.judge),
            loss: loss,
            from: judge,
            nomination: nomination,
            candidate: other
          )
        }
      }
    }
    return next
  }

  /// Whether a nomination makes an exchange on the chain to a judge already.
  private func passes(_ nomination: Int, _ judge: Int, _ layers: [Layer]) -> Bool {
    var judge = judge
    for layer in layers.reversed() {
      if layer.nomination[judge] == nomination { return true }
      judge = layer.from[judge]
      if judge < 0 { break }
    }
    return false
  }

  private func trace(from end: Int, _ layers: [Layer], _ given: Int) -> Chain {
    var steps: Chain = []
    var judge = end
    for layer in layers.reversed() {
      let from = layer.from[judge]
      steps.append((layer.nomination[judge], from < 0 ? given : from, layer.candidate[judge]))
      judge = from
    }
    return steps.reversed()
  }
}
