import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import Testing
import VietnameseText

/// Forms for declaring interests, out and back.
struct DeclarationTests {
  let season: SmallSeason
  private let ada = Judge.ID("ada")
  private let two = Nomination.ID("GIA-0002")

  init() throws { season = try Self.season() }

  @Test func `what a judge declares waits with its reason and day until a clearance settles it`()
    throws
  {
    let outcome = try handIn {
      $0.answer("GIA-0001", "Không")
      $0.answer("GIA-0002", "Có", "Anh rể là giám đốc")
    }
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        """
        khai.xlsx:Bản khai!D7: ada khai có xung đột lợi ích với GIA-0002 (“Anh rể là giám đốc”), chờ quyết \
        định: vinhdanh recuse ada GIA-0002 --reason … [conflict-declared]
        """
      ]
    )
    #expect(outcome.value?.answers == 2)
    #expect(outcome.value?.interests == 1)
    let office = season.office(SmallSeason.september)
    let found = try office.conflicts(in: nil).value?.rows
    #expect(found?.map(\.judge) == [ada])
    #expect(found?.map(\.nomination) == [two])
    let day = SmallSeason.september.day
    #expect(found?.map(\.grounds) == [[.declared(reason: "Anh rể là giám đốc", on: day)]])
    _ = try office.clear(ada, for: two, because: "Đã nghỉ từ 2020")
    #expect(try office.conflicts(in: nil).value?.rows == [])
  }

  @Test func `a judge who has left is asked nothing and awaited no more`() throws {
    _ = try season.office(SmallSeason.july)
      .recordRequests(by: try forms(of: season), as: .init(language: .vi))
    _ = try season.office(SmallSeason.july).release(ada, because: "Đi công tác")
    #expect(try awaited() == [])
    let outcome = try season.office(SmallSeason.september).declarationForms(.init(language: .vi))
    #expect(outcome.findings.map(\.rule) == [.notReady])
  }

  @Test func `a recusal settles a declared interest`() throws {
    _ = try handIn {
      $0.answer("GIA-0001", "Không")
      $0.answer("GIA-0002", "Có", "Góp vốn")
    }
    let office = season.office(SmallSeason.september)
    _ = try office.recuse(ada, from: [.nomination(two)], because: "Góp vốn")
    #expect(try office.conflicts(in: nil).value?.rows == [])
  }

  @Test func `who was sent a form is awaited until every nomination is answered`() throws {
    #expect(try awaited() == [])
    let forms = try forms(of: season)
    _ = try season.office(SmallSeason.july)
      .recordRequests(by: forms, as: .init(language: .vi))
    #expect(try awaited() == ["ada GIA-0001 GIA-0002"])
    _ = try handIn {
      $0.answer("GIA-0001", "Không")
      $0.answer("GIA-0002", "không")
    }
    #expect(try awaited() == [])
  }

  @Test
  func `an empty row, a yes without a reason and a no with one are told, nothing is recorded`()
    throws
  {
    let outcome = try handIn { $0.answer("GIA-0002", "Có") }
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        """
        khai.xlsx:Bản khai!D6: GIA-0001 chưa trả lời; chọn Có hoặc Không [declaration-unclear]
        """,
        """
        khai.xlsx:Bản khai!E7: GIA-0002 khai Có nhưng chưa ghi lý do [declaration-unclear]
        """,
      ]
    )
    let other = try handIn {
      $0.answer("GIA-0001", "Không", "Quen biết")
      $0.answer("GIA-0002", "chưa rõ")
    }
    #expect(
      places(other) == [
        "declaration-unclear khai.xlsx:Bản khai!D6", "option-unknown khai.xlsx:Bản khai!D7",
      ]
    )
    #expect(outcome.value == nil)
    #expect(try season.store.read { try $0.decisions(.declaration) } == [])
  }

  @Test func `another judge's form, a changed one, and a file of another kind are refused`() throws
  {
    let renamed = try handIn {
      $0.deny()
      $0.editLines(of: 1) { $0.replacing("Ada (ada)", with: "Bảo (bao)") }
    }
    #expect(places(renamed) == ["sheet-other-judge khai.xlsx:Bản khai!A3"])
    let forBao = try handIn(by: Identifier("bao")) { $0.deny() }
    #expect(places(forBao) == ["sheet-other-judge khai.xlsx"])
    let altered = try handIn {
      $0.deny()
      $0.editStamp("judge", "bao")
    }
    #expect(places(altered) == ["sheet-altered khai.xlsx"])
    let office = season.office(SmallSeason.september)
    let scores = try #require(office.scoreForms(.init(language: .vi)).value?.first)
    let sheet = SourceFile(name: "phieu.xlsx", bytes: try scores.workbook())
    #expect(
      places(try office.declare([sheet], in: nil, by: nil)) == [
        "sheet-layout-changed phieu.xlsx"
      ]
    )
  }

  @Test func `a form of other rules is refused, with the command that makes it anew`() throws {
    let other = try Self.season(
      SmallSeason.rules.replacing("weight: 60", with: "weight: 50")
        .replacing("weight: 40", with: "weight: 50")
    )
    var hand = SheetHand(try #require(try forms(of: other).first))
    hand.deny()
    let outcome = try season.office(SmallSeason.september)
      .declare([hand.file("khai.xlsx")], in: nil, by: nil)
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        """
        khai.xlsx: phiếu theo bản quy chế khác của giai-2027; phát lại: vinhdanh conflicts \
        --declarations … --judge ada [sheet-other-rules]
        """
      ]
    )
  }

  @Test func `a row that is gone is refused`() throws {
    let outcome = try handIn {
      $0.deny()
      $0.editCells { $0.removeAll { $0.first == .text("GIA-0002") } }
    }
    #expect(places(outcome) == ["sheet-layout-changed khai.xlsx"])
  }

  @Test func `where the round hides organisations the form names none`() throws {
    let blind = try Self.season(
      SmallSeason.rules.replacing(
        "judges: panels",
        with: "judges: panels\n    hides: [organisation]"
      )
    )
    let form = try #require(try forms(of: blind).first)
    let file = SourceFile(name: "khai.xlsx", bytes: try form.workbook())
    let tables = Workbook.read(file.bytes, file: "khai.xlsx").workbook?.tables ?? []
    let rows = tables.first { $0.sheet == "Bản khai" }?.rows.filter { $0.number > 5 } ?? []
    #expect(rows.prefix(2).map { $0[2]?.text } == ["Một", "Hai"])
    #expect(
      rows.prefix(2).map { $0[3]?.text }
        == Array(repeating: "(được giấu; ban tổ chức đối chiếu)", count: 2)
    )
  }

  // MARK: Hands

  private static func season(_ rules: String = SmallSeason.rules) throws -> SmallSeason {
    let season = try SmallSeason(rules)
    try season.takeIn()
    return season
  }

  private func forms(of season: SmallSeason) throws -> [DeclarationForm] {
    let outcome = try season.office(SmallSeason.july).declarationForms(.init(language: .vi))
    #expect(outcome.findings == [])
    return outcome.value ?? []
  }

  private func handIn(
    by judge: Judge.ID? = nil,
    _ fill: (inout SheetHand) -> Void
  ) throws -> Outcome<(files: Int, answers: Int, interests: Int)> {
    var hand = SheetHand(try #require(try forms(of: season).first))
    fill(&hand)
    return try season.office(SmallSeason.september)
      .declare([hand.file("khai.xlsx")], in: nil, by: judge)
  }

  private func awaited() throws -> [String] {
    let report = try season.office(SmallSeason.september).conflicts(in: nil).value
    return (report?.awaited ?? []).map { line in
      ([line.judge.rawValue] + line.nominations.map(\.rawValue)).joined(separator: " ")
    }
  }

  private func places(_ outcome: Outcome<(files: Int, answers: Int, interests: Int)>) -> [String] {
    outcome.findings.map { "\($0.rule.rawValue) \($0.origin)" }
  }
}

extension SheetHand {
  fileprivate mutating func answer(_ code: String, _ said: String, _ reason: String? = nil) {
    write(said, "_conflict", of: code)
    if let reason { write(reason, "_reason", of: code) }
  }

  /// “Không” to everything.
  fileprivate mutating func deny() {
    answer("GIA-0001", "Không")
    answer("GIA-0002", "Không")
  }
}
