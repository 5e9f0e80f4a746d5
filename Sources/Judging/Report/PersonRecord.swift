public import VietnameseText

/// Everything held about one person, for that person to read.
public struct PersonRecord: Hashable, Sendable {
  public let programme: Bilingual
  public let organiser: Bilingual
  /// How the person was asked for.
  public let query: String
  /// When this was written.
  public let at: Moment
  /// The last day on which it is kept; `nil` where the rules set none.
  public let keepUntil: CivilDate?
  /// Nominations and earlier versions of them, in order of code, the latest first.
  public let entries: [Entry]
  public let judge: JudgeRecord?
  /// Acts recorded under the person's name, oldest first.
  public let acts: [Receipt.Intake]

  public struct Entry: Hashable, Sendable {
    public let nomination: Nomination.ID
    public let title: String
    public let isReplaced: Bool
    public let lines: [Line]
    public let consent: Consent
    public let file: Receipt.File
    public let intake: Receipt.Intake

    public init(
      nomination: Nomination.ID,
      title: String,
      isReplaced: Bool,
      lines: [Line],
      consent: Consent,
      file: Receipt.File,
      intake: Receipt.Intake
    ) {
      self.nomination = nomination
      self.title = title
      self.isReplaced = isReplaced
      self.lines = lines
      self.consent = consent
      self.file = file
      self.intake = intake
    }
  }

  /// One field, what it says, and what it is held for.
  public struct Line: Hashable, Sendable {
    public let field: Bilingual
    public let value: String
    public let purpose: Bilingual
    public let place: Origin.Place

    public init(field: Bilingual, value: String, purpose: Bilingual, place: Origin.Place) {
      self.field = field
      self.value = value
      self.purpose = purpose
      self.place = place
    }
  }

  /// What is held about a judge.
  public struct JudgeRecord: Hashable, Sendable {
    public let judge: Judge
    /// In order of round, then nomination.
    public let sheets: [Sheet]

    public init(judge: Judge, sheets: [Sheet]) {
      self.judge = judge
      self.sheets = sheets
    }
  }

  public struct Sheet: Hashable, Sendable {
    public let round: Bilingual
    public let nomination: Nomination.ID
    public let comment: String
    public let origin: Origin

    public init(round: Bilingual, nomination: Nomination.ID, comment: String, origin: Origin) {
      self.round = round
      self.nomination = nomination
      self.comment = comment
      self.origin = origin
    }
  }

  public init(
    programme: Programme,
    query: String,
    at: Moment,
    entries: [Entry],
    judge: JudgeRecord?,
    acts: [Receipt.Intake]
  ) {
    self.programme = programme.name
    organiser = programme.organiser
    self.query = query
    self.at = at
    keepUntil = programme.personalData.keepUntil
    self.entries = entries
    self.judge = judge
    self.acts = acts
  }
}
