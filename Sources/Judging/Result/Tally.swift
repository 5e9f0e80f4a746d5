/// The exact count of one round.
public struct Tally: Hashable, Sendable {
  /// What was counted, in order of nomination.
  public let lines: [Line]
  /// What cannot be ranked, in order of nomination: reported, never scored as zero.
  public let unrankable: [Unrankable]

  public init(lines: [Line], unrankable: [Unrankable]) {
    self.lines = lines
    self.unrankable = unrankable
  }

  /// One nomination's count.
  public struct Line: Hashable, Sendable {
    public let nomination: Nomination
    /// In order of judge.
    public let scores: [Score]
    /// One per criterion of the rubric, in its order; with the adjustment they sum to the total.
    public let contributions: [Contribution]
    /// What judges' severities add to the total, where the rule adds them; 0 otherwise.
    public let adjustment: Rational
    public let total: Rational

    public init(nomination: Nomination, scores: [Score], contributions: [Contribution]) {
      self.nomination = nomination
      self.scores = scores
      self.contributions = contributions
      adjustment = scores.map { $0.severity * $0.weight }.reduce(.zero, +)
      total = contributions.map(\.points).reduce(adjustment, +)
    }
  }

  /// What one judge's card gives one nomination.
  public struct Score: Hashable, Sendable {
    public let judge: Judge.ID
    /// Points by judged criterion, in the rubric's order.
    public let points: [Rational]
    /// Their sum: the judged part of the total as this judge sees it.
    public let total: Rational
    /// How much this card counts in the aggregate, of 1.
    public let weight: Rational
    /// What the rule adds because the judge is severe; 0 where it adds nothing.
    public let severity: Rational

    public init(
      judge: Judge.ID,
      points: [Rational],
      weight: Rational,
      severity: Rational = .zero
    ) {
      self.judge = judge
      self.points = points
      self.weight = weight
      self.severity = severity
      total = points.reduce(.zero, +)
    }
  }

  /// What one criterion adds to the total.
  public struct Contribution: Hashable, Sendable {
    public let criterion: Criterion
    public let points: Rational
    /// The most it can add.
    public let most: Rational

    public init(criterion: Criterion, points: Rational, most: Rational) {
      self.criterion = criterion
      self.points = points
      self.most = most
    }

    /// The part earned, from 0 to 1.
    public var share: Rational { points / most }
  }

  /// A nomination that has no total, and why.
  public struct Unrankable: Hashable, Sendable {
    public let nomination: Nomination
    public let scores: Int
    public let reasons: [Reason]
  }

  public enum Reason: Hashable, Sendable {
    case tooFewScorecards(have: Int, need: Int)
    case figureMissing(Criterion)
    case notMeasurable(Criterion, denominator: Rational, smallest: Rational)

    public var message: Bilingual {
      switch self {
      case .tooFewScorecards(let have, let need):
        Bilingual(
          vi: "mới có \(have) phiếu hợp lệ, cần ít nhất \(need)",
          en: "\(have) valid scorecards, at least \(need) needed"
        )
      case .figureMissing(let criterion):
        Bilingual(
          vi: "thiếu số liệu của “\(criterion.name.vi)”",
          en: "no figures for “\(criterion.name.en)”"
        )
      case .notMeasurable(let criterion, let denominator, let smallest):
        Bilingual(
          vi:
            "“\(criterion.name.vi)” không đo được: mẫu số \(denominator), cần ít nhất \(smallest)",
          en: """
            “\(criterion.name.en)” is not measurable: denominator \(denominator), \
            at least \(smallest) needed
            """
        )
      }
    }
  }
}
