internal import Judging
internal import VietnameseText

extension RulesAudit {
  mutating func checkDates() {
    let calendar = tree["calendar"]
    let rounds = (tree["rounds"]?.elements ?? []).map { Step($0["scoring"]) }
    let steps = [Step(calendar?["nominations"]), Step(calendar?["screening"])] + rounds
    for step in steps where step.window.closes < step.window.opens {
      let (opens, closes) = (step.window.opens.day, step.window.closes.day)
      report(
        .rulesDatesOrder,
        step.tree?["closes"],
        vi: "đóng \(closes.vietnamese) trước khi mở \(opens.vietnamese)",
        en: "it closes on \(closes), before it opens on \(opens)"
      )
    }
    for (before, after) in zip(steps, steps.dropFirst()) { checkOrder(before, after) }
    for (before, after) in zip(rounds, rounds.dropFirst())
    where after.window.opens <= before.window.closes && before.window.opens <= after.window.opens {
      let closes = before.window.closes
      report(
        .rulesDatesOrder,
        after.tree?["opens"],
        vi: "vòng này phải mở sau khi vòng trước đóng (\(closes.vietnamese))",
        en: "this round must open after the one before closes (\(closes))"
      )
    }
    let announcement = programme.calendar.announcement
    if let last = steps.last, last.window.closes.day > announcement {
      let closes = last.window.closes.day
      report(
        .rulesDatesOrder,
        calendar?["announcement"],
        vi: "công bố \(announcement.vietnamese) trước khi vòng cuối đóng \(closes.vietnamese)",
        en: "the announcement, \(announcement), comes before the last round closes, \(closes)"
      )
    }
  }

  /// A window of the calendar and where it stands in the file.
  private struct Step {
    let tree: RulesTree?
    let window: Window

    init(_ tree: RulesTree?) {
      self.tree = tree
      window = Window(tree)
    }
  }

  private mutating func checkOrder(_ before: Step, _ after: Step) {
    let (opens, closes) = (before.window.opens, before.window.closes)
    if after.window.opens < opens {
      report(
        .rulesDatesOrder,
        after.tree?["opens"],
        vi: "bước này không được mở trước bước liền trước (\(opens.vietnamese))",
        en: "this step may not open before the one before it does (\(opens))"
      )
    }
    if after.window.closes < closes {
      report(
        .rulesDatesOrder,
        after.tree?["closes"],
        vi: "bước này không được đóng trước bước liền trước (\(closes.vietnamese))",
        en: "this step may not close before the one before it does (\(closes))"
      )
    }
  }
}
