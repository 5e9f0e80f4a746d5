/// Why a nomination has its place in a round: what `explain` shows.
public struct Explanation: Hashable, Sendable {
  public let programme: Bilingual
  public let notice: Bilingual?
  public let round: Bilingual
  public let code: String
  public internal(set) var title: String
  public internal(set) var organisation: String
  public let category: Bilingual
  public let screening: Bilingual
  /// The place among those ranked together, and how many they are; `nil` if not ranked.
  public internal(set) var place: Place?
  public internal(set) var total: Rational?
  public let aggregation: Bilingual
  /// One per criterion, in the rubric's order.
  public internal(set) var criteria: [Criterion]
  /// What judges' severities add to the sum of the criteria; `nil` where the rule adds none.
  public internal(set) var adjustment: Rational?
  /// One per judge, in order of judge.
  public internal(set) var judges: [JudgeLine]
  /// The totals around it, best first, itself left out.
  public internal(set) var neighbours: [Neighbour]
  public internal(set) var cut: CutLine?
  /// How ties that touch it were settled, and other remarks.
  public internal(set) var remarks: [Remark]
  /// The casebook's records of it, oldest first.
  public internal(set) var history: [Event]
  /// What this reader is not told, and why; empty for the office.
  public internal(set) var withheld: [Withheld] = []

  public init(
    programme: Bilingual,
    notice: Bilingual?,
    round: Bilingual,
    code: String,
    title: String,
    organisation: String,
    category: Bilingual,
    screening: Bilingual,
    place: Place?,
    total: Rational?,
    aggregation: Bilingual,
    criteria: [Criterion],
    adjustment: Rational? = nil,
    judges: [JudgeLine],
    neighbours: [Neighbour],
    cut: CutLine?,
    remarks: [Remark],
    history: [Event]
  ) {
    self.programme = programme
    self.notice = notice
    self.round = round
    self.code = code
    self.title = title
    self.organisation = organisation
    self.category = category
    self.screening = screening
    self.place = place
    self.total = total
    self.aggregation = aggregation
    self.criteria = criteria
    self.adjustment = adjustment
    self.judges = judges
    self.neighbours = neighbours
    self.cut = cut
    self.remarks = remarks
    self.history = history
  }

  public struct Place: Hashable, Sendable {
    public let place: Int
    public let of: Int

    public init(place: Int, of: Int) {
      self.place = place
      self.of = of
    }
  }

  /// What a criterion adds to the total.
  public struct Criterion: Hashable, Sendable {
    public let id: String
    public let name: Bilingual
    public let weight: Rational
    public let points: Rational
    public let most: Rational
    /// For a measured one, the figures and the sum; for a judged one, empty.
    public let working: Bilingual?

    public init(
      id: String,
      name: Bilingual,
      weight: Rational,
      points: Rational,
      most: Rational,
      working: Bilingual?
    ) {
      self.id = id
      self.name = name
      self.weight = weight
      self.points = points
      self.most = most
      self.working = working
    }
  }

  /// What one judge gave.
  public struct JudgeLine: Hashable, Sendable {
    public internal(set) var judge: String
    public internal(set) var name: String
    /// The judge's own total of the judged part.
    public let total: Rational
    /// How much it counts, of 1: 0 where a trimmed mean drops it.
    public let weight: Rational
    /// What the rule adds to the total for the judge's severity; `nil` where it adds none.
    public let severity: Rational?
    public internal(set) var marks: [MarkLine]
    public internal(set) var comment: String
    /// The file and row the sheet came from, and when it was taken in.
    public internal(set) var source: String
    public internal(set) var receivedAt: Moment?

    public init(
      judge: String,
      name: String,
      total: Rational,
      weight: Rational,
      severity: Rational? = nil,
      marks: [MarkLine],
      comment: String,
      source: String,
      receivedAt: Moment?
    ) {
      self.judge = judge
      self.name = name
      self.total = total
      self.weight = weight
      self.severity = severity
      self.marks = marks
      self.comment = comment
      self.source = source
      self.receivedAt = receivedAt
    }
  }

  public struct MarkLine: Hashable, Sendable {
    public let subcriterion: String
    public let name: Bilingual
    public let mark: Rational
    /// Where in the file it was written, such as `Phiếu!D7`.
    public internal(set) var place: String
    public internal(set) var comment: String

    public init(
      subcriterion: String,
      name: Bilingual,
      mark: Rational,
      place: String,
      comment: String
    ) {
      self.subcriterion = subcriterion
      self.name = name
      self.mark = mark
      self.place = place
      self.comment = comment
    }
  }

  public struct Neighbour: Hashable, Sendable {
    public let place: Int
    public let code: String
    public let title: String
    public let total: Rational
    /// Its total less the explained one's: positive above, negative below.
    public let margin: Rational

    public init(place: Int, code: String, title: String, total: Rational, margin: Rational) {
      self.place = place
      self.code = code
      self.title = title
      self.total = total
      self.margin = margin
    }
  }

  public struct CutLine: Hashable, Sendable {
    public let isAdmitted: Bool
    public let passMark: Rational?
    /// The total of the last one through.
    public let lastThrough: Rational?
    /// The total of the best one left out.
    public let firstOut: Rational?
    public let places: Int?
    /// The totals that the cut and the awards ask for, highest first.
    public let thresholds: [Rational]

    public init(
      isAdmitted: Bool,
      passMark: Rational?,
      lastThrough: Rational?,
      firstOut: Rational?,
      places: Int?,
      thresholds: [Rational] = []
    ) {
      self.isAdmitted = isAdmitted
      self.passMark = passMark
      self.lastThrough = lastThrough
      self.firstOut = firstOut
      self.places = places
      self.thresholds = thresholds
    }
  }

  public struct Event: Hashable, Sendable {
    public let at: Moment
    /// Empty where this reader is not told.
    public internal(set) var actor: String
    /// What it tells of.
    public let matter: Matter
    public let what: Bilingual

    public init(at: Moment, actor: String, matter: Matter, what: Bilingual) {
      self.at = at
      self.matter = matter
      self.actor = actor
      self.what = what
    }
  }
}
