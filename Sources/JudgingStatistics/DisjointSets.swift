/// Which of the numbers 0, 1, … n − 1 hang together.
struct DisjointSets {
  private var parents: [Int]
  /// How often two parts became one.
  private(set) var joins = 0

  init(count: Int) { parents = Array(0..<count) }

  /// A number that stands for the whole part.
  mutating func root(of node: Int) -> Int {
    var node = node
    while parents[node] != node {
      parents[node] = parents[parents[node]]
      node = parents[node]
    }
    return node
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    guard a != b else { return }
    // The smaller number stands for both, so that the outcome does not depend on the order of joins.
    parents[max(a, b)] = min(a, b)
    joins += 1
  }
}
