/// Sums over draws.
struct WeightedSums {
  /// Of what each draw's other parts lead one to expect: steadier than the draws themselves.
  private(set) var entries: [Double]
  private(set) var entryDraws: [Double]
  private(set) var entrySquares: [Double]
  private(set) var judges: [Double]
  private(set) var judgeSquares: [Double]
  private(set) var spreads: [Double]
  private(set) var intercept = 0.0
  private(set) var entryVariance = 0.0
  private(set) var judgeVariance = 0.0
  private(set) var residualVariance = 0.0
  /// How often each length of tails was drawn.
  private(set) var tails = [Int](repeating: 0, count: StudentTail.degrees.count + 1)

  init(entries: Int, judges: Int) {
    self.entries = Array(repeating: 0, count: entries)
    (entryDraws, entrySquares) = (self.entries, self.entries)
    self.judges = Array(repeating: 0, count: judges)
    (judgeSquares, spreads) = (self.judges, self.judges)
  }

  mutating func add(
    entries drawn: [Double],
    expected: [Double],
    judges own: [Double],
    spreads squares: [Double],
    intercept level: Double,
    variances: (entry: Double, judge: Double, residual: Double),
    tail: Int
  ) {
    for index in drawn.indices {
      entries[index] += expected[index]
      entryDraws[index] += drawn[index]
      entrySquares[index] += drawn[index] * drawn[index]
    }
    for index in own.indices {
      judges[index] += own[index]
      judgeSquares[index] += own[index] * own[index]
      spreads[index] += squares[index].squareRoot()
    }
    intercept += level
    entryVariance += variances.entry
    judgeVariance += variances.judge
    residualVariance += variances.residual
    tails[tail] += 1
  }

  func adding(_ other: WeightedSums) -> WeightedSums {
    func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }
    var both = self
    both.entries = sum(entries, other.entries)
    both.entryDraws = sum(entryDraws, other.entryDraws)
    both.entrySquares = sum(entrySquares, other.entrySquares)
    both.judges = sum(judges, other.judges)
    both.judgeSquares = sum(judgeSquares, other.judgeSquares)
    both.spreads = sum(spreads, other.spreads)
    both.intercept += other.intercept
    both.entryVariance += other.entryVariance
    both.judgeVariance += other.judgeVariance
    both.residualVariance += other.residualVariance
    both.tails = zip(tails, other.tails).map { $0 + $1 }
    return both
  }
}
