/// A frozen shortlist as published: everything a page or a file of it says.
///
/// The casebook keeps it whole, so that every output has the same bytes for ever.
public struct ShortlistDocument: Hashable, Sendable {
  public let programme: String
  public let name: Bilingual
  public let organiser: Bilingual
  public let notice: Bilingual?
  public let recognition: Recognition
  public let round: String
  public let roundName: Bilingual
  public let decidedAt: Moment
  public let decidedBy: String
  /// The number of the decision, if it has one yet.
  public let decision: String?
  /// SHA-256 of the frozen rules, in hexadecimal.
  public let rulesHash: String
  /// How the totals come about, in a sentence.
  public let method: Bilingual
  public let sections: [Section]
  /// How ties at the cut were settled.
  public let remarks: [Bilingual]

  public init(
    programme: String,
    name: Bilingual,
    organiser: Bilingual,
    notice: Bilingual?,
    recognition: Recognition,
    round: String,
    roundName: Bilingual,
    decidedAt: Moment,
    decidedBy: String,
    decision: String?,
    rulesHash: String,
    method: Bilingual,
    sections: [Section],
    remarks: [Bilingual]
  ) {
    self.programme = programme
    self.name = name
    self.organiser = organiser
    self.notice = notice
    self.recognition = recognition
    self.round = round
    self.roundName = roundName
    self.decidedAt = decidedAt
    self.decidedBy = decidedBy
    self.decision = decision
    self.rulesHash = rulesHash
    self.method = method
    self.sections = sections
    self.remarks = remarks
  }

  /// One category.
  public struct Section: Hashable, Sendable {
    public let category: String
    public let name: Bilingual
    public let counts: Counts
    /// By place for an award; A–Z, without places and totals, for an honour.
    public let entries: [Entry]
    /// Awards nobody receives, with the reason.
    public let withheld: [Bilingual]
    /// The totals that the cut and the awards ask for, highest first; empty for an honour.
    public let thresholds: [Rational]

    public init(
      category: String,
      name: Bilingual,
      counts: Counts,
      entries: [Entry],
      withheld: [Bilingual],
      thresholds: [Rational] = []
    ) {
      self.category = category
      self.name = name
      self.counts = counts
      self.entries = entries
      self.withheld = withheld
      self.thresholds = thresholds
    }
  }

  /// How many there were at each step.
  public struct Counts: Hashable, Sendable {
    public let received: Int
    public let eligible: Int
    /// Those that took part in this round.
    public let judged: Int

    public init(received: Int, eligible: Int, judged: Int) {
      self.received = received
      self.eligible = eligible
      self.judged = judged
    }
  }

  public struct Entry: Hashable, Sendable {
    /// `nil` for an honour.
    public let place: Int?
    public let code: String
    public let title: String
    public let organisation: String
    /// The exact total; `nil` for an honour.
    public let total: Rational?
    public let award: Bilingual?

    public init(
      place: Int?,
      code: String,
      title: String,
      organisation: String,
      total: Rational?,
      award: Bilingual?
    ) {
      self.place = place
      self.code = code
      self.title = title
      self.organisation = organisation
      self.total = total
      self.award = award
    }
  }
}
