import Judging
import JudgingStore
import JudgingWorkflow
import StrictJSON
import Testing

@testable import JudgingFormats

/// What goes out to judges: sheets without what is hidden, reminders, the own marks.
struct IssueTests {
  private static let blind = SmallSeason.rules
    .replacing(
      "    judges: panels\n",
      with: "    judges: panels\n    hides: [organisation, nominator]\n"
    )

  private static let nominations = SmallSeason.file(
    "de-cu.csv",
    """
    Tên sản phẩm,Hạng mục,Đơn vị,Mô tả
    Một,chung,Công ty Cổ phần Sao Mai (SMC),Do SMC làm ra
    Hai,chung,Công ty TNHH Lúa Vàng,Bản đồ của lúa vàng và lúa xanh
    Ba,chung,Đơn vị C,Không nói gì về mình

    """
  )

  private func blindSeason() throws -> SmallSeason {
    let season = try SmallSeason(Self.blind)
    let july = season.office(SmallSeason.july)
    _ = try july.nominate([Self.nominations], dryRun: false)
    _ = try july.enrol([SmallSeason.file("gk.csv", "judge,name,panel\nada,Ada,chung\n")])
    _ = try july.screen()
    return season
  }

  @Test func `a hidden name inside a shown text is told before sheets go out`() throws {
    let season = try blindSeason()
    let forms = try season.office(SmallSeason.july).scoreForms(.init(language: .vi))
    #expect(forms.value == nil)
    #expect(
      forms.findings.map { $0.line(in: .vi) } == [
        """
        GIA-0001: “SMC” của trường giấu “Tổ chức” có trong “Mô tả”; sửa hồ sơ, giấu cả “Mô tả”, hoặc vẫn \
        phát bằng --anyway [hidden-value-shown]
        """,
        """
        GIA-0002: “Công ty TNHH Lúa Vàng” của trường giấu “Tổ chức” có trong “Mô tả”; sửa hồ sơ, giấu cả \
        “Mô tả”, hoặc vẫn phát bằng --anyway [hidden-value-shown]
        """,
      ]
    )
  }

  @Test func `sheets sent in spite of a leak are recorded as such`() throws {
    let season = try blindSeason()
    let order = Office.SheetOrder(leaks: .accepted, language: .vi)
    let office = season.office(SmallSeason.july)
    let forms = try office.scoreForms(order)
    #expect(forms.findings.map(\.rule) == [.hiddenValueKept, .hiddenValueKept])
    #expect(try office.recordIssue(of: forms.value ?? [], by: order).value == 1)
    let detail = try office.ledger().last?.act.detail
    #expect(detail?["leaks"]?.text == "accepted")
    #expect(detail?["hides"]?.elements?.compactMap(\.text) == ["nominator", "organisation"])
  }

  @Test func `what a round hides stands nowhere in the workbook, on paper, or in file names`()
    throws
  {
    let season = try blindSeason()
    for layout in SheetLayout.allCases {
      let order = Office.SheetOrder(layout: layout, leaks: .accepted, language: .vi)
      let form = try #require(try season.office(SmallSeason.july).scoreForms(order).value?.first)
      let file = SourceFile(name: "a.xlsx", bytes: try form.workbook())
      let (tables, _) = TableReader.read(file.bytes, file: file.name)
      let words = tables.flatMap { $0.rows.flatMap { $0.cells.map(\.text) } }.joined(
        separator: "\n"
      )
      #expect(words.contains("Hai"))
      #expect(!words.contains("Đơn vị C"))
      #expect(!words.contains("Sao Mai"))
      #expect(!String(decoding: form.paper(), as: UTF8.self).contains("Sao Mai"))
      #expect(form.fileName == "mot-vong-ada")
    }
  }

  @Test func `the same order gives the same bytes`() throws {
    let season = try blindSeason()
    let order = Office.SheetOrder(leaks: .accepted, language: .vi)
    let first = try season.office(SmallSeason.july).scoreForms(order).value?.first?.workbook()
    let second = try season.office(SmallSeason.september).scoreForms(order).value?.first?.workbook()
    #expect(first == second)
  }

  @Test func `names that mark nothing are told, and a round without nominations has no sheets`()
    throws
  {
    let season = try SmallSeason()
    let empty = try season.office(SmallSeason.july).scoreForms(.init(language: .vi))
    #expect(empty.findings.map(\.rule) == [.notReady])
    try season.takeIn()
    let unknown = try season.office(SmallSeason.july)
      .scoreForms(.init(judges: [Identifier("adda")], language: .en))
    #expect(
      unknown.findings.map { $0.line(in: .en) } == [
        "--judge: there is no judge “adda”; did you mean ada? [judge-unknown]"
      ]
    )
  }

  @Test func `a reminder names what is owed and invents no address`() throws {
    let season = try SmallSeason()
    try season.takeIn()
    let reminders = try season.office(SmallSeason.september)
      .reminders(in: nil, template: nil, from: nil, in: .vi).value
    let reminder = try #require(reminders?.first)
    #expect(reminders?.count == 1)
    #expect(reminder.file == "mot-vong-ada")
    #expect(reminder.text.contains("Kính gửi: Ada\n"))
    #expect(reminder.text.contains("còn 2 trên 2 hồ sơ chưa có:\n- GIA-0001\n- GIA-0002\n"))
    #expect(reminder.text.contains("Hạn nộp là 20/09/2027 23:59 (còn 15 ngày)."))
    #expect(reminder.message.recipient == .init(name: "Ada", address: nil))
  }

  @Test func `the office's own wording is used, and a place it misspells is told`() throws {
    let season = try SmallSeason()
    try season.takeIn()
    let office = season.office(SmallSeason.september)
    let own = try office.reminders(
      in: nil,
      template: SmallSeason.file("mau.txt", "{name}: {owed}/{assigned}, {left}\n"),
      from: "btc@vi-du.vn",
      in: .en
    ).value
    #expect(own?.map(\.text) == ["Ada: 2/2, 15 days left\n"])
    #expect(own?.first?.message.sender == .init(name: "Committee", address: "btc@vi-du.vn"))
    let wrong = try office.reminders(
      in: nil,
      template: SmallSeason.file("mau.txt", "{nane}\n"),
      from: nil,
      in: .en
    )
    #expect(wrong.findings.map(\.rule) == [.valueWrong])
  }

  @Test func `a judge sees the own marks and their spread, nobody else's`() throws {
    let season = try SmallSeason()
    try season.takeIn()
    let july = season.office(SmallSeason.july)
    _ = try july.enrol([SmallSeason.file("b.csv", "judge,name,panel\nbao,Bảo,chung\n")])
    _ = try season.office(SmallSeason.september).score(
      [
        SmallSeason.file(
          "a.csv",
          "judge,nomination,craft,impact\nada,GIA-0001,8,7\nbao,GIA-0001,2,3\nbao,GIA-0002,4,5\n"
        )
      ],
      dryRun: false
    )
    let report = try season.office(SmallSeason.september).report(of: Identifier("ada"), in: nil)
      .value
    let bar = String(repeating: "█", count: 49)
    #expect(
      report?.text(in: .en, width: 60) == """
        Ada (ada) · One round
        1 of 2 nominations marked.
        To be marked: GIA-0002

        2 marks given, 7.50 on average.
          7  \(bar) 1
          8  \(bar) 1

        Criterion  Mean  Lowest  Highest
        ────────────────────────────────
        Craft      8.00       8        8
        Impact     7.00       7        7

        """
    )
  }
}
