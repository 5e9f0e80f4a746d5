internal import Judging

extension ShortlistDocument.Section {
  /// A category as HTML: its heading, its table, the awards nobody receives.
  ///
  /// - Parameters:
  ///   - anchor: Its id on the page.
  ///   - level: Of its heading.
  ///   - medals: Awards, best first, for the colour of their mark; none where that is not wanted.
  ///   - language: Of names and headings.
  /// - Returns: A section.
  func markup(
    anchor: String,
    level: Int = 2,
    medals: [Bilingual] = [],
    in language: Language
  ) -> Markup {
    let reasons = withheld.map { reason -> Markup in "<li>\(reason[language])</li>\n" }
    let reasonList: Markup = "<ul class=\"withheld\">\n\(reasons)</ul>\n"
    let none = language.say(vi: "Không có hồ sơ nào được chọn.", en: "Nobody was chosen.")
    return """
      <section class="category" id="\(anchor)" aria-labelledby="\(anchor)-name">
      <h\(level) id="\(anchor)-name">\(name[language])</h\(level)>
      \(entries.isEmpty ? countsParagraph(none, in: language) : table(medals, in: language))\
      \(reasons.isEmpty ? "" : reasonList)\
      </section>

      """
  }

  private func countsParagraph(_ none: String, in language: Language) -> Markup {
    "<p>\(none)</p>\n<p>\(countsLine(in: language))</p>\n"
  }

  // A phone shows each row as a card, which takes the roles of a table away: hence they are said.
  private func table(_ medals: [Bilingual], in language: Language) -> Markup {
    let totals = shownTotals(in: language)
    let columns = columns(in: language)
    let headings = columns.map { column -> Markup in
      "<th scope=\"col\" role=\"columnheader\" class=\"\(column.kind)\">\(column.heading)</th>\n"
    }
    let placed: Markup = hasPlaces ? " class=\"placed\"" : ""
    let rows = entries.indices.map {
      row(entries[$0], total: totals[$0], columns, medals, in: language)
    }
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
    _ medals: [Bilingual],
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
      default: award(entry.award, label, medals, in: language)
      }
    }
    return "<tr role=\"row\">\n\(cells)</tr>\n"
  }

  private func award(
    _ award: Bilingual?,
    _ label: String,
    _ medals: [Bilingual],
    in language: Language
  ) -> Markup {
    guard let award, let rank = medals.firstIndex(of: award), rank < 3 else {
      return cell("award", label, award?[language] ?? "")
    }
    return """
      <td role="cell" class="award" data-label="\(label)">\
      <span class="medal medal-\(rank + 1)" aria-hidden="true"></span>\(award[language])</td>

      """
  }

  private func cell(_ kind: String, _ label: String, _ text: String) -> Markup {
    "<td role=\"cell\" class=\"\(kind)\" data-label=\"\(label)\">\(text)</td>\n"
  }
}
