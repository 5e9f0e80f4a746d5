extension Tally {
  /// Counts a round: what its scorecards and the figures of its nominations give.
  ///
  /// - Parameters:
  ///   - nominations: Those that take part, with or without cards, in any order.
  ///   - scorecards: Cards checked against `rubric`; those for other nominations are not counted.
  ///   - rubric: The round's rubric, its omissions made.
  ///   - round: Says how few cards are too few, and how judges are combined.
  public init(
    of nominations: [Nomination],
    scorecards: [Scorecard],
    under rubric: Rubric,
    in round: Round
  ) {
    let cards = Dictionary(grouping: scorecards, by: \.nomination)
    let counter = Counter(
      rubric: rubric,
      round: round,
      nominations: nominations,
      severities: Severities(of: nominations, cards, under: rubric, in: round)
    )
    var lines: [Line] = []
    var unrankable: [Unrankable] = []
    let ordered = nominations.sorted { $0.id < $1.id }
    for (nomination, outcome) in zip(ordered, counter.count(ordered, cards)) {
      switch outcome {
      case .line(let line): lines.append(line)
      case .none(let reasons):
        let count = cards[nomination.id]?.count ?? 0
        unrankable.append(Unrankable(nomination: nomination, scores: count, reasons: reasons))
      }
    }
    self.init(lines: lines, unrankable: unrankable)
  }
}

private struct Counter {
  let rubric: Rubric
  let round: Round
  /// The most votes among those ranked together, by criterion: in each category, or in all.
  let highestVotes: [Criterion.ID: [Category.ID?: Rational]]
  let severities: Severities
  private let worth: CardPoints

  enum Outcome {
    case line(Tally.Line)
    case none([Tally.Reason])
  }

  init(rubric: Rubric, round: Round, nominations: [Nomination], severities: Severities) {
    self.rubric = rubric
    self.round = round
    self.severities = severities
    worth = CardPoints(under: rubric)
    var highest: [Criterion.ID: [Category.ID?: Rational]] = [:]
    for criterion in rubric.criteria {
      guard case .vote(let field) = criterion.basis else { continue }
      for nomination in nominations {
        guard case .number(let votes) = nomination.answers[field] else { continue }
        let group = round.cut.group(of: nomination)
        let best = highest[criterion.id]?[group] ?? .zero
        highest[criterion.id, default: [:]][group] = max(best, votes)
      }
    }
    highestVotes = highest
  }

  /// What each nomination comes to, in the order given; none depends on another.
  func count(_ nominations: [Nomination], _ cards: [Nomination.ID: [Scorecard]]) -> [Outcome] {
    nominations.mapInParallel { nomination in
      count(nomination, cards[nomination.id, default: []].sorted { $0.judge < $1.judge })
    }
  }

  private func count(_ nomination: Nomination, _ cards: [Scorecard]) -> Outcome {
    var reasons: [Tally.Reason] = []
    let judged = judgedPoints(cards, of: nomination)
    if judged == nil {
      let need = max(round.minimumScorecards, round.aggregation.fewest)
      reasons.append(.tooFewScorecards(have: cards.count, need: need))
    }
    var contributions: [Tally.Contribution] = []
    var next = 0
    for criterion in rubric.criteria {
      let most = criterion.weight / Rational(100) * rubric.outOf
      let share: Rational
      switch criterion.basis {
      case .judged:
        share = judged.map { $0.criteria[next] / most } ?? .zero
        next += 1
      case .measured(let measure):
        switch measure.outcome(for: nomination) {
        case .share(let earned, _): share = earned
        case .missing:
          reasons.append(.figureMissing(criterion))
          continue
        case .notMeasurable(let denominator):
          reasons.append(
            .notMeasurable(
              criterion,
              denominator: denominator,
              smallest: measure.smallestDenominator
            )
          )
          continue
        }
      case .vote(let field):
        guard let earned = voteShare(nomination, criterion, field) else {
          reasons.append(.figureMissing(criterion))
          continue
        }
        share = earned
      }
      contributions.append(.init(criterion: criterion, points: share * most, most: most))
    }
    guard reasons.isEmpty, let judged else { return .none(reasons) }
    return .line(
      Tally.Line(nomination: nomination, scores: judged.scores, contributions: contributions)
    )
  }

