import Judging
import Testing

/// Who marks a calibration nomination, and whose card of it counts.
struct CalibrationTests {
  private let one = Nomination.ID("n1")

  @Test func `everybody who marks in the round gets it, whatever the panel, shadows too`() {
    let record = record(judges: [
      judge("own", "a"), judge("other", "b"), judge("shadow", "b", .shadow),
      judge("council", "council"), judge("nobody", nil),
    ])
    #expect(calibrators(record) == ["other", "own", "shadow"])
  }

  @Test func `nobody gets what is no calibration`() {
    var record = record(judges: [judge("own", "a")])
    record.calibrations = []
    #expect(calibrators(record) == [])
  }

  @Test func `the recused and those who left never get it`() {
    var record = record(judges: [
      judge("recused", "a"), judge("apart", "b"), judge("gone", "a"), judge("own", "a"),
    ])
    record.recusals = Recusals([
      Recusal(judge: Identifier("recused"), scope: .nomination(one), reason: "thân nhân"),
      Recusal(judge: Identifier("apart"), scope: .category(Identifier("a")), reason: "có hồ sơ"),
    ])
    record.departed = [Identifier("gone")]
    #expect(calibrators(record) == ["own"])
  }

  @Test func `a substitute gets it once anything is assigned by name`() {
    var record = record(judges: [judge("own", "a"), judge("sub", "b", .substitute)])
    #expect(calibrators(record) == ["own"])
    record.assigned = [Identifier("n2"): [Identifier("sub")]]
    #expect(calibrators(record) == ["own", "sub"])
  }

  @Test func `only the cards of those who were to mark it anyway count`() throws {
    var record = record(judges: [
      judge("own", "a"), judge("other", "b"), judge("shadow", "a", .shadow),
      judge("guest", "b", .shadow),
    ])
    record.scorecards = try ["own", "other", "shadow", "guest"].map { try card($0, "n1") }
    let count = count(record)
    #expect(count.counted.map(\.judge.rawValue) == ["own"])
    #expect(
      count.setAside.map { "\($0.card.judge): \($0.reason.message.en)" } == [
        "other: a calibration card, not counted", "shadow: the judge is a shadow",
        "guest: a calibration card, not counted",
      ]
    )
    #expect(count.uncounted.map(\.judge.rawValue) == ["other", "shadow", "guest"])
  }

  @Test func `where judges are assigned by name, those of the panel who were not do not count`()
    throws
  {
    var record = record(judges: [judge("named", "a"), judge("seated", "a")])
    record.assigned = [one: [Identifier("named")]]
    record.scorecards = try ["named", "seated"].map { try card($0, "n1") }
    #expect(count(record).counted.map(\.judge.rawValue) == ["named"])
  }

  @Test func `the round waits for its own cards only`() throws {
    var record = record(judges: [judge("own", "a"), judge("other", "b")])
    record.scorecards = [try card("own", "n1"), try card("other", "n2")]
    let count = count(record)
    #expect(count.expectedCards == 2)
    #expect(count.owing == [])
    #expect(count.report(of: judge("other", "b")).owed.map(\.rawValue) == ["n1"])
  }

  @Test func `each judge is held against the mean of the others`() throws {
    var record = record(judges: [judge("x", "a"), judge("y", "b"), judge("z", "b")])
    record.scorecards = [
      try card("x", "n1", mark: "8"), try card("y", "n1", mark: "5"),
      try card("y", "n2", mark: "1"),
    ]
    let report = count(record).calibrationReport
    let marks = report.entries.flatMap(\.marks)
    #expect(report.entries.map(\.code) == [one])
    #expect(marks.map(\.judge.rawValue) == ["x", "y", "z"])
    #expect(marks.map(\.total) == [Rational(8), Rational(5), nil])
    #expect(marks.map(\.difference) == [Rational(3), Rational(-3), nil])
    #expect(marks.map(\.counts) == [true, false, false])
    #expect(report.judges.map(\.meanDifference) == [Rational(3), Rational(-3), nil])
    #expect(report.judges.map(\.owed) == [[], [], [one]])
    #expect([report.given, report.expected] == [2, 3])
  }

  private func calibrators(_ record: RoundRecord) -> [String] {
    let round = Self.programme.rounds[0]
    return record.calibrators(of: Sample.nomination("n1"), in: round, of: Self.programme)
      .map(\.id.rawValue)
  }

  private func count(_ record: RoundRecord) -> RoundCount {
    RoundCount(Self.programme.rounds[0], of: Self.programme, from: record)
  }

  /// `n1` of category a, for calibration, and `n2` of category b.
  private func record(judges: [Judge]) -> RoundRecord {
    var record = RoundRecord(
      nominations: [Sample.nomination("n1"), Sample.nomination("n2", category: "b")],
      screenings: [one: .eligible, Identifier("n2"): .eligible],
      judges: judges,
      scorecards: [],
      admittedBefore: nil,
      votes: [:],
      conclusions: [:],
      withholdings: []
    )
    record.calibrations = [one]
    return record
  }

  private func judge(_ id: String, _ panel: String?, _ role: Seat.Role = .member) -> Judge {
    let seats = panel.map { [Seat(panel: Panel(name: $0), role: role)] } ?? []
    return Judge(id: Identifier(id), name: id, organisation: "", seats: seats)
  }

  private func card(_ judge: String, _ code: String, mark: String = "6") throws -> Scorecard {
    let sheet = Sample.sheet(judge, code, ["craft": mark, "impact": mark])
    return try #require(Sample.card(sheet, under: Sample.rubric()))
  }

  private static let programme = Sample.programme(members: 5, categories: ["a", "b"])
}
