/// Numbers words in the order in which they first come.
///
/// Names are compared by the hundred thousand: as numbers words are compared at a glance, and
/// whatever is known of a word stands in an array.
struct WordTable {
  /// Spellings end to end, in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each word begins in `bytes`; one more for the end.
  private(set) var starts: [Int] = [0]
  private var slots: [Int32] = Array(repeating: -1, count: 1 << 12)

  var count: Int { starts.count - 1 }

  subscript(word: Int) -> ArraySlice<UInt8> { bytes[starts[word]..<starts[word + 1]] }

  func length(of word: Int) -> Int { starts[word + 1] - starts[word] }

  func text(of word: Int) -> String { String(decoding: self[word], as: UTF8.self) }

  /// The numbers of the words of a folded text, in their order, known words or new.
  mutating func words(of folded: String) -> [Int32] {
    var folded = folded
    return folded.withUTF8 { text in
      text.split(separator: UInt8(ascii: " ")).map { Int32(number(of: $0)) }
    }
  }

  /// The number of a word that may be unknown.
  func known(_ word: some Collection<UInt8>) -> Int? {
    let slot = slot(of: word)
    return slots[slot] < 0 ? nil : Int(slots[slot])
  }

  private mutating func number(of word: some Collection<UInt8>) -> Int {
    let slot = slot(of: word)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(count)
    bytes += word
    starts.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  /// Where the word is, or would be.
  private func slot(of word: some Collection<UInt8>) -> Int {
    var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
    while slots[slot] >= 0, !self[Int(slots[slot])].elementsEqual(word) {
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 4)
    for word in 0..<count { slots[slot(of: self[word])] = Int32(word) }
  }

  /// FNV-1a with 64 bits (draft-eastlake-fnv), mixed once more for tables of powers of two.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    return hash ^ hash >> 29
  }
}
