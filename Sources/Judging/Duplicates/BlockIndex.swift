/// Which rows share something telling, so that not every row is compared with every other.
///
/// A key is a rare word of the title, two of its words, or a word of the title together with one of
/// the organisation, its tax code or its host. Rows with a key in common form a block.
struct BlockIndex {
  /// The keys of all rows end to end.
  private var keys: [UInt64] = []
  private var keyStarts: [Int] = [0]
  /// Rows by the last bits of their keys, each with the first bits beside it.
  private var members: [UInt64] = []
  private var starts: [Int32] = []
  private var mask: UInt64 = 0

  /// Larger blocks are passed over: what many share tells nothing.
  ///
  /// Rows that are the same in title and organisation are compared with so many before them all the
  /// same.
  static let largest = 60

  init(_ names: NameIndex) {
    let makers = (0..<names.organisations.count).map { names.organisations.mostTelling(4, of: $0) }
    for row in 0..<names.titles.count {
      appendKeys(of: row, in: names, makers[Int(names.organisation[row])])
      keyStarts.append(keys.count)
    }
    var buckets: UInt64 = 1 << 10
    while buckets < UInt64(keys.count) { buckets *= 2 }
    mask = buckets - 1
    sort(names.titles.count)
  }

  /// Puts the rows into their buckets, in their order.
  private mutating func sort(_ rows: Int) {
    starts = Array(repeating: 0, count: Int(mask) + 2)
    for key in keys { starts[Int(key & mask) + 1] += 1 }
    for bucket in 0...Int(mask) { starts[bucket + 1] += starts[bucket] }
    members = Array(repeating: 0, count: keys.count)
    var next = starts
    for row in 0..<rows {
      for key in keys[keyStarts[row]..<keyStarts[row + 1]] {
        let bucket = Int(key & mask)
        members[Int(next[bucket])] = (key & 0xFFFF_FFFF_0000_0000) | UInt64(row)
        next[bucket] += 1
      }
    }
  }

  /// Adds each row before `row` that shares a key with it to `candidates`, perhaps more than once.
  func findCandidates(of row: Int, _ candidates: inout [Int]) {
    for (index, key) in keys[keyStarts[row]..<keyStarts[row + 1]].enumerated() {
      let bucket = Int(key & mask)
      var range = Int(starts[bucket])..<Int(starts[bucket + 1])
      if range.count > Self.largest {
        // The first key is that of the whole row.
        guard index == 0 else { continue }
        let here = firstMember(in: range, notBefore: row)
        range = max(range.lowerBound, here - Self.largest)..<here
      }
      for member in members[range] {
        let other = Int(member & 0xFFFF_FFFF)
        guard other < row else { break }
        if member >> 32 == key >> 32 { candidates.append(other) }
      }
    }
  }

  private func firstMember(in range: Range<Int>, notBefore row: Int) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(members[middle] & 0xFFFF_FFFF) < row { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private mutating func appendKeys(of row: Int, in names: NameIndex, _ maker: [Int32]) {
    let title = names.titles.mostTelling(4, of: row)
    let whole = (title + maker).reduce(UInt64(title.count)) { blockKey($0, $1) }
    keys.append(whole)
    for (index, word) in title.enumerated() {
      if names.titles.uses[Int(word)] <= 30 { keys.append(blockKey(1, word)) }
      for other in maker { keys.append(blockKey(2, word, other)) }
      if names.taxCode[row] >= 0 { keys.append(blockKey(3, word, names.taxCode[row])) }
      if names.host[row] >= 0 { keys.append(blockKey(4, word, names.host[row])) }
      for other in title[(index + 1)...] {
        keys.append(blockKey(5, min(word, other), max(word, other)))
      }
    }
  }
}

/// A hash of a kind of key and its parts, its last bits as good as its first (splitmix64).
func blockKey(_ kind: UInt64, _ parts: Int32...) -> UInt64 {
  parts.reduce(kind &* 0xD6E8_FEB8_6659_FD93) { hash, part in
    var mixed = (hash ^ UInt64(UInt32(bitPattern: part))) &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
