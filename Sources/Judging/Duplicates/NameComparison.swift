/// How far two names are the same, word by word.
struct NameComparison {
  /// The weight of what both have, and of what only one has.
  private(set) var shared: Float = 0
  private(set) var onlyLeft: Float = 0
  private(set) var onlyRight: Float = 0
  /// Whether each names a number or a place that the other does not: two versions, two provinces.
  private(set) var contradicts = false
  /// Whether both are made of the same words.
  private(set) var isSame = false

  /// - Parameters:
  ///   - left: A name's number in `names`.
  ///   - right: Another's.
  ///   - names: The list that holds both.
  ///   - words: All words.
  ///   - own: Which words of each are the maker's own name, a bit a word.
  init(
    _ left: Int,
    _ right: Int,
    in names: NameList,
    of words: Words,
    own: (left: UInt32, right: UInt32) = (0, 0)
  ) {
    names.withWords { all, weights in
      var pairing = WordPairing(
        WordPairing.Side(names, left, own: own.left, in: all, weights),
        WordPairing.Side(names, right, own: own.right, in: all, weights)
      )
      pairing.matchSameWords()
      if pairing.isWorthMore { pairing.matchSlips(names.uses, words) }
      if pairing.isWorthMore { pairing.matchRuns(words) }
      shared = pairing.shared
      isSame = pairing.left.rest | pairing.right.rest == 0 && pairing.isExact && shared > 0
      onlyLeft = pairing.left.openWeight + pairing.lackingLeft
      onlyRight = pairing.right.openWeight + pairing.lackingRight
      contradicts = pairing.contradicts(words)
    }
  }

  /// From 0 to 1: the shared part of both (Dice 1945), with what is replaced and what is added
  /// counted so many times; 0 where either name is blank.
  func similarity(replaced: Float, added: Float) -> Float {
    if isSame { return 1 }
    let least = min(onlyLeft, onlyRight)
    let whole = 2 * shared + replaced * least + added * (max(onlyLeft, onlyRight) - least)
    return whole > 0 ? 2 * shared / whole : 0
  }
}
