public import VietnameseText

/// One condition a nomination must meet before anyone judges it.
///
/// Declared in the programme file; a rule to look up, never code.
public struct Condition: Identifiable, Hashable, Sendable {
  public let id: Identifier<Condition>
  public let test: Test
  /// What to tell the nominator when it is not met.
  public let reason: Bilingual
  /// The article that asks for it, if there is one.
  public let citation: String?
  /// What follows when it is not met.
  public let unmet: Consequence

  public init(
    id: Identifier<Condition>,
    test: Test,
    reason: Bilingual,
    citation: String? = nil,
    unmet: Consequence = .ineligible
  ) {
    self.id = id
    self.test = test
    self.reason = reason
    self.citation = citation
    self.unmet = unmet
  }

  public enum Test: Hashable, Sendable {
    /// The field has an answer.
    case present(Field.ID)
    /// The field holds a tax code whose form and check digit are right.
    case taxCode(Field.ID)
    /// The answer is one of these.
    case oneOf(Field.ID, [String])
    /// The number is not below the bound.
    case atLeast(Field.ID, Rational)
    /// The number is not above the bound.
    case atMost(Field.ID, Rational)
    /// At least `months` whole months lie between the date and the day `on`.
    case monthsSince(Field.ID, months: Int, on: CivilDate)
    /// The text has the form of the mask: `9` is a digit, `A` a letter, `*` any run, else itself.
    case matches(Field.ID, mask: String)
    /// Files are listed, and every one of them has come.
    case attached(Field.ID)
    /// The field says yes.
    case consent(Field.ID)
    /// No other nomination of the programme has the same title and organisation after folding.
    case unique
    /// Only a person can tell.
    case person
  }

  public enum Consequence: String, CaseIterable, Sendable {
    /// The nomination is out, with this reason.
    case ineligible
    /// The nominator is asked to supply what is missing.
    case supplement
  }

  /// How one nomination stands to one condition.
  public enum Verdict: String, Sendable {
    case met
    case unmet
    /// The field it looks at is empty.
    case unanswered
    /// A person must decide.
    case open
  }
}

extension Condition {
  /// How `nomination` stands to this condition.
  ///
  /// - Parameters:
  ///   - nomination: The nomination to look at.
  ///   - isRepeated: Whether another nomination has the same folded title and organisation.
  ///   - evidence: The files that have come.
  /// - Returns: Met, unmet, unanswered where the field is empty or a file it lists has not come, or
  ///   open to a person.
  public func verdict(
    on nomination: Nomination,
    isRepeated: Bool,
    holding evidence: EvidenceHeld
  ) -> Verdict {
    switch test {
    case .present(let field):
      return nomination.answers[field] == nil ? .unanswered : .met
    case .unique:
      return isRepeated ? .open : .met
    case .person:
      return .open
    case .taxCode(let field):
      guard let text = nomination.text(of: field) else { return .unanswered }
      return TaxCode.read(text).isValid ? .met : .unmet
    case .oneOf(let field, let options):
      guard let answer = nomination.answers[field] else { return .unanswered }
      return options.contains(answer.canonical) ? .met : .unmet
    case .atLeast(let field, let bound):
      guard case .number(let value) = nomination.answers[field] else { return .unanswered }
      return value >= bound ? .met : .unmet
    case .atMost(let field, let bound):
      guard case .number(let value) = nomination.answers[field] else { return .unanswered }
      return value <= bound ? .met : .unmet
    case .monthsSince(let field, let months, let day):
      guard case .date(let since) = nomination.answers[field] else { return .unanswered }
      return since.months(until: day) >= months ? .met : .unmet
    case .matches(let field, let mask):
      guard let text = nomination.text(of: field) else { return .unanswered }
      return Mask(mask).matches(text) ? .met : .unmet
    case .attached(let field):
      guard case .files(let names) = nomination.answers[field], !names.isEmpty,
        names.allSatisfy({ evidence.holds($0, of: nomination.id) })
      else { return .unanswered }
      return .met
    case .consent(let field):
      guard case .yesNo(let yes) = nomination.answers[field] else { return .unanswered }
      return yes ? .met : .unmet
    }
  }
}

extension Nomination {
  fileprivate func text(of field: Field.ID) -> String? { answers[field]?.canonical }
}

/// A form that text may have: `9` a digit, `A` a letter, `*` any run, everything else itself.
struct Mask {
  private let pattern: [Character]

  init(_ pattern: String) {
    self.pattern = Array(pattern)
  }

  /// Whether the whole text has the form; time grows with the product of both lengths at most.
  func matches(_ text: String) -> Bool {
    let text = Array(text)
    var reachable = Set([0])
    for symbol in pattern {
      var next: Set<Int> = []
      for position in reachable {
        if symbol == "*" {
          next.formUnion(position...text.count)
        } else if position < text.count, Self.accepts(symbol, text[position]) {
          next.insert(position + 1)
        }
      }
      reachable = next
    }
    return reachable.contains(text.count)
  }

  private static func accepts(_ symbol: Character, _ character: Character) -> Bool {
    switch symbol {
    case "9": character.isASCII && character.isNumber
    case "A": character.isLetter
    default: character == symbol
    }
  }
}
