internal import VietnameseText

/// The nominations of one category, or of a whole programme, in order of merit, best first.
public struct Ranking: Hashable, Sendable {
  public let standings: [Standing]

  /// Equal totals share a place, and the places after them are skipped: 1, 2, 2, 4.
  ///
  /// Within a shared place the order is the Vietnamese alphabet of titles, then the code; it
  /// means nothing.
  public init(of lines: [Tally.Line]) {
    let ordered = lines.map { (line: $0, key: VietnameseOrder.key($0.nomination.title)) }
      .sorted { a, b in
        if a.line.total != b.line.total { return a.line.total > b.line.total }
        if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
        return a.line.nomination.id < b.line.nomination.id
      }
    standings = zip(1..., ordered.map(\.line)).reduce(into: []) { standings, next in
      let (position, line) = next
      let above = standings.last
      let shared = above?.line.total == line.total ? above?.place : nil
      standings.append(Standing(place: shared ?? position, line: line))
    }
  }
}

/// One nomination's place and the count that earned it.
public struct Standing: Hashable, Sendable {
  public let place: Int
  public let line: Tally.Line

  public init(place: Int, line: Tally.Line) {
    self.place = place
    self.line = line
  }

  public var nomination: Nomination.ID { line.nomination.id }
}
