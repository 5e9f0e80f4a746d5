public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// Records the minutes of one meeting: the roll, the votes, the opinions kept.
  ///
  /// What the council concluded on nominations, and its votes between equals, hold for the cut from
  /// now on, as if recorded by ``conclude(on:round:present:inFavour:decision:)`` and
  /// ``vote(_:round:decision:)``.
  ///
  /// - Parameters:
  ///   - files: A workbook from ``Template``, or its tables as delimited text.
  ///   - correction: Why minutes recorded before are put right; `nil` for new ones.
  /// - Returns: The minutes, or everything that is wrong with them.
  /// - Throws: ``StoreError``.
  public func record(
    minutes files: [SourceFile],
    correcting correction: String?
  ) throws -> Outcome<MinutesRecord> {
    try perform("minutes") { writing, frame in
      let loader = try RoundLoader(writing, frame)
      let (sheet, found) = MinutesReader.read(
        files.map { ($0.bytes, $0.name) },
        of: frame.programme
      )
      var findings = found
      guard !findings.refuse, let round = loader.round(sheet.round) else {
        return (nil as MinutesRecord?, .null, findings)
      }
      let check = try loader.minutesCheck(of: sheet.panel ?? .council, round, at: now)
      switch check.check(sheet) {
      case .rejected(let problems): return (nil, .null, findings + problems)
      case .accepted(let minutes):
        findings += try loader.earlier(minutes, correction, at: sheet.origin)
        guard !findings.refuse else { return (nil, .null, findings) }
        // A correction may come with the same roll; its bytes are kept once.
        for file in files where try writing.arrival(ofSHA256: file.sha256) == nil {
          _ = try writing.keep(file, as: .minutes)
        }
        try writing.keep(minutes, correcting: correction)
        let record = try loader.record(
          of: minutes,
          at: now,
          by: actor,
          correcting: correction
        )
        return (record, minutes.detail(files, correction), findings)
      }
    }
  }

  /// The minutes in force, by the beginning of the meeting, then by number.
  public func minutes() throws -> [MinutesRecord] {
    try store.read { reading in try RoundLoader(reading, try Frame(reading)).minutes() }
  }

  /// What a form for the next meeting is filled in with.
  ///
  /// - Parameters:
  ///   - panel: Who meets.
  ///   - id: The round; `nil` for the one under way.
  /// - Returns: Those with a seat, and what waits for the council.
  /// - Throws: ``StoreError``.
  public func agenda(of panel: Panel, round id: Round.ID?) throws -> Outcome<MinutesAgenda> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      let count = try loader.count(round)
      let waiting = count.outcomes.flatMap(\.admitted).map(\.nomination)
        .filter { count.record.conclusions[$0] == nil }
      let equal = count.shortlist.ties.filter { $0.ground == .voteNeeded }.flatMap(\.among)
      let departed = try loader.departed()
      let entrants = Dictionary(
        count.entrants.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      let isCouncil = panel == .council
      let agenda = MinutesAgenda(
        panel: panel,
        round: round,
        judges: try reading.judges().filter { !departed.contains($0.id) },
        toConclude: isCouncil && round.needsAgreement
          ? waiting.sorted().compactMap { entrants[$0] } : [],
        equal: isCouncil ? equal.sorted().compactMap { entrants[$0] } : []
      )
      return Outcome(value: agenda, findings: [])
    }
  }
}

extension RoundLoader {
  func minutesCheck(of panel: Panel, _ round: Round, at now: Moment) throws -> MinutesCheck {
    let departed = try departed()
    return MinutesCheck(
      of: panel,
      round: round,
      in: frame.programme,
      judges: try reading.judges().filter { !departed.contains($0.id) },
      recusals: try recusals(),
      entrants: try entrants(of: round),
      now: now
    )
  }

  /// Every meeting as it is recorded now.
  func minutes() throws -> [MinutesRecord] {
    let ledger = try reading.ledger()
    return try reading.decisionsInForce(.minutes).values.map { decision in
      let act = ledger[decision.act].act
      return try record(
        of: try Minutes(json: decision.document["minutes"] ?? .null),
        at: act.at,
        by: act.actor,
        correcting: decision.document["correction"]?.text
      )
    }
    .sorted { ($0.minutes.begins, $0.minutes.number) < ($1.minutes.begins, $1.minutes.number) }
  }

