import Foundation
import Judging
import JudgingFormats
import VietnameseText

/// A publication of the list in `ShortlistSample`, with marks open.
enum PublicReportSample {
  static func report(
    _ document: ShortlistDocument,
    publishes level: Disclosure = .pseudonyms,
    recognition: Recognition = .award
  ) -> PublicReport {
    let round = Round(
      id: Identifier(document.round),
      name: document.roundName,
      judges: .panels,
      omits: [],
      minimumScorecards: 3,
      aggregation: .mean,
      cut: Cut(places: 2, passMark: Rational(7), tieBreaks: [.criteria, .vote]),
      needsAgreement: true
    )
    let window = Window(opens: moment("2027-06-01"), closes: moment("2027-08-15T23:59:59"))
    let programme = Programme(
      id: Identifier(document.programme),
      name: document.name,
      organiser: document.organiser,
      notice: document.notice,
      code: "MIV",
      recognition: recognition,
      calendar: Calendar(
        nominations: window,
        screening: window,
        scoring: [round.id: window],
        announcement: moment("2027-10-10").day
      ),
      categories: document.sections.map { Category(id: Identifier($0.category), name: $0.name) },
      fields: [],
      conditions: [],
      rubric: Rubric(
        scale: Scale(lowest: .zero, highest: Rational(10), step: Rational(1, over: 2)),
        levels: [],
        commentRequired: CommentRule(),
        outOf: Rational(10),
        criteria: []
      ),
      council: Council(members: 12, quorum: Rational(2, over: 3), majority: Rational(3, over: 4)),
      rounds: [round],
      awards: [],
      publishes: level
    )
    return PublicReport(
      programme: programme,
      calendar: programme.calendar,
      extensions: [],
      publishedAt: moment("2027-10-10T08:00"),
      documents: [document],
      excluded: [],
      conclusions: [],
      panels: [],
      seal: PublicReport.Seal(
        origin: "vinhdanh/\(document.programme)/0123456789abcdef",
        key: "vinhdanh+01234567+AAAA",
        checkpoint: "vinhdanh\n3\nAAAA\n",
        checkpointFile: "checkpoints/000003.txt",
        rulesHash: String(repeating: "0a", count: 32)
      )
    )
  }

  private static func moment(_ text: String) -> Moment { Moment(text) ?? Moment(seconds: 0) }
}
