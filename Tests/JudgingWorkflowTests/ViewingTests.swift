import Judging
import JudgingWorkflow
import Testing

/// How far a round has come, as those who look at it find it.
struct ViewingTests {
  @Test func `a round is judged, then cut, and public once a publication follows its cut`() throws {
    let season = try SealedSeason(publishes: .pseudonyms)
    let office = season.office(SmallSeason.october, salt: 60)
    let viewing = { (phase: DisclosurePhase) in
      Viewing(.nominee, phase, level: .pseudonyms, recognition: .award)
    }
    #expect(try office.viewing(.nominee, of: nil).value == viewing(.judging))
    try season.run()
    #expect(try office.viewing(.nominee, of: nil).value == viewing(.cut))
    _ = try season.publish()
    #expect(try office.viewing(.nominee, of: nil).value == viewing(.published))
    let unknown = try office.viewing(.nominee, of: Identifier("vong-la"))
    #expect(unknown.findings.map(\.rule) == [.referenceUnknown])
  }
}
