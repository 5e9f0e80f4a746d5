public import Judging
internal import JudgingStore

extension Office {
  /// What a judge may see of the own work in a round.
  ///
  /// - Parameters:
  ///   - id: The judge.
  ///   - round: The round; `nil` for the one under way.
  /// - Returns: The report; a finding when there is no such judge or round.
  /// - Throws: ``StoreError``.
  public func report(of id: Judge.ID, in round: Round.ID?) throws -> Outcome<JudgeReport> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(round) else {
        return Outcome(value: nil, findings: [.roundUnknown(round, in: frame.programme)])
      }
      let count = try loader.count(round)
      let judges = count.record.judges
      guard let judge = judges.first(where: { $0.id == id }) else {
        let origin = Origin(file: "--judge")
        return Outcome(value: nil, findings: [.judgeUnknown(id, among: judges, at: origin)])
      }
      let viewing = try loader.viewing(.judge, of: round)
      guard viewing.shows(.ownWork) else {
        return Outcome(value: nil, findings: [.notTold(.ownWork, viewing, round)])
      }
      return Outcome(value: count.report(of: judge), findings: [])
    }
  }
}
