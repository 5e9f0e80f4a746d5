/// Vietnamese text from before Unicode, whose bytes were read as Latin-1 or Windows-1252.
///
/// In workbooks only the font of a cell tells that its text is such; the bytes do not.
public enum LegacyEncoding: Hashable, Sendable, CaseIterable {
  /// TCVN 5712:1993 VN3, called ABC, of the fonts `.VnTime` and the like.
  case tcvn3
  /// TCVN3 in a font that draws capitals only, such as `.VnTimeH`.
  case tcvn3Capitals
  /// VNI for Windows, a letter and a mark, of the fonts `VNI-Times` and the like.
  case vni
  /// Windows-1258, letters and combining tones.
  case windows1258

  /// The encoding that the name of a font betrays, or nothing for the font of any other text.
  public init?(fontName: some StringProtocol) {
    let name = String(scalars: fontName.trimmedScalars)
    let lower = name.lowercased()
    if lower.hasPrefix(".vn") {
      self = name.hasSuffix("H") ? .tcvn3Capitals : .tcvn3
    } else if lower.hasPrefix("vni-") || lower.hasPrefix("vni ") {
      self = .vni
    } else {
      return nil
    }
  }

  /// The text that was meant, in NFC.
  ///
  /// Decode before invisible characters are stripped: `ư` of TCVN3 is U+00AD, the soft hyphen.
  /// Characters that the encoding does not know stay.
  public func decode(_ text: String) -> String {
    switch self {
    case .tcvn3: String(scalars: text.unicodeScalars.map { Self.decodeTCVN3($0) }).nfc
    case .tcvn3Capitals: Self.tcvn3.decode(text).uppercased()
    case .vni: Self.decodeVNI(Array(text.unicodeScalars)).nfc
    case .windows1258: String(scalars: text.unicodeScalars.map { Self.decode1258($0) }).nfc
    }
  }

  /// The text that the bytes of a file spell, in NFC; U+FFFD where Windows-1258 has no character.
  public func decode(bytes: some Sequence<UInt8>) -> String {
    let text = String(scalars: bytes.lazy.map { Unicode.Scalar($0) })
    return decode(text)
  }

  private static func decodeTCVN3(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xA1...0xFF).contains(scalar.value) ? LegacyTables.tcvn3[Int(scalar.value) - 0xA1] : scalar
  }

  private static func decodeVNI(_ scalars: [Unicode.Scalar]) -> String {
    var decoded = String.UnicodeScalarView()
    var position = 0
    while position < scalars.count {
      let pair = scalars[position...].prefix(2)
      if pair.count == 2, let letter = LegacyTables.vniPairs[Array(pair)] {
        decoded.append(letter)
        position += 2
      } else {
        decoded.append(LegacyTables.vniSingles[scalars[position]] ?? scalars[position])
        position += 1
      }
    }
    return String(decoded)
  }

  private static func decode1258(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0x80...0x9F).contains(scalar.value) {
      return LegacyTables.windows1252[Int(scalar.value) - 0x80]
    }
    return LegacyTables.windows1258[scalar] ?? scalar
  }
}
