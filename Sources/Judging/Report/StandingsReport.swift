/// How a round stands: what `standings` shows.
public struct StandingsReport: Hashable, Sendable {
  public let programme: Bilingual
  public let notice: Bilingual?
  public let round: Bilingual
  /// One per group that is ranked together, in the programme's order.
  public let groups: [Group]
  /// Remarks on the whole, such as panels that cannot be compared.
  public let remarks: [Bilingual]
  /// What this reader is not told, and why; empty for the office.
  public let withheld: [Withheld]

  public init(
    programme: Bilingual,
    notice: Bilingual?,
    round: Bilingual,
    groups: [Group],
    remarks: [Bilingual],
    withheld: [Withheld] = []
  ) {
    self.withheld = withheld
    self.programme = programme
    self.notice = notice
    self.round = round
    self.groups = groups
    self.remarks = remarks
  }

  public struct Group: Hashable, Sendable {
    public let name: Bilingual
    /// Places the cut gives, if it counts places.
    public let places: Int?
    public let passMark: Rational?
    /// The totals that the cut and the awards ask for, highest first.
    public let thresholds: [Rational]
    /// Best first; then those that cannot be ranked yet, in order of code.
    public let rows: [Row]

    public init(
      name: Bilingual,
      places: Int?,
      passMark: Rational?,
      thresholds: [Rational] = [],
      rows: [Row]
    ) {
      self.name = name
      self.places = places
      self.passMark = passMark
      self.thresholds = thresholds
      self.rows = rows
    }
  }

  public struct Row: Hashable, Sendable {
    /// `nil` where it cannot be ranked.
    public let place: Int?
    public let code: String
    public let title: String
    public let organisation: String
    public let total: Rational?
    /// Valid scorecards counted.
    public let scorecards: Int?
    /// Scorecards its panel should give.
    public let expected: Int?
    /// Whether the cut, made now, would let it through.
    public let isAdmitted: Bool
    /// Why it would not go through, what is missing, or how a tie was settled.
    public let remarks: [Remark]

    public init(
      place: Int?,
      code: String,
      title: String,
      organisation: String,
      total: Rational?,
      scorecards: Int?,
      expected: Int?,
      isAdmitted: Bool,
      remarks: [Remark]
    ) {
      self.place = place
      self.code = code
      self.title = title
      self.organisation = organisation
      self.total = total
      self.scorecards = scorecards
      self.expected = expected
      self.isAdmitted = isAdmitted
      self.remarks = remarks
    }
  }
}
