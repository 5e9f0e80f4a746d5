public import Judging
internal import JudgingStore
internal import StrictJSON
internal import VietnameseText

extension Office {
  /// Moves a closing date, with reason and decision number, on the record.
  ///
  /// - Parameters:
  ///   - name: `nominations`, `screening`, or a round.
  ///   - closes: The new closing moment.
  ///   - reason: Why; never blank.
  ///   - decision: The decision's number, as in `15/QĐ-BTC`.
  /// - Returns: The window as it is now.
  /// - Throws: ``StoreError``.
  public func extend(
    _ name: String,
    to closes: Moment,
    because reason: String,
    decision: String
  ) throws -> Outcome<Window> {
    try perform("extend") { writing, frame in
      guard let period = frame.programme.period(named: name),
        let window = frame.calendar.window(period)
      else { return (nil as Window?, .null, [.periodUnknown(name, in: frame.programme)]) }
      var findings: [Finding] = []
      if reason.allSatisfy(\.isWhitespace) { findings.append(.reasonMissing) }
      if closes < window.opens || closes.day > frame.calendar.announcement {
        findings.append(.extensionWrong(window, frame.calendar, closes))
      }
      let document: JSONValue = [
        "closes": .string(closes.description),
        "was": .string(window.closes.description),
        "reason": .string(reason),
        "decision": .string(decision),
      ]
      guard findings.isEmpty else { return (nil, .null, findings) }
      try writing.decide(.extending, on: name, document)
      let detail = JSONValue.object([.init("period", .string(name))] + (document.members ?? []))
      return (Window(opens: window.opens, closes: closes), detail, [])
    }
  }

  /// Records the council's vote between nominations that the tie chain left equal.
  public func vote(
    _ votes: [(nomination: Nomination.ID, votes: Int)],
    round id: Round.ID?,
    decision: String
  ) throws -> Outcome<Round> {
    try perform("vote") { writing, frame in
      let loader = try RoundLoader(writing, frame)
      guard let round = loader.round(id) else {
        return (nil as Round?, .null, [.roundUnknown(id, in: frame.programme)])
      }
      let entrants = try loader.entrants(of: round)
      let findings =
        try loader.settled(round)
        + votes.map(\.nomination).unknown(among: entrants, at: Origin(file: "vote"))
      guard findings.isEmpty else { return (nil, .null, findings) }
      for vote in votes {
        try writing.decide(
          .vote,
          on: "\(round.id)/\(vote.nomination)",
          ["votes": .number(String(vote.votes)), "decision": .string(decision)]
        )
      }
      let detail: JSONValue = [
        "round": .string(round.id.rawValue),
        "decision": .string(decision),
        "votes": .object(
          votes.map { .init($0.nomination.rawValue, .number(String($0.votes))) }
        ),
      ]
      return (round, detail, [])
    }
  }

  /// Records what the council concluded on nominations that need its agreement.
  ///
  /// - Parameters:
  ///   - ids: The nominations concluded on with one vote; empty for all that stand above the cut
  ///     and have no conclusion yet.
  ///   - id: The round; `nil` for the one under way.
  ///   - present: Members present.
  ///   - inFavour: Votes in favour.
  ///   - decision: The number of the minutes.
  /// - Returns: The conclusions, and whether each carries.
  /// - Throws: ``StoreError``.
  public func conclude(
    on ids: [Nomination.ID],
    round id: Round.ID?,
    present: Int,
    inFavour: Int,
    decision: String
  ) throws -> Outcome<[(conclusion: Conclusion, carries: Bool)]> {
    try perform("agree") { writing, frame in
      let loader = try RoundLoader(writing, frame)
      guard let round = loader.round(id) else {
        return (
          nil as [(conclusion: Conclusion, carries: Bool)]?, .null,
          [.roundUnknown(id, in: frame.programme)]
        )
      }
      let council = frame.programme.council
      let count = try loader.count(round)
      let subjects =
        ids.isEmpty
        ? count.outcomes.flatMap(\.admitted).map(\.nomination)
          .filter { count.record.conclusions[$0] == nil }.sorted() : ids
      var findings =
        try loader.settled(round)
        + subjects.unknown(among: count.entrants, at: Origin(file: "agree"))
      if present > council.members || inFavour > present || inFavour < 0 {
        findings.append(.voteImpossible(present, inFavour, council))
      } else if present < council.quorumCount {
        findings.append(.noQuorum(present, council))
      }
      guard findings.isEmpty else { return (nil, .null, findings) }
      let conclusions = subjects.map {
        Conclusion(
          round: round.id,
          nomination: $0,
          present: present,
          inFavour: inFavour,
          decision: decision
        )
      }
      for conclusion in conclusions {
        try writing.decide(
          .conclusion,
          on: "\(round.id)/\(conclusion.nomination)",
          [
            "present": .number(String(present)), "inFavour": .number(String(inFavour)),
            "decision": .string(decision),
          ]
        )
      }
      let detail: JSONValue = [
        "round": .string(round.id.rawValue),
        "present": .number(String(present)),
        "inFavour": .number(String(inFavour)),
        "decision": .string(decision),
        "nominations": .array(subjects.map { .string($0.rawValue) }),
      ]
      return (conclusions.map { ($0, council.carries($0)) }, detail, [])
    }
  }

