internal import VietnameseText

/// Where a round ends: who goes on.
public struct Cut: Hashable, Sendable {
  /// How many go on; `nil` for all that pass.
  public let places: Int?
  public let scope: Scope
  /// The total to reach, compared unrounded.
  public let passMark: Rational?
  public let floors: [Floor]
  public let holderLimit: HolderLimit?
  /// Applied in order, and only between nominations that the cut would divide.
  public let tieBreaks: [TieBreak]

  public init(
    places: Int?,
    scope: Scope = .category,
    passMark: Rational? = nil,
    floors: [Floor] = [],
    holderLimit: HolderLimit? = nil,
    tieBreaks: [TieBreak] = []
  ) {
    self.places = places
    self.scope = scope
    self.passMark = passMark
    self.floors = floors
    self.holderLimit = holderLimit
    self.tieBreaks = tieBreaks
  }

  /// What is ranked together.
  public enum Scope: String, CaseIterable, Sendable {
    case category
    case programme
  }

  /// The least part of one criterion that a nomination must earn.
  public struct Floor: Hashable, Sendable {
    public let criterion: Criterion.ID
    /// From 0 to 1.
    public let share: Rational

    public init(criterion: Criterion.ID, share: Rational) {
      self.criterion = criterion
      self.share = share
    }
  }

  /// How many nominations with the same answer may go on.
  public struct HolderLimit: Hashable, Sendable {
    public let field: Field.ID
    public let atMost: Int

    public init(field: Field.ID, atMost: Int) {
      self.field = field
      self.atMost = atMost
    }
  }

  /// Why a nomination does not go on.
  public enum Refusal: Hashable, Sendable {
    case belowPassMark(Rational)
    case belowFloor(Criterion.ID, Rational)
    case beyondHolderLimit(String, Int)
    case beyondPlaces(Int)
  }

  /// What a cut decided.
  public struct Outcome: Hashable, Sendable {
    /// In order of place.
    public let admitted: [Standing]
    public let refused: [Nomination.ID: Refusal]
    public let ties: [TieDecision]
  }
}

extension Cut {
  /// Divides one ranking.
  ///
  /// Those still equal at the end of the tie chain all go on.
  public func apply(to ranking: Ranking, votes: [Nomination.ID: Int] = [:]) -> Outcome {
    var refused: [Nomination.ID: Refusal] = [:]
    var standing = ranking.standings.filter { standing in
      refused[standing.nomination] = refusal(of: standing.line)
      return refused[standing.nomination] == nil
    }
    var holderTies: [TieDecision] = []
    if let limit = holderLimit {
      standing = limitHolders(standing, limit, votes, &refused, &holderTies)
    }
    var ties: [TieDecision] = []
    if let places {
      let taken = tieBreaks.take(places, of: standing, votes: votes)
      for left in taken.left { refused[left.nomination] = .beyondPlaces(places) }
      standing = taken.through
      ties = taken.ties
    }
    // Between those who do not come near a place nobody need be told apart, least of all by a vote.
    let through = Set(standing.map(\.nomination))
    ties = holderTies.filter { !through.isDisjoint(with: $0.among) } + ties
    return Outcome(admitted: standing, refused: refused, ties: ties)
  }

  private func refusal(of line: Tally.Line) -> Refusal? {
    if let passMark, line.total < passMark { return .belowPassMark(passMark) }
    for floor in floors {
      let contribution = line.contributions.first { $0.criterion.id == floor.criterion }
      if let contribution, contribution.share < floor.share {
        return .belowFloor(floor.criterion, floor.share)
      }
    }
    return nil
  }

  /// Each holder keeps its best: nothing below those could ever go on in their stead.
  private func limitHolders(
    _ standings: [Standing],
    _ limit: HolderLimit,
    _ votes: [Nomination.ID: Int],
    _ refused: inout [Nomination.ID: Refusal],
    _ ties: inout [TieDecision]
  ) -> [Standing] {
    let byHolder = Dictionary(grouping: standings) { standing in
      standing.line.nomination.answers[limit.field]?.canonical.folded ?? ""
    }
    for (holder, own) in byHolder.sorted(by: { $0.key < $1.key }) where !holder.isEmpty {
      let taken = tieBreaks.take(limit.atMost, of: own, votes: votes)
      ties += taken.ties
      for left in taken.left {
        let name = left.line.nomination.answers[limit.field]?.canonical ?? holder
        refused[left.nomination] = .beyondHolderLimit(name, limit.atMost)
      }
    }
    return standings.filter { refused[$0.nomination] == nil }
  }
}

extension [TieBreak] {
  /// The best `count` of `standings`, which are in order of place, and how ties there went.
  func take(
    _ count: Int,
    of standings: [Standing],
    votes: [Nomination.ID: Int]
  ) -> (through: [Standing], left: [Standing], ties: [TieDecision]) {
    guard standings.count > count, count > 0 else {
      return count > 0 ? (standings, [], []) : ([], standings, [])
    }
    let edge = standings[count - 1].line.total
    let tied = standings.filter { $0.line.total == edge }
    let above = standings.count { $0.line.total > edge }
    guard above + tied.count > count else {
      return ([Standing](standings.prefix(count)), [Standing](standings.dropFirst(count)), [])
    }
    var decisions: [TieDecision] = []
    let chosen = Set(
      settle(tied, places: count - above, rules: self[...], votes, &decisions).map(\.nomination)
    )
    let passes = { (standing: Standing) in
      standing.line.total > edge || chosen.contains(standing.nomination)
    }
    return (standings.filter(passes), standings.filter { !passes($0) }, decisions)
  }

  /// Those of `tied` that take `places`, by the first rule that tells them apart, and so on.
  private func settle(
    _ tied: [Standing],
    places: Int,
    rules: ArraySlice<TieBreak>,
    _ votes: [Nomination.ID: Int],
    _ decisions: inout [TieDecision]
  ) -> [Standing] {
    guard tied.count > places else { return tied }
    guard let rule = rules.first else {
      decisions.append(TieDecision(tied, admitted: tied, .shared))
      return tied
    }
    let keyed = tied.map { (standing: $0, key: rule.key(of: $0.line, votes: votes)) }
    guard keyed.allSatisfy({ $0.key != nil }) else {
      decisions.append(TieDecision(tied, admitted: tied, .voteNeeded))
      return tied
    }
    let ordered = keyed.sorted { ($1.key ?? []).lexicographicallyPrecedes($0.key ?? []) }
    let edge = ordered[places - 1].key ?? []
    let ahead = ordered.filter { edge.lexicographicallyPrecedes($0.key ?? []) }.map(\.standing)
    let level = ordered.filter { $0.key == edge }.map(\.standing)
    if level.count < tied.count {
      let clear = ahead.count + level.count <= places
      decisions.append(
        TieDecision(tied, admitted: clear ? ahead + level : ahead, .rule(rule))
      )
    }
    let rest = settle(
      level,
      places: places - ahead.count,
      rules: rules.dropFirst(),
      votes,
      &decisions
    )
    return ahead + rest
  }
}

extension TieDecision {
  fileprivate init(_ among: [Standing], admitted: [Standing], _ ground: Ground) {
    self.init(
      among: among.map(\.nomination).sorted(),
      admitted: admitted.map(\.nomination).sorted(),
      ground: ground
    )
  }
}
