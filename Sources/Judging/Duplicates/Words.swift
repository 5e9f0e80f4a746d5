/// All words of a search, and what of each is known once and used often.
struct Words {
  /// The first sixteen letters, the first in the lowest byte.
  private let letters: [UInt128]
  let lengths: [Int32]
  /// Whether a word is a number, a version or the name of a province.
  let isTelling: [Bool]

  init(_ table: WordTable, places: Set<Int32>) {
    letters = (0..<table.count).map { word in
      table[word].prefix(16).reversed().reduce(0) { $0 << 8 | UInt128($1) }
    }
    lengths = (0..<table.count).map { Int32(table.length(of: $0)) }
    isTelling = (0..<table.count).map { word in
      places.contains(Int32(word)) || Self.isNumber(table[word])
    }
  }

  /// Whether the word has a digit, or is a Roman numeral that is no Vietnamese word.
  private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    word.contains { (0x30...0x39).contains($0) }
      || ["ii", "iii", "iv"].contains { word.elementsEqual($0.utf8) }
  }

  func initial(_ word: Int32) -> UInt8 { UInt8(truncatingIfNeeded: letters[Int(word)]) }

  /// The letter at a place counted from 0.
  func letter(_ place: Int, of word: Int32) -> UInt8 {
    UInt8(truncatingIfNeeded: letters[Int(word)] >> UInt128(8 * place))
  }

  /// Whether one slip of the hand lies between two different words.
  func isSlip(_ a: Int32, _ b: Int32) -> Bool {
    isSlip(letters[Int(a)], lengths[Int(a)], letters[Int(b)], lengths[Int(b)])
  }

  /// Whether at most one slip lies between a word and two others run together.
  func isRun(_ word: Int32, _ first: Int32, _ second: Int32) -> Bool {
    let length = lengths[Int(first)] + lengths[Int(second)]
    let joined = letters[Int(first)] | letters[Int(second)] << UInt128(8 * lengths[Int(first)])
    return isSlip(letters[Int(word)], lengths[Int(word)], joined, length)
  }

  /// Whether two spellings of up to sixteen letters are equal but for one letter left out, added,
  /// replaced, or swapped with the next.
  private func isSlip(_ a: UInt128, _ m: Int32, _ b: UInt128, _ n: Int32) -> Bool {
    if m > n { return isSlip(b, n, a, m) }
    guard n <= 16, n - m <= 1 else { return false }
    let difference = a ^ b
    let start = UInt128(difference.trailingZeroBitCount / 8 * 8)
    if m < n { return a >> start == b >> (start + 8) }
    if difference >> (start + 8) == 0 { return true }
    let (pair, other) = ((a >> start) & 0xFFFF, (b >> start) & 0xFFFF)
    return difference >> (start + 16) == 0 && pair == (other & 0xFF) << 8 | other >> 8
  }
}
