internal import Foundation

/// The likelihood of the marks where entries come from a normal distribution, integrated on a grid.
///
/// Parameters: those of the layout, then the distribution's mean and the logarithm of its standard
/// deviation. Sums over an even grid integrate a smooth density almost exactly once the grid is as fine
/// as its standard deviation (the trapezoid rule of a function that vanishes at both ends).
struct MarginalLikelihood {
  let layout: RaschLayout
  /// Ability at the points of the grid.
  let grid: [Double]
  /// The marks of each entry: the sum of their categories and the columns they stand in.
  private let sums: [Double]
  let columns: [[Int]]
  /// A judge and a criterion that occur together.
  let pairs: [(judge: Int, criterion: Int)]
  /// The parts of the likelihood that are linear in the parameters.
  private let sufficient: [Double]

  init(of data: RaschData, grid: [Double]) {
    layout = RaschLayout(of: data)
    self.grid = grid
    var sums = [Double](repeating: 0, count: data.entries.count)
    var columns = [[Int]](repeating: [], count: data.entries.count)
    var numbers: [Int: Int] = [:]
    var pairs: [(judge: Int, criterion: Int)] = []
    for mark in data.marks {
      let key = mark.judge * data.criteria.count + mark.criterion
      let column = numbers[key] ?? pairs.count
      if column == pairs.count {
        numbers[key] = column
        pairs.append((mark.judge, mark.criterion))
      }
      sums[mark.entry] += Double(mark.category)
      columns[mark.entry].append(column)
    }
    (self.sums, self.columns, self.pairs) = (sums, columns, pairs)
    sufficient = Self.sufficient(layout)
  }

  /// How often each parameter is taken off in the exponent.
  static func sufficient(_ layout: RaschLayout) -> [Double] {
    var counts = [Double](repeating: 0, count: layout.count)
    for mark in layout.data.marks {
      counts[mark.judge] += Double(mark.category)
      if let axis = layout.difficulty(mark.criterion) { counts[axis] += Double(mark.category) }
      for step in layout.steps(mark.criterion).prefix(mark.category) { counts[step] += 1 }
    }
    return counts
  }

  /// −ln likelihood, with its gradient.
  func value(at parameters: [Double]) -> QuasiNewton.Value {
    let count = layout.count
    var weights = [Double](repeating: 0, count: pairs.count * grid.count)
    let (total, moments) = integrate(parameters, adding: &weights)
    var gradient = [Double](repeating: 0, count: count + 2)
    var curvature = gradient
    for axis in 0..<count { gradient[axis] = sufficient[axis] }
    collect(weights, parameters, &gradient, &curvature)
    let linear = zip(sufficient, parameters).reduce(0) { $0 + $1.0 * $1.1 }
    let variance = exp(2 * parameters[count + 1])
    let entries = Double(columns.count)
    let prior = prior(parameters)
    gradient[count] = (entries * prior.first - moments.first) / variance
    gradient[count + 1] = (entries * prior.second - moments.second) / variance
    curvature[count] = entries / variance
    curvature[count + 1] = 2 * entries
    for axis in curvature.indices { curvature[axis] = max(curvature[axis], 1e-6) }
    return .init(value: linear - total, gradient: gradient, curvature: curvature)
  }

  /// The sum of the posteriors of the entries of each column, at each point of the grid.
  func weights(_ parameters: [Double]) -> [Double] {
    var weights = [Double](repeating: 0, count: pairs.count * grid.count)
    _ = integrate(parameters, adding: &weights)
    return weights
  }

