// The standard library normalises to compare strings, and offers the result only by this name.
@_spi(_Unicode) private import Swift

extension String {
  /// The text in Normalization Form C.
  ///
  /// Swift's `==` calls both forms equal, but SQLite, hashes of files and other programs do not,
  /// so text is normalised where it comes in. Runs of more than 30 marks, which no language has,
  /// are broken by U+034F as in the Stream-Safe Text Format (Unicode Standard Annex 15, 13).
  public var nfc: String {
    isPlainlyNFC ? self : String(scalars: streamSafe._nfc)
  }

  /// Whether the stored scalars are those of `nfc` already.
  public var isNFC: Bool {
    isPlainlyNFC || unicodeScalars.elementsEqual(streamSafe._nfc)
  }

  /// Normalization Form D, in which every tone and vowel mark stands alone.
  var decomposedScalars: some Sequence<Unicode.Scalar> { streamSafe._nfd }

  /// True without a look at the Unicode tables: only scalars that no neighbour can change.
  ///
  /// Those below U+0300, Latin Extended Additional, which holds the Vietnamese letters, and
  /// general punctuation after its two singletons are starters that compose with none of the
  /// others and are NFC on their own (DerivedNormalizationProps, NFC_Quick_Check).
  private var isPlainlyNFC: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let lead = bytes[index]
        switch lead {
        case 0..<0x80: index += 1
        // Two bytes up to U+02FF.
        case 0xC2...0xCB: index += 2
        // Three bytes: U+1E00 to U+1EFF, and U+2002 to U+206F.
        case 0xE1 where (0xB8...0xBB).contains(bytes[index + 1]): index += 3
        case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x82: index += 3
        case 0xE2 where bytes[index + 1] == 0x81 && bytes[index + 2] <= 0xAF: index += 3
        default: return false
        }
      }
      return true
    }
  }

  /// The text with a grapheme joiner after every 30th mark in a row.
  ///
  /// The standard library sorts the marks on one letter in quadratic time: a million of them, two
  /// megabytes of a hostile file, take minutes.
  private var streamSafe: String {
    if utf8.count <= Self.longestRunOfMarks { return self }
    var safe = UnicodeScalarView()
    var run = 0
    var longest = 0
    for scalar in unicodeScalars {
      let isMark =
        scalar.value >= 0x0300 && scalar.properties.canonicalCombiningClass != .notReordered
      if isMark && run == Self.longestRunOfMarks {
        safe.append("\u{034F}")
        run = 0
      }
      run = isMark ? run + 1 : 0
      longest = max(longest, run)
      safe.append(scalar)
    }
    return longest < Self.longestRunOfMarks ? self : String(safe)
  }

  private static let longestRunOfMarks = 30
}
