import Judging
import JudgingStore
import JudgingWorkflow
import Testing

/// The walk of docs/flow.md: from one cell of a judge's sheet to the published place.
struct WalkTests {
  let store: Store

  init() throws {
    store = try Store.inMemory()
    let opening = try Office.open(
      SourceFile(name: "giai.yaml", bytes: Array(SmallProgramme.rules.utf8)),
      in: store,
      by: Office.Opener(
        actor: "Ban Tổ chức",
        now: SmallProgramme.may,
        isRehearsal: false,
        salt: SmallProgramme.salt
      )
    )
    #expect(opening.findings == [])
  }

  @Test func `a judge's cell becomes a place, and the place leads back to the cell`() throws {
    try takeIn()
    let scored = try office(SmallProgramme.september).score(
      [
        file(
          "phieu.csv",
          "judge,nomination,craft,impact\nada,GIA-0001,\"8,5\",7\nada,GIA-0002,6,7\n"
        )
      ],
      round: nil,
      dryRun: false
    )
    #expect(scored.findings == [])
    let standings = try office(SmallProgramme.september).standings(of: nil).value
    let rows = standings?.groups[0].rows
    #expect(rows?.map(\.code) == ["GIA-0001", "GIA-0002"])
    #expect(rows?.map(\.place) == [1, 2])
    #expect(rows?.compactMap(\.total).map(\.description) == ["7.9", "6.4"])

    let explanation = try office(SmallProgramme.september)
      .explain(Identifier("GIA-0001"), round: nil).value
    let line = explanation?.judges.first
    #expect(line?.source == "phieu.csv:2")
    #expect(line?.marks.map(\.place) == ["2:C", "2:D"])
    #expect(line?.marks.map(\.mark.description) == ["8.5", "7"])

    let list = try office(SmallProgramme.october).shortlist(
      round: nil,
      leavingOut: [],
      because: "",
      decision: "1/QĐ"
    ).value
    let entries = list?.sections[0].entries
    #expect(entries?.map(\.code) == ["GIA-0001"])
    #expect(entries?.map(\.award?.en) == ["First"])
    let frozen = try office(SmallProgramme.october).frozenShortlist(of: nil)
    #expect(frozen == list)
  }

