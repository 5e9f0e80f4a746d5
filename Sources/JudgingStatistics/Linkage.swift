public import Judging

/// Which judges and nominations hang together through the marks given.
///
/// Where they fall apart, nothing tells a strong group from a lenient panel.
public struct Linkage: Hashable, Sendable {
  /// How many parts share neither a judge nor a nomination.
  public let components: Int

  /// Counts the connected parts of the graph whose edges are the cards.
  public init(of scorecards: [Scorecard]) {
    var parents: [String: String] = [:]
    func root(_ name: String) -> String {
      var name = name
      while let parent = parents[name], parent != name { name = parent }
      return name
    }
    var joined = 0
    for card in scorecards {
      let (judge, nomination) = ("j\(card.judge)", "n\(card.nomination)")
      for name in [judge, nomination] where parents[name] == nil { parents[name] = name }
      let (a, b) = (root(judge), root(nomination))
      if a != b {
        parents[a] = b
        joined += 1
      }
    }
    components = parents.count - joined
  }

  public var isConnected: Bool { components <= 1 }
}
