/// One chain of the Gibbs sampler of ``WeightedModel``: each part in turn is drawn given all others.
struct WeightedChain {
  private let panel: WeightedPanel
  private var lot: Lot
  private let draws: Int
  /// The entries' values, draw by draw.
  private(set) var drawn: [Double] = []
  private(set) var sums: WeightedSums

  private var entries: [Double]
  private var judges: [Double]
  /// What each score counts: its part of the judge's precision that its tail leaves it.
  private var weights: [Double]
  /// Each judge's squared spread.
  private var spreads: [Double]
  private var common = 0.5
  private var likeness = 2
  private var tail = StudentTail.degrees.count
  private var intercept = 0.0
  private var entryVariance = 0.5
  private var judgeVariance = 0.1
  private var conditional: [Double]

  /// Sweeps before the first that counts.
  private static let warmUp = 300

  init(_ panel: WeightedPanel, lot: Lot, draws: Int) {
    (self.panel, self.lot, self.draws) = (panel, lot, draws)
    entries = (0..<panel.entries).map { entry in
      let own = panel.values[panel.starts[entry]..<panel.starts[entry + 1]]
      return own.reduce(0, +) / Double(own.count)
    }
    judges = Array(repeating: 0, count: panel.judges)
    weights = Array(repeating: 1, count: panel.values.count)
    spreads = Array(repeating: 0.5, count: panel.judges)
    conditional = entries
    sums = WeightedSums(entries: panel.entries, judges: panel.judges)
    drawn.reserveCapacity(draws * panel.entries)
  }

  mutating func sample() {
    for sweep in 0..<(Self.warmUp + draws) {
      drawTails(choosing: sweep % 4 == 0)
      drawSpreads()
      drawEntries()
      drawJudges()
      drawVariances()
      drawLevel()
      if sweep >= Self.warmUp { count() }
    }
  }

  private mutating func count() {
    drawn += entries
    sums.add(
      entries: entries,
      expected: conditional,
      judges: judges,
      spreads: spreads,
      intercept: intercept,
      variances: (entryVariance, judgeVariance, common),
      tail: tail
    )
  }

  private func forEachScore(_ body: (_ score: Int, _ entry: Int, _ judge: Int) -> Void) {
    for entry in 0..<panel.entries {
      for score in panel.starts[entry]..<panel.starts[entry + 1] {
        body(score, entry, Int(panel.owners[score]))
      }
    }
  }

  // MARK: The rest

  /// Weights given the residuals; now and then the tails' length, over all weights there could be.
  private mutating func drawTails(choosing: Bool) {
    var ratios = [Double](repeating: 0, count: panel.values.count)
    forEachScore { score, entry, judge in
      let rest = panel.values[score] - entries[entry] - judges[judge]
      ratios[score] = rest * rest / spreads[judge]
    }
    if choosing { tail = lot.choose(Self.likelihoods(of: ratios)) }
    guard tail < StudentTail.degrees.count else {
      for score in weights.indices { weights[score] = 1 }
      return
    }
    let degrees = Double(StudentTail.degrees[tail])
    for score in weights.indices {
      weights[score] = lot.chiSquare(degrees: degrees + 1) / (degrees + ratios[score])
    }
  }

  /// What the plain case has before any mark is seen: it is as likely as all others together.
  private static func plainOutset(among others: Int) -> Double {
    naturalLogarithm(Double(others))
  }

  /// The logarithm of the density of all residuals at each length of tails.
  private static func likelihoods(of ratios: [Double]) -> [Double] {
    let count = Double(ratios.count)
    var logs = StudentTail.constants.map { $0 * count }
    for (index, degrees) in StudentTail.degrees.enumerated() {
      let own = Double(degrees)
      var (sum, product) = (0.0, 1.0)
      for ratio in ratios {
        // One logarithm for many factors.
        product *= 1 + ratio / own
        if product > 1e200 {
          sum += naturalLogarithm(product)
          product = 1
        }
      }
      logs[index] -= (own + 1) / 2 * (sum + naturalLogarithm(product))
    }
    logs[StudentTail.degrees.count] -= ratios.reduce(0, +) / 2
    logs[StudentTail.degrees.count] += plainOutset(among: StudentTail.degrees.count)
    return logs
  }

