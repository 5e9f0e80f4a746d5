/// A nomination as the judges of a round see it, on screen and on paper.
public struct ShownNomination: Identifiable, Hashable, Sendable {
  public let id: Nomination.ID
  public let category: Category
  /// What it answered and the judges may see, in the order of the programme's fields.
  public let lines: [Line]

  public struct Line: Hashable, Sendable {
    public let field: Field
    public let answer: Answer
  }

  /// The answer in a field; `nil` where there is none, or the judges may not see it.
  public subscript(field: Field.ID) -> Answer? { lines.first { $0.field.id == field }?.answer }
}

extension Nomination {
  /// The nomination without what is hidden from the judges of a round.
  ///
  /// - Parameters:
  ///   - round: Says what it hides.
  ///   - programme: The rules the nomination was taken in under.
  /// - Returns: Answers about the matter; never contacts, consent, or figures of the office.
  public func shown(in round: Round, of programme: Programme) -> ShownNomination {
    ShownNomination(
      id: id,
      category: programme.category(category)
        ?? Category(id: category, name: Bilingual(vi: category.rawValue, en: category.rawValue)),
      lines: programme.fields.compactMap { field in
        guard field.isForJudges, !round.hides.contains(field.id), let answer = answers[field.id]
        else { return nil }
        return ShownNomination.Line(field: field, answer: answer)
      }
    )
  }
}

extension Field {
  /// What an answer in it tells, for those who judge.
  public var matter: Matter {
    guard source == .nominator else { return .answers }
    switch kind {
    case .email, .phone: return .contacts
    case .taxCode: return .answers
    case .files: return .evidence
    case .text, .date, .number, .count, .yesNo, .choice, .webAddress:
      let others: Set<Field.ID> = [
        .category, .consent, .consentDate, .consentMeans, .endorsement,
      ]
      return id == .contactName ? .contacts : others.contains(id) ? .answers : .assigned
    }
  }

  /// Whether it tells of what is judged, and not how to reach, bill or thank somebody.
  public var isForJudges: Bool {
    Viewing(.judge, .judging, level: .ranks, recognition: .award).shows(matter)
  }
}
