public import Judging
public import JudgingFormats
internal import JudgingStore
internal import StrictJSON

extension Office {
  /// Which score sheets are asked for.
  public struct SheetOrder: Sendable {
    /// `nil` for the round under way.
    public let round: Round.ID?
    /// Everyone who marks anything if empty.
    public let judges: [Judge.ID]
    /// `nil` for the round's own.
    public let layout: SheetLayout?
    /// Whether sheets may go out although a hidden value shows in them.
    public let leaks: Leaks
    public let language: Language

    public init(
      round: Round.ID? = nil,
      judges: [Judge.ID] = [],
      layout: SheetLayout? = nil,
      leaks: Leaks = .refused,
      language: Language
    ) {
      self.round = round
      self.judges = judges
      self.layout = layout
      self.leaks = leaks
      self.language = language
    }

    public enum Leaks: Sendable {
      case refused
      /// By a decision of the office, which the ledger keeps.
      case accepted
    }
  }

  /// The score sheets of a round, in order of judge, with nothing written or recorded yet.
  ///
  /// - Parameter order: Whose, and how.
  /// - Returns: A form a judge; findings on names, and on hidden values that show.
  /// - Throws: ``StoreError``.
  public func scoreForms(_ order: SheetOrder) throws -> Outcome<[ScoreForm]> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(order.round) else {
        return Outcome(value: nil, findings: [.roundUnknown(order.round, in: frame.programme)])
      }
      let entrants = try loader.entrants(of: round)
      let judges = try reading.judges()
      let assignments = try loader.assignments(of: round)
      var findings = unknown(order.judges, among: judges, assignments)
      if assignments.judges.isEmpty { findings.append(.nothingToJudge(round, entrants.isEmpty)) }
      findings += entrants.flatMap { $0.leaks(in: round, of: frame.programme) }
        .map { Finding.leak($0, order.leaks) }
      guard !findings.refuse else { return Outcome(value: nil, findings: findings) }
      let shown = Dictionary(
        entrants.map { ($0.id, $0.shown(in: round, of: frame.programme)) },
        uniquingKeysWith: { first, _ in first }
      )
      let chosen = order.judges.isEmpty ? assignments.judges : order.judges.sorted()
      let calibrations = try loader.calibrations(in: round)
      let forms = chosen.compactMap { id in judges.first { $0.id == id } }.map { judge in
        let own = assignments[judge.id].calibrationFirst(calibrations)
        return form(judge, own.compactMap { shown[$0] }, calibrations, round, frame, order)
      }
      return Outcome(value: forms, findings: findings.inReadingOrder)
    }
  }

  /// Records that sheets went out: whose, for which nominations, and in spite of which leaks.
  ///
  /// - Parameters:
  ///   - forms: What was written.
  ///   - order: What was asked for.
  /// - Returns: How many.
  /// - Throws: ``StoreError``.
  public func recordIssue(of forms: [ScoreForm], by order: SheetOrder) throws -> Outcome<Int> {
    try perform("sheets") { _, _ in
      let detail: JSONValue = [
        "round": forms.first.map { .string($0.round.id.rawValue) } ?? .null,
        "hides": .array(
          (forms.first?.round.hides ?? []).sorted().map { .string($0.rawValue) }
        ),
        "leaks": .string(order.leaks == .accepted ? "accepted" : "refused"),
        "sheets": .array(
          forms.map { form in
            [
              "judge": .string(form.judge.id.rawValue),
              "nominations": .number(String(form.nominations.count)),
              "digest": .string(form.stamp.digest),
            ]
          }
        ),
      ]
      return (forms.count, detail, [])
    }
  }

  private func form(
    _ judge: Judge,
    _ nominations: [ShownNomination],
    _ calibrations: Set<Nomination.ID>,
    _ round: Round,
    _ frame: Frame,
    _ order: SheetOrder
  ) -> ScoreForm {
    let stamp = SheetStamp(
      programme: frame.programme.id,
      rulesHash: frame.rulesHash,
      round: round.id,
      judge: judge,
      layout: order.layout ?? round.sheets,
      nominations: nominations.map(\.id),
      hash: sha256(of:)
    )
    return ScoreForm(
      programme: frame.programme,
      round: round,
      closes: frame.calendar.scoring[round.id]?.closes ?? now,
      judge: judge,
      nominations: nominations,
      calibrations: calibrations,
      stamp: stamp,
      language: order.language
    )
  }

  private func unknown(
    _ ids: [Judge.ID],
    among judges: [Judge],
    _ assignments: Assignments
  ) -> [Finding] {
    let origin = Origin(file: "--judge")
    return ids.compactMap { id in
      guard judges.contains(where: { $0.id == id }) else {
        return .judgeUnknown(id, among: judges, at: origin)
      }
      return assignments[id].isEmpty ? .nothingAssigned(id, at: origin) : nil
    }
  }
}

extension [Nomination.ID] {
  /// Those that all judges mark first before the others, each part in the order it had.
  fileprivate func calibrationFirst(_ calibrations: Set<Nomination.ID>) -> Self {
    filter(calibrations.contains) + filter { !calibrations.contains($0) }
  }
}

extension Finding {
  static func nothingAssigned(_ id: Judge.ID, at origin: Origin) -> Finding {
    Finding(
      .referenceUnknown,
      at: origin,
      vi: "\(id) không được phân công chấm hồ sơ nào trong vòng này",
      en: "\(id) marks no nomination in this round"
    )
  }

  static func nothingToJudge(_ round: Round, _ isEmpty: Bool) -> Finding {
    Finding(
      .notReady,
      at: Origin(file: round.id.rawValue),
      vi: isEmpty
        ? "\(round.name.vi) chưa có hồ sơ nào: sơ tuyển hoặc chốt vòng trước đã"
        : "\(round.name.vi) chưa có giám khảo nào chấm các hồ sơ này: vinhdanh judges TỆP",
      en: isEmpty
        ? "\(round.name.en) has no nominations yet: screen them, or cut the round before"
        : "\(round.name.en) has no judge for its nominations: vinhdanh judges FILE"
    )
  }

  static func leak(_ leak: Leak, _ leaks: Office.SheetOrder.Leaks) -> Finding {
    let (hidden, shown) = (leak.hidden, leak.shown)
    let way: Bilingual
    switch leaks {
    case .refused:
      way = Bilingual(
        vi: "; sửa hồ sơ, giấu cả “\(shown.name.vi)”, hoặc vẫn phát bằng --anyway",
        en: "; mend it, hide “\(shown.name.en)” too, or send the sheets by --anyway"
      )
    case .accepted: way = Bilingual(vi: "; vẫn phát", en: "; sent anyway")
    }
    return Finding(
      leaks == .accepted ? .hiddenValueKept : .hiddenValueShown,
      at: Origin(file: leak.nomination.rawValue),
      vi:
        "“\(leak.value)” của trường giấu “\(hidden.name.vi)” có trong “\(shown.name.vi)”\(way.vi)",
      en: "“\(leak.value)” of the hidden “\(hidden.name.en)” stands in “\(shown.name.en)”\(way.en)"
    )
  }
}
