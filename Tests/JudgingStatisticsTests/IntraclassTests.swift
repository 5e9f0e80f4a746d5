import Testing

@testable import JudgingStatistics

struct IntraclassTests {
  @Test func `Shrout and Fleiss's six targets and four judges give their six correlations`() {
    let intraclass = Intraclass(of: Published.shroutFleiss)
    let found = Intraclass.Form.allCases.map { form in
      let estimate = intraclass[form].estimate
      return [estimate?.estimate, estimate?.lower, estimate?.upper]
        .map { $0?.rounded(places: 2) }
    }
    #expect(
      found == [
        [0.17, -0.13, 0.72], [0.29, 0.02, 0.76], [0.71, 0.34, 0.95],
        [0.44, -0.88, 0.91], [0.62, 0.07, 0.93], [0.91, 0.68, 0.99],
      ]
    )
  }

  @Test func `marks of a billion and a little are as reliable as the little`() {
    let shifted = Ratings(
      judges: Published.shroutFleiss.judges,
      entries: Published.shroutFleiss.entries,
      scores: Published.shroutFleiss.scores.map {
        .init(judge: $0.judge, entry: $0.entry, value: $0.value + 1e9)
      }
    )
    #expect(Intraclass(of: shifted) == Intraclass(of: Published.shroutFleiss))
  }

  @Test func `without residuals a correlation is 1 and has no interval`() {
    let intraclass = Intraclass(of: Ratings(rows: [[1, 2], [2, 3], [4, 5]]))
    #expect(intraclass[.oneOfTheseJudges] == .estimated(Estimate(1)))
    #expect(intraclass[.meanOfTheseJudges] == .estimated(Estimate(1)))
  }

  @Test(
    arguments: [
      ([[7, 7], [7, 7]], Undefined.noVariation), ([[7], [8]], .oneJudge), ([[7, 8]], .oneEntry),
      ([[7, 8], [nil, 9]], .incomplete), ([], .oneJudge),
    ] as [([[Double?]], Undefined)]
  )
  func `marks that give no correlation say why`(rows: [[Double?]], reason: Undefined) {
    let intraclass = Intraclass(of: Ratings(rows: rows))
    #expect(
      Intraclass.Form.allCases.map { intraclass[$0] }
        == Intraclass.Form.allCases.map { _ in .undefined(reason) }
    )
  }

  @Test func `entries with equal means leave the reliability of means undefined`() {
    let intraclass = Intraclass(of: Ratings(rows: [[1, 2], [2, 1], [1, 2]]))
    #expect(
      Intraclass.Form.allCases.map { intraclass[$0].undefined } == [
        nil, nil, nil, .entriesEqual, .entriesEqual, .entriesEqual,
      ]
    )
  }

  @Test func `variances of a crossed model give the same figures on a complete panel`() throws {
    let squares = MeanSquares(of: try MarkGrid(of: Published.shroutFleiss))
    let crossed = Intraclass(
      entry: (squares.entry - squares.residual) / 4,
      judge: (squares.judge - squares.residual) / 6,
      residual: squares.residual,
      judgesPerEntry: 4
    )
    let forms: [Intraclass.Form] = [
      .oneOfAnyJudges, .oneOfTheseJudges, .meanOfAnyJudges, .meanOfTheseJudges,
    ]
    let found = forms.map { crossed[$0].estimate?.estimate.rounded(places: 12) }
    let direct = Intraclass(of: Published.shroutFleiss)
    #expect(found == forms.map { direct[$0].estimate?.estimate.rounded(places: 12) })
  }
}
