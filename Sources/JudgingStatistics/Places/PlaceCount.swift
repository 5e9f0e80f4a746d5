/// Counts, over many draws, which place each entry took.
struct PlaceCount {
  private let entries: Int
  private let tops: [Int]
  /// Places are counted in classes this wide, so that large fields fit into memory.
  private let width: Int
  private let classes: Int
  private var histogram: [Int32]
  private var firsts: [Int32]
  private var inTop: [Int32]
  private var overNext: [Int32]
  private var keys: [UInt64]
  private var scratch: [UInt64]
  private var counts: [Int32]
  /// Entries by adjusted value, best first.
  private let order: [Int]
  private(set) var draws = 0

  init(entries: Int, tops: [Int], order: [Int]) {
    (self.entries, self.tops, self.order) = (entries, tops, order)
    width = (entries + 2047) / 2048
    classes = (entries + width - 1) / width
    histogram = Array(repeating: 0, count: entries * classes)
    firsts = Array(repeating: 0, count: entries)
    inTop = Array(repeating: 0, count: entries * tops.count)
    overNext = Array(repeating: 0, count: entries)
    keys = Array(repeating: 0, count: entries)
    scratch = keys
    counts = Array(repeating: 0, count: entries + 1)
  }

  /// Adds one draw: a value an entry, the higher the better.
  mutating func add(_ value: (Int) -> Double) {
    draws += 1
    for entry in 0..<entries {
      // The order of doubles as the order of integers, highest first, the entry in the low bits.
      let bits = (value(entry) + 0).bitPattern
      let rising = bits >> 63 == 0 ? bits | 1 << 63 : ~bits
      keys[entry] = ~rising & ~Self.entryMask | UInt64(entry)
    }
    for (upper, lower) in zip(order, order.dropFirst()) where keys[upper] < keys[lower] {
      overNext[upper] += 1
    }
    sortKeys()
    firsts[Int(keys[0] & Self.entryMask)] += 1
    for (index, top) in tops.enumerated() {
      for place in 0..<min(top, entries) {
        inTop[Int(keys[place] & Self.entryMask) * tops.count + index] += 1
      }
    }
    for place in 0..<entries {
      histogram[Int(keys[place] & Self.entryMask) * classes + place / width] += 1
    }
  }

  private static let entryMask: UInt64 = 1 << 20 - 1

  /// Sorts by the first bits into as many classes as there are entries, then by insertion, which
  /// has little left to do: values of a draw lie in one heap.
  private mutating func sortKeys() {
    guard let lowest = keys.min(), let highest = keys.max(), highest > lowest else { return }
    let scale = Double(entries - 1) / Double(highest - lowest)
    let counted = entries
    keys.withUnsafeMutableBufferPointer { keys in
      scratch.withUnsafeMutableBufferPointer { sorted in
        counts.withUnsafeMutableBufferPointer { next in
          next.update(repeating: 0)
          for key in keys { next[Int(Double(key - lowest) * scale) + 1] += 1 }
          for index in 1..<next.count { next[index] += next[index - 1] }
          for key in keys {
            let own = Int(Double(key - lowest) * scale)
            sorted[Int(next[own])] = key
            next[own] += 1
          }
          for index in 1..<counted {
            let key = sorted[index]
            var place = index
            while place > 0, sorted[place - 1] > key {
              sorted[place] = sorted[place - 1]
              place -= 1
            }
            sorted[place] = key
          }
        }
      }
    }
    swap(&keys, &scratch)
  }

  mutating func merge(_ other: PlaceCount) {
    draws += other.draws
    for index in histogram.indices { histogram[index] += other.histogram[index] }
    for index in firsts.indices { firsts[index] += other.firsts[index] }
    for index in inTop.indices { inTop[index] += other.inTop[index] }
    for index in overNext.indices { overNext[index] += other.overNext[index] }
  }

  var standings: [Places.Standing] {
    let total = Double(draws)
    return (0..<entries).map { entry in
      Places.Standing(
        first: Double(firsts[entry]) / total,
        top: tops.indices.map { Double(inTop[entry * tops.count + $0]) / total },
        places: places(of: entry),
        overNext: entry == order.last ? nil : Double(overNext[entry]) / total
      )
    }
  }

  /// The middle 95 % of the places an entry took.
  private func places(of entry: Int) -> ClosedRange<Int> {
    let own = histogram[(entry * classes)..<((entry + 1) * classes)]
    let tail = Double(draws) * 0.025
    var (seen, lower, upper) = (0.0, 0, classes - 1)
    for (place, count) in own.enumerated() {
      if seen <= tail, seen + Double(count) > tail { lower = place }
      if seen < Double(draws) - tail, seen + Double(count) >= Double(draws) - tail { upper = place }
      seen += Double(count)
    }
    return (lower * width + 1)...min((upper + 1) * width, entries)
  }
}
