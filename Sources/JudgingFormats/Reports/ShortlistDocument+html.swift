public import Judging

extension ShortlistDocument {
  /// One page that needs nothing else: Vietnamese and English, for screen, phone and paper.
  ///
  /// Without a script: the address `#en` shows the English half, any other the Vietnamese one;
  /// paper shows both, Vietnamese first.
  ///
  /// - Returns: UTF-8.
  public func html() -> [UInt8] {
    let style = Markup(stringLiteral: PageStyle.text)
    let page: Markup = """
      <!doctype html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(PageStyle.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(heading.vi) · \(name.vi)</title>
      <style>\(style)</style>
      </head>
      <body>
      <a class="skip of-vi" href="#vi-list">Tới danh sách</a>
      <a class="skip of-en" href="#en-list" lang="en">Skip to the list</a>
      <nav class="languages" aria-label="Ngôn ngữ (Language)">
      <a class="of-vi" href="#en" lang="en">English</a>
      <a class="of-en" href="#vi" lang="vi">Tiếng Việt</a>
      </nav>
      <main>
      \(Language.allCases.map(half))
      </main>
      </body>
      </html>

      """
    return page.bytes
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
      \(sections.indices.map { sections[$0].markup(number: $0 + 1, in: language) })\
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
