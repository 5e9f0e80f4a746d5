internal import Foundation

extension RaschModel {
  init(_ sample: RaschSample, _ solution: RaschSolution, _ estimator: Estimator) {
    let fit = solution.fit
    let scale = FairScale(of: sample.kept, solution)
    let all = sample.all
    self.estimator = estimator
    thresholds = all.thresholds
    entries = Self.measures(
      all.entries,
      solution.entries,
      all.marks.map(\.entry),
      sample.extremeEntries,
      fit.entries
    ) { scale.mark(at: $0) }
    judges = Self.measures(
      all.judges,
      solution.judges,
      all.marks.map(\.judge),
      sample.extremeJudges,
      fit.judges
    ) { scale.mark(at: solution.mean - $0) }
    criteria = Self.measures(
      all.criteria,
      solution.criteria,
      all.marks.map(\.criterion),
      [],
      fit.criteria
    ) { _ in nil }
    steps = solution.ownSteps
    categories = sample.kept.values
    unobserved = sample.all.unobserved
    mean = solution.mean
    variance = solution.variance
    logLikelihood = solution.logLikelihood
    iterations = solution.iterations
    converged = solution.converged
  }

  private static func measures(
    _ names: [String],
    _ found: [RaschSolution.Measure?],
    _ marks: [Int],
    _ extremes: Set<Int>,
    _ fit: [FitSums],
    fair: (Double) -> Double?
  ) -> [Measure] {
    var counts = [Int](repeating: 0, count: names.count)
    for mark in marks { counts[mark] += 1 }
    return names.indices.map { number in
      Measure(
        name: names[number],
        marks: counts[number],
        measure: found[number]?.value,
        standardError: found[number].flatMap(\.error),
        fairAverage: found[number].flatMap { fair($0.value) },
        fit: fit[number].statistics,
        isExtreme: extremes.contains(number)
      )
    }
  }
}

extension RaschSolution {
  /// A criterion's difficulty; with steps of its own, their mean.
  fileprivate var criteria: [Measure?] {
    if !difficulties.isEmpty { return difficulties }
    return curves.map { curve in
      curve.categories > 1
        ? Measure(
          value: curve.sums[curve.categories - 1] / Double(curve.categories - 1),
          error: nil
        )
        : nil
    }
  }

  /// Steps off the difficulty they stand around.
  fileprivate var ownSteps: [[Double]] {
    guard difficulties.isEmpty, steps.count > 1 else { return steps }
    return steps.map { list in
      let mean = list.reduce(0, +) / Double(max(list.count, 1))
      return list.map { $0 - mean }
    }
  }
}

/// The mark to expect at an ability before a judge of mean severity, averaged over criteria.
private struct FairScale {
  private let terms: [(curve: StepCurve, values: [Double])]

  init(of data: RaschData, _ solution: RaschSolution) {
    terms = zip(data.criteria.indices, solution.curves).compactMap { criterion, curve in
      curve.categories > 1 ? (curve, data.values[data.list(of: criterion)]) : nil
    }
  }

  func mark(at ability: Double) -> Double? {
    guard !terms.isEmpty else { return nil }
    return terms.reduce(0) { $0 + $1.curve.mean(of: $1.values, at: ability) } / Double(terms.count)
  }
}
