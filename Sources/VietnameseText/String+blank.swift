extension String {
  /// Whether the text holds nothing but white space.
  public var isBlank: Bool {
    // Most texts begin with a letter or a digit, which settles it.
    beginsPlainly ? false : allSatisfy(\.isWhitespace)
  }

  /// The text without white space at its ends.
  public var trimmed: String {
    if beginsPlainly && endsPlainly { return self }
    let end = lastIndex { !$0.isWhitespace }
    return end.map { String(self[...$0].drop(while: \.isWhitespace)) } ?? ""
  }

  /// Whether the first character is surely no white space, at a look at its bytes.
  private var beginsPlainly: Bool {
    var bytes = utf8.makeIterator()
    guard let lead = bytes.next() else { return false }
    return lead < 0x80 ? lead > 0x20 : Self.isPlain(lead, followedBy: bytes.next())
  }

  /// Whether the last character is surely no white space.
  private var endsPlainly: Bool {
    var second: UInt8?
    for byte in utf8.reversed() {
      if byte < 0x80 { return byte > 0x20 }
      if byte >= 0xC0 { return Self.isPlain(byte, followedBy: second) }
      second = byte
    }
    return false
  }

  /// Whether the bytes begin a scalar of the blocks that have Latin letters and no white space.
  ///
  /// Those are U+00C0 to U+02FF and U+1E00 to U+1EFF.
  private static func isPlain(_ lead: UInt8, followedBy second: UInt8?) -> Bool {
    (0xC3...0xCB).contains(lead) || lead == 0xE1 && second.map { $0 >= 0xB8 } ?? false
  }
}
