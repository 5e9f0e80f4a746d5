import Judging
import JudgingStore
import JudgingWorkflow
import Testing

/// What a frozen list was counted from changes no more, and is told as it was.
struct CutRoundTests {
  let season: SmallSeason
  private let one = Nomination.ID("GIA-0001")
  private let two = Nomination.ID("GIA-0002")

  init() throws {
    season = try SmallSeason()
    try season.takeIn()
    let sheets = "judge,nomination,craft,impact\nada,GIA-0001,8,7\nada,GIA-0002,6,7\n"
    let office = season.office(SmallSeason.september)
    #expect(
      try office.score([SmallSeason.file("phieu.csv", sheets)], dryRun: false).findings == []
    )
    let cut = try office.shortlist(round: nil, leavingOut: [], because: "", decision: nil)
    #expect(cut.findings == [])
  }

  @Test func `a round that is cut takes no sheet and no decision, though its window is open`()
    throws
  {
    let office = season.office(SmallSeason.september)
    let sheet = SmallSeason.file("muon.csv", "judge,nomination,craft,impact\nada,GIA-0002,9,9\n")
    let refusals = [
      try office.score([sheet], dryRun: false).findings,
      try office.enter([sheet], as: .first, for: Office.HandIn()).findings,
      try office.vote([(two, 5)], round: nil, decision: "2/BB").findings,
      try office.conclude(on: [one], round: nil, present: 5, inFavour: 0, decision: "2/BB")
        .findings,
      try office.withhold(
        Identifier("nhat"),
        in: Identifier("chung"),
        because: "không trao",
        decision: "2/BB"
      ).findings,
    ]
    for findings in refusals {
      #expect(
        findings.filter { $0.rule.effect == .refuses }.map { $0.line(in: .vi) } == [
          """
          mot-vong: danh sách Một vòng đã chốt lúc 05/09/2027 00:00 bởi Thư ký và không đổi được; in \
          lại bằng: vinhdanh shortlist --round mot-vong --show [not-ready]
          """
        ]
      )
    }
    #expect(try office.ledger().last?.act.name == "shortlist")
  }

  @Test func `one that went no further is explained in the round where it stopped`() throws {
    let rules = SmallSeason.rules.replacing("awards:", with: SmallSeason.finalRound + "awards:")
    let season = try SmallSeason(rules)
    try season.takeIn()
    let sheets = "judge,nomination,craft,impact\nada,GIA-0001,8,7\nada,GIA-0002,6,7\n"
    let office = season.office(SmallSeason.september)
    _ = try office.score([SmallSeason.file("phieu.csv", sheets)], dryRun: false)
    _ = try office.shortlist(round: nil, leavingOut: [], because: "", decision: nil)
    #expect(try office.explain(one, round: nil).value?.round.en == "Final")
    let stopped = try office.explain(two, round: nil).value
    #expect(stopped?.round.en == "One round")
    #expect(stopped?.remarks.map(\.text.vi) == ["ngoài 1 suất"])
  }

  @Test func `what is decided after the cut is told beside it and moves no place`() throws {
    let office = season.office(SmallSeason.october)
    _ = try office.decide(on: one, .revoked(decision: "9/QĐ"), because: "gian lận")
    _ = try office.recuse(Identifier("ada"), from: [.nomination(two)], because: "thân nhân")
    _ = try office.release(Identifier("ada"), because: "ốm")
    let rows = try office.standings(of: nil).value?.groups[0].rows
    #expect(rows?.map(\.code) == ["GIA-0001", "GIA-0002"])
    #expect(rows?.map(\.total?.description) == ["7.6", "6.4"])
    #expect(rows?.map(\.isAdmitted) == [true, false])
    #expect(
      rows?.map { $0.remarks.map(\.text.vi) } == [
        ["Nhất", "sau khi chốt: bị thu hồi theo 9/QĐ"], ["ngoài 1 suất"],
      ]
    )
    let explanation = try office.explain(one, round: nil).value
    #expect(explanation?.screening.vi == "bị thu hồi theo 9/QĐ")
    #expect(explanation?.place == Explanation.Place(place: 1, of: 2))
  }
}
