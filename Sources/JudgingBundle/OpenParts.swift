public import Judging
internal import StrictJSON

/// Which parts of the ledger's rows a publication opens.
///
/// One rule for every output. What is not named here stays closed, so that a new table is secret
/// until somebody decides otherwise.
public struct OpenParts: Sendable {
  private let level: Disclosure
  /// Fields whose values the count needs.
  private let fields: Set<Field.ID>
  /// Where marks are open: rounds with their categories.
  private let open: [Round.ID: Set<Category.ID>]

  /// - Parameters:
  ///   - programme: Whose rules say what is published.
  ///   - panels: The cards counted, by round and category.
  public init(_ programme: Programme, panels: [Panel]) {
    level = programme.publishes
    fields = programme.countedFields
    open = panels.reduce(into: [:]) { open, panel in
      if programme.publishes.opens(panel) { open[panel.round, default: []].insert(panel.category) }
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

  private static let publicDecisions: Set = [
    "vote", "conclusion", "withholding", "extension", "shortlist",
  ]

  public func isOpen(_ part: String, of subject: Subject) -> Bool {
    switch (part, subject) {
    case ("rules", _), ("nomination.public", _), ("screening.state", _), ("sealKey", _):
      return true
    // A recusal or a departure is about a judge, and not for the public.
    case ("decision", .decision(let kind)): return Self.publicDecisions.contains(kind)
    // When sheets came could tell whose they were.
    case ("act.at", .act(let name)): return name != "score" || level == .full
    case ("figure", .figure(let field)): return fields.contains(field)
    case ("card.subject", _): return level != .ranks
    case ("card.marks", .card(let round, let category)):
      return open[round]?.contains(category) ?? false
    case ("card.pseudonym", .card(let round, let category)):
      return level == .pseudonyms && open[round]?.contains(category) ?? false
    case ("card.judge", .card): return level == .full
    default:
      guard part.hasPrefix("nomination.answer.") else { return false }
      return fields.contains(Identifier(String(part.dropFirst(18))))
    }
  }
}

extension Disclosure {
  /// Whether the marks of a category may be shown without telling who gave them.
  func opens(_ panel: OpenParts.Panel) -> Bool {
    switch self {
    case .ranks: return false
    case .full: return true
    case .pseudonyms:
      let judges = Set(panel.cards.values.flatMap(\.keys))
      // An absence that people know of gives a pseudonym away, and where all agree there is nothing
      // left to hide behind.
      return judges.count >= Self.fewestJudges
        && panel.cards.values.allSatisfy { cards in
          cards.count == judges.count && Set(cards.values).count > 1
        }
    }
  }
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
