extension String {
  /// Whether the text holds nothing but white space.
  public var isBlank: Bool {
    // Most texts begin with a letter or a digit, which settles it.
    if let first = utf8.first, first > 0x20, first < 0x80 { return false }
    return allSatisfy(\.isWhitespace)
  }

  /// The text without white space at its ends.
  public var trimmed: String {
    guard let first = utf8.first, let last = utf8.last else { return self }
    if first > 0x20, first < 0x80, last > 0x20, last < 0x80 { return self }
    let end = lastIndex { !$0.isWhitespace }
    return end.map { String(self[...$0].drop(while: \.isWhitespace)) } ?? ""
  }
}
