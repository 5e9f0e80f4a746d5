import Judging
import Testing

struct CoefficientTests {
  @Test func `whole coefficients give the total that the tally counts`() throws {
    // Thirds of 35 % on a scale to 7: no decimal fraction says what a mark counts.
    let rubric = Sample.rubric(
      [
        Sample.criterion("a", weight: 35, parts: [("a1", 40), ("a2", 60)]),
        Sample.criterion("b", weight: 65),
      ],
      scale: Scale(lowest: .zero, highest: Rational(7), step: Rational(1, over: 2))
    ).omitting([Identifier("a1")])
    let sheet = Sample.sheet("j", "n", ["a2": "3.5", "b": "6.5"])
    let card = try #require(Sample.card(sheet, under: rubric))
    let tally = Tally(
      of: [Sample.nomination("n")],
      scorecards: [card],
      under: rubric,
      in: Sample.round()
    )
    let (numerators, denominator) = rubric.coefficients
    let total = zip(numerators, card.marks).map { $0 * $1.value }.reduce(.zero, +) / denominator
    #expect(numerators.filter { !$0.isWhole } == [])
    #expect(tally.lines.map(\.total) == [total])
  }
}
