import Judging

/// Short ways to write the values that tests of the count are about.
enum Sample {
  static let scale = Scale(lowest: .zero, highest: Rational(10), step: Rational(1, over: 2))

  static func name(_ text: String) -> Bilingual { Bilingual(vi: text, en: text) }

  static func criterion(_ id: String, weight: Int, parts: [(String, Int)]? = nil) -> Criterion {
    let parts = (parts ?? [(id, 100)]).map { part in
      Subcriterion(id: Identifier(part.0), name: name(part.0), weight: Rational(part.1))
    }
    return Criterion(
      id: Identifier(id),
      name: name(id),
      weight: Rational(weight),
      basis: .judged(parts)
    )
  }

  static func rubric(
    _ criteria: [Criterion] = [criterion("craft", weight: 60), criterion("impact", weight: 40)],
    scale: Scale = scale,
    outOf: Int = 10
  ) -> Rubric {
    Rubric(
      scale: scale,
      levels: [],
      commentRequired: CommentRule(atMost: Rational(2), atLeast: Rational(9)),
      outOf: Rational(outOf),
      criteria: criteria
    )
  }

  static func nomination(
    _ code: String,
    title: String? = nil,
    organisation: String? = nil,
    category: String = "a",
    answers: [Field.ID: Answer] = [:]
  ) -> Nomination {
    Nomination(
      id: Identifier(code),
      category: Identifier(category),
      title: title ?? code,
      organisation: organisation ?? "Đơn vị \(code)",
      answers: answers,
      origin: Origin(file: "de-cu.csv", place: .line(2))
    )
  }

  static func sheet(
    _ judge: String,
    _ nomination: String,
    _ marks: [String: String],
    comment: String = "có lý do"
  ) -> ScoreSheet {
    ScoreSheet(
      judge: Identifier(judge),
      nomination: Identifier(nomination),
      parts: marks.keys.sorted().map { Identifier($0) },
      marks: marks.sorted { $0.key < $1.key }.map { _, text in
        Mark(Rational(decimal: text) ?? .zero, at: .line(2))
      },
      comment: comment,
      origin: Origin(file: "phieu.csv", place: .line(2))
    )
  }

  static func card(_ sheet: ScoreSheet, under rubric: Rubric) -> Scorecard? {
    guard case .accepted(let card) = rubric.check(sheet) else { return nil }
    return card
  }

  static func round(
    minimum: Int = 1,
    aggregation: Aggregation = .mean,
    cut: Cut = Cut(places: nil),
    omits: Set<Subcriterion.ID> = []
  ) -> Round {
    Round(
      id: Identifier("r1"),
      name: name("r1"),
      judges: .panels,
      omits: omits,
      minimumScorecards: minimum,
      aggregation: aggregation,
      cut: cut,
      needsAgreement: false
    )
  }

  /// One category unless told otherwise, and one round; a council that meets with two thirds and concludes with three
  /// quarters.
  static func programme(members: Int, categories: [String] = ["chung"]) -> Programme {
    let day = { (text: String) in Moment(text) ?? Moment(seconds: 0) }
    let window = Window(opens: day("2027-06-01"), closes: day("2027-08-31"))
    return Programme(
      id: Identifier("giai-2027"),
      name: name("Giải"),
      organiser: name("Ban Tổ chức"),
      notice: nil,
      code: "GIA",
      recognition: .award,
      calendar: Calendar(
        nominations: window,
        screening: window,
        scoring: [Identifier("r1"): window],
        announcement: day("2027-10-10").day
      ),
      categories: categories.map { Category(id: Identifier($0), name: name($0), aliases: []) },
      fields: [],
      conditions: [],
      rubric: rubric(),
      council: Council(
        members: members,
        quorum: Rational(2, over: 3),
        majority: Rational(3, over: 4)
      ),
      rounds: [round()],
      awards: []
    )
  }

  /// A line whose judges gave these totals on a rubric of one criterion.
  static func line(
    _ code: String,
    _ totals: [String],
    answers: [Field.ID: Answer] = [:],
    category: String = "a"
  ) -> Tally.Line {
    let scores = totals.enumerated().map { index, text in
      Tally.Score(
        judge: Identifier("j\(index)"),
        points: [Rational(decimal: text) ?? .zero],
        weight: Rational(1, over: Int128(totals.count))
      )
    }
    let points = scores.map { $0.total * $0.weight }.reduce(.zero, +)
    return Tally.Line(
      nomination: nomination(code, category: category, answers: answers),
      scores: scores,
      contributions: [
        .init(criterion: criterion("only", weight: 100), points: points, most: Rational(10))
      ]
    )
  }
}

extension [Standing] {
  var codes: [String] { map(\.nomination.rawValue) }
}
