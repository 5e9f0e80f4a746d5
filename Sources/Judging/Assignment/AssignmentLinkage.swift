/// Whether judges and nominations hang together through the pairs of an assignment.
///
/// Where they fall apart, nothing tells a strong group from a lenient panel: the severities of judges in
/// different parts cannot be compared, nor can the nominations.
public struct AssignmentLinkage: Hashable, Sendable {
  /// A part that shares neither a judge nor a nomination with another.
  public struct Part: Hashable, Sendable {
    /// Ascending.
    public let judges: [Judge.ID]
    /// Ascending.
    public let nominations: [Nomination.ID]
  }

  /// In the order of their first nomination; judges without a nomination are in none.
  public let parts: [Part]
  /// The pairs without which a part would fall in two, by nomination, then judge.
  public let bridges: [Meeting]

  public var isConnected: Bool { parts.count <= 1 }

  /// Reads the linkage of pairs, in any order.
  public init(of meetings: some Sequence<Meeting>) {
    let graph = MeetingGraph(meetings.sorted())
    var judges: [Int: [Judge.ID]] = [:]
    var nominations: [Int: [Nomination.ID]] = [:]
    for (place, judge) in graph.judges.enumerated() {
      judges[graph.part[place], default: []].append(judge)
    }
    for (place, nomination) in graph.nominations.enumerated() {
      nominations[graph.part[graph.judges.count + place], default: []].append(nomination)
    }
    parts = nominations.map { Part(judges: judges[$0.key] ?? [], nominations: $0.value) }
      .sorted {
        ($0.nominations.first ?? Nomination.ID("")) < ($1.nominations.first ?? Nomination.ID(""))
      }
    bridges = graph.bridges
  }

  /// The parts that each group of nominations is ranked across, where there is more than one.
  ///
  /// - Parameter groups: The group of each nomination; those without one are ranked together.
  /// - Returns: Groups whose nominations are in several parts, with those parts by number, by name.
  public func split(
    groups: [Nomination.ID: String] = [:]
  ) -> [(group: String, parts: [Int])] {
    var seen: [String: Set<Int>] = [:]
    for (number, part) in parts.enumerated() {
      for nomination in part.nominations {
        seen[groups[nomination] ?? "", default: []].insert(number)
      }
    }
    return seen.filter { $0.value.count > 1 }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value.sorted()) }
  }
}

/// Judges and nominations as the nodes of a graph, their pairs as its edges.
struct MeetingGraph {
  /// Ascending; they are the nodes from 0 on.
  let judges: [Judge.ID]
  /// Ascending; they are the nodes after the judges.
  let nominations: [Nomination.ID]
  /// The pairs, in the order given, and their two ends.
  let meetings: [Meeting]
  let ends: [(judge: Int, nomination: Int)]
  /// The part of each node: the smallest node in it.
  let part: [Int]
  /// The pairs without which a part would fall in two, in the order given.
  let bridges: [Meeting]

  init(_ meetings: [Meeting]) {
    let judges = Set(meetings.map(\.judge)).sorted()
    let nominations = Set(meetings.map(\.nomination)).sorted()
    let judgePlaces = Dictionary(uniqueKeysWithValues: zip(judges, judges.indices))
    let nominationPlaces = Dictionary(uniqueKeysWithValues: zip(nominations, nominations.indices))
    let ends = meetings.map {
      (
        judge: judgePlaces[$0.judge] ?? 0,
        nomination: judges.count + (nominationPlaces[$0.nomination] ?? 0)
      )
    }
    var walk = Walk(count: judges.count + nominations.count, ends: ends)
    for node in walk.entered.indices where walk.entered[node] < 0 { walk.visit(from: node) }
    (self.judges, self.nominations, self.meetings, self.ends) = (
      judges, nominations, meetings, ends
    )
    part = walk.part
    bridges = walk.bridges.sorted().map { meetings[$0] }
  }

  /// A walk in depth that finds bridges (Tarjan 1974), without recursion: chains can be long.
  private struct Walk {
    var entered: [Int]
    var part: [Int]
    var bridges: [Int] = []
    private var lowest: [Int]
    private var edges: [[(node: Int, edge: Int)]]
    private var clock = 0

    init(count: Int, ends: [(judge: Int, nomination: Int)]) {
      entered = Array(repeating: -1, count: count)
      part = Array(repeating: 0, count: count)
      lowest = entered
      edges = Array(repeating: [], count: count)
      for (edge, end) in ends.enumerated() {
        edges[end.judge].append((end.nomination, edge))
        edges[end.nomination].append((end.judge, edge))
      }
    }

    mutating func visit(from root: Int) {
      var stack: [(node: Int, by: Int, next: Int)] = []
      enter(root, root, -1, &stack)
      while let top = stack.last {
        guard top.next < edges[top.node].count else {
          leave(&stack)
          continue
        }
        stack[stack.count - 1].next += 1
        let (node, edge) = edges[top.node][top.next]
        if edge == top.by { continue }
        if entered[node] < 0 {
          enter(node, root, edge, &stack)
        } else {
          lowest[top.node] = min(lowest[top.node], entered[node])
        }
      }
    }

    private mutating func enter(
      _ node: Int,
      _ root: Int,
      _ edge: Int,
      _ stack: inout [(node: Int, by: Int, next: Int)]
    ) {
      entered[node] = clock
      lowest[node] = clock
      part[node] = root
      clock += 1
      stack.append((node, edge, 0))
    }

    private mutating func leave(_ stack: inout [(node: Int, by: Int, next: Int)]) {
      let done = stack.removeLast()
      guard let above = stack.last else { return }
      lowest[above.node] = min(lowest[above.node], lowest[done.node])
      if lowest[done.node] > entered[above.node] { bridges.append(done.by) }
    }
  }
}
