public import Judging

extension Office {
  /// What returned workbooks hold besides new cards.
  public struct Aside: Hashable, Sendable {
    /// Sheets that say what the one in force says.
    public var unchanged = 0
    /// Nominations not finished.
    public var leftOut = 0
    /// Nominations in which a judge declares an interest.
    public var conflicts = 0

    public var isEmpty: Bool { self == Aside() }
  }

  /// What is handed in, and for what.
  public struct HandIn: Sendable {
    /// `nil` for the round under way.
    public let round: Round.ID?
    /// Whose sheets they must be; `nil` for anyone's.
    public let judge: Judge.ID?
    public let completeness: Completeness

    public init(
      round: Round.ID? = nil,
      judge: Judge.ID? = nil,
      completeness: Completeness = .whole
    ) {
      self.round = round
      self.judge = judge
      self.completeness = completeness
    }

    public enum Completeness: Sendable {
      /// A judge's workbook is taken when all of it is finished.
      case whole
      /// What is finished is taken, the rest reported.
      case finished
    }
  }
}

extension Office.Aside {
  mutating func add(_ taken: ReturnedCheck.Taken) {
    unchanged += taken.unchanged
    leftOut += taken.leftOut
    conflicts += taken.conflicts.count
  }
}
