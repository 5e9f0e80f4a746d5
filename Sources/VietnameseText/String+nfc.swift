// The standard library normalises but does not yet publish it; this is the one place that knows.
@_spi(_Unicode) import Swift

extension String {
  /// The text in Normalization Form C: `e` + U+0302 becomes `ê`.
  ///
  /// Swift's `==` cannot tell the forms apart; a database and a hash can.
  public var nfc: String {
    guard !isPlainlyNFC else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in _nfc { scalars.append(scalar) }
    return String(scalars)
  }

  /// Whether the text is in Normalization Form C already.
  public var isNFC: Bool { isPlainlyNFC || utf8.elementsEqual(nfc.utf8) }

  /// The text with every letter apart from its marks (Normalization Form D).
  var decomposed: String.UnicodeScalarView {
    var scalars = String.UnicodeScalarView()
    for scalar in _nfd { scalars.append(scalar) }
    return scalars
  }

  /// A quick look at the bytes: Latin up to U+02FF, the Vietnamese block and general punctuation
  /// are all composed.
  private var isPlainlyNFC: Bool {
    var bytes = utf8.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0..<0x80: continue
      case 0xC2...0xCB: _ = bytes.next()
      case 0xE1:
        guard let second = bytes.next(), let third = bytes.next() else { return false }
        let isVietnamese = (second == 0xBA && third >= 0xA0) || (second == 0xBB && third <= 0xB9)
        if !isVietnamese { return false }
      case 0xE2:
        guard bytes.next() == 0x80, bytes.next() != nil else { return false }
      default: return false
      }
    }
    return true
  }
}
