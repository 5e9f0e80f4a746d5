/// How the scores of several judges become one.
public enum Aggregation: Hashable, Sendable {
  /// The sum divided by the number of judges.
  case mean
  /// The middle score; of an even number, the mean of the middle two.
  case median
  /// The mean after dropping the highest and the lowest scores, that many of each.
  case trimmedMean(dropping: Int)
  /// The mean of scores to which each judge's severity was added.
  case severityAdjusted(SeverityBalance)

  /// What the rules and the command call it: `mean`, `median`, `trimmed:1`,
  /// `severity-adjusted-v1:0.5`.
  ///
  /// - Returns: `nil` for any other text.
  public init?(_ text: some StringProtocol) {
    switch text {
    case "mean": self = .mean
    case "median": self = .median
    default:
      if let count = Self.number(after: "trimmed:", in: text).flatMap({ Int($0) }),
        (1...100).contains(count)
      {
        self = .trimmedMean(dropping: count)
      } else if let ratio = Self.number(after: Self.adjustedName, in: text)
        .flatMap({ Rational(decimal: $0) }),
        ratio.denominator <= 1000, Self.ratios.contains(ratio)
      {
        self = .severityAdjusted(SeverityBalance(ratio: ratio))
      } else {
        return nil
      }
    }
  }

  private static let adjustedName = "severity-adjusted-v1:"

  /// Outside, judges would not matter, or marks would not.
  private static let ratios = Rational(1, over: 1000)...Rational(100)

  private static func number(after name: String, in text: some StringProtocol) -> String? {
    text.hasPrefix(name) ? String(text.dropFirst(name.count)) : nil
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
    case .severityAdjusted(let balance):
      Bilingual(
        vi: """
          trung bình cộng sau khi bù độ nghiêm của từng giám khảo (phiên bản 1, tỷ số phương sai \
          \(balance.ratio.description.replacing(".", with: ",")), độ nghiêm làm tròn \
          \(SeverityBalance.places) chữ số thập phân)
          """,
        en: """
          mean after each judge's severity was added (version 1, variance ratio \
          \(balance.ratio), severities rounded to \(SeverityBalance.places) decimals)
          """
      )
    }
  }

  /// Whether judges' severities are part of the total.
  public var addsSeverity: Bool {
    if case .severityAdjusted = self { true } else { false }
  }

  /// The one score for `scores`, or `nil` when there are too few; severity is in them already where
  /// the rule adds it.
  public func combine(_ scores: [Rational]) -> Rational? {
    let ascending = scores.sorted()
    return switch self {
    case .mean, .severityAdjusted: ascending.dropEnds(0).average
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
