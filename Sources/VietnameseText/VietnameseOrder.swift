/// The order of a Vietnamese dictionary.
///
/// Letters first: a ă â b c d đ e ê … o ô ơ … u ư …; tones only break ties, in the order none,
/// huyền, hỏi, ngã, sắc, nặng; then lower case before upper; then code points, so that no two texts
/// are equal but the same. The same order as ICU's for `vi`.
public enum VietnameseOrder {
  /// Bytes whose lexicographic order is the order of the texts.
  public static func key(_ text: String) -> [UInt8] {
    var key = Key()
    for scalar in text.decomposedScalars { key.append(scalar) }
    return key.primary + [0] + key.secondary + [0] + key.tertiary + [0] + Array(text.utf8)
  }

  /// Whether `a` stands before `b`.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    key(a).lexicographicallyPrecedes(key(b))
  }

  /// The order of people: by given name (the last word), then family name, then the rest.
  public static func personKey(_ name: String) -> [UInt8] {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    guard let given = words.last, words.count > 1 else { return key(name) }
    return [given, words[0], words[1..<(words.count - 1)].joined(separator: " ")]
      .flatMap { key($0) + [0] }
  }

  /// Letters, then tones, then case: three levels, each complete before the next is looked at.
  private struct Key {
    var primary: [UInt8] = []
    var secondary: [UInt8] = []
    var tertiary: [UInt8] = []
    private var letter: Unicode.Scalar?

    mutating func append(_ scalar: Unicode.Scalar) {
      if let tone = tones[scalar] {
        secondary.append(common + tone)
      } else if let letter, let marked = marked[Pair(letter: letter, mark: scalar)] {
        // Circumflex, breve and horn make another letter of the alphabet.
        primary[primary.count - 1] = weights[marked] ?? common
      } else {
        appendBase(scalar)
      }
    }

    private mutating func appendBase(_ scalar: Unicode.Scalar) {
      let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
      if let weight = weights[lower] {
        primary.append(weight)
      } else {
        // What the alphabet does not know goes behind it, in code point order.
        let value = lower.value
        primary += [
          UInt8.max, UInt8(value >> 14 & 0x7F) + 1, UInt8(value >> 7 & 0x7F) + 1,
          UInt8(value & 0x7F) + 1,
        ]
      }
      letter = lower
      secondary.append(common)
      tertiary.append(lower == scalar ? 1 : 2)
    }
  }

  private static let common: UInt8 = 2

  /// Collation order of what names contain: the Unicode root order with its Vietnamese tailoring.
  private static let weights: [Unicode.Scalar: UInt8] = {
    let order =
      "\t\n\r \u{A0}_-–—,;:!?.…'‘’\"“”()[]{}@*/\\&#%`´^+<=>|~$€₫0123456789"
      + "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
    var weights: [Unicode.Scalar: UInt8] = [:]
    for (index, scalar) in order.unicodeScalars.enumerated() { weights[scalar] = UInt8(index + 2) }
    return weights
  }()

  /// Huyền, hỏi, ngã, sắc, nặng.
  private static let tones: [Unicode.Scalar: UInt8] = [
    "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5,
  ]

  private static let marked: [Pair: Unicode.Scalar] = [
    Pair(letter: "a", mark: "\u{306}"): "ă", Pair(letter: "a", mark: "\u{302}"): "â",
    Pair(letter: "e", mark: "\u{302}"): "ê", Pair(letter: "o", mark: "\u{302}"): "ô",
    Pair(letter: "o", mark: "\u{31B}"): "ơ", Pair(letter: "u", mark: "\u{31B}"): "ư",
  ]

  private struct Pair: Hashable {
    let letter: Unicode.Scalar
    let mark: Unicode.Scalar
  }
}
