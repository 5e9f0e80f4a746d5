// What people type in Vietnamese offices, read strictly: this library knows no judging and no
// file format, and needs nothing but the standard library.

extension StringProtocol {
  /// The scalars without the blanks around them, visible or not.
  ///
  /// Cells copied from web pages and Word carry no-break spaces, byte order marks and zero-width
  /// characters at their ends, which no one can see and no one means.
  var trimmedScalars: ArraySlice<Unicode.Scalar> {
    let scalars = Array(unicodeScalars)
    let start = scalars.firstIndex { !$0.isBlank } ?? scalars.endIndex
    let end = scalars.lastIndex { !$0.isBlank } ?? scalars.endIndex - 1
    return start <= end ? scalars[start...end] : []
  }
}

extension String {
  init(scalars: some Sequence<Unicode.Scalar>) {
    var text = UnicodeScalarView()
    text.append(contentsOf: scalars)
    self.init(text)
  }
}

extension Unicode.Scalar {
  /// White space, or one of the characters that print nothing.
  var isBlank: Bool {
    if isASCII { return value == 0x20 || (0x09...0x0D).contains(value) }
    return properties.isWhitespace || (0x200B...0x200F).contains(value) || value == 0x2060
      || value == 0xFEFF
  }

  /// `0` to `9` only: digits of other scripts are not digits of a code or a number here.
  var digit: Int? {
    (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil
  }
}

extension Sequence<Unicode.Scalar> {
  /// The digits, or nothing when anything else stands among them.
  var digits: [Int]? {
    var digits: [Int] = []
    for scalar in self {
      guard let digit = scalar.digit else { return nil }
      digits.append(digit)
    }
    return digits
  }
}
