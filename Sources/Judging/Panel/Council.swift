/// When a council may decide, and when its vote carries.
public struct Council: Hashable, Sendable {
  /// How many members it has.
  public let members: Int
  /// The share of members that must be present; 2/3 in TT 18/2016/TT-BGDĐT.
  public let quorum: Rational
  /// The share of those present that a conclusion must exceed; 3/4 there.
  public let majority: Rational

  public init(members: Int, quorum: Rational, majority: Rational) {
    self.members = members
    self.quorum = quorum
    self.majority = majority
  }

  /// The smallest number present with which the council may decide.
  public var quorumCount: Int {
    let needed = quorum * Rational(members)
    return Int((needed.numerator + needed.denominator - 1) / needed.denominator)
  }

  /// The smallest number of votes that is more than the majority of those present.
  public func votesNeeded(present: Int) -> Int {
    let share = majority * Rational(present)
    return Int(share.numerator / share.denominator) + 1
  }
}

/// What the council concluded on some nominations, as recorded in its minutes.
public struct Conclusion: Hashable, Sendable {
  public let round: Round.ID
  public let nomination: Nomination.ID
  public let present: Int
  public let inFavour: Int
  /// The number of the minutes or decision.
  public let decision: String
  /// Members with a vote on it, the recused left out; `nil` for all the council has.
  public let entitled: Int?

  public init(
    round: Round.ID,
    nomination: Nomination.ID,
    present: Int,
    inFavour: Int,
    decision: String,
    entitled: Int? = nil
  ) {
    self.round = round
    self.nomination = nomination
    self.present = present
    self.inFavour = inFavour
    self.decision = decision
    self.entitled = entitled
  }
}

extension Council {
  /// Whether the conclusion was reached with a quorum and carries.
  public func carries(_ conclusion: Conclusion) -> Bool {
    let voting = of(members: conclusion.entitled ?? members)
    return conclusion.present >= voting.quorumCount
      && conclusion.inFavour >= votesNeeded(present: conclusion.present)
  }

  /// A body of another size under the same rules: a panel, or the members who are not recused.
  public func of(members: Int) -> Council {
    Council(members: members, quorum: quorum, majority: majority)
  }
}
