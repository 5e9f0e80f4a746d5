/// How far the marks of one criterion can be relied on: agreement of the judges, in several senses.
///
/// A figure that does not exist for these marks says why (``Undefined``); nothing is guessed.
public struct Reliability: Hashable, Sendable {
  /// The share of the marks' variance that lies between entries.
  public let intraclass: Intraclass
  /// Agreement beyond chance, gaps allowed.
  public let krippendorff: Krippendorff
  /// Agreement of the judges' rankings.
  public let kendall: Result<Concordance, Undefined>
  /// Each judge beside the others, in the order of judges.
  public let judges: [JudgeAgreement]

  /// - Parameters:
  ///   - ratings: One criterion, or the totals of the cards.
  ///   - seed: For bootstrap and permutations; to be published with the figures.
  public init(of ratings: Ratings, seed: UInt64) {
    intraclass = Intraclass(of: ratings)
    krippendorff = Krippendorff(of: ratings, seed: seed)
    kendall = Result { () throws(Undefined) in try Concordance(of: ratings, seed: seed) }
    judges = JudgeAgreement.all(of: ratings)
  }
}
