public import Judging
internal import StrictJSON

/// Which parts of the ledger's rows a publication opens: what ``Judging/Viewing`` lets the public see.
///
/// A part that no matter is named for stays closed, so that a new table is secret until somebody
/// decides otherwise.
public struct OpenParts: Sendable {
  /// The public, once all is published.
  private let viewing: Viewing
  /// Fields whose values the count needs.
  private let fields: Set<Field.ID>
  /// How much each category shows in each round.
  private let levels: [Round.ID: [Category.ID: Disclosure]]

  /// - Parameters:
  ///   - programme: Whose rules say what is published.
  ///   - panels: The cards counted, by round and category.
  public init(_ programme: Programme, panels: [Panel]) {
    viewing = Viewing(.everyone, .published, of: programme)
    fields = programme.countedFields
    levels = panels.reduce(into: [:]) { levels, panel in
      levels[panel.round, default: [:]][panel.category] =
        programme.publishes.narrowed(to: panel.cards)
    }
  }

  /// The cards of one category in one round: who marked what how.
  public struct Panel: Sendable {
    public let round: Round.ID
    public let category: Category.ID
    /// For each nomination its judges, and each one's marks in canonical text.
    public let cards: [Nomination.ID: [Judge.ID: String]]

    public init(
      round: Round.ID,
      category: Category.ID,
      cards: [Nomination.ID: [Judge.ID: String]]
    ) {
      self.round = round
      self.category = category
      self.cards = cards
    }
  }

  /// What a row is about, as far as that decides which of its parts are open.
  public enum Subject: Sendable {
    case act(String)
    case figure(Field.ID)
    case card(Round.ID, Category.ID)
    /// By its kind.
    case decision(String)
    case other
  }

  /// How much a category shows in a round; as much as the rules say where none of its cards count.
  public func level(_ round: Round.ID, _ category: Category.ID) -> Disclosure {
    levels[round]?[category] ?? viewing.level
  }

  public func isOpen(_ part: String, of subject: Subject) -> Bool {
    guard let matter = matter(of: part, subject) else { return false }
    switch (part, subject) {
    case ("card.marks", .card(let round, let category)):
      return viewing.at(level(round, category)).shows(matter)
    case ("card.pseudonym", .card(let round, let category)):
      let own = viewing.at(level(round, category))
      return own.shows(matter) && !own.shows(.marksByJudge)
    default: return viewing.shows(matter)
    }
  }

  /// What a part tells; `nil` for what is never opened.
  private func matter(of part: String, _ subject: Subject) -> Matter? {
    switch (part, subject) {
    case ("rules", _): .rules
    case ("sealKey", _): .seal
    case ("nomination.public", _): .nominations
    case ("screening.state", _): .exclusions
    case ("decision", .decision(let kind)): Self.matters[kind]
    // When sheets came could tell whose they were.
    case ("act.at", .act(let name)): name == "score" ? .sheetTimes : .ledgerEntries
    case ("figure", .figure(let field)): fields.contains(field) ? .figures : .answers
    case ("card.subject", _), ("card.marks", .card), ("card.pseudonym", .card): .marksByPseudonym
    case ("card.judge", .card): .marksByJudge
    default: answer(part)
    }
  }

  private func answer(_ part: String) -> Matter? {
    let prefix = "nomination.answer."
    guard part.hasPrefix(prefix) else { return nil }
    return fields.contains(Identifier(String(part.dropFirst(prefix.count)))) ? .figures : .answers
  }

  /// A recusal or a departure is about a judge, and not for the public.
  private static let matters: [String: Matter] = [
    "vote": .votes, "conclusion": .votes, "withholding": .decisions, "extension": .calendar,
    "shortlist": .list, "recusal": .conflicts,
  ]
}

extension Programme {
  /// The fields a count looks at: figures, votes, and the answer a holder limit compares.
  var countedFields: Set<Field.ID> {
    var fields = Set(rounds.compactMap(\.cut.holderLimit?.field))
    for criterion in rubric.criteria {
      switch criterion.basis {
      case .judged: continue
      case .measured(let measure): fields.formUnion([measure.numerator, measure.denominator])
      case .vote(let field): fields.insert(field)
      }
    }
    return fields
  }
}
