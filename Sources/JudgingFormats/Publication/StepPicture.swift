internal import Judging

/// From what was received to what was chosen, a bar a step.
struct StepPicture {
  let report: PublicReport
  let language: Language

  private static let width = 720
  private static let left = 190
  private static let row = 34

  private var steps: [(name: String, count: Int)] {
    guard let last = report.result else { return [] }
    let sum = { (document: ShortlistDocument, value: (ShortlistDocument.Section) -> Int) in
      document.sections.map(value).reduce(0, +)
    }
    return [
      (language.say(vi: "Tiếp nhận", en: "Received"), sum(last, \.counts.received)),
      (language.say(vi: "Hợp lệ", en: "Eligible"), sum(last, \.counts.eligible)),
    ]
      + report.documents.map { document in
        (document.roundName[language], sum(document, \.counts.judged))
      } + [(language.say(vi: "Được chọn", en: "Chosen"), sum(last, \.entries.count))]
  }

  var markup: Markup {
    let steps = steps
    guard let most = steps.map(\.count).max(), most > 0 else { return "" }
    let room = Self.width - Self.left - 60
    let rows = steps.enumerated().map { index, step -> Markup in
      let y = index * Self.row
      let length = max(2, step.count * room / most)
      let kind: Markup = index == steps.count - 1 ? "chosen" : "step"
      return """
        <text x="\(Self.left - 12)" y="\(y + 21)" text-anchor="end">\(step.name.shortened)</text>
        <rect class="\(kind)" x="\(Self.left)" y="\(y + 5)" width="\(length)" height="22" rx="3"/>
        <text class="value" x="\(Self.left + length + 8)" y="\(y + 21)">\(step.count)</text>

        """
    }
    let label = steps.map { "\($0.name) \($0.count)" }.joined(separator: ", ")
    return """
      <div class="wide" tabindex="0" role="region" \
      aria-label="\(language.say(vi: "Hình: số hồ sơ ở mỗi bước", en: "Picture: how many at each step"))">
      <svg class="steps" role="img" aria-label="\(label)" \
      viewBox="0 0 \(Self.width) \(steps.count * Self.row)">
      \(rows)</svg>
      </div>

      """
  }
}

/// The place of each of those chosen, and where it would be without any one judge.
struct PlacePicture {
  /// What the picture is of, which tells it from others on the page.
  let name: String
  let lines: [PublicReport.OpenPanel.Line]
  let language: Language

  private static let width = 720
  private static let left = 264
  private static let row = 28
  /// More rows make no picture; the table has them all.
  private static let mostRows = 40

  var markup: Markup {
    let last = lines.compactMap(\.places?.upperBound).max() ?? 0
    guard last > 1, lines.count <= Self.mostRows else { return "" }
    let room = Self.width - Self.left - 24
    let x = { (place: Int) in Self.left + (min(place, last) - 1) * room / (last - 1) }
    let rows = lines.enumerated().map { index, line -> Markup in
      let y = index * Self.row + 26
      let range = line.places ?? line.place...line.place
      return """
        <text x="\(Self.left - 14)" y="\(y + 5)" text-anchor="end">\(line.title.shortened)</text>
        <rect class="range" x="\(x(range.lowerBound) - 4)" y="\(y - 4)" \
        width="\(x(range.upperBound) - x(range.lowerBound) + 8)" height="8" rx="4"/>
        <circle class="place-mark" cx="\(x(line.place))" cy="\(y)" r="7"/>

        """
    }
    let ticks = Set([1, (last + 1) / 2, last]).sorted().map { place -> Markup in
      """
      <line x1="\(x(place))" y1="12" x2="\(x(place))" y2="\(lines.count * Self.row + 14)"/>
      <text class="tick" x="\(x(place))" y="\(lines.count * Self.row + 30)" text-anchor="middle">\(place)</text>

      """
    }
    let label = language.say(
      vi: "Thứ hạng công bố và khoảng thứ hạng khi bỏ đi một giám khảo bất kỳ; số liệu ở bảng dưới",
      en:
        "The published place and the places without any one judge; the table below has the numbers"
    )
    return """
      <div class="wide" tabindex="0" role="region" \
      aria-label="\(language.say(vi: "Hình: thứ hạng, \(name)", en: "Picture: places, \(name)"))">
      <svg class="places" role="img" aria-label="\(label)" \
      viewBox="0 0 \(Self.width) \(lines.count * Self.row + 38)">
      \(ticks)\(rows)</svg>
      </div>

      """
  }
}

extension String {
  /// At most 30 characters, for a label beside a bar.
  fileprivate var shortened: String { count > 30 ? prefix(29) + "…" : self }
}
