/// How much of the judges' marks is made public; what shows less comes first.
public enum Disclosure: String, CaseIterable, Sendable {
  /// Places and totals only.
  case ranks
  /// Every mark that counts, the judge under a number that means something in one category only.
  case pseudonyms
  /// Every mark that counts, with the judge's code.
  case full

  /// With fewer judges in a category a pseudonym hides nobody, and its marks stay closed.
  public static let fewestJudges = 5
  /// A mean of fewer cards is nearly somebody's mark, and is not told to a nominee.
  public static let fewestForMeans = 3

  /// What may be shown of one category: as much as the rules say, or places and totals only where
  /// its cards would tell who gave them.
  ///
  /// - Parameter cards: For each nomination its judges, and each one's marks in one spelling.
  /// - Returns: This level, or ``ranks``.
  public func narrowed(to cards: [Nomination.ID: [Judge.ID: String]]) -> Disclosure {
    switch self {
    case .ranks, .full: return self
    case .pseudonyms:
      let judges = Set(cards.values.flatMap(\.keys))
      // An absence that people know of gives a pseudonym away, and where all agree there is nothing
      // left to hide behind.
      let hides =
        judges.count >= Self.fewestJudges
        && cards.values.allSatisfy { cards in
          cards.count == judges.count && Set(cards.values).count > 1
        }
      return hides ? .pseudonyms : .ranks
    }
  }
}
