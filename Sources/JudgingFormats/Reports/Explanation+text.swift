public import Judging

extension Explanation {
  /// The whole account of one nomination's place, from the total down to each judge's mark.
  ///
  /// - Parameters:
  ///   - language: Of headings and remarks.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    let parts: [(heading: String, lines: [String])] = [
      ("", head(in: language, width: width)),
      (language.say(vi: "Tiêu chí", en: "Criteria"), criteriaLines(in: language, width: width)),
      (
        language.say(vi: "Điểm từng giám khảo", en: "Marks of each judge"),
        markLines(in: language, width: width)
      ),
      (
        language.say(vi: "Phiếu chấm", en: "Score sheets"),
        judges.filter { !$0.source.isEmpty }.flatMap { $0.lines(in: language, width: width) }
      ),
      (
        language.say(vi: "Hồ sơ liền kề", en: "Next to it"),
        neighbourLines(in: language, width: width)
      ),
      (language.say(vi: "Ngưỡng chọn", en: "The cut"), cutLines(in: language)),
      (
        language.say(vi: "Ghi chú", en: "Remarks"),
        remarks.flatMap { "- \($0.text[language].shownPlainly)".wrapped(to: width, lines: 40) }
      ),
      (language.say(vi: "Quá trình", en: "History"), historyLines(in: language, width: width)),
      ("", withheld.lines(in: language, width: width)),
    ]
    return parts.filter { !$0.lines.isEmpty }
      .map { ($0.heading.isEmpty ? [] : ["", $0.heading.uppercased()]) + $0.lines }
      .joined()
      .map { $0 + "\n" }
      .joined()
  }

  private func head(in language: Language, width: Int) -> [String] {
    var lines = ["\(programme[language]) · \(round[language])".shownPlainly]
    if let notice { lines.append("*** \(notice[language].shownPlainly) ***") }
    lines += ["\(code)  \(title)", organisation].flatMap {
      $0.shownPlainly.wrapped(to: width, lines: 3)
    }
    lines.append(
      language.say(
        vi: "Hạng mục: \(category.vi) · Sơ tuyển: \(screening.vi)",
        en: "Category: \(category.en) · Screening: \(screening.en)"
      ).shownPlainly
    )
    return lines + [""] + placeLine(in: language).shownPlainly.wrapped(to: width, lines: 3)
  }

  private func placeLine(in language: Language) -> String {
    let isClosed = withheld.contains { [.places, .standings, .ownResult].contains($0.matter) }
    guard let total = shownTotal(in: language) else {
      if isClosed {
        return language.say(vi: "Kết quả không nêu ở đây.", en: "The result is not told here.")
      }
      return language.say(vi: "Chưa xếp hạng được.", en: "Not ranked.")
    }
    guard let place else {
      return language.say(
        vi: "\(total) điểm · \(aggregation.vi)",
        en: "total \(total) · \(aggregation.en)"
      )
    }
    return language.say(
      vi: "Hạng \(place.place)/\(place.of) · \(total) điểm · \(aggregation.vi)",
      en: "Place \(place.place) of \(place.of) · total \(total) · \(aggregation.en)"
    )
  }

  /// The total, with as many decimals as tell it from its neighbours and from the cut.
  func shownTotal(in language: Language) -> String? {
    let around =
      neighbours.map(\.total)
      + [cut?.passMark, cut?.lastThrough, cut?.firstOut].compactMap(\.self)
      + (cut?.thresholds ?? [])
    return total?.shown(against: around, in: language)
  }

  private func criteriaLines(in language: Language, width: Int) -> [String] {
    guard !criteria.isEmpty else { return [] }
    let mark: Character = language == .vi ? "," : "."
    // Points beside a total of three decimals are shown with three, or they would not seem to sum to it.
    let shown = shownTotal(in: language) ?? ""
    let places = max(2, shown.split(separator: mark).last?.count ?? 2)
    var table = TextTable(columns: [
      .init(language.say(vi: "Tiêu chí", en: "Criterion"), .leading, .share(3, lines: 3)),
      .init(language.say(vi: "Trọng số", en: "Weight"), .decimal(mark: mark)),
      .init(language.say(vi: "Đạt", en: "Points"), .decimal(mark: mark)),
      .init(language.say(vi: "Tối đa", en: "Most"), .decimal(mark: mark)),
      .init(language.say(vi: "Cách tính", en: "Working"), .leading, .share(2, lines: 6)),
    ])
    table.rows = criteria.map { criterion in
      .cells([
        criterion.name[language], language.percent(criterion.weight / Rational(100)),
        criterion.points.rounded(places: places, separator: language.decimalMark),
        criterion.most.shown(in: language),
        criterion.working?[language] ?? "",
      ])
    }
    if let adjustment {
      table.rows.append(
        .cells([
          language.say(vi: "Bù độ nghiêm của giám khảo", en: "Judges' severity"), "",
          adjustment.shownAsCorrection(in: language), "", "",
        ])
      )
    }
    table.rows += [
      .rule(""),
      .cells([
        language.say(vi: "Cộng", en: "Sum"), "", shown,
        criteria.map(\.most).reduce(.zero, +).shown(in: language),
      ]),
    ]
    return table.lines(width: width)
  }

  /// One line a subcriterion, one column a judge; as many tables as the judges need.
  private func markLines(in language: Language, width: Int) -> [String] {
    let across = max(1, (width - 40) / 8)
    let starts = stride(from: 0, to: judges.count, by: across)
    return starts.map { start in
      markTable(of: judges[start..<min(start + across, judges.count)], in: language)
        .lines(width: width)
    }
    .joined(separator: [""])
    .map(\.self)
  }

  private func markTable(of judges: ArraySlice<JudgeLine>, in language: Language) -> TextTable {
    let mark: Character = language == .vi ? "," : "."
    var table = TextTable(
      columns: [
        .init(language.say(vi: "Tiêu chí con", en: "Subcriterion"), .leading, .share(1, lines: 3))
      ]
        + judges.map { .init($0.judge, .decimal(mark: mark)) }
    )
    let names = judges.first?.marks.map(\.name) ?? []
    table.rows = names.enumerated().map { row, name in
      .cells(
        [name[language]]
          + judges.map { row < $0.marks.count ? language.shown(mark: $0.marks[row].mark) : "" }
      )
    }
    table.rows.append(.rule(""))
    table.rows.append(
      .cells(
        [language.say(vi: "Tổng của giám khảo", en: "The judge's total")]
          + judges.map { total == nil ? "–" : $0.total.shown(in: language) }
      )
    )
    if judges.contains(where: { $0.severity != nil }) {
      table.rows.append(
        .cells(
          [language.say(vi: "Bù độ nghiêm", en: "Severity added")]
            + judges.map { $0.severity?.shownAsCorrection(in: language) ?? "–" }
        )
      )
    }
    table.rows.append(
      .cells(
        [language.say(vi: "Phần tính vào kết quả", en: "Counts for")]
          + judges.map { total == nil ? "–" : $0.weight.shownAsPart }
      )
    )
    return table
  }
}

extension Language {
  /// A mark as the judge wrote it, with the decimal mark of the language.
  fileprivate func shown(mark: Rational) -> String {
    mark.description.replacing(".", with: decimalMark)
  }
}

extension Rational {
  /// As `+0,25`; a correction is exact at six decimals, and two would hide small ones.
  fileprivate func shownAsCorrection(in language: Language) -> String {
    let text = rounded(places: 3, separator: language == .vi ? "," : ".")
    return self > .zero ? "+" + text : text
  }

  /// A part of 1 as a fraction: `1/5`, `0`.
  fileprivate var shownAsPart: String { isWhole ? description : "\(numerator)/\(denominator)" }
}
