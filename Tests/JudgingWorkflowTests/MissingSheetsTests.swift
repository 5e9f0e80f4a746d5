import Judging
import JudgingStore
import JudgingWorkflow
import Testing

/// What becomes of a judge who misses the deadline is a rule of the round, not an edit.
struct MissingSheetsTests {
  @Test func `without a word, what is there counts after the close`() throws {
    let season = try Self.season("")
    #expect(try Self.shortlist(season).value != nil)
  }

  @Test func `a round that waits is not cut until the judge hands in or has left`() throws {
    let season = try Self.season("missingSheets: wait")
    #expect(
      try Self.shortlist(season).findings.map { $0.line(in: .en) } == [
        """
        mot-vong: the rules wait for every sheet: Bảo (bao) still owes 2; move the date with vinhdanh \
        extend mot-vong, or record a departure with vinhdanh recuse bao --leaves [not-ready]
        """
      ]
    )
    _ = try season.office(SmallSeason.october).release(Identifier("bao"), because: "Ốm")
    #expect(try Self.shortlist(season).value != nil)
  }

  @Test func `a round with substitutes is cut once one has marked in the judge's stead`() throws {
    let season = try Self.season("missingSheets: substitute")
    #expect(
      try Self.shortlist(season).findings.map { $0.line(in: .en) }
        == ["GIA-0001", "GIA-0002"].map {
          """
          mot-vong: \($0) lacks 1 scorecards, and by the rules a substitute marks instead: vinhdanh \
          assign --add SUBSTITUTE=\($0) [not-ready]
          """
        }
    )
    let office = season.office(SmallSeason.september)
    let pairs = ["GIA-0001", "GIA-0002"].map {
      Meeting(judge: Identifier("gia"), nomination: Identifier($0))
    }
    #expect(try office.assign(byHand: pairs, ending: [], round: nil).findings == [])
    // Members go on marking as seated: naming a substitute takes nobody's place away.
    #expect(try office.status().rounds.first?.behind.map(\.judge) == ["bao", "gia"])
    let marks = "judge,nomination,craft,impact\ngia,GIA-0001,8,8\ngia,GIA-0002,7,7\n"
    #expect(try office.score([SmallSeason.file("dk.csv", marks)], dryRun: false).findings == [])
    #expect(try Self.shortlist(season).value != nil)
  }

  private static func shortlist(_ season: SmallSeason) throws -> Outcome<ShortlistDocument> {
    try season.office(SmallSeason.october)
      .shortlist(round: nil, leavingOut: [], because: "", decision: "1")
  }

  /// Two members of whom one marks nothing, and a substitute.
  private static func season(_ rule: String) throws -> SmallSeason {
    let asking = rule.isEmpty ? "" : "    \(rule)\n"
    let season = try SmallSeason(
      SmallSeason.rules.replacing(
        "    aggregation: mean\n",
        with: "    aggregation: mean\n\(asking)"
      )
    )
    try season.takeIn()
    let judges = "judge,name,panel,role\nbao,Bảo,chung,member\ngia,Gia,chung,substitute\n"
    let enrolled = try season.office(SmallSeason.july).enrol([SmallSeason.file("gk.csv", judges)])
    #expect(enrolled.findings == [])
    let marks = "judge,nomination,craft,impact\nada,GIA-0001,9,8\nada,GIA-0002,8,7\n"
    let scored = try season.office(SmallSeason.september)
      .score([SmallSeason.file("phieu.csv", marks)], dryRun: false)
    #expect(scored.value != nil)
    return season
  }
}
