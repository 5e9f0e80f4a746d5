import Testing

@testable import Judging

struct AssignmentTests {
  @Test(arguments: 0..<400 as Range<UInt64>)
  func `the total is the largest of all assignments, and proved`(seed: UInt64) {
    let problem = Enumeration(seed: seed)
    let outcome = problem.table.assign(under: problem.terms)
    let largest = problem.values.map(\.total).max().map { problem.table.value(of: $0) }
    #expect(outcome.assignment?.total == largest)
    #expect(outcome.assignment?.bound == largest)
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `what is impossible has a cut with less than it needs`(seed: UInt64) {
    let problem = Enumeration(seed: seed)
    let cuts = problem.table.assign(under: problem.terms).bottlenecks
    #expect((cuts == nil) == !problem.values.isEmpty)
    #expect(cuts?.isEmpty != true)
    #expect(cuts?.allSatisfy { $0.possible < $0.needed } != false)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `pairs meet once, within loads, never barred`(seed: UInt64) throws {
    let (table, terms) = (Enumeration(seed: seed).table, Enumeration(seed: seed).terms)
    guard let assignment = table.assign(under: terms).assignment else { return }
    #expect(assignment.meetings.count == assignment.pairs.count)
    for nomination in table.nominations {
      #expect(assignment.pairs.count { $0.nomination == nomination } == terms.perNomination)
    }
    for judge in table.judges {
      #expect(terms.loads.contains(assignment.pairs.count { $0.judge == judge }))
    }
    for pair in assignment.pairs {
      let row = try #require(table.row(of: pair.nomination))
      let column = try #require(table.column(of: pair.judge))
      #expect(table[row, column] != AffinityTable.barred)
      #expect(table.value(of: Int(table[row, column])) == pair.affinity)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `as many pairs stay as can, and then the total is largest`(seed: UInt64) {
    let problem = Enumeration(seed: seed, keeping: true)
    let best = problem.values.max { ($0.kept, $0.total) < ($1.kept, $1.total) }
    let assignment = problem.table.assign(under: problem.terms).assignment
    #expect(assignment?.meetings.intersection(problem.terms.kept).count == best?.kept)
    #expect(assignment?.total == best.map { problem.table.value(of: $0.total) })
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `pairs set by hand stay`(seed: UInt64) {
    let problem = Enumeration(seed: seed, fixing: true)
    let assignment = problem.table.assign(under: problem.terms).assignment
    let largest = problem.values.map(\.total).max().map { problem.table.value(of: $0) }
    #expect(assignment?.total == largest)
    #expect(assignment.map { $0.meetings.isSuperset(of: problem.terms.fixed) } != false)
  }

  @Test func `nothing changes when an assignment that is still right is kept`() throws {
    let problem = Self.contest(nominations: 60, judges: 12)
    var terms = AssignmentTerms(perNomination: 3, loads: 10...20)
    let before = try #require(problem.assign(under: terms).assignment)
    terms = AssignmentTerms(perNomination: 3, loads: 10...20, seed: 99)
    terms.kept = before.meetings
    #expect(problem.assign(under: terms).assignment == before)
  }

  @Test func `a recusal moves as few pairs as can be`() throws {
    var table = Self.contest(nominations: 60, judges: 12)
    var terms = AssignmentTerms(perNomination: 3, loads: 10...16)
    let before = try #require(table.assign(under: terms).assignment)
    let recused = try #require(before.pairs.first)
    table.bar(Meeting(judge: recused.judge, nomination: recused.nomination))
    terms.kept = before.meetings
    let after = try #require(table.assign(under: terms).assignment)
    #expect(before.meetings.subtracting(after.meetings).count == 1)
  }

  @Test func `the same seed gives the same pairs, another one other pairs of the same total`() {
    let table = Self.contest(nominations: 40, judges: 10, values: 3)
    func assigned(_ seed: UInt64) -> Assignment? {
      table.assign(under: AssignmentTerms(perNomination: 3, loads: 12...12, seed: seed)).assignment
    }
    #expect(assigned(1) == assigned(1))
    #expect(assigned(1)?.pairs != assigned(2)?.pairs)
    #expect(assigned(1)?.total == assigned(2)?.total)
  }

  @Test func `a large problem with judges everybody wants is proved too`() throws {
    let table = Self.contest(nominations: 400, judges: 60, favourites: true)
    let outcome = table.assign(under: AssignmentTerms(perNomination: 5, loads: 20...34))
    let assignment = try #require(outcome.assignment)
    #expect(assignment.total == assignment.bound)
    #expect(assignment.pairs.count == 2000)
  }

  /// Affinities drawn from 0 to `values`, with judges that are better for everybody if asked for.
  static func contest(
    nominations: Int,
    judges: Int,
    values: UInt64 = 1000,
    favourites: Bool = false
  ) -> AffinityTable {
    var lot = Lot(seed: 5)
    return AffinityTable(
      judges: (0..<judges).map { Judge.ID("J\($0 + 100)") },
      nominations: (0..<nominations).map { Nomination.ID("N\($0 + 1000)") },
      places: 3,
      cells: (0..<nominations * judges).map {
        Int32(lot.next() % (values + 1)) + (favourites ? Int32($0 % judges) * 20 : 0)
      }
    )
  }
}
