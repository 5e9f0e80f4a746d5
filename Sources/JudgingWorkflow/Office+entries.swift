public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// What came of typing in sheets from paper.
  public struct Entering: Sendable {
    public let round: Round
    /// How many sheets were typed in now.
    public let entered: Int
    /// Those on which both entries agree: they count from now on.
    public let counted: [Scorecard]
    /// Sheets whose two entries differ, in order of nomination.
    public let differing: [(judge: Judge.ID, nomination: Nomination.ID)]
    /// Sheets that wait for the other entry, in order of nomination.
    public let waiting: [(judge: Judge.ID, nomination: Nomination.ID)]
  }

  /// Takes in sheets typed from paper by one of two people.
  ///
  /// They are kept aside; where both entries of a sheet are there and have the same marks, it becomes
  /// a scorecard, with the comments of the entry that came last. Where they differ nothing counts
  /// until one is typed in again.
  ///
  /// - Parameters:
  ///   - files: XLSX, CSV or JSON.
  ///   - entry: Which of the two entries.
  ///   - handIn: The round they are for, and whose they are.
  /// - Returns: What counts now, and what waits; differences are findings that refuse nothing.
  /// - Throws: ``StoreError``.
  public func enter(
    _ files: [SourceFile],
    as entry: PaperEntry,
    for handIn: HandIn
  ) throws -> Outcome<Entering> {
    try perform("score") { writing, frame in
      let record = try RoundLoader(writing, frame)
      guard let round = record.round(handIn.round) else {
        return (nil as Entering?, .null, [.roundUnknown(handIn.round, in: frame.programme)])
      }
      var check = try SheetCheck(of: round, frame, handIn, record, writing)
      check.isOnlyFile = files.count == 1
      var log = FindingLog(try record.refusals(ofSheetsFor: round, at: now))
      let batches = try files.map { try cards(of: $0, &check, &log) }
      let waiting = try writing.enteredSheets(of: round.id)
      log.append(try entered(files, entry, in: writing))
      log.append(samePerson(batches.flatMap(\.self), entry, waiting))
      guard !log.refuses else { return (nil, .null, log.listed) }
      let parts = check.rubric.judged.map(\.id)
      var comparison = Comparison(
        actor: actor,
        parts: parts,
        waiting: waiting.filter { $0.entry == entry.other }
      )
      for (file, cards) in zip(files, batches) {
        let source = try writing.keepEntered(file)
        try writing.enter(cards, marking: parts, as: entry, in: round.id, from: source)
        let agreed = cards.filter { comparison.take($0) }
        _ = try writing.add(agreed, marking: parts, in: round.id, from: source)
        for card in agreed { try writing.settle(card.judge, card.nomination, in: round.id) }
      }
      let entering = Entering(
        round: round,
        entered: batches.map(\.count).reduce(0, +),
        counted: comparison.agreed,
        differing: comparison.differing,
        waiting: try writing.enteredSheets(of: round.id).alone
      )
      return (entering, entering.detail(as: entry), log.listed + comparison.findings)
    }
  }

  /// Reads and checks one file.
  private func cards(
    of file: SourceFile,
    _ check: inout SheetCheck,
    _ log: inout FindingLog
  ) throws -> [Scorecard] {
    var cards: [Scorecard] = []
    let (report, found, count) = try check.read(file) { card, _ in cards.append(card) }
    log.append(report.findings)
    if !report.isBroken { log.append(found) }
    if count.sheets == 0, !log.refuses { log.append(.fileEmpty(file.name)) }
    return cards
  }

  private func entered(
    _ files: [SourceFile],
    _ entry: PaperEntry,
    in reading: Reading
  ) throws -> [Finding] {
    try files.filter { try reading.isEntered(sha256: $0.sha256, as: entry) }.map {
      file in
      Finding(
        .fileRepeated,
        at: Origin(file: file.name),
        vi: "tệp này đã được nhận là \(entry.label.vi); không cần gửi lại",
        en: "this file was taken in as the \(entry.label.en) before; no need to send it again"
      )
    }
  }

  /// The two entries of a sheet must be made by two people.
  private func samePerson(
    _ cards: [Scorecard],
    _ entry: PaperEntry,
    _ waiting: [EnteredSheet]
  ) -> [Finding] {
    let own = waiting.filter { $0.entry == entry.other && $0.actor == actor }
    return cards.compactMap { card in
      guard own.contains(where: { $0.sheet.isSheet(of: card) }) else { return nil }
      return .samePerson(card, entry.other, actor)
    }
  }
}

