public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// What judges handed in.
  public struct Scoring: Sendable {
    public let round: Round
    /// In the order of the files.
    public let cards: [Scorecard]
    /// Those that replaced an earlier one.
    public let replaced: Int
    public let files: [(name: String, sha256: String)]
  }

  /// Takes in score sheets: all of the files, or nothing and every finding.
  ///
  /// - Parameters:
  ///   - files: XLSX, CSV or JSON.
  ///   - id: The round they are for; `nil` for the one under way.
  ///   - dryRun: Whether to check only and record nothing.
  /// - Returns: The cards, every one complete.
  /// - Throws: ``StoreError``.
  public func score(
    _ files: [SourceFile],
    round id: Round.ID?,
    dryRun: Bool
  ) throws -> Outcome<Scoring> {
    var checked: Scoring?
    let outcome = try perform("score") { writing, frame in
      let record = try RoundLoader(writing, frame)
      guard let round = record.round(id) else {
        return (nil as Scoring?, .null, [.roundUnknown(id, in: frame.programme)])
      }
      var findings = frame.closed(.scoring(round.id), at: now)
      findings += try repeated(files, in: writing)
      let check = SheetCheck(
        round: round,
        programme: frame.programme,
        categories: try writing.nominationCategories(),
        entrants: try record.entrantCodes(of: round),
        judges: try writing.judges(),
        recusals: try record.recusals(),
        assigned: try record.assigned(in: round),
        inForce: try writing.sheetCount(of: round.id) > 0
          ? writing.scoreSheets(of: round.id).map(\.sheet) : []
      )
      let (batches, found) = check.read(files)
      findings += found
      guard !findings.refuse else { return (nil, .null, findings) }
      let parts = check.rubric.judged.map(\.id)
      var replaced = 0
      for (file, cards) in zip(files, batches) where !dryRun {
        let source = try writing.keep(file, as: .scores)
        replaced += try writing.add(cards, marking: parts, in: round.id, from: source).count
      }
      let scoring = Scoring(
        round: round,
        cards: batches.flatMap(\.self),
        replaced: replaced,
        files: files.map { ($0.name, sha256(of: $0.bytes)) }
      )
      checked = scoring
      return (dryRun ? nil : scoring, scoring.detail, findings)
    }
    return Outcome(value: dryRun ? checked : outcome.value, findings: outcome.findings)
  }
}

extension Office.Scoring {
  fileprivate var detail: JSONValue {
    [
      "round": .string(round.id.rawValue),
      "count": .number(String(cards.count)),
      "replaced": .number(String(replaced)),
      "files": .array(files.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }),
    ]
  }
}

/// Checks score sheets against what the casebook knows.
struct SheetCheck {
  let round: Round
  let rubric: Rubric
  private let categories: [Nomination.ID: Category.ID]
  private let entrants: Set<Nomination.ID>
  private let judges: [Judge]
  private let seats: [Judge.ID: [Panel: Seat.Role]]
  private let recusals: Recusals
  private let assigned: [Nomination.ID: Set<Judge.ID>]?
  private let inForce: [Pair: ScoreSheet]

  private struct Pair: Hashable {
    let judge: Judge.ID
    let nomination: Nomination.ID
  }

