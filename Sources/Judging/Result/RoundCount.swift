/// What the casebook holds about one round.
public struct RoundRecord: Sendable {
  /// Every nomination of the programme.
  public var nominations: [Nomination]
  public var screenings: [Nomination.ID: Screening]
  /// Where nominations stand now that stood elsewhere when the round was cut.
  public var changedSince: [Nomination.ID: Screening] = [:]
  public var judges: [Judge]
  /// The cards in force, checked against the round's rubric.
  public var scorecards: [Scorecard]
  /// What the round before let through; `nil` where there is none before, or it is not decided.
  public var admittedBefore: Set<Nomination.ID>?
  public var votes: [Nomination.ID: Int]
  public var conclusions: [Nomination.ID: Conclusion]
  public var withholdings: [Withholding]
  public var recusals = Recusals()
  /// Judges who have left, and owe nothing any more.
  public var departed: Set<Judge.ID> = []
  /// Who marks each nomination, where that was assigned by name; `nil` where panels mark as seated.
  public var assigned: [Nomination.ID: Set<Judge.ID>]?
  /// Whether only substitutes were assigned by name, so that members mark as seated beside them.
  public var seatsHold = false
  /// What every judge of the round marks before all else, so that all mean the same by a mark.
  public var calibrations: Set<Nomination.ID> = []

  public init(
    nominations: [Nomination],
    screenings: [Nomination.ID: Screening],
    judges: [Judge],
    scorecards: [Scorecard],
    admittedBefore: Set<Nomination.ID>?,
    votes: [Nomination.ID: Int],
    conclusions: [Nomination.ID: Conclusion],
    withholdings: [Withholding]
  ) {
    self.nominations = nominations
    self.screenings = screenings
    self.judges = judges
    self.scorecards = scorecards
    self.admittedBefore = admittedBefore
    self.votes = votes
    self.conclusions = conclusions
    self.withholdings = withholdings
  }
}

/// One round counted, ranked and cut, from what is recorded so far.
public struct RoundCount: Sendable {
  public let programme: Programme
  public let round: Round
  /// The round's rubric, its omissions made.
  public let rubric: Rubric
  public let record: RoundRecord
  /// The cards that count.
  public let counted: [Scorecard]
  /// The cards that are kept and do not count.
  public let setAside: [SetAside]
  /// Those that take part, in order of code.
  public let entrants: [Nomination]
  /// Whose cards are to count.
  public let assignments: Assignments
  public let tally: Tally
  /// Those the council's recorded conclusion did not carry: counted, and out of the ranking.
  public let disagreed: Set<Nomination.ID>
  public let shortlist: Shortlist
  /// What each cut decided, one for each group ranked together.
  public let outcomes: [Cut.Outcome]

  public init(_ round: Round, of programme: Programme, from record: RoundRecord) {
    self.programme = programme
    self.round = round
    self.record = record
    rubric = programme.rubric.omitting(round.omits)
    entrants = record.entrants(of: round, in: programme)
    assignments = Assignments(of: entrants) { record.judges(of: $0, in: round) }
    (counted, setAside) = record.divided(in: round)
    tally = Tally(of: entrants, scorecards: counted, under: rubric, in: round)
    disagreed = Set(
      record.conclusions.values.filter { !programme.council.carries($0) }.map(\.nomination)
    )
    (shortlist, outcomes) = programme.shortlist(
      round,
      from: tally,
      votes: record.votes,
      withholdings: record.withholdings,
      without: disagreed
    )
  }

  /// The judges whose cards for a nomination are to count, in order of id.
  public func panel(for nomination: Nomination) -> [Judge] {
    record.judges(of: nomination, in: round)
  }

  /// The cards in force that add nothing to any total: those set aside, and those for nominations
  /// that take part no more.
  public var uncounted: [Scorecard] {
    let taking = Set(entrants.map(\.id))
    return setAside.map(\.card) + counted.filter { !taking.contains($0.nomination) }
  }

  /// The groups ranked together, each with its ranking and what the cut made of it.
  public var groups: [(name: Bilingual, ranking: Ranking, outcome: Cut.Outcome)] {
    let names =
      round.cut.scope == .programme ? [programme.name] : programme.categories.map(\.name)
    let ranked = tally.lines.filter { !disagreed.contains($0.nomination.id) }
    let rankings = programme.groups(of: ranked, under: round.cut).map(Ranking.init)
    return zip(names, zip(rankings, outcomes)).map { ($0, $1.0, $1.1) }
  }
}
