public import Judging

/// Which judges and nominations hang together through the marks given.
///
/// Where they fall apart, nothing tells a strong group from a lenient panel.
public struct Linkage: Hashable, Sendable {
  /// The part each judge belongs to, numbered from 0 in the order of judges.
  public let parts: [Int]
  /// How many parts share neither a judge nor a nomination.
  public let components: Int

  /// Joins the judges who marked the same entry.
  public init(of ratings: Ratings) {
    self.init(
      judges: ratings.judges.count,
      cards: ratings.scores.lazy.map { (Int($0.judge), Int($0.entry)) }
    )
  }

  /// Joins the judges who handed in a card for the same nomination.
  public init(of scorecards: [Scorecard]) {
    var judges: [Judge.ID: Int] = [:]
    var nominations: [Nomination.ID: Int] = [:]
    let cards = scorecards.map { card in
      (
        judges.number(of: card.judge), nominations.number(of: card.nomination)
      )
    }
    self.init(judges: judges.count, cards: cards)
  }

  private init(judges: Int, cards: some Sequence<(judge: Int, entry: Int)>) {
    var parents = Array(0..<judges)
    func root(_ judge: Int) -> Int {
      var judge = judge
      while parents[judge] != judge {
        parents[judge] = parents[parents[judge]]
        judge = parents[judge]
      }
      return judge
    }
    var firstJudge: [Int: Int] = [:]
    for card in cards {
      let (own, other) = (root(card.judge), root(firstJudge[card.entry, default: card.judge]))
      firstJudge[card.entry] = min(own, other)
      // The lower number stays the root, so that parts are numbered in the order of judges.
      parents[max(own, other)] = min(own, other)
    }
    var numbers: [Int: Int] = [:]
    parts = parents.indices.map { numbers.number(of: root($0)) }
    components = numbers.count
  }

  public var isConnected: Bool { components <= 1 }
}

extension Dictionary where Value == Int {
  /// The number of a key, given the next one where it has none.
  fileprivate mutating func number(of key: Key) -> Int {
    if let number = self[key] { return number }
    self[key] = count
    return count - 1
  }
}