  /// Adds each entry's posterior to the columns of its marks.
  ///
  /// - Parameters:
  ///   - parameters: Where.
  ///   - weights: Column by column, one for each point of the grid.
  /// - Returns: The logarithm of the likelihood without its linear part; the sums over entries of the
  ///   posterior's first and second moments about the distribution's mean.
  private func integrate(
    _ parameters: [Double],
    adding weights: inout [Double]
  ) -> (Double, (first: Double, second: Double)) {
    let normalisers = normalisers(parameters)
    let points = grid.count
    var total = 0.0
    var moments = (first: 0.0, second: 0.0)
    let mean = parameters[layout.count]
    let prior = prior(parameters).logarithms
    for entry in columns.indices {
      var posterior = [Double](repeating: 0, count: points)
      total += self.posterior(of: entry, prior, normalisers, into: &posterior)
      for column in columns[entry] {
        let from = column * points
        for point in 0..<points { weights[from + point] += posterior[point] }
      }
      for point in 0..<points {
        let off = grid[point] - mean
        moments.first += posterior[point] * off
        moments.second += posterior[point] * off * off
      }
    }
    return (total, moments)
  }

  /// ln Σ exp(x u − sum) of each column at each point of the grid.
  func normalisers(_ parameters: [Double]) -> [Double] {
    let curves = layout.curves(in: parameters)
    var chances = [Double](repeating: 0, count: curves.map(\.categories).max() ?? 0)
    var found: [Double] = []
    found.reserveCapacity(pairs.count * grid.count)
    for pair in pairs {
      for ability in grid {
        found.append(
          curves[pair.criterion].chances(at: ability - parameters[pair.judge], into: &chances)
        )
      }
    }
    return found
  }

  /// The chances of the grid's points given an entry's marks.
  ///
  /// - Parameters:
  ///   - entry: Its number.
  ///   - prior: The logarithm of the distribution's chances, from ``prior(_:)``.
  ///   - normalisers: What ``normalisers(_:)`` gives.
  ///   - posterior: Overwritten; one for each point of the grid.
  /// - Returns: The logarithm of the entry's likelihood without its linear part.
  func posterior(
    of entry: Int,
    _ prior: [Double],
    _ normalisers: [Double],
    into posterior: inout [Double]
  ) -> Double {
    let points = grid.count
    for point in 0..<points {
      posterior[point] = prior[point] + sums[entry] * grid[point]
    }
    for column in columns[entry] {
      let from = column * points
      for point in 0..<points { posterior[point] -= normalisers[from + point] }
    }
    var most = -Double.infinity
    for point in 0..<points where posterior[point] > most { most = posterior[point] }
    var total = 0.0
    for point in 0..<points {
      let off = posterior[point] - most
      posterior[point] = off > -80 ? exp(off) : 0
      total += posterior[point]
    }
    for point in 0..<points { posterior[point] /= total }
    return most + log(total)
  }

  /// Expected counts: what the gradient subtracts, and the curvature along each axis.
  private func collect(
    _ weights: [Double],
    _ parameters: [Double],
    _ gradient: inout [Double],
    _ curvature: inout [Double]
  ) {
    let curves = layout.curves(in: parameters)
    var chances = [Double](repeating: 0, count: curves.map(\.categories).max() ?? 0)
    for (column, pair) in pairs.enumerated() {
      let steps = layout.steps(pair.criterion)
      let difficulty = layout.difficulty(pair.criterion)
      for (point, ability) in grid.enumerated() {
        let weight = weights[column * grid.count + point]
        guard weight > 1e-14 else { continue }
        _ = curves[pair.criterion].chances(at: ability - parameters[pair.judge], into: &chances)
        var (above, mean, square) = (0.0, 0.0, 0.0)
        for category in stride(from: steps.count, to: 0, by: -1) {
          above += chances[category]
          mean += above
          square += Double(2 * category - 1) * above
          let axis = steps.lowerBound + category - 1
          gradient[axis] -= weight * above
          curvature[axis] += weight * above * (1 - above)
        }
        let variance = square - mean * mean
        for axis in [pair.judge, difficulty].compactMap({ $0 }) {
          gradient[axis] -= weight * mean
          curvature[axis] += weight * variance
        }
      }
    }
  }
}
