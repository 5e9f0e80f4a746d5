import Judging
import Testing

/// When a meeting may decide, and what its votes come to.
struct MinutesTests {
  @Test func `a meeting with its quorum is accepted, and abstentions count as present`() throws {
    var sheet = Self.sheet()
    sheet.ballots = [Self.ballot("GIA-0001", 3, 0, 1), Self.ballot("GIA-0002", 4, 0, 0)]
    let minutes = try Self.accepted(sheet)
    #expect(minutes.members == 5)
    #expect(minutes.present == 4)
    #expect(minutes.chair == Identifier("ch"))
    #expect(minutes.secretary == Identifier("tk"))
    // More than 3/4 of 4 is 4: three in favour and one blank paper do not carry.
    #expect(minutes.ballots.map(\.carries) == [false, true])
    let council = Council(members: 5, quorum: Rational(2, over: 3), majority: Rational(3, over: 4))
    #expect(minutes.conclusions.map(council.carries) == [false, true])
  }

  @Test func `too few present, nobody to preside and no secretary each keep it from deciding`() {
    var sheet = Self.sheet()
    sheet.attendance =
      ["ch", "pc", "tk"].map { Self.away($0) } + ["a", "b"].map { Self.there($0) }
    #expect(
      Self.lines(sheet) == [
        "bb.xlsx: 2 members are present; at least 4 of 5 are needed to meet [meeting-quorum]",
        """
        bb.xlsx: neither the chair nor a vice-chair is present, so the meeting cannot decide \
        [meeting-quorum]
        """,
        "bb.xlsx: the secretary is not present, so the meeting cannot decide [meeting-quorum]",
      ]
    )
  }

  @Test func `a vice-chair presides in the chair's absence`() throws {
    var sheet = Self.sheet()
    sheet.attendance[0] = Self.away("ch")
    sheet.attendance[4] = Self.there("b")
    #expect(try Self.accepted(sheet).chair == Identifier("pc"))
  }

  @Test func `a substitute has the vote of the absent member, and only of one who is absent`()
    throws
  {
    var sheet = Self.sheet()
    sheet.attendance.append(Self.there("dk", for: "b"))
    sheet.attendance[4] = Self.there("b")
    #expect(
      Self.lines(sheet) == [
        """
        bb.xlsx:7: dk cannot stand in for b, who is present or has a substitute already \
        [meeting-person]
        """
      ]
    )
    sheet.attendance[4] = Self.away("b")
    let minutes = try Self.accepted(sheet)
    #expect(minutes.present == 5)
    #expect(minutes.attendance[5].presence == .standingIn(for: Identifier("b")))
    #expect(
      minutes.attendance.map(\.judge.rawValue) == ["ch", "pc", "tk", "a", "b", "dk", "ts"]
    )
  }

  @Test func `a recused member is out of the room, and the quorum is asked of the others`() throws {
    var sheet = Self.sheet()
    sheet.attendance[4] = Self.there("b")
    sheet.ballots = [Self.ballot("GIA-0001", 4, 0, 0)]
    let minutes = try Self.accepted(sheet, recused: "a")
    #expect(
      minutes.ballots == [
        Minutes.Ballot(
          subject: .nomination(Identifier("GIA-0001")),
          entitled: 4,
          present: 4,
          inFavour: 4,
          against: 0,
          invalid: 0,
          outside: [Identifier("a")],
          carries: true
        )
      ]
    )
  }

  @Test func `a vote that counts a recused member concludes nothing`() {
    var sheet = Self.sheet()
    sheet.attendance[4] = Self.there("b")
    sheet.ballots = [Self.ballot("GIA-0001", 5, 0, 0)]
    #expect(
      Self.lines(sheet, recused: "a") == [
        """
        bb.xlsx:11: “GIA-0001” has 5 votes, but a is recused from it and out of the room: only 4 may \
        vote; nothing can be concluded from these votes [judge-recused]
        """
      ]
    )
  }

  @Test func `a vote lacks its quorum where too few of those entitled are in the room`() {
    var sheet = Self.sheet()
    var ballot = Self.ballot("GIA-0001", 2, 0, 0)
    ballot = MinutesSheet.Ballot(
      subject: ballot.subject,
      inFavour: 2,
      against: 0,
      invalid: 0,
      outside: ["pc"],
      origin: ballot.origin
    )
    sheet.ballots = [ballot]
    #expect(
      Self.lines(sheet, recused: "a") == [
        """
        bb.xlsx:11: “GIA-0001”: 2 in the room could vote; at least 3 of the 4 with a vote on it are \
        needed; leave it to another meeting [meeting-quorum]
        """
      ]
    )
  }

  @Test func `votes that do not add up to those in the room are refused`() {
    var sheet = Self.sheet()
    sheet.ballots = [Self.ballot("Hoãn công bố", 3, 0, 0)]
    #expect(
      Self.lines(sheet) == [
        """
        bb.xlsx:11: “Hoãn công bố”: 3 in favour + 0 against + 0 invalid = 3 votes, but 4 in the room \
        could vote [meeting-votes]
        """
      ]
    )
  }

  @Test func `a name without a seat, a member not called and an absence without reason are told`() {
    var sheet = Self.sheet()
    sheet.attendance[3] = Self.there("x")
    sheet.attendance[4] = MinutesSheet.Attendance(
      judge: "b",
      isPresent: false,
      inPlaceOf: "",
      reason: "",
      origin: Origin(file: "bb.xlsx", place: .line(6))
    )
    #expect(
      Self.lines(sheet) == [
        """
        bb.xlsx:5: “x” has no seat on the Council, or has left; check the code, or add the person with \
        vinhdanh judges [meeting-person]
        """,
        "bb.xlsx: Bình (a) is not on the roll: write “yes” or “no” under present [answer-missing]",
        "bb.xlsx:6: Chi (b) is away; write the reason, or “reason not known” [answer-missing]",
        "bb.xlsx: 3 members are present; at least 4 of 5 are needed to meet [meeting-quorum]",
      ]
    )
  }

  @Test func `dissent is kept with a name or without, and never exceeds the votes against`() throws
  {
    var sheet = Self.sheet()
    sheet.ballots = [Self.ballot("GIA-0001", 3, 1, 0)]
    sheet.dissents = [Self.dissent("GIA-0001", "Bình", "Chưa đủ minh chứng")]
    #expect(
      try Self.accepted(sheet).dissents == [
        Minutes.Dissent(
          subject: .nomination(Identifier("GIA-0001")),
          member: Identifier("a"),
          opinion: "Chưa đủ minh chứng"
        )
      ]
    )
    sheet.dissents.append(Self.dissent("GIA-0001", "", "Nên xét lại"))
    #expect(
      Self.lines(sheet) == [
        """
        bb.xlsx:20: “GIA-0001” has more opinions kept than votes against and invalid (1) \
        [meeting-votes]
        """
      ]
    )
  }

  @Test func `a vote between equals is for no more than those in the room give`() throws {
    var sheet = Self.sheet()
    sheet.tieVotes = [Self.tie("GIA-0001", 3), Self.tie("GIA-0002", 1)]
    #expect(
      try Self.accepted(sheet).tieVotes == [
        Minutes.TieVote(nomination: Identifier("GIA-0001"), votes: 3),
        Minutes.TieVote(nomination: Identifier("GIA-0002"), votes: 1),
      ]
    )
    sheet.tieVotes[1] = Self.tie("GIA-0002", 2)
    #expect(
      Self.lines(sheet) == [
        """
        bb.xlsx:15: GIA-0001, GIA-0002: 5 votes, but only 4 could vote between them [meeting-votes]
        """
      ]
    )
  }

  @Test func `what happens after now is not recorded`() {
    var sheet = Self.sheet()
    sheet.ends = Moment("2027-10-02T10:00")
    #expect(
      Self.lines(sheet) == [
        """
        bb.xlsx: the meeting ends at 2027-10-02T10:00:00+07:00, and it is only \
        2027-10-01T12:00:00+07:00 [value-wrong]
        """
      ]
    )
  }

  @Test func `a panel advises: its votes conclude nothing, and it settles no tie`() throws {
    var sheet = Self.sheet()
    sheet.attendance = [Self.there("ch"), Self.there("tk"), Self.there("a")]
    sheet.ballots = [Self.ballot("GIA-0001", 3, 0, 0)]
    let minutes = try Self.accepted(sheet, panel: .category(Identifier("chung")))
    #expect(minutes.members == 3)
    #expect(minutes.ballots.map(\.carries) == [true])
    #expect(minutes.conclusions == [])
    sheet.tieVotes = [Self.tie("GIA-0001", 3)]
    #expect(
      Self.lines(sheet, panel: .category(Identifier("chung"))) == [
        "bb.xlsx:15: only the council votes between equal nominations, not a panel [meeting-votes]"
      ]
    )
  }
}