  /// The judges' part: each card's points, and the aggregate of each judged criterion.
  private func judgedPoints(
    _ cards: [Scorecard],
    of nomination: Nomination
  ) -> (scores: [Tally.Score], criteria: [Rational])? {
    let points = cards.map(worth.points)
    let totals = points.map { $0.reduce(.zero, +) }
    guard cards.count >= round.minimumScorecards,
      let weights = round.aggregation.weights(of: totals)
    else { return nil }
    let scores = zip(cards, zip(points, weights)).map { card, counted in
      Tally.Score(
        judge: card.judge,
        points: counted.0,
        weight: counted.1,
        severity: severities.of(card.judge, for: nomination)
      )
    }
    let criteria = (points.first ?? []).indices.map { index in
      scores.map { $0.points[index] * $0.weight }.reduce(.zero, +)
    }
    return (scores, criteria)
  }

  /// `votes / highest votes`, after the points were rounded to one decimal as the rule says.
  private func voteShare(
    _ nomination: Nomination,
    _ criterion: Criterion,
    _ field: Field.ID
  ) -> Rational? {
    guard case .number(let votes) = nomination.answers[field],
      let highest = highestVotes[criterion.id]?[round.cut.group(of: nomination)]
    else { return nil }
    guard highest > .zero else { return .zero }
    return (criterion.weight * votes / highest).quantised(places: 1) / criterion.weight
  }
}

extension Cut {
  /// What a nomination is ranked in: its category; `nil` where all are ranked together.
  fileprivate func group(of nomination: Nomination) -> Category.ID? {
    switch scope {
    case .category: nomination.category
    case .programme: nil
    }
  }
}

extension Aggregation {
  /// The fewest scores it can combine.
  fileprivate var fewest: Int {
    switch self {
    case .mean, .median, .severityAdjusted: 1
    case .trimmedMean(let dropped): 2 * dropped + 1
    }
  }
}

/// What the rule adds to each judge's scores, in each group ranked together.
private struct Severities {
  private let groups: [Category.ID?: [Judge.ID: Rational]]
  private let cut: Cut

  init(
    of nominations: [Nomination],
    _ cards: [Nomination.ID: [Scorecard]],
    under rubric: Rubric,
    in round: Round
  ) {
    cut = round.cut
    guard case .severityAdjusted(let balance) = round.aggregation else {
      groups = [:]
      return
    }
    groups = Dictionary(grouping: nominations) { round.cut.group(of: $0) }
      .mapValues { own in
        // Those that cannot be ranked tell nothing of judges either.
        let counted = own.sorted { $0.id < $1.id }.compactMap { cards[$0.id] }
          .filter { $0.count >= round.minimumScorecards }
        let judges = Set(counted.joined().map(\.judge)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: zip(judges, judges.indices))
        let scores = counted.map { cards in
          cards.sorted { $0.judge < $1.judge }.compactMap { card in
            numbers[card.judge].map { ($0, rubric.points(of: card).reduce(.zero, +)) }
          }
        }
        let severities = balance.severities(of: scores, judges: judges.count)
        return Dictionary(uniqueKeysWithValues: zip(judges, severities))
      }
  }

  func of(_ judge: Judge.ID, for nomination: Nomination) -> Rational {
    groups[cut.group(of: nomination)]?[judge] ?? .zero
  }
}

extension Rubric {
  /// One card's points by judged criterion; for many cards, ``CardPoints``.
  func points(of card: Scorecard) -> [Rational] { CardPoints(under: self).points(of: card) }
}

/// What the marks of a card are worth under a rubric.
struct CardPoints {
  /// By judged criterion, the weights of its marks and what their weighted sum is multiplied by.
  private let criteria: [(weights: [Rational], worth: Rational)]

  init(under rubric: Rubric) {
    let most = Rational(100 * 100) * rubric.scale.highest
    criteria = rubric.criteria.compactMap { criterion in
      guard case .judged(let parts) = criterion.basis else { return nil }
      return (parts.map(\.weight), criterion.weight * rubric.outOf / most)
    }
  }

  /// By judged criterion: `weight × outOf × Σ part × mark ÷ highest`, each weight as a share of 100.
  func points(of card: Scorecard) -> [Rational] {
    var next = 0
    return criteria.map { weights, worth in
      var sum = Rational.zero
      for weight in weights {
        sum = sum + weight * card.marks[next].value
        next += 1
      }
      return sum * worth
    }
  }
}
