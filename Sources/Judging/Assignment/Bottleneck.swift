/// Why there is no assignment: a cut that loads cannot cross.
public struct Bottleneck: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The nominations need more marks of the judges than these may give.
    case tooFewMarks
    /// The judges must give more marks than the nominations open to them can take.
    case tooManyMarks
  }

  public let kind: Kind
  /// Ascending.
  public let judges: [Judge.ID]
  /// Those that need the judges, or are open to them; ascending.
  public let nominations: [Nomination.ID]
  /// How many marks are needed: of the judges, or by them.
  public let needed: Int
  /// How many marks there can be at most; less than what is needed.
  public let possible: Int
  /// How many judges more these nominations would have to be open to, at least; `nil` where none help.
  public let moreJudges: Int?
  /// The upper load at which these judges could give what is needed, or the lower load they can reach;
  /// `nil` where no load helps.
  public let load: Int?
  /// The most judges a nomination could have here; `nil` where fewer do not help.
  public let perNomination: Int?

  public init(
    kind: Kind,
    judges: [Judge.ID],
    nominations: [Nomination.ID],
    needed: Int,
    possible: Int,
    moreJudges: Int?,
    load: Int?,
    perNomination: Int?
  ) {
    self.kind = kind
    self.judges = judges
    self.nominations = nominations
    self.needed = needed
    self.possible = possible
    self.moreJudges = moreJudges
    self.load = load
    self.perNomination = perNomination
  }
}
