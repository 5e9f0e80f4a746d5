/// How far one judge has come in a round, and how the marks given so far are spread.
///
/// The judge's own marks only: what colleagues gave is nobody's business before the count.
public struct JudgeReport: Hashable, Sendable {
  public let judge: Judge.ID
  public let name: String
  public let round: Bilingual
  public let assigned: Int
  public let given: Int
  /// What is still to be marked, in order of code.
  public let owed: [Nomination.ID]
  public let all: Spread
  /// The same for each subcriterion, in the rubric's order.
  public let parts: [(name: Bilingual, spread: Spread)]

  /// How often each mark was given, and their mean.
  public struct Spread: Hashable, Sendable {
    /// Lowest mark first; marks nobody gave are left out.
    public let counts: [Count]
    /// `nil` where nothing is marked yet.
    public let mean: Rational?

    public struct Count: Hashable, Sendable {
      public let mark: Rational
      public let times: Int
    }

    public init(of marks: [Rational]) {
      counts = Dictionary(grouping: marks, by: \.self)
        .map { Count(mark: $0.key, times: $0.value.count) }
        .sorted { $0.mark < $1.mark }
      mean = marks.isEmpty ? nil : marks.reduce(.zero, +) / Rational(marks.count)
    }
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.judge == b.judge && a.name == b.name && a.round == b.round && a.assigned == b.assigned
      && a.given == b.given && a.owed == b.owed && a.all == b.all
      && a.parts.map(\.name) == b.parts.map(\.name)
      && a.parts.map(\.spread) == b.parts.map(\.spread)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(judge)
    hasher.combine(all)
  }
}

extension RoundCount {
  /// What a judge sees of the own work; cards for nominations that left the round are not counted.
  public func report(of judge: Judge) -> JudgeReport {
    // A shadow's cards never count, and are the shadow's progress all the same.
    let counted = assignments[judge.id]
    let own =
      counted.isEmpty
      ? entrants.filter { entry in
        record.shadows(of: entry, in: round).contains { $0.id == judge.id }
      }.map(\.id) : counted
    let calibrating = entrants.filter { entry in
      record.calibrators(of: entry, in: round, of: programme).contains { $0.id == judge.id }
    }
    let all = Set(own + calibrating.map(\.id))
    let assigned = all.sorted()
    let cards = record.scorecards.filter { $0.judge == judge.id && all.contains($0.nomination) }
    let done = Set(cards.map(\.nomination))
    return JudgeReport(
      judge: judge.id,
      name: judge.name,
      round: round.name,
      assigned: assigned.count,
      given: cards.count,
      owed: assigned.filter { !done.contains($0) },
      all: JudgeReport.Spread(of: cards.flatMap { $0.marks.map(\.value) }),
      parts: rubric.judged.enumerated().map { index, part in
        (part.name, JudgeReport.Spread(of: cards.map { $0.marks[index].value }))
      }
    )
  }
}
