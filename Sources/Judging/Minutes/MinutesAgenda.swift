/// What the form for a meeting is filled in with beforehand.
public struct MinutesAgenda: Hashable, Sendable {
  public let panel: Panel
  public let round: Round
  /// All judges who have not left.
  public let judges: [Judge]
  /// Those above the cut that the council has not concluded on, in order of code.
  public let toConclude: [Nomination]
  /// Equals at the cut that the council must vote between, in order of code.
  public let equal: [Nomination]

  public init(
    panel: Panel,
    round: Round,
    judges: [Judge],
    toConclude: [Nomination],
    equal: [Nomination]
  ) {
    self.panel = panel
    self.round = round
    self.judges = judges
    self.toConclude = toConclude
    self.equal = equal
  }
}
