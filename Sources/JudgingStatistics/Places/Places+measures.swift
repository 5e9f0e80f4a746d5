extension Places {
  /// Places of entries whose values are known with errors that do not depend on each other.
  ///
  /// For Rasch measures: severities and steps are taken as estimated.
  ///
  /// - Parameters:
  ///   - values: The higher the better.
  ///   - errors: Standard deviations.
  ///   - tops: The N of each P(top N).
  ///   - draws: At least 1.
  ///   - seed: The same seed gives the same figures on every machine.
  public init(
    of values: [Double],
    errors: [Double],
    tops: [Int],
    draws: Int,
    seed: UInt64
  ) {
    let order = values.indices.sorted { (values[$0], $1) > (values[$1], $0) }
    var count = PlaceCount(entries: values.count, tops: tops, order: order)
    var lot = Lot(seed: seed)
    for _ in 0..<draws {
      let drawn = zip(values, errors).map { value, error in value + lot.normal() * error }
      count.add { drawn[$0] }
    }
    self.init(standings: count.standings, draws: draws, variances: .plugIn)
  }
}
