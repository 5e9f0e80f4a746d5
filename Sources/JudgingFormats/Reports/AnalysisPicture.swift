internal import Judging

/// Pictures of an analysis as SVG: shapes and text in the colours of the page around them.
struct AnalysisPicture {
  let report: AnalysisReport
  let language: Language

  /// Rows beyond this make no picture; the table has them all.
  private static let mostRows = 60
  private static let width = 720.0
  private static let left = 180.0
  private static let row = 22.0

  /// Severity of each judge with its 95 % interval, harshest first.
  var severity: Markup? {
    let lines = report.judgesInOrder.filter { $0.severity != nil }.prefix(Self.mostRows)
    let reach =
      lines.map { ($0.severity ?? 0).magnitude + 1.96 * ($0.standardError ?? 0) }.max() ?? 0
    guard lines.count > 1, reach > 0 else { return nil }
    let scale = Scale(from: -reach, to: reach)
    let rows = lines.enumerated().map { index, line -> Markup in
      let (value, error) = (line.severity ?? 0, 1.96 * (line.standardError ?? 0))
      return """
        \(label(line.judge, at: index))\
        \(bar(from: scale[value - error], to: scale[value + error], at: index))\
        \(dot(scale[value], at: index))
        """
    }
    return picture(
      language.say(
        vi: "Độ nghiêm của từng giám khảo, khoảng 95%",
        en: "Severity of each judge, 95% interval"
      ),
      rows: lines.count,
      [rule(at: scale[0], rows: lines.count)] + rows
        + [axis(scale, [-reach, 0, reach], rows: lines.count)]
    )
  }

  /// The places each entry may hold, best first.
  var places: Markup? {
    let lines = report.entriesInOrder.filter { $0.placeLower != nil }.prefix(Self.mostRows)
    guard lines.count > 1 else { return nil }
    let last = Double(lines.compactMap(\.placeUpper).max() ?? 1)
    let scale = Scale(from: 1, to: max(2, last))
    let rows = lines.enumerated().map { index, line -> Markup in
      let (lower, upper) = (Double(line.placeLower ?? 1), Double(line.placeUpper ?? 1))
      return """
        \(label(line.entry, at: index))\(bar(from: scale[lower], to: scale[upper], at: index))\
        \(dot(scale[Double(line.adjustedPlace ?? line.place)], at: index))
        """
    }
    return picture(
      language.say(
        vi: "Khoảng thứ hạng 95% của từng hồ sơ",
        en: "The 95% interval of each entry's place"
      ),
      rows: lines.count,
      rows + [
        axis(scale, [1, (1 + last) / 2, last].map { $0.rounded() }, rows: lines.count, places: 0)
      ]
    )
  }

