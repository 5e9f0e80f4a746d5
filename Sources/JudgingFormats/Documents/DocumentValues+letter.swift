public import Judging

extension RoundCount {
  /// What nominees are told: all that took part in the round, then those that could not, in order
  /// of code.
  ///
  /// - Parameters:
  ///   - document: The round's shortlist as frozen.
  ///   - comments: What the office released.
  ///   - language: Of names and numbers.
  /// - Returns: For each nomination what a letter to it may say.
  public func letterValues(
    _ document: ShortlistDocument,
    releasing comments: [ReleasedComment],
    in language: Language
  ) -> [(nomination: Nomination, values: DocumentValues)] {
    let chosen = Dictionary(
      document.sections.flatMap(\.entries).map { ($0.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let released = Dictionary(grouping: comments, by: \.nomination)
    let isFirst = programme.round(before: round) == nil
    let told = record.nominations.filter { nomination in
      if entrants.contains(where: { $0.id == nomination.id }) { return true }
      guard isFirst, case .ineligible = record.screenings[nomination.id] else { return false }
      return true
    }
    return told.sorted { $0.id < $1.id }.map { nomination in
      var values = general(nomination, document, in: language)
      if case .ineligible(let conditions, _) = record.screenings[nomination.id] {
        values = values.with(refusal(conditions, in: language))
      } else {
        values = values.with(result(nomination, chosen[nomination.id.rawValue], in: language))
        values = values.with(feedback(nomination, released[nomination.id] ?? [], in: language))
      }
      return (nomination, values)
    }
  }

  /// A letter with the result is sent when the result is public.
  private func sees(_ matter: Matter) -> Bool {
    Viewing(.nominee, .published, of: programme).shows(matter)
  }

  private func general(
    _ nomination: Nomination,
    _ document: ShortlistDocument,
    in language: Language
  ) -> DocumentValues {
    DocumentValues([
      "organisation": nomination.organisation,
      "title": nomination.title,
      "code": nomination.id.rawValue,
      "category": programme.category(nomination.category)?.name[language] ?? "",
      "decision": document.decision ?? "",
      "outOf": rubric.outOf.description,
    ])
  }

  private func refusal(_ ids: [Condition.ID], in language: Language) -> DocumentValues {
    let reasons = ids.compactMap { id in programme.conditions.first { $0.id == id }?.reason }
    return DocumentValues(
      ["ineligible": "1"],
      lists: ["reasons": reasons.map { DocumentValues(["reason": $0[language]]) }]
    )
  }

  /// The place and the total are the nominee's own; an honour has neither.
  private func result(
    _ nomination: Nomination,
    _ entry: ShortlistDocument.Entry?,
    in language: Language
  ) -> DocumentValues {
    var texts = [
      entry == nil ? "notChosen" : "chosen": "1", "award": entry?.award?[language] ?? "",
    ]
    guard programme.recognition == .award, sees(.ownResult) else { return DocumentValues(texts) }
    for (_, ranking, _) in groups {
      guard let own = ranking.standings.first(where: { $0.nomination == nomination.id }) else {
        continue
      }
      texts["standing"] = "\(own.place)"
      texts["among"] = "\(ranking.standings.count)"
      texts["total"] = own.line.total.shown(
        against: [round.cut.passMark].compactMap(\.self),
        in: language
      )
    }
    return DocumentValues(texts)
  }

  /// Points by criterion where the rules let marks be seen, and what was released about each.
  private func feedback(
    _ nomination: Nomination,
    _ comments: [ReleasedComment],
    in language: Language
  ) -> DocumentValues {
    let line = tally.lines.first { $0.nomination.id == nomination.id }
    // The mean of few cards tells nearly what each judge gave.
    let showsPoints =
      sees(.ownCriterionMeans) && line?.scores.count ?? 0 >= Disclosure.fewestForMeans
    let comments = sees(.releasedComments) ? comments : []
    let criteria = (line?.contributions ?? []).compactMap { contribution -> DocumentValues? in
      let parts = contribution.criterion.partIDs
      let own = comments.filter { $0.part.map { parts.contains($0) } ?? false }
      guard showsPoints || !own.isEmpty else { return nil }
      return DocumentValues(
        [
          "criterion": contribution.criterion.name[language],
          "points": showsPoints ? contribution.points.shown(in: language) : "",
          "most": contribution.most.shown(in: language),
        ],
        lists: ["comments": Self.inNoOrderOfJudges(own)]
      )
    }
    let general = comments.filter { $0.part == nil }
    return DocumentValues(
      lists: ["criteria": criteria, "comments": Self.inNoOrderOfJudges(general)]
    )
  }

  /// In byte order of what they say, so that their order tells nothing of who wrote them.
  private static func inNoOrderOfJudges(_ comments: [ReleasedComment]) -> [DocumentValues] {
    comments.map(\.text).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      .map { DocumentValues(["comment": $0]) }
  }
}

extension Criterion {
  fileprivate var partIDs: Set<Subcriterion.ID> {
    if case .judged(let parts) = basis { Set(parts.map(\.id)) } else { [] }
  }
}
