public import Judging
internal import JudgingFormats
internal import JudgingStore
internal import StrictJSON

extension Office {
  /// Cuts a round and freezes the result as a decision.
  ///
  /// - Parameters:
  ///   - id: The round; `nil` for the one under way.
  ///   - leftOut: Nominations that cannot be ranked and are left out by this decision.
  ///   - reason: Why they are left out; needed with any.
  ///   - decision: The decision's number, if it has one yet.
  /// - Returns: The document as frozen; or what keeps the round from being cut.
  /// - Throws: ``StoreError``.
  public func shortlist(
    round id: Round.ID?,
    leavingOut leftOut: [Nomination.ID],
    because reason: String,
    decision: String?
  ) throws -> Outcome<ShortlistDocument> {
    try perform("shortlist") { writing, frame in
      let loader = try RoundLoader(writing, frame)
      guard let round = loader.round(id) else {
        return (nil as ShortlistDocument?, .null, [.roundUnknown(id, in: frame.programme)])
      }
      let settled = try loader.settled(round)
      guard settled.isEmpty else { return (nil, .null, settled) }
      let count = try loader.count(round)
      let window =
        frame.calendar.scoring[round.id]
        ?? Window(opens: Moment(seconds: 0), closes: Moment(seconds: 0))
      var findings = count.obstacles(in: window, at: now, leavingOut: Set(leftOut)).map {
        Finding(.notReady, at: Origin(file: round.id.rawValue), vi: $0.vi, en: $0.en)
      }
      if !leftOut.isEmpty, reason.allSatisfy(\.isWhitespace) { findings.append(.reasonMissing) }
      for id in leftOut where !count.tally.unrankable.contains(where: { $0.nomination.id == id }) {
        let entrants = count.entrants
        findings.append(
          entrants.contains { $0.id == id }
            ? .cannotLeaveOut(id)
            : .nominationUnknown(id, among: entrants, at: Origin(file: "--without"))
        )
      }
      guard findings.isEmpty else { return (nil, .null, findings) }
      let document = count.document(
        decidedAt: now,
        by: actor,
        decision: decision,
        rulesHash: frame.rulesHash
      )
      let admitted = count.shortlist.entries.map(\.standing.nomination).sorted()
      try writing.decide(
        .shortlist,
        on: round.id.rawValue,
        [
          "document": document.json,
          "admitted": .array(admitted.map { .string($0.rawValue) }),
          "leftOut": .array(leftOut.map { .string($0.rawValue) }),
          "reason": .string(reason),
        ]
      )
      try writing.sealCards(of: round.id, butNot: count.uncounted)
      let detail: JSONValue = [
        "round": .string(round.id.rawValue),
        "admitted": .array(admitted.map { .string($0.rawValue) }),
        "decision": decision.map(JSONValue.string) ?? .null,
        "document": .string(sha256(of: Array(document.json.canonicalText.utf8))),
      ]
      return (document, detail, [])
    }
  }

  /// The nominations of a frozen list that are out by now, such as by a revocation, in order of code.
  public func outSince(_ list: ShortlistDocument) throws -> [(id: Nomination.ID, state: Screening)]
  {
    try store.read { reading in
      let listed = Set(list.sections.flatMap(\.entries).map(\.code))
      return try reading.screenings().values
        .filter { listed.contains($0.nomination.rawValue) && $0.state.isOut }
        .map { ($0.nomination, $0.state) }
        .sorted { $0.id < $1.id }
    }
  }

  /// The shortlist of a round as it was frozen.
  public func frozenShortlist(of id: Round.ID?) throws -> ShortlistDocument? {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      let round =
        id.flatMap { frame.programme.round($0) }
        ?? frame.programme.rounds.last { loader.shortlist(of: $0) != nil }
      guard let json = round.flatMap({ loader.shortlist(of: $0) })?.document["document"] else {
        return nil
      }
      return try ShortlistDocument(json: json)
    }
  }
}

extension Finding {
  static func shortlistExists(_ round: Round, _ act: Act) -> Finding {
    Finding(
      .notReady,
      at: Origin(file: round.id.rawValue),
      vi: """
        danh sách \(round.name.vi) đã chốt lúc \(act.at.vietnamese) bởi \(act.actor) và không đổi \
        được; in lại bằng: vinhdanh shortlist --round \(round.id) --show
        """,
      en: """
        the shortlist of \(round.name.en) was frozen on \(act.at) by \(act.actor) and does not \
        change; print it again: vinhdanh shortlist --round \(round.id) --show
        """
    )
  }

  fileprivate static func cannotLeaveOut(_ id: Nomination.ID) -> Finding {
    Finding(
      .valueWrong,
      at: Origin(file: "--without"),
      vi:
        "\(id) xếp hạng được nên không thể bỏ ra; nếu rút hoặc thu hồi, dùng: vinhdanh screen \(id) …",
      en:
        "\(id) can be ranked and cannot be left out; if it is withdrawn, use: vinhdanh screen \(id) …"
    )
  }
}
