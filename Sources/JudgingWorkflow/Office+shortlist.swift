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
      if let earlier = loader.shortlist(of: round) {
        let act = try writing.ledger()[earlier.act].act
        return (nil, .null, [.shortlistExists(round, act)])
      }
      let count = try loader.count(round)
      let window =
        frame.calendar.scoring[round.id]
        ?? Window(opens: Moment(seconds: 0), closes: Moment(seconds: 0))
      var findings = count.obstacles(in: window, at: now, leavingOut: Set(leftOut)).map {
        Finding(.notReady, at: Origin(file: round.id.rawValue), vi: $0.vi, en: $0.en)
      }
      if !leftOut.isEmpty, reason.allSatisfy(\.isWhitespace) { findings.append(.reasonMissing) }
      for id in leftOut where !count.tally.unrankable.contains(where: { $0.nomination.id == id }) {
        findings.append(.cannotLeaveOut(id))
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
      let detail: JSONValue = [
        "round": .string(round.id.rawValue),
        "admitted": .array(admitted.map { .string($0.rawValue) }),
        "decision": decision.map(JSONValue.string) ?? .null,
        "document": .string(sha256(of: Array(document.json.canonicalText.utf8))),
      ]
      return (document, detail, [])
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

extension RoundCount {
  /// The round's outcome as a document to freeze.
  fileprivate func document(
    decidedAt: Moment,
    by actor: String,
    decision: String?,
    rulesHash: String
  ) -> ShortlistDocument {
    ShortlistDocument(
      programme: programme.id.rawValue,
      name: programme.name,
      organiser: programme.organiser,
      notice: programme.notice,
      recognition: programme.recognition,
      round: round.id.rawValue,
      roundName: round.name,
      decidedAt: decidedAt,
      decidedBy: actor,
      decision: decision,
      rulesHash: rulesHash,
      method: method,
      sections: programme.categories.map(section),
      remarks: shortlist.ties.map(message)
    )
  }

  private func section(of category: Category) -> ShortlistDocument.Section {
    let received = record.nominations.filter { $0.category == category.id }
    let entries = shortlist.entries.filter {
      $0.standing.line.nomination.category == category.id
    }
    return ShortlistDocument.Section(
      category: category.id.rawValue,
      name: category.name,
      counts: ShortlistDocument.Counts(
        received: received.count,
        eligible: received.count { record.screenings[$0.id] == .eligible },
        judged: entrants.count { $0.category == category.id }
      ),
      entries: entries.map(entry),
      withheld: shortlist.withheld.filter { $0.category == category.id }.map(message)
    )
  }

  private func entry(_ entry: Shortlist.Entry) -> ShortlistDocument.Entry {
    let nomination = entry.standing.line.nomination
    let isRanked = programme.recognition == .award
    return ShortlistDocument.Entry(
      place: isRanked ? entry.standing.place : nil,
      code: nomination.id.rawValue,
      title: nomination.title,
      organisation: nomination.organisation,
      total: isRanked ? entry.standing.line.total : nil,
      award: programme.awards.first { $0.id == entry.award }?.name
    )
  }

  private func message(_ withheld: Shortlist.Withheld) -> Bilingual {
    let name = programme.awards.first { $0.id == withheld.award }?.name
    let (vi, en): (String, String) =
      switch withheld.ground {
      case .noneReached(let mark):
        (
          "không có hồ sơ nào còn lại đạt \(mark.shown(in: .vi))",
          "none left reached \(mark.shown(in: .en))"
        )
      case .decided(let reason, let decision):
        ("\(reason) (\(decision))", "\(reason) (\(decision))")
      }
    return Bilingual(
      vi: "\(name?.vi ?? withheld.award.rawValue): không trao, \(vi)",
      en: "\(name?.en ?? withheld.award.rawValue): withheld, \(en)"
    )
  }

  /// How a total comes about, in a sentence.
  private var method: Bilingual {
    Bilingual(
      vi: """
        Điểm của mỗi giám khảo là trung bình có trọng số theo bộ tiêu chí; điểm của hồ sơ là \
        \(round.aggregation.name.vi) của các giám khảo, trên thang \(rubric.outOf). So sánh bằng giá \
        trị chính xác, chỉ làm tròn khi in.
        """,
      en: """
        Each judge's score is the mean weighted by the rubric; a nomination's total is the \
        \(round.aggregation.name.en) over judges, out of \(rubric.outOf). Values are compared exactly \
        and rounded only in print.
        """
    )
  }
}

extension Finding {
  fileprivate static func shortlistExists(_ round: Round, _ act: Act) -> Finding {
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
