internal import Judging

/// Scores as judges gave them, ready for statistics: one value at most for a judge and an entry.
///
/// Judges and entries are numbered in the order of their names by Unicode scalars, so that nothing
/// depends on the order of a file.
public struct Ratings: Hashable, Sendable {
  /// The names of the judges, ascending.
  public let judges: [String]
  /// The names of the entries, ascending.
  public let entries: [String]
  /// One score of one judge for one entry.
  public struct Score: Hashable, Sendable {
    public let judge: Int32
    public let entry: Int32
    public let value: Double

    public init(judge: Int32, entry: Int32, value: Double) {
      self.judge = judge
      self.entry = entry
      self.value = value
    }
  }
  /// In the order of entries, then judges.
  public let scores: [Score]

  /// - Parameters:
  ///   - judges: Names, ascending, each once.
  ///   - entries: Names, ascending, each once.
  ///   - scores: Finite values, one for a judge and an entry; any order.
  public init(judges: [String], entries: [String], scores: [Score]) {
    self.judges = judges
    self.entries = entries
    self.scores =
      scores
      .sorted(into: judges.count) { Int($0.judge) }
      .sorted(into: entries.count) { Int($0.entry) }
  }
}
