internal import Judging
internal import VietnameseText

/// The page the public reads: one language a document, no script, nothing loaded.
struct PublicPage {
  let report: PublicReport
  let language: Language
  /// The other files of the bundle that the page links to, with their sizes.
  let files: [(name: String, size: Int)]

  /// Where each language stands, at the top of the bundle.
  static func name(in language: Language) -> String {
    switch language {
    case .vi: "index.html"
    case .en: "index.en.html"
    }
  }

  /// UTF-8.
  var bytes: [UInt8] {
    let style = Markup(stringLiteral: PublicPageStyle.text)
    let other: Language = language == .vi ? .en : .vi
    let page: Markup = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(PublicPageStyle.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <meta name="description" content="\(summary)">
      <link rel="alternate" hreflang="\(other.rawValue)" href="\(Self.name(in: other))">
      <title>\(report.programme.name[language]) · \(heading)</title>
      <style>\(style)</style>
      \(LinkedData(report: report, language: language).script)\
      </head>
      <body class="public">
      <a class="skip" href="#result">\(say("Tới kết quả", "Skip to the result"))</a>
      \(masthead(other))\
      <main>
      \(sections)\
      </main>
      \(footer)\
      </body>
      </html>

      """
    return page.bytes
  }

  func say(_ vi: String, _ en: String) -> String { language.say(vi: vi, en: en) }

  /// What the list is: honours, awards, or those who go on.
  var heading: String { report.result?.heading[language] ?? "" }

  private func masthead(_ other: Language) -> Markup {
    let notices = [report.programme.notice].compactMap(\.self).map { notice -> Markup in
      "<p class=\"notice\" role=\"note\">\(notice[language])</p>\n"
    }
    let label = other == .vi ? "Tiếng Việt" : "English"
    return """
      <header class="masthead">
      <div class="bar">
      <p class="organiser">\(report.programme.organiser[language])</p>
      <p class="languages"><a href="\(Self.name(in: other))" hreflang="\(other.rawValue)" \
      lang="\(other.rawValue)">\(label)</a></p>
      </div>
      <h1>\(report.programme.name[language])</h1>
      <p class="lead">\(heading) · \(say("công bố", "published")) \
      <time datetime="\(report.publishedAt.day.description)">\(language.shown(report.publishedAt.day))</time></p>
      \(notices)\
      \(keyFigures)\
      </header>
      <nav class="contents" aria-label="\(say("Trong trang này", "On this page"))">
      <ul>
      \(parts.map { part -> Markup in "<li><a href=\"#\(part.id)\">\(part.title)</a></li>\n" })\
      </ul>
      </nav>

      """
  }

  /// The parts of the page, in order; what has nothing to say is left out.
  private var parts: [(id: String, title: String, body: Markup)] {
    [
      ("result", heading, result),
      ("numbers", say("Các con số", "The numbers"), numbers),
      ("method", say("Cách chấm và chọn", "How it was judged"), method),
      ("marks", say("Điểm chấm", "The marks"), marks),
      ("calendar", say("Lịch chương trình", "Calendar"), calendar),
      ("data", say("Tải dữ liệu", "Data"), data),
      ("verify", say("Tự kiểm chứng", "Check it yourself"), verification),
    ].filter { !$0.2.bytes.isEmpty }
  }

  private var sections: [Markup] {
    parts.map { part in
      """
      <section id="\(part.id)" aria-labelledby="\(part.id)-title">
      <h2 id="\(part.id)-title">\(part.title)</h2>
      \(part.body)\
      </section>

      """
    }
  }

  private var footer: Markup {
    let number = report.result?.decision
    let decision = number.map { say("Quyết định số \($0)", "Decision \($0)") }
    let line = ([report.programme.organiser[language]] + [decision].compactMap(\.self))
      .joined(separator: " · ")
    return """
      <footer>
      <p>\(line)</p>
      </footer>

      """
  }

  /// One sentence for those who find the page by searching.
  private var summary: String {
    let count = report.result?.sections.map(\.entries.count).reduce(0, +) ?? 0
    return say(
      "\(heading), \(report.programme.name.vi): \(count) hồ sơ được chọn. Có cách tính, dữ liệu và cách kiểm chứng.",
      "\(heading), \(report.programme.name.en): \(count) chosen. With the method, the data and how to check it."
    )
  }

  /// A table whose first column names the row.
  func table(
    caption: String,
    _ columns: [(heading: String, isNumber: Bool)],
    _ rows: [[String]],
    sum: [String]? = nil
  ) -> Markup {
    let heads = columns.map { column -> Markup in
      let kind: Markup = column.isNumber ? " class=\"number\"" : ""
      return "<th scope=\"col\"\(kind)>\(column.heading)</th>\n"
    }
    let body = rows.map { line($0, columns) }
    let foot: Markup = sum.map { "<tfoot>\n\(line($0, columns))</tfoot>\n" } ?? ""
    return """
      <div class="wide" tabindex="0" role="region" aria-label="\(caption)">
      <table class="plain">
      <caption>\(caption)</caption>
      <thead>
      <tr>
      \(heads)</tr>
      </thead>
      <tbody>
      \(body)</tbody>
      \(foot)\
      </table>
      </div>

      """
  }

  private func line(_ cells: [String], _ columns: [(heading: String, isNumber: Bool)]) -> Markup {
    let cells = cells.enumerated().map { index, cell -> Markup in
      if index == 0 { return "<th scope=\"row\">\(cell)</th>\n" }
      let kind: Markup = columns[index].isNumber ? " class=\"number\"" : ""
      return "<td\(kind)>\(cell)</td>\n"
    }
    return "<tr>\n\(cells)</tr>\n"
  }
}
