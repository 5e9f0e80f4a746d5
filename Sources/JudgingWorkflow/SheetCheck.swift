internal import Judging
internal import JudgingFormats
internal import JudgingStore

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
  private let seatsHold: Bool
  /// Who marks what for calibration, whatever the panel.
  private let calibrators: [Nomination.ID: Set<Judge.ID>]
  private let inForce: [Pair: ScoreSheet]
  private let checker: RubricCheck
  /// Whether no other file could hold the same sheet.
  var isOnlyFile = false
  /// Takes the workbooks that we made; `nil` where none can come.
  var returned: ReturnedCheck?
  /// What of those was not taken.
  private(set) var aside = Office.Aside()
  private var seen: [Pair: Origin] = [:]

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
    seatsHold: Bool,
    calibrators: [Nomination.ID: Set<Judge.ID>],
    inForce: [ScoreSheet]
  ) {
    self.round = round
    self.categories = categories
    self.entrants = entrants
    self.judges = judges
    self.recusals = recusals
    self.assigned = assigned
    self.seatsHold = seatsHold
    self.calibrators = calibrators
    rubric = programme.rubric.omitting(round.omits)
    checker = RubricCheck(rubric)
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

  /// Reads one file, and hands on each sheet that is a card.
  ///
  /// - Parameters:
  ///   - file: XLSX, CSV or JSON.
  ///   - take: Gets the card, and whether nothing in the file has refused it so far.
  /// - Returns: What is wrong with the file, what is wrong with its sheets, and how many there are.
  /// - Throws: What `take` throws.
  mutating func read(
    _ file: SourceFile,
    _ take: (Scorecard, Bool) throws -> Void
  ) throws -> (report: FileReport, found: FindingLog, count: (sheets: Int, cards: Int)) {
    if let taken = try returned?.take(file) { return try read(taken, take) }
    let reader = ScoreSheetReader(rubric: rubric)
    var found = FindingLog()
    var count = (sheets: 0, cards: 0)
    let report = try file.lend { bytes in
      try reader.read(bytes) { part in
        found.append(part.findings)
        count.sheets += part.sheets.count
        for sheet in part.sheets {
          guard let card = accepted(sheet, part.findings, &found) else { continue }
          count.cards += 1
          try take(card, !found.refuses)
        }
      }
    }
    return (report, found, count)
  }

  /// The same for a workbook of ours, whose cells were read by their keys.
  private mutating func read(
    _ taken: ReturnedCheck.Taken,
    _ take: (Scorecard, Bool) throws -> Void
  ) throws -> (report: FileReport, found: FindingLog, count: (sheets: Int, cards: Int)) {
    aside.add(taken)
    var found = FindingLog(taken.findings)
    // A workbook of which nothing is new is not an empty file.
    var count = (sheets: 1 + taken.sheets.count, cards: 0)
    for sheet in taken.sheets {
      guard let card = accepted(sheet, taken.findings, &found) else { continue }
      count.cards += 1
      try take(card, !found.refuses)
    }
    return (FileReport(), found, count)
  }

  private mutating func accepted(
    _ sheet: ScoreSheet,
    _ unread: [Finding],
    _ found: inout FindingLog
  ) -> Scorecard? {
    found.append(place(sheet))
    if let judge = returned?.handIn.judge, judge != sheet.judge {
      found.append(.handedInFor(judge, sheet))
    }
    let pair = Pair(judge: sheet.judge, nomination: sheet.nomination)
    if !isOnlyFile, let other = seen.updateValue(sheet.origin, forKey: pair) {
      found.append(.sheetTwice(sheet, other))
    }
    switch checker.check(sheet) {
    case .accepted(let card): return card
    case .rejected(let wrong):
      // A mark that could not be read is a finding already; it is not missing as well.
      found.append(wrong.filter { !isUnread($0, in: unread, of: sheet) })
      return nil
    }
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
    let isCalibration = calibrators[sheet.nomination]?.contains(sheet.judge) ?? false
    if !isCalibration, let own = seats[sheet.judge] {
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
        seatsHold
          || assigned.map { $0[sheet.nomination]?.contains(sheet.judge) ?? false } ?? true
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
  static func judgeUnknown(
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

  static func notInRound(
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

  static func notOnPanel(
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
}
