public import Judging

/// A figure with the interval that holds its true value with 95 % confidence.
public struct Estimate: Hashable, Sendable {
  public let estimate: Double
  /// Nil where no interval is defined.
  public let lower: Double?
  /// Nil where no interval is defined.
  public let upper: Double?

  public init(_ estimate: Double, lower: Double? = nil, upper: Double? = nil) {
    self.estimate = estimate
    self.lower = lower
    self.upper = upper
  }
}

/// A figure, or why there is none.
public enum Figure: Hashable, Sendable {
  case estimated(Estimate)
  case undefined(Undefined)

  public var estimate: Estimate? {
    switch self {
    case .estimated(let estimate): estimate
    case .undefined: nil
    }
  }

  public var undefined: Undefined? {
    switch self {
    case .estimated: nil
    case .undefined(let reason): reason
    }
  }
}

/// Why a figure of reliability does not exist for some marks.
public enum Undefined: String, CaseIterable, Error, Hashable, Sendable {
  case oneJudge
  case oneEntry
  case incomplete
  case noVariation
  case entriesEqual
  case noPairs
  case signsMixed
  case tooManyValues
  case tooFewShared
  case oneCriterion
  case tooFewCards

  /// The reason as a sentence for people.
  public var reason: Bilingual {
    switch self {
    case .oneJudge:
      Bilingual(vi: "cần ít nhất hai giám khảo", en: "at least two judges are needed")
    case .oneEntry:
      Bilingual(vi: "cần ít nhất hai hồ sơ", en: "at least two entries are needed")
    case .incomplete:
      Bilingual(
        vi: "không phải giám khảo nào cũng chấm mọi hồ sơ",
        en: "not every judge marked every entry"
      )
    case .noVariation:
      Bilingual(vi: "mọi điểm đều bằng nhau", en: "all marks are equal")
    case .entriesEqual:
      Bilingual(
        vi: "điểm không cho thấy các hồ sơ khác nhau",
        en: "the marks show no difference between entries"
      )
    case .noPairs:
      Bilingual(
        vi: "không hồ sơ nào có điểm của hai giám khảo",
        en: "no entry was marked by two judges"
      )
    case .signsMixed:
      Bilingual(
        vi: "tỷ lệ giữa các điểm chỉ có nghĩa khi không có điểm âm",
        en: "ratios of marks have a meaning only where none is negative"
      )
    case .tooManyValues:
      Bilingual(
        vi: "quá nhiều mức điểm khác nhau để so từng cặp",
        en: "too many different marks to compare each pair"
      )
    case .tooFewShared:
      Bilingual(
        vi: "cần ít nhất ba hồ sơ có điểm của giám khảo khác",
        en: "at least three entries marked by other judges too are needed"
      )
    case .oneCriterion:
      Bilingual(vi: "cần ít nhất hai tiêu chí", en: "at least two criteria are needed")
    case .tooFewCards:
      Bilingual(
        vi: "quá ít phiếu chung hồ sơ để tách giám khảo khỏi hồ sơ",
        en: "too few scorecards share entries to tell judges from entries"
      )
    }
  }
}