  /// Records the council's decision not to give an award in a category.
  public func withhold(
    _ award: Award.ID,
    in category: Category.ID,
    because reason: String,
    decision: String
  ) throws -> Outcome<Withholding> {
    try perform("withhold") { writing, frame in
      var findings: [Finding] = []
      let programme = frame.programme
      if !programme.awards.contains(where: { $0.id == award }) {
        findings.append(
          .nameUnknown(award.rawValue, among: programme.awards.map(\.id.rawValue), "award")
        )
      }
      if programme.category(category) == nil {
        findings.append(
          .nameUnknown(
            category.rawValue,
            among: programme.categories.map(\.id.rawValue),
            "category"
          )
        )
      }
      if reason.allSatisfy(\.isWhitespace) { findings.append(.reasonMissing) }
      // Awards are given with the last cut.
      if let last = programme.rounds.last {
        findings += try RoundLoader(writing, frame).settled(last)
      }
      guard findings.isEmpty else { return (nil as Withholding?, .null, findings) }
      let document: JSONValue = ["reason": .string(reason), "decision": .string(decision)]
      try writing.decide(.withholding, on: "\(award)/\(category)", document)
      let detail: JSONValue = [
        "award": .string(award.rawValue), "category": .string(category.rawValue),
        "reason": .string(reason), "decision": .string(decision),
      ]
      let withholding = Withholding(
        award: award,
        category: category,
        reason: reason,
        decision: decision
      )
      return (withholding, detail, [])
    }
  }
}

extension [Nomination.ID] {
  /// A finding for each that does not take part.
  fileprivate func unknown(among entrants: [Nomination], at origin: Origin) -> [Finding] {
    filter { id in !entrants.contains { $0.id == id } }
      .map { .nominationUnknown($0, among: entrants, at: origin) }
  }
}

extension Finding {
  fileprivate static func periodUnknown(_ name: String, in programme: Programme) -> Finding {
    let names = ["nominations", "screening"] + programme.rounds.map(\.id.rawValue)
    return nameUnknown(name, among: names, "period")
  }

  static func nameUnknown(_ name: String, among names: [String], _ what: String) -> Finding {
    let near = Misspelled.nearest(name, names)
    let list = names.joined(separator: ", ")
    let (vi, en) =
      switch (near, names.isEmpty) {
      case (let near?, _): ("ý bạn là “\(near)”?", "did you mean “\(near)”?")
      case (nil, false): ("có: \(list)", "there are: \(list)")
      case (nil, true): ("chưa có gì cả", "there is nothing yet")
      }
    return Finding(
      .referenceUnknown,
      at: Origin(file: what),
      vi: "không có “\(name)”; \(vi)",
      en: "there is no “\(name)”; \(en)"
    )
  }

  fileprivate static func extensionWrong(
    _ window: Window,
    _ calendar: Calendar,
    _ closes: Moment
  ) -> Finding {
    Finding(
      .rulesDatesOrder,
      at: Origin(file: "--to"),
      vi: """
        \(closes.vietnamese) phải sau ngày mở \(window.opens.day.vietnamese) và không sau ngày công \
        bố \(calendar.announcement.vietnamese)
        """,
      en: """
        \(closes) must come after the opening on \(window.opens.day) and not after the announcement \
        on \(calendar.announcement)
        """
    )
  }

  fileprivate static func voteImpossible(
    _ present: Int,
    _ inFavour: Int,
    _ council: Council
  ) -> Finding {
    Finding(
      .valueWrong,
      at: Origin(file: "agree"),
      vi: "\(inFavour) phiếu thuận trên \(present) người dự, Hội đồng có \(council.members) người",
      en: "\(inFavour) in favour of \(present) present; the council has \(council.members)"
    )
  }

  fileprivate static func noQuorum(_ present: Int, _ council: Council) -> Finding {
    Finding(
      .valueWrong,
      at: Origin(file: "agree"),
      vi:
        "\(present) người dự, cần ít nhất \(council.quorumCount)/\(council.members) mới đủ điều kiện họp",
      en: "\(present) present; at least \(council.quorumCount) of \(council.members) are needed"
    )
  }
}
