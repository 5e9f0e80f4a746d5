import Judging
import JudgingStore
import JudgingWorkflow
import Testing

/// Who may not judge what, and what becomes of the marks.
struct RecusalTests {
  let season: SmallSeason
  private let ada = Judge.ID("ada")
  private let one = Nomination.ID("GIA-0001")

  init() throws {
    season = try SmallSeason()
    try season.takeIn()
    let more = SmallSeason.file(
      "them.csv",
      """
      judge,name,panel,role,organisation
      bao,Bảo,chung,member,Đơn vị A
      duc,Đức,chung,shadow,
      gia,Gia,chung,substitute,
      """
    )
    #expect(try season.office(SmallSeason.july).enrol([more]).findings == [])
  }

  @Test func `a judge who works for the nominee is found, and not asked again once decided`() throws
  {
    let office = season.office(SmallSeason.september)
    let found = try office.conflicts(in: nil).value?.rows
    #expect(found?.map(\.judge.rawValue) == ["bao"])
    #expect(found?.map(\.nomination) == [one])
    #expect(found?.map(\.grounds) == [[.sameOrganisation("Đơn vị A")]])
    _ = try office.clear(Identifier("bao"), for: one, because: "Trùng tên, khác đơn vị")
    #expect(try office.conflicts(in: nil).value?.rows == [])
  }

  @Test func `cards of a recused judge are kept and not counted`() throws {
    let office = season.office(SmallSeason.september)
    try score("ada,GIA-0001,8,8\nbao,GIA-0001,2,2\nada,GIA-0002,6,6\nbao,GIA-0002,6,6")
    #expect(try totals() == ["GIA-0001": "5", "GIA-0002": "6"])
    _ = try office.recuse(Identifier("bao"), from: [.nomination(one)], because: "Cùng đơn vị")
    #expect(try totals() == ["GIA-0001": "8", "GIA-0002": "6"])
    let explanation = try office.explain(one, round: nil).value
    #expect(explanation?.judges.map(\.judge) == ["ada", "bao"])
    #expect(explanation?.history.last?.what.vi == "bao thôi chấm: Cùng đơn vị")
    #expect(
      explanation?.remarks.map(\.text.vi).suffix(1) == [
        """
        phiếu của bao được giữ nhưng không tính: giám khảo không chấm hồ sơ này: Cùng đơn vị
        """
      ]
    )
  }

  @Test func `a card that is set aside keeps its judge's total, and is not among those expected`()
    throws
  {
    let office = season.office(SmallSeason.september)
    try score("ada,GIA-0001,8,8\nbao,GIA-0001,2,2\nada,GIA-0002,6,6\nduc,GIA-0001,9,9")
    _ = try office.recuse(Identifier("bao"), from: [.nomination(one)], because: "Cùng đơn vị")
    let judges = try office.explain(one, round: nil).value?.judges
    #expect(judges?.map(\.judge) == ["ada", "bao", "duc"])
    #expect(judges?.map(\.total.description) == ["8", "2", "9"])
    #expect(judges?.map(\.weight.description) == ["1", "0", "0"])
    // Ada owes nothing, Bảo one card; four have come, of which two were expected.
    let round = try office.status().rounds[0]
    #expect(round.scorecards == 2)
    #expect(round.expected == 3)
  }

  @Test func `a recusal is never taken back`() throws {
    let office = season.office(SmallSeason.september)
    _ = try office.recuse(ada, from: [.category(Identifier("chung"))], because: "Có hồ sơ dự thi")
    let cleared = try office.clear(ada, for: one, because: "Nghĩ lại")
    #expect(cleared.findings.map(\.rule) == [.judgeRecused])
    let scored = try office.score(
      [SmallSeason.file("p.csv", "judge,nomination,craft,impact\nada,GIA-0002,8,8\n")],
      dryRun: false
    )
    #expect(
      scored.findings.map { $0.line(in: .en) } == [
        """
        p.csv:2: ada is recused from @chung (Có hồ sơ dự thi); that is not taken back \
        [judge-recused]
        """
      ]
    )
  }

  @Test func `a shadow sees the own progress, though the cards never count`() throws {
    try score("duc,GIA-0001,8,8")
    let report = try season.office(SmallSeason.september).report(of: Identifier("duc"), in: nil)
    #expect(report.value?.assigned == 2)
    #expect(report.value?.given == 1)
    #expect(report.value?.owed.map(\.rawValue) == ["GIA-0002"])
  }

  @Test func `the database itself refuses to assign a recused judge`() throws {
    _ = try season.office(SmallSeason.september)
      .recuse(ada, from: [.nomination(one)], because: "Cùng đơn vị")
    #expect(throws: (any Error).self) {
      try season.store.act(salt: SmallSeason.salt) { writing in
        try writing.add(
          [StoredAssignment(nomination: one, judge: ada, isByHand: true)],
          in: Identifier("mot-vong")
        )
      }
    }
  }

  @Test func `a shadow marks along and counts for nothing; a substitute marks when assigned`()
    throws
  {
    try score("ada,GIA-0001,8,8\nduc,GIA-0001,1,1")
    #expect(try totals() == ["GIA-0001": "8"])
    let outcome = try season.office(SmallSeason.september).score(
      [SmallSeason.file("g.csv", "judge,nomination,craft,impact\ngia,GIA-0001,8,8\n")],
      dryRun: false
    )
    #expect(outcome.findings.map(\.rule) == [.judgeNotAssigned])
  }

  @Test func `a judge who leaves owes nothing, and what was handed in counts`() throws {
    try score("ada,GIA-0001,8,8\nbao,GIA-0001,6,6")
    let office = season.office(SmallSeason.september)
    #expect(try owed() == ["ada": 1, "bao": 1])
    _ = try office.release(Identifier("bao"), because: "Nghỉ ốm dài ngày")
    #expect(try owed() == ["ada": 1])
    #expect(try totals() == ["GIA-0001": "7"])
  }

  private func score(_ rows: String) throws {
    let text =
      "judge,nomination,craft,impact,comment\n"
      + rows.split(separator: "\n").map { "\($0),có lý do\n" }.joined()
    let outcome = try season.office(SmallSeason.september)
      .score([SmallSeason.file("p\(text.count).csv", text)], dryRun: false)
    #expect(outcome.findings == [])
  }

  private func totals() throws -> [String: String] {
    let rows = try season.office(SmallSeason.september).standings(of: nil).value?.groups[0].rows
    return Dictionary(
      uniqueKeysWithValues: (rows ?? []).compactMap { row in
        row.total.map { (row.code, $0.description) }
      }
    )
  }

  private func owed() throws -> [String: Int] {
    let report = try season.office(SmallSeason.september).status()
    return Dictionary(
      uniqueKeysWithValues: (report.rounds.first?.behind ?? []).map { ($0.judge, $0.owed) }
    )
  }
}
