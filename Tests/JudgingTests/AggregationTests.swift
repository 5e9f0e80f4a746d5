import Testing

@testable import Judging

/// The worked numbers of DOMAIN.md section 2: 70 85 86 88 90.
struct AggregationTests {
  let scores = [70, 85, 86, 88, 90].map { Rational($0) }

  @Test func `the mean of 70 85 86 88 90 is 83.80`() {
    #expect(Aggregation.mean.combine(scores)?.rounded(places: 2) == "83.80")
  }

  @Test func `without the highest and the lowest it is 86.33`() {
    #expect(
      Aggregation.trimmedMean(dropping: 1).combine(scores)?.rounded(places: 2) == "86.33"
    )
  }

  @Test func `weights reproduce each aggregation exactly`() {
    let aggregations: [Aggregation] = [.mean, .median, .trimmedMean(dropping: 1)]
    for scores in [scores, [7, 7, 8, 9].map { Rational($0) }, [5, 5, 5].map { Rational($0) }] {
      for aggregation in aggregations {
        let weights = aggregation.weights(of: scores) ?? []
        let sum = zip(weights, scores).map { $0 * $1 }.reduce(.zero, +)
        #expect(sum == aggregation.combine(scores))
        #expect(weights.reduce(.zero, +) == Rational(1))
      }
    }
  }

  @Test func `equal scores weigh the same where one of them is dropped`() {
    let weights = Aggregation.trimmedMean(dropping: 1).weights(of: [5, 5, 8].map { Rational($0) })
    #expect(weights == [Rational(1, over: 2), Rational(1, over: 2), .zero])
  }

  @Test func `too few scores give nothing rather than a guess`() {
    let two = [Rational(8), Rational(9)]
    #expect(Aggregation.trimmedMean(dropping: 1).weights(of: two) == nil)
    #expect(Aggregation.mean.weights(of: []) == nil)
  }
}
