internal import Judging
internal import StrictJSON
internal import Transparency

/// What the open rows say of one round.
extension BundleRecount {
  /// What was known of a round at its cut.
  func roundRecord(
    _ round: Round,
    _ decision: PublicDecision,
    _ cards: [PublicCard]
  ) throws(VerificationFault) -> RoundRecord {
    let earlier = programme.round(before: round)
    let before =
      earlier
      .flatMap { record.decisions("shortlist", through: decision.act)[$0.id.rawValue] }
    if let earlier, before == nil { throw .differs(earlier.name.en) }
    let admitted = (before?.document["admitted"]?.elements ?? []).compactMap(\.text)
    let nominations = record.nominations(before: decision.act)
    return RoundRecord(
      nominations: nominations,
      screenings: record.screenings(before: decision.act),
      judges: [],
      scorecards: try scorecards(cards, round, for: nominations),
      admittedBefore: before.map { _ in Set(admitted.map { Identifier($0) }) },
      votes: subjects("vote", round, decision.act).compactMapValues { $0["votes"]?.integer },
      conclusions: conclusions(round, decision.act),
      withholdings: withholdings(decision.act)
    )
  }

  /// Cards from open marks, each of another judge for a nomination of its category.
  ///
  /// Their comments stay closed, so the rule about comments is left out.
  private func scorecards(
    _ cards: [PublicCard],
    _ round: Round,
    for nominated: [Nomination]
  ) throws(VerificationFault) -> [Scorecard] {
    let rubric = programme.rubric.omitting(round.omits)
    let silent = Rubric(
      scale: rubric.scale,
      levels: rubric.levels,
      commentRequired: CommentRule(),
      outOf: rubric.outOf,
      criteria: rubric.criteria
    )
    let check = RubricCheck(silent)
    let categories = Dictionary(nominated.map { ($0.id, $0.category) }) { first, _ in first }
    let parts = silent.judged.count
    let checked = cards.mapInParallel { card -> Scorecard? in
      guard card.marks != nil else { return nil }
      let sheet = ScoreSheet(card)
      guard sheet.parts.count == parts, !card.judge.isEmpty,
        categories[card.nomination] == card.category,
        case .accepted(let scorecard) = check.check(sheet)
      else { return nil }
      return scorecard
    }
    var known: Set<CardSubject> = []
    var accepted: [Scorecard] = []
    for (card, scorecard) in zip(cards, checked) where card.marks != nil {
      let subject = CardSubject(judge: card.judge, nomination: card.nomination)
      guard let scorecard, known.insert(subject).inserted else { throw .cardRefused(card) }
      accepted.append(scorecard)
    }
    return accepted
  }

  /// What was decided on nominations in a round, by nomination.
  private func subjects(_ kind: String, _ round: Round, _ act: Int) -> [Nomination.ID: JSONValue] {
    let prefix = "\(round.id)/"
    return record.decisions(kind, through: act).reduce(into: [:]) { subjects, item in
      guard item.key.hasPrefix(prefix) else { return }
      subjects[Identifier(String(item.key.dropFirst(prefix.count)))] = item.value.document
    }
  }

  /// What the council concluded in a round up to its cut, in order of nomination.
  func conclusions(of round: Round) -> [Conclusion] {
    guard let decision = record.decisions("shortlist")[round.id.rawValue] else { return [] }
    return conclusions(round, decision.act).sorted { $0.key < $1.key }.map(\.value)
  }

  private func conclusions(_ round: Round, _ act: Int) -> [Nomination.ID: Conclusion] {
    subjects("conclusion", round, act).reduce(into: [:]) { conclusions, item in
      conclusions[item.key] = Conclusion(
        round: round.id,
        nomination: item.key,
        present: item.value["present"]?.integer ?? 0,
        inFavour: item.value["inFavour"]?.integer ?? 0,
        decision: item.value["decision"]?.text ?? "",
        entitled: item.value["entitled"]?.integer
      )
    }
  }

  private func withholdings(_ act: Int) -> [Withholding] {
    record.decisions("withholding", through: act).sorted { $0.key < $1.key }.compactMap { item in
      let names = item.key.split(separator: "/").map(String.init)
      guard names.count == 2 else { return nil }
      return Withholding(
        award: Identifier(names[0]),
        category: Identifier(names[1]),
        reason: item.value.document["reason"]?.text ?? "",
        decision: item.value.document["decision"]?.text ?? ""
      )
    }
  }
}

/// Who marked what.
private struct CardSubject: Hashable {
  let judge: String
  let nomination: Nomination.ID
}

extension ScoreSheet {
  fileprivate init(_ card: PublicCard) {
    let marks = (card.marks?.members ?? []).map { member in
      (member.key, member.value.text.flatMap { Rational(decimal: $0) })
    }
    self.init(
      judge: Identifier(card.judge),
      nomination: card.nomination,
      parts: marks.map { Identifier($0.0) },
      marks: marks.map { $0.1.map { Mark($0, at: .whole) } },
      origin: Origin(file: PublishedBundle.rowsName)
    )
  }
}

extension VerificationFault {
  fileprivate static func cardRefused(_ card: PublicCard) -> VerificationFault {
    VerificationFault(
      .recountDiffers,
      vi: "một phiếu mở cho \(card.nomination) không hợp bộ tiêu chí, không rõ của ai hoặc lặp lại",
      en:
        "an open card for \(card.nomination) is not one the rubric allows, of nobody, or there twice"
    )
  }
}
