import JudgingStatistics

extension Double {
  /// To so many significant digits.
  func rounded(digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    var scale = 1.0
    while (magnitude * scale) >= 10 { scale /= 10 }
    while (magnitude * scale) < 1 { scale *= 10 }
    for _ in 1..<digits { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}

extension Ratings {
  /// Names made of numbers of one digit, or of letters.
  init(_ scores: [(entry: String, judge: String, value: Double)]) {
    let judges = Set(scores.map(\.judge)).sorted()
    let entries = Set(scores.map(\.entry)).sorted()
    self.init(
      judges: judges,
      entries: entries,
      scores: scores.map { score in
        Score(
          judge: Int32(judges.firstIndex(of: score.judge) ?? 0),
          entry: Int32(entries.firstIndex(of: score.entry) ?? 0),
          value: score.value
        )
      }
    )
  }
}
