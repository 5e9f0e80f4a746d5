import Testing

@testable import Judging

struct FairTests {
  @Test(arguments: 0..<300 as Range<UInt64>)
  func `the worst nomination comes first, then the total, as among all assignments`(seed: UInt64) {
    let problem = Enumeration(seed: seed)
    let best = problem.values.max { ($0.minimum, $0.total) < ($1.minimum, $1.total) }
    let fair = problem.table.assign(under: problem.terms.fair).assignment
    #expect(fair?.minimum == best.map { problem.table.value(of: $0.minimum) })
    #expect(fair?.total == best.map { problem.table.value(of: $0.total) })
    #expect(fair?.bound == fair?.minimum)
  }

  @Test func `the bound is never below the minimum, nor the total above the largest`() throws {
    let table = AssignmentTests.contest(nominations: 80, judges: 16, favourites: true)
    let terms = AssignmentTerms(perNomination: 3, loads: 10...16)
    let fair = try #require(table.assign(under: terms.fair).assignment)
    let largest = try #require(table.assign(under: terms).assignment)
    #expect(fair.minimum <= fair.bound)
    #expect(fair.minimum >= largest.minimum)
    #expect(fair.total <= largest.total)
  }

  @Test func `pairs kept come before fairness`() throws {
    let table = AssignmentTests.contest(nominations: 30, judges: 8)
    var terms = AssignmentTerms(perNomination: 3, loads: 0...12)
    let before = try #require(table.assign(under: terms).assignment)
    terms.kept = before.meetings
    #expect(table.assign(under: terms.fair).assignment?.meetings == before.meetings)
  }
}

extension AssignmentTerms {
  /// The same terms with the worst-served nomination first.
  fileprivate var fair: AssignmentTerms {
    var terms = AssignmentTerms(
      perNomination: perNomination,
      loads: loads,
      aim: .minimum,
      seed: seed
    )
    (terms.kept, terms.fixed) = (kept, fixed)
    return terms
  }
}
