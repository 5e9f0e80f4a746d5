public import Judging

extension AnalysisReport {
  /// The report as people read it.
  ///
  /// - Parameters:
  ///   - language: Of headings and sentences.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    var lines = [heading(in: language), Self.standing[language], ""]
    lines += sentences(in: language).flatMap { $0.wrapped(to: width, lines: 10) }
    if let model { lines += ["", model.sentence(in: language)] }
    lines += ["", language.say(vi: "HỒ SƠ", en: "ENTRIES")]
    lines += entryTable(in: language).lines(width: width)
    lines += ["", language.say(vi: "GIÁM KHẢO", en: "JUDGES")]
    lines += judgeTable(in: language).lines(width: width)
    if !findings.isEmpty { lines += ["", language.say(vi: "LƯU Ý", en: "NOTES")] }
    lines += findings.flatMap { finding in
      "- \(finding.message[language].shownPlainly)".wrapped(to: width, lines: 20)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func entryTable(in language: Language) -> TextTable {
    let mark: Character = language == .vi ? "," : "."
    var columns: [TextTable.Column] = [
      .init(language.say(vi: "Hạng", en: "Place"), .trailing),
      .init(language.say(vi: "Hồ sơ", en: "Entry"), .leading, .share(3, lines: 2)),
      .init(language.say(vi: "Điểm", en: "Scores"), .trailing),
      .init(language.say(vi: "TB", en: "Mean"), .decimal(mark: mark)),
      .init(language.say(vi: "Hiệu chỉnh", en: "Adjusted"), .decimal(mark: mark)),
      .init(language.say(vi: "Hạng HC", en: "Adj. place"), .trailing),
      .init(language.say(vi: "Khoảng hạng", en: "Places"), .trailing),
      .init(language.say(vi: "P(nhất)", en: "P(first)"), .trailing),
    ]
    columns += tops.map { .init("P(top \($0))", .trailing) }
    return TextTable(
      columns: columns,
      rows: entriesInOrder.map { $0.row(in: language, tops: tops) }
    )
  }

  private func judgeTable(in language: Language) -> TextTable {
    let mark: Character = language == .vi ? "," : "."
    return TextTable(
      columns: [
        .init(language.say(vi: "Giám khảo", en: "Judge"), .leading, .share(3, lines: 2)),
        .init(language.say(vi: "Hồ sơ", en: "Entries"), .trailing),
        .init(language.say(vi: "Độ nghiêm", en: "Severity"), .decimal(mark: mark)),
        .init("±", .decimal(mark: mark)),
        .init(language.say(vi: "Phân tán", en: "Spread"), .decimal(mark: mark)),
        .init("Infit", .decimal(mark: mark)),
        .init("Outfit", .decimal(mark: mark)),
      ],
      rows: judgesInOrder.map { line in
        .cells([
          line.judge, String(line.n), language.shown(line.severity),
          language.shown(line.standardError), language.shown(line.spread),
          language.shown(line.infit), language.shown(line.outfit),
        ])
      }
    )
  }
}

extension AnalysisReport.EntryLine {
  fileprivate func row(in language: Language, tops: [Int]) -> TextTable.Row {
    var interval = "–"
    if let placeLower, let placeUpper { interval = "\(placeLower)–\(placeUpper)" }
    return .cells(
      [
        String(place), entry, String(n), language.shown(mean), language.shown(adjusted),
        adjustedPlace.map(String.init) ?? "–", interval, language.chance(probabilityFirst),
      ]
        + tops.indices.map { index in
          language.chance(probabilityTop.indices.contains(index) ? probabilityTop[index] : nil)
        }
    )
  }
}

extension AnalysisReport.Model {
  /// What was fitted, and where the differences between marks come from.
  func sentence(in language: Language) -> String {
    let total = (entryVariance ?? 0) + (judgeVariance ?? 0) + (residualVariance ?? 0)
    guard let residualVariance, total > 0 else {
      return language.say(
        vi: "Mô hình: \(name) (\(estimator)).",
        en: "Model: \(name) (\(estimator))."
      )
    }
    func part(_ variance: Double?) -> String {
      variance.map { "\(Int(($0 / total * 100).rounded()))%" } ?? "–"
    }
    return language.say(
      vi: """
        Mô hình: \(name) (\(estimator)). Khác biệt giữa các điểm đến từ hồ sơ \(part(entryVariance)), \
        độ nghiêm của giám khảo \(part(judgeVariance)), phần còn lại \(part(residualVariance)).
        """,
      en: """
        Model: \(name) (\(estimator)). Differences between marks come from entries \
        \(part(entryVariance)), severity \(part(judgeVariance)), the rest \(part(residualVariance)).
        """
    )
  }
}
