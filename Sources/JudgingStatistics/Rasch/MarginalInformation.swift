internal import Foundation

/// The information in the marks about the parameters, entries integrated out.
///
/// Louis (1982): what complete data would tell, less the posterior covariance of their score.
struct MarginalInformation {
  private let likelihood: MarginalLikelihood
  private let parameters: [Double]
  private let weights: [Double]
  /// P(X ≥ k) of each column at each point for k = 1, 2, …, then the mean category.
  private let above: [[[Double]]]

  init(of likelihood: MarginalLikelihood, at parameters: [Double]) {
    (self.likelihood, self.parameters) = (likelihood, parameters)
    weights = likelihood.weights(parameters)
    let curves = likelihood.layout.curves(in: parameters)
    above = likelihood.pairs.map { pair in
      let curve = curves[pair.criterion]
      var chances = [Double](repeating: 0, count: curve.categories)
      var rows = [[Double]](
        repeating: [Double](repeating: 0, count: likelihood.grid.count),
        count: curve.categories
      )
      for (point, ability) in likelihood.grid.enumerated() {
        _ = curve.chances(at: ability - parameters[pair.judge], into: &chances)
        var tail = 0.0
        for category in stride(from: curve.categories - 1, to: 0, by: -1) {
          tail += chances[category]
          rows[category - 1][point] = tail
          rows[curve.categories - 1][point] += tail
        }
      }
      return rows
    }
  }

  /// Standard errors of severities and difficulties, each block summing to 0; nil where nothing tells.
  ///
  /// For many parameters the inverse of the diagonal alone, which leaves out what the errors of the
  /// others add.
  var standardErrors: [Double?] {
    let layout = likelihood.layout
    let size = layout.count + 2
    let steps = likelihood.columns.reduce(0) { $0 + ($1.count + 12) * ($1.count + 12) }
    let isSmall = size <= 500 && steps < 3_000_000_000 / likelihood.grid.count
    let information = information(isSmall: isSmall)
    let present = Set(layout.blocks.joined())
    guard isSmall, let inverse = information.inverseDiagonal(constraining: layout.blocks) else {
      return (0..<layout.count).map { axis in
        let own = information[axis, axis]
        return present.contains(axis) && own > 0 ? 1 / own.squareRoot() : nil
      }
    }
    return (0..<layout.count).map { axis in
      present.contains(axis) && inverse[axis] > 0 ? inverse[axis].squareRoot() : nil
    }
  }

  private func information(isSmall: Bool) -> SymmetricMatrix {
    var matrix = SymmetricMatrix(count: likelihood.layout.count + 2, isDiagonal: !isSmall)
    addComplete(to: &matrix, isSmall: isSmall)
    addPrior(to: &matrix)
    let normalisers = likelihood.normalisers(parameters)
    let prior = likelihood.prior(parameters).logarithms
    var posterior = [Double](repeating: 0, count: likelihood.grid.count)
    for entry in likelihood.columns.indices {
      _ = likelihood.posterior(of: entry, prior, normalisers, into: &posterior)
      let scores = scores(of: entry, posterior, isSmall: isSmall)
      for (axis, row) in scores {
        for (other, second) in scores where other <= axis && (isSmall || other == axis) {
          var sum = 0.0
          for point in posterior.indices { sum += posterior[point] * row[point] * second[point] }
          matrix.add(-sum, axis, other)
        }
      }
    }
    return matrix
  }

  /// What marks would tell if abilities were known: covariances of category and steps passed.
  private func addComplete(to matrix: inout SymmetricMatrix, isSmall: Bool) {
    let points = likelihood.grid.count
    for (column, rows) in above.enumerated() {
      let axes = axes(of: likelihood.pairs[column], withSteps: isSmall)
      for point in 0..<points {
        let weight = weights[column * points + point]
        guard weight > 1e-14 else { continue }
        for (axis, first) in axes {
          for (other, second) in axes where other <= axis && (isSmall || other == axis) {
            let product = joint(rows, first, second, point)
            let covariance = product - rows[first][point] * rows[second][point]
            matrix.add(weight * covariance, axis, other)
          }
        }
      }
    }
  }

  /// The mean product of two statistics of a mark: X ≥ k, or X itself for the last row.
  private func joint(_ rows: [[Double]], _ first: Int, _ second: Int, _ point: Int) -> Double {
    let last = rows.count - 1
    let (low, high) = (min(first, second), max(first, second))
    guard high == last else { return rows[high][point] }
    // Σ over l of P(X ≥ max(k, l)); for X itself a sum over k too.
    if low < last {
      return (low..<last).reduce(Double(low) * rows[low][point]) { $0 + rows[$1][point] }
    }
    return (0..<last).reduce(0) { $0 + Double(2 * $1 + 1) * rows[$1][point] }
  }

  /// The parameters a mark depends on, with the row of ``above`` that is their statistic.
  private func axes(
    of pair: (judge: Int, criterion: Int),
    withSteps: Bool
  ) -> [(axis: Int, row: Int)] {
    let layout = likelihood.layout
    let steps = layout.steps(pair.criterion)
    var axes = [(axis: pair.judge, row: steps.count)]
    if let axis = layout.difficulty(pair.criterion) { axes.append((axis, steps.count)) }
    return withSteps ? axes + steps.enumerated().map { ($0.element, $0.offset) } : axes
  }

  private func addPrior(to matrix: inout SymmetricMatrix) {
    let count = likelihood.layout.count
    let variance = exp(2 * parameters[count + 1])
    for posterior in likelihood.posteriors(parameters) {
      let off = posterior.mean - parameters[count]
      matrix.add(1 / variance, count, count)
      matrix.add(2 * off / variance, count + 1, count)
      matrix.add(2 * (posterior.variance + off * off) / variance, count + 1, count + 1)
    }
  }

  /// The score of each parameter an entry's marks touch, at each point, off its posterior mean.
  private func scores(
    of entry: Int,
    _ posterior: [Double],
    isSmall: Bool
  ) -> [(axis: Int, row: [Double])] {
    let (count, grid) = (likelihood.layout.count, likelihood.grid)
    let variance = exp(2 * parameters[count + 1])
    let offs = grid.map { $0 - parameters[count] }
    var rows: [Int: [Double]] = [
      count: offs.map { $0 / variance }, count + 1: offs.map { $0 * $0 / variance },
    ]
    for column in likelihood.columns[entry] {
      for (axis, row) in axes(of: likelihood.pairs[column], withSteps: isSmall) {
        var sums = rows.removeValue(forKey: axis) ?? [Double](repeating: 0, count: grid.count)
        for point in grid.indices { sums[point] += above[column][row][point] }
        rows[axis] = sums
      }
    }
    return rows.sorted { $0.key < $1.key }.map { axis, row in
      let mean = zip(posterior, row).reduce(0) { $0 + $1.0 * $1.1 }
      return (axis, row.map { $0 - mean })
    }
  }
}
