import Judging
import Testing

@Suite struct MeasureTests {
  private static let measure = Measure(
    numerator: Identifier("done"),
    denominator: Identifier("total"),
    floor: Rational(1, over: 2),
    target: Rational(9, over: 10),
    smallestDenominator: Rational(100)
  )

  private func outcome(_ done: Int64, of total: Int64) -> Measure.Outcome {
    Self.measure.outcome(
      for: Sample.nomination(
        "a",
        answers: [
          Identifier("done"): .number(Rational(done)),
          Identifier("total"): .number(Rational(total)),
        ]
      )
    )
  }

  @Test func `between floor and target the share grows evenly`() {
    #expect(outcome(70, of: 100) == .share(Rational(1, over: 2), value: Rational(7, over: 10)))
  }

  @Test func `below the floor it earns nothing and above the target everything`() {
    #expect(outcome(40, of: 100) == .share(.zero, value: Rational(2, over: 5)))
    #expect(outcome(95, of: 100) == .share(Rational(1), value: Rational(19, over: 20)))
  }

  @Test func `too few dossiers are not measurable, never everything`() {
    #expect(outcome(99, of: 99) == .notMeasurable(denominator: Rational(99)))
  }

  @Test func `a share just short of half stays short of it`() {
    #expect(
      outcome(699_999_999_999, of: 1_000_000_000_000)
        == .share(
          Rational(499_999_999, over: 1_000_000_000),
          value: Rational(699_999_999_999, over: 1_000_000_000_000)
        )
    )
  }

  // Without the cut to nine decimals this subtraction overflows.
  @Test func `the margin between two nominations measured five times can be counted`() {
    let weights = Rational(1, over: 5)
    let primes: [Int64] = [1_299_709, 1_299_721, 1_299_743, 1_299_763, 1_299_791, 1_299_811]
    let totals = [primes.dropLast(), primes.dropFirst()].map { bottoms in
      bottoms.map { bottom -> Rational in
        if case .share(let share, _) = outcome(1_000_003, of: bottom) {
          share * weights
        } else {
          .zero
        }
      }
      .reduce(.zero, +)
    }
    #expect((totals[0] - totals[1]).rounded(places: 9) == "0.000030189")
  }

  @Test func `figures of any length are counted`() {
    let most: Int64 = 999_999_999_999_999
    #expect(
      outcome(most / 4 * 3, of: most)
        == .share(
          Rational(624_999_999, over: 1_000_000_000),
          value: Rational(Int128(most / 4 * 3), over: Int128(most))
        )
    )
  }
}
