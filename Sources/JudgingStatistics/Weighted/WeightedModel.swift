/// The crossed model with judges who are not equally careful, and marks that may be plain mistakes.
///
/// `score = entry + judge + rest`, where the rest has a spread of the judge's own, drawn to the common
/// one the more the fewer marks there are, and tails as long as the marks show: Student's t with as few
/// as 2 degrees of freedom. All of it is learned from the marks by Gibbs sampling, so that places carry
/// the uncertainty of every part.
public struct WeightedModel: Hashable, Sendable {
  /// What an average judge gives an average entry.
  public let intercept: Double
  public let variance: CrossedModel.Variance
  /// Means and standard deviations of the posterior, in the order of entries.
  public let entries: [CrossedModel.Effect]
  /// Positive for a harsh judge; in the order of judges.
  public let judges: [CrossedModel.Effect]
  /// How far each judge's marks usually lie from what entry and severity lead one to expect.
  public let spreads: [Double]
  /// The middle of the posterior of the tails' degrees of freedom; nil where tails are normal.
  public let tailDegrees: Int?
  public let places: Places

  /// Scores up to which it is fitted.
  public static let mostScores = 100_000

  /// Draws that take a fraction of a second.
  public static func usualDraws(scores: Int) -> Int {
    min(10_000, max(500, 3_000_000 / max(1, scores)))
  }

  /// Chains, each from a seed of its own; their number is part of the result.
  private static let chains = 4

  /// Fits the model.
  ///
  /// - Parameters:
  ///   - ratings: One score for a judge and an entry, at most ``mostScores``.
  ///   - tops: The N of each P(top N).
  ///   - draws: From the posterior, at least 4.
  ///   - seed: The same seed gives the same figures on every machine.
  /// - Throws: ``Inseparable`` where the marks cannot tell its parts apart.
  public init(of ratings: Ratings, tops: [Int], draws: Int, seed: UInt64) throws(Inseparable) {
    let shape = MarkShape(of: ratings)
    try shape.check(.random)
    let design = CrossedDesign(of: ratings)
    guard design.values.contains(where: { $0 != design.values[0] }) else { throw .allEqual }
    guard shape.judgesRepeat else { throw .noRest }
    guard ExactFit(design) == nil else { throw .noNoise }
    let panel = WeightedPanel(of: ratings)
    let own = max(1, draws / Self.chains)
    let runs = Self.run(panel, draws: own, seed: seed)
    let sum = runs.dropFirst().reduce(runs[0].sums) { $0.adding($1.sums) }
    let count = Double(own * Self.chains)
    let scale = panel.scale
    let means = panel.shared(sum.entries.map { $0 / count })
    entries = means.indices.map { entry in
      let raw = sum.entryDraws[entry] / count
      let square = sum.entrySquares[entry] / count - raw * raw
      return CrossedModel.Effect(
        value: panel.shift + scale * means[entry],
        standardError: scale * max(0, square).squareRoot()
      )
    }
    judges = sum.judges.indices.map { judge in
      let mean = sum.judges[judge] / count
      let square = sum.judgeSquares[judge] / count - mean * mean
      return CrossedModel.Effect(
        value: -scale * mean,
        standardError: scale * max(0, square).squareRoot()
      )
    }
    spreads = sum.spreads.map { scale * $0 / count }
    intercept = panel.shift + scale * sum.intercept / count
    let square = scale * scale / count
    variance = CrossedModel.Variance(
      entry: square * sum.entryVariance,
      judge: square * sum.judgeVariance,
      residual: square * sum.residualVariance
    )
    tailDegrees = Self.middle(of: sum.tails)
    places = Self.places(of: means, in: runs, tops: tops)
  }

  private static func run(_ panel: WeightedPanel, draws: Int, seed: UInt64) -> [WeightedChain] {
    nonisolated(unsafe) var runs = [WeightedChain?](repeating: nil, count: chains)
    runs.withUnsafeMutableBufferPointer { runs in
      nonisolated(unsafe) let runs = runs
      Parallel.run(chains) { chain in
        var seeds = Lot(seed: seed)
        let lot = Lot(seed: seeds.next() &+ UInt64(chain) &* 0xD1B5_4A32_D192_ED03)
        var run = WeightedChain(panel, lot: lot, draws: draws)
        run.sample()
        runs[chain] = run
      }
    }
    return runs.compactMap(\.self)
  }

  private static func middle(of tails: [Int]) -> Int? {
    let half = tails.reduce(0, +) / 2
    var seen = 0
    for (index, count) in tails.enumerated() {
      seen += count
      if seen > half, index < StudentTail.degrees.count { return StudentTail.degrees[index] }
    }
    return nil
  }

  private static func places(
    of means: [Double],
    in runs: [WeightedChain],
    tops: [Int]
  ) -> Places {
    let order = means.indices.sorted { (means[$0], $1) > (means[$1], $0) }
    var count = PlaceCount(entries: means.count, tops: tops, order: order)
    for run in runs {
      for start in stride(from: 0, to: run.drawn.count, by: means.count) {
        count.add { run.drawn[start + $0] }
      }
    }
    return Places(standings: count.standings, draws: count.draws, variances: .integrated)
  }
}
