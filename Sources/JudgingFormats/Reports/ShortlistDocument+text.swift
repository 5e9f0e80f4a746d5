public import Judging

extension ShortlistDocument {
  /// The list as plain text, for a terminal or a mail.
  ///
  /// - Parameters:
  ///   - language: Of headings and names.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    var lines = [organiser, name].map { $0[language].shownPlainly }
    lines.append("\(heading[language]) · \(roundName[language].shownPlainly)")
    if let notice { lines.append("*** \(notice[language].shownPlainly) ***") }
    for section in sections { lines += [""] + section.lines(in: language, width: width) }
    lines.append("")
    lines += (remarks.map { $0[language].shownPlainly } + [method[language].shownPlainly])
      .flatMap { $0.wrapped(to: width, lines: 40) }
    lines += [decisionLine(in: language), "SHA-256: \(rulesHash.shownPlainly)"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// What the list is: those honoured, those awarded, or those who go on.
  var heading: Bilingual {
    let givesAwards = sections.contains { section in
      !section.withheld.isEmpty || section.entries.contains { $0.award != nil }
    }
    return switch recognition {
    case .honour: Bilingual(vi: "Danh sách tôn vinh", en: "Honours list")
    case .award where givesAwards: Bilingual(vi: "Kết quả giải thưởng", en: "Award results")
    case .award: Bilingual(vi: "Danh sách rút gọn", en: "Shortlist")
    }
  }

  /// Who decided, when, and under which number.
  func decisionLine(in language: Language) -> String {
    let number = decision.map { language.say(vi: "Quyết định số \($0)", en: "Decision \($0)") }
    let decided = language.say(
      vi: "chốt lúc \(language.shown(decidedAt)), người chốt: \(decidedBy)",
      en: "decided on \(language.shown(decidedAt)) (UTC+7) by \(decidedBy)"
    )
    let sentence = number.map { "\($0), \(decided)" } ?? decided
    return (sentence.prefix(1).uppercased() + sentence.dropFirst() + ".").shownPlainly
  }
}

extension ShortlistDocument.Section {
  /// How many there were at each step, the last the entries themselves.
  func countsLine(in language: Language) -> String {
    language.say(
      vi: """
        Tiếp nhận \(counts.received) hồ sơ, hợp lệ \(counts.eligible), \
        vào vòng này \(counts.judged), được chọn \(entries.count).
        """,
      en: """
        \(counts.received) received, \(counts.eligible) eligible, \
        \(counts.judged) in this round, \(entries.count) chosen.
        """
    )
  }

  /// Each entry's total, with as many decimals as tell it from the ones next to it and from what the
  /// cut and the awards ask for: 7,995 has not reached a Gold of 8.
  func shownTotals(in language: Language) -> [String] {
    let totals = entries.map(\.total)
    return totals.indices.map { index in
      let around = [index - 1, index + 1].compactMap {
        totals.indices.contains($0) ? totals[$0] : nil
      }
      return totals[index].map { $0.shown(against: around + thresholds, in: language) } ?? ""
    }
  }

  var hasPlaces: Bool { entries.contains { $0.place != nil } }
  var hasTotals: Bool { entries.contains { $0.total != nil } }
  var hasAwards: Bool { entries.contains { $0.award != nil } }

  fileprivate func lines(in language: Language, width: Int) -> [String] {
    let table = table(in: language)
    return [name[language].shownPlainly, countsLine(in: language)]
      + (table.rows.isEmpty ? [] : table.lines(width: width))
      + withheld.flatMap { $0[language].shownPlainly.wrapped(to: width, lines: 40) }
  }

  private func table(in language: Language) -> TextTable {
    let totals = shownTotals(in: language)
    let columns: [(isShown: Bool, column: TextTable.Column, cells: [String])] = [
      (
        hasPlaces, .init(language.say(vi: "Hạng", en: "Place"), .trailing),
        entries.map { $0.place.map(String.init) ?? "" }
      ),
      (true, .init(language.say(vi: "Mã", en: "Code")), entries.map(\.code)),
      (
        true, .init(language.say(vi: "Tên", en: "Title"), .leading, .share(3, lines: 3)),
        entries.map(\.title)
      ),
      (
        true, .init(language.say(vi: "Đơn vị", en: "Organisation"), .leading, .share(2, lines: 3)),
        entries.map(\.organisation)
      ),
      (
        hasTotals,
        .init(
          language.say(vi: "Điểm", en: "Total"),
          .decimal(mark: language == .vi ? "," : ".")
        ),
        totals
      ),
      (
        hasAwards, .init(language.say(vi: "Giải", en: "Award"), .leading, .share(1, lines: 3)),
        entries.map { $0.award?[language] ?? "" }
      ),
    ]
    let shown = columns.filter(\.isShown)
    return TextTable(
      columns: shown.map(\.column),
      rows: entries.indices.map { row in .cells(shown.map { $0.cells[row] }) }
    )
  }
}
