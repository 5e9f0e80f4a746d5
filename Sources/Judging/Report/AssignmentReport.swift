/// Who marks what in a round, as recorded.
public struct AssignmentReport: Sendable {
  public let round: Bilingual
  /// In order of nomination.
  public let rows: [Row]
  /// In order of judge.
  public let loads: [Load]
  /// How many pairs the last act added, and how many it ended.
  public let added: Int
  public let ended: Int
  /// How it hangs together; `nil` where nobody asked for that.
  public var linkage: LinkageReport?

  public init(round: Bilingual, rows: [Row], loads: [Load], added: Int, ended: Int) {
    self.round = round
    self.rows = rows
    self.loads = loads
    self.added = added
    self.ended = ended
  }

  public struct Row: Hashable, Sendable {
    public let nomination: Nomination.ID
    public let title: String
    /// In order of id; empty for one nobody was assigned to.
    public let judges: [Judge.ID]
    /// Those of them a person asked for.
    public let byHand: Set<Judge.ID>

    public init(
      nomination: Nomination.ID,
      title: String,
      judges: [Judge.ID],
      byHand: Set<Judge.ID>
    ) {
      self.nomination = nomination
      self.title = title
      self.judges = judges
      self.byHand = byHand
    }
  }

  public struct Load: Hashable, Sendable {
    public let judge: Judge.ID
    public let name: String
    public let count: Int

    public init(judge: Judge.ID, name: String, count: Int) {
      self.judge = judge
      self.name = name
      self.count = count
    }
  }
}
