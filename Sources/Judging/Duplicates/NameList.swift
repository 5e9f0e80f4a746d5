/// Names of one kind — titles, or organisations — as numbered words, each with its weight.
///
/// A Vietnamese word is often two syllables, so a syllable weighs by the company it keeps: `tin` in
/// `thông tin` is common, in `Đông Tín` it is not.
struct NameList {
  /// The words of all names end to end; at most 32 a name, so that a name's fit in a mask.
  private var words: [Int32] = []
  private var weights: [Float] = []
  private var starts: [Int32] = [0]
  /// How many times each word is used, by its number.
  private(set) var uses: [Int32] = []

  static let longest = 32

  var count: Int { starts.count - 1 }

  mutating func append(_ name: some Collection<Int32>) {
    words += name.prefix(Self.longest)
    starts.append(Int32(words.count))
  }

  func range(of name: Int) -> Range<Int> { Int(starts[name])..<Int(starts[name + 1]) }

  /// The words of a name in their order.
  func words(of name: Int) -> ArraySlice<Int32> { words[range(of: name)] }

  /// The words of all names and their weights, for as long as `body` runs.
  func withWords<Value>(
    _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Float>) -> Value
  ) -> Value {
    words.withUnsafeBufferPointer { words in weights.withUnsafeBufferPointer { body(words, $0) } }
  }

  /// The words that tell most, each once, the heaviest first, then by number.
  func mostTelling(_ count: Int, of name: Int) -> [Int32] {
    var chosen: [(word: Int32, weight: Float)] = []
    for index in range(of: name) where !chosen.contains(where: { $0.word == words[index] }) {
      let (word, weight) = (words[index], weights[index])
      let place = chosen.firstIndex { ($0.weight, word) < (weight, $0.word) } ?? chosen.endIndex
      if place < count { chosen.insert((word, weight), at: place) }
      if chosen.count > count { chosen.removeLast() }
    }
    return chosen.map(\.word)
  }
}

// MARK: Weights

extension NameList {
  /// Weighs every word by how few names hold it beside its neighbours: inverse document frequency
  /// (Spärck Jones 1972), from nearly 0 where every name has the pair to 1 where it stands alone.
  ///
  /// To the names at hand 50 unseen ones are added, in which common words have their usual share.
  mutating func weigh(_ table: WordTable, shares: [Float]) {
    countUses(table.count)
    var pairs = PairCount(capacity: words.count)
    for name in 0..<count {
      for index in range(of: name).dropLast() { pairs.add(words[index], words[index + 1]) }
    }
    let scale = Rarity(of: count)
    weights = Array(repeating: 1, count: words.count)
    for name in 0..<count {
      let range = range(of: name)
      for index in range.dropLast() {
        let (word, next) = (Int(words[index]), Int(words[index + 1]))
        let holders = pairs.count(words[index], words[index + 1])
        let weight = scale.weight(holders, share: min(shares[word], shares[next]))
        weights[index] = min(weights[index], weight)
        weights[index + 1] = min(weights[index + 1], weight)
      }
      if range.count == 1, let only = range.first {
        let word = Int(words[only])
        weights[only] = scale.weight(uses[word], share: shares[word])
      }
    }
  }

  private mutating func countUses(_ wordCount: Int) {
    uses = Array(repeating: 0, count: wordCount)
    for word in words { uses[Int(word)] += 1 }
  }

  /// Takes words that are used once apart where both parts are words of other names: people leave
  /// out blanks.
  mutating func split(_ table: WordTable) {
    countUses(table.count)
    var parts: [Int32: [Int32]] = [:]
    for word in uses.indices where uses[word] == 1 && table.length(of: word) >= 5 {
      parts[Int32(word)] = halves(of: table[word], table)
    }
    guard !parts.isEmpty else { return }
    var apart = NameList()
    for name in 0..<count { apart.append(words(of: name).flatMap { parts[$0] ?? [$0] }) }
    self = apart
  }

  /// The two words that make the spelling, the pair whose rarer word is used most.
  private func halves(of spelling: ArraySlice<UInt8>, _ table: WordTable) -> [Int32]? {
    var best: [Int32]?
    var most: Int32 = 0
    for cut in (spelling.startIndex + 2)...(spelling.endIndex - 2) {
      guard let first = table.known(spelling[..<cut]), let second = table.known(spelling[cut...])
      else { continue }
      let least = min(uses[first], uses[second])
      if least > most { (best, most) = ([Int32(first), Int32(second)], least) }
    }
    return best
  }
}

/// How often two words stand beside each other, counted in a table of their hashes.
///
/// Two pairs with one hash are counted together, and weigh a little less than they should.
private struct PairCount {
  private var counts: [Int32]

  init(capacity: Int) {
    var size = 1 << 12
    while size < capacity * 2 { size *= 2 }
    counts = Array(repeating: 0, count: size)
  }

  mutating func add(_ first: Int32, _ second: Int32) { counts[slot(first, second)] += 1 }

  func count(_ first: Int32, _ second: Int32) -> Int32 { counts[slot(first, second)] }

  private func slot(_ first: Int32, _ second: Int32) -> Int {
    Int(truncatingIfNeeded: blockKey(0, first, second)) & (counts.count - 1)
  }
}

/// Inverse document frequency, scaled to at most 1.
private struct Rarity {
  private let unseen: Float = 50
  private let most: Float
  /// Weights of whole numbers of holders, looked up.
  private let known: [Float]

  init(of names: Int) {
    let most = log2(Float(names) + 50)
    self.most = most
    known = (0..<1024).map { Self.weight(Float(max(1, $0)), most) }
  }

  func weight(_ holders: Int32, share: Float) -> Float {
    if share == 0, holders < known.count { return known[Int(holders)] }
    return Self.weight(Float(max(1, holders)) + unseen * share, most)
  }

  private static func weight(_ holders: Float, _ most: Float) -> Float {
    max(0.02, 1 - log2(holders) / most)
  }
}

/// The binary logarithm, straight between powers of two.
///
/// Near enough for weights, and the same bits on every machine, which a library's need not be.
private func log2(_ value: Float) -> Float { Float(value.exponent) + value.significand - 1 }
