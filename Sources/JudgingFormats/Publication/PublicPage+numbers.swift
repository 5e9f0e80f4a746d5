internal import Judging

extension PublicPage {
  /// How many there were at each step, by category.
  var numbers: Markup {
    guard let last = report.result else { return "" }
    let rounds = report.documents.map(\.roundName)
    let columns =
      [
        (say("Hạng mục", "Category"), false), (say("Tiếp nhận", "Received"), true),
        (say("Hợp lệ", "Eligible"), true),
      ]
      + rounds.map { (say("Vào \($0.vi)", "In \($0.en)"), true) }
      + [(say("Được chọn", "Chosen"), true)]
    let counts = last.sections.indices.map { index in
      let section = last.sections[index]
      return [section.counts.received, section.counts.eligible]
        + report.documents.map { $0.sections[index].counts.judged } + [section.entries.count]
    }
    let rows = zip(last.sections, counts).map { section, counts in
      [section.name[language]] + counts.map(String.init)
    }
    let sums =
      counts.isEmpty
      ? []
      : counts[0].indices.map { column in
        String(counts.map { $0[column] }.reduce(0, +))
      }
    return """
      \(StepPicture(report: report, language: language).markup)\
      \(table(
        caption: say("Số hồ sơ ở mỗi bước, theo hạng mục", "How many at each step, by category"),
        columns,
        rows,
        sum: rows.count > 1 ? [say("Cộng", "Sum")] + sums : nil
      ))\
      \(exclusions)
      """
  }

  /// The four numbers a reader wants first.
  var keyFigures: Markup {
    guard let last = report.result else { return "" }
    let sum = { (value: (ShortlistDocument.Section) -> Int) in
      last.sections.map(value).reduce(0, +)
    }
    let figures: [(name: String, count: Int)] = [
      (say("hồ sơ tiếp nhận", "received"), sum(\.counts.received)),
      (say("hợp lệ", "eligible"), sum(\.counts.eligible)),
      (say("vào vòng cuối", "in the last round"), sum(\.counts.judged)),
      (
        report.programme.recognition == .honour
          ? say("được tôn vinh", "honoured") : say("được chọn", "chosen"),
        sum(\.entries.count)
      ),
    ]
    let items = figures.map { figure -> Markup in
      "<div><dt>\(figure.name)</dt><dd>\(figure.count)</dd></div>\n"
    }
    return "<dl class=\"figures\">\n\(items)</dl>\n"
  }

  /// Why nominations were not judged: each reason with how many it met.
  private var exclusions: Markup {
    guard !report.excluded.isEmpty else { return "" }
    let rows = report.excludedCounts.map { [$0.reason[language].sentence, String($0.count)] }
    let caption = say(
      "\(report.excluded.count) hồ sơ không được chấm, theo lý do; một hồ sơ có thể có nhiều lý do",
      "\(report.excluded.count) not judged, by reason; one may have several"
    )
    return """
      \(table(caption: caption, [(say("Lý do", "Reason"), false), (say("Số hồ sơ", "Count"), true)], rows))\
      <p><a href="exclusions.json">\(say("Danh sách từng hồ sơ và lý do (JSON)", "Each of them with its reasons (JSON)"))</a></p>

      """
  }
}

extension String {
  /// With a capital at its head.
  var sentence: String { prefix(1).uppercased() + dropFirst() }
}
