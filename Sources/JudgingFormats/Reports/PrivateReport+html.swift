public import Judging

extension PrivateReport {
  /// One page for the office alone, Vietnamese and English.
  ///
  /// - Returns: UTF-8.
  public func html() -> [UInt8] {
    PageFrame.page(
      title: "\(Self.heading.vi) · \(programme.vi)",
      skip: Bilingual(vi: "Tới báo cáo", en: "Skip to the report"),
      halves: Language.allCases.map(half)
    )
  }

  static let heading = Bilingual(
    vi: "Nội bộ — không công bố",
    en: "Internal — not for publication"
  )

  private func half(in language: Language) -> Markup {
    let code = language.rawValue
    let notices = [Self.heading, notice].compactMap(\.self).map { text -> Markup in
      "<p class=\"notice\" role=\"note\">\(text[language])</p>\n"
    }
    return """
      <section id="\(code)" class="half of-\(code)" lang="\(code)" aria-labelledby="\(code)-title">
      <header>
      <p class="organiser">\(programme[language])</p>
      <h1 id="\(code)-title">\(language.say(vi: "Báo cáo cho ban tổ chức", en: "Report for the office"))</h1>
      <p class="round">\(round[language]) · \(phase.name[language]) · \(language.shown(writtenAt))</p>
      \(notices)\
      </header>
      <div id="\(code)-list">
      \(questions(in: language))\(missing(in: language))\(recused(in: language))\
      \(changed(in: language))\(analysis?.pictures(in: language) ?? "")\
      \(marked(in: language))\(closed(in: language))\
      </div>
      </section>

      """
  }

  private func questions(in language: Language) -> Markup {
    list(
      language.say(vi: "Điều nên hỏi trước", en: "What to ask about first"),
      (analysis?.findings ?? []).map { $0.message[language] },
      none: language.say(vi: "Không có gì bất thường.", en: "Nothing odd was found.")
    )
  }

  private func missing(in language: Language) -> Markup {
    list(
      language.say(vi: "Phiếu còn thiếu", en: "Sheets not in"),
      owing.map { item in
        language.say(
          vi: "\(item.judge) \(item.name): \(item.owed) phiếu",
          en: "\(item.judge) \(item.name): \(item.owed)"
        )
      },
      none: language.say(vi: "Đủ phiếu.", en: "None.")
    )
  }

  private func recused(in language: Language) -> Markup {
    list(
      language.say(vi: "Thôi chấm", en: "Recusals"),
      recusals.map { "\($0.judge) – \($0.scope.name): \($0.reason)" },
      none: language.say(vi: "Không có.", en: "None.")
    )
  }

  private func changed(in language: Language) -> Markup {
    list(
      language.say(vi: "Việc trong sổ sau khi chốt", en: "Acts since the cut"),
      changes.map { "\(language.shown($0.at))  \($0.actor): \($0.act)" },
      none: phase == .judging
        ? language.say(vi: "Vòng này chưa chốt.", en: "The round is not cut yet.")
        : language.say(vi: "Không có.", en: "None.")
    )
  }

  private func closed(in language: Language) -> Markup {
    list(
      language.say(vi: "Công chúng không được xem", en: "What the public does not see"),
      withheld.map { $0.text[language] },
      none: ""
    )
  }

  private func list(_ heading: String, _ items: [String], none: String) -> Markup {
    let entries = items.map { item -> Markup in "<li>\(item)</li>\n" }
    let body: Markup = items.isEmpty ? "<p>\(none)</p>\n" : "<ul>\n\(entries)</ul>\n"
    return "<h2>\(heading)</h2>\n\(body)"
  }

  /// Who marked what and when.
  private func marked(in language: Language) -> Markup {
    let columns = [
      language.say(vi: "Hồ sơ", en: "Nomination"), language.say(vi: "Giám khảo", en: "Judge"),
      language.say(vi: "Điểm", en: "Total"), language.say(vi: "Nhận lúc", en: "Received"),
      language.say(vi: "Từ", en: "From"),
    ]
    let replaced = language.say(vi: "đã thay", en: "replaced")
    let rows = sheets.map { sheet -> Markup in
      let cells = [
        "\(sheet.judge) \(sheet.name)",
        sheet.total?.shown(in: language) ?? (sheet.isReplaced ? replaced : "–"),
        language.shown(sheet.receivedAt), sheet.source,
      ]
      let markup = zip(cells, columns.dropFirst()).map { cell, label -> Markup in
        "<td data-label=\"\(label)\">\(cell)</td>\n"
      }
      return "<tr><th scope=\"row\" class=\"code\">\(sheet.nomination)</th>\n\(markup)</tr>\n"
    }
    let heads = columns.map { column -> Markup in "<th scope=\"col\">\(column)</th>\n" }
    return """
      <h2>\(language.say(vi: "Ai chấm gì, khi nào", en: "Who marked what, and when"))</h2>
      <table class="judges">
      <thead><tr>
      \(heads)</tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>

      """
  }
}

extension AnalysisReport {
  /// The pictures of the marks, with what they rest on.
  fileprivate func pictures(in language: Language) -> Markup {
    let picture = AnalysisPicture(report: self, language: language)
    let sentences = sentences(in: language).map { text -> Markup in "<p>\(text)</p>\n" }
    let drawn = [picture.places, picture.severity, picture.disagreement, picture.heatMap]
    return """
      <h2>\(language.say(vi: "Tin được đến đâu", en: "How far to rely on the marks"))</h2>
      <p>\(Self.standing[language])</p>
      \(sentences)\(drawn.compactMap(\.self))
      """
  }
}
