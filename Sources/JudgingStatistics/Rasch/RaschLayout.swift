internal import Foundation

/// Where severities, difficulties and steps stand in one list of parameters.
struct RaschLayout {
  let judges: Int
  /// Difficulties of criteria; none where there is one criterion or each has its own steps.
  let difficulties: Int
  /// Where each list of steps begins, and one more for the end.
  let starts: [Int]
  let data: RaschData
  /// Severities, difficulties and steps that some mark tells about, block by block.
  let blocks: [[Int]]

  init(of data: RaschData) {
    self.data = data
    judges = data.judges.count
    difficulties = data.thresholds == .shared && data.criteria.count > 1 ? data.criteria.count : 0
    var starts = [judges + difficulties]
    for list in data.values { starts.append(starts[starts.count - 1] + list.count - 1) }
    self.starts = starts
    let present = Set(data.marks.map(\.judge))
    let asked = Set(data.marks.map(\.criterion))
    blocks = [
      (0..<judges).filter(present.contains),
      (0..<difficulties).filter(asked.contains).map { [judges] in judges + $0 },
      Array(starts[0]..<starts[starts.count - 1]),
    ]
  }

  var count: Int { starts[starts.count - 1] }

  func difficulty(_ criterion: Int) -> Int? { difficulties > 0 ? judges + criterion : nil }

  func steps(_ criterion: Int) -> Range<Int> {
    let list = data.list(of: criterion)
    return starts[list]..<starts[list + 1]
  }

  var difficultyAxes: Range<Int> { judges..<(judges + difficulties) }

  /// The steps, list by list.
  func lists(in parameters: [Double]) -> [[Double]] {
    zip(starts, starts.dropFirst()).map { Array(parameters[$0..<$1]) }
  }

  /// The curve of each criterion, its difficulty in the steps.
  func curves(in parameters: [Double]) -> [StepCurve] {
    data.criteria.indices.map { criterion in
      let shift = difficulty(criterion).map { parameters[$0] } ?? 0
      return StepCurve(steps: parameters[steps(criterion)].map { $0 + shift })
    }
  }

  /// Severities and difficulties to 0, steps from how often neighbouring categories were given.
  var start: [Double] {
    var counts = data.values.map { [Double](repeating: 0.5, count: $0.count) }
    for mark in data.marks { counts[data.list(of: mark.criterion)][mark.category] += 1 }
    var parameters = [Double](repeating: 0, count: judges + difficulties)
    for list in counts {
      // Entries spread over the scale; logits of neighbours alone would put the steps too close.
      let steps = zip(list, list.dropFirst()).map { log($0 / $1) }
      let mean = steps.reduce(0, +) / Double(steps.count)
      parameters += steps.map { $0 - mean }
    }
    return parameters
  }

  /// Moves what cannot be told apart: severities, difficulties and all steps are to sum to 0.
  ///
  /// - Parameter parameters: Changed in place.
  /// - Returns: What is to be taken off each entry's measure.
  func centre(_ parameters: inout [Double]) -> Double {
    blocks.reduce(0) { taken, block in
      guard !block.isEmpty else { return taken }
      let mean = block.reduce(0) { $0 + parameters[$1] } / Double(block.count)
      for axis in block { parameters[axis] -= mean }
      return taken + mean
    }
  }
}
