internal import VietnameseText

/// Checks filled-in minutes against the rules, the seats and the recusals.
///
/// A meeting needs the council's share of its members, the chair or a vice-chair, and the secretary,
/// all by name (TT 18/2016/TT-BGDĐT). A panel is a body of its own under the same shares. Who is
/// recused from a nomination is out of the room when it is voted on: then both the members with a
/// vote on it and those present are fewer, and the quorum is asked of the rest.
public struct MinutesCheck: Sendable {
  let programme: Programme
  let round: Round
  let panel: Panel
  /// Those with a seat who have not left, in order of role, then code.
  let seated: [Judge]
  let recusals: Recusals
  /// The category of every nomination that takes part in the round.
  let entrants: [Nomination.ID: Category.ID]
  let now: Moment

  /// - Parameters:
  ///   - panel: The body that met.
  ///   - round: What it was about.
  ///   - programme: Whose rules hold.
  ///   - judges: All judges who have not left.
  ///   - recusals: Every one on record.
  ///   - entrants: Those that take part in the round.
  ///   - now: The moment of the office; nothing is recorded of a meeting before it ended.
  public init(
    of panel: Panel,
    round: Round,
    in programme: Programme,
    judges: [Judge],
    recusals: Recusals,
    entrants: [Nomination],
    now: Moment
  ) {
    self.programme = programme
    self.round = round
    self.panel = panel
    self.recusals = recusals
    self.now = now
    self.entrants = Dictionary(
      entrants.map { ($0.id, $0.category) },
      uniquingKeysWith: { first, _ in first }
    )
    let order = Seat.Role.allCases
    let rank = { (judge: Judge) in
      judge.role(on: panel).flatMap(order.firstIndex) ?? order.count
    }
    seated = judges.sitting(on: panel).sorted { a, b in
      rank(a) == rank(b) ? a.id < b.id : rank(a) < rank(b)
    }
  }

  /// The members with a seat and a vote.
  var members: [Judge] { seated.filter { role(of: $0)?.isMember ?? false } }

  /// The body under the rules: the council's size is theirs, a panel's that of its seats.
  var council: Council {
    panel == .council ? programme.council : programme.council.of(members: members.count)
  }

  func role(of judge: Judge) -> Seat.Role? { judge.role(on: panel) }

  /// The minutes, or everything that is wrong with them.
  public func check(_ sheet: MinutesSheet) -> Checked<Minutes> {
    var findings = timeFindings(sheet)
    let number = text(.number, of: sheet, &findings)
    let place = text(.place, of: sheet, &findings)
    let roll = roll(sheet, &findings)
    findings += quorumFindings(roll, sheet)
    let chair = officer(.chair, of: sheet, roll, &findings) { $0 == .chair || $0 == .viceChair }
    let secretary = officer(.secretary, of: sheet, roll, &findings) { $0 == .secretary }
    let ballots = sheet.ballots.compactMap { ballot($0, roll, &findings) }
    findings += repeated(sheet.ballots.map { ($0.subject, $0.origin) })
    let ties = tieVotes(sheet, roll, &findings)
    let dissents = dissents(sheet, ballots, roll, &findings)
    guard findings.isEmpty, let begins = sheet.begins, let ends = sheet.ends, let chair,
      let secretary
    else { return .rejected(findings) }
    return .accepted(
      Minutes(
        number: number,
        panel: panel,
        round: round.id,
        begins: begins,
        ends: ends,
        place: place,
        chair: chair,
        secretary: secretary,
        members: council.members,
        attendance: roll.attendance,
        ballots: ballots,
        tieVotes: ties,
        dissents: dissents
      )
    )
  }

  private func text(
    _ item: MinutesSheet.Item,
    of sheet: MinutesSheet,
    _ findings: inout [Finding]
  ) -> String {
    if let text = sheet.items[item]?.text { return text }
    findings.append(.minutesItemMissing(item, at: sheet.origin))
    return ""
  }

  private func timeFindings(_ sheet: MinutesSheet) -> [Finding] {
    let missing = [(MinutesSheet.Item.begins, sheet.begins), (.ends, sheet.ends)]
      .filter { $0.1 == nil && sheet.items[$0.0] == nil }
      .map { Finding.minutesItemMissing($0.0, at: sheet.origin) }
    guard let begins = sheet.begins, let ends = sheet.ends else { return missing }
    let origin = sheet.items[.ends]?.origin ?? sheet.origin
    if ends <= begins { return [.meetingEndsFirst(begins, ends, at: origin)] }
    return ends > now ? [.meetingNotOver(ends, now, at: origin)] : []
  }

  /// Who presided or kept the minutes: the person named, or the only one it can be.
  private func officer(
    _ item: MinutesSheet.Item,
    of sheet: MinutesSheet,
    _ roll: Roll,
    _ findings: inout [Finding],
    may: (Seat.Role) -> Bool
  ) -> Judge.ID? {
    let able = roll.attendance.filter { $0.presence == .present && may($0.role) }
    guard let named = sheet.items[item] else {
      let first = able.filter { $0.role == able.first?.role }
      if first.count == 1 { return first.first?.judge }
      // Without anybody able the quorum says it already.
      if !able.isEmpty { findings.append(.minutesItemMissing(item, at: sheet.origin)) }
      return nil
    }
    if let judge = person(named.text), able.contains(where: { $0.judge == judge.id }) {
      return judge.id
    }
    findings.append(.officerWrong(item, named.text, at: named.origin))
    return nil
  }

  /// Whom a cell means: by code, by name where only one has it, or by a code at its beginning.
  func person(_ text: String) -> Judge? {
    let id = Judge.ID(text)
    if let judge = seated.first(where: { $0.id == id }) { return judge }
    let named = seated.filter { $0.name.folded == text.folded }
    if named.count == 1 { return named.first }
    let code = text.prefix { !$0.isWhitespace }
    return code.count < text.count ? seated.first { $0.id.rawValue == code } : nil
  }

  private func repeated(_ subjects: [(subject: String, origin: Origin)]) -> [Finding] {
    var seen: Set<String> = []
    return subjects.filter { !seen.insert($0.subject).inserted }
      .map { .subjectRepeated($0.subject, at: $0.origin) }
  }
}

extension Seat.Role {
  /// Whether the seat is a member's, with a vote of its own.
  public var isMember: Bool {
    switch self {
    case .chair, .viceChair, .secretary, .member: true
    case .substitute, .shadow: false
    }
  }
}
