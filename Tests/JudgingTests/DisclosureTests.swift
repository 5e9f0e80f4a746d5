import Foundation
import Judging
import Testing

/// Who may see what, when: every audience, matter, phase, level and kind of recognition.
struct DisclosureTests {
  @Test func `who may see what, when, is this table`() {
    let rows = Matter.allCases.map { matter in
      ([matter.rawValue] + Audience.allCases.map { Self.sign(matter, $0) }).joined(separator: " ")
    }
    #expect(rows.joined(separator: "\n") == Self.table)
  }

  /// `always`, `never`, `cut` (once the round is cut), `out` (once it is published), `out:marks` (if the
  /// rules publish marks at all), `out:codes` (if they publish them by judge); `ranked`: not for honours.
  private static let table = """
    rules always always always always always always
    calendar always always always always always always
    seal always always always always always always
    counts out out out always always always
    nominations out out out out always always
    assigned never never always always always always
    ownNomination never always never never always always
    answers never never never never always always
    figures out out out cut always always
    evidence never never always always always always
    contacts never never never never always never
    exclusions out out out cut always always
    screeningNotes never never never never always always
    list out out out cut always always
    places out:ranked out:ranked out:ranked cut always always
    totals out:ranked out:ranked out:ranked cut always always
    standings out:marks:ranked out:marks:ranked out:marks:ranked cut always always
    ownResult never out never never always always
    decisions out out out cut always always
    votes out out out always always always
    minutesNames never never cut always always always
    ownCriterionMeans never out never never always always
    criterionMeans out:marks out:marks out:marks cut always always
    ownWork never never always always always always
    marksByPseudonym out:marks out:marks out:marks cut always always
    marksByJudge out:codes out:codes out:codes cut always always
    judgeNames never never never always always always
    pseudonymKey never never never never always always
    comments never never never cut always always
    releasedComments never out never cut always always
    conflicts never never never always always always
    progress never never never always always always
    sheetTimes out:codes out:codes out:codes cut always always
    sheetFiles never never never never always always
    uncertainty out:marks:ranked out:marks:ranked out:marks:ranked cut always always
    severity never never never cut always always
    ledgerEntries out out out out always always
    acts never never never never always always
    """

