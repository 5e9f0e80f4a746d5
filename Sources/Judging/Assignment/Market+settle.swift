extension Market {
  /// Moves every excess load along shortest paths to where load is wanted.
  ///
  /// A search finds how far the nearest want is from any excess; prices then make the paths of that length
  /// free, and as many loads as can move along free paths, before the next search.
  ///
  /// - Returns: `nil` when all loads fit, or the judges whose excess can go nowhere among the candidates,
  ///   the ground among them where it was reached.
  mutating func settle() -> Set<Int>? {
    mark()
    var search = PathSearch(count: ground + 1)
    while true {
      let sources = (0...ground).filter { excess($0) > 0 }
      if sources.isEmpty { return nil }
      guard let length = search.reach(from: sources, in: self) else { return search.reached }
      for node in search.passed { prices[node] += length - search.distance[node] }
      var free = FreePaths(count: ground + 1)
      for source in sources {
        while excess(source) > 0, let path = free.path(from: source, in: self) { move(along: path) }
      }
    }
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
  @inline(__always)
  func excess(_ node: Int) -> Int {
    node == ground ? spared : held[node].count - taken[node]
  }

  /// A move of one load from a node to the next.
  struct Step {
    var from: Int
    var to: Int
    /// The nomination that gives up one judge for the other, and the candidate it takes.
    ///
    /// -1 for moves from and to the ground.
    var nomination = -1
    var candidate = -1
  }

  private mutating func move(along path: [Step]) {
    for step in path {
      if step.from == ground {
        taken[step.to] -= 1
        spared -= 1
      } else if step.to == ground {
        taken[step.from] += 1
        spared += 1
      } else {
        let place = place(of: step.from, in: step.nomination)
        exchange(step.nomination, at: place, for: step.candidate)
      }
    }
  }
}
