/// What the office keeps beside a publication and never publishes: who marked, and what to look at.
public struct PrivateReport: Sendable {
  public let programme: Bilingual
  public let notice: Bilingual?
  public let round: Bilingual
  public let writtenAt: Moment
  public let phase: DisclosurePhase
  /// Every sheet that came, in order of nomination, judge and coming.
  public let sheets: [Sheet]
  public let owing: [StatusReport.Owing]
  /// What judges keep out of, and why.
  public let recusals: [Recusal]
  /// Acts after the round was cut, oldest first.
  public let changes: [Change]
  /// What the public is not told of this round, and why.
  public let withheld: [Withheld]
  /// `nil` where nothing is marked yet.
  public let analysis: AnalysisReport?

  public init(
    programme: Bilingual,
    notice: Bilingual?,
    round: Bilingual,
    writtenAt: Moment,
    phase: DisclosurePhase,
    sheets: [Sheet],
    owing: [StatusReport.Owing],
    recusals: [Recusal],
    changes: [Change],
    withheld: [Withheld],
    analysis: AnalysisReport?
  ) {
    self.programme = programme
    self.notice = notice
    self.round = round
    self.writtenAt = writtenAt
    self.phase = phase
    self.sheets = sheets
    self.owing = owing
    self.recusals = recusals
    self.changes = changes
    self.withheld = withheld
    self.analysis = analysis
  }

  /// A score sheet as it came.
  public struct Sheet: Hashable, Sendable {
    public let nomination: String
    public let judge: String
    public let name: String
    /// What it gives; `nil` where it does not count.
    public let total: Rational?
    public let source: String
    public let receivedAt: Moment
    /// Whether a later sheet took its place.
    public let isReplaced: Bool

    public init(
      nomination: String,
      judge: String,
      name: String,
      total: Rational?,
      source: String,
      receivedAt: Moment,
      isReplaced: Bool
    ) {
      self.nomination = nomination
      self.judge = judge
      self.name = name
      self.total = total
      self.source = source
      self.receivedAt = receivedAt
      self.isReplaced = isReplaced
    }
  }

  public struct Change: Hashable, Sendable {
    public let at: Moment
    public let actor: String
    public let act: String

    public init(at: Moment, actor: String, act: String) {
      self.at = at
      self.actor = actor
      self.act = act
    }
  }
}
