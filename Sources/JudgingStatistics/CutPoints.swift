/// Judges and entries that alone hold the panel together: without any one of them those left would
/// share nothing.
public struct CutPoints: Hashable, Sendable {
  /// By number, ascending.
  public let judges: [Int]
  /// By number, ascending.
  public let entries: [Int]

  /// Finds them by depth-first search (Hopcroft, Tarjan 1973), in time proportional to the scores.
  ///
  /// An entry that only one judge marked is not counted as lost with that judge: what matters is
  /// whether the judges left can be compared.
  public init(of ratings: Ratings) {
    var search = PanelSearch(of: ratings)
    for judge in ratings.judges.indices { search.visit(from: judge) }
    judges = search.cuts.filter { $0 < ratings.judges.count }.sorted()
    entries = search.cuts.filter { $0 >= ratings.judges.count }
      .map { $0 - ratings.judges.count }.sorted()
  }
}

/// A search of the graph whose nodes are judges, then entries, and whose edges are scores.
private struct PanelSearch {
  private let starts: [Int]
  private let neighbours: [Int32]
  private let judges: Int
  private var order: [Int]
  /// The earliest node that a node's descendants reach beside their way down.
  private var earliest: [Int]
  private var holdsJudge: [Bool]
  private var next: [Int]
  private var counted = 0
  private(set) var cuts: Set<Int> = []

  init(of ratings: Ratings) {
    judges = ratings.judges.count
    let nodes = judges + ratings.entries.count
    var starts = [Int](repeating: 0, count: nodes + 1)
    for score in ratings.scores {
      starts[Int(score.judge) + 1] += 1
      starts[judges + Int(score.entry) + 1] += 1
    }
    for node in 0..<nodes { starts[node + 1] += starts[node] }
    var next = starts
    var neighbours = [Int32](repeating: 0, count: 2 * ratings.scores.count)
    for score in ratings.scores {
      let (judge, entry) = (Int(score.judge), judges + Int(score.entry))
      neighbours[next[judge]] = Int32(entry)
      neighbours[next[entry]] = Int32(judge)
      next[judge] += 1
      next[entry] += 1
    }
    (self.starts, self.neighbours, self.next) = (starts, neighbours, starts)
    order = Array(repeating: 0, count: nodes)
    earliest = order
    holdsJudge = (0..<nodes).map { $0 < ratings.judges.count }
  }

  /// Searches what hangs together with a judge, without recursion: panels may be long chains.
  mutating func visit(from root: Int) {
    guard order[root] == 0 else { return }
    var path = [root]
    var branches = 0
    enter(root)
    while let node = path.last {
      if next[node] < starts[node + 1] {
        let other = Int(neighbours[next[node]])
        next[node] += 1
        if order[other] == 0 {
          enter(other)
          path.append(other)
        } else if path.count < 2 || other != path[path.count - 2] {
          earliest[node] = min(earliest[node], order[other])
        }
        continue
      }
      path.removeLast()
      guard let parent = path.last else { break }
      earliest[parent] = min(earliest[parent], earliest[node])
      let isApart = earliest[node] >= order[parent] && holdsJudge[node]
      if parent == root { branches += isApart ? 1 : 0 } else if isApart { cuts.insert(parent) }
      if holdsJudge[node] { holdsJudge[parent] = true }
    }
    if branches > 1 { cuts.insert(root) }
  }

  private mutating func enter(_ node: Int) {
    counted += 1
    order[node] = counted
    earliest[node] = counted
  }
}
