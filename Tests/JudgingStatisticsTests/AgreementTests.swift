import Testing

@testable import JudgingStatistics

struct KrippendorffTests {
  @Test func `Krippendorff's twelve units and four observers give his four alphas`() {
    let alpha = Krippendorff(of: Published.krippendorff, seed: 1)
    let found = MeasurementLevel.allCases.map {
      alpha[$0].estimate?.estimate.rounded(places: 3)
    }
    #expect(found == [0.743, 0.815, 0.849, 0.797])
  }

  @Test func `an interval holds the alpha and does not depend on the order of judges`() {
    let alpha = Krippendorff(of: Published.krippendorff, seed: 1)
    let turned = Krippendorff(
      of: Ratings(
        judges: Published.krippendorff.judges,
        entries: Published.krippendorff.entries,
        scores: Published.krippendorff.scores.map {
          .init(judge: 3 - $0.judge, entry: $0.entry, value: $0.value)
        }
      ),
      seed: 1
    )
    #expect(alpha == turned)
    for level in MeasurementLevel.allCases {
      guard let estimate = alpha[level].estimate else { continue }
      #expect((estimate.lower ?? 9) < estimate.estimate)
      #expect((estimate.upper ?? -9) > estimate.estimate)
    }
  }

  @Test(
    arguments: [
      ([[7, 7], [7, 7]], [.noVariation, .noVariation, .noVariation, .noVariation]),
      ([[7], [8]], [.noPairs, .noPairs, .noPairs, .noPairs]),
      ([[nil, 8], [7, nil]], [.noPairs, .noPairs, .noPairs, .noPairs]),
      ([[-1, 0], [1, 2]], [nil, nil, nil, .signsMixed]),
      ([], [.noPairs, .noPairs, .noPairs, .noPairs]),
    ] as [([[Double?]], [Undefined?])]
  )
  func `marks that give no alpha say why`(rows: [[Double?]], reasons: [Undefined?]) {
    let alpha = Krippendorff(of: Ratings(rows: rows), seed: 1)
    #expect(MeasurementLevel.allCases.map { alpha[$0].undefined } == reasons)
  }

  @Test func `perfect agreement is 1 at every level`() {
    let alpha = Krippendorff(of: Ratings(rows: [[0, 0], [5, 5], [1e9, 1e9]]), seed: 1)
    #expect(
      MeasurementLevel.allCases.map { alpha[$0].estimate?.estimate } == [1, 1, 1, 1]
    )
  }
}

struct ResamplingTests {
  /// Entries of even merit 0 to 9, five judges, errors of −3 to 3, all drawn by lot.
  private static func panel(entries: Int) -> Ratings {
    var lot = Lot(seed: 7)
    var scores: [Ratings.Score] = []
    for entry in 0..<entries {
      let merit = Double(lot.draw(below: 10))
      for judge in 0..<5 {
        let value = merit + Double(lot.draw(below: 7)) - 3
        scores.append(.init(judge: Int32(judge), entry: Int32(entry), value: value))
      }
    }
    return Ratings(
      judges: (0..<5).map(String.init),
      entries: (0..<entries).map { String($0 + 100_000) },
      scores: scores
    )
  }

  /// Without severity, interval alpha is ICC(1,1) but for 1 ÷ N, and the F interval can stand beside.
  @Test(arguments: [60, 12_000])
  func `drawn entries and left out groups give nearly the interval of F`(entries: Int) throws {
    let panel = Self.panel(entries: entries)
    let alpha = try #require(Krippendorff(of: panel, seed: 1)[.interval].estimate)
    let one = try #require(Intraclass(of: panel)[.oneOfOwnJudges].estimate)
    let width = try #require(one.upper) - #require(one.lower)
    #expect(abs(try #require(alpha.lower) - #require(one.lower)) < width / 3)
    #expect(abs(try #require(alpha.upper) - #require(one.upper)) < width / 3)
  }
}

struct ConcordanceTests {
  @Test func `the published tasting of seven wines gives its W and its probability`() throws {
    let concordance = try Concordance(of: Published.tasting, seed: 1)
    #expect(concordance.w.estimate.rounded(places: 4) == 0.4665)
    #expect(concordance.p.rounded(places: 4) == 0.0033)
    #expect(concordance.df == 6)
  }

  @Test func `permutations give the exact chance on a small panel`() throws {
    // Three judges agree on three entries: of 6 × 6 pairs of orders beside the first, one does.
    let concordance = try Concordance(
      of: Ratings(rows: [[1, 1, 1], [2, 2, 2], [3, 3, 3]]),
      seed: 1
    )
    let permutation = try #require(concordance.permutation)
    #expect(concordance.w == Estimate(1))
    #expect(abs(permutation.p - 1 / 36) < 0.006)
    #expect(permutation.draws == 9999)
  }

  @Test func `equal marks share ranks and the most that W can be is corrected`() throws {
    // Ranks 1.5 1.5 3 and 1 2 3: sums 2.5 3.5 6, S = 6.5, 12 S ÷ (4 × 24 − 2 × 6) = 78 ÷ 84.
    let concordance = try Concordance(of: Ratings(rows: [[4, 1], [4, 2], [5, 3]]), seed: 1)
    #expect(concordance.w.estimate == 78.0 / 84)
  }

  @Test(
    arguments: [
      ([[7, 7], [7, 7]], Undefined.noVariation), ([[7], [8]], .oneJudge), ([[7, 8]], .oneEntry),
      ([[7, 8], [nil, 9]], .incomplete),
    ] as [([[Double?]], Undefined)]
  )
  func `marks that give no W say why`(rows: [[Double?]], reason: Undefined) {
    #expect(Reliability(of: Ratings(rows: rows), seed: 1).kendall == .failure(reason))
  }
}

struct JudgeAgreementTests {
  @Test func `the published tasting gives each judge's correlation with the others`() {
    // Liquid Assets, report 25: the judges in the order of its table of ranks.
    let judges = Reliability(of: Published.tasting, seed: 1).judges
    #expect(
      judges.map { $0.ranks.estimate?.estimate.rounded(places: 4) } == [
        0.9370, 0.6071, 0.7857, 0.3214, 0.2857, 0.0714, 0.7928,
      ]
    )
  }

  @Test func `a judge who gives one mark to all agrees with nobody and disagrees with nobody`() {
    let judges = Reliability(of: Ratings(rows: [[5, 1], [5, 2], [5, 4]]), seed: 1).judges
    #expect(judges.map(\.marks) == [.undefined(.noVariation), .undefined(.noVariation)])
  }

  @Test func `two shared entries are too few for a correlation`() {
    let judges = Reliability(of: Ratings(rows: [[5, 1], [4, 2], [3, nil]]), seed: 1).judges
    #expect(judges.map(\.ranks) == [.undefined(.tooFewShared), .undefined(.tooFewShared)])
    #expect(judges.map(\.entries) == [2, 2])
  }
}
