/// How far judges are apart on what all of them mark first, for the office to talk over with them.
public struct CalibrationReport: Hashable, Sendable {
  public let round: Bilingual
  /// In order of code.
  public let entries: [Entry]
  /// Everybody who marks any of them, in order of id.
  public let judges: [JudgeLine]

  /// One nomination that all judges mark.
  public struct Entry: Hashable, Sendable {
    public let code: Nomination.ID
    public let title: String
    /// Of those who are to mark it or have, in order of id.
    public let marks: [Mark]
  }

  /// What one judge gave one nomination.
  public struct Mark: Hashable, Sendable {
    public let judge: Judge.ID
    public let name: String
    /// The judged criteria's points; `nil` where the card has not come.
    public let total: Rational?
    /// The total less the mean of the others' totals; `nil` where either is missing.
    public let difference: Rational?
    /// Whether the card counts for the ranking: the judge marks the nomination anyway.
    public let counts: Bool

    public init(
      judge: Judge.ID,
      name: String,
      total: Rational?,
      difference: Rational?,
      counts: Bool
    ) {
      self.judge = judge
      self.name = name
      self.total = total
      self.difference = difference
      self.counts = counts
    }
  }

  /// One judge over all of them.
  public struct JudgeLine: Hashable, Sendable {
    public let judge: Judge.ID
    public let name: String
    public let marked: Int
    /// What is still to be marked, in order of code.
    public let owed: [Nomination.ID]
    /// The mean of the differences; positive where the judge gives more than the others, `nil` where
    /// there is none.
    public let meanDifference: Rational?
  }

  /// - Parameters:
  ///   - round: Its name.
  ///   - entries: In order of code; the lines of judges are made of them.
  public init(round: Bilingual, entries: [Entry]) {
    self.round = round
    self.entries = entries
    let marks = entries.flatMap { entry in entry.marks.map { (entry.code, $0) } }
    judges = Dictionary(grouping: marks) { $0.1.judge }
      .sorted { $0.key < $1.key }
      .map { judge, own in
        let differences = own.compactMap(\.1.difference)
        return JudgeLine(
          judge: judge,
          name: own.first?.1.name ?? judge.rawValue,
          marked: own.count { $0.1.total != nil },
          owed: own.filter { $0.1.total == nil }.map(\.0),
          meanDifference: differences.mean
        )
      }
  }

  /// Cards that have come, of the judges asked.
  public var given: Int { judges.map(\.marked).reduce(0, +) }
  /// Cards there should be.
  public var expected: Int { given + judges.map(\.owed.count).reduce(0, +) }
}

extension RoundCount {
  /// What judges gave the nominations that all of them mark first; cards of the recused are left out.
  public var calibrationReport: CalibrationReport {
    CalibrationReport(
      round: round.name,
      entries: entrants.filter { record.calibrations.contains($0.id) }.map(calibration)
    )
  }

  private func calibration(_ nomination: Nomination) -> CalibrationReport.Entry {
    let cards = record.scorecards.filter { card in
      card.nomination == nomination.id
        && record.recusals.recusal(
          of: card.judge,
          from: nomination.id,
          in: nomination.category
        ) == nil
    }
    let totals = Dictionary(
      cards.map { ($0.judge, rubric.points(of: $0).reduce(.zero, +)) },
      uniquingKeysWith: { _, last in last }
    )
    let asked = record.calibrators(of: nomination, in: round, of: programme)
    let counting = Set(panel(for: nomination).map(\.id))
    let marks = record.judges.filter { asked.contains($0) || totals[$0.id] != nil }
      .sorted { $0.id < $1.id }
      .map { judge in
        let mean = totals.filter { $0.key != judge.id }.map(\.value).mean
        let total = totals[judge.id]
        return CalibrationReport.Mark(
          judge: judge.id,
          name: judge.name,
          total: total,
          difference: total.flatMap { total in mean.map { total - $0 } },
          counts: counting.contains(judge.id)
        )
      }
    return .init(code: nomination.id, title: nomination.title, marks: marks)
  }
}

extension [Rational] {
  /// The arithmetic mean; `nil` of nothing.
  fileprivate var mean: Rational? {
    isEmpty ? nil : reduce(.zero, +) / Rational(count)
  }
}
