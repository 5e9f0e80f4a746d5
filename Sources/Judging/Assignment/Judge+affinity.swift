internal import VietnameseText

extension Judge {
  /// How many of the judge's words of expertise a nomination speaks of.
  ///
  /// A word counts once, where it stands, folded and whole, in the nomination's field, category,
  /// title or description.
  ///
  /// - Parameters:
  ///   - nomination: The nomination.
  ///   - category: Its category.
  /// - Returns: A number from 0 to the number of words.
  public func affinity(to nomination: Nomination, in category: Category?) -> Int {
    guard !details.expertise.isEmpty else { return 0 }
    let texts =
      [nomination.title, category?.name.vi, category?.name.en]
      + [Field.ID.field, .summary].map { nomination.answers[$0]?.canonical }
    let words = " \(texts.compactMap(\.self).map(\.folded).joined(separator: " | ")) "
    return details.expertise.count { words.contains(" \($0.folded) ") }
  }
}
