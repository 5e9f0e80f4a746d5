import JudgingStatistics
import Testing

struct JudgeResamplingTests {
  @Test func `two judges make three panels, each by its probability`() {
    // Both once (1/2): equal means; the first twice (1/4): A leads; the second twice (1/4): B leads.
    let panel = Ratings(rows: [[8, 6], [6, 8]])
    let resampled = JudgeResampling(of: panel, tops: [1], draws: 0, seed: 1)
    #expect(resampled.isExact)
    #expect(resampled.top == [[0.5], [0.5]])
  }

  @Test func `leaving out one judge moves a place as far as it says`() {
    let panel = Ratings(rows: [[8, 6, 7], [6, 8, 7.5], [1, 1, 1]])
    let resampled = JudgeResampling(of: panel, tops: [1], draws: 0, seed: 1)
    #expect(resampled.withoutOne == [1...2, 1...2, 3...3])
  }

  @Test func `many judges are drawn by lot, the same for the same seed`() {
    let panel = Ratings(rows: [
      [8, 6, 7, 8, 6, 7, 8, 9], [6, 8, 7, 6, 8, 7, 6, 8], [5, 6, 5, 6, 5, 6, 5, 6],
    ])
    let first = JudgeResampling(of: panel, tops: [1, 2], draws: 200, seed: 3)
    #expect(!first.isExact)
    #expect(first == JudgeResampling(of: panel, tops: [1, 2], draws: 200, seed: 3))
    #expect(first.top.reduce(0) { $0 + $1[1] }.rounded(places: 9) == 2)
  }
}
