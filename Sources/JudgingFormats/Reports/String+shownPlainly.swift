internal import VietnameseText

extension String {
  /// The text in NFC, fit to stand in a line for people.
  ///
  /// Line breaks and tabs, which spreadsheets put into cells, become one blank. Other control
  /// characters, and those that turn the direction of what follows, become `�`: a name cannot
  /// move the cursor, colour a terminal or rearrange the line it stands in.
  var shownPlainly: String {
    guard unicodeScalars.contains(where: { !$0.isPlain }) else { return nfc }
    var shown = String.UnicodeScalarView()
    var isBreak = false
    for scalar in unicodeScalars {
      switch scalar {
      case "\t", "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
        if !isBreak { shown.append(" ") }
        isBreak = true
      default:
        shown.append(scalar.isPlain ? scalar : "\u{FFFD}")
        isBreak = false
      }
    }
    return String(shown).nfc
  }
}

extension Unicode.Scalar {
  /// Neither a control, nor a separator of lines, nor a mark of direction (UAX 9), nor a
  /// language tag.
  fileprivate var isPlain: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      false
    default: true
    }
  }
}
