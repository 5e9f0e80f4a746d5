internal import VietnameseText

/// The nominations of one category, or of a whole programme, in order of merit, best first.
public struct Ranking: Hashable, Sendable {
  public let standings: [Standing]

  /// Equal totals share a place, and the places after them are skipped: 1, 2, 2, 4.
  ///
  /// Within a shared place the order is the Vietnamese alphabet of titles, then the code; it
  /// means nothing.
  public init(of lines: [Tally.Line]) {
    var standings: [Standing] = []
    standings.reserveCapacity(lines.count)
    let ordered = lines.indices.sorted { lines[$0].total > lines[$1].total }
    var next = ordered[...]
    while let first = next.first {
      let shared = next.prefix { lines[$0].total == lines[first].total }
      let place = standings.count + 1
      for line in Self.alphabetical(shared.map { lines[$0] }) {
        standings.append(Standing(place: place, line: line))
      }
      next = next.dropFirst(shared.count)
    }
    self.standings = standings
  }

  private static func alphabetical(_ lines: [Tally.Line]) -> [Tally.Line] {
    guard lines.count > 1 else { return lines }
    return lines.map { (line: $0, key: VietnameseOrder.key($0.nomination.title)) }
      .sorted { a, b in
        a.key == b.key
          ? a.line.nomination.id < b.line.nomination.id : a.key.lexicographicallyPrecedes(b.key)
      }
      .map(\.line)
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
