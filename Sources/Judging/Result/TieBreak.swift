/// A rule that tells equal totals apart, where a cut would divide them.
public enum TieBreak: String, CaseIterable, Sendable {
  /// The higher score on the criterion of greatest weight, then on the next, and so on.
  case criteria
  /// The higher median of the judges' totals.
  case median
  /// The higher lowest total of a judge.
  case lowest
  /// A recorded vote of the council; needed only between those that the rules before left equal.
  case vote

  public var name: Bilingual {
    switch self {
    case .criteria:
      Bilingual(vi: "điểm tiêu chí có trọng số lớn hơn", en: "score on the weightier criterion")
    case .median: Bilingual(vi: "trung vị điểm của giám khảo", en: "median of judges' scores")
    case .lowest: Bilingual(vi: "điểm giám khảo thấp nhất", en: "lowest judge's score")
    case .vote: Bilingual(vi: "phiếu biểu quyết của Hội đồng", en: "the council's vote")
    }
  }

  /// What the rule compares, first to last: higher goes first.
  ///
  /// - Returns: `nil` when the rule needs a vote that is not recorded.
  func key(of line: Tally.Line, votes: [Nomination.ID: Int]) -> [Rational]? {
    switch self {
    case .criteria:
      line.contributions.enumerated()
        .sorted { a, b in
          let (weightA, weightB) = (a.element.criterion.weight, b.element.criterion.weight)
          return weightA == weightB ? a.offset < b.offset : weightA > weightB
        }
        .map(\.element.points)
    case .median: [Aggregation.median.combine(line.scores.map(\.total)) ?? .zero]
    case .lowest: [line.scores.map(\.total).min() ?? .zero]
    case .vote: votes[line.nomination.id].map { [Rational($0)] }
    }
  }
}

/// How a tie at a cut was settled.
public struct TieDecision: Hashable, Sendable {
  /// Those that were equal, in order of code.
  public let among: [Nomination.ID]
  /// Those that went through, in order of code.
  public let admitted: [Nomination.ID]
  public let ground: Ground

  public enum Ground: Hashable, Sendable {
    /// This rule told them apart.
    case rule(TieBreak)
    /// No rule did: all pass.
    case shared
    /// The rules ask for a council vote that is not recorded yet.
    case voteNeeded
  }
}
