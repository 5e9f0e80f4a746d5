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
      for nomination in sums.indices {
        let chain = bestChain(nomination, above: min(sums[nomination], floor) - 1, floor: floor)
        guard let chain, chain.loss < 0 else { continue }
        apply(chain, to: nomination)
        isRicher = true
      }
    }
  }

  /// Makes the exchange that costs the total least among those that lift the nomination.
  private mutating func improve(_ nomination: Int, above level: Int, floor: Int) -> Bool {
    guard let chain = bestChain(nomination, above: level, floor: floor) else { return false }
    apply(chain, to: nomination)
    return true
  }

  private struct Step {
    var loss: Int
    var from: Int
    var nomination: Int
    var candidate: Int
  }

  private struct Chain {
    /// What the total loses.
    var loss: Int
    /// Where the judge stands that the first nomination gives up.
    var given: Int
    /// The exchanges, the first nomination's first.
    var steps: [(nomination: Int, judge: Int, candidate: Int)]
  }

  private mutating func apply(_ chain: Chain, to nomination: Int) {
    for step in chain.steps {
      let place = market.place(of: step.judge, in: step.nomination)
      sums[step.nomination] +=
        market.candidates[step.candidate].worth - market.candidates[place].worth
      market.exchange(step.nomination, at: place, for: step.candidate)
    }
  }

  private func bestChain(_ nomination: Int, above level: Int, floor: Int) -> Chain? {
    var best: Chain?
    for place in market.chosen(nomination) {
      let chain = chain(nomination, giving: place, above: level, floor: floor, under: best?.loss)
      if let chain { best = chain }
    }
    return best
  }

  /// The chain of least loss that begins by giving up the judge at `place`.
  private func chain(
    _ nomination: Int,
    giving place: Int,
    above level: Int,
    floor: Int,
    under limit: Int?
  ) -> Chain? {
    let given = Int(market.candidates[place].judge)
    let own = market.candidates[place].worth
    let mayLose = market.held[given].count > market.lower[given]
    var layers: [[Int: Step]] = [[:]]
    for other in market.spare(nomination) {
      let candidate = market.candidates[other]
      guard sums[nomination] - own + candidate.worth > level else { continue }
      layers[0][Int(candidate.judge)] = Step(
        loss: own - candidate.worth,
        from: -1,
        nomination: nomination,
        candidate: other
      )
    }
    var best: (loss: Int, layer: Int, judge: Int)?
    var least = limit ?? .max
    for layer in 0..<Self.reach {
      for (judge, step) in layers[layer].sorted(by: { $0.key < $1.key }) where step.loss < least {
        let ends =
          judge == given || mayLose && market.held[judge].count < market.upper[judge]
        if ends { (best, least) = ((step.loss, layer, judge), step.loss) }
      }
      if layer + 1 < Self.reach {
        layers.append(further(layers, given, floor: floor, under: least))
      }
    }
    return best.map { trace($0, layers, given) }
  }

  /// One exchange more for every chain so far.
  private func further(
    _ layers: [[Int: Step]],
    _ given: Int,
    floor: Int,
    under limit: Int
  ) -> [Int: Step] {
    var next: [Int: Step] = [:]
    let last = layers.count - 1
    for (judge, step) in layers[last].sorted(by: { $0.key < $1.key }) where judge != given {
      for number in market.held[judge] {
        let nomination = Int(number)
        let spare = max(0, sums[nomination] - floor)
        guard !passes(nomination, judge, last, layers) else { continue }
        let own = market.candidates[market.place(of: judge, in: nomination)].worth
        for other in market.spare(nomination) {
          let candidate = market.candidates[other]
          let loss = step.loss + own - candidate.worth
          guard own - candidate.worth <= spare, loss < limit,
            loss < next[Int(candidate.judge)]?.loss ?? .max
          else { continue }
          next[Int(candidate.judge)] = Step(
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
  private func passes(
    _ nomination: Int,
    _ judge: Int,
    _ layer: Int,
    _ layers: [[Int: Step]]
  )
    -> Bool
  {
    var (judge, layer) = (judge, layer)
    while layer >= 0, let step = layers[layer][judge] {
      if step.nomination == nomination { return true }
      (judge, layer) = (step.from, layer - 1)
    }
    return false
  }

  private func trace(
    _ end: (loss: Int, layer: Int, judge: Int),
    _ layers: [[Int: Step]],
    _ given: Int
  ) -> Chain {
    var steps: [(nomination: Int, judge: Int, candidate: Int)] = []
    var (judge, layer) = (end.judge, end.layer)
    while layer >= 0, let step = layers[layer][judge] {
      let from = layer == 0 ? given : step.from
      steps.append((step.nomination, from, step.candidate))
      (judge, layer) = (step.from, layer - 1)
    }
    return Chain(loss: end.loss, given: given, steps: steps.reversed())
  }
}
