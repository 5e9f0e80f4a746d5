extension Market {
  /// Lets judges change their price, one at a time, until their load fits or `rounds` of turns are over.
  ///
  /// A judge in excess raises the price until enough nominations leave, one in want lowers it until enough
  /// come. Each goes as far as the load allows, to where one nomination more would move. No turn makes the
  /// prices worse, but they can chase each other for long, so there is an end, and paths do the rest.
  mutating func bid(rounds: Int) {
    let suitors = suitors()
    var queue = upper.indices.filter { misfit($0) != 0 }
    var isQueued = Array(repeating: false, count: upper.count)
    for judge in queue { isQueued[judge] = true }
    var next = 0
    while next < queue.count, next < rounds * upper.count {
      let judge = queue[next]
      next += 1
      isQueued[judge] = false
      let moved = misfit(judge) > 0 ? raise(judge) : lower(judge, among: suitors[judge])
      for other in moved + [judge] where !isQueued[other] && misfit(other) != 0 {
        // A judge nobody could move waits for the paths.
        if other == judge, moved.isEmpty { continue }
        isQueued[other] = true
        queue.append(other)
      }
    }
  }

  /// By how much a load is above, or below, what the price of the judge allows.
  private func misfit(_ judge: Int) -> Int {
    let (load, range) = (held[judge].count, range(judge))
    return load > range.upperBound ? load - range.upperBound : min(0, load - range.lowerBound)
  }

  /// The nominations that have each judge among their candidates, ascending.
  private func suitors() -> [[Int32]] {
    var suitors: [[Int32]] = Array(repeating: [], count: upper.count)
    for nomination in needs.indices {
      for place in starts[nomination]..<starts[nomination + 1] {
        suitors[Int(candidates[place].judge)].append(Int32(truncatingIfNeeded: nomination))
      }
    }
    return suitors
  }

  /// A nomination that would give up the judge at `place` for the one at `other`.
  private struct Offer {
    /// By how much the price must move before it does.
    var margin: Int
    var nomination: Int
    var place: Int
    var other: Int
  }

  /// Raises the price of one judge; returns those who gained a nomination.
  private mutating func raise(_ judge: Int) -> [Int] {
    let excess = misfit(judge)
    var offers = held[judge].compactMap { leaving(judge, Int($0)) }
    offers.sort { ($0.margin, $0.nomination) < ($1.margin, $1.nomination) }
    guard offers.count >= excess else { return [] }
    let toGround = prices[ground] - prices[judge]
    var rise = offers[min(excess, offers.count - 1)].margin
    if toGround > 0 { rise = min(rise, toGround) }
    prices[judge] += rise
    return offers.prefix(excess).filter { $0.margin <= rise }.map { offer in
      let gainer = Int(candidates[offer.other].judge)
      exchange(offer.nomination, at: offer.place, for: offer.other)
      return gainer
    }
  }

  /// Lowers the price of one judge; returns those who lost a nomination.
  private mutating func lower(_ judge: Int, among suitors: [Int32]) -> [Int] {
    let want = -misfit(judge)
    var offers = suitors.compactMap { coming(judge, Int($0)) }
    offers.sort { ($0.margin, $0.nomination) < ($1.margin, $1.nomination) }
    let toGround = prices[judge] - prices[ground]
    guard toGround > 0 || offers.count >= want else { return [] }
    var fall = offers.isEmpty ? toGround : offers[min(want, offers.count - 1)].margin
    if toGround > 0 { fall = offers.count <= want ? toGround : min(fall, toGround) }
    prices[judge] -= fall
    return offers.prefix(want).filter { $0.margin <= fall }.map { offer in
      let loser = Int(candidates[offer.place].judge)
      exchange(offer.nomination, at: offer.place, for: offer.other)
      return loser
    }
  }

  /// What it takes for a nomination to leave a judge for the best it does not hold.
  private func leaving(_ judge: Int, _ nomination: Int) -> Offer? {
    let place = place(of: judge, in: nomination)
    var (best, most) = (-1, Int.min)
    for other in spare(nomination) {
      let profit = candidates[other].worth - prices[Int(candidates[other].judge)]
      if profit > most { (best, most) = (other, profit) }
    }
    guard best >= 0 else { return nil }
    let margin = candidates[place].worth - prices[judge] - most
    return Offer(margin: margin, nomination: nomination, place: place, other: best)
  }

  /// What it takes for a nomination to come to a judge from the least of those it holds.
  private func coming(_ judge: Int, _ nomination: Int) -> Offer? {
    var (worst, least) = (-1, Int.max)
    for place in chosen(nomination) {
      let profit = candidates[place].worth - prices[Int(candidates[place].judge)]
      if candidates[place].judge == Int32(truncatingIfNeeded: judge) { return nil }
      if profit < least { (worst, least) = (place, profit) }
    }
    guard worst >= 0 else { return nil }
    for other in spare(nomination)
    where candidates[other].judge == Int32(truncatingIfNeeded: judge) {
      let margin = least - (candidates[other].worth - prices[judge])
      return Offer(margin: margin, nomination: nomination, place: worst, other: other)
    }
    return nil
  }
}
