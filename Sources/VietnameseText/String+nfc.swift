// The standard library normalises to compare strings, and offers the result only by this name.
@_spi(_Unicode) private import Swift

extension String {
  /// The text in Normalization Form C.
  ///
  /// Swift's `==` calls both forms equal, but SQLite, hashes of files and other programs do not,
  /// so text is normalised where it comes in.
  public var nfc: String {
    isPlainlyNFC ? self : String(scalars: _nfc)
  }

  /// Whether the stored scalars are those of Normalization Form C already.
  public var isNFC: Bool {
    isPlainlyNFC || unicodeScalars.elementsEqual(_nfc)
  }

  /// Normalization Form D, in which every tone and vowel mark stands alone.
  var decomposedScalars: some Sequence<Unicode.Scalar> { _nfd }

  /// True without a look at the Unicode tables: only scalars that no neighbour can change.
  ///
  /// Those below U+0300, Latin Extended Additional, which holds the Vietnamese letters, and
  /// general punctuation after its two singletons are starters that compose with none of the
  /// others and are NFC on their own (DerivedNormalizationProps, NFC_Quick_Check).
  private var isPlainlyNFC: Bool {
    if utf8.allSatisfy({ $0 < 0x80 }) { return true }
    return unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0..<0x0300, 0x1E00...0x1EFF, 0x2002...0x206F: true
      default: false
      }
    }
  }
}
