extension String {
  /// A cell takes 32,767 UTF-16 units at most; what is longer ends in an ellipsis.
  var fitForCell: String { shownPlainly.shortened(toUnits: 32_767) }

  /// Notes likewise, kept short enough to be read.
  var fitForNote: String { shownPlainly.shortened(toUnits: 2_000) }

  /// A name that Excel accepts and none of `taken` is; a number begins it where that must be.
  ///
  /// - Parameters:
  ///   - number: The sheet's, from 1.
  ///   - taken: Names in the book already, lowercased, since Excel does not tell case apart.
  /// - Returns: At most 31 UTF-16 units.
  func fitForSheet(number: Int, taken: Set<String>) -> String {
    let allowed = String(shownPlainly.map { "[]:*?/\\'".contains($0) ? "-" : $0 })
    let name = allowed.shortened(toUnits: 31)
    // Excel keeps “History” for itself.
    let isFree =
      !name.isEmpty && name.lowercased() != "history" && !taken.contains(name.lowercased())
    return isFree ? name : "\(number). \(allowed)".shortened(toUnits: 31)
  }

  private func shortened(toUnits limit: Int) -> String {
    guard utf16.count > limit else { return self }
    var kept = ""
    var units = 1
    for character in self {
      units += character.utf16.count
      guard units <= limit else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// For C functions that take a pointer they could write through, but copy.
  func withMutableCString<Result>(
    _ body: (UnsafeMutablePointer<CChar>?) -> Result
  ) -> Result {
    var bytes = utf8CString.map(\.self)
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
