public import Judging

extension ShortlistDocument {
  /// One page that needs nothing else: Vietnamese and English, for screen, phone and paper.
  ///
  /// Without a script: the address `#en` shows the English half, any other the Vietnamese one;
  /// paper shows both, Vietnamese first.
  ///
  /// - Returns: UTF-8.
  public func html() -> [UInt8] {
    PageFrame.page(
      title: "\(heading.vi) · \(name.vi)",
      skip: Bilingual(vi: "Tới danh sách", en: "Skip to the list"),
      halves: Language.allCases.map(half)
    )
  }

  private func half(in language: Language) -> Markup {
    let code = language.rawValue
    let notices = [notice].compactMap(\.self).map { notice -> Markup in
      "<p class=\"notice\" role=\"note\">\(notice[language])</p>\n"
    }
    return """
      <section id="\(code)" class="half of-\(code)" lang="\(code)" aria-labelledby="\(code)-title">
      <header>
      <p class="organiser">\(organiser[language])</p>
      <h1 id="\(code)-title">\(name[language])</h1>
      <p class="round">\(heading[language]) · \(roundName[language])</p>
      \(notices)\
      </header>
      \(contents(in: language))\
      <div id="\(code)-list">
      \(sections.indices.map { sections[$0].markup(anchor: "\(code)-\($0 + 1)", in: language) })\
      </div>
      \(grounds(in: language))\
      </section>

      """
  }

  /// Links to the categories, where there are several.
  private func contents(in language: Language) -> Markup {
    guard sections.count > 1 else { return "" }
    let label = language.say(vi: "Hạng mục", en: "Categories")
    let links = sections.indices.map { index -> Markup in
      let (section, anchor) = (sections[index], "\(language.rawValue)-\(index + 1)")
      return """
        <li><a href="#\(anchor)">\(section.name[language])</a> (\(section.entries.count))</li>

        """
    }
    return """
      <nav class="contents" aria-label="\(label)">
      <ul>
      \(links)</ul>
      </nav>

      """
  }

  /// How the list came about and who answers for it.
  private func grounds(in language: Language) -> Markup {
    let terms: [(name: String, text: String)] = [
      (language.say(vi: "Cách tính", en: "Method"), method[language]),
      (language.say(vi: "Quyết định số", en: "Decision"), decision ?? ""),
      (
        language.say(vi: "Chốt lúc", en: "Decided"),
        language.shown(decidedAt) + language.say(vi: "", en: " (UTC+7)")
      ),
      (language.say(vi: "Người chốt", en: "By"), decidedBy),
    ]
    let rows = terms.filter { !$0.text.isEmpty }
      .map { term -> Markup in "<dt>\(term.name)</dt>\n<dd>\(term.text)</dd>\n" }
    return """
      <section class="grounds" aria-labelledby="\(language.rawValue)-grounds">
      <h2 id="\(language.rawValue)-grounds">\
      \(language.say(vi: "Căn cứ và cách tính", en: "Grounds and method"))</h2>
      <dl>
      \(rows)\(tieTerm(in: language))\
      <dt>\(language.say(vi: "Mã băm quy chế (SHA-256)", en: "Rules hash (SHA-256)"))</dt>
      <dd><code>\(rulesHash)</code></dd>
      </dl>
      </section>

      """
  }

  private func tieTerm(in language: Language) -> Markup {
    guard !remarks.isEmpty else { return "" }
    let term = language.say(vi: "Trường hợp bằng điểm", en: "Equal totals")
    let items = remarks.map { remark -> Markup in "<li>\(remark[language])</li>\n" }
    return "<dt>\(term)</dt>\n<dd>\n<ul>\n\(items)</ul>\n</dd>\n"
  }
}
