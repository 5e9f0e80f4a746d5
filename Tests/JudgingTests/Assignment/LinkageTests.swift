import Testing

@testable import Judging

struct LinkageTests {
  /// Rooms of so many judges and nominations each, every judge of a room with every nomination of it.
  private func rooms(_ count: Int, judges: Int = 2, nominations: Int = 2) -> Set<Meeting> {
    var meetings: Set<Meeting> = []
    for room in 0..<count {
      for judge in 0..<judges {
        for nomination in 0..<nominations {
          meetings.insert(meeting(room, judge, room, nomination))
        }
      }
    }
    return meetings
  }

  private func meeting(_ a: Int, _ judge: Int, _ b: Int, _ nomination: Int) -> Meeting {
    Meeting(judge: Judge.ID("J\(a)\(judge)"), nomination: Nomination.ID("N\(b)\(nomination)"))
  }

  private func mender(
    _ meetings: Set<Meeting>,
    loads: ClosedRange<Int>,
    groups: [Nomination.ID: String] = [:]
  ) -> LinkageMender {
    let judges = Set(meetings.map(\.judge)).sorted()
    let nominations = Set(meetings.map(\.nomination)).sorted()
    let table = AffinityTable(
      judges: judges,
      nominations: nominations,
      places: 0,
      cells: Array(repeating: 1, count: judges.count * nominations.count)
    )
    let terms = AssignmentTerms(perNomination: 2, loads: loads)
    return LinkageMender(meetings, table: table, under: terms, groups: groups)
  }

  @Test func `rooms that share nobody are parts of their own`() {
    let linkage = AssignmentLinkage(of: rooms(3))
    #expect(linkage.parts.map(\.judges.count) == [2, 2, 2])
    #expect(linkage.split().map(\.parts) == [[0, 1, 2]])
    #expect(linkage.bridges == [])
  }

  @Test func `a single pair between two rooms is a bridge`() {
    let linkage = AssignmentLinkage(of: rooms(2).union([meeting(0, 0, 1, 1)]))
    #expect(linkage.parts.count == 1)
    #expect(linkage.bridges == [meeting(0, 0, 1, 1)])
  }

  @Test func `rooms ranked apart need no link`() {
    let meetings = rooms(2)
    let groups = Dictionary(
      uniqueKeysWithValues: Set(meetings.map(\.nomination)).map {
        ($0, String($0.rawValue.prefix(2)))
      }
    )
    #expect(AssignmentLinkage(of: meetings).split(groups: groups).isEmpty)
  }

  @Test func `where loads leave room, three rooms are joined by two exchanges`() throws {
    let meetings = rooms(3)
    let repair = try #require(mender(meetings, loads: 1...3).exchanges())
    #expect(repair.removed.count == 2)
    #expect(repair.added.count == 2)
    let mended = meetings.subtracting(repair.removed).union(repair.added)
    #expect(AssignmentLinkage(of: mended).isConnected)
  }

  @Test func `where all loads are full, three rooms are joined by a ring of three`() throws {
    let meetings = rooms(3)
    let repair = try #require(mender(meetings, loads: 2...2).exchanges())
    #expect(repair.removed.count == 3)
    let mended = meetings.subtracting(repair.removed).union(repair.added)
    #expect(AssignmentLinkage(of: mended).isConnected)
    for judge in Set(meetings.map(\.judge)) {
      #expect(mended.count { $0.judge == judge } == 2)
    }
  }

  @Test func `one judge a nomination cannot be joined by exchanges, only by marks more`() throws {
    let mender = mender(rooms(3, judges: 1), loads: 0...4)
    #expect(mender.exchanges() == nil)
    #expect(mender.marks()?.added.count == 2)
  }

  @Test(arguments: [2, 3])
  func `no repair of small panels has fewer exchanges`(upper: Int) throws {
    let meetings = rooms(2)
    let found = try #require(mender(meetings, loads: (4 - upper)...upper).exchanges())
    #expect(found.added.count == fewest(meetings, loads: (4 - upper)...upper))
  }

  /// The fewest pairs that any connected assignment of two judges a nomination changes, by trying all.
  private func fewest(_ meetings: Set<Meeting>, loads: ClosedRange<Int>) -> Int? {
    let judges = Set(meetings.map(\.judge)).sorted()
    let nominations = Set(meetings.map(\.nomination)).sorted()
    let panels = judges.indices.flatMap { a in judges.indices.filter { $0 > a }.map { [a, $0] } }
    var assignments: [Set<Meeting>] = [[]]
    for nomination in nominations {
      assignments = assignments.flatMap { start in
        panels.map { panel in
          start.union(panel.map { Meeting(judge: judges[$0], nomination: nomination) })
        }
      }
    }
    return assignments.filter { all in
      AssignmentLinkage(of: all).isConnected
        && judges.allSatisfy { judge in loads.contains(all.count { $0.judge == judge }) }
    }.map { $0.subtracting(meetings).count }.min()
  }

  @Test func `the standard error of two judges is that of the mean of their differences`() throws {
    let meetings = rooms(1, judges: 2, nominations: 8)
    let judges = Set(meetings.map(\.judge)).sorted()
    let table = AffinityTable(
      judges: judges,
      nominations: Set(meetings.map(\.nomination)).sorted(),
      places: 0,
      cells: Array(repeating: 0, count: 16)
    )
    // Eight differences of variance 2σ² have a mean of variance σ²/4.
    let precision = try #require(LinkagePrecision(of: meetings, in: table))
    #expect(abs(precision.standardError - 0.5) < 1e-12)
    #expect(abs(precision.worst.standardError - 0.5) < 1e-12)
    #expect(precision.additions.isEmpty)
  }

  @Test func `a mark more is worth what a new calculation says`() throws {
    let meetings = rooms(2, judges: 2, nominations: 4).union([meeting(0, 0, 1, 0)])
    let mender = mender(meetings, loads: 0...9)
    let precision = try #require(LinkagePrecision(of: meetings, in: mender.table, adding: 1))
    let added = try #require(precision.additions.first)
    let again = try #require(
      LinkagePrecision(of: meetings.union([added.meeting]), in: mender.table, adding: 0)
    )
    #expect(abs(again.standardError - added.standardError) < 1e-12)
    #expect(added.standardError < precision.standardError)
  }
}
