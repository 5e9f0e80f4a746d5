/// Marks of a complete panel: every judge marked every entry.
struct MarkGrid {
  let entries: Int
  let judges: Int
  /// Entry by entry, in each the judges in their order; the mean of all is taken off.
  let values: [Double]
  /// A sum of squares up to this is rounding, not variation.
  let noise: Double

  /// - Parameter ratings: Marks of a panel.
  /// - Throws: ``Undefined`` where a judge or an entry is alone, or a mark is missing.
  init(of ratings: Ratings) throws(Undefined) {
    entries = ratings.entries.count
    judges = ratings.judges.count
    guard judges > 1 else { throw .oneJudge }
    guard entries > 1 else { throw .oneEntry }
    guard ratings.scores.count == entries * judges else { throw .incomplete }
    let count = Double(entries * judges)
    let first = ratings.scores[0].value
    let mean = ratings.scores.reduce(0) { $0 + ($1.value - first) } / count
    values = ratings.scores.map { ($0.value - first) - mean }
    let largest = ratings.scores.reduce(0) { max($0, abs($1.value)) }
    noise = count * (4 * largest.ulp) * (4 * largest.ulp)
  }

  /// The mean mark of each entry, with the mean of all taken off.
  var entryMeans: [Double] {
    (0..<entries).map { entry in
      (0..<judges).reduce(0) { $0 + values[entry * judges + $1] } / Double(judges)
    }
  }

  /// The mean mark of each judge, with the mean of all taken off.
  var judgeMeans: [Double] {
    var sums = [Double](repeating: 0, count: judges)
    for entry in 0..<entries {
      for judge in 0..<judges { sums[judge] += values[entry * judges + judge] }
    }
    return sums.map { $0 / Double(entries) }
  }
}
