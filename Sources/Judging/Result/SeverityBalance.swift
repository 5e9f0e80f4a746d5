/// What is added to each judge's scores so that all judges are equally severe: version 1 of the rule
/// `severity-adjusted-v1`.
///
/// Scores are taken as `nomination + judge + rest`. Nothing is assumed of nominations, so that few
/// cards cost none of them anything; judges vary around 0 with a variance that is `ratio` times that
/// of the rest, a number frozen with the rules. Severities `s` are then the one solution of
///
///     Σ over the judge's cards (score + s − nomination) + s ÷ ratio = 0
///     nomination = mean over its cards (score + s)
///
/// (Henderson 1950), each rounded to six decimals by ``quantised``. They sum to 0 over the judges who
/// hang together through common nominations.
public struct SeverityBalance: Hashable, Sendable {
  /// The variance of judges over that of the rest; above 0.
  public let ratio: Rational

  /// Decimals of a severity.
  public static let places = 6

  public init(ratio: Rational) { self.ratio = ratio }

  /// One card: a judge's number and the score it gives.
  public typealias Card = (judge: Int, score: Rational)

  /// The severity of each judge, positive where harsh; 0 for one who shares nothing.
  ///
  /// - Parameters:
  ///   - nominations: The cards of each.
  ///   - judges: How many judges there are.
  /// - Returns: What to add to the scores of each judge.
  public func severities(of nominations: [[Card]], judges: Int) -> [Rational] {
    guard judges > 0 else { return [] }
    let equations = Equations(
      nominations.filter { $0.count > 1 },
      judges: judges,
      ratio: ratio
    )
    return equations.solution().map(Self.quantised)
  }

  /// The nearest multiple of 0.000001, halves up; a value 10⁻¹² below a half counts as one.
  ///
  /// Exact halves, which whole marks do make, then lie far from where rounding turns, and whoever
  /// solves the equations to fifteen decimals finds the same number.
  private static func quantised(_ units: Int128) -> Rational {
    let step = Equations.one / 1_000_000
    let raised = units + step / 2 + Equations.one / 1_000_000_000_000
    let (quotient, rest) = raised.quotientAndRemainder(dividingBy: step)
    return Rational(rest < 0 ? quotient - 1 : quotient, over: 1_000_000)
  }
}

/// The equations in whole multiples of 10⁻²⁰.
///
/// An approximate solution is found in floating point and mended by what the equations, in whole
/// numbers, are still off by. Their matrix has no positive element off the diagonal and rows that sum
/// to `1 ÷ ratio`, so that a solution is off by `ratio` times that at most: floating point may make
/// the way longer, but cannot change where it ends.
private struct Equations {
  static let decimals = 20
  static let one: Int128 = 100_000_000_000_000_000_000

  private let cards: [[(judge: Int, score: Int128)]]
  private let ratio: Rational
  private let judges: Int
  private let factor: [[Double]]

  init(_ nominations: [[SeverityBalance.Card]], judges: Int, ratio: Rational) {
    cards = nominations.map { own in
      own.map { ($0.judge, $0.score.units(places: Self.decimals)) }
    }
    (self.judges, self.ratio) = (judges, ratio)
    factor = Self.factor(cards.map { $0.map(\.judge) }, judges, ratio)
  }

  /// Severities in units.
  func solution() -> [Int128] {
    var found = [Int128](repeating: 0, count: judges)
    let enough = Int128(cards.reduce(0) { max($0, $1.count) } + 2)
    var best: (off: Int128, values: [Int128])?
    for _ in 0..<30 {
      let missing = self.missing(found)
      let off = missing.reduce(0) { max($0, abs($1)) }
      if off >= best?.off ?? .max { break }
      best = (off, found)
      if off <= enough { break }
      for (judge, step) in solve(missing.map { Double($0) }).enumerated() {
        found[judge] += Int128(step.rounded())
      }
    }
    return best?.values ?? found
  }

  /// What is left of each judge's equation.
  private func missing(_ severities: [Int128]) -> [Int128] {
    var left = severities.map { -$0 * ratio.denominator / ratio.numerator }
    for own in cards {
      let sum = own.reduce(Int128(0)) { $0 + $1.score + severities[$1.judge] }
      let mean = sum / Int128(own.count)
      for card in own { left[card.judge] -= card.score + severities[card.judge] - mean }
    }
    return left
  }

  // MARK: Floating point

  /// The lower Cholesky factor of the matrix.
  private static func factor(_ cards: [[Int]], _ judges: Int, _ ratio: Rational) -> [[Double]] {
    let ridge = Double(ratio.denominator) / Double(ratio.numerator)
    var rows = (0..<judges).map { [Double](repeating: 0, count: $0 + 1) }
    for judge in 0..<judges { rows[judge][judge] = ridge }
    for own in cards {
      let part = 1 / Double(own.count)
      for judge in own {
        rows[judge][judge] += 1
        for other in own where other <= judge { rows[judge][other] -= part }
      }
    }
    for column in 0..<judges {
      for row in column..<judges {
        var sum = rows[row][column]
        for k in 0..<column { sum -= rows[row][k] * rows[column][k] }
        rows[row][column] = row == column ? sum.squareRoot() : sum / rows[column][column]
      }
    }
    return rows
  }

  private func solve(_ right: [Double]) -> [Double] {
    var x = right
    for row in 0..<judges {
      for k in 0..<row { x[row] -= factor[row][k] * x[k] }
      x[row] /= factor[row][row]
    }
    for row in (0..<judges).reversed() {
      x[row] /= factor[row][row]
      for k in 0..<row { x[k] -= factor[row][k] * x[row] }
    }
    return x
  }
}
