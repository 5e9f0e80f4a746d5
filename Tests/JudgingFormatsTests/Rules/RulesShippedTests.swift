import Foundation
import Judging
import JudgingFormats
import StrictJSON
import Testing

@Suite struct RulesShippedTests {
  @Test func `every file in Rubrics is one of those tested here`() throws {
    #expect(try ShippedRubrics.present() == ShippedRubrics.programmes)
  }

  @Test(arguments: ShippedRubrics.programmes)
  func `a shipped programme is read without a finding`(_ name: String) throws {
    let read = RulesReader.read(Array(try ShippedRubrics.text(name).utf8), file: name)
    #expect(read.findings.map { $0.line(in: .en) } == [])
    #expect(read.rules != nil)
  }

  @Test(arguments: ShippedRubrics.programmes)
  func `the canonical form of a shipped programme reads as the same programme`(
    _ name: String
  ) throws {
    let rules = try #require(
      RulesReader.read(Array(try ShippedRubrics.text(name).utf8), file: name).rules
    )
    let again = try #require(RulesReader.read(Array(rules.canonical.utf8), file: name).rules)
    #expect(again.programme == rules.programme)
    #expect(again.canonical == rules.canonical)
  }

  @Test func `the schema for editors is the one in Rubrics`() throws {
    let text = RulesSchema.document.prettyText
    let url = ShippedRubrics.url("programme.schema.json")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: url, encoding: .utf8) == text)
  }

  @Test func `the rounds and awards of Make in Viet Nam are those of its file`() throws {
    let text = try ShippedRubrics.text("make-in-viet-nam.yaml")
    let programme = try #require(RulesReader.read(Array(text.utf8), file: "x").rules?.programme)
    let chain = TieBreak.allCases
    let seven = Rational(7)
    #expect(
      programme.rounds.map(\.cut) == [
        Cut(places: 12, tieBreaks: chain),
        Cut(places: 10, passMark: seven, tieBreaks: chain),
        Cut(places: 10, passMark: seven, tieBreaks: chain),
      ]
    )
    #expect(
      programme.rounds.map(\.omits) == [[Identifier("trinh-bay"), Identifier("tra-loi")], [], []]
    )
    #expect(programme.awards.map(\.atLeast).map(\.description) == ["8", "7.5", "7.5", "7"])
    #expect(
      programme.rubric.criteria.map(\.weight.description) == ["25", "15", "30", "15", "10", "5"]
    )
    #expect(programme.council.quorumCount == 8)
    #expect(programme.council.votesNeeded(present: 8) == 7)
  }
}
