import Judging
import JudgingFormats
import JudgingWorkflow
import Testing

/// What each reader is told of a nomination and of a round.
struct SeenTests {
  @Test func `a nominee is told its own result, and nobody's marks`() throws {
    let season = try SealedSeason(publishes: .ranks)
    try season.run()
    _ = try season.publish()
    let office = season.office(SmallSeason.october, salt: 61)
    let told = try office.explain(Identifier("GIA-0002"), round: nil, for: .nominee)
    let text = try #require(told.value).text(in: .en)
    #expect(
      text == """
        Award · One round
        GIA-0002  Hai
        Đơn vị B
        Category: General · Screening: eligible

        Place 1 of 2 · total 7.56 · arithmetic mean

        CRITERIA
        Criterion  Weight  Points   Most  Working
        ─────────────────────────────────────────
        Craft         60%    4.20   6.00
        Impact        40%    3.36   4.00
        ─────────────────────────────────────────
        Sum                  7.56  10.00

        THE CUT
        Goes through.
        Places: 1
        Last one through: 7.56 (this one has exactly that)

        REMARKS
        - First

        HISTORY
        1 Jul 2027 00:00  taken in from de-cu.csv:3
        1 Jul 2027 00:00  screened: eligible

        NOT TOLD HERE
        - places and totals of everyone else: the result is published, the judges' marks are not
        - each judge's marks under a number: the result is published, the judges' marks are not
        - judges' names: kept closed so that judges are free in their marks
        - judges' comments: kept closed so that judges are free in their marks

        """
    )
  }

  @Test(arguments: [
    (Disclosure.ranks, []), (.pseudonyms, ["1", "2", "3", "4", "5"]),
    (.full, ["an", "binh", "chi", "dung", "em"]),
  ])
  func `the public sees judges as the rules publish them, and none by name`(
    level: Disclosure,
    judges: [String]
  ) throws {
    let season = try SealedSeason(publishes: level)
    try season.run()
    _ = try season.publish()
    let office = season.office(SmallSeason.october, salt: 62)
    let told = try office.explain(Identifier("GIA-0002"), round: nil, for: .everyone)
    let lines = try #require(told.value).judges
    #expect(lines.map(\.judge) == judges)
    #expect(lines.allSatisfy { $0.name.isEmpty && $0.comment.isEmpty && $0.source.isEmpty })
    #expect(lines.allSatisfy { ($0.receivedAt != nil) == (level == .full) })
  }

  @Test func `before the result is public, only those it concerns are told anything`() throws {
    let season = try SealedSeason(publishes: .full)
    try season.run()
    let office = season.office(SmallSeason.october, salt: 63)
    let one = Nomination.ID("GIA-0001")
    func told(_ reader: Reader) throws -> Explanation? {
      try office.explain(one, round: nil, for: reader).value
    }
    #expect(try told(.everyone) == nil)
    #expect(try told(.judge(Identifier("xa"))) == nil)
    #expect(try told(.chair(Identifier("an"))) == nil)
    #expect(try told(.nominee)?.total == nil)
    #expect(try told(.judge(Identifier("an")))?.judges.map(\.judge) == ["an"])
    #expect(try told(.judge(Identifier("an")))?.total == nil)
    #expect(try told(.auditor)?.judges.count == 5)
    #expect(try office.standings(of: nil, for: .everyone).findings.map(\.rule) == [.notReady])
  }

  @Test(
    arguments: [
      ("public", Reader.everyone), ("judge:GK1", .judge(Identifier("GK1"))),
      ("chair:GK1", .chair(Identifier("GK1"))), ("nominee", .nominee), ("auditor", .auditor),
      ("organiser", .organiser), ("judge", nil), ("judge:", nil), ("public:x", nil), ("", nil),
    ] as [(String, Reader?)]
  )
  func `a reader is named by a word, a judge with the code`(text: String, reader: Reader?) {
    #expect(Reader(text) == reader)
  }
}
