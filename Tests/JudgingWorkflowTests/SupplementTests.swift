import Judging
import JudgingStore
import JudgingWorkflow
import Testing
import VietnameseText

/// A supplement: asked for, written for, handed in again, its history kept.
struct SupplementTests {
  let season: SmallSeason
  private let one = Nomination.ID("GIA-0001")

  init() throws {
    season = try SmallSeason()
    try season.takeIn()
  }

  @Test func `a nomination handed in again keeps its code, its history, and is screened anew`()
    throws
  {
    try ask(by: "2027-08-01")
    let outcome = try handIn("Một mới", at: SmallSeason.july)
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        """
        lai.csv:2:D: nộp lại hồ sơ GIA-0001; thay đổi: Tên sản phẩm, dịch vụ “Một” → “Một mới” \
        [nomination-replaces]
        """
      ]
    )
    #expect(outcome.value?.nominations == [])
    let dossier = try season.office(SmallSeason.july).dossier(of: one).value
    #expect(dossier?.nomination.title == "Một mới")
    #expect(dossier?.versions.map(\.nomination.title) == ["Một"])
    #expect(dossier?.state == .received)
    #expect(
      dossier?.decisions.map(\.decision.state) == [
        .eligible, .supplementRequested([], by: day("2027-08-01")), .received,
      ]
    )
    _ = try season.office(SmallSeason.july).screen()
    #expect(try season.office(SmallSeason.july).dossier(of: one).value?.state == .eligible)
  }

  @Test func `a supplement past its day is refused with the way to open it again`() throws {
    try ask(by: "2027-06-30")
    let outcome = try handIn("Một mới", at: SmallSeason.july)
    #expect(outcome.value == nil)
    #expect(
      outcome.findings.filter { $0.rule == .nominationSettled }.map(\.message.en) == [
        """
        GIA-0001 cannot be replaced: it was due on 2027-06-30; to open it again: vinhdanh screen \
        GIA-0001 --supplement --by DAY --reason …
        """
      ]
    )
  }

  @Test func `what is settled cannot be handed in again`() throws {
    let outcome = try handIn("Một mới", at: SmallSeason.july)
    #expect(outcome.findings.map(\.rule) == [.nominationReplaces, .nominationSettled])
    #expect(try season.office(SmallSeason.july).dossier(of: one).value?.versions.isEmpty == true)
  }

  @Test func `a nomination stands once in a batch of those handed in again`() throws {
    try ask(by: "2027-08-01")
    let text = "Tên sản phẩm,Hạng mục,Đơn vị,Replaces\nA,chung,B,GIA-0001\nC,chung,B,GIA-0001\n"
    let outcome = try season.office(SmallSeason.july)
      .nominate([SmallSeason.file("hai.csv", text)], dryRun: false)
    #expect(
      outcome.findings.filter { $0.rule == .nominationSettled }.map { "\($0.origin)" } == [
        "hai.csv:3:D"
      ]
    )
  }

  @Test func `the queue puts what is overdue first, and leaves out what is settled`() throws {
    try ask(by: "2027-07-10")
    let two = Nomination.ID("GIA-0002")
    _ = try season.office(SmallSeason.july)
      .decide(on: two, .supplementRequested([], by: nil), because: "Thiếu")
    let early = try season.office(SmallSeason.july).queue()
    #expect(early.map(\.nomination.id) == [one, two])
    _ = try season.office(SmallSeason.july)
      .decide(on: two, .supplementRequested([], by: day("2027-06-01")), because: "Thiếu")
    let late = try season.office(SmallSeason.july).queue()
    #expect(late.map(\.nomination.id) == [two, one])
    _ = try season.office(SmallSeason.july).decide(on: two, .withdrawn, because: "Rút")
    #expect(try season.office(SmallSeason.july).queue().map(\.nomination.id) == [one])
  }

  @Test func `a letter fills the office's own wording and leaves what was filled in alone`() throws
  {
    try ask(by: "2027-08-05", because: "Thiếu {title}")
    let template = SmallSeason.file("mau.txt", "{code}|{title}|{reasons}|{deadline}|{day}")
    let letters = try season.office(SmallSeason.july)
      .supplementLetters(to: [], template: template, in: .vi).value
    #expect(letters?.map(\.file) == ["GIA-0001-bo-sung.txt"])
    #expect(letters?.map(\.text) == ["GIA-0001|Một|- Thiếu {title}|05/08/2027|01/07/2027"])
  }

  @Test func `a place that a letter cannot fill is found with its line`() throws {
    try ask(by: "2027-08-05")
    let template = SmallSeason.file("mau.txt", "Kính gửi\n{titel}")
    let outcome = try season.office(SmallSeason.july)
      .supplementLetters(to: [], template: template, in: .vi)
    #expect(
      outcome.findings.map { $0.line(in: .en) } == [
        """
        mau.txt:2: there is no place “{titel}”; did you mean {title}?; the places: {code} {title} \
        {organisation} {category} {programme} {reasons} {deadline} {day} {nominator} [value-wrong]
        """
      ]
    )
  }

  private func ask(by day: String, because reason: String = "Thiếu minh chứng") throws {
    let outcome = try season.office(SmallSeason.july)
      .decide(on: one, .supplementRequested([], by: self.day(day)), because: reason)
    #expect(outcome.findings == [])
  }

  private func day(_ iso: String) -> CivilDate? { CivilDate(iso: iso) }

  private func handIn(_ title: String, at now: Moment) throws -> Outcome<Office.Intake> {
    let text = "Tên sản phẩm,Hạng mục,Đơn vị,Mã hồ sơ đã cấp\n\(title),chung,Đơn vị A,GIA-0001\n"
    return try season.office(now).nominate([SmallSeason.file("lai.csv", text)], dryRun: false)
  }
}
