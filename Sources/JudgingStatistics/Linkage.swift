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
    var sets = DisjointSets(count: judges)
    var firstJudge: [Int: Int] = [:]
    for card in cards {
      if let first = firstJudge[card.entry] {
        sets.join(card.judge, first)
      } else {
        firstJudge[card.entry] = card.judge
      }
    }
    var numbers: [Int: Int] = [:]
    var parts: [Int] = []
    // The lower number stands for a part, so that parts are numbered in the order of judges.
    for judge in 0..<judges { parts.append(numbers.number(of: sets.root(of: judge))) }
    self.parts = parts
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
