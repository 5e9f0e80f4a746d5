import Testing

@testable import Judging

struct TallyTests {
  @Test func `a total is the mean of the judges' weighted means`() {
    let tally = count(
      ["n1": [["craft": "8.5", "impact": "7"], ["craft": "8", "impact": "7.5"]]],
      under: Sample.rubric()
    )
    #expect(tally.lines.map { $0.total.rounded(places: 2) } == ["7.85"])
    #expect(tally.lines[0].scores.map(\.total.description) == ["7.9", "7.8"])
  }

  @Test func `what the criteria contribute adds up to the total`() {
    for aggregation in [Aggregation.mean, .median, .trimmedMean(dropping: 1)] {
      let tally = count(
        [
          "n1": [
            ["craft": "8", "impact": "6"], ["craft": "5", "impact": "9"],
            ["craft": "7", "impact": "7"],
          ]
        ],
        under: Sample.rubric(),
        aggregation: aggregation
      )
      let totals = tally.lines[0].scores.map(\.total)
      #expect(tally.lines[0].total == aggregation.combine(totals))
    }
  }

  @Test func `fewer cards than the minimum is not rankable and not a zero`() {
    let tally = count(["n1": [["craft": "8", "impact": "6"]]], under: Sample.rubric(), minimum: 3)
    #expect(tally.lines == [])
    #expect(tally.unrankable.map(\.reasons) == [[.tooFewScorecards(have: 1, need: 3)]])
  }

  @Test func `an omitted subcriterion leaves its weight to the rest of its criterion`() {
    let rubric = Sample.rubric([
      Sample.criterion("impact", weight: 95),
      Sample.criterion("file", weight: 5, parts: [("paper", 30), ("talk", 40), ("answers", 30)]),
    ]).omitting([Identifier("talk"), Identifier("answers")])
    #expect(rubric.judged.map(\.id.rawValue) == ["impact", "paper"])
    #expect(rubric.judged.map(\.weight) == [Rational(100), Rational(100)])
    #expect(rubric.criteria.map(\.weight) == [Rational(95), Rational(5)])
  }

  @Test func `a measured criterion earns its part between floor and target`() {
    #expect(measured("75", of: "100") == .share(Rational(1, over: 2), value: Rational(3, over: 4)))
    #expect(measured("40", of: "100") == .share(.zero, value: Rational(2, over: 5)))
    #expect(measured("120", of: "120") == .share(Rational(1), value: Rational(1)))
  }

  @Test func `under 100 dossiers a share is not measurable and not full marks`() {
    #expect(measured("99", of: "99") == .notMeasurable(denominator: Rational(99)))
  }

  @Test func `public votes earn their part of the highest with one decimal`() {
    let votes = Criterion(
      id: Identifier("votes"),
      name: Sample.name("votes"),
      weight: Rational(10),
      basis: .vote(Identifier("publicVotes"))
    )
    let rubric = Sample.rubric([Sample.criterion("craft", weight: 90), votes], outOf: 100)
    let nominations = [("n1", 300), ("n2", 200)].map { code, votes in
      Sample.nomination(code, answers: [Identifier("publicVotes"): .number(Rational(votes))])
    }
    let cards = nominations.compactMap {
      Sample.card(Sample.sheet("ada", $0.id.rawValue, ["craft": "8"]), under: rubric)
    }
    let tally = Tally(of: nominations, scorecards: cards, under: rubric, in: Sample.round())
    // 10 × 200 / 300 = 6.666…, one decimal: 6.7.
    #expect(tally.lines.map { $0.contributions[1].points.description } == ["10", "6.7"])
    #expect(tally.lines.map { $0.total.description } == ["82", "78.7"])
  }

  @Test func `public votes are held against the most among those ranked together`() {
    let field = Field.ID("publicVotes")
    let votes = Criterion(
      id: Identifier("votes"),
      name: Sample.name("votes"),
      weight: Rational(10),
      basis: .vote(field)
    )
    let rubric = Sample.rubric([Sample.criterion("craft", weight: 90), votes], outOf: 100)
    let nominations = [("n1", "a", 300), ("n2", "b", 3)].map { code, category, votes in
      Sample.nomination(code, category: category, answers: [field: .number(Rational(votes))])
    }
    let cards = nominations.compactMap {
      Sample.card(Sample.sheet("ada", $0.id.rawValue, ["craft": "8"]), under: rubric)
    }
    let points = { (scope: Cut.Scope) in
      let round = Sample.round(cut: Cut(places: 1, scope: scope))
      return Tally(of: nominations, scorecards: cards, under: rubric, in: round).lines
        .map { $0.contributions[1].points.description }
    }
    #expect(points(.category) == ["10", "10"])
    #expect(points(.programme) == ["10", "0.1"])
  }

  private func measured(_ value: String, of whole: String) -> Measure.Outcome {
    let measure = Measure(
      numerator: Identifier("onTime"),
      denominator: Identifier("all"),
      floor: Rational(1, over: 2),
      target: Rational(1),
      smallestDenominator: Rational(100)
    )
    let answers: [Field.ID: Answer] = [
      Identifier("onTime"): .number(Rational(decimal: value) ?? .zero),
      Identifier("all"): .number(Rational(decimal: whole) ?? .zero),
    ]
    return measure.outcome(for: Sample.nomination("n1", answers: answers))
  }

  private func count(
    _ marks: [String: [[String: String]]],
    under rubric: Rubric,
    minimum: Int = 1,
    aggregation: Aggregation = .mean
  ) -> Tally {
    let cards = marks.flatMap { nomination, sheets in
      sheets.enumerated().compactMap { index, marks in
        Sample.card(Sample.sheet("j\(index)", nomination, marks), under: rubric)
      }
    }
    return Tally(
      of: marks.keys.sorted().map { Sample.nomination($0) },
      scorecards: cards,
      under: rubric,
      in: Sample.round(minimum: minimum, aggregation: aggregation)
    )
  }
}
