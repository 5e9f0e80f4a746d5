/// The words of two names brought together: the same, mistyped, run together, or abbreviated.
struct WordPairing {
  /// One of the two names.
  struct Side {
    let words: UnsafeBufferPointer<Int32>
    let weights: UnsafeBufferPointer<Float>
    /// A bit a word, set where the word is the maker's own name and tells its products not apart.
    let own: UInt32
    /// A bit a word, set while it has no counterpart.
    var rest: UInt32

    init(
      _ names: NameList,
      _ name: Int,
      own: UInt32,
      in all: UnsafeBufferPointer<Int32>,
      _ weights: UnsafeBufferPointer<Float>
    ) {
      let range = names.range(of: name)
      words = UnsafeBufferPointer(rebasing: all[range])
      self.weights = UnsafeBufferPointer(rebasing: weights[range])
      self.own = own
      rest = UInt32.max >> UInt32(32 - range.count)
    }

    func isOpen(_ index: Int) -> Bool { rest & (1 << UInt32(index)) != 0 }

    mutating func close(_ index: Int) { rest &= ~(1 << UInt32(index)) }

    func weight(_ index: Int) -> Float {
      own & (1 << UInt32(index)) == 0 ? weights[index] : 0.4 * weights[index]
    }

    var openWeight: Float {
      words.indices.reduce(0) { isOpen($1) ? $0 + weight($1) : $0 }
    }
  }

  private(set) var left: Side
  private(set) var right: Side
  /// The weight of what has a counterpart, and of what counterparts that are not the same lack.
  private(set) var shared: Float = 0
  /// Whether all counterparts are the same words.
  private(set) var isExact = true
  private(set) var lackingLeft: Float = 0
  private(set) var lackingRight: Float = 0

  init(_ left: Side, _ right: Side) {
    (self.left, self.right) = (left, right)
  }

  /// Whether counterparts of other kinds may be left to find: with four words and more without one
  /// on either side, no slips make the names alike.
  var isWorthMore: Bool {
    let (a, b) = (left.rest.nonzeroBitCount, right.rest.nonzeroBitCount)
    return min(a, b) > 0 && min(a, b) < 4
  }

  /// Pairs equal words one to one, in any order.
  mutating func matchSameWords() {
    for i in left.words.indices {
      let word = left.words[i]
      for j in right.words.indices where right.words[j] == word && right.isOpen(j) {
        left.close(i)
        right.close(j)
        // `đức` in a name and in `giáo dục` are spelt alike here, and not the same.
        let (a, b) = (left.weight(i), right.weight(j))
        shared += min(a, b)
        lackingLeft += 0.5 * max(a - b, 0)
        lackingRight += 0.5 * max(b - a, 0)
        break
      }
    }
  }

  /// Pairs words one slip apart, if one of them is rare.
  ///
  /// `khang` and `khanh` are two names where both are common, and a slip where one is not. The
  /// shorter the words, the less it counts.
  mutating func matchSlips(_ uses: [Int32], _ words: Words) {
    for i in left.words.indices where left.isOpen(i) {
      for j in right.words.indices where right.isOpen(j) {
        let (a, b) = (left.words[i], right.words[j])
        let letters = words.lengths[Int(a)] + words.lengths[Int(b)]
        guard letters > 3, min(uses[Int(a)], uses[Int(b)]) <= 3, words.isSlip(a, b),
          !words.isTelling[Int(a)] || !words.isTelling[Int(b)]
        else { continue }
        left.close(i)
        right.close(j)
        let credit: Float = letters < 7 ? 0.7 : letters < 9 ? 0.8 : 0.9
        add(min(left.weight(i), right.weight(j)), credit)
        break
      }
    }
  }

  /// Pairs a word of either with neighbours of the other: run together, or their initials.
  mutating func matchRuns(_ words: Words) {
    for i in left.words.indices where left.isOpen(i) {
      guard let run = Self.run(left.words[i], right, words) else { continue }
      left.close(i)
      for j in run { right.close(j) }
      add(run.reduce(0) { $0 + right.weight($1) }, 0.9)
    }
    for j in right.words.indices where right.isOpen(j) {
      guard let run = Self.run(right.words[j], left, words) else { continue }
      right.close(j)
      for i in run { left.close(i) }
      add(run.reduce(0) { $0 + left.weight($1) }, 0.9)
    }
  }

  private mutating func add(_ weight: Float, _ credit: Float) {
    shared += credit * weight
    lackingLeft += (1 - credit) * weight
    lackingRight += (1 - credit) * weight
    isExact = false
  }

  /// The neighbours without counterpart that `word` stands for.
  private static func run(_ word: Int32, _ other: Side, _ words: Words) -> Range<Int>? {
    let length = Int(words.lengths[Int(word)])
    for start in other.words.indices.dropLast() where other.isOpen(start) {
      if other.isOpen(start + 1), length > 3,
        words.isRun(word, other.words[start], other.words[start + 1])
      {
        return start..<(start + 2)
      }
      guard (2...6).contains(length), start + length <= other.words.count else { continue }
      let run = start..<(start + length)
      let isAbbreviation = run.allSatisfy {
        other.isOpen($0) && words.initial(other.words[$0]) == words.letter($0 - start, of: word)
      }
      if isAbbreviation { return run }
    }
    return nil
  }

  /// Whether each has a number or place that the other has not.
  func contradicts(_ words: Words) -> Bool {
    Self.isTelling(left, words) && Self.isTelling(right, words)
  }

  private static func isTelling(_ side: Side, _ words: Words) -> Bool {
    side.words.indices.contains { side.isOpen($0) && words.isTelling[Int(side.words[$0])] }
  }
}
