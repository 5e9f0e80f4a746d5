/// Who judges what in a round.
public struct Assignment: Hashable, Sendable {
  /// A judge who is to mark a nomination.
  public struct Pair: Hashable, Sendable {
    public let judge: Judge.ID
    public let nomination: Nomination.ID
    /// How well the judge suits the nomination.
    public let affinity: Rational

    public init(judge: Judge.ID, nomination: Nomination.ID, affinity: Rational) {
      self.judge = judge
      self.nomination = nomination
      self.affinity = affinity
    }
  }

  /// By nomination, then judge.
  public let pairs: [Pair]
  /// The sum of the affinities of all pairs.
  public let total: Rational
  /// The sum of the affinities of the nomination served worst.
  public let minimum: Rational
  /// What no assignment under the same terms can exceed, proved.
  ///
  /// It bounds `total`, or `minimum` where that comes first. Where it is reached, this assignment is
  /// as good as any.
  public let bound: Rational

  public init(pairs: [Pair], total: Rational, minimum: Rational, bound: Rational) {
    self.pairs = pairs
    self.total = total
    self.minimum = minimum
    self.bound = bound
  }
}

/// What came of looking for an assignment.
public enum AssignmentOutcome: Hashable, Sendable {
  case assigned(Assignment)
  /// No assignment keeps to the terms, for each of these reasons alone.
  case impossible([Bottleneck])
}
