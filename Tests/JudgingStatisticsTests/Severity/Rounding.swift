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

  /// To so many decimals.
  func rounded(places: Int) -> Double {
    let scale = (0..<places).reduce(1.0) { product, _ in product * 10 }
    return (self * scale).rounded() / scale + 0
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

  /// One row an entry, one column a judge, nil where there is no mark.
  init(rows: [[Double?]]) {
    self.init(
      rows.enumerated().flatMap { entry, row in
        row.enumerated().compactMap { judge, value in
          value.map { (String(format: entry), String(format: judge), $0) }
        }
      }
    )
  }
}

extension String {
  fileprivate init(format number: Int) {
    self = number < 9 ? "0\(number + 1)" : "\(number + 1)"
  }
}
