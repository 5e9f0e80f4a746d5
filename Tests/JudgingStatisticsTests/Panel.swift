import JudgingStatistics

extension Ratings {
  /// Entries as rows, judges as columns, nil where a judge gave no mark; named e000…, j000….
  init(rows: [[Double?]]) {
    func names(_ letter: String, _ count: Int) -> [String] {
      (0..<count).map { letter + String(String($0 + 1000).dropFirst()) }
    }
    var scores: [Score] = []
    for (entry, row) in rows.enumerated() {
      for (judge, value) in row.enumerated() {
        guard let value else { continue }
        scores.append(Score(judge: Int32(judge), entry: Int32(entry), value: value))
      }
    }
    self.init(
      judges: names("j", rows.map(\.count).max() ?? 0),
      entries: names("e", rows.count),
      scores: scores
    )
  }
}

extension Double {
  /// Rounded half away from zero, as published tables give figures.
  func rounded(places: Int) -> Double {
    var scale = 1.0
    for _ in 0..<places { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
