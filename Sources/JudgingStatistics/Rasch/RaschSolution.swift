internal import Foundation

/// What an estimator found, before it is put in words.
struct RaschSolution {
  /// A measure and its standard error.
  struct Measure {
    let value: Double
    /// Nil where it is not estimated.
    let error: Double?
  }
  var entries: [Measure?]
  var judges: [Measure?]
  var difficulties: [Measure?]
  let curves: [StepCurve]
  let steps: [[Double]]
  let mean: Double
  let variance: Double
  let logLikelihood: Double
  let iterations: Int
  let converged: Bool
  let fit: RaschFit
}

extension RaschSolution {
  /// Whether a finite scale was found: beyond 100 logits the search was on its way to infinity.
  var isBounded: Bool {
    let measures = (entries + judges + difficulties).compactMap { $0?.value }
    return (measures + steps.joined() + [variance.squareRoot()]).allSatisfy { abs($0) < 100 }
  }

  /// Joint maximum likelihood of what is kept, then measures for what was set aside.
  static func joint(of sample: RaschSample) -> RaschSolution {
    let likelihood = JointLikelihood(of: sample.kept)
    let end = QuasiNewton(tolerance: 1e-8).minimise(from: likelihood.start) {
      likelihood.value(at: $0)
    }
    let (layout, entries) = (likelihood.layout, sample.kept.entries.count)
    var parameters = Array(end.point[entries...])
    let taken = layout.centre(&parameters)
    let told = Set(sample.kept.marks.map(\.entry))
      .union(layout.blocks.joined().map { entries + $0 })
    func measure(_ value: Double, _ axis: Int) -> Measure? {
      guard told.contains(axis) else { return nil }
      return Measure(value: value, error: 1 / end.value.curvature[axis].squareRoot())
    }
    let abilities = (0..<entries).map { measure(end.point[$0] - taken, $0) }
    let finite = abilities.compactMap { $0?.value }
    let mean = finite.reduce(0, +) / Double(max(finite.count, 1))
    let squares = finite.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    var solution = RaschSolution(
      entries: abilities,
      judges: (0..<layout.judges).map { measure(parameters[$0], entries + $0) },
      difficulties: layout.difficultyAxes.map { measure(parameters[$0], entries + $0) },
      curves: layout.curves(in: parameters),
      steps: layout.lists(in: parameters),
      mean: mean,
      variance: squares / Double(max(finite.count - 1, 1)),
      logLikelihood: -end.value.value,
      iterations: end.iterations,
      converged: end.converged,
      fit: RaschFit(of: likelihood, at: end.point)
    )
    solution.placeExtremes(of: sample)
    return solution
  }

  /// Marginal maximum likelihood: on a coarse grid first, which tells how fine and wide the last must be.
  static func marginal(of sample: RaschSample) -> RaschSolution {
    var grid = Array(stride(from: -10.0, through: 10, by: 0.25))
    var likelihood = MarginalLikelihood(of: sample.kept, grid: grid)
    var start = likelihood.layout.start + [0, 0]
    var end = QuasiNewton(tolerance: 1e-3).minimise(from: start) { likelihood.value(at: $0) }
    var iterations = end.iterations
    for _ in 0..<6 {
      start = end.point
      let deviation = exp(start[start.count - 1])
      guard deviation < 100 else { break }
      grid = likelihood.grid(around: start)
      likelihood = MarginalLikelihood(of: sample.kept, grid: grid)
      end = QuasiNewton(tolerance: 1e-8).minimise(from: start) { likelihood.value(at: $0) }
      iterations += end.iterations
      let change = exp(end.point[end.point.count - 1]) / deviation
      if change > 0.9, change < 1.1 { break }
    }
    return marginal(of: sample, likelihood, end, iterations)
  }

  private static func marginal(
    of sample: RaschSample,
    _ likelihood: MarginalLikelihood,
    _ end: QuasiNewton.End,
    _ iterations: Int
  ) -> RaschSolution {
    let layout = likelihood.layout
    var parameters = Array(end.point.prefix(layout.count))
    let taken = layout.centre(&parameters)
    let errors = MarginalInformation(of: likelihood, at: end.point).standardErrors
    func measure(_ axis: Int) -> Measure? {
      errors[axis].map { Measure(value: parameters[axis], error: $0) }
    }
    var solution = RaschSolution(
      entries: likelihood.posteriors(end.point).map {
        Measure(value: $0.mean - taken, error: $0.variance.squareRoot())
      },
      judges: (0..<layout.judges).map(measure),
      difficulties: layout.difficultyAxes.map(measure),
      curves: layout.curves(in: parameters),
      steps: layout.lists(in: parameters),
      mean: end.point[layout.count] - taken,
      variance: exp(2 * end.point[layout.count + 1]),
      logLikelihood: -end.value.value,
      iterations: iterations,
      converged: end.converged,
      fit: RaschFit(of: likelihood, at: end.point)
    )
    solution.placeExtremes(of: sample)
    return solution
  }

  private mutating func placeExtremes(of sample: RaschSample) {
    let (severities, abilities) = (judges, entries)
    let byEntry = Dictionary(grouping: sample.all.marks) { $0.entry }
    for entry in sample.extremeEntries {
      let found = sample.extremeDistance(of: byEntry[entry] ?? [], on: curves) { mark in
        severities[mark.judge].map { -$0.value }
      }
      entries[entry] = found.map {
        Measure(value: $0.distance, error: 1 / $0.information.squareRoot())
      }
    }
    let byJudge = Dictionary(grouping: sample.all.marks) { $0.judge }
    for judge in sample.extremeJudges {
      let found = sample.extremeDistance(of: byJudge[judge] ?? [], on: curves) { mark in
        abilities[mark.entry]?.value
      }
      judges[judge] = found.map {
        Measure(value: -$0.distance, error: 1 / $0.information.squareRoot())
      }
    }
  }
}