  /// Each judge's, then the common one; then how alike they are.
  private mutating func drawSpreads() {
    var squares = [Double](repeating: 0, count: panel.judges)
    var counts = squares
    forEachScore { score, entry, judge in
      let rest = panel.values[score] - entries[entry] - judges[judge]
      squares[judge] += weights[score] * rest * rest
      counts[judge] += 1
    }
    let degrees = SpreadLikeness.degrees[likeness]
    var (inverse, logs) = (0.0, 0.0)
    for judge in spreads.indices {
      spreads[judge] =
        (degrees * common + squares[judge]) / lot.chiSquare(degrees: degrees + counts[judge])
      inverse += 1 / spreads[judge]
      logs += naturalLogarithm(spreads[judge])
    }
    let members = Double(panel.judges)
    common = lot.chiSquare(degrees: members * degrees) / (degrees * inverse)
    let all = members * naturalLogarithm(common) - logs
    likeness = lot.choose(
      SpreadLikeness.degrees.indices.map { index in
        let half = SpreadLikeness.degrees[index] / 2
        let isLast = index == SpreadLikeness.degrees.count - 1
        let outset = isLast ? Self.plainOutset(among: index) : 0
        return outset + members * SpreadLikeness.constants[index]
          + half * (all - common * inverse)
      }
    )
  }

  // MARK: The parts

  private mutating func drawEntries() {
    for entry in entries.indices {
      var (precision, sum) = (1 / entryVariance, intercept / entryVariance)
      for score in panel.starts[entry]..<panel.starts[entry + 1] {
        let judge = Int(panel.owners[score])
        let own = weights[score] / spreads[judge]
        precision += own
        sum += own * (panel.values[score] - judges[judge])
      }
      conditional[entry] = sum / precision
      entries[entry] = sum / precision + lot.normal() / precision.squareRoot()
    }
  }

  private mutating func drawJudges() {
    var precisions = [Double](repeating: 1 / judgeVariance, count: panel.judges)
    var sums = [Double](repeating: 0, count: panel.judges)
    forEachScore { score, entry, judge in
      let own = weights[score] / spreads[judge]
      precisions[judge] += own
      sums[judge] += own * (panel.values[score] - entries[entry])
    }
    for judge in judges.indices {
      judges[judge] =
        sums[judge] / precisions[judge] + lot.normal() / precisions[judge].squareRoot()
    }
  }

  /// Moves entries and judges against each other by a common amount, which no mark notices and single
  /// draws hardly change: judges' effects are about 0 then as their variance has it (Liu, Sabatti 2000).
  private mutating func drawLevel() {
    let count = Double(panel.judges)
    let amount =
      judges.reduce(0, +) / count + lot.normal() * (judgeVariance / count).squareRoot()
    for judge in judges.indices { judges[judge] -= amount }
    for entry in entries.indices {
      entries[entry] += amount
      conditional[entry] += amount
    }
    intercept += amount
  }

  /// Standard deviations have half-Cauchy priors as wide as the scores are spread (Gelman 2006), by a
  /// scale that is drawn too (Wand and others 2011).
  private mutating func drawVariances() {
    let count = Double(panel.entries)
    let mean = entries.reduce(0, +) / count
    intercept = mean + lot.normal() * (entryVariance / count).squareRoot()
    let level = intercept
    entryVariance = variance(
      entries.reduce(0) { $0 + ($1 - level) * ($1 - level) },
      of: count,
      now: entryVariance
    )
    judgeVariance = variance(
      judges.reduce(0) { $0 + $1 * $1 },
      of: Double(panel.judges),
      now: judgeVariance
    )
  }

  private mutating func variance(_ squares: Double, of count: Double, now: Double) -> Double {
    let scale = 2 * (1 / now + 1) / lot.chiSquare(degrees: 2)
    return max(1e-12, (squares + 2 / scale) / lot.chiSquare(degrees: count + 1))
  }
}
