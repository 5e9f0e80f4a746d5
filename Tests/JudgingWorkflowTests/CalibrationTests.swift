import Judging
import JudgingBundle
import JudgingStore
import JudgingWorkflow
import Testing

@testable import JudgingFormats

/// What all judges mark first, from the act to the published bundle.
struct CalibrationTests {
  private static let rules = SmallSeason.rules.replacing(
    "conditions:\n",
    with: "  - {id: rieng, name: {vi: Hạng mục riêng, en: Special}}\nconditions:\n"
  )
  private let season: SealedSeason
  private let one = Nomination.ID("GIA-0001")

  /// GIA-0001 in one category, GIA-0002 in another; each has its judge, one a shadow, one is recused.
  init() throws {
    season = try SealedSeason(publishes: .full, of: Self.rules)
    let nominations = SmallSeason.file(
      "de-cu.csv",
      "Tên sản phẩm,Hạng mục,Đơn vị\nMột,chung,Đơn vị A\nHai,rieng,Đơn vị B\n"
    )
    let judges = SmallSeason.file(
      "gk.csv",
      """
      judge,name,panel,role
      ada,Ada,chung,member
      bao,Bảo,rieng,member
      chi,Chi,rieng,member
      duc,Đức,rieng,shadow

      """
    )
    let july = SmallSeason.july
    let nominated = try season.office(july, salt: 30).nominate([nominations], dryRun: false)
    let enrolled = try season.office(july, salt: 31).enrol([judges])
    let screened = try season.office(july, salt: 32).screen()
    let recused = try season.office(july, salt: 33)
      .recuse(Identifier("chi"), from: [.nomination(one)], because: "Thân nhân")
    #expect(nominated.findings + enrolled.findings + screened.findings + recused.findings == [])
  }

  @Test func `every judge but the recused has it on the sheet first, plainly marked`() throws {
    try calibrate(Identifier("GIA-0002"))
    let forms = try season.office(SmallSeason.july, salt: 41)
      .scoreForms(.init(layout: .grid, language: .vi)).value
    #expect(
      forms?.map { [$0.judge.id.rawValue] + $0.nominations.map(\.id.rawValue) } == [
        ["ada", "GIA-0002", "GIA-0001"], ["bao", "GIA-0002"], ["chi", "GIA-0002"],
        ["duc", "GIA-0002"],
      ]
    )
    let ada = try #require(forms?.first)
    let (tables, _) = TableReader.read(try ada.workbook(), file: "ada.xlsx")
    let rows = tables.flatMap(\.rows).map { $0.cells.map(\.text) }
    let marked = rows.filter { $0.contains("Hiệu chỉnh – chấm trước") }
    #expect(marked.map(\.first) == ["GIA-0002"])
    let paper = String(decoding: ada.paper(), as: UTF8.self)
    #expect(paper.ranges(of: "Hiệu chỉnh – chấm trước").count == 1)
    let pages = try season.office(SmallSeason.july, salt: 42)
      .scoreForms(.init(layout: .pages, language: .en)).value?.first?.workbookDraft.sheets
    let first = pages?.map { sheet in
      sheet.rows.contains { row in
        if case .across("Calibration – mark first", .notice) = row { true } else { false }
      }
    }
    #expect(first == [false, true, false, false])
  }

  @Test func `a guest's workbook is taken, set aside, and nowhere in what is published`() throws {
    try calibrate(one)
    try hand("ada", ["GIA-0001": ("8", "8")])
    try hand("bao", ["GIA-0001": ("2", "2"), "GIA-0002": ("6", "6")])
    try hand("chi", ["GIA-0002": ("7", "7")])
    let office = season.office(SmallSeason.september, salt: 50)
    let status = try office.status().rounds[0]
    #expect([status.scorecards, status.expected] == [3, 3])
    #expect(status.behind == [])
    #expect(status.calibration == .init(nominations: 1, scorecards: 2, expected: 3))
    let explanation = try office.explain(one, round: nil).value
    #expect(explanation?.total == Rational(8))
    #expect(
      explanation?.remarks.map(\.text.vi).last
        == "phiếu của bao được giữ nhưng không tính: phiếu hiệu chỉnh, không tính điểm"
    )
    #expect(
      explanation?.history.map(\.what.vi).contains(
        "hồ sơ hiệu chỉnh, mọi giám khảo chấm trước: Đại diện"
      ) == true
    )
    try season.cut()
    let bundle = try season.publish()
    let said = try BundleVerifier(files: bundle.folder).verify(BundleVerifier.Evidence())
    let recount = "One round: counted again from 3 open cards, gives the published list."
    #expect(said.map(\.en).contains(recount))
    let published = bundle.contents.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(!published.contains("Đại diện"))
    let after = season.office(SmallSeason.october, salt: 51)
    #expect(try after.health().faults == [])
    #expect(try after.calibration(of: nil).value?.judges.map(\.marked) == [1, 1, 0])
    let late = try after.calibrate(
      with: [Identifier("GIA-0002")],
      round: nil,
      because: "Sau khi chốt"
    )
    #expect(late.findings.map(\.rule) == [.notReady])
  }

  @Test func `without the act a judge of another panel is refused; the recused always is`() throws {
    #expect(try score("bao,GIA-0001,5,5", salt: 60).map(\.rule) == [.judgeNotOnPanel])
    try calibrate(one)
    #expect(try score("bao,GIA-0001,5,5", salt: 61) == [])
    #expect(
      try score("chi,GIA-0001,5,5", salt: 62).map(\.rule) == [.judgeNotOnPanel, .judgeRecused]
    )
  }

  @Test func `what takes no part, what nobody knows and a blank reason are all told`() throws {
    let office = season.office(SmallSeason.july, salt: 70)
    _ = try office.decide(on: one, .withdrawn, because: "đơn vị rút")
    let outcome = try season.office(SmallSeason.july, salt: 71)
      .calibrate(with: [one, Identifier("GIA-0020")], round: nil, because: " ")
    #expect(outcome.value == nil)
    #expect(
      outcome.findings.map(\.rule) == [.valueWrong, .nominationNotInRound, .nominationUnknown]
    )
  }

  private func calibrate(_ id: Nomination.ID) throws {
    let outcome = try season.office(SmallSeason.july, salt: 40)
      .calibrate(with: [id], round: nil, because: "Đại diện")
    #expect(outcome.findings == [])
  }

  /// Hands in a judge's own workbook, filled in.
  private func hand(_ judge: String, _ marks: [String: (String, String)]) throws {
    let salt = UInt8(80 + judge.utf8.reduce(0) { ($0 + Int($1)) % 100 })
    let office = season.office(SmallSeason.september, salt: salt)
    let order = Office.SheetOrder(judges: [Identifier(judge)], layout: .grid, language: .vi)
    var hand = SheetHand(try #require(try office.scoreForms(order).value?.first))
    for (code, (craft, impact)) in marks { hand.mark(code, craft, impact) }
    let outcome = try office.score([try hand.file("\(judge).xlsx")], dryRun: false)
    #expect(outcome.findings == [])
    #expect(outcome.value?.count == marks.count)
  }

  private func score(_ row: String, salt: UInt8) throws -> [Finding] {
    let file = SmallSeason.file("p\(salt).csv", "judge,nomination,craft,impact\n\(row)\n")
    return try season.office(SmallSeason.september, salt: salt).score([file], dryRun: false)
      .findings
  }
}
