import Testing

@testable import Judging

struct RankingTests {
  @Test func `equal totals share a place and the next is skipped`() {
    let ranking = Ranking(of: [
      Sample.line("d", ["7"]), Sample.line("c", ["8"]), Sample.line("b", ["9"]),
      Sample.line("a", ["8"]),
    ])
    #expect(ranking.standings.map(\.place) == [1, 2, 2, 4])
    #expect(ranking.standings.codes == ["b", "a", "c", "d"])
  }
}

struct CutTests {
  @Test func `a tie at the cut is broken by the first rule that tells them apart`() {
    let outcome = cut(places: 2, [.criteria, .median, .lowest]).apply(
      to: ranking(["a": ["6", "9", "9"], "b": ["8", "8", "8"], "c": ["9", "9", "9"]])
    )
    #expect(outcome.admitted.codes == ["c", "a"])
    #expect(
      outcome.ties == [
        TieDecision(among: ids("a", "b"), admitted: ids("a"), ground: .rule(.median))
      ]
    )
  }

  @Test func `those still equal at the cut all go on`() {
    let outcome = cut(places: 2, [.median]).apply(
      to: ranking(["a": ["8", "8"], "b": ["8", "8"], "c": ["9", "9"]])
    )
    #expect(outcome.admitted.codes == ["c", "a", "b"])
    #expect(outcome.ties.map(\.ground) == [.shared])
  }

  @Test func `a tie away from the cut is left alone`() {
    let outcome = cut(places: 2, [.vote]).apply(
      to: ranking(["a": ["9"], "b": ["9"], "c": ["8"]])
    )
    #expect(outcome.admitted.codes == ["a", "b"])
    #expect(outcome.ties == [])
  }

  @Test func `a tie that comes to the council waits for its vote`() {
    let tied = ranking(["a": ["8"], "b": ["8"]])
    #expect(cut(places: 1, [.vote]).apply(to: tied).ties.map(\.ground) == [.voteNeeded])
    let voted = cut(places: 1, [.vote]).apply(
      to: tied,
      votes: [Identifier("b"): 7, Identifier("a"): 5]
    )
    #expect(voted.admitted.codes == ["b"])
  }

  @Test func `6.995 reads 7.00 and does not pass a mark of 7`() {
    let outcome = Cut(places: nil, passMark: Rational(7)).apply(to: ranking(["a": ["6.995"]]))
    #expect(outcome.admitted == [])
    #expect(outcome.refused == [Identifier("a"): .belowPassMark(Rational(7))])
  }

  @Test func `at most two of one ministry go on, the best two`() {
    let holder = { (name: String) -> [Field.ID: Answer] in [Identifier("agency"): .text(name)] }
    let ranking = Ranking(of: [
      Sample.line("a", ["9"], answers: holder("Bộ X")),
      Sample.line("b", ["8.5"], answers: holder("Bộ X")),
      Sample.line("c", ["8"], answers: holder("bộ x")),
      Sample.line("d", ["7.5"], answers: holder("Bộ Y")),
    ])
    let limit = Cut.HolderLimit(field: Identifier("agency"), atMost: 2)
    let outcome = Cut(places: 3, holderLimit: limit).apply(to: ranking)
    #expect(outcome.admitted.codes == ["a", "b", "d"])
    #expect(outcome.refused == [Identifier("c"): .beyondHolderLimit("bộ x", 2)])
  }

  @Test func `two of one holder who come near no place need not be told apart`() {
    let holder = { (name: String) -> [Field.ID: Answer] in [Identifier("agency"): .text(name)] }
    let ranking = Ranking(of: [
      Sample.line("a", ["9"], answers: holder("Bộ X")),
      Sample.line("b", ["7"], answers: holder("Bộ Y")),
      Sample.line("c", ["7"], answers: holder("Bộ Y")),
    ])
    let limit = Cut.HolderLimit(field: Identifier("agency"), atMost: 1)
    let cut = { (places: Int) in
      Cut(places: places, holderLimit: limit, tieBreaks: [.vote]).apply(to: ranking)
    }
    #expect(cut(1).ties == [])
    #expect(cut(1).admitted.codes == ["a"])
    #expect(
      cut(2).ties.first
        == TieDecision(among: ids("b", "c"), admitted: ids("b", "c"), ground: .voteNeeded)
    )
  }

  @Test func `a criterion below its floor stops a nomination whatever its total`() {
    let floor = Cut.Floor(criterion: Identifier("only"), share: Rational(9, over: 10))
    let outcome = Cut(places: nil, floors: [floor]).apply(to: ranking(["a": ["8.5"]]))
    #expect(outcome.refused == [Identifier("a"): .belowFloor(Identifier("only"), floor.share)])
  }

  private func cut(places: Int, _ rules: [TieBreak]) -> Cut {
    Cut(places: places, tieBreaks: rules)
  }

  private func ranking(_ totals: [String: [String]]) -> Ranking {
    Ranking(of: totals.keys.sorted().map { Sample.line($0, totals[$0, default: []]) })
  }

  private func ids(_ codes: String...) -> [Nomination.ID] { codes.map { Identifier($0) } }
}

struct CouncilTests {
  @Test(arguments: [(12, 8), (5, 4)])
  func `two thirds of the members make a quorum`(members: Int, quorum: Int) {
    #expect(council(members).quorumCount == quorum)
  }

  @Test func `with 8 present more than three quarters is 7`() {
    #expect(council(12).votesNeeded(present: 8) == 7)
  }

  private func council(_ members: Int) -> Council {
    Council(members: members, quorum: Rational(2, over: 3), majority: Rational(3, over: 4))
  }
}

struct ShownTests {
  @Test func `a third decimal appears where two would hide the difference`() {
    let almost = Rational(6995, over: 1000)
    #expect(almost.shown(against: [Rational(7)], in: .vi) == "6,995")
    #expect(almost.shown(in: .vi) == "7,00")
    #expect(Rational(7).shown(against: [Rational(7)], in: .en) == "7.00")
  }
}
