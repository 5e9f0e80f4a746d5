extension RoundCount {
  /// Why `nomination` has its place.
  ///
  /// - Parameters:
  ///   - nomination: The nomination to explain.
  ///   - received: When each judge's card for it was taken in.
  ///   - history: What the ledger says of it, oldest first.
  /// - Returns: The whole account; without a place where it is not ranked.
  public func explanation(
    of nomination: Nomination,
    received: [Judge.ID: Moment],
    history: [Explanation.Event]
  ) -> Explanation {
    let group = group(of: nomination)
    let standing = group?.ranking.standings.first { $0.nomination == nomination.id }
    let screening =
      record.changedSince[nomination.id] ?? record.screenings[nomination.id, default: .received]
    return Explanation(
      programme: programme.name,
      notice: programme.notice,
      round: round.name,
      code: nomination.id.rawValue,
      title: nomination.title,
      organisation: nomination.organisation,
      category: programme.category(nomination.category)?.name
        ?? Bilingual(vi: nomination.category.rawValue, en: nomination.category.rawValue),
      screening: screening.label,
      place: standing.map {
        .init(place: $0.place, of: group?.ranking.standings.count ?? 0)
      },
      total: standing?.line.total,
      aggregation: round.aggregation.name,
      criteria: standing?.line.contributions.map { line($0, of: nomination) } ?? [],
      adjustment: round.aggregation.addsSeverity ? standing?.line.adjustment : nil,
      judges: judgeLines(of: nomination, standing, received),
      neighbours: standing.map { neighbours(of: $0, in: group?.ranking) } ?? [],
      cut: standing.flatMap { standing in group.map { cutLine(standing, $0.outcome, $0.ranking) } },
      remarks: remarks(on: nomination, group?.outcome),
      history: history
    )
  }

  /// What a nomination is ranked in, and what the cut made of it.
  ///
  /// One that the council did not agree to has no place in the list; it is held against all totals,
  /// so that its account has one.
  private func group(of nomination: Nomination) -> (ranking: Ranking, outcome: Cut.Outcome)? {
    let rankings =
      disagreed.contains(nomination.id)
      ? programme.groups(of: tally.lines, under: round.cut).map(Ranking.init)
      : groups.map(\.ranking)
    return zip(rankings, outcomes).first { ranking, _ in
      ranking.standings.contains { $0.nomination == nomination.id }
    }
  }

  private func line(
    _ contribution: Tally.Contribution,
    of nomination: Nomination
  ) -> Explanation.Criterion {
    Explanation.Criterion(
      id: contribution.criterion.id.rawValue,
      name: contribution.criterion.name,
      weight: contribution.criterion.weight,
      points: contribution.points,
      most: contribution.most,
      working: working(contribution, of: nomination)
    )
  }

  /// The sum behind a criterion that judges do not mark.
  private func working(
    _ contribution: Tally.Contribution,
    of nomination: Nomination
  ) -> Bilingual? {
    switch contribution.criterion.basis {
    case .judged: return nil
    case .vote(let field):
      guard case .number(let votes) = nomination.answers[field] else { return nil }
      return Bilingual(vi: "\(votes) lượt bình chọn", en: "\(votes) votes")
    case .measured(let measure):
      guard case .share(_, let value) = measure.outcome(for: nomination),
        let top = nomination.answers[measure.numerator]?.canonical,
        let bottom = nomination.answers[measure.denominator]?.canonical
      else { return nil }
      let percent = { (part: Rational, language: Language) in
        (part * Rational(100)).shown(in: language) + "%"
      }
      return Bilingual(
        vi: """
          \(top)/\(bottom) = \(percent(value, .vi)); sàn \(percent(measure.floor, .vi)), \
          mục tiêu \(percent(measure.target, .vi))
          """,
        en: """
          \(top)/\(bottom) = \(percent(value, .en)); floor \(percent(measure.floor, .en)), \
          target \(percent(measure.target, .en))
          """
      )
    }
  }

  private func judgeLines(
    of nomination: Nomination,
    _ standing: Standing?,
    _ received: [Judge.ID: Moment]
  ) -> [Explanation.JudgeLine] {
    record.scorecards.filter { $0.nomination == nomination.id }
      .sorted { $0.judge < $1.judge }
      .map { card in
        let score = standing?.line.scores.first { $0.judge == card.judge }
        return Explanation.JudgeLine(
          judge: card.judge.rawValue,
          name: record.judges.first { $0.id == card.judge }?.name ?? card.judge.rawValue,
          // A card that does not count has a total all the same.
          total: score?.total ?? rubric.points(of: card).reduce(.zero, +),
          weight: score?.weight ?? .zero,
          severity: round.aggregation.addsSeverity ? score?.severity : nil,
          marks: zip(rubric.judged, card.marks).map { part, mark in
            Explanation.MarkLine(
              subcriterion: part.id.rawValue,
              name: part.name,
              mark: mark.value,
              place: mark.place.description,
              comment: card.comments[part.id, default: ""]
            )
          },
          comment: card.comment,
          source: card.origin.description,
          receivedAt: received[card.judge] ?? Moment(seconds: 0)
        )
      }
  }

  private func neighbours(
    of standing: Standing,
    in ranking: Ranking?
  ) -> [Explanation.Neighbour] {
    guard let standings = ranking?.standings,
      let index = standings.firstIndex(where: { $0.nomination == standing.nomination })
    else { return [] }
    return standings[max(0, index - 2)..<min(standings.count, index + 3)]
      .filter { $0.nomination != standing.nomination }
      .map { other in
        Explanation.Neighbour(
          place: other.place,
          code: other.nomination.rawValue,
          title: other.line.nomination.title,
          total: other.line.total,
          margin: other.line.total - standing.line.total
        )
      }
  }

  private func cutLine(
    _ standing: Standing,
    _ outcome: Cut.Outcome,
    _ ranking: Ranking
  ) -> Explanation.CutLine {
    let admitted = Set(outcome.admitted.map(\.nomination))
    return Explanation.CutLine(
      isAdmitted: admitted.contains(standing.nomination),
      passMark: round.cut.passMark,
      lastThrough: outcome.admitted.map(\.line.total).min(),
      firstOut: ranking.standings.first { !admitted.contains($0.nomination) }?.line.total,
      places: round.cut.places,
      thresholds: thresholds
    )
  }

  private func remarks(on nomination: Nomination, _ outcome: Cut.Outcome?) -> [Remark] {
    let unrankable = tally.unrankable.first { $0.nomination.id == nomination.id }
    let award = shortlist.entries.first { $0.standing.nomination == nomination.id }?.award
    var remarks = programme.awards.filter { $0.id == award }.map { Remark(.places, $0.name) }
    if let refusal = outcome?.refused[nomination.id] {
      remarks.append(Remark(.standings, message(refusal)))
    }
    remarks += unrankable?.reasons.map { Remark(.standings, $0.message) } ?? []
    for aside in setAside where aside.card.nomination == nomination.id {
      remarks.append(Remark(.conflicts, message(aside)))
    }
    for tie in shortlist.ties where tie.among.contains(nomination.id) {
      remarks.append(Remark(.list, message(tie)))
    }
    return remarks + decisions(on: nomination)
  }

  private func message(_ aside: SetAside) -> Bilingual {
    let (judge, why) = (aside.card.judge, aside.reason.message)
    return Bilingual(
      vi: "phiếu của \(judge) được giữ nhưng không tính: \(why.vi)",
      en: "the card of \(judge) is kept and not counted: \(why.en)"
    )
  }
}
