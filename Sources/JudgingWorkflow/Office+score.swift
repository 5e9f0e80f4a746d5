public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// What judges handed in.
  public struct Scoring: Sendable {
    public let round: Round
    /// How many cards there were.
    public let count: Int
    /// Those that replaced an earlier one.
    public let replaced: Int
    /// What came back in workbooks of ours and was not taken.
    public let aside: Aside
    public let files: [(name: String, sha256: String)]
  }

  /// Takes in score sheets: all of the files, or nothing and every finding.
  ///
  /// - Parameters:
  ///   - files: XLSX, CSV or JSON.
  ///   - handIn: The round they are for, and whose they are.
  ///   - dryRun: Whether to check only and record nothing.
  /// - Returns: How many cards there were, every one complete.
  /// - Throws: ``StoreError``.
  public func score(
    _ files: [SourceFile],
    as handIn: HandIn = HandIn(),
    dryRun: Bool
  ) throws -> Outcome<Scoring> {
    var checked: Scoring?
    var log = FindingLog()
    let outcome = try perform("score") { writing, frame in
      let record = try RoundLoader(writing, frame)
      guard let round = record.round(handIn.round) else {
        return (nil as Scoring?, .null, [.roundUnknown(handIn.round, in: frame.programme)])
      }
      log.append(try record.refusals(ofSheetsFor: round, at: now))
      log.append(try repeated(files, in: writing))
      var check = try SheetCheck(of: round, frame, handIn, record, writing)
      check.isOnlyFile = files.count == 1
      let recorder =
        try dryRun
        ? nil : writing.recorder(of: round.id, marking: check.rubric.judged.map(\.id))
      var count = 0
      for file in files {
        count += try takeInSheets(of: file, &check, recorder, &log)
      }
      guard !log.refuses else { return (nil, .null, log.listed) }
      let scoring = Scoring(
        round: round,
        count: count,
        replaced: recorder?.replaced ?? 0,
        aside: check.aside,
        files: files.map { ($0.name, $0.sha256) }
      )
      checked = scoring
      return (dryRun ? nil : scoring, scoring.detail, log.listed)
    }
    return Outcome(
      value: dryRun ? checked : outcome.value,
      findings: outcome.findings,
      unlisted: (log.refusing.unlisted, log.noting.unlisted)
    )
  }

  /// Reads, checks and records one file; how many cards it has.
  private func takeInSheets(
    of file: SourceFile,
    _ check: inout SheetCheck,
    _ recorder: ScoreSheetRecorder?,
    _ log: inout FindingLog
  ) throws -> Int {
    let recorder = log.refuses ? nil : recorder
    try recorder?.begin(file)
    let (report, found, count) = try check.read(file) { card, isClean in
      if isClean { try recorder?.add(card) }
    }
    log.append(report.findings)
    if !report.isBroken { log.append(found) }
    if count.sheets == 0, !report.findings.refuses, !found.refuses {
      log.append(.fileEmpty(file.name))
    }
    if !log.refuses { try recorder?.end(file) }
    return count.cards
  }
}

extension SheetCheck {
  /// What the casebook knows of a round.
  init(
    of round: Round,
    _ frame: Frame,
    _ handIn: Office.HandIn,
    _ record: RoundLoader,
    _ reading: Reading
  ) throws {
    let inForce =
      try reading.sheetCount(of: round.id) > 0
      ? reading.scoreSheets(of: round.id).map(\.sheet) : []
    self.init(
      round: round,
      programme: frame.programme,
      categories: try reading.nominationCategories(),
      entrants: try record.entrantCodes(of: round),
      judges: try reading.judges(),
      recusals: try record.recusals(),
      assigned: try record.assigned(in: round),
      seatsHold: try record.seatsHold(in: round),
      calibrators: try record.calibrators(in: round),
      inForce: inForce
    )
    returned = ReturnedCheck(
      frame: frame,
      round: round,
      rubric: rubric,
      handIn: handIn,
      assignments: { try record.assignments(of: round) },
      inForce: inForce
    )
  }
}

extension Office.Scoring {
  fileprivate var detail: JSONValue {
    [
      "round": .string(round.id.rawValue),
      "count": .number(String(count)),
      "replaced": .number(String(replaced)),
      "files": .array(files.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }),
    ]
  }
}

extension Finding {
  static func roundUnknown(_ id: Round.ID?, in programme: Programme) -> Finding {
    let names = programme.rounds.map(\.id.rawValue).joined(separator: ", ")
    return Finding(
      .referenceUnknown,
      at: Origin(file: "--round"),
      vi: "không có vòng “\(id?.rawValue ?? "")”; các vòng: \(names)",
      en: "there is no round “\(id?.rawValue ?? "")”; the rounds: \(names)"
    )
  }
}
