extension Aggregation {
  /// How much each score counts in the one score, in the order given; the weights sum to 1.
  ///
  /// The one score is the weighted sum, so what holds for totals holds for each criterion too, and
  /// an explanation adds up. Equal scores weigh the same: where a median or a trimmed mean must
  /// leave out some of several equal scores, each of them counts for its part.
  ///
  /// - Returns: `nil` when there are too few scores for the aggregation.
  public func weights(of scores: [Rational]) -> [Rational]? {
    let dropped =
      switch self {
      case .mean, .severityAdjusted: 0
      case .median: max(0, (scores.count - 1) / 2)
      case .trimmedMean(let count): count
      }
    let kept = scores.count - 2 * dropped
    guard kept > 0 else { return nil }
    let ascending = scores.sorted()
    let middle = ascending[dropped..<(scores.count - dropped)]
    return scores.map { score in
      let keptEqual = middle.count { $0 == score }
      guard keptEqual > 0 else { return .zero }
      return Rational(Int128(keptEqual), over: Int128(kept * ascending.count { $0 == score }))
    }
  }
}