  /// Every score as a square: entries down, judges across; the fuller the higher.
  var heatMap: Markup? {
    let (judges, lines) = (report.judges, report.entriesInOrder.prefix(Self.mostRows))
    guard (2...40).contains(judges.count), !report.cards.isEmpty else { return nil }
    let values = report.cards.map(\.score)
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    guard high > low else { return nil }
    let numbers = Dictionary(
      report.entries.enumerated().map { ($0.element.entry, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let cards = Dictionary(grouping: report.cards, by: \.entry)
    let side = min(36, (Self.width - Self.left) / Double(judges.count))
    let rows = lines.enumerated().map { index, line -> Markup in
      let own = cards[numbers[line.entry] ?? -1] ?? []
      let squares = own.map { card -> Markup in
        square(
          card,
          of: judges[card.judge].judge,
          at: index,
          side,
          (card.score - low) / (high - low)
        )
      }
      return "\(label(line.entry, at: index))\(squares)"
    }
    return picture(
      language.say(
        vi: "Điểm của từng giám khảo (cột) cho từng hồ sơ: càng đậm càng cao",
        en: "Each judge's score (column) for each entry: the fuller the higher"
      ),
      rows: lines.count + 3,
      rows + judges.enumerated().map { index, line in column(line.judge, index, side, lines.count) }
    )
  }

  /// A judge's name below its column, aslant.
  private func column(_ name: String, _ index: Int, _ side: Double, _ rows: Int) -> Markup {
    let (x, y) = (at(Self.left + (Double(index) + 0.3) * side), at(Double(rows) * Self.row + 16))
    let short = name.count > 10 ? name.prefix(9) + "…" : name[...]
    return """
      <text x="\(x)" y="\(y)" font-size="11" transform="rotate(40 \(x) \(y))">\(String(short))</text>

      """
  }

  /// The scores of the entries on which judges differ most, one dot a judge.
  var disagreement: Markup? {
    let cards = Dictionary(grouping: report.cards, by: \.entry).mapValues { $0.map(\.score) }
    let spreads = cards.filter { $0.value.count > 1 }
      .map { (entry: $0.key, spread: ($0.value.max() ?? 0) - ($0.value.min() ?? 0)) }
      .sorted { ($1.spread, $0.entry) < ($0.spread, $1.entry) }.prefix(12)
    let values = report.cards.map(\.score)
    guard let low = values.min(), let high = values.max(), high > low, !spreads.isEmpty else {
      return nil
    }
    let scale = Scale(from: low, to: high)
    let rows = spreads.enumerated().map { index, line -> Markup in
      let own = (cards[line.entry] ?? []).sorted()
      return """
        \(label(report.entries[line.entry].entry, at: index))\
        \(bar(from: scale[own.first ?? low], to: scale[own.last ?? high], at: index))\
        \(own.map { dot(scale[$0], at: index) })
        """
    }
    return picture(
      language.say(
        vi: "Những hồ sơ bất đồng nhất: mỗi chấm một giám khảo",
        en: "Most disagreed on: a dot a judge"
      ),
      rows: spreads.count,
      rows + [axis(scale, [low, (low + high) / 2, high], rows: spreads.count)]
    )
  }

  // MARK: Shapes

  /// Where a value stands from left to right.
  private struct Scale {
    let from: Double
    let to: Double

    subscript(value: Double) -> Double {
      let room = AnalysisPicture.width - AnalysisPicture.left - 30
      return AnalysisPicture.left + 10 + (value - from) / (to - from) * room
    }
  }

  private func picture(_ title: String, rows: Int, _ parts: [Markup]) -> Markup {
    let height = Double(rows) * Self.row + 34
    return """
      <div>
      <p class="organiser">\(title)</p>
      <svg viewBox="0 0 \(at(Self.width)) \(at(height))" width="100%" role="img" \
      aria-label="\(title)" font-size="12" font-family="inherit" fill="currentColor">
      \(parts)</svg>
      </div>

      """
  }

  private func middle(_ row: Int) -> Double { Double(row) * Self.row + Self.row / 2 + 4 }

  private func label(_ text: String, at row: Int) -> Markup {
    let short = text.count > 24 ? text.prefix(23) + "…" : text[...]
    return """
      <text x="\(at(Self.left - 8))" y="\(at(middle(row) + 4))" text-anchor="end">\
      \(String(short))</text>

      """
  }

  private func bar(from: Double, to: Double, at row: Int) -> Markup {
    let y = at(middle(row))
    return """
      <line x1="\(at(from))" y1="\(y)" x2="\(at(to))" y2="\(y)" stroke="currentColor" \
      stroke-width="3" stroke-opacity="0.35" stroke-linecap="round"/>

      """
  }

  private func dot(_ x: Double, at row: Int) -> Markup {
    "<circle cx=\"\(at(x))\" cy=\"\(at(middle(row)))\" r=\"4\" fill=\"#c2410c\"/>\n"
  }

  private func square(
    _ card: AnalysisReport.Card,
    of judge: String,
    at row: Int,
    _ side: Double,
    _ share: Double
  ) -> Markup {
    let title = "\(judge): \(language.shown(card.score))"
    return """
      <rect x="\(at(Self.left + Double(card.judge) * side))" y="\(at(middle(row) - 10))" \
      width="\(at(side - 2))" height="20" fill="#2563eb" fill-opacity="\(at(0.08 + 0.92 * share))">\
      <title>\(title)</title></rect>

      """
  }

  private func rule(at x: Double, rows: Int) -> Markup {
    """
    <line x1="\(at(x))" y1="0" x2="\(at(x))" y2="\(at(Double(rows) * Self.row + 6))" \
    stroke="currentColor" stroke-opacity="0.4" stroke-dasharray="3 3"/>

    """
  }

  private func axis(_ scale: Scale, _ values: [Double], rows: Int, places: Int = 2) -> Markup {
    let y = at(Double(rows) * Self.row + 24)
    let labels = values.map { value -> Markup in
      """
      <text x="\(at(scale[value]))" y="\(y)" text-anchor="middle" fill-opacity="0.75">\
      \(language.shown(value, places: places))</text>

      """
    }
    return "\(labels)"
  }

  /// A coordinate, to a hundredth, with the point that SVG asks for.
  private func at(_ value: Double) -> String { Language.en.shown(value) }
}