  func record(
    of minutes: Minutes,
    at moment: Moment,
    by actor: String,
    correcting correction: String?
  ) throws -> MinutesRecord {
    let named = Set(minutes.attendance.map(\.judge))
    let subjects = minutes.subjects
    return MinutesRecord(
      minutes: minutes,
      body: frame.programme.name(of: minutes.panel),
      round: frame.programme.round(minutes.round)?.name
        ?? Bilingual(vi: minutes.round.rawValue, en: minutes.round.rawValue),
      people: Dictionary(
        try reading.judges().filter { named.contains($0.id) }.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      ),
      titles: Dictionary(
        try reading.nominations().filter { subjects.contains($0.id) }.map { ($0.id, $0.title) },
        uniquingKeysWith: { first, _ in first }
      ),
      recordedAt: moment,
      recordedBy: actor,
      correction: correction
    )
  }

  /// What keeps minutes from taking the place of those recorded under their number.
  fileprivate func earlier(
    _ minutes: Minutes,
    _ correction: String?,
    at origin: Origin
  ) throws -> [Finding] {
    guard let decision = try reading.decisionsInForce(.minutes)[minutes.number] else {
      return correction == nil ? [] : [.nothingToCorrect(minutes, at: origin)]
    }
    guard let correction else {
      let at = try reading.ledger()[decision.act].act.at
      return [.minutesRepeated(minutes, at, origin)]
    }
    if correction.allSatisfy(\.isWhitespace) { return [.reasonMissing] }
    let before = try Minutes(json: decision.document["minutes"] ?? .null)
    // What was concluded stays concluded until the council concludes otherwise.
    let dropped = before.nominations.subtracting(minutes.nominations).sorted()
    let moved = before.round != minutes.round || before.panel != minutes.panel
    return dropped.isEmpty && !moved ? [] : [.correctionDrops(minutes, dropped, at: origin)]
  }
}

extension Minutes {
  /// Every nomination it speaks of.
  fileprivate var subjects: Set<Nomination.ID> {
    Set(
      ballots.compactMap { ballot in
        if case .nomination(let id) = ballot.subject { id } else { nil }
      } + tieVotes.map(\.nomination)
    )
  }

  fileprivate func detail(_ files: [SourceFile], _ correction: String?) -> JSONValue {
    [
      "number": .string(number),
      "panel": .string(panel.name),
      "round": .string(round.rawValue),
      "correction": correction.map { .string($0) } ?? .null,
      "files": .array(files.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }),
    ]
  }
}

extension Writing {
  /// Keeps minutes, and what follows from them for the cut.
  fileprivate func keep(_ minutes: Minutes, correcting correction: String?) throws {
    try decide(
      .minutes,
      on: minutes.number,
      ["minutes": minutes.json, "correction": correction.map { .string($0) } ?? .null]
    )
    for conclusion in minutes.conclusions {
      let count = { (number: Int) in JSONValue.number(String(number)) }
      try decide(
        .conclusion,
        on: "\(minutes.round)/\(conclusion.nomination)",
        [
          "present": count(conclusion.present), "inFavour": count(conclusion.inFavour),
          "entitled": count(conclusion.entitled ?? minutes.members),
          "decision": .string(minutes.number),
        ]
      )
    }
    for vote in minutes.tieVotes {
      try decide(
        .vote,
        on: "\(minutes.round)/\(vote.nomination)",
        ["votes": .number(String(vote.votes)), "decision": .string(minutes.number)]
      )
    }
  }
}

extension Finding {
  fileprivate static func minutesRepeated(
    _ minutes: Minutes,
    _ at: Moment,
    _ origin: Origin
  ) -> Finding {
    Finding(
      .minutesRepeated,
      at: origin,
      vi: """
        biên bản số \(minutes.number) đã ghi lúc \(at.vietnamese); muốn sửa, thêm --correct "lý do"
        """,
      en: """
        minutes \(minutes.number) were recorded at \(at); to put them right add --correct "reason"
        """
    )
  }

  fileprivate static func nothingToCorrect(_ minutes: Minutes, at origin: Origin) -> Finding {
    Finding(
      .referenceUnknown,
      at: origin,
      vi: "chưa có biên bản số \(minutes.number) nào để sửa; bỏ --correct",
      en: "there are no minutes \(minutes.number) to put right; leave out --correct"
    )
  }

  fileprivate static func correctionDrops(
    _ minutes: Minutes,
    _ dropped: [Nomination.ID],
    at origin: Origin
  ) -> Finding {
    let codes = dropped.map(\.rawValue).joined(separator: ", ")
    return Finding(
      .minutesRepeated,
      at: origin,
      vi: """
        bản sửa của \(minutes.number) phải giữ đúng vòng, thành phần họp và mọi hồ sơ đã biểu quyết\
        \(dropped.isEmpty ? "" : "; còn thiếu: \(codes)")
        """,
      en: """
        the correction of \(minutes.number) must be about the same round and body, and every \
        nomination voted on\(dropped.isEmpty ? "" : "; missing: \(codes)")
        """
    )
  }
}
