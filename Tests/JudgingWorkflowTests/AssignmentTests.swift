import Judging
import JudgingWorkflow
import Testing

/// Who marks what: by machine, by hand, and again after something changed.
struct AssignmentTests {
  let season: SmallSeason
  private let one = Nomination.ID("GIA-0001")
  private let two = Nomination.ID("GIA-0002")

  init() throws {
    season = try SmallSeason()
    try season.takeIn()
    let more = SmallSeason.file(
      "them.csv",
      """
      judge,name,panel,role,expertise
      bao,Bảo,chung,member,Một
      duc,Đức,chung,member,Hai
      gia,Gia,chung,substitute,
      """
    )
    #expect(try season.office(SmallSeason.july).enrol([more]).findings == [])
  }

  @Test func `who knows the subject is assigned, and nobody else owes a card`() throws {
    let report = try assign(1, 0...1)
    #expect(report?.rows.map(\.judges) == [[Identifier("bao")], [Identifier("duc")]])
    #expect(try owed() == ["bao": 1, "duc": 1])
  }

  @Test func `assigning again after a recusal changes as little as possible`() throws {
    _ = try assign(2, 0...2)
    let before = try pairs()
    _ = try season.office(SmallSeason.september)
      .recuse(Identifier("bao"), from: [.nomination(one)], because: "Cùng đơn vị")
    let report = try assign(2, 0...2)
    #expect(report?.added == 1)
    #expect(report?.ended == 0)
    let after = try pairs()
    #expect(before.subtracting(after) == ["bao=GIA-0001"])
    #expect(!after.contains("bao=GIA-0001"))
  }

  @Test func `a pair set by hand stays, and one with a card is not ended`() throws {
    let office = season.office(SmallSeason.september)
    _ = try office.assign(byHand: [meeting("gia", one)], ending: [], round: nil)
    _ = try assign(1, 0...2)
    #expect(try pairs() == ["gia=GIA-0001", "duc=GIA-0002"])
    let sheet = SmallSeason.file("p.csv", "judge,nomination,craft,impact\ngia,GIA-0001,8,8\n")
    #expect(try office.score([sheet], dryRun: false).findings == [])
    let ended = try office.assign(byHand: [], ending: [meeting("gia", one)], round: nil)
    #expect(ended.findings.map(\.rule) == [.pairBarred])
  }

  @Test func `no hand can assign a recused judge`() throws {
    let office = season.office(SmallSeason.september)
    _ = try office.recuse(Identifier("ada"), from: [.nomination(one)], because: "Có lợi ích")
    let outcome = try office.assign(byHand: [meeting("ada", one)], ending: [], round: nil)
    #expect(outcome.findings.map(\.rule) == [.judgeRecused])
  }

  @Test func `too few judges are named as what stands in the way`() throws {
    let outcome = try season.office(SmallSeason.september)
      .assign(AssignmentOrder(perNomination: 3, mostLoad: 1), round: nil)
    #expect(outcome.value == nil)
    #expect(outcome.findings.map(\.rule) == [.assignmentImpossible])
    #expect(try pairs() == [])
  }

  @Test func `nobody idles while another is full, unless a least load is asked for`() throws {
    let report = try season.office(SmallSeason.september)
      .assign(AssignmentOrder(perNomination: 2, mostLoad: 2), round: nil).value
    #expect(report?.loads.map(\.count).sorted() == [1, 1, 2])
  }

  @Test func `a judge's own limit holds where it is less`() throws {
    let limited = SmallSeason.file(
      "gioi-han.csv",
      "judge,name,panel,expertise,Load limit\nbao,Bảo,chung,Một;Hai,1\n"
    )
    #expect(try season.office(SmallSeason.july).enrol([limited]).findings == [])
    let report = try assign(1, 0...2)
    #expect(report?.loads.map(\.count) == [1, 1])
  }

  private func assign(_ count: Int, _ loads: ClosedRange<Int>) throws -> AssignmentReport? {
    let order = AssignmentOrder(
      perNomination: count,
      mostLoad: loads.upperBound,
      leastLoad: loads.lowerBound
    )
    let outcome = try season.office(SmallSeason.september).assign(order, round: nil)
    // So few nominations often share no judge, which is said and keeps nothing from being recorded.
    #expect(outcome.findings.filter { $0.rule != .panelsApart } == [])
    return outcome.value
  }

  private func meeting(_ judge: String, _ nomination: Nomination.ID) -> Meeting {
    Meeting(judge: Identifier(judge), nomination: nomination)
  }

  private func pairs() throws -> Set<String> {
    let rows = try season.office(SmallSeason.september).assignments(in: nil).value?.rows ?? []
    return Set(rows.flatMap { row in row.judges.map { "\($0)=\(row.nomination)" } })
  }

  private func owed() throws -> [String: Int] {
    let report = try season.office(SmallSeason.september).status()
    return Dictionary(
      uniqueKeysWithValues: (report.rounds.first?.behind ?? []).map { ($0.judge, $0.owed) }
    )
  }
}