  @Test func `one bad cell records nothing of the batch and names the cell`() throws {
    try takeIn()
    let outcome = try office(SmallProgramme.september).score(
      [
        file(
          "phieu.csv",
          "judge,nomination,craft,impact\nada,GIA-0001,11,7\nada,GIA-0002,6,bảy\n"
        )
      ],
      round: nil,
      dryRun: false
    )
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        "phieu.csv:2:C: điểm 11 của “Chế tác” nằm ngoài thang 0–10 [mark-out-of-range]",
        "phieu.csv:3:D: “bảy” không phải điểm; viết như 8,5 hoặc 8.5 [mark-unreadable]",
      ]
    )
    let ledger = try office(SmallProgramme.september).ledger()
    #expect(ledger.map(\.act.name) == ["open", "nominate", "judges", "screen"])
  }

  @Test func `an act outside its window is refused with the date`() throws {
    let outcome = try office(SmallProgramme.may)
      .nominate([SmallProgramme.nominations], dryRun: false)
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        "giai-2027: Nhận hồ sơ mở từ 01/06/2027 00:00, nay là 01/05/2027 00:00 [window-closed]"
      ]
    )
  }

  @Test func `a file that came before is refused, whatever its name`() throws {
    try takeIn()
    let again = SourceFile(name: "ten-khac.csv", bytes: SmallProgramme.nominations.bytes)
    let outcome = try office(SmallProgramme.july).nominate([again], dryRun: false)
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        """
        ten-khac.csv: tệp này đã được nhận lúc 01/07/2027 00:00 với tên “de-cu.csv” (Thư ký); không \
        cần gửi lại [file-repeated]
        """
      ]
    )
  }

  @Test func `a dry run checks all and records nothing`() throws {
    let outcome = try office(SmallProgramme.july)
      .nominate([SmallProgramme.nominations], dryRun: true)
    #expect(outcome.value?.nominations.map(\.id.rawValue) == ["GIA-0001", "GIA-0002"])
    let ledger = try office(SmallProgramme.july).ledger()
    #expect(ledger.map(\.act.name) == ["open"])
  }

  @Test func `a new sheet replaces the old one and says what it changes`() throws {
    try takeIn()
    let first = file("a.csv", "judge,nomination,craft,impact\nada,GIA-0001,8,7\n")
    let second = file("b.csv", "judge,nomination,craft,impact\nada,GIA-0001,8.5,7\n")
    let office = office(SmallProgramme.september)
    _ = try office.score([first], round: nil, dryRun: false)
    let outcome = try office.score([second], round: nil, dryRun: false)
    #expect(outcome.value?.replaced == 1)
    #expect(
      outcome.findings.map { $0.line(in: .en) } == [
        "b.csv:2: replaces the sheet of ada for GIA-0001 (a.csv:2): craft 8 → 8.5 [sheet-replaces]"
      ]
    )
  }

  @Test func `a shortlist names everything that is missing`() throws {
    try takeIn()
    let early = try office(SmallProgramme.september).shortlist(
      round: nil,
      leavingOut: [],
      because: "",
      decision: nil
    )
    #expect(
      early.findings.map(\.message.en) == [
        "Ada (ada) still owes 2 scorecards",
        "GIA-0001 cannot be ranked: 0 valid scorecards, at least 1 needed",
        "GIA-0002 cannot be ranked: 0 valid scorecards, at least 1 needed",
      ]
    )
  }

  private func takeIn() throws {
    let july = office(SmallProgramme.july)
    let nominated = try july.nominate([SmallProgramme.nominations], dryRun: false)
    let enrolled = try july.enrol([file("giam-khao.csv", "judge,name,panel\nada,Ada,chung\n")])
    let screened = try july.screen()
    #expect(nominated.findings + enrolled.findings + screened.findings == [])
  }

  private func office(_ now: Moment) -> Office {
    Office(
      store: store,
      actor: "Thư ký",
      now: now,
      isRehearsal: true,
      salt: SmallProgramme.salt
    )
  }

  private func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }
}

/// One category, one judge, two criteria: enough to walk through.
private enum SmallProgramme {
  static let salt = [UInt8](repeating: 7, count: 32)
  static let may = Moment("2027-05-01") ?? Moment(seconds: 0)
  static let july = Moment("2027-07-01") ?? Moment(seconds: 0)
  static let september = Moment("2027-09-05") ?? Moment(seconds: 0)
  static let october = Moment("2027-10-01") ?? Moment(seconds: 0)

  static let nominations = SourceFile(
    name: "de-cu.csv",
    bytes: Array(
      "Tên sản phẩm,Hạng mục,Đơn vị\nMột,chung,Đơn vị A\nHai,Hạng mục chung,Đơn vị B\n".utf8
    )
  )

  static let rules = """
    programme: giai-2027
    name: {vi: Giải, en: Award}
    organiser: {vi: Ban Tổ chức, en: Committee}
    code: GIA
    recognition: award
    calendar:
      nominations: {opens: 2027-06-01, closes: 2027-07-31}
      screening: {opens: 2027-06-01, closes: 2027-08-31}
      announcement: 2027-10-10
    categories:
      - {id: chung, name: {vi: Hạng mục chung, en: General}}
    conditions:
      - {id: mot, test: unique, reason: {vi: Một lần, en: Once}}
    rubric:
      scale: {lowest: 0, highest: 10, step: 0.5}
      levels:
        - {from: 0, to: 10, name: {vi: Điểm, en: Mark}}
      outOf: 10
      criteria:
        - {id: craft, name: {vi: Chế tác, en: Craft}, weight: 60}
        - {id: impact, name: {vi: Tác động, en: Impact}, weight: 40}
    council: {members: 5, quorum: 2/3, majority: 3/4}
    rounds:
      - id: mot-vong
        name: {vi: Một vòng, en: One round}
        scoring: {opens: 2027-09-01, closes: 2027-09-20}
        judges: panels
        minimumScorecards: 1
        aggregation: mean
        cut: {places: 1, scope: category, tieBreaks: [criteria, median]}
    awards:
      - {id: nhat, name: {vi: Nhất, en: First}, places: 1, atLeast: 7}
    """
}
