public import Judging

extension RoundCount {
  /// What the filled score sheets of a judge say, one for each card that counts, in order of code.
  ///
  /// - Parameters:
  ///   - judge: Whose.
  ///   - language: Of names.
  /// - Returns: The values; the names of criteria come in the rubric's order.
  public func scoreSheetValues(of judge: Judge, in language: Language) -> [DocumentValues] {
    let cards = counted.filter { $0.judge == judge.id }.sorted { $0.nomination < $1.nomination }
    let scores = Dictionary(
      tally.lines.compactMap { line in
        line.scores.first { $0.judge == judge.id }.map { (line.nomination.id, $0.total) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    return cards.compactMap { card -> DocumentValues? in
      guard let nomination = entrants.first(where: { $0.id == card.nomination }) else { return nil }
      // What the round hid from its judges stays hidden on the sheets they sign.
      let shown = nomination.shown(in: round, of: programme)
      var values = DocumentValues([
        "judge": judge.id.rawValue,
        "judgeName": judge.name,
        "judgeOrganisation": judge.organisation,
        "code": nomination.id.rawValue,
        "title": shown[.title]?.canonical ?? "",
        "organisation": shown[.organisation]?.canonical ?? "",
        "category": programme.category(nomination.category)?.name[language] ?? "",
        "total": scores[nomination.id]?.shown(in: language) ?? "",
        "outOf": judgedMost.rounded(
          places: judgedMost.isWhole ? 0 : 2,
          separator: language.decimalMark
        ),
        "comment": card.comment,
      ])
      values.lists["criteria"] = criteria(of: card, in: language)
      return values
    }
  }

  /// The most one card can give: measured criteria and votes are not a judge's.
  private var judgedMost: Rational {
    let judged = rubric.criteria.filter { if case .judged = $0.basis { true } else { false } }
    let weight = judged.map(\.weight).reduce(.zero, +)
    return rubric.outOf * weight / Rational(100)
  }

  private func criteria(of card: Scorecard, in language: Language) -> [DocumentValues] {
    let marks = Dictionary(
      zip(rubric.judged.map(\.id), card.marks),
      uniquingKeysWith: { first, _ in first }
    )
    var number = 0
    return rubric.criteria.compactMap { criterion in
      guard case .judged(let parts) = criterion.basis else { return nil }
      number += 1
      return DocumentValues(
        [
          "order": "\(number)", "criterion": criterion.name[language],
          "weight": Self.weight(criterion.weight, language),
        ],
        lists: [
          "parts": parts.map { part in
            DocumentValues([
              "part": part.name[language], "partWeight": Self.weight(part.weight, language),
              "mark": marks[part.id].map { Self.mark($0.value, language) } ?? "",
              "remark": card.comments[part.id] ?? "",
            ])
          }
        ]
      )
    }
  }

  private static func weight(_ weight: Rational, _ language: Language) -> String {
    weight.isWhole ? weight.description : weight.shown(in: language)
  }

  /// A mark as it was written: `8,5`.
  private static func mark(_ value: Rational, _ language: Language) -> String {
    value.description.replacing(".", with: language.decimalMark)
  }
}
