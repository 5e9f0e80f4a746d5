/// The rules of one edition of one award, frozen before the first nomination.
///
/// One file in `Rubrics/` is one programme. Whoever holds this value holds rules that were checked.
public struct Programme: Identifiable, Hashable, Sendable {
  public let id: Identifier<Programme>
  public let name: Bilingual
  public let organiser: Bilingual
  /// What every output says about these rules, such as that they are a sample.
  public let notice: Bilingual?
  /// What nomination codes begin with: `MIV` gives `MIV-0001`.
  public let code: String
  public let recognition: Recognition
  public let calendar: Calendar
  public let categories: [Category]
  /// Every field a nomination may have: the standard ones, then the programme's own.
  public let fields: [Field]
  public let conditions: [Condition]
  public let rubric: Rubric
  public let council: Council
  /// In the order in which they are held; each takes what the one before let through.
  public let rounds: [Round]
  /// What the last round gives, best first; empty for an honour.
  public let awards: [Award]
  public let personalData: PersonalData
  public let evidenceLimits: EvidenceLimits
  /// How much of the judges' marks a publication shows.
  public let publishes: Disclosure
  public let letterhead: Letterhead

  public init(
    id: Identifier<Programme>,
    name: Bilingual,
    organiser: Bilingual,
    notice: Bilingual?,
    code: String,
    recognition: Recognition,
    calendar: Calendar,
    categories: [Category],
    fields: [Field],
    conditions: [Condition],
    rubric: Rubric,
    council: Council,
    rounds: [Round],
    awards: [Award],
    personalData: PersonalData = .usual,
    evidenceLimits: EvidenceLimits = .usual,
    publishes: Disclosure = .ranks,
    letterhead: Letterhead = Letterhead()
  ) {
    self.id = id
    self.name = name
    self.organiser = organiser
    self.notice = notice
    self.code = code
    self.recognition = recognition
    self.calendar = calendar
    self.categories = categories
    self.fields = fields
    self.conditions = conditions
    self.rubric = rubric
    self.council = council
    self.rounds = rounds
    self.awards = awards
    self.personalData = personalData
    self.evidenceLimits = evidenceLimits
    self.publishes = publishes
    self.letterhead = letterhead
  }

  public func category(_ id: Category.ID) -> Category? { categories.first { $0.id == id } }
  public func field(_ id: Field.ID) -> Field? { fields.first { $0.id == id } }
  /// The fields that list files.
  public var fileFields: [Field] { fields.filter { $0.kind == .files } }
  public func round(_ id: Round.ID) -> Round? { rounds.first { $0.id == id } }

  /// The round whose shortlist the given one draws from; `nil` for the first.
  public func round(before round: Round) -> Round? {
    guard let index = rounds.firstIndex(of: round), index > 0 else { return nil }
    return rounds[index - 1]
  }

  /// The code of the nomination recorded as number `number`, from 1.
  public func nominationCode(_ number: Int) -> Nomination.ID {
    let digits = String(number)
    return Identifier("\(code)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)")
  }
}

/// How a programme recognises the best.
public enum Recognition: String, CaseIterable, Sendable {
  /// All that pass, published without places, in alphabetical order.
  case honour
  /// Ranked, with medals.
  case award
}

/// One of the lists a programme ranks apart.
public struct Category: Identifiable, Hashable, Sendable {
  public let id: Identifier<Category>
  public let name: Bilingual
  /// Other names under which files may mention it.
  public let aliases: [String]

  public init(id: Identifier<Category>, name: Bilingual, aliases: [String] = []) {
    self.id = id
    self.name = name
    self.aliases = aliases
  }
}
