extension Market {
  /// More pairs for some nominations, by their numbers, ascending.
  typealias Additions = [(nomination: Int, candidates: [Candidate])]

  /// Takes more pairs into the search; nominations that gain a better judge take it at once.
  mutating func widen(by additions: Additions) {
    var wider: [Candidate] = []
    var edges = [0]
    wider.reserveCapacity(candidates.count + additions.reduce(0) { $0 + $1.candidates.count })
    edges.reserveCapacity(starts.count)
    var next = 0
    for nomination in needs.indices {
      wider += candidates[starts[nomination]..<starts[nomination + 1]]
      if next < additions.count, additions[next].nomination == nomination {
        wider += additions[next].candidates
        next += 1
      }
      edges.append(wider.count)
    }
    (candidates, starts) = (wider, edges)
    for addition in additions { chooseAgain(addition.nomination) }
  }

  private mutating func chooseAgain(_ nomination: Int) {
    let before = chosen(nomination).map { Int(candidates[$0].judge) }
    choose(nomination)
    let number = Int32(truncatingIfNeeded: nomination)
    for judge in before { held[judge].removeAll { $0 == number } }
    hold(nomination)
  }

  /// What the least worthy judge held by a nomination is worth to it, less the price.
  func least(_ nomination: Int) -> Int {
    chosen(nomination).reduce(.max) {
      min($0, candidates[$1].worth - prices[Int(candidates[$1].judge)])
    }
  }
}
