/// How the scores of several judges become one.
public enum Aggregation: Hashable, Sendable {
  /// The sum divided by the number of judges.
  case mean
  /// The middle score; of an even number, the mean of the middle two.
  case median
  /// The mean after dropping the highest and the lowest scores, that many of each.
  case trimmedMean(dropping: Int)

  /// The one score for `scores`, or `nil` when there are too few.
  public func combine(_ scores: [Rational]) -> Rational? {
    let ascending = scores.sorted()
    return switch self {
    case .mean: ascending.dropEnds(0).average
    case .median: ascending.dropEnds((ascending.count - 1) / 2).average
    case .trimmedMean(let dropped): ascending.dropEnds(dropped).average
    }
  }
}

extension [Rational] {
  fileprivate func dropEnds(_ count: Int) -> ArraySlice<Rational> {
    dropFirst(count).dropLast(count)
  }
}

extension ArraySlice<Rational> {
  fileprivate var average: Rational? {
    isEmpty ? nil : reduce(.zero, +) / Rational(count)
  }
}
