import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON
import Testing

/// What the office does about nominations that look alike.
struct DuplicateTests {
  let season: SmallSeason
  let office: Office
  let search = DuplicateSearch()

  init() throws {
    season = try SmallSeason()
    office = season.office(SmallSeason.july)
    let taken = try office.nominate(
      [
        SmallSeason.file(
          "hai-noi.csv",
          """
          Tên sản phẩm,Hạng mục,Đơn vị,Đơn vị đề cử,Xác nhận của hiệp hội
          Phần mềm LúaPay,chung,CTCP Lúa,Hội A,1/CV
          Ứng dụng Lúapay,chung,Công ty Cổ phần Lúa,Sở B,2/CV
          LúaPay,chung,Lúa JSC,Hội C,3/CV
          """
        )
      ],
      dryRun: false
    )
    #expect(taken.findings == [])
  }

  @Test func `a pair that was decided on is not asked about again`() throws {
    #expect(try pairs() == ["GIA-0001 GIA-0002", "GIA-0001 GIA-0003", "GIA-0002 GIA-0003"])
    try decide("GIA-0002", "GIA-0001", .keepBoth)
    #expect(try pairs() == ["GIA-0001 GIA-0003", "GIA-0002 GIA-0003"])
    try decide("GIA-0001", "GIA-0003", .merge)
    #expect(try pairs() == [])
  }

  @Test func `the survivor of a merge shows who else proposed it`() throws {
    try decide("GIA-0002", "GIA-0003", .merge)
    let outcome = try office.decide(
      on: Identifier("GIA-0001"),
      and: Identifier("GIA-0002"),
      .merge,
      because: "cùng một sản phẩm"
    )
    let merged = outcome.value?.merged ?? []
    #expect(merged.map(\.id.rawValue) == ["GIA-0002", "GIA-0003"])
    #expect(merged.map { $0.answers[.endorsement]?.canonical } == ["2/CV", "3/CV"])
    let states = try office.screenings().map(\.state)
    #expect(
      states == [
        .received, .duplicate(of: Identifier("GIA-0001")), .duplicate(of: Identifier("GIA-0002")),
      ]
    )
  }

  @Test func `a rejected nomination is out with the reason, and the act is in the ledger`() throws {
    try decide("GIA-0001", "GIA-0002", .reject(Identifier("GIA-0001")))
    #expect(try office.screenings()[0].state == .ineligible([], note: "vì thế"))
    let last = try office.ledger().last?.act
    #expect(last?.name == "duplicates")
    #expect(last?.actor == "Thư ký")
    #expect(
      last?.detail.canonicalText == """
        {"left":"GIA-0001","outcome":"reject","reason":"vì thế","rejected":"GIA-0001",\
        "right":"GIA-0002"}
        """
    )
    let decided = try office.duplicateDecisions()
    #expect(decided.map(\.decision.outcome) == [.reject(Identifier("GIA-0001"))])
  }

  @Test func `nominations kept apart do not stop each other in screening`() throws {
    try decide("GIA-0001", "GIA-0003", .merge)
    #expect(try office.screen().value?.prefix(2).map(\.state.name) == ["eligible", "eligible"])
    let alike = SmallSeason.file("c.csv", "Tên sản phẩm,Hạng mục,Đơn vị\nLúapay,chung,Lúa\n")
    let more = SmallSeason.file("d.csv", "Tên sản phẩm,Hạng mục,Đơn vị\nLÚAPAY,chung,Lúa\n")
    _ = try office.nominate([alike, more], dryRun: false)
    let open = try office.screen().value?.suffix(2).map(\.state.name)
    #expect(open == ["needs-decision", "needs-decision"])
    try decide("GIA-0004", "GIA-0005", .keepBoth)
    let settled = try office.screen().value?.suffix(2).map(\.state.name)
    #expect(settled == ["eligible", "eligible"])
  }

  @Test func `a decision needs two nominations that stand, and a reason`() throws {
    try decide("GIA-0001", "GIA-0002", .merge)
    let findings = try office.decide(
      on: Identifier("GIA-0002"),
      and: Identifier("GIA-9"),
      .keepBoth,
      because: " "
    ).findings
    #expect(
      findings.map { $0.line(in: .en) } == [
        "--reason: a decision by hand needs a reason: --reason \"…\" [value-wrong]",
        "duplicates: GIA-0002 was decided on: duplicate of GIA-0001 [nomination-settled]",
        "duplicates: there is no nomination “GIA-9” [nomination-unknown]",
      ]
    )
  }

  @Test func `an earlier edition is compared with, decided on, and left as it is`() throws {
    let earlier = try SmallSeason()
    let old = SmallSeason.file("a.csv", "Tên sản phẩm,Hạng mục,Đơn vị\nLúaPay,chung,Lúa\n")
    _ = try earlier.office(SmallSeason.july).nominate([old], dryRun: false)
    let found = { try office.duplicates(by: search, against: earlier.store).pairs.map(\.left) }
    #expect(try found().map(\.rawValue) == ["GIA-0001", "GIA-0002", "GIA-0003"])
    let merge = try office.decide(
      on: Identifier("GIA-0001"),
      and: Identifier("GIA-0001"),
      of: earlier.store,
      .merge,
      because: "có rồi"
    )
    #expect(merge.findings.map(\.rule) == [.valueWrong])
    let rejected = try office.decide(
      on: Identifier("GIA-0001"),
      and: Identifier("GIA-0001"),
      of: earlier.store,
      .reject(Identifier("GIA-0001")),
      because: "đã được tôn vinh kỳ trước"
    )
    #expect(rejected.findings == [])
    #expect(try found().map(\.rawValue) == ["GIA-0002", "GIA-0003"])
    let ledger = try earlier.office(SmallSeason.july).ledger()
    #expect(ledger.map(\.act.name) == ["open", "nominate"])
  }

  private func pairs() throws -> [String] {
    try office.duplicates(by: search).pairs.map { "\($0.left) \($0.right)" }
  }

  private func decide(
    _ left: String,
    _ right: String,
    _ outcome: DuplicateDecision.Outcome
  ) throws {
    let done = try office.decide(
      on: Identifier(left),
      and: Identifier(right),
      outcome,
      because: "vì thế"
    )
    #expect(done.findings == [])
  }
}
