/// Likely conflicts of interest that wait for a person, for people and programs.
public struct ConflictReport: Hashable, Sendable {
  /// In order of judge, then nomination.
  public let rows: [Row]
  /// Judges whose declaration has not come back, in order of code.
  public let awaited: [Awaited]

  public init(rows: [Row], awaited: [Awaited] = []) {
    self.rows = rows
    self.awaited = awaited
  }

  /// A judge who was sent a form and has not answered for all it asks about.
  public struct Awaited: Hashable, Sendable {
    public let judge: Judge.ID
    public let name: String
    /// What no declaration answers for yet, in order of code.
    public let nominations: [Nomination.ID]

    public init(judge: Judge, nominations: [Nomination.ID]) {
      self.judge = judge.id
      name = judge.name
      self.nominations = nominations
    }
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