extension Office.Entering {
  fileprivate func detail(as entry: PaperEntry) -> JSONValue {
    [
      "round": .string(round.id.rawValue),
      "entry": .string(entry.rawValue),
      "entered": .number(String(entered)),
      "counted": .number(String(counted.count)),
      "differing": .array(
        differing.map { .string("\($0.judge)/\($0.nomination)") }
      ),
    ]
  }
}

/// Cards of one entry held against the other entry of the same sheets.
private struct Comparison {
  let actor: String
  let parts: [Subcriterion.ID]
  let waiting: [EnteredSheet]
  private(set) var agreed: [Scorecard] = []
  private(set) var differing: [(judge: Judge.ID, nomination: Nomination.ID)] = []
  private(set) var findings: [Finding] = []

  /// `waiting` are the other entries, of any sheet.
  init(actor: String, parts: [Subcriterion.ID], waiting: [EnteredSheet]) {
    self.actor = actor
    self.parts = parts
    self.waiting = waiting
  }

  /// Whether both entries of the card's sheet are there and have the same marks.
  mutating func take(_ card: Scorecard) -> Bool {
    guard let other = waiting.first(where: { $0.sheet.isSheet(of: card) }) else { return false }
    let differences = zip(parts, card.marks).compactMap { part, own -> Finding? in
      guard let theirs = other.sheet[part], theirs.value != own.value else { return nil }
      return .entriesDiffer(card, on: part, own, actor, theirs, other)
    }
    guard !differences.isEmpty else {
      agreed.append(card)
      return true
    }
    differing.append((card.judge, card.nomination))
    findings += differences
    return false
  }
}

extension [EnteredSheet] {
  /// The sheets of which one entry is there and the other is not.
  fileprivate var alone: [(judge: Judge.ID, nomination: Nomination.ID)] {
    filter { own in
      !contains { other in
        own.entry != other.entry && own.sheet.judge == other.sheet.judge
          && own.sheet.nomination == other.sheet.nomination
      }
    }.map { ($0.sheet.judge, $0.sheet.nomination) }
  }
}

extension ScoreSheet {
  fileprivate func isSheet(of card: Scorecard) -> Bool {
    judge == card.judge && nomination == card.nomination
  }
}

extension Finding {
  fileprivate static func samePerson(
    _ card: Scorecard,
    _ earlier: PaperEntry,
    _ actor: String
  ) -> Finding {
    Finding(
      .entrySamePerson,
      at: card.origin,
      vi: """
        \(actor) đã gõ \(earlier.label.vi) phiếu của \(card.judge) cho \(card.nomination); lần kia phải do \
        người khác, nêu tên bằng --as
        """,
      en: """
        \(actor) typed the \(earlier.label.en) of \(card.judge)'s sheet for \(card.nomination); the other \
        must be made by somebody else, named by --as
        """
    )
  }

  /// Who typed what, and where each stands.
  fileprivate static func entriesDiffer(
    _ card: Scorecard,
    on part: Subcriterion.ID,
    _ own: Mark,
    _ actor: String,
    _ theirs: Mark,
    _ other: EnteredSheet
  ) -> Finding {
    let place = Origin(file: other.sheet.origin.file, place: theirs.place)
    return Finding(
      .entryDiffers,
      at: Origin(file: card.origin.file, place: own.place),
      vi: """
        \(card.judge), \(card.nomination), “\(part)”: \(actor) gõ \(own.value), \(other.actor) gõ \
        \(theirs.value) (\(place)); xem phiếu giấy rồi nhập lại bên sai
        """,
      en: """
        \(card.judge), \(card.nomination), “\(part)”: \(actor) typed \(own.value), \(other.actor) \
        \(theirs.value) (\(place)); look at the paper and enter the wrong one again
        """
    )
  }
}
