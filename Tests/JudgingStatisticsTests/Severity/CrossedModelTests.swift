import JudgingStatistics
import Testing

/// The crossed model beside lme4 1.1-31 (R 4.2.2), whose criterion was polished by Newton's method to
/// the last digits it has: Benchmarks/peers/crossed_lme4.R.
struct CrossedModelTests {
  /// Fourteen entries, three of six judges each; made up.
  static let incomplete = Ratings(rows: [
    [8, nil, nil, 8, nil, 7.5], [6, 6.5, nil, nil, 6, nil], [8, 8, nil, nil, nil, 8],
    [nil, 6.5, 6.5, nil, 6, nil], [6.5, nil, nil, nil, 6, 7], [nil, nil, nil, 5, 4.5, 5.5],
    [8.5, nil, 7.5, nil, 6, nil], [6.5, nil, nil, 7, nil, 7], [7.5, nil, 8, nil, nil, 7.5],
    [5.5, nil, 5.5, nil, nil, 4.5], [nil, nil, nil, 8.5, 7.5, 8.5], [nil, 7, 6.5, 6.5, nil, nil],
    [nil, 6.5, nil, 7.5, nil, 7.5], [nil, 7.5, 8, nil, 7.5, nil],
  ])

  @Test func `variances of a complete panel are those of the mean squares`() throws {
    // REML of a complete panel without a zero is the analysis of variance: mean squares 11.2417 of
    // entries, 32.4861 of judges, 1.0194 of the rest (Shrout, Fleiss 1979, table 3).
    let variance = try CrossedModel(of: Published.shroutFleiss).variance
    #expect(
      variance.entry?.rounded(digits: 9) == ((674.5 / 60 - 1.01944444444444) / 4).rounded(digits: 9)
    )
    #expect(variance.judge?.rounded(digits: 9) == 5.24444444)
    #expect(variance.residual.rounded(digits: 9) == 1.01944444)
  }

  @Test func `a complete panel agrees with lme4`() throws {
    let model = try CrossedModel(of: Published.shroutFleiss)
    #expect(model.intercept.rounded(digits: 12) == 5.29166666667)
    #expect(model.criterion?.rounded(digits: 11) == 91.278667117)
    #expect(
      model.judges?.map { $0.value.rounded(places: 7) }
        == [-2.3004703, 2.7040616, 0.9282599, -1.3318512]
    )
    #expect(
      model.entries.map { $0.value.rounded(places: 7) }
        == [5.9357652, 3.2078185, 6.3904229, 4.1171341, 7.2997385, 4.7991207]
    )
  }

  @Test func `an incomplete panel agrees with lme4`() throws {
    let model = try CrossedModel(of: Self.incomplete)
    #expect(
      [model.variance.entry, model.variance.judge, model.variance.residual]
        .map { $0?.rounded(digits: 7) } == [0.9109986, 0.07831323, 0.1849668]
    )
    #expect(model.intercept.rounded(digits: 9) == 6.89184079)
    #expect(model.criterion?.rounded(digits: 12) == 92.8301867278)
    #expect(
      model.judges?.map { $0.value.rounded(places: 7) }
        == [-0.121503, 0.0085583, -0.1384342, -0.1255172, 0.4651845, -0.0882885]
    )
    #expect(
      model.entries.map { $0.value.rounded(places: 6) } == [
        7.668968, 6.322605, 7.866929, 6.473421, 6.604573, 5.198403, 7.369427, 6.732357, 7.508834,
        5.167306, 8.164338, 6.601206, 7.085167, 7.722236,
      ]
    )
  }

  @Test func `entries that are fixed are not drawn to the mean`() throws {
    let model = try CrossedModel(of: Published.shroutFleiss, entries: .fixed)
    #expect(model.variance.entry == nil)
    #expect(model.variance.judge?.rounded(digits: 9) == 5.24444444)
    #expect(model.criterion?.rounded(digits: 11) == 70.130858554)
    #expect(model.entries.map { $0.value.rounded(places: 9) } == [6, 3, 6.5, 4, 7.5, 4.75])
    #expect(
      model.entries.map { $0.standardError.rounded(places: 8) }
        == Array(repeating: 1.25138812, count: 6)
    )
  }

  @Test func `standard errors are those of the whole equations, the intercept among them`() throws {
    // Inverted as one matrix with Python's fractions at these variances; the judges' equations are
    // alike in a complete panel: σ² (1 − 1 ÷ J) ÷ (n + σ² ÷ σj²) + σj² ÷ J.
    let model = try CrossedModel(of: Published.shroutFleiss)
    let (rest, judge, entry) = (1.01944444444444, 5.24444444444444, 2.55555555555556)
    let ofJudge = rest * 3 / 4 / (6 + rest / judge) + judge / 4
    let ofEntry = rest * 5 / 6 / (4 + rest / entry) + entry / 6
    #expect(
      model.judges?.map { $0.standardError.rounded(digits: 9) }
        == Array(repeating: ofJudge.squareRoot().rounded(digits: 9), count: 4)
    )
    #expect(
      model.entries.map { $0.standardError.rounded(digits: 9) }
        == Array(repeating: ofEntry.squareRoot().rounded(digits: 9), count: 6)
    )
  }

  @Test func `nothing depends on where the scale begins or how wide it is`() throws {
    let scores = Self.incomplete.scores
    let wide = Ratings(
      judges: Self.incomplete.judges,
      entries: Self.incomplete.entries,
      scores: scores.map {
        .init(judge: $0.judge, entry: $0.entry, value: 1_000_000_000 + 1024 * $0.value)
      }
    )
    let (model, other) = (try CrossedModel(of: Self.incomplete), try CrossedModel(of: wide))
    #expect(
      other.judges?.map { ($0.value / 1024).rounded(places: 9) }
        == model.judges?.map { $0.value.rounded(places: 9) }
    )
    #expect(
      (other.variance.residual / 1024 / 1024).rounded(digits: 9)
        == model.variance.residual.rounded(digits: 9)
    )
  }

  @Test func `judges who only differ by chance have no variance and no severity`() throws {
    let model = try CrossedModel(of: Ratings(rows: [[1, 2], [4, 3], [6, 7], [9, 8]]))
    #expect(model.variance.judge == 0)
    #expect(model.judges?.map(\.value) == [0, 0])
    #expect(model.judges?.map(\.standardError) == [0, 0])
  }

  @Test func `marks without a rest give the parts themselves`() throws {
    let model = try CrossedModel(of: Ratings(rows: [[5, 6], [7, 8], [9, 10]]))
    #expect([model.variance.entry, model.variance.judge, model.variance.residual] == [4, 0.5, 0])
    #expect(model.criterion == nil)
    #expect(model.entries.map(\.value) == [5.5, 7.5, 9.5])
    #expect(model.judges?.map(\.value) == [0.5, -0.5])
  }

  @Test func `anonymous judges have no severity, and entries are estimated all the same`() throws {
    // Four judges, one mark each; means 5.5 and 8, within 0.5 and 2: mean squares 6.25 and 1.25.
    let marks = [("1", "a", 5.0), ("1", "b", 6), ("2", "c", 7), ("2", "d", 9)]
    let model = try CrossedModel(of: Ratings(marks))
    #expect(model.judges == nil)
    #expect(model.variance.judge == nil)
    #expect(model.variance.entry?.rounded(digits: 9) == 2.5)
    #expect(model.variance.residual.rounded(digits: 9) == 1.25)
  }

  @Test(
    arguments: [
      ([[5, 6, 7]], Inseparable.oneEntry), ([[5], [6], [7]], .oneJudge),
      ([[5, nil], [nil, 6], [7, nil]], .singleMarks), ([[5, 6], [nil, 7], [nil, 8]], .noRest),
      ([[5, 5], [5, 5]], .allEqual),
    ] as [([[Double?]], Inseparable)]
  )
  func `marks that cannot tell the parts apart say why`(rows: [[Double?]], reason: Inseparable) {
    #expect(throws: reason) { try CrossedModel(of: Ratings(rows: rows)) }
  }
}
