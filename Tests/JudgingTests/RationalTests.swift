import Judging
import Testing

struct RationalTests {
  @Test(arguments: ["8.5": "8.50", "-0.25": "-0.25", "007": "7.00", "6.995": "7.00"])
  func readsPlainDecimalsAndRoundsHalfUp(text: String, shown: String) throws {
    let number = try #require(Rational(decimal: text))
    #expect(number.rounded(places: 2) == shown)
  }

  @Test(arguments: ["", "-", ".5", "5.", "8,5", "8.5abc", " 8.5", "1e3", "1_000", "٣"])
  func refusesEverythingElse(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test func comparesWithoutOverflow() {
    let big = Int128.max / 2
    #expect(Rational(big, over: big - 1) < Rational(big - 1, over: big - 2))
    #expect(Rational(-1, over: 3) < Rational(-1, over: 4))
    #expect(Rational(1, over: 2) == Rational(2, over: 4))
  }

  @Test func threeThirdsAreOne() {
    #expect(Rational(1, over: 3) * Rational(3) == Rational(1))
  }
}
