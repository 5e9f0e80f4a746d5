import Testing

@testable import Judging

struct BottleneckTests {
  private static let judges = ["A", "B", "C"].map { Judge.ID($0) }
  private static let nominations = ["1", "2", "3", "4"].map { Nomination.ID($0) }

  private func table(_ rows: [[Int32?]]) -> AffinityTable {
    AffinityTable(
      judges: Self.judges,
      nominations: Self.nominations,
      places: 0,
      cells: rows.joined().map { $0 ?? AffinityTable.barred }
    )
  }

  @Test func `nominations that only two judges may mark need them beyond their load`() {
    let table = table([[1, 1, nil], [1, 1, nil], [1, 1, nil], [1, 1, 1]])
    let outcome = table.assign(under: AssignmentTerms(perNomination: 2, loads: 0...2))
    #expect(
      outcome
        == .impossible([
          Bottleneck(
            kind: .tooFewMarks,
            judges: [Judge.ID("A"), Judge.ID("B")],
            nominations: Self.nominations,
            needed: 7,
            possible: 4,
            moreJudges: 2,
            load: 4,
            perNomination: 1
          )
        ])
    )
  }

  @Test func `a nomination with too few judges is named by itself`() {
    let table = table([[1, nil, nil], [1, 1, 1], [1, nil, 1], [nil, nil, nil]])
    let outcome = table.assign(under: AssignmentTerms(perNomination: 2, loads: 0...4))
    #expect(
      outcome.bottlenecks?.map(\.nominations) == [[Nomination.ID("1")], [Nomination.ID("4")]]
    )
    #expect(outcome.bottlenecks?.map(\.possible) == [1, 0])
  }

  @Test func `judges who must mark more than is open to them are named`() {
    let table = table([[1, 1, nil], [1, 1, nil], [1, 1, nil], [1, 1, 1]])
    let outcome = table.assign(under: AssignmentTerms(perNomination: 2, loads: 2...4))
    #expect(
      outcome
        == .impossible([
          Bottleneck(
            kind: .tooManyMarks,
            judges: [Judge.ID("C")],
            nominations: [Nomination.ID("4")],
            needed: 2,
            possible: 1,
            moreJudges: nil,
            load: 1,
            perNomination: nil
          )
        ])
    )
  }

  @Test func `the finding says what is needed, what there is, and what mends it`() {
    let cut = Bottleneck(
      kind: .tooFewMarks,
      judges: [Judge.ID("A"), Judge.ID("B")],
      nominations: [Nomination.ID("1")],
      needed: 7,
      possible: 4,
      moreJudges: 2,
      load: 4,
      perNomination: 1
    )
    let finding = cut.finding(at: Origin(file: "a.csv"))
    #expect(
      finding.line(in: .en) == """
        a.csv: not enough judging: at least 7 marks for 1 nomination (1) must come from 2 judges \
        (A, B), who can give 4; raise the load to 4; or open these nominations to 2 more judges; \
        or ask for 1 judge a nomination [assignment-impossible]
        """
    )
  }
}