extension MinutesTests {
  private static func accepted(
    _ sheet: MinutesSheet,
    panel: Panel = .council,
    recused: String? = nil
  ) throws -> Minutes {
    switch check(sheet, panel, recused) {
    case .accepted(let minutes): return minutes
    case .rejected(let findings): throw Unexpected(lines: findings.map { $0.line(in: .en) })
    }
  }

  private struct Unexpected: Error { let lines: [String] }

  private static func lines(
    _ sheet: MinutesSheet,
    panel: Panel = .council,
    recused: String? = nil
  ) -> [String] {
    switch check(sheet, panel, recused) {
    case .accepted: []
    case .rejected(let findings): findings.map { $0.line(in: .en) }
    }
  }

  private static func check(
    _ sheet: MinutesSheet,
    _ panel: Panel,
    _ recused: String?
  ) -> Checked<Minutes> {
    MinutesCheck(
      of: panel,
      round: Sample.round(),
      in: Sample.programme(members: 5),
      judges: judges,
      recusals: Recusals(
        [recused].compactMap(\.self).map {
          Recusal(
            judge: Identifier($0),
            scope: .nomination(Identifier("GIA-0001")),
            reason: "Cùng đơn vị"
          )
        }
      ),
      entrants: ["GIA-0001", "GIA-0002"].map { Sample.nomination($0, category: "chung") },
      now: Moment("2027-10-01T12:00") ?? Moment(seconds: 0)
    ).check(sheet)
  }

