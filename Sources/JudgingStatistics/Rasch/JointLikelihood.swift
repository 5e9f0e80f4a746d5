internal import Foundation

/// The likelihood of the marks with every entry a parameter of its own, as FACETS maximises it.
///
/// Parameters: the entries' measures, then those of the layout.
struct JointLikelihood {
  let layout: RaschLayout
  private let entries: Int
  private let sufficient: [Double]

  init(of data: RaschData) {
    layout = RaschLayout(of: data)
    entries = data.entries.count
    var sums = [Double](repeating: 0, count: entries)
    for mark in data.marks { sums[mark.entry] -= Double(mark.category) }
    sufficient = sums + MarginalLikelihood.sufficient(layout)
  }

  var start: [Double] { [Double](repeating: 0, count: entries) + layout.start }

  /// −ln likelihood, with its gradient.
  func value(at parameters: [Double]) -> QuasiNewton.Value {
    let curves = layout.curves(in: Array(parameters[entries...]))
    var chances = [Double](repeating: 0, count: curves.map(\.categories).max() ?? 0)
    var value = zip(sufficient, parameters).reduce(0) { $0 + $1.0 * $1.1 }
    var gradient = sufficient
    var curvature = [Double](repeating: 0, count: parameters.count)
    for mark in layout.data.marks {
      let u = parameters[mark.entry] - parameters[entries + mark.judge]
      value += curves[mark.criterion].chances(at: u, into: &chances)
      let steps = layout.steps(mark.criterion)
      var (above, mean, square) = (0.0, 0.0, 0.0)
      for category in stride(from: steps.count, to: 0, by: -1) {
        above += chances[category]
        mean += above
        square += Double(2 * category - 1) * above
        let axis = entries + steps.lowerBound + category - 1
        gradient[axis] -= above
        curvature[axis] += above * (1 - above)
      }
      let variance = square - mean * mean
      gradient[mark.entry] += mean
      curvature[mark.entry] += variance
      let own = [mark.judge, layout.difficulty(mark.criterion)]
      for case let axis? in own {
        gradient[entries + axis] -= mean
        curvature[entries + axis] += variance
      }
    }
    for axis in curvature.indices { curvature[axis] = max(curvature[axis], 1e-6) }
    return .init(value: value, gradient: gradient, curvature: curvature)
  }
}
