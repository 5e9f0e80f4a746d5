import Judging
import JudgingStore
import JudgingWorkflow
import StrictJSON
import Testing

/// Sheets marked on paper, typed in by two people.
struct PaperEntryTests {
  let season: SmallSeason

  init() throws {
    season = try SmallSeason()
    try season.takeIn()
  }

  @Test func `two entries that agree become scorecards, one alone does not count`() throws {
    let first = try enter("a.csv", "8.5,7", .first, by: "An")
    #expect(first.value?.counted.count == 0)
    #expect(first.value?.waiting.map(\.nomination.rawValue) == ["GIA-0001"])
    #expect(try scorecards() == 0)
    let second = try enter("b.csv", "\"8,5\",7", .second, by: "Bình")
    #expect(second.findings == [])
    #expect(second.value?.counted.map { $0.marks.map(\.value.description) } == [["8.5", "7"]])
    #expect(second.value?.waiting.count == 0)
    #expect(try scorecards() == 1)
  }

  @Test func `status lists the paper sheets that wait for their second typing`() throws {
    _ = try enter("a.csv", "8.5,7", .first, by: "An")
    let waiting = { try self.season.office(SmallSeason.september).status().rounds.first?.entered }
    #expect(
      try waiting() == [
        StatusReport.EnteredLine(
          nomination: Identifier("GIA-0001"),
          judge: Identifier("ada"),
          entries: [.first]
        )
      ]
    )
    _ = try enter("b.csv", "\"8,5\",7", .second, by: "Bình")
    #expect(try waiting() == [])
  }

  @Test func `two entries that differ are told mark by mark, and nothing counts`() throws {
    _ = try enter("a.csv", "8.5,7", .first, by: "An")
    let second = try enter("b.csv", "8.5,9", .second, by: "Bình")
    #expect(
      second.findings.map { $0.line(in: .vi) } == [
        """
        b.csv:2:D: ada, GIA-0001, “impact”: Bình gõ 9, An gõ 7 (a.csv:2:D); xem phiếu giấy rồi nhập lại \
        bên sai [entry-differs]
        """
      ]
    )
    #expect(second.value?.differing.map(\.nomination.rawValue) == ["GIA-0001"])
    #expect(try scorecards() == 0)
  }

  @Test func `the wrong entry typed in again settles the sheet`() throws {
    _ = try enter("a.csv", "8.5,7", .first, by: "An")
    _ = try enter("b.csv", "8.5,9", .second, by: "Bình")
    let again = try enter("c.csv", "8.5,9", .first, by: "An")
    #expect(again.findings == [])
    #expect(again.value?.counted.map { $0.marks.map(\.value.description) } == [["8.5", "9"]])
    #expect(try scorecards() == 1)
  }

  @Test func `both entries by one person are refused`() throws {
    _ = try enter("a.csv", "8.5,7", .first, by: "An")
    let second = try enter("b.csv", "8.5,7.0", .second, by: "An")
    #expect(second.value == nil)
    #expect(second.findings.map(\.rule) == [.entrySamePerson])
  }

  @Test func `two people who type the very same bytes agree; one file twice is refused`() throws {
    _ = try enter("a.csv", "8.5,7", .first, by: "An")
    let repeated = try enter("a2.csv", "8.5,7", .first, by: "An")
    #expect(repeated.findings.map(\.rule) == [.fileRepeated])
    let second = try enter("b.csv", "8.5,7", .second, by: "Bình")
    #expect(second.findings == [])
    #expect(try scorecards() == 1)
  }

  @Test func `the ledger keeps who typed what, and what came of it`() throws {
    _ = try enter("a.csv", "8.5,7", .first, by: "An")
    _ = try enter("b.csv", "8.5,7", .second, by: "Bình")
    let acts = try season.office(SmallSeason.september).ledger().suffix(2)
    #expect(acts.map(\.act.actor) == ["An", "Bình"])
    #expect(acts.map { $0.act.detail["counted"]?.integer } == [0, 1])
    #expect(acts.map { $0.act.detail["entry"]?.text } == ["first", "second"])
  }

  private func enter(
    _ name: String,
    _ marks: String,
    _ entry: PaperEntry,
    by actor: String
  ) throws -> Outcome<Office.Entering> {
    let office = Office(
      store: season.store,
      actor: actor,
      now: SmallSeason.september,
      isRehearsal: true,
      salt: SmallSeason.salt
    )
    let text = "judge,nomination,craft,impact\nada,GIA-0001,\(marks)\n"
    return try office.enter([SmallSeason.file(name, text)], as: entry, for: .init())
  }

  private func scorecards() throws -> Int {
    try season.office(SmallSeason.september).report(of: Identifier("ada"), in: nil).value?.given
      ?? 0
  }
}
