/// Scores by entry, less their mean and over their standard deviation.
struct WeightedPanel {
  let entries: Int
  let judges: Int
  /// Where each entry's scores begin; one more for the end.
  let starts: [Int]
  /// The judge of each score.
  let owners: [Int32]
  let values: [Double]
  let shift: Double
  let scale: Double
  /// Entries that the same judges gave the same scores.
  private let twins: [[Int]]

  init(of ratings: Ratings) {
    (entries, judges) = (ratings.entries.count, ratings.judges.count)
    var starts = [Int](repeating: 0, count: entries + 1)
    for score in ratings.scores { starts[Int(score.entry) + 1] += 1 }
    for entry in 0..<entries { starts[entry + 1] += starts[entry] }
    let count = Double(ratings.scores.count)
    let shift = ratings.scores.reduce(0) { $0 + $1.value } / count
    let squares = ratings.scores.reduce(0) { $0 + ($1.value - shift) * ($1.value - shift) }
    let scale = (squares / count).squareRoot()
    (self.starts, self.shift, self.scale) = (starts, shift, scale)
    owners = ratings.scores.map(\.judge)
    values = ratings.scores.map { ($0.value - shift) / scale }
    let cards = (0..<entries).map { entry in
      ratings.scores[starts[entry]..<starts[entry + 1]].map {
        Twin(judge: $0.judge, value: $0.value)
      }
    }
    twins = Dictionary(grouping: 0..<entries) { cards[$0] }.values.filter { $0.count > 1 }
  }

  private struct Twin: Hashable {
    let judge: Int32
    let value: Double
  }

  /// Means of draws, equal where the scores are: what lies between them is the lot's.
  func shared(_ means: [Double]) -> [Double] {
    var shared = means
    for group in twins {
      let mean = group.sorted().reduce(0) { $0 + means[$1] } / Double(group.count)
      for entry in group { shared[entry] = mean }
    }
    return shared
  }
}
