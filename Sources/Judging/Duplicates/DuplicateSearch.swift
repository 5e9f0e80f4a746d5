internal import Dispatch
internal import Synchronization

/// Finds the likely duplicates among many nominations, across categories and associations.
///
/// Names are folded, legal forms left out and known abbreviations written out; words weigh as much
/// as they are rare. Only rows that share something telling are compared.
public struct DuplicateSearch: Sendable {
  /// Pairs below are not given.
  public let threshold: Likeness

  /// What the command uses unless told otherwise.
  public static let usualThreshold = Likeness(rounding: 0.8)

  public init(threshold: Likeness = Self.usualThreshold) {
    self.threshold = threshold
  }

  /// The likely pairs among `entries`, the likeliest first.
  public func pairs(among entries: [DuplicateEntry]) -> [LikelyDuplicate] {
    pairs(in: entries, from: 0)
  }

  /// The likely pairs of one of `entries` and one of an earlier edition's, the likeliest first.
  public func pairs(
    of entries: [DuplicateEntry],
    against earlier: [DuplicateEntry]
  ) -> [LikelyDuplicate] {
    pairs(in: earlier + entries, from: earlier.count)
  }

  /// The pairs of a row from `first` on with one before `first`, or with any if `first` is 0.
  private func pairs(in entries: [DuplicateEntry], from first: Int) -> [LikelyDuplicate] {
    let names = NameIndex(entries)
    let blocks = BlockIndex(names)
    let rows = first..<max(first, entries.count)
    // Rows do not depend on each other, and the order of what is found is stated anyway.
    let pieces = rows.count < 2_000 ? 1 : 8
    let found = Mutex<[LikelyDuplicate]>([])
    DispatchQueue.concurrentPerform(iterations: pieces) { piece in
      let lower = rows.lowerBound + rows.count * piece / pieces
      let upper = rows.lowerBound + rows.count * (piece + 1) / pieces
      let own = pairs(of: lower..<upper, entries, names, blocks, from: first)
      found.withLock { $0 += own }
    }
    return found.withLock(\.self).sorted()
  }

  private func pairs(
    of rows: Range<Int>,
    _ entries: [DuplicateEntry],
    _ names: NameIndex,
    _ blocks: BlockIndex,
    from first: Int
  ) -> [LikelyDuplicate] {
    var found: [LikelyDuplicate] = []
    var lastSeen = Array(repeating: Int32(-1), count: entries.count)
    var candidates: [Int] = []
    // Half a thousandth less, for the likeness is rounded.
    let least = Float(threshold.thousandths) / 1000 - 0.0005
    for row in rows {
      candidates.removeAll(keepingCapacity: true)
      blocks.findCandidates(of: row, &candidates)
      for other in candidates where lastSeen[other] != row && (first == 0 || other < first) {
        lastSeen[other] = Int32(row)
        guard let comparison = EntryComparison(other, row, in: names, from: least) else { continue }
        let likeness = Likeness(rounding: Double(comparison.likeness))
        guard likeness >= threshold else { continue }
        let (left, right) = first == 0 ? (other, row) : (row, other)
        found.append(
          LikelyDuplicate(
            left: entries[left].id,
            right: entries[right].id,
            likeness: likeness,
            reasons: comparison.reasons
          )
        )
      }
    }
    return found
  }
}
