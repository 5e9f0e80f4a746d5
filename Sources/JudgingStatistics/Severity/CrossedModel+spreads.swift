extension CrossedModel {
  /// The fourth moment of residuals over the square of the second: 3 where they are normal, more where
  /// some marks lie far off.
  public static func tailWeight(of ratings: Ratings, under model: CrossedModel) -> Double? {
    var (squares, fourths) = (0.0, 0.0)
    for score in ratings.scores {
      let rest =
        score.value - model.entries[Int(score.entry)].value
        + (model.judges?[Int(score.judge)].value ?? 0)
      squares += rest * rest
      fourths += rest * rest * rest * rest
    }
    return squares > 0 ? Double(ratings.scores.count) * fourths / (squares * squares) : nil
  }

  /// The standard deviation of each judge's marks about what the model expects of them; in the order
  /// of judges.
  ///
  /// Residuals are smaller than errors, since effects follow the marks; all are made larger by one
  /// factor, so that their mean square is the residual variance.
  public static func spreads(of ratings: Ratings, under model: CrossedModel) -> [Double?] {
    var squares = [Double](repeating: 0, count: ratings.judges.count)
    var counts = squares
    for score in ratings.scores {
      let judge = Int(score.judge)
      let rest =
        score.value - model.entries[Int(score.entry)].value + (model.judges?[judge].value ?? 0)
      squares[judge] += rest * rest
      counts[judge] += 1
    }
    let sum = squares.reduce(0, +)
    guard sum > 0, model.variance.residual > 0 else { return squares.map { _ in nil } }
    let factor = model.variance.residual * Double(ratings.scores.count) / sum
    // One mark shows no spread.
    return zip(squares, counts).map { $1 > 1 ? ($0 * factor / $1).squareRoot() : nil }
  }
}
