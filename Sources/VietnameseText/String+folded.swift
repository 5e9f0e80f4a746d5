extension String {
  /// The text for matching: no marks, no case, single spaces for all that is no letter or digit.
  ///
  /// `Đ` becomes `d`, which Unicode decomposition and SQLite's FTS5 leave alone; its look-alike Eth
  /// (`Ð`) does so too. Characters that print nothing, such as soft hyphens, vanish. Folding
  /// folded text changes nothing; text without a letter or digit folds to nothing.
  public var folded: String {
    var text = self
    return text.withUTF8(quicklyFolded) ?? foldedByUnicode
  }

  private var foldedByUnicode: String {
    var folded = UnicodeScalarView()
    var isBetweenWords = false
    for scalar in decomposedScalars {
      switch Fold(scalar) {
      case .dropped: continue
      case .separator: isBetweenWords = true
      case .kept(let letter):
        if isBetweenWords && !folded.isEmpty { folded.append(" ") }
        isBetweenWords = false
        folded.append(contentsOf: letter.unicodeScalars)
      }
    }
    return String(folded)
  }
}

/// What becomes of one decomposed scalar.
private enum Fold {
  case dropped
  case separator
  case kept(String)

  init(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "đ", "Đ", "ð", "Ð", "Ɖ": self = .kept("d")
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: self = .dropped
      case .decimalNumber, .letterNumber, .otherNumber: self = .kept(String(scalar))
      default:
        let isLetter = scalar.properties.isAlphabetic
        self = isLetter ? .kept(scalar.properties.lowercaseMapping) : .separator
      }
    }
  }
}

/// `Fold` for the scalars of Vietnamese text, looked up by value.
///
/// Headings and names are folded by the ten thousand, and decomposing them takes six times as
/// long. Built from `Fold`, so that there is one rule.
private enum QuickFold {
  static let unknown: UInt8 = 0
  static let dropped: UInt8 = 1
  static let space = UInt8(ascii: " ")

  static let table: [UInt8] = {
    var table = [UInt8](repeating: unknown, count: 0x2070)
    for range in [0..<0x0370, 0x1E00..<0x1F00, 0x2000..<0x2070] {
      for value in range { table[value] = entry(value) }
    }
    return table
  }()

  private static func entry(_ value: Int) -> UInt8 {
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return unknown }
    var entry = dropped
    for part in String(scalar).decomposedScalars {
      switch Fold(part) {
      case .dropped: continue
      case .separator where entry == dropped: entry = space
      case .kept(let letter) where entry == dropped && letter.utf8.count == 1:
        entry = letter.utf8.first ?? unknown
      case .separator, .kept: return unknown
      }
    }
    return entry
  }
}

/// The folded text, or nothing where a scalar is met that the table does not know.
private func quicklyFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
  let table = QuickFold.table
  var isKnown = true
  let folded = String(unsafeUninitializedCapacity: bytes.count) { folded in
    var (position, count, isBetweenWords) = (0, 0, false)
    while position < bytes.count {
      let value = scalarValue(in: bytes, at: &position)
      let entry = value < table.count ? table[value] : QuickFold.unknown
      switch entry {
      case QuickFold.dropped: continue
      case QuickFold.space: isBetweenWords = true
      case QuickFold.unknown:
        isKnown = false
        return 0
      default:
        if isBetweenWords && count > 0 {
          folded[count] = QuickFold.space
          count += 1
        }
        isBetweenWords = false
        folded[count] = entry
        count += 1
      }
    }
    return count
  }
  return isKnown ? folded : nil
}

/// Decodes one scalar of a string's own, hence valid, UTF-8 and steps over it.
private func scalarValue(
  in bytes: UnsafeBufferPointer<UInt8>,
  at position: inout Int
) -> Int {
  let lead = Int(bytes[position])
  defer { position += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }
  if lead < 0x80 { return lead }
  let second = Int(bytes[position + 1] & 0x3F)
  if lead < 0xE0 { return (lead & 0x1F) << 6 | second }
  if lead >= 0xF0 { return Int.max }
  return (lead & 0x0F) << 12 | second << 6 | Int(bytes[position + 2] & 0x3F)
}
