/// Who marked what, arranged for elimination: the levels of one factor are eliminated one by one,
/// those of the other stay in the equations.
///
/// The larger factor is eliminated. Given the other one its levels do not touch each other, so that
/// this costs one pass over the marks.
struct CrossedDesign: Sendable {
  enum Factor: Sendable {
    case entries
    case judges
  }

  let eliminated: Factor
  /// Where the marks of each eliminated level begin; one more for the end.
  let starts: [Int]
  /// The kept level of each mark, ascending within an eliminated one.
  let kept: [Int32]
  /// The marks, less `shift`, over `scale`.
  let values: [Double]
  /// How many marks each kept level has.
  let keptDegrees: [Double]
  let shift: Double
  /// A power of two, so that dividing by it loses nothing.
  let scale: Double

  /// Present where the equations are too many to be factored.
  let network: KeptNetwork?

  /// Levels of the smaller factor up to which its equations are factored.
  static let largestFactored = 1500

  var count: Int { values.count }
  var eliminatedCount: Int { starts.count - 1 }
  var keptCount: Int { keptDegrees.count }

  init(of ratings: Ratings) {
    let eliminatesEntries = ratings.entries.count >= ratings.judges.count
    eliminated = eliminatesEntries ? .entries : .judges
    let levels = eliminatesEntries ? ratings.entries.count : ratings.judges.count
    var starts = [Int](repeating: 0, count: levels + 1)
    var degrees = [Double](
      repeating: 0,
      count: eliminatesEntries ? ratings.judges.count : ratings.entries.count
    )
    var sum = 0.0
    for score in ratings.scores {
      starts[Int(eliminatesEntries ? score.entry : score.judge) + 1] += 1
      degrees[Int(eliminatesEntries ? score.judge : score.entry)] += 1
      sum += score.value
    }
    for level in 0..<levels { starts[level + 1] += starts[level] }
    let shift = sum / Double(max(ratings.scores.count, 1))
    let spread = ratings.scores.reduce(0.0) { max($0, ($1.value - shift).magnitude) }
    let scale = spread > 0 ? Double(sign: .plus, exponent: spread.exponent, significand: 1) : 1
    var next = starts
    var kept = [Int32](repeating: 0, count: ratings.scores.count)
    var values = [Double](repeating: 0, count: ratings.scores.count)
    for score in ratings.scores {
      let level = Int(eliminatesEntries ? score.entry : score.judge)
      kept[next[level]] = eliminatesEntries ? score.judge : score.entry
      values[next[level]] = (score.value - shift) / scale
      next[level] += 1
    }
    (self.starts, self.kept, self.values, keptDegrees) = (starts, kept, values, degrees)
    (self.shift, self.scale) = (shift, scale)
    network =
      degrees.count > Self.largestFactored
      ? KeptNetwork(starts: starts, kept: kept, keptCount: degrees.count) : nil
  }

  /// Calls `body` with each eliminated level and the range of its marks.
  @inline(__always)
  func forEachEliminated(_ body: (Int, Range<Int>) -> Void) {
    for level in 0..<eliminatedCount { body(level, starts[level]..<starts[level + 1]) }
  }
}
