import JudgingStatistics
import Testing

struct OdditiesTests {
  /// Ten entries; the fifth judge copies the first, the sixth gives everybody much the same.
  private static let panel = Ratings(
    rows: (0..<10).map { entry in
      let base = 3 + Double(entry * 7 % 10) * 0.6
      let noise = [0.3, -0.2, 0.1, -0.3, 0.2, 0, -0.1, 0.3, -0.2, 0.1]
      let first = base + noise[entry]
      return [first, base - noise[9 - entry], base + 0.2, base + noise[(entry + 3) % 10], first, 6]
    }
  )

  @Test func `a copied card and a flat judge are pointed out`() throws {
    let model = try CrossedModel(of: Self.panel)
    let odd = Oddities(in: Self.panel, under: model)
    #expect(odd.copies.map(\.judges) == [[0, 4]])
    #expect(odd.copies.map(\.shared) == [10])
    #expect(odd.flat.map(\.judge) == [5])
  }

  @Test func `a judge two points below the others is harsh, and nobody is lenient`() throws {
    let rows = (0..<12).map { entry -> [Double?] in
      let base = 5 + Double(entry * 5 % 12) * 0.2
      let shift = Double(entry % 3) * 0.1
      return [
        base + shift, base - shift, base + 0.1, base - 0.1, base + shift, base - shift, base - 4,
      ]
    }
    let ratings = Ratings(rows: rows)
    let odd = Oddities(in: ratings, under: try CrossedModel(of: ratings))
    #expect(odd.severe.map(\.judge) == [6])
    #expect(odd.lenient == [])
  }
}
