import Testing

@testable import Judging

/// Severities as the rule `severity-adjusted-v1` adds them; figures of incomplete panels were solved in
/// fractions.
struct SeverityBalanceTests {
  @Test func `in a complete panel a severity is the judge's distance from the mean, drawn to 0`() {
    // Two nominations, ratio 1/2: n ÷ (n + 1 ÷ ratio) = 1/2 of a distance of 1/2.
    #expect(severities("0.5", [["8", "7"], ["6", "5"]]) == ["-0.25", "0.25"])
  }

  @Test func `in a panel with gaps a harsh judge is told from a weak pile`() {
    let panel: [[String?]] = [
      ["8", "7", "9"], ["6.5", "5", nil], [nil, "4", "7.5"], ["9", nil, "9.5"],
    ]
    #expect(severities("0.4", panel) == ["-0.1", "0.7", "-0.6"])
  }

  @Test func `a judge who shares no nomination is taken as he is`() {
    #expect(
      severities("0.4", [["8", "7", nil], ["6", "5", nil], [nil, nil, "3"]])[2] == "0"
    )
  }

  @Test func `parts that share no judge each sum to 0`() {
    let parts: [[String?]] = [
      ["8", "7", nil, nil], [nil, nil, "6", "9"], [nil, nil, "7", "7"],
    ]
    #expect(severities("0.4", parts) == ["-0.142857", "0.142857", "0.333333", "-0.333333"])
  }

  @Test func `exact halves of a millionth round up`() {
    #expect(severities("1", [["0.000006", "0"]]) == ["-0.000001", "0.000002"])
    #expect(severities("1", [["0.000002", "0"]]) == ["0", "0.000001"])
  }

  @Test func `a hundred judges of uneven loads come out the same in whatever order`() {
    let nominations = (0..<400).map { nomination in
      (0..<(2 + nomination % 4)).map { own -> SeverityBalance.Card in
        let judge = (nomination * 7 + own * (13 + nomination % 3)) % 100
        let units = Int64(500 + (nomination * 37 + judge * judge * 11) % 400)
        return (judge, Rational(units: units, places: 2))
      }
    }
    let balance = SeverityBalance(ratio: Rational(1, over: 3))
    let once = balance.severities(of: nominations, judges: 100)
    let again = balance.severities(of: nominations.reversed().map { $0.reversed() }, judges: 100)
    #expect(once == again)
    // Six decimals each, and all of them together but rounding.
    #expect(once.allSatisfy { 1_000_000 % $0.denominator == 0 })
    let sum = once.reduce(.zero, +)
    #expect(sum < Rational(1, over: 10_000) && sum > Rational(-1, over: 10_000))
  }

  @Test func `a total is the mean of the judges' totals and their severities`() {
    let scores = [("a", "8", "-0.25"), ("b", "7", "0.25")].map { judge, points, severity in
      Tally.Score(
        judge: Identifier(judge),
        points: [Rational(decimal: points) ?? .zero],
        weight: Rational(1, over: 2),
        severity: Rational(decimal: severity) ?? .zero
      )
    }
    let line = Tally.Line(
      nomination: Sample.nomination("x"),
      scores: [scores[0]],
      contributions: []
    )
    #expect(line.adjustment == Rational(-1, over: 8))
    #expect(line.total == Rational(-1, over: 8))
    let both = Tally.Line(nomination: Sample.nomination("x"), scores: scores, contributions: [])
    #expect(both.adjustment == .zero)
  }

  @Test func `a rule names its version and a ratio of at most three decimals up to 100`() {
    #expect(
      Aggregation("severity-adjusted-v1:0.5")
        == .severityAdjusted(SeverityBalance(ratio: Rational(1, over: 2)))
    )
    for text in ["", "0", "0.0005", "100.5", "-1", "1/2", "half"] {
      #expect(Aggregation("severity-adjusted-v1:\(text)") == nil)
    }
    #expect(Aggregation("severity-adjusted:0.5") == nil)
  }

  /// Judges in columns, nominations in rows.
  private func severities(_ ratio: String, _ panel: [[String?]]) -> [String] {
    let nominations = panel.map { row in
      row.enumerated().compactMap { judge, text -> SeverityBalance.Card? in
        text.flatMap { Rational(decimal: $0) }.map { (judge, $0) }
      }
    }
    return SeverityBalance(ratio: Rational(decimal: ratio) ?? .zero)
      .severities(of: nominations, judges: panel[0].count)
      .map(\.description)
  }
}