  /// All of five but one are there, from half past eight to ten.
  private static func sheet() -> MinutesSheet {
    var sheet = MinutesSheet(origin: Origin(file: "bb.xlsx"))
    sheet.items[.number] = .init("05/BB-HĐ", at: sheet.origin)
    sheet.items[.place] = .init("Hà Nội", at: sheet.origin)
    sheet.begins = Moment("2027-10-01T08:30")
    sheet.ends = Moment("2027-10-01T10:00")
    sheet.attendance = ["ch", "pc", "tk", "a"].map { there($0) } + [away("b")]
    return sheet
  }

  private static func there(_ judge: String, for member: String = "") -> MinutesSheet.Attendance {
    MinutesSheet.Attendance(
      judge: judge,
      isPresent: true,
      inPlaceOf: member,
      reason: "",
      origin: origin(["ch": 2, "pc": 3, "tk": 4, "a": 5, "x": 5, "b": 6][judge] ?? 7)
    )
  }

  private static func away(_ judge: String) -> MinutesSheet.Attendance {
    MinutesSheet.Attendance(
      judge: judge,
      isPresent: false,
      inPlaceOf: "",
      reason: "ốm",
      origin: origin(6)
    )
  }

  private static func ballot(
    _ subject: String,
    _ inFavour: Int,
    _ against: Int,
    _ invalid: Int
  ) -> MinutesSheet.Ballot {
    MinutesSheet.Ballot(
      subject: subject,
      inFavour: inFavour,
      against: against,
      invalid: invalid,
      outside: [],
      origin: origin(11)
    )
  }

  private static func tie(_ code: String, _ votes: Int) -> MinutesSheet.TieVote {
    MinutesSheet.TieVote(nomination: code, votes: votes, origin: origin(15))
  }

  private static func dissent(
    _ subject: String,
    _ member: String,
    _ opinion: String
  ) -> MinutesSheet.Dissent {
    MinutesSheet.Dissent(subject: subject, member: member, opinion: opinion, origin: origin(20))
  }

  private static func origin(_ line: Int) -> Origin {
    Origin(file: "bb.xlsx", place: .line(line))
  }

  private static let judges: [Judge] = [
    judge("ch", "An", .chair), judge("pc", "Phú", .viceChair), judge("tk", "Thu", .secretary),
    judge("a", "Bình", .member), judge("b", "Chi", .member), judge("dk", "Dũng", .substitute),
    judge("ts", "Tâm", .shadow),
  ]

  /// Three of them sit on the panel of the only category as well.
  private static func judge(_ id: String, _ name: String, _ role: Seat.Role) -> Judge {
    let onPanel = ["ch", "tk", "a"].contains(id)
    return Judge(
      id: Judge.ID(id),
      name: name,
      organisation: "",
      seats: (onPanel ? [Seat(panel: .category(Identifier("chung")), role: role)] : [])
        + [Seat(panel: .council, role: role)]
    )
  }
}