  @Test func `docs disclosure shows the same table, with the reasons`() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/disclosure.md")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(Self.document.utf8).write(to: path)
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == Self.document)
  }

  @Test func `marks under numbers fall back to places where a card would tell whose it is`() {
    let judges: [Judge.ID] = (1...5).map { Identifier("j\($0)") }
    func cards(_ marks: [String], without absent: Int? = nil) -> [Nomination.ID: [Judge.ID: String]]
    {
      var own = Dictionary(uniqueKeysWithValues: zip(judges, marks))
      if let absent { own[judges[absent]] = nil }
      return [
        "a": Dictionary(uniqueKeysWithValues: zip(judges, ["1", "2", "3", "4", "5"])), "b": own,
      ]
      .reduce(into: [:]) { $0[Identifier($1.key)] = $1.value }
    }
    let level = Disclosure.pseudonyms
    #expect(level.narrowed(to: cards(["1", "1", "1", "1", "2"])) == .pseudonyms)
    #expect(level.narrowed(to: cards(["1", "1", "1", "1", "1"])) == .ranks)
    #expect(level.narrowed(to: cards(["1", "1", "1", "1", "2"], without: 2)) == .ranks)
    let four = cards(["1", "1", "1", "2"]).mapValues { $0.filter { $0.key != judges[4] } }
    #expect(level.narrowed(to: four) == .ranks)
    #expect(Disclosure.full.narrowed(to: four) == .full)
    #expect(Disclosure.ranks.narrowed(to: cards(["1", "2", "3", "4", "5"])) == .ranks)
  }

  @Test func `whatever the public sees, nobody else is refused`() {
    for matter in Matter.allCases {
      for viewing in Self.viewings(.everyone) where viewing.shows(matter) {
        for audience in Audience.allCases {
          let other = Viewing(
            audience,
            viewing.phase,
            level: viewing.level,
            recognition: viewing.recognition
          )
          #expect(other.shows(matter), "\(matter) is public and hidden from the \(audience)")
        }
      }
    }
  }

  // MARK: Helpers

  private static func viewings(_ audience: Audience) -> [Viewing] {
    Recognition.allCases.flatMap { recognition in
      Disclosure.allCases.flatMap { level in
        DisclosurePhase.allCases.map { phase in
          Viewing(audience, phase, level: level, recognition: recognition)
        }
      }
    }
  }

  /// The pattern of all 18 answers, if it is one of those that have a name; the answers themselves
  /// otherwise.
  private static func sign(_ matter: Matter, _ audience: Audience) -> String {
    let all = viewings(audience)
    let answers = all.map { $0.shows(matter) }
    let marks: (Viewing) -> Bool = { $0.phase == .published && $0.level != .ranks }
    let patterns: [(name: String, holds: (Viewing) -> Bool)] = [
      ("always", { _ in true }), ("never", { _ in false }), ("cut", { $0.phase != .judging }),
      ("out", { $0.phase == .published }),
      ("out:ranked", { $0.phase == .published && $0.recognition == .award }),
      ("out:marks", marks), ("out:marks:ranked", { marks($0) && $0.recognition == .award }),
      ("out:codes", { $0.phase == .published && $0.level == .full }),
    ]
    return patterns.first { pattern in all.map(pattern.holds) == answers }?.name
      ?? answers.map { $0 ? "1" : "0" }.joined()
  }

  private static let document: String = {
    let words: [String: String] = [
      "always": "●", "never": "–", "cut": "chốt · cut", "out": "công bố · out",
      "out:ranked": "công bố² · out²", "out:marks": "công bố³ · out³",
      "out:marks:ranked": "công bố²³ · out²³", "out:codes": "công bố⁴ · out⁴",
    ]
    let audiences = Audience.allCases.map { "\($0.name.vi)<br>\($0.name.en)" }
    var lines = [
      "# Who may see what, when · Ai được xem gì, khi nào",
      "",
      "Written by a test from `Judging/Disclosure`; `scripts/regenerate` rewrites it. One function decides for every",
      "output: `Viewing.sight(of:)`. What a publication opens follows from its column *Public*.",
      "",
      "● at any time · – never · *cut*: once the round is cut · *out*: once its result is published · ² not for honours, which",
      "are not ranked · ³ if the rules publish marks (`publishes: pseudonyms` or `full`) and, under numbers, the category has at",
      "least \(Disclosure.fewestJudges) judges, all of whom marked everything and did not agree on anything · ⁴ with `publishes: full`. A nominee is told own",
      "points by criterion where at least \(Disclosure.fewestForMeans) cards count. A chair's view is of the own panel. Where marks of an honour are published, anyone can add them up.",
      "",
      "| | " + audiences.joined(separator: " | ") + " |",
      "| --- |" + String(repeating: " --- |", count: audiences.count),
    ]
    lines += Matter.allCases.map { matter in
      let cells = Audience.allCases.map { words[sign(matter, $0)] ?? "?" }
      return "| \(matter.name.vi)<br>\(matter.name.en) | \(cells.joined(separator: " | ")) |"
    }
    lines += ["", "## Why the public does not see it · Vì sao công chúng không xem được", ""]
    lines += Matter.allCases.compactMap { matter in
      let viewing = Viewing(.everyone, .published, level: .ranks, recognition: .award)
      guard case .withheld(let reason) = viewing.sight(of: matter) else { return nil }
      return "- \(matter.name.vi): \(reason.vi). / \(matter.name.en): \(reason.en)."
    }
    return lines.joined(separator: "\n") + "\n"
  }()
}
