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

  @Test func `public services are measured for 70 points and each group needs half`() throws {
    let text = try ShippedRubrics.text("dich-vu-cong.yaml")
    let programme = try #require(RulesReader.read(Array(text.utf8), file: "x").rules?.programme)
    let measured = programme.rubric.criteria.filter { criterion in
      if case .measured = criterion.basis { true } else { false }
    }
    #expect(measured.map(\.weight.description) == ["12", "14", "15", "16", "13"])
    #expect(
      programme.rounds.map(\.cut) == [
        Cut(
          places: 10,
          passMark: Rational(70),
          floors: measured.map { Cut.Floor(criterion: $0.id, share: Rational(1, over: 2)) },
          holderLimit: Cut.HolderLimit(field: Identifier("agency"), atMost: 2),
          tieBreaks: TieBreak.allCases
        )
      ]
    )
  }

  @Test(arguments: ["Mức độ 4", "mức độ 3", "4"])
  func `an old service level is asked back, never mapped`(_ level: String) throws {
    let text = try ShippedRubrics.text("dich-vu-cong.yaml")
    let programme = try #require(RulesReader.read(Array(text.utf8), file: "x").rules?.programme)
    let field = try #require(programme.field(Identifier("serviceLevel")))
    let entry = NominationForm.Entry(level, at: Origin(file: "y"))
    guard case .rejected(let findings) = field.read(entry, in: programme) else {
      Issue.record("“\(level)” was taken for an option")
      return
    }
    #expect(findings.map(\.rule) == [.optionUnknown])
  }

  @Test func `a provincial contest trims marks of 1 to 100 and counts votes the office enters`()
    throws
  {
    let text = try ShippedRubrics.text("sang-tao-tinh.yaml")
    let programme = try #require(RulesReader.read(Array(text.utf8), file: "x").rules?.programme)
    let votes = Field.ID("publicVotes")
    #expect(
      programme.rubric.scale
        == Scale(lowest: Rational(1), highest: Rational(100), step: Rational(1))
    )
    #expect(programme.rounds.map(\.aggregation) == [.trimmedMean(dropping: 1)])
    #expect(programme.rubric.criteria.last?.basis == .vote(votes))
    #expect(programme.field(votes)?.source == .office)
    #expect(programme.awards.map(\.places) == [1, 1, 1])
  }
}
