/// What an assignment must keep to, and what it should aim at.
public struct AssignmentTerms: Hashable, Sendable {
  /// How many judges mark each nomination.
  public let perNomination: Int
  /// How many nominations a judge marks, at least and at most.
  public var loads: ClosedRange<Int>
  public let aim: Aim
  /// Nominations and judges are taken in an order drawn from it, which settles what is otherwise equal.
  public let seed: UInt64
  /// Pairs of an assignment there is already: as many as possible stay, before affinity counts.
  public var kept: Set<Meeting> = []
  /// Pairs set by hand, which stay.
  public var fixed: Set<Meeting> = []
  /// The largest loads of judges who take less than the others.
  public var limits: [Judge.ID: Int] = [:]

  public init(
    perNomination: Int,
    loads: ClosedRange<Int>,
    aim: Aim = .total,
    seed: UInt64 = 0
  ) {
    self.perNomination = perNomination
    self.loads = loads
    self.aim = aim
    self.seed = seed
  }

  /// What is to be as large as possible.
  public enum Aim: Hashable, Sendable {
    /// The sum of all affinities.
    case total
    /// The sum of the nomination served worst; then the sum of all.
    case minimum
  }
}

/// A judge and a nomination that meet, or must not.
public struct Meeting: Hashable, Sendable {
  public let judge: Judge.ID
  public let nomination: Nomination.ID

  public init(judge: Judge.ID, nomination: Nomination.ID) {
    self.judge = judge
    self.nomination = nomination
  }
}

extension Meeting: Comparable {
  /// By nomination, then judge.
  public static func < (a: Self, b: Self) -> Bool {
    a.nomination == b.nomination ? a.judge < b.judge : a.nomination < b.nomination
  }
}
