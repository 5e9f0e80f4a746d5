import JudgingStatistics
import Testing

struct CutPointTests {
  @Test func `a judge through whom alone two panels hang together is named`() {
    // j0 j1 share e0 and e1; j2 j3 share e2 and e3; j1 marked e2 too.
    let rows: [[Double?]] = [
      [1, 2, nil, nil], [3, 4, nil, nil], [nil, 5, 6, 7], [nil, nil, 8, 9],
    ]
    let cuts = CutPoints(of: Ratings(rows: rows))
    #expect(cuts.judges == [1])
    #expect(cuts.entries == [2])
  }

  @Test func `with a second link nobody is indispensable`() {
    let rows: [[Double?]] = [
      [1, 2, nil, nil], [3, 4, 1, nil], [nil, 5, 6, 7], [nil, nil, 8, 9],
    ]
    let cuts = CutPoints(of: Ratings(rows: rows))
    #expect(cuts.judges.isEmpty && cuts.entries.isEmpty)
  }

  @Test func `entries that go with their only judge cut nobody off`() {
    let rows: [[Double?]] = [[1, 2], [3, 4], [5, nil], [6, nil], [nil, 7]]
    #expect(CutPoints(of: Ratings(rows: rows)).judges.isEmpty)
  }

  @Test func `in a chain all but the ends are indispensable, as counting parts again shows`() {
    let rows: [[Double?]] = (0..<6).map { entry in
      (0..<7).map { judge in judge == entry || judge == entry + 1 ? 1 : nil }
    }
    let ratings = Ratings(rows: rows)
    let cuts = CutPoints(of: ratings)
    #expect(cuts.judges == [1, 2, 3, 4, 5])
    #expect(cuts.entries == [0, 1, 2, 3, 4, 5])
    for judge in 0..<7 {
      let left = Ratings(
        rows: rows.map { $0.enumerated().filter { $0.offset != judge }.map(\.element) }
      )
      #expect(Linkage(of: left).components == (cuts.judges.contains(judge) ? 2 : 1))
    }
  }

  @Test func `a chain of many judges needs no deep stack`() {
    let scores = (0..<50_000).flatMap { entry in
      [entry, entry + 1].map { Ratings.Score(judge: Int32($0), entry: Int32(entry), value: 1) }
    }
    let names = (0..<50_001).map { String(1_000_000 + $0) }
    let ratings = Ratings(judges: names, entries: names.dropLast(), scores: scores)
    #expect(CutPoints(of: ratings).judges.count == 49_999)
  }
}
