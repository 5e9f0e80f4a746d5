public import Judging

extension AnalysisReport {
  /// The report as one page that needs nothing else, with pictures.
  ///
  /// - Parameter title: What was analysed.
  /// - Returns: UTF-8.
  public func html(title: String) -> [UInt8] {
    PageFrame.page(
      title: "Phân tích chấm điểm · \(title)",
      skip: Bilingual(vi: "Tới phần phân tích", en: "Skip to the analysis"),
      halves: Language.allCases.map { half(title, in: $0) }
    )
  }

  private func half(_ title: String, in language: Language) -> Markup {
    let code = language.rawValue
    let picture = AnalysisPicture(report: self, language: language)
    let sentences = sentences(in: language).map { text -> Markup in "<p>\(text)</p>\n" }
    let model = [model?.sentence(in: language)].compactMap(\.self)
      .map { text -> Markup in "<p>\(text)</p>\n" }
    return """
      <section id="\(code)" class="half of-\(code)" lang="\(code)" aria-labelledby="\(code)-title">
      <header>
      <p class="organiser">\(title)</p>
      <h1 id="\(code)-title">\(language.say(vi: "Phân tích chấm điểm", en: "Analysis of the marks"))</h1>
      <p class="round">\(heading(in: language))</p>
      <p class="notice" role="note">\(Self.standing[language])</p>
      </header>
      <div id="\(code)-list">
      <h2>\(language.say(vi: "Tin được đến đâu", en: "How far to rely on them"))</h2>
      \(sentences)\(model)\
      <h2>\(language.say(vi: "Thứ hạng", en: "Places"))</h2>
      \([picture.places].compactMap(\.self))\(entryTable(in: language))\
      <h2>\(language.say(vi: "Giám khảo", en: "Judges"))</h2>
      \([picture.severity].compactMap(\.self))\(judgeTable(in: language))\
      <h2>\(language.say(vi: "Các điểm", en: "The marks"))</h2>
      \([picture.heatMap, picture.disagreement].compactMap(\.self))\
      \(notes(in: language))\
      </div>
      </section>

      """
  }

  private func entryTable(in language: Language) -> Markup {
    let headings =
      [
        language.say(vi: "Hạng", en: "Place"), language.say(vi: "Hồ sơ", en: "Entry"),
        language.say(vi: "TB", en: "Mean"), language.say(vi: "Hiệu chỉnh", en: "Adjusted"),
        language.say(vi: "Hạng hiệu chỉnh", en: "Adjusted place"),
        language.say(vi: "Khoảng hạng", en: "Places"),
      ] + tops.map { "P(top \($0))" }
    let rows = entriesInOrder.map { line -> Markup in
      var interval = "–"
      if let lower = line.placeLower, let upper = line.placeUpper { interval = "\(lower)–\(upper)" }
      let chances = tops.indices.map { index -> Markup in
        let chance = line.probabilityTop.indices.contains(index) ? line.probabilityTop[index] : nil
        return
          "<td class=\"total\" data-label=\"P(top \(tops[index]))\">\(language.chance(chance))</td>"
      }
      return """
        <tr><td class="place">\(line.place)</td><th scope="row" class="title">\(line.entry)</th>\
        <td class="total" data-label="\(headings[2])">\(language.shown(line.mean))</td>\
        <td class="total" data-label="\(headings[3])">\(language.shown(line.adjusted))</td>\
        <td class="total" data-label="\(headings[4])">\
        \(line.adjustedPlace.map(String.init) ?? "–")</td>\
        <td class="total" data-label="\(headings[5])">\(interval)</td>\(chances)</tr>

        """
    }
    return table(headings, rows, isPlaced: true)
  }

  private func judgeTable(in language: Language) -> Markup {
    let headings = [
      language.say(vi: "Giám khảo", en: "Judge"), language.say(vi: "Hồ sơ", en: "Entries"),
      language.say(vi: "Độ nghiêm", en: "Severity"),
      language.say(vi: "Sai số chuẩn", en: "Standard error"),
      language.say(vi: "Phân tán", en: "Spread"),
    ]
    let rows = judgesInOrder.map { line -> Markup in
      """
      <tr><th scope="row" class="title">\(line.judge)</th>\
      <td class="total" data-label="\(headings[1])">\(line.n)</td>\
      <td class="total" data-label="\(headings[2])">\(language.shown(line.severity))</td>\
      <td class="total" data-label="\(headings[3])">\(language.shown(line.standardError))</td>\
      <td class="total" data-label="\(headings[4])">\(language.shown(line.spread))</td></tr>

      """
    }
    return table(headings, rows, isPlaced: false)
  }

  private func table(_ headings: [String], _ rows: [Markup], isPlaced: Bool) -> Markup {
    let name = isPlaced ? 1 : 0
    let cells = headings.enumerated().map { index, heading -> Markup in
      index == name
        ? "<th scope=\"col\">\(heading)</th>" : "<th scope=\"col\" class=\"total\">\(heading)</th>"
    }
    return """
      <table class="\(isPlaced ? "placed" : "judges")">
      <thead><tr>\(cells)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>

      """
  }

  private func notes(in language: Language) -> Markup {
    guard !findings.isEmpty else { return "" }
    let items = findings.map { finding -> Markup in "<li>\(finding.message[language])</li>\n" }
    return """
      <section class="grounds">
      <h2>\(language.say(vi: "Lưu ý và điều nên hỏi", en: "Notes, and what to ask about"))</h2>
      <ul>
      \(items)</ul>
      </section>

      """
  }
}
