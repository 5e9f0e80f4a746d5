/// The order of a Vietnamese dictionary, the same as ICU's for `vi`.
///
/// Letters first: a ă â b c d đ e ê … o ô ơ … u ư …; tones only break ties, in the order none,
/// huyền, hỏi, ngã, sắc, nặng; then lower case before upper; then code points, so that no two texts
/// are equal but the same. Blanks and punctuation come before digits, and these before letters.
public enum VietnameseOrder {
  /// Bytes whose lexicographic order is the order of the texts.
  public static func key(_ text: String) -> [UInt8] {
    var levels = Levels()
    for scalar in text.decomposedScalars { levels.append(scalar) }
    return levels.primary + [0] + levels.secondary + [0] + levels.tertiary + [0]
      + Array(text.nfc.utf8)
  }

  /// Whether `a` stands before `b`.
  public static func precedes(_ a: String, _ b: String) -> Bool {
    key(a).lexicographicallyPrecedes(key(b))
  }

  /// The order of people: by given name (the last word), then family name, then what is between.
  ///
  /// Each part is compared with its tones before the next is looked at, and without its case: in a
  /// list of people `AN` stands among `An`. The whole name breaks ties.
  public static func personKey(_ name: String) -> [UInt8] {
    var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let given = words.popLast() ?? ""
    let family = words.first ?? ""
    let parts = [given, family, words.dropFirst().joined(separator: " ")]
    return parts.flatMap { part in
      var levels = Levels()
      for scalar in part.decomposedScalars { levels.append(scalar) }
      return levels.primary + [0] + levels.secondary + [0]
    } + key(name)
  }

  /// Letters, then tones, then case: three levels, each complete before the next is looked at.
  ///
  /// No weight is 0, which ends a level.
  private struct Levels {
    var primary: [UInt8] = []
    var secondary: [UInt8] = []
    var tertiary: [UInt8] = []
    private var letter: Unicode.Scalar = " "

    mutating func append(_ scalar: Unicode.Scalar) {
      if let weight = Weights.letters[scalar] {
        appendBase(scalar, [weight])
      } else if let tone = Weights.tones[scalar] {
        secondary.append(tone)
      } else if let weight = Weights.markedLetter(letter, scalar), !primary.isEmpty {
        // Circumflex, breve and horn make another letter of the alphabet.
        primary[primary.count - 1] = weight
      } else if scalar == "\u{2026}" {
        // ICU reads an ellipsis as three full stops.
        for stop in "...".unicodeScalars { append(stop) }
      } else {
        appendUnknown(scalar)
      }
    }

    private mutating func appendBase(_ scalar: Unicode.Scalar, _ weights: [UInt8]) {
      primary += weights
      secondary.append(Weights.common)
      tertiary.append(scalar.properties.isUppercase ? 2 : 1)
      letter = scalar
    }

    /// What the alphabet does not know: symbols stand before digits, letters behind the alphabet,
    /// both by code point; other marks weigh like tones, and what prints nothing weighs nothing.
    private mutating func appendUnknown(_ scalar: Unicode.Scalar) {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        secondary += [Weights.otherMark] + Weights.spread(scalar.value)
      case .control, .format: break
      default:
        let isLetter = scalar.properties.isAlphabetic
        let lower = scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar
        let group = isLetter ? Weights.otherLetter : Weights.otherSymbol
        appendBase(scalar, [group] + Weights.spread(lower.value))
      }
    }
  }
}

private enum Weights {
  static let common: UInt8 = 2
  static let otherMark: UInt8 = 8
  static let otherSymbol = UInt8(symbols.count + 2)
  static let otherLetter = UInt8.max

  /// Blanks, punctuation and signs in ICU's order.
  private static let symbols: [Unicode.Scalar] = Array(
    ("\t\n\u{0B}\u{0C}\r\u{85}\u{2028}\u{2029} _-‒–—―,;:!¡?¿.·'‘’‚‹›\"“”„«»()[]{}§¶@*/\\&#%‰"
      + "†‡•′″`´^¯¨°©®←→+±÷×<=>¬|¦~−√≤≥■●✓✔¤¢$£¥₫€").unicodeScalars
  )

  private static let alphabet = Array("0123456789aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  /// The weight of each known base, in both cases.
  static let letters: [Unicode.Scalar: UInt8] = {
    var weights: [Unicode.Scalar: UInt8] = ["\u{A0}": weight(of: " "), "\u{2011}": weight(of: "-")]
    for symbol in symbols { weights[symbol] = weight(of: symbol) }
    for letter in alphabet {
      weights[letter] = weight(of: letter)
      for upper in letter.properties.uppercaseMapping.unicodeScalars {
        weights[upper] = weight(of: letter)
      }
    }
    return weights
  }()

  private static func weight(of scalar: Unicode.Scalar) -> UInt8 {
    if let index = symbols.firstIndex(of: scalar) { return UInt8(index + 2) }
    return UInt8((alphabet.firstIndex(of: scalar) ?? alphabet.count) + symbols.count + 3)
  }

  /// Huyền, hỏi, ngã, sắc, nặng.
  static let tones: [Unicode.Scalar: UInt8] = [
    "\u{300}": 3, "\u{309}": 4, "\u{303}": 5, "\u{301}": 6, "\u{323}": 7,
  ]

  /// The weight of the letter that a base and a vowel mark make, such as `ơ`.
  static func markedLetter(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> UInt8? {
    switch (base, mark) {
    case ("a", "\u{306}"), ("A", "\u{306}"): letters["ă"]
    case ("a", "\u{302}"), ("A", "\u{302}"): letters["â"]
    case ("e", "\u{302}"), ("E", "\u{302}"): letters["ê"]
    case ("o", "\u{302}"), ("O", "\u{302}"): letters["ô"]
    case ("o", "\u{31B}"), ("O", "\u{31B}"): letters["ơ"]
    case ("u", "\u{31B}"), ("U", "\u{31B}"): letters["ư"]
    default: nil
    }
  }

  /// A code point in bytes that are never 0 and sort as it does.
  static func spread(_ value: UInt32) -> [UInt8] {
    [14, 7, 0].map { UInt8(value >> $0 & 0x7F) + 1 }
  }
}
