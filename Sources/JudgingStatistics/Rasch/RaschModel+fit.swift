internal import Foundation

extension RaschModel {
  /// Fits the model to one criterion.
  ///
  /// - Parameters:
  ///   - ratings: Marks of at most 100 different values.
  ///   - estimator: How the parameters are found.
  /// - Returns: The model; look at ``converged``.
  /// - Throws: ``Unfit`` where the marks allow no such model.
  public static func fit(_ ratings: Ratings, by estimator: Estimator) throws(Unfit) -> RaschModel {
    try fit([Criterion(name: "", ratings: ratings)], thresholds: .shared, by: estimator)
  }

  /// Fits the model to several criteria.
  ///
  /// - Parameters:
  ///   - criteria: Marks of at most 100 different values.
  ///   - thresholds: Whether the criteria share their steps.
  ///   - estimator: How the parameters are found.
  /// - Returns: The model; look at ``converged``.
  /// - Throws: ``Unfit`` where the marks allow no such model.
  public static func fit(
    _ criteria: [Criterion],
    thresholds: Thresholds,
    by estimator: Estimator
  ) throws(Unfit) -> RaschModel {
    let data = try RaschData(of: criteria, thresholds: thresholds)
    let sample = try RaschSample(of: data, by: estimator)
    let solution =
      switch estimator {
      case .marginal: RaschSolution.marginal(of: sample)
      case .joint: RaschSolution.joint(of: sample)
      }
    guard solution.isBounded else { throw .unbounded }
    return RaschModel(sample, solution, estimator)
  }
}
