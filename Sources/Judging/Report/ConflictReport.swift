/// Likely conflicts of interest that wait for a person, for people and programs.
public struct ConflictReport: Hashable, Sendable {
  /// In order of judge, then nomination.
  public let rows: [Row]

  public init(rows: [Row]) {
    self.rows = rows
  }

  public struct Row: Hashable, Sendable {
    public let judge: Judge.ID
    public let name: String
    public let nomination: Nomination.ID
    public let title: String
    public let grounds: [Conflict.Ground]
    /// Whether a card of the judge for it is in force already.
    public let isMarked: Bool

    public init(
      judge: Judge,
      nomination: Nomination,
      grounds: [Conflict.Ground],
      isMarked: Bool
    ) {
      self.judge = judge.id
      name = judge.name
      self.nomination = nomination.id
      title = nomination.title
      self.grounds = grounds
      self.isMarked = isMarked
    }
  }
}
