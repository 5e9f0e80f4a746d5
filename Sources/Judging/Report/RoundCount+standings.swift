extension RoundCount {
  /// The round as it stands, for people.
  ///
  /// - Parameter remarks: What a reader must know before comparing the totals.
  /// - Returns: The report, ranked groups first, best first.
  public func standingsReport(remarks: [Bilingual]) -> StandingsReport {
    let unrankable = tally.unrankable
    return StandingsReport(
      programme: programme.name,
      notice: programme.notice,
      round: round.name,
      groups: zip(groups, groupCategories).map { group, categories in
        let admitted = Set(group.outcome.admitted.map(\.nomination))
        // Where a tie at the cut was settled, those who go on stand above those who do not.
        let ranked = group.ranking.standings.map { standing in
          row(standing, admitted: admitted.contains(standing.nomination), group.outcome)
        }
        .enumerated()
        .sorted { a, b in
          let (placeA, placeB) = (a.element.place ?? 0, b.element.place ?? 0)
          if placeA != placeB { return placeA < placeB }
          if a.element.isAdmitted != b.element.isAdmitted { return a.element.isAdmitted }
          return a.offset < b.offset
        }
        .map(\.element)
        let outside = tally.lines.filter {
          disagreed.contains($0.nomination.id) && categories.contains($0.nomination.category)
        }
        let rest =
          outside.map(row)
          + unrankable.filter { categories.contains($0.nomination.category) }.map(row)
        return StandingsReport.Group(
          name: group.name,
          places: round.cut.places,
          passMark: round.cut.passMark,
          thresholds: thresholds,
          rows: ranked + rest
        )
      },
      remarks: remarks
    )
  }

  /// Which categories each group holds.
  private var groupCategories: [[Category.ID]] {
    let all = programme.categories.map(\.id)
    return round.cut.scope == .programme ? [all] : all.map { [$0] }
  }

  private func row(
    _ standing: Standing,
    admitted: Bool,
    _ outcome: Cut.Outcome
  ) -> StandingsReport.Row {
    let nomination = standing.line.nomination
    let ties = shortlist.ties.filter { $0.among.contains(nomination.id) }.map {
      Remark(.list, message($0))
    }
    let award = shortlist.entries.first { $0.standing.nomination == nomination.id }?.award
    let given = programme.awards.first { $0.id == award }.map { [Remark(.places, $0.name)] } ?? []
    let refusal = outcome.refused[nomination.id].map { [Remark(.standings, message($0))] } ?? []
    return StandingsReport.Row(
      place: standing.place,
      code: nomination.id.rawValue,
      title: nomination.title,
      organisation: nomination.organisation,
      total: standing.line.total,
      scorecards: standing.line.scores.count,
      expected: panel(for: nomination).count,
      isAdmitted: admitted,
      remarks: given + refusal + ties + decisions(on: nomination)
    )
  }

  /// One that the council did not agree to: counted, without a place.
  private func row(_ line: Tally.Line) -> StandingsReport.Row {
    StandingsReport.Row(
      place: nil,
      code: line.nomination.id.rawValue,
      title: line.nomination.title,
      organisation: line.nomination.organisation,
      total: line.total,
      scorecards: line.scores.count,
      expected: panel(for: line.nomination).count,
      isAdmitted: false,
      remarks: decisions(on: line.nomination)
    )
  }

  /// That the council did not agree to a nomination, and what became of it since the round was cut.
  func decisions(on nomination: Nomination) -> [Remark] {
    let refusal = record.conclusions[nomination.id].map { conclusion in
      let (present, inFavour) = (conclusion.present, conclusion.inFavour)
      let number = conclusion.decision
      return Remark(
        .votes,
        Bilingual(
          vi: "Hội đồng không tán thành: \(inFavour)/\(present) phiếu thuận (\(number))",
          en: "the council did not agree: \(inFavour) of \(present) in favour (\(number))"
        )
      )
    }
    let change = record.changedSince[nomination.id].map { state in
      Remark(
        .exclusions,
        Bilingual(vi: "sau khi chốt: \(state.label.vi)", en: "since the cut: \(state.label.en)")
      )
    }
    return [disagreed.contains(nomination.id) ? refusal : nil, change].compactMap(\.self)
  }

  private func row(_ unrankable: Tally.Unrankable) -> StandingsReport.Row {
    let nomination = unrankable.nomination
    return StandingsReport.Row(
      place: nil,
      code: nomination.id.rawValue,
      title: nomination.title,
      organisation: nomination.organisation,
      total: nil,
      scorecards: unrankable.scores,
      expected: panel(for: nomination).count,
      isAdmitted: false,
      remarks: unrankable.reasons.map { Remark(.standings, $0.message) }
    )
  }

  /// A refusal in words.
  public func message(_ refusal: Cut.Refusal) -> Bilingual {
    switch refusal {
    case .belowPassMark(let mark):
      return Bilingual(
        vi: "dưới ngưỡng \(mark.shown(in: .vi))",
        en: "below the pass mark of \(mark.shown(in: .en))"
      )
    case .belowFloor(let id, let share):
      let name = rubric.criteria.first { $0.id == id }?.name
      let percent = (share * Rational(100)).description
      return Bilingual(
        vi: "“\(name?.vi ?? id.rawValue)” dưới \(percent)% mức tối đa",
        en: "“\(name?.en ?? id.rawValue)” is below \(percent)% of its maximum"
      )
    case .beyondHolderLimit(let holder, let limit):
      return Bilingual(
        vi: "\(holder) đã có \(limit) hồ sơ điểm cao hơn",
        en: "\(holder) already has \(limit) with higher totals"
      )
    case .beyondPlaces(let places):
      return Bilingual(vi: "ngoài \(places) suất", en: "beyond the \(places) places")
    }
  }

  /// A tie decision in words.
  public func message(_ tie: TieDecision) -> Bilingual {
    switch tie.ground {
    case .rule(let rule):
      Bilingual(
        vi: "bằng điểm \(tie.among.listed); phân định bằng \(rule.name.vi): \(tie.admitted.listed)",
        en: "equal: \(tie.among.listed); told apart by \(rule.name.en): \(tie.admitted.listed)"
      )
    case .shared:
      Bilingual(
        vi: "bằng điểm \(tie.among.listed); hết quy tắc phân định, cùng được chọn",
        en: "equal: \(tie.among.listed); no rule tells them apart, all go on"
      )
    case .voteNeeded:
      Bilingual(
        vi: "bằng điểm \(tie.among.listed); cần Hội đồng biểu quyết",
        en: "equal: \(tie.among.listed); the council must vote"
      )
    }
  }
}
