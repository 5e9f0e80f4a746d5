/// What is known of the distance between two marks.
public enum MeasurementLevel: String, CaseIterable, Hashable, Sendable {
  /// Equal or not.
  case nominal
  /// Higher or lower.
  case ordinal
  /// How far apart.
  case interval
  /// How many times as large.
  case ratio
}

/// Krippendorff's alpha: 1 − observed ÷ expected disagreement, gaps allowed.
///
/// Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011). Time grows with the marks and
/// the square of the number of different marks, and the latter only for ratios: ordinal distances are
/// interval distances between mid-ranks, and sums of squares need no pairs.
public struct Krippendorff: Hashable, Sendable {
  private let figures: [MeasurementLevel: Figure]

  public subscript(level: MeasurementLevel) -> Figure { figures[level] ?? .undefined(.noPairs) }

  /// - Parameters:
  ///   - ratings: One criterion, with gaps or without.
  ///   - seed: For the draws of the intervals.
  public init(of ratings: Ratings, seed: UInt64) {
    let units = MarkUnits(of: ratings)
    figures = Dictionary(
      uniqueKeysWithValues: MeasurementLevel.allCases.map { level in
        (level, Self.figure(of: units, at: level, seed: seed))
      }
    )
  }

  private static func figure(
    of units: MarkUnits,
    at level: MeasurementLevel,
    seed: UInt64
  ) -> Figure {
    if let reason = undefined(units, at: level) { return .undefined(reason) }
    let disagreement = Disagreement(in: units, at: level)
    let once = [Double](repeating: 1, count: units.count)
    guard let alpha = disagreement.alphas(counting: [once])[0] else {
      return .undefined(.noVariation)
    }
    let cost = units.cells.count + units.count + disagreement.pairs
    let resampling = Resampling(entries: units.count, seed: seed, cost: cost)
    return .estimated(resampling.estimate(alpha, of: disagreement.alphas))
  }

  private static func undefined(_ units: MarkUnits, at level: MeasurementLevel) -> Undefined? {
    if units.count == 0 { return .noPairs }
    if units.values.count < 2 { return .noVariation }
    guard level == .ratio else { return nil }
    if units.values[0] < 0 { return .signsMixed }
    let pairs = units.values.count.multipliedReportingOverflow(by: units.values.count)
    return pairs.overflow || pairs.partialValue > 400_000_000 ? .tooManyValues : nil
  }
}
