/// Marks from any judging, summed as they come: per judge and nomination, never one by one.
///
/// Memory grows with the scorecards, not with the marks.
public struct MarkTable: Sendable {
  /// Marks are counted in millionths.
  public static let scale: Int64 = 1_000_000

  /// The weight of each criterion, as a whole number; they share one scale.
  public private(set) var weights: [Int64]
  public private(set) var cards: [Card] = []
  private var index = PairIndex()
  /// Criteria from the 65th on, which do not fit the bits of a card.
  private var beyond: Set<Beyond> = []

  /// The sum of one judge's marks for one nomination.
  public struct Card: Hashable, Sendable {
    public let judge: UInt32
    public let nomination: UInt32
    /// `Σ weight × mark`, marks in millionths.
    public var sum: Int64 = 0
    /// Which of the first 64 criteria have a mark.
    public var present: UInt64 = 0
    /// The weights of the criteria beyond those.
    public var weightBeyond: Int64 = 0
  }

  private struct Beyond: Hashable {
    let card: Int
    let criterion: Int
  }

  public init(weights: [Int64] = []) {
    self.weights = weights
  }

  public enum Addition: Sendable {
    case added
    /// The judge marked this criterion of this nomination before.
    case repeated
    /// The sum would not fit; no real judging comes near.
    case tooLarge
  }

  /// Adds one mark.
  ///
  /// - Parameters:
  ///   - units: The mark in millionths.
  ///   - criterion: Its number, within `weights`.
  ///   - judge: The judge's number.
  ///   - nomination: The nomination's number.
  /// - Returns: Whether it was taken.
  @inline(__always)
  public mutating func add(
    _ units: Int64,
    criterion: Int,
    judge: UInt32,
    nomination: UInt32
  ) -> Addition {
    let position = index.position(of: UInt64(nomination) << 32 | UInt64(judge)) {
      cards.append(Card(judge: judge, nomination: nomination))
    }
    let (product, overflow) = units.multipliedReportingOverflow(by: weights[criterion])
    let (sum, overflows) = cards[position].sum.addingReportingOverflow(product)
    guard !overflow, !overflows else { return .tooLarge }
    if criterion < 64 {
      let bit = UInt64(1) << UInt64(criterion)
      guard cards[position].present & bit == 0 else { return .repeated }
      cards[position].present |= bit
    } else {
      guard beyond.insert(Beyond(card: position, criterion: criterion)).inserted else {
        return .repeated
      }
      cards[position].weightBeyond += weights[criterion]
    }
    cards[position].sum = sum
    return .added
  }

  /// Makes room for another criterion, of weight 1 where none was declared.
  public mutating func addCriterion() { weights.append(1) }

  /// Takes in the cards of another table, whose numbers mean what the arguments say.
  ///
  /// - Parameters:
  ///   - other: Another part of the same marks.
  ///   - judges: The numbers here of its judges.
  ///   - nominations: The numbers here of its nominations.
  ///   - criteria: The numbers here of its criteria.
  /// - Returns: Whether no mark stands in both and every sum fits.
  public mutating func merge(
    _ other: MarkTable,
    judges: [UInt32],
    nominations: [UInt32],
    criteria: [Int]
  ) -> Bool {
    guard other.beyond.isEmpty, criteria.allSatisfy({ $0 < 64 }) else { return false }
    let isSame = criteria.enumerated().allSatisfy { $0.offset == $0.element }
    for card in other.cards {
      var present = card.present
      if !isSame {
        present = 0
        for (own, criterion) in criteria.enumerated() where card.present >> UInt64(own) & 1 == 1 {
          present |= 1 << UInt64(criterion)
        }
      }
      let (judge, nomination) = (judges[Int(card.judge)], nominations[Int(card.nomination)])
      let position = index.position(of: UInt64(nomination) << 32 | UInt64(judge)) {
        cards.append(Card(judge: judge, nomination: nomination))
      }
      let (sum, overflows) = cards[position].sum.addingReportingOverflow(card.sum)
      guard cards[position].present & present == 0, !overflows else { return false }
      cards[position].sum = sum
      cards[position].present |= present
    }
    return true
  }

  /// The card's weighted mean: its sum over the weights of the criteria that have a mark.
  public func score(of card: Card) -> Rational {
    var weight = card.weightBeyond
    var bits = card.present
    while bits != 0 {
      weight += weights[bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return Rational(Int128(card.sum), over: Int128(weight) * Int128(Self.scale))
  }
}

/// Numbers pairs in the order in which they first come: open addressing, linear probing.
private struct PairIndex {
  private var slots: [UInt32] = Array(repeating: 0, count: 1 << 12)
  private var keys: [UInt64] = []
  private var last: (key: UInt64, position: Int) = (.max, 0)

  @inline(__always)
  mutating func position(of key: UInt64, adding append: () -> Void) -> Int {
    // Marks of one card nearly always stand together.
    if key == last.key { return last.position }
    return find(key, adding: append)
  }

  private mutating func find(_ key: UInt64, adding append: () -> Void) -> Int {
    let mask = slots.count - 1
    var slot = Self.hash(key) & mask
    while slots[slot] != 0 {
      let position = Int(slots[slot]) - 1
      if keys[position] == key {
        last = (key, position)
        return position
      }
      slot = (slot + 1) & mask
    }
    keys.append(key)
    append()
    slots[slot] = UInt32(keys.count)
    last = (key, keys.count - 1)
    if keys.count * 2 > slots.count { grow() }
    return keys.count - 1
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for (position, key) in keys.enumerated() {
      var slot = Self.hash(key) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(position + 1)
    }
    slots = larger
  }

  private static func hash(_ key: UInt64) -> Int {
    let mixed = (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20)
  }
}
