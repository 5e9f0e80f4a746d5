import Judging
import JudgingStore
import JudgingWorkflow
import Testing

/// Where a nomination needs the council's agreement: what becomes of one it did not agree to.
struct AgreementTests {
  let season: SmallSeason
  private let one = Nomination.ID("GIA-0001")
  private let two = Nomination.ID("GIA-0002")

  init() throws {
    season = try SmallSeason(
      SmallSeason.rules.replacing(
        "aggregation: mean",
        with: "aggregation: mean\n    needsAgreement: true"
      )
    )
    try season.takeIn()
    let sheets = "judge,nomination,craft,impact\nada,GIA-0001,9,9\nada,GIA-0002,8,7\n"
    let office = season.office(SmallSeason.september)
    #expect(
      try office.score([SmallSeason.file("phieu.csv", sheets)], dryRun: false).findings == []
    )
    for (id, inFavour) in [(one, 3), (two, 4)] {
      let concluded = try office.conclude(
        on: [id],
        round: nil,
        present: 4,
        inFavour: inFavour,
        decision: "2/BB"
      )
      #expect(concluded.findings == [])
    }
  }

  @Test func `one the council did not agree to has no place, and is told why`() throws {
    let office = season.office(SmallSeason.october)
    let refusal = "Hội đồng không tán thành: 3/4 phiếu thuận (2/BB)"
    let rows = try office.standings(of: nil).value?.groups[0].rows
    #expect(rows?.map(\.code) == ["GIA-0002", "GIA-0001"])
    #expect(rows?.map(\.place) == [1, nil])
    #expect(rows?.map(\.total?.description) == ["7.6", "9"])
    #expect(rows?.map { $0.remarks.map(\.text.vi) } == [["Nhất"], [refusal]])
    let explanation = try office.explain(one, round: nil).value
    #expect(explanation?.total == Rational(9))
    #expect(explanation?.remarks.map(\.text.vi) == [refusal])
  }

  @Test func `the places of an explanation are those of the list`() throws {
    let office = season.office(SmallSeason.october)
    let cut = try office.shortlist(round: nil, leavingOut: [], because: "", decision: nil)
    let list = cut.value?.sections[0].entries
    #expect(list?.map(\.code) == ["GIA-0002"])
    #expect(list?.map(\.place) == [1])
    let explanation = try office.explain(two, round: nil).value
    #expect(explanation?.place == Explanation.Place(place: 1, of: 1))
  }
}
