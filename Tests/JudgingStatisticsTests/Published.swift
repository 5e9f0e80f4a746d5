import JudgingStatistics

enum Published {
  /// Shrout, Fleiss, Psychological Bulletin 86 (1979), table 2: six targets, four judges.
  static let shroutFleiss = Ratings(rows: [
    [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
  ])

  /// Krippendorff, “Computing Krippendorff's Alpha-Reliability” (2011), example C: twelve units,
  /// four observers.
  static let krippendorff = Ratings(rows: [
    [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
    [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, 3, nil, nil],
  ])

  /// The ranks that seven judges gave seven wines on 6 December 1999.
  ///
  /// Quandt, Liquid Assets, report 25: W = 0.4665, p = 0.0033.
  static let tasting = Ratings(rows: [
    [2, 1, 3, 2, 5, 5, 2], [3, 2, 1, 5, 4, 4, 3], [4, 6, 4, 6, 3, 1, 5], [1, 3, 2, 1, 1, 3, 1],
    [7, 5, 6, 7, 2, 6, 6], [6, 4, 7, 3, 6, 7, 4], [5, 7, 5, 4, 7, 2, 7],
  ])
}
