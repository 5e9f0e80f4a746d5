internal import Judging

extension PublicPage {
  /// The list, category by category, and where the rounds before stand.
  var result: Markup {
    guard let document = report.result else { return "" }
    let sections = document.sections.map { section in
      section.markup(
        anchor: "c-\(section.category)",
        level: 3,
        medals: report.programme.awards.map(\.name),
        in: language
      )
    }
    return """
      \(categoryLinks(document))\
      \(sections)\
      \(ties(document))\
      \(earlierRounds)
      """
  }

  private func categoryLinks(_ document: ShortlistDocument) -> Markup {
    guard document.sections.count > 1 else { return "" }
    let links = document.sections.map { section -> Markup in
      """
      <li><a href="#c-\(section.category)">\(section.name[language])</a> \
      <span class="soft">(\(section.entries.count))</span></li>

      """
    }
    return """
      <nav class="categories" aria-label="\(say("Hạng mục", "Categories"))">
      <ul>
      \(links)</ul>
      </nav>

      """
  }

  private func ties(_ document: ShortlistDocument) -> Markup {
    guard !document.remarks.isEmpty else { return "" }
    let items = document.remarks.map { remark -> Markup in "<li>\(remark[language])</li>\n" }
    return """
      <h3>\(say("Trường hợp bằng điểm", "Equal totals"))</h3>
      <ul>
      \(items)</ul>

      """
  }

  private var earlierRounds: Markup {
    let earlier = report.documents.dropLast()
    guard !earlier.isEmpty else { return "" }
    let items = earlier.map { document -> Markup in
      let name = "results/\(document.programme)-\(document.round).html#\(language.rawValue)"
      let judged = document.sections.map(\.counts.judged).reduce(0, +)
      let chosen = document.sections.map(\.entries.count).reduce(0, +)
      let counts = say(
        "\(judged) hồ sơ vào vòng, \(chosen) được chọn",
        "\(judged) judged, \(chosen) went on"
      )
      return "<li><a href=\"\(name)\">\(document.roundName[language])</a>: \(counts)</li>\n"
    }
    return """
      <h3>\(say("Danh sách các vòng trước", "Lists of the rounds before"))</h3>
      <ul>
      \(items)</ul>

      """
  }
}
