import Judging
import JudgingStore
import JudgingWorkflow
import Testing

/// The walk of docs/flow.md: from one cell of a judge's sheet to the published place.
struct WalkTests {
  let season: SmallSeason

  init() throws { season = try SmallSeason() }

  @Test func `a judge's cell becomes a place, and the place leads back to the cell`() throws {
    try season.takeIn()
    let scored = try season.office(SmallSeason.september).score(
      [
        SmallSeason.file(
          "phieu.csv",
          "judge,nomination,craft,impact\nada,GIA-0001,\"8,5\",7\nada,GIA-0002,6,7\n"
        )
      ],
      dryRun: false
    )
    #expect(scored.findings == [])
    let standings = try season.office(SmallSeason.september).standings(of: nil).value
    let rows = standings?.groups[0].rows
    #expect(rows?.map(\.code) == ["GIA-0001", "GIA-0002"])
    #expect(rows?.map(\.place) == [1, 2])
    #expect(rows?.compactMap(\.total).map(\.description) == ["7.9", "6.4"])

    let explanation = try season.office(SmallSeason.september)
      .explain(Identifier("GIA-0001"), round: nil).value
    let line = explanation?.judges.first
    #expect(line?.source == "phieu.csv:2")
    #expect(line?.marks.map(\.place) == ["2:C", "2:D"])
    #expect(line?.marks.map(\.mark.description) == ["8.5", "7"])

    let list = try season.office(SmallSeason.october).shortlist(
      round: nil,
      leavingOut: [],
      because: "",
      decision: "1/QĐ"
    ).value
    let entries = list?.sections[0].entries
    #expect(entries?.map(\.code) == ["GIA-0001"])
    #expect(entries?.map(\.award?.en) == ["First"])
    let frozen = try season.office(SmallSeason.october).frozenShortlist(of: nil)
    #expect(frozen == list)
  }

  @Test func `one bad cell records nothing of the batch and names the cell`() throws {
    try season.takeIn()
    let outcome = try season.office(SmallSeason.september).score(
      [
        SmallSeason.file(
          "phieu.csv",
          "judge,nomination,craft,impact\nada,GIA-0001,11,7\nada,GIA-0002,6,bảy\n"
        )
      ],
      dryRun: false
    )
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        "phieu.csv:2:C: điểm 11 của “Chế tác” nằm ngoài thang 0–10 [mark-out-of-range]",
        "phieu.csv:3:D: “bảy” không phải điểm; viết như 8,5 hoặc 8.5 [mark-unreadable]",
      ]
    )
    let ledger = try season.office(SmallSeason.september).ledger()
    #expect(ledger.map(\.act.name) == ["open", "nominate", "judges", "screen"])
  }

  @Test func `an act outside its window is refused with the date`() throws {
    let outcome = try season.office(SmallSeason.may)
      .nominate([SmallSeason.nominations], dryRun: false)
    #expect(
      outcome.findings.map { $0.line(in: .vi) } == [
        "giai-2027: Nhận hồ sơ mở từ 01/06/2027 00:00, nay là 01/05/2027 00:00 [window-closed]"
      ]
    )
  }

  @Test func `a file that came before is refused, whatever its name`() throws {
    try season.takeIn()
    let again = SourceFile(name: "ten-khac.csv", bytes: SmallSeason.nominations.bytes)
    let outcome = try season.office(SmallSeason.july).nominate([again], dryRun: false)
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
    let outcome = try season.office(SmallSeason.july)
      .nominate([SmallSeason.nominations], dryRun: true)
    #expect(outcome.value?.new.map(\.rawValue) == ["GIA-0001", "GIA-0002"])
    let ledger = try season.office(SmallSeason.july).ledger()
    #expect(ledger.map(\.act.name) == ["open"])
  }

  @Test func `a new sheet replaces the old one and says what it changes`() throws {
    try season.takeIn()
    let first = SmallSeason.file("a.csv", "judge,nomination,craft,impact\nada,GIA-0001,8,7\n")
    let second = SmallSeason.file("b.csv", "judge,nomination,craft,impact\nada,GIA-0001,8.5,7\n")
    let office = season.office(SmallSeason.september)
    _ = try office.score([first], dryRun: false)
    let outcome = try office.score([second], dryRun: false)
    #expect(outcome.value?.replaced == 1)
    #expect(
      outcome.findings.map { $0.line(in: .en) } == [
        "b.csv:2: replaces the sheet of ada for GIA-0001 (a.csv:2): craft 8 → 8.5 [sheet-replaces]"
      ]
    )
  }

  @Test func `a shortlist names everything that is missing`() throws {
    try season.takeIn()
    let early = try season.office(SmallSeason.september).shortlist(
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
}
