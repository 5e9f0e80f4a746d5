/// How sure each place is: what draws from the posterior of the entries make of it.
public struct Places: Hashable, Sendable {
  /// Of one entry.
  public struct Standing: Hashable, Sendable {
    /// The probability of being the best.
    public let first: Double
    /// The probability of being among the best N, one for each N asked for.
    public let top: [Double]
    /// The places that hold the true one with 95 % probability.
    public let places: ClosedRange<Int>
    /// The probability of being better than the entry next below by adjusted value; nil for the
    /// last.
    public let overNext: Double?

    init(first: Double, top: [Double], places: ClosedRange<Int>, overNext: Double?) {
      (self.first, self.top, self.places, self.overNext) = (first, top, places, overNext)
    }
  }

  /// How much is known of the variances themselves.
  public enum Variances: Hashable, Sendable {
    /// Their uncertainty is part of the figures.
    case integrated
    /// Taken as estimated: the figures are a little too sure of themselves.
    case plugIn
  }

  /// In the order of entries.
  public let standings: [Standing]
  public let draws: Int
  public let variances: Variances

  /// Draws that take a fraction of a second; none beyond a few thousand entries.
  public static func usualDraws(entries: Int) -> Int {
    entries <= 300 ? 10_000 : entries <= 3000 ? 1000 : 0
  }

  /// The probability of a top place between which and certainty an entry deserves discussion.
  public static let discussion = 0.05..<0.95
}