  init(
    round: Round,
    programme: Programme,
    categories: [Nomination.ID: Category.ID],
    entrants: Set<Nomination.ID>,
    judges: [Judge],
    recusals: Recusals,
    assigned: [Nomination.ID: Set<Judge.ID>]?,
    inForce: [ScoreSheet]
  ) {
    self.round = round
    self.categories = categories
    self.entrants = entrants
    self.judges = judges
    self.recusals = recusals
    self.assigned = assigned
    rubric = programme.rubric.omitting(round.omits)
    seats = Dictionary(
      judges.map { judge in
        let roles = judge.seats.map { ($0.panel, $0.role) }
        return (judge.id, Dictionary(roles, uniquingKeysWith: { first, _ in first }))
      },
      uniquingKeysWith: { first, _ in first }
    )
    self.inForce = Dictionary(
      inForce.map { (Pair(judge: $0.judge, nomination: $0.nomination), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The cards of each file, in the order of the files.
  func read(_ files: [SourceFile]) -> (batches: [[Scorecard]], findings: [Finding]) {
    let reader = ScoreSheetReader(rubric: rubric)
    let checker = RubricCheck(rubric)
    var findings: [Finding] = []
    var seen: [Pair: Origin] = [:]
    var batches: [[Scorecard]] = []
    for file in files {
      let (sheets, found) = reader.read(file.bytes, file: file.name)
      findings += found
      var batch: [Scorecard] = []
      batch.reserveCapacity(sheets.count)
      for sheet in sheets {
        let problems = place(sheet)
        findings += problems
        let pair = Pair(judge: sheet.judge, nomination: sheet.nomination)
        if files.count > 1, let other = seen.updateValue(sheet.origin, forKey: pair) {
          findings.append(.sheetTwice(sheet, other))
        }
        // A mark that could not be read is a finding already; it is not missing as well.
        switch checker.check(sheet) {
        case .accepted(let card): batch.append(card)
        case .rejected(let wrong): findings += wrong.filter { !isUnread($0, in: found, of: sheet) }
        }
      }
      if sheets.isEmpty, !found.refuse { findings.append(.fileEmpty(file.name)) }
      batches.append(batch)
    }
    return (batches, findings)
  }

  private func isUnread(_ finding: Finding, in found: [Finding], of sheet: ScoreSheet) -> Bool {
    guard finding.rule == .markMissing else { return false }
    return found.contains { $0.rule == .markUnreadable && $0.origin.isBeside(sheet.origin) }
  }

  /// Whether the judge may hand in a sheet for the nomination, in this round.
  private func place(_ sheet: ScoreSheet) -> [Finding] {
    var findings: [Finding] = []
    if seats[sheet.judge] == nil {
      findings.append(.judgeUnknown(sheet.judge, among: judges, at: sheet.origin))
    }
    guard let category = categories[sheet.nomination] else {
      return findings
        + [.nominationUnknown(sheet.nomination, among: categories.keys.sorted(), at: sheet.origin)]
    }
    if !entrants.contains(sheet.nomination) {
      findings.append(.notInRound(sheet.nomination, round, at: sheet.origin))
    }
    if let own = seats[sheet.judge] {
      if let role = own[round.panel(for: category)] {
        findings += commission(sheet, role)
      } else {
        findings.append(.notOnPanel(sheet.judge, sheet.nomination, at: sheet.origin))
      }
    }
    if let recusal = recusals.recusal(of: sheet.judge, from: sheet.nomination, in: category) {
      findings.append(.recusalBinds(recusal, at: sheet.origin))
    }
    if let earlier = inForce[Pair(judge: sheet.judge, nomination: sheet.nomination)] {
      findings.append(.replaces(earlier, by: sheet))
    }
    return findings
  }
}

extension SheetCheck {
  /// Whether somebody on the panel was asked for this sheet; a shadow marks along unasked.
  private func commission(_ sheet: ScoreSheet, _ role: Seat.Role) -> [Finding] {
    let isAsked =
      switch role {
      case .shadow: true
      case .substitute: assigned?[sheet.nomination]?.contains(sheet.judge) ?? false
      case .chair, .viceChair, .secretary, .member:
        assigned.map { $0[sheet.nomination]?.contains(sheet.judge) ?? false } ?? true
      }
    return isAsked ? [] : [.notAssigned(sheet.judge, sheet.nomination, at: sheet.origin)]
  }
}

extension Origin {
  /// Whether both stand in the same row, or one in the other's part of a document.
  fileprivate func isBeside(_ row: Origin) -> Bool {
    guard file == row.file else { return false }
    return switch (place, row.place) {
    case (.field(let line, _), .line(let other, _)): line == other
    case (.cell(let sheet, let number, _), .row(let otherSheet, let other)):
      sheet == otherSheet && number == other
    case (.path(let path), .path(let other)): path.hasPrefix(other + ".")
    default: false
    }
  }
}

extension Finding {
  fileprivate static func judgeUnknown(
    _ id: Judge.ID,
    among judges: [Judge],
    at origin: Origin
  ) -> Finding {
    let near = Misspelled.nearest(id.rawValue, judges.map(\.id.rawValue))
    return Finding(
      .judgeUnknown,
      at: origin,
      vi: "không có giám khảo mã “\(id)”" + (near.map { "; ý bạn là \($0)?" } ?? ""),
      en: "there is no judge “\(id)”" + (near.map { "; did you mean \($0)?" } ?? "")
    )
  }

  fileprivate static func notInRound(
    _ id: Nomination.ID,
    _ round: Round,
    at origin: Origin
  ) -> Finding {
    Finding(
      .nominationNotInRound,
      at: origin,
      vi: "\(id) không tham gia \(round.name.vi) (chưa hợp lệ hoặc không qua vòng trước)",
      en: "\(id) does not take part in \(round.name.en) (not eligible, or not through before)"
    )
  }

  fileprivate static func notOnPanel(
    _ judge: Judge.ID,
    _ nomination: Nomination.ID,
    at origin: Origin
  ) -> Finding {
    Finding(
      .judgeNotOnPanel,
      at: origin,
      vi: "\(judge) không thuộc tiểu ban chấm \(nomination)",
      en: "\(judge) does not sit on the panel that judges \(nomination)"
    )
  }

  fileprivate static func notAssigned(
    _ judge: Judge.ID,
    _ nomination: Nomination.ID,
    at origin: Origin
  ) -> Finding {
    Finding(
      .judgeNotAssigned,
      at: origin,
      vi: """
        \(judge) không được phân công chấm \(nomination); muốn phân công: vinhdanh assign --add \
        \(judge)=\(nomination)
        """,
      en: """
        \(judge) was not assigned to \(nomination); to assign: vinhdanh assign --add \
        \(judge)=\(nomination)
        """
    )
  }

  fileprivate static func sheetTwice(_ sheet: ScoreSheet, _ other: Origin) -> Finding {
    Finding(
      .sheetRepeated,
      at: sheet.origin,
      vi: "phiếu của \(sheet.judge) cho \(sheet.nomination) cũng có ở \(other); giữ một phiếu",
      en: "the sheet of \(sheet.judge) for \(sheet.nomination) stands at \(other) too; keep one"
    )
  }

  /// Says mark by mark what a new version changes.
  fileprivate static func replaces(_ old: ScoreSheet, by new: ScoreSheet) -> Finding {
    let changes = zip(new.parts, new.marks).compactMap { part, mark -> String? in
      guard let mark, let before = old[part]?.value, before != mark.value else { return nil }
      return "\(part) \(before) → \(mark.value)"
    }
    let shown = changes.isEmpty ? "—" : changes.joined(separator: ", ")
    return Finding(
      .sheetReplaces,
      at: new.origin,
      vi: "thay phiếu cũ của \(new.judge) cho \(new.nomination) (\(old.origin)): \(shown)",
      en: "replaces the sheet of \(new.judge) for \(new.nomination) (\(old.origin)): \(shown)"
    )
  }

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
