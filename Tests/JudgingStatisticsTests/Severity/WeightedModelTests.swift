import JudgingStatistics
import Testing

/// The model with a spread for each judge and long tails.
struct WeightedModelTests {
  /// Twelve entries a point apart, three judges of severity −1, 0, 1 with small noise.
  private static let rows: [[Double?]] = (0..<12).map { entry in
    let merit = Double(entry) / 2 + 2
    return (0..<3).map { judge in
      let noise = Double((entry * 7 + judge * (3 + entry)) % 5 - 2) / 10
      return merit + Double(judge - 1) + noise
    }
  }

  private func fit(_ rows: [[Double?]], seed: UInt64 = 1) throws -> WeightedModel {
    try WeightedModel(of: Ratings(rows: rows), tops: [3], draws: 2000, seed: seed)
  }

  @Test func `on plain marks it finds what the crossed model finds`() throws {
    let weighted = try fit(Self.rows)
    let plain = try CrossedModel(of: Ratings(rows: Self.rows))
    for (a, b) in zip(weighted.entries, plain.entries) { #expect(abs(a.value - b.value) < 0.1) }
    let severities = weighted.judges.map { $0.value.rounded(places: 0) }
    #expect(severities == [1, 0, -1])
  }

  @Test func `one stray mark costs its entry far less than the mean`() throws {
    var rows = Self.rows
    rows[11][1] = 0
    let weighted = try fit(rows)
    let plain = try CrossedModel(of: Ratings(rows: rows))
    #expect(abs(weighted.entries[11].value - 7.5) < 0.6)
    #expect(plain.entries[11].value < 6.2)
    #expect(weighted.tailDegrees ?? 99 < 10)
  }

  @Test func `a careless judge has the widest spread, and counts for least`() throws {
    var rows = Self.rows
    for entry in rows.indices { rows[entry][2] = Double((entry * 5) % 12) / 2 + 3 }
    let weighted = try fit(rows)
    #expect(weighted.spreads[2] > 3 * weighted.spreads[0])
    #expect(weighted.spreads[2] > 3 * weighted.spreads[1])
  }

  @Test func `entries with the same cards have the same value`() throws {
    var rows = Self.rows
    rows[4] = rows[7]
    let weighted = try fit(rows)
    #expect(weighted.entries[4].value == weighted.entries[7].value)
  }

  @Test func `the seed repeats every figure, and places add up`() throws {
    #expect(try fit(Self.rows) == fit(Self.rows))
    #expect(try fit(Self.rows) != fit(Self.rows, seed: 2))
    let places = try fit(Self.rows).places
    #expect(places.draws == 2000)
    #expect(places.standings.reduce(0) { $0 + $1.top[0] }.rounded(places: 9) == 3)
  }

  @Test func `marks of a billion keep their differences`() throws {
    let large = try fit(Self.rows.map { $0.map { $0.map { $0 + 1e9 } } })
    let small = try fit(Self.rows)
    for (a, b) in zip(large.entries, small.entries) { #expect(abs(a.value - 1e9 - b.value) < 1e-3) }
  }

  @Test func `where nothing tells judges from chance there is no model`() {
    #expect(throws: Inseparable.allEqual) { try fit([[5, 5], [5, 5]]) }
    #expect(throws: Inseparable.oneEntry) { try fit([[5, 6, 7]]) }
    #expect(throws: Inseparable.noNoise) { try fit([[5, 6], [7, 8], [9, 10]]) }
  }
}
