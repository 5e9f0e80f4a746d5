import JudgingStatistics
import Testing

struct PlacesTests {
  @Test func `probabilities of a place add up to the places there are`() throws {
    let fit = try CrossedFit(of: Published.shroutFleiss)
    let places = try #require(fit.places(tops: [2, 3], draws: 1000, seed: 7))
    #expect(places.draws == 1000)
    #expect(places.variances == .integrated)
    #expect(places.standings.reduce(0) { $0 + $1.first }.rounded(places: 9) == 1)
    #expect(places.standings.reduce(0) { $0 + $1.top[0] }.rounded(places: 9) == 2)
    #expect(places.standings.reduce(0) { $0 + $1.top[1] }.rounded(places: 9) == 3)
  }

  @Test func `the same seed gives the same figures, another seed others`() throws {
    let fit = try CrossedFit(of: Published.shroutFleiss)
    #expect(
      fit.places(tops: [2], draws: 500, seed: 1) == fit.places(tops: [2], draws: 500, seed: 1)
    )
    #expect(
      fit.places(tops: [2], draws: 500, seed: 1) != fit.places(tops: [2], draws: 500, seed: 2)
    )
  }

  @Test func `figures of one seed are those of every machine`() throws {
    let fit = try CrossedFit(of: Published.shroutFleiss)
    let places = try #require(fit.places(tops: [3], draws: 400, seed: 1))
    #expect(places.standings.map(\.places) == Self.recordedPlaces)
  }

  private static let recordedPlaces = [2...4, 5...6, 1...3, 4...6, 1...2, 3...5]

  @Test func `who leads by far is first, and nobody else`() throws {
    let rows: [[Double?]] = [[9, 8.9, 9.1], [2, 2.1, 1.8], [3, 2.9, 3.2], [2.5, 2.6, 2.4]]
    let fit = try CrossedFit(of: Ratings(rows: rows))
    let places = try #require(fit.places(tops: [1], draws: 1000, seed: 1))
    #expect(places.standings.map(\.first) == [1, 0, 0, 0])
    #expect(places.standings[0].places == 1...1)
  }

  @Test func `what an entry has beside its marks counts`() throws {
    let rows: [[Double?]] = [[9, 8.9, 9.1], [2, 2.1, 1.8], [3, 2.9, 3.2], [2.5, 2.6, 2.4]]
    let fit = try CrossedFit(of: Ratings(rows: rows))
    let places = fit.places(tops: [1], draws: 1000, seed: 1, adding: [0, 50, 0, 0])
    #expect(places?.standings.map(\.first) == [0, 1, 0, 0])
  }

  @Test func `marks without a rest leave nothing to draw from`() throws {
    let fit = try CrossedFit(of: Ratings(rows: [[5, 6], [7, 8], [9, 10]]))
    #expect(fit.places(tops: [1], draws: 10, seed: 1) == nil)
  }
}
