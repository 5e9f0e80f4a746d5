import Testing

@testable import JudgingStatistics

struct HaloTests {
  @Test func `what a judge gives an entry in all criteria alike is entry by judge variance`() throws
  {
    // Card means off entry and judge are ±1 everywhere; the criteria add nothing of their own.
    let criterion = Ratings(rows: [[6, 4], [4, 6]])
    let halo = try Halo(of: [criterion, criterion])
    #expect(halo.entryJudge == 4)
    #expect(halo.residual == 0)
    #expect(halo.share == Estimate(1))
    #expect(halo.cards == 4)
  }

  @Test func `criteria that judges take apart share nothing`() throws {
    let halo = try Halo(of: [
      Ratings(rows: [[6, 4], [4, 6]]), Ratings(rows: [[4, 6], [6, 4]]),
    ])
    #expect(halo.entryJudge == 0)
    #expect(halo.residual == 8)
    #expect(halo.share.estimate == -1)
  }

  @Test func `without two criteria or without shared entries there is no halo to see`() {
    let one = Ratings(rows: [[6, 4], [4, 6]])
    let apart = Ratings(rows: [[6, nil], [nil, 6]])
    #expect(throws: Undefined.oneCriterion) { try Halo(of: [one]) }
    #expect(throws: Undefined.tooFewCards) { try Halo(of: [apart, apart]) }
    #expect(throws: Undefined.noVariation) {
      try Halo(of: [Ratings(rows: [[6, 6], [6, 6]]), Ratings(rows: [[6, 6], [6, 6]])])
    }
  }

  @Test func `gaps leave what the shared entries tell`() {
    let fit = AdditiveFit(
      at: [(0, 0), (1, 0), (0, 1), (1, 1), (2, 1), (2, 2)].map { .init(judge: $0.0, entry: $0.1) },
      judges: 3,
      entries: 3
    )
    // Six marks, three judges and three entries in one part: one degree is left.
    #expect(fit.freedom == 1)
    let left = fit.residuals(of: [1, 0, 0, 0, 5, 9]).map { $0.rounded(places: 12) }
    #expect(left == [0.25, -0.25, -0.25, 0.25, 0, 0])
  }
}
