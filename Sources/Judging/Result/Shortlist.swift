internal import VietnameseText

/// The outcome of one round, ready to be frozen.
public struct Shortlist: Hashable, Sendable {
  public let round: Round.ID
  /// By category in the programme's order; within one, by place for an award and A–Z for an honour.
  public let entries: [Entry]
  public let ties: [TieDecision]
  /// Awards that nobody receives, and why.
  public let withheld: [Withheld]

  public init(round: Round.ID, entries: [Entry], ties: [TieDecision], withheld: [Withheld]) {
    self.round = round
    self.entries = entries
    self.ties = ties
    self.withheld = withheld
  }

  public struct Entry: Hashable, Sendable {
    public let standing: Standing
    /// What the last round gives it, if anything.
    public let award: Award.ID?

    public init(standing: Standing, award: Award.ID?) {
      self.standing = standing
      self.award = award
    }
  }

  public struct Withheld: Hashable, Sendable {
    public let award: Award.ID
    public let category: Category.ID
    public let ground: Ground

    public init(award: Award.ID, category: Category.ID, ground: Ground) {
      self.award = award
      self.category = category
      self.ground = ground
    }

    public enum Ground: Hashable, Sendable {
      /// Nobody left reached the total it asks for.
      case noneReached(Rational)
      /// The council decided so.
      case decided(reason: String, decision: String)
    }
  }
}

/// The council's decision not to give an award in a category.
public struct Withholding: Hashable, Sendable {
  public let award: Award.ID
  public let category: Category.ID
  public let reason: String
  public let decision: String

  public init(award: Award.ID, category: Category.ID, reason: String, decision: String) {
    self.award = award
    self.category = category
    self.reason = reason
    self.decision = decision
  }
}

extension Programme {
  /// Cuts a round's tally as its rules say, and gives out awards in the last one.
  ///
  /// - Parameters:
  ///   - round: The round to cut.
  ///   - tally: Its count.
  ///   - votes: Recorded council votes, for ties that come to that.
  ///   - withholdings: Awards the council decided not to give.
  ///   - disagreed: Nominations the council's recorded conclusion did not carry.
  /// - Returns: The list, and what each cut decided, one for each group ranked together.
  public func shortlist(
    _ round: Round,
    from tally: Tally,
    votes: [Nomination.ID: Int] = [:],
    withholdings: [Withholding] = [],
    without disagreed: Set<Nomination.ID> = []
  ) -> (list: Shortlist, outcomes: [Cut.Outcome]) {
    let lines = tally.lines.filter { !disagreed.contains($0.nomination.id) }
    let outcomes = groups(of: lines, under: round.cut).map {
      round.cut.apply(to: Ranking(of: $0), votes: votes)
    }
    var entries: [Shortlist.Entry] = []
    var ties = outcomes.flatMap(\.ties)
    var withheld: [Shortlist.Withheld] = []
    for category in categories {
      let admitted = outcomes.flatMap(\.admitted)
        .filter { $0.line.nomination.category == category.id }
      let given =
        round.id == rounds.last?.id
        ? allot(awards, to: admitted, in: category.id, withholdings, votes, round.cut.tieBreaks)
        : (awards: [:], ties: [], withheld: [])
      entries += inOrder(admitted).map {
        Shortlist.Entry(standing: $0, award: given.awards[$0.nomination])
      }
      ties += given.ties
      withheld += given.withheld
    }
    let list = Shortlist(round: round.id, entries: entries, ties: ties, withheld: withheld)
    return (list, outcomes)
  }

  /// The lines that are ranked together, group by group in the programme's order.
  public func groups(of lines: [Tally.Line], under cut: Cut) -> [[Tally.Line]] {
    switch cut.scope {
    case .programme: [lines]
    case .category:
      categories.map { category in lines.filter { $0.nomination.category == category.id } }
    }
  }

  /// As they stand for an award; for an honour, which has no places, by the Vietnamese alphabet.
  private func inOrder(_ standings: [Standing]) -> [Standing] {
    switch recognition {
    case .award: standings
    case .honour:
      standings.map { (standing: $0, key: VietnameseOrder.key($0.line.nomination.title)) }
        .sorted { a, b in
          a.key == b.key
            ? a.standing.nomination < b.standing.nomination
            : a.key.lexicographicallyPrecedes(b.key)
        }
        .map(\.standing)
    }
  }

  /// Gives each award in turn to the best left who reach its total; equal ones share it.
  private func allot(
    _ awards: [Award],
    to standings: [Standing],
    in category: Category.ID,
    _ withholdings: [Withholding],
    _ votes: [Nomination.ID: Int],
    _ tieBreaks: [TieBreak]
  ) -> (
    awards: [Nomination.ID: Award.ID], ties: [TieDecision], withheld: [Shortlist.Withheld]
  ) {
    var left = standings
    var given: [Nomination.ID: Award.ID] = [:]
    var ties: [TieDecision] = []
    var withheld: [Shortlist.Withheld] = []
    for award in awards {
      let decided = withholdings.first { $0.award == award.id && $0.category == category }
      if let decided {
        let ground = Shortlist.Withheld.Ground.decided(
          reason: decided.reason,
          decision: decided.decision
        )
        withheld.append(.init(award: award.id, category: category, ground: ground))
        continue
      }
      let reaching = left.filter { $0.line.total >= award.atLeast }
      let taken = tieBreaks.take(award.places, of: reaching, votes: votes)
      if taken.through.isEmpty, !standings.isEmpty {
        withheld.append(
          .init(award: award.id, category: category, ground: .noneReached(award.atLeast))
        )
      }
      for standing in taken.through { given[standing.nomination] = award.id }
      ties += taken.ties
      left = left.filter { given[$0.nomination] == nil }
    }
    return (given, ties, withheld)
  }
}
