extension AssignmentProblem {
  /// Pairs whose worst-served nomination is served as well as was found, and the proved bound on that.
  ///
  /// With one judge a nomination a threshold would do; with several the question is NP-hard (Garg et al.,
  /// Assigning papers to referees, 2010), so small problems are searched through, and others get the best
  /// of several searches beside a bound: for any weights of the nominations the worst is at most the
  /// weighted mean of the sums, whose largest value a market proves.
  func fairest(from start: Market) -> (market: Market, bound: Int) {
    let own = fixedSums
    var plain = FairSearch(start, fixed: own)
    plain.effort = Self.effort
    if let exact = FairEnumeration(self, fixed: own).best(budget: 400_000) {
      return (exact.market, exact.minimum)
    }
    let single = singleBound(own)
    var best = plain.raised(towards: single)
    guard best.minimum < single else { return (richest(plain, best).market, best.minimum) }
    let (weighted, bound) = weighed(from: plain, own, under: single)
    if (weighted.minimum, weighted.total) > (best.minimum, best.total) { best = weighted }
    return (richest(plain, best).market, max(bound, best.minimum))
  }

  /// Weighs the nominations again and again by how far they fell short, and lifts the worst from the pairs
  /// that are best for the weights.
  ///
  /// - Returns: The fairest found, and the least bound the weights proved.
  private func weighed(
    from plain: FairSearch,
    _ own: [Int],
    under single: Int
  ) -> (FairSearch, bound: Int) {
    var weighing = self
    var (best, bound, sums, work) = (plain, single, plain.sums, 0)
    var pulls = Array(repeating: 0.0, count: needs.count)
    for round in 1...rounds where best.minimum < bound {
      weighing.weights = Self.weights(from: &pulls, sums: sums, bound: bound, round: round)
      guard case .solved(let market) = weighing.solve() else { break }
      let weights = weighing.weights
      let value = zip(weights, own).reduce(market.total) { $0 + $1.0 * $1.1 }
      bound = min(bound, value / max(1, weights.reduce(0, +)))
      var found = FairSearch(market.revalued(by: self), fixed: own)
      found.effort = Self.effort / 4
      sums = found.sums
      // Once the effort is spent only the bound is still pressed down.
      if work < 2 * Self.effort { found = found.raised(towards: bound) }
      work += found.work
      if (found.minimum, found.total) > (best.minimum, best.total) { best = found }
    }
    return (best, bound)
  }

  /// What the nominations have from pairs set by hand.
  private var fixedSums: [Int] {
    var sums = Array(repeating: 0, count: needs.count)
    for pair in fixed { sums[nominations[pair.row]] += pair.units }
    return sums
  }

  /// How many exchanges a search looks at: some seconds.
  private static let effort = 400_000_000

  /// How often weights are tried: each time is an exact assignment of its own.
  private var rounds: Int { min(400, max(4, 24_000_000 / max(1, needs.count * columns.count))) }

  /// The worst nomination can have no more than its own best judges give it.
  private func singleBound(_ own: [Int]) -> Int {
    best(spare: 0, at: Array(repeating: 0, count: columns.count)).enumerated().map {
      own[$0.offset] + $0.element.map(\.worth).sorted(by: >).prefix(needs[$0.offset]).reduce(0, +)
    }.min() ?? 0
  }

  /// Whole weights, the larger the further a nomination was below the others (multiplicative weights).
  private static func weights(
    from pulls: inout [Double],
    sums: [Int],
    bound: Int,
    round: Int
  ) -> [Int] {
    let least = sums.min() ?? 0
    let spread = max(1, Double(max(bound - least, 1)))
    for nomination in sums.indices {
      let gap = Double(sums[nomination] - bound) / spread
      pulls[nomination] -= max(-2, min(2, gap)) * 2 / Double(round).squareRoot()
    }
    let most = pulls.max() ?? 0
    return pulls.map { 1 + Int(2000 * decay(most - $0)) }
  }

  /// Nearly the exponential of `-gap`, and the same on every machine: (1 + gap / 16)^-16.
  private static func decay(_ gap: Double) -> Double {
    (0..<4).reduce(1 / (1 + gap / 16)) { power, _ in power * power }
  }

  /// The richer of two ways to the same minimum: from the largest total down, and from the fairest up.
  private func richest(_ plain: FairSearch, _ best: FairSearch) -> FairSearch {
    var fromTotal = plain
    var fromBest = best
    fromTotal.effort = fromTotal.work + Self.effort
    fromBest.effort = fromBest.work + Self.effort
    let isLifted = fromTotal.lift(to: best.minimum)
    if isLifted { fromTotal.enrich(floor: best.minimum) }
    fromBest.enrich(floor: best.minimum)
    return isLifted && fromTotal.total > fromBest.total ? fromTotal : fromBest
  }
}

extension FairSearch {
  /// The search at the highest level it comes to, by halving what is open up to the bound.
  fileprivate func raised(towards bound: Int) -> FairSearch {
    var best = self
    var (low, high) = (minimum, bound)
    while low < high {
      let level = low + (high - low + 1) / 2
      var attempt = best
      let isLifted = attempt.lift(to: level)
      if isLifted {
        best = attempt
        low = max(level, attempt.minimum)
      } else {
        best.spend(attempt.work - best.work)
        high = level - 1
      }
    }
    best.climb(to: bound)
    return best
  }
}

extension Market {
  /// The same pairs, with the worths of another problem on the same nominations and judges.
  fileprivate func revalued(by problem: AssignmentProblem) -> Market {
    var copy = self
    for nomination in needs.indices {
      for place in starts[nomination]..<starts[nomination + 1] {
        let judge = Int(candidates[place].judge)
        copy.candidates[place].worth = problem.worth(nomination, judge) ?? 0
      }
    }
    return copy
  }
}
