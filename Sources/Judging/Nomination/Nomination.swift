public import VietnameseText

/// One entry for one category.
public struct Nomination: Identifiable, Hashable, Sendable {
  /// The code printed everywhere, such as `MIV-0042`: given at intake, never reused.
  public let id: Identifier<Nomination>
  public let category: Category.ID
  /// What is nominated: a product, an application, a service.
  public let title: String
  /// The nominee: who made it or provides it.
  public let organisation: String
  /// Everything it answered, the named ones included.
  public let answers: [Field.ID: Answer]
  /// Where it stood in the file it came in.
  public let origin: Origin
  /// Where in that file each answer stood; empty where nobody needs to know.
  public let places: [Field.ID: Origin.Place]

  public init(
    id: Identifier<Nomination>,
    category: Category.ID,
    title: String,
    organisation: String,
    answers: [Field.ID: Answer],
    origin: Origin,
    places: [Field.ID: Origin.Place] = [:]
  ) {
    self.id = id
    self.category = category
    self.title = title
    self.organisation = organisation
    self.answers = answers
    self.origin = origin
    self.places = places
  }
}

/// What a nomination says in one field, understood.
public enum Answer: Hashable, Sendable {
  case text(String)
  case number(Rational)
  case date(CivilDate)
  case yesNo(Bool)
  /// The id of an option.
  case choice(String)
  case files([String])

  /// The value in one stable spelling: what is stored, compared and hashed.
  public var canonical: String {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .date(let date): date.description
    case .yesNo(let yes): yes ? "yes" : "no"
    case .choice(let option): option
    case .files(let names): names.joined(separator: "\n")
    }
  }
}

/// A nomination as read from a file: texts with their places, nothing yet understood.
public struct NominationForm: Hashable, Sendable {
  public var entries: [Field.ID: Entry]
  /// The code of the nomination it hands in again, if it says one.
  public var code: Entry?
  public let origin: Origin

  public init(entries: [Field.ID: Entry], code: Entry? = nil, origin: Origin) {
    self.entries = entries
    self.code = code
    self.origin = origin
  }

  public struct Entry: Hashable, Sendable {
    public let text: String
    public let kind: Kind
    public let origin: Origin

    public init(_ text: String, kind: Kind = .text, at origin: Origin) {
      self.text = text
      self.kind = kind
      self.origin = origin
    }

    /// How the file held the value, where its kind matters to its meaning.
    public enum Kind: Hashable, Sendable {
      case text
      /// A number stored as one: the decimal mark is a point, and leading zeros are gone.
      case number
      /// A date stored as one: `yyyy-mm-dd`, perhaps with a time.
      case date
      /// A spreadsheet error such as `#N/A`.
      case error
    }
  }
}
