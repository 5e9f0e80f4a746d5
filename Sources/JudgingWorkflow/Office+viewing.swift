public import Judging
internal import JudgingStore

extension Office {
  /// Somebody who looks at a round as it stands: what every output for others asks.
  ///
  /// - Parameters:
  ///   - audience: Who looks.
  ///   - id: The round; `nil` for the one under way.
  /// - Returns: The viewing, or a finding when there is no such round.
  /// - Throws: ``StoreError``.
  public func viewing(_ audience: Audience, of id: Round.ID?) throws -> Outcome<Viewing> {
    try store.read { reading in
      let loader = try RoundLoader(reading, try Frame(reading))
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: loader.frame.programme)])
      }
      return Outcome(value: try loader.viewing(audience, of: round), findings: [])
    }
  }
}

extension RoundLoader {
  func viewing(_ audience: Audience, of round: Round) throws -> Viewing {
    Viewing(audience, try phase(of: round), of: frame.programme)
  }

  /// How far a round has come: public once something was published after its cut.
  func phase(of round: Round) throws -> DisclosurePhase {
    guard let shortlist = shortlist(of: round) else { return .judging }
    let isPublic = try reading.ledger().contains { entry in
      entry.index > shortlist.act && entry.act.name == "publish"
    }
    return isPublic ? .published : .cut
  }
}
