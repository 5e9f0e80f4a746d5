/// How the scores of several judges become one.
public enum Aggregation: Hashable, Sendable {
  /// The sum divided by the number of judges.
  case mean
  /// The middle score; of an even number, the mean of the middle two.
  case median
  /// The mean after dropping the highest and the lowest scores, that many of each.
  case trimmedMean(dropping: Int)

  /// What the rules and the command call it: `mean`, `median`, `trimmed:1`.
  ///
  /// - Returns: `nil` for any other text.
  public init?(_ text: some StringProtocol) {
    switch text {
    case "mean": self = .mean
    case "median": self = .median
    default:
      guard text.hasPrefix("trimmed:"), let count = Int(text.dropFirst(8)),
        (1...100).contains(count)
      else { return nil }
      self = .trimmedMean(dropping: count)
    }
  }

  public var name: Bilingual {
    switch self {
    case .mean: Bilingual(vi: "trung bình cộng", en: "arithmetic mean")
    case .median: Bilingual(vi: "trung vị", en: "median")
    case .trimmedMean(let count):
      Bilingual(
        vi: "trung bình sau khi bỏ \(count) điểm cao nhất và \(count) điểm thấp nhất",
        en: "mean without the \(count) highest and \(count) lowest"
      )
    }
  }

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
