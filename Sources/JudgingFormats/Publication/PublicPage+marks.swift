internal import Judging

extension PublicPage {
  /// What is open of the marks, as far as the rules publish them.
  var marks: Markup {
    guard report.viewing.shows(.marksByPseudonym), !report.panels.isEmpty else { return "" }
    let count = report.panels.map { $0.cards.count * $0.subcriteria.count }.reduce(0, +)
    let link: Markup = "<a href=\"data/marks.csv\">data/marks.csv</a>"
    return """
      <p>\(say(
        "\(count) điểm được công bố, đủ để ai cũng tính lại được kết quả",
        "\(count) marks are published, enough for anyone to count the result again"
      )): \(link).</p>
      \(report.panels.filter { $0.round.rawValue == report.result?.round }.map(panel))
      """
  }

  private func panel(_ panel: PublicReport.OpenPanel) -> Markup {
    guard report.viewing.shows(.criterionMeans), !panel.lines.isEmpty,
      let round = report.programme.round(panel.round)
    else { return "" }
    let name = report.programme.category(panel.category)?.name[language] ?? ""
    let hasRanges =
      report.viewing.shows(.uncertainty) && panel.lines.contains { $0.places != nil }
    let criteria = report.programme.rubric.omitting(round.omits).criteria
    let rows = panel.lines.map { line in
      [line.title] + line.points.map { $0.shown(in: language) }
        + (hasRanges ? [line.places.map(shown) ?? "–"] : [])
    }
    let columns =
      [(say("Hồ sơ", "Nomination"), false)]
      + criteria.map { ("\($0.name[language]) (\(plain($0.weight))%)", true) }
      + (hasRanges ? [(say("Hạng khi bỏ một giám khảo", "Place without one judge"), true)] : [])
    return """
      <h3>\(name)</h3>
      \(hasRanges ? sureness(name, panel) : "")\
      \(table(
        caption: say(
          "\(name): điểm đóng góp của từng tiêu chí (\(panel.judges.count) giám khảo)",
          "\(name): points by criterion (\(panel.judges.count) judges)"
        ),
        columns,
        rows
      ))
      """
  }

  private func sureness(_ name: String, _ panel: PublicReport.OpenPanel) -> Markup {
    let text = say(
      """
      Chấm tròn: thứ hạng công bố. Thanh: các thứ hạng có thể có nếu thiếu một giám khảo bất kỳ. \
      Thanh càng ngắn, thứ hạng càng vững. Hình này chỉ để tham khảo, không thay kết quả.
      """,
      """
      Dot: the published place. Bar: the places it could have had without any one judge. The shorter \
      the bar, the firmer the place. It is for information and decides nothing.
      """
    )
    return """
      <figure>
      \(PlacePicture(name: name, lines: panel.lines, language: language).markup)\
      <figcaption>\(text)</figcaption>
      </figure>

      """
  }

  private func shown(_ range: ClosedRange<Int>) -> String {
    range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
  }
}
