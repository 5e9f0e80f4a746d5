public import Judging

/// How severe each judge is and how good each entry, both at once: `score = intercept + entry +
/// judge + residual`, by restricted maximum likelihood.
///
/// A judge who saw strong entries is told from a lenient one as far as the marks allow. Effects of
/// random factors are best linear unbiased predictions: drawn towards the mean, the more so the
/// fewer marks there are.
public struct CrossedModel: Hashable, Sendable {
  /// What is assumed of the entries.
  public enum Entries: Hashable, Sendable {
    /// They vary around a mean; few marks are trusted less than many.
    case random
    /// Nothing: each has its own level, whatever the number of its marks.
    case fixed
  }

  /// A figure with the standard deviation of its error.
  public struct Effect: Hashable, Sendable {
    public let value: Double
    public let standardError: Double

    public init(value: Double, standardError: Double) {
      (self.value, self.standardError) = (value, standardError)
    }
  }

  public struct Variance: Hashable, Sendable {
    /// Nil where entries are fixed.
    public let entry: Double?
    /// Nil where each judge gave one mark, so that judges cannot be told from chance.
    public let judge: Double?
    public let residual: Double
  }

  public let entriesAre: Entries
  /// What an average judge gives an average entry; for fixed entries, their mean.
  public let intercept: Double
  public let variance: Variance
  /// −2 log of the restricted likelihood, all constants included; nil where it has no bound, the
  /// marks being explained without a rest.
  public let criterion: Double?
  /// Steps of the search.
  public let iterations: Int
  /// What an average judge would give each entry, in the order of entries.
  ///
  /// The standard error is that of the entry's effect; for fixed entries, of the value.
  public let entries: [Effect]
  /// Minus the judge's effect, so that a harsh judge's is positive; in the order of judges.
  ///
  /// Nil where judges cannot be told from chance.
  public let judges: [Effect]?
}

/// Why the marks cannot tell judges, entries and chance apart.
public enum Inseparable: String, CaseIterable, Error, Hashable, Sendable {
  case oneEntry
  case oneJudge
  /// No entry has two marks.
  case singleMarks
  /// As many effects as marks: nothing is left to tell chance by.
  case noRest
  /// The marks are sums of a judge's and an entry's part, to the last digit.
  case noNoise
  case allEqual

  /// The reason as a sentence for people.
  public var reason: Bilingual {
    switch self {
    case .oneEntry:
      Bilingual(
        vi: "chỉ có một hồ sơ: không tách được giám khảo khỏi ngẫu nhiên",
        en: "there is one entry: judges cannot be told from chance"
      )
    case .oneJudge:
      Bilingual(
        vi: "chỉ có một giám khảo: không tách được hồ sơ khỏi ngẫu nhiên",
        en: "there is one judge: entries cannot be told from chance"
      )
    case .singleMarks:
      Bilingual(
        vi: "không hồ sơ nào có hai điểm: không tách được hồ sơ khỏi ngẫu nhiên",
        en: "no entry has two marks: entries cannot be told from chance"
      )
    case .noRest:
      Bilingual(
        vi: "quá ít điểm chung: không còn gì để ước lượng ngẫu nhiên",
        en: "too few marks are shared: nothing is left to tell chance by"
      )
    case .noNoise:
      Bilingual(
        vi: "điểm khớp hoàn toàn: không có ngẫu nhiên nào để ước lượng",
        en: "the marks fit without a rest: there is no chance to estimate"
      )
    case .allEqual:
      Bilingual(vi: "mọi điểm đều bằng nhau", en: "all marks are equal")
    }
  }
}
