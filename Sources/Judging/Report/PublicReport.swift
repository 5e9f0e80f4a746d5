/// Everything a published page says: drawn from what a bundle opens, and from nothing else.
public struct PublicReport: Sendable {
  public let programme: Programme
  /// After the extensions.
  public let calendar: Calendar
  public let extensions: [Extension]
  /// When the office published, by its clock.
  public let publishedAt: Moment
  /// The frozen lists, in the order of the rounds.
  public let documents: [ShortlistDocument]
  /// Who is not eligible, in order of code.
  public let excluded: [Excluded]
  public let conclusions: [Conclusion]
  /// The categories whose marks are open, in the order of the rounds.
  public let panels: [OpenPanel]
  public let seal: Seal

  public init(
    programme: Programme,
    calendar: Calendar,
    extensions: [Extension],
    publishedAt: Moment,
    documents: [ShortlistDocument],
    excluded: [Excluded],
    conclusions: [Conclusion],
    panels: [OpenPanel],
    seal: Seal
  ) {
    self.programme = programme
    self.calendar = calendar
    self.extensions = extensions
    self.publishedAt = publishedAt
    self.documents = documents
    self.excluded = excluded
    self.conclusions = conclusions
    self.panels = panels
    self.seal = seal
  }

  /// A nomination that is not eligible.
  public struct Excluded: Hashable, Sendable {
    public let code: String
    public let category: Category.ID
    public let state: Bilingual
    /// The conditions it does not meet.
    public let reasons: [Bilingual]

    public init(code: String, category: Category.ID, state: Bilingual, reasons: [Bilingual]) {
      self.code = code
      self.category = category
      self.state = state
      self.reasons = reasons
    }
  }

  /// A category of a round whose cards are open.
  public struct OpenPanel: Hashable, Sendable {
    public let round: Round.ID
    public let category: Category.ID
    /// Codes or numbers, in their order.
    public let judges: [String]
    public let lines: [Line]
    /// What each card marks, in its order.
    public let subcriteria: [String]
    /// Every card that counts, in order of code and judge.
    public let cards: [OpenCard]

    public init(
      round: Round.ID,
      category: Category.ID,
      judges: [String],
      lines: [Line],
      subcriteria: [String],
      cards: [OpenCard]
    ) {
      self.round = round
      self.category = category
      self.judges = judges
      self.lines = lines
      self.subcriteria = subcriteria
      self.cards = cards
    }

    /// A nomination that was chosen.
    public struct Line: Hashable, Sendable {
      public let code: String
      public let title: String
      public let place: Int
      /// Points by criterion, in the order of the round's rubric.
      public let points: [Rational]
      /// Its best and worst place when any one judge is left out; `nil` where that is not worked out.
      public let places: ClosedRange<Int>?

      public init(
        code: String,
        title: String,
        place: Int,
        points: [Rational],
        places: ClosedRange<Int>?
      ) {
        self.code = code
        self.title = title
        self.place = place
        self.points = points
        self.places = places
      }
    }
  }

  /// What one judge gave one nomination.
  public struct OpenCard: Hashable, Sendable {
    public let nomination: String
    /// A code, or the number that stands for it.
    public let judge: String
    /// One a subcriterion of the panel, in that order.
    public let marks: [Rational]

    public init(nomination: String, judge: String, marks: [Rational]) {
      self.nomination = nomination
      self.judge = judge
      self.marks = marks
    }
  }

  /// What the bundle is checked by.
  public struct Seal: Hashable, Sendable {
    public let origin: String
    /// The key in force, as C2SP signed-note writes it.
    public let key: String
    /// The largest checkpoint before its signatures.
    public let checkpoint: String
    /// Its file in the bundle.
    public let checkpointFile: String
    public let rulesHash: String

    public init(
      origin: String,
      key: String,
      checkpoint: String,
      checkpointFile: String,
      rulesHash: String
    ) {
      self.origin = origin
      self.key = key
      self.checkpoint = checkpoint
      self.checkpointFile = checkpointFile
      self.rulesHash = rulesHash
    }
  }

  /// The list the page is about: the last round that was cut.
  public var result: ShortlistDocument? { documents.last }

  /// Whether it is the end, and not a step on the way.
  public var isFinal: Bool { result?.round == programme.rounds.last?.id.rawValue }

  /// What the public may see of it.
  public var viewing: Viewing { Viewing(.everyone, .published, of: programme) }
}
