/// Folded phrases to be found among the words of a folded text.
struct PhraseList {
  /// By their first word, each list with the longest first.
  private let phrases: [Substring: [[Substring]]]

  /// One phrase a line.
  init(_ lines: String) {
    let split = lines.split(separator: "\n").map { $0.split(separator: " ") }
    phrases = Dictionary(grouping: split) { $0[0] }
      .mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// The number of words at the start that are a phrase, the longest such; else zero.
  func length(in words: ArraySlice<Substring>) -> Int {
    guard let first = words.first else { return 0 }
    return phrases[first]?.first { words.starts(with: $0) }?.count ?? 0
  }
}

extension String {
  /// The words of a folded text, told apart by blanks.
  ///
  /// By bytes: finding characters takes five times as long, and names come by the hundred thousand.
  var foldedWords: [Substring] {
    utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }

  /// A blank wherever a letter and a digit touch.
  var withDigitsApart: String {
    guard utf8.contains(where: { (0x30...0x39).contains($0) }) else { return self }
    var apart: [UInt8] = []
    var last: UInt8 = 0x20
    for byte in utf8 {
      let (isDigit, wasDigit) = ((0x30...0x39).contains(byte), (0x30...0x39).contains(last))
      if isDigit != wasDigit, byte != 0x20, last != 0x20 { apart.append(0x20) }
      apart.append(byte)
      last = byte
    }
    return String(decoding: apart, as: UTF8.self)
  }
}
