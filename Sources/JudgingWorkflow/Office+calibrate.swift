public import Judging
internal import JudgingStore
internal import StrictJSON

extension Office {
  /// What judges gave the nominations that all of them mark first.
  ///
  /// - Parameter id: The round; `nil` for the one under way.
  /// - Returns: The report, without entries where none is marked for calibration.
  /// - Throws: ``StoreError``.
  public func calibration(of id: Round.ID?) throws -> Outcome<CalibrationReport> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      return Outcome(value: try loader.count(round).calibrationReport, findings: [])
    }
  }

  /// Records that every judge of a round marks some nominations before all others.
  ///
  /// It stays: cards that come by it are never mistaken for cards that count.
  ///
  /// - Parameters:
  ///   - ids: Nominations that take part in the round.
  ///   - id: The round; `nil` for the one under way.
  ///   - reason: Why these; never blank.
  /// - Returns: The report as it is now; or what is wrong.
  /// - Throws: ``StoreError``.
  public func calibrate(
    with ids: [Nomination.ID],
    round id: Round.ID?,
    because reason: String
  ) throws -> Outcome<CalibrationReport> {
    try perform("calibrate") { writing, frame in
      let loader = try RoundLoader(writing, frame)
      guard let round = loader.round(id) else {
        return (nil as CalibrationReport?, .null, [.roundUnknown(id, in: frame.programme)])
      }
      let codes = try writing.nominationCategories()
      let entrants = Set(try loader.entrants(of: round).map(\.id))
      let origin = Origin(file: "calibrate")
      var findings = try loader.settled(round)
      for id in ids where !entrants.contains(id) {
        findings.append(
          codes[id] == nil
            ? .nominationUnknown(id, among: codes.keys.sorted(), at: origin)
            : .notInRound(id, round, at: origin)
        )
      }
      if reason.allSatisfy(\.isWhitespace) { findings.append(.reasonMissing) }
      guard findings.isEmpty else { return (nil, .null, findings) }
      for id in Set(ids).sorted() {
        try writing.decide(.calibration, on: "\(round.id)/\(id)", ["reason": .string(reason)])
      }
      let detail: JSONValue = [
        "round": .string(round.id.rawValue),
        "nominations": .array(Set(ids).sorted().map { .string($0.rawValue) }),
        "reason": .string(reason),
      ]
      return (try loader.count(round).calibrationReport, detail, [])
    }
  }
}

extension RoundLoader {
  /// What every judge of the round marks first; nothing takes a nomination off again.
  func calibrations(in round: Round) throws -> Set<Nomination.ID> {
    Set(try subjects(.calibration, in: round, before: shortlist(of: round)?.act).keys)
  }

  /// Who marks what for calibration, whatever the panel.
  func calibrators(in round: Round) throws -> [Nomination.ID: Set<Judge.ID>] {
    let calibrations = try calibrations(in: round)
    guard !calibrations.isEmpty else { return [:] }
    let record = try markers(in: round)
    let entrants = try entrants(of: round).filter { calibrations.contains($0.id) }
    return Dictionary(
      uniqueKeysWithValues: entrants.map { nomination in
        let judges = record.calibrators(of: nomination, in: round, of: frame.programme)
        return (nomination.id, Set(judges.map(\.id)))
      }
    )
  }
}
