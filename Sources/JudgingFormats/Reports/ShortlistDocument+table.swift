internal import Judging

extension ShortlistDocument.Section {
  /// A category as HTML: its heading, its table, the awards nobody receives.
  func markup(number: Int, in language: Language) -> Markup {
    let anchor = "\(language.rawValue)-\(number)"
    let reasons = withheld.map { reason -> Markup in "<li>\(reason[language])</li>\n" }
    let reasonList: Markup = "<ul class=\"withheld\">\n\(reasons)</ul>\n"
    let none = language.say(vi: "Không có hồ sơ nào được chọn.", en: "Nobody was chosen.")
    return """
      <section class="category" id="\(anchor)" aria-labelledby="\(anchor)-name">
      <h2 id="\(anchor)-name">\(name[language])</h2>
      \(entries.isEmpty ? countsParagraph(none, in: language) : table(in: language))\
      \(reasons.isEmpty ? "" : reasonList)\
      </section>

      """
  }

  private func countsParagraph(_ none: String, in language: Language) -> Markup {
    "<p>\(none)</p>\n<p>\(countsLine(in: language))</p>\n"
  }

  // A phone shows each row as a card, which takes the roles of a table away: hence they are said.
  private func table(in language: Language) -> Markup {
    let totals = shownTotals(in: language)
    let columns = columns(in: language)
    let headings = columns.map { column -> Markup in
      "<th scope=\"col\" role=\"columnheader\" class=\"\(column.kind)\">\(column.heading)</th>\n"
    }
    let placed: Markup = hasPlaces ? " class=\"placed\"" : ""
    let rows = entries.indices.map { row(entries[$0], total: totals[$0], columns, in: language) }
    return """
      <table role="table"\(placed)>
      <caption><span class="unseen">\(name[language]). </span>\(countsLine(in: language))</caption>
      <thead role="rowgroup">
      <tr role="row">
      \(headings)</tr>
      </thead>
      <tbody role="rowgroup">
      \(rows)</tbody>
      </table>

      """
  }

  private func columns(in language: Language) -> [(kind: String, heading: String)] {
    let columns: [(isShown: Bool, kind: String, heading: String)] = [
      (hasPlaces, "place", language.say(vi: "Hạng", en: "Place")),
      (true, "title", language.say(vi: "Tên", en: "Title")),
      (true, "organisation", language.say(vi: "Đơn vị", en: "Organisation")),
      (true, "code", language.say(vi: "Mã hồ sơ", en: "Code")),
      (hasTotals, "total", language.say(vi: "Điểm", en: "Total")),
      (hasAwards, "award", language.say(vi: "Giải", en: "Award")),
    ]
    return columns.filter(\.isShown).map { ($0.kind, $0.heading) }
  }

  private func row(
    _ entry: ShortlistDocument.Entry,
    total: String,
    _ columns: [(kind: String, heading: String)],
    in language: Language
  ) -> Markup {
    let cells = columns.map { column -> Markup in
      let (kind, label) = (column.kind, column.heading)
      return switch kind {
      case "title":
        "<th scope=\"row\" role=\"rowheader\" class=\"title\">\(entry.title)</th>\n"
      case "place": cell(kind, label, entry.place.map(String.init) ?? "")
      case "organisation": cell(kind, label, entry.organisation)
      case "code": cell(kind, label, entry.code)
      case "total": cell(kind, label, total)
      default: cell(kind, label, entry.award?[language] ?? "")
      }
    }
    return "<tr role=\"row\">\n\(cells)</tr>\n"
  }

  private func cell(_ kind: String, _ label: String, _ text: String) -> Markup {
    "<td role=\"cell\" class=\"\(kind)\" data-label=\"\(label)\">\(text)</td>\n"
  }
}
