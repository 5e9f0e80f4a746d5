public import Judging

extension StandingsReport {
  /// The standings as people read them: one table a group, a line where the cut falls.
  ///
  /// - Parameters:
  ///   - language: Of headings and remarks.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    var lines = ["\(programme[language]) · \(round[language])".shownPlainly]
    if let notice { lines.append("*** \(notice[language].shownPlainly) ***") }
    for group in groups {
      lines += ["", group.heading(in: language)]
      lines +=
        group.rows.isEmpty
        ? [language.say(vi: "Chưa có hồ sơ nào.", en: "No nomination yet.")]
        : group.table(in: language, isWhole: withheld.isEmpty).lines(width: width)
    }
    if !remarks.isEmpty { lines.append("") }
    lines += remarks.flatMap { remark in
      (language.say(vi: "Lưu ý: ", en: "Note: ") + remark[language].shownPlainly)
        .wrapped(to: width, lines: 40)
    }
    lines += withheld.lines(in: language, width: width)
    return lines.map { $0 + "\n" }.joined()
  }
}

extension StandingsReport.Group {
  /// Each row's total with as many decimals as tell it from the next ones, and from what the cut and
  /// the awards ask for.
  func shownTotals(in language: Language) -> [String] {
    let totals = rows.map(\.total)
    return totals.indices.map { index in
      let around =
        [passMark]
        + [index - 1, index + 1].map { totals.indices.contains($0) ? totals[$0] : nil }
      let bounds = around.compactMap(\.self) + thresholds
      return totals[index].map { $0.shown(against: bounds, in: language) } ?? ""
    }
  }

  fileprivate func heading(in language: Language) -> String {
    ([
      name[language].shownPlainly,
      language.say(vi: "\(rows.count) hồ sơ", en: "\(rows.count) nominations"),
    ] + cutTerms(in: language)).joined(separator: " · ")
  }

  private func cutTerms(in language: Language) -> [String] {
    let places = places.map { language.say(vi: "lấy \($0)", en: "takes \($0)") }
    let mark = passMark.map { mark in
      let shown = mark.shown(in: language)
      return language.say(vi: "từ \(shown) điểm", en: "\(shown) or more")
    }
    return [places, mark].compactMap(\.self)
  }

  fileprivate func table(in language: Language, isWhole: Bool) -> TextTable {
    var table = TextTable(columns: [
      .init(language.say(vi: "Hạng", en: "Place"), .trailing),
      .init(language.say(vi: "Mã", en: "Code")),
      .init(language.say(vi: "Tên", en: "Title"), .leading, .share(3, lines: 3)),
      .init(language.say(vi: "Đơn vị", en: "Organisation"), .leading, .share(2, lines: 3)),
      .init(
        language.say(vi: "Điểm", en: "Total"),
        .decimal(mark: language == .vi ? "," : ".")
      ),
      .init(language.say(vi: "Phiếu", en: "Cards"), .trailing),
      .init(language.say(vi: "Ghi chú", en: "Remark"), .leading, .share(3, lines: 20)),
    ])
    let lastThrough = rows.lastIndex(where: \.isAdmitted)
    let firstUnranked = rows.firstIndex { $0.place == nil } ?? rows.count
    let totals = shownTotals(in: language)
    for (index, row) in rows.enumerated() {
      // Where places or rows are left out, no line says where the cut fell.
      if !isWhole {
        // Every row is shown as it is.
      } else if index == firstUnranked {
        table.rows.append(.rule(language.say(vi: "chưa xếp hạng được", en: "not ranked")))
      } else if index == lastThrough.map({ $0 + 1 }) ?? 0 {
        table.rows.append(.rule(language.say(vi: "ngưỡng chọn", en: "the cut")))
      }
      table.rows.append(.cells(row.cells(total: totals[index], in: language)))
    }
    return table
  }
}

extension StandingsReport.Row {
  fileprivate func cells(total: String, in language: Language) -> [String] {
    [
      place.map(String.init) ?? "–", code, title, organisation, total,
      scorecards.map { "\($0)/\(expected ?? 0)" } ?? "–",
      remarks.map { $0.text[language] }.joined(separator: "; "),
    ]
  }
}
