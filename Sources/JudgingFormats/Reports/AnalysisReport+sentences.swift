internal import Judging

extension AnalysisReport {
  /// How far the marks can be relied on, in a plain sentence each.
  func sentences(in language: Language) -> [String] {
    [reliabilitySentence, agreementSentence, concordanceSentence, precisionSentence]
      .compactMap { $0(language) }
  }

  /// The mean of the panel: would another panel of the kind agree? Words as in Koo, Li 2016, “A
  /// guideline of selecting and reporting intraclass correlation coefficients”.
  private func reliabilitySentence(_ language: Language) -> String? {
    guard let mean = reliability.intraclass.first(where: { $0.name == "2,k" })?.figure else {
      return nil
    }
    let word =
      switch mean.estimate {
      case 0.9...: Bilingual(vi: "rất cao", en: "excellent")
      case 0.75...: Bilingual(vi: "tốt", en: "good")
      case 0.5...: Bilingual(vi: "trung bình", en: "moderate")
      default: Bilingual(vi: "thấp", en: "poor")
      }
    let figure = shown(mean, in: language)
    return language.say(
      vi:
        "Nếu mời một hội đồng khác tương đương, điểm trung bình giống nhau ở mức \(word.vi): ICC(2,k) = \(figure).",
      en:
        "With another panel of the kind the mean scores would agree to a degree that is \(word.en): ICC(2,k) = \(figure)."
    )
  }

  private func agreementSentence(_ language: Language) -> String? {
    guard let alpha = reliability.krippendorff.first(where: { $0.name == "interval" })?.figure
    else { return nil }
    let figure = shown(alpha, in: language)
    let word =
      alpha.estimate > 0
      ? Bilingual(vi: "giống nhau hơn ngẫu nhiên", en: "more alike than chance makes them")
      : Bilingual(vi: "không giống nhau hơn ngẫu nhiên", en: "no more alike than chance makes them")
    return language.say(
      vi:
        "Từng điểm một, các giám khảo \(word.vi): alpha của Krippendorff = \(figure) (1 là hoàn toàn, 0 là ngẫu nhiên).",
      en:
        "Mark by mark, judges are \(word.en): Krippendorff's alpha = \(figure) (1 is full, 0 is chance)."
    )
  }

  private func concordanceSentence(_ language: Language) -> String? {
    guard let kendall = reliability.kendall else { return nil }
    let (w, p) = (language.shown(kendall.w), language.shown(kendall.p, places: 3))
    let word =
      kendall.p < 0.05
      ? Bilingual(vi: "giống nhau", en: "are alike")
      : Bilingual(vi: "không chắc là giống nhau", en: "are not surely alike")
    return language.say(
      vi: "Thứ tự xếp của các giám khảo \(word.vi): W của Kendall = \(w) (p = \(p)).",
      en: "The judges' rankings \(word.en): Kendall's W = \(w) (p = \(p))."
    )
  }

  /// How far apart two entries must be before their order is more than chance.
  private func precisionSentence(_ language: Language) -> String? {
    guard let entries = design?.entries else { return nil }
    // The normal quantile of 97.5 %.
    let gap = language.shown(1.96 * entries.median)
    return language.say(
      vi:
        "Hai hồ sơ có giá trị hiệu chỉnh cách nhau dưới khoảng \(gap) điểm thì chưa thể nói chắc hồ sơ nào hơn.",
      en:
        "Of two entries whose adjusted values are less than about \(gap) apart it cannot be said for sure which is better."
    )
  }

  private func shown(_ figure: Interval, in language: Language) -> String {
    let estimate = language.shown(figure.estimate)
    guard let lower = figure.lower, let upper = figure.upper else { return estimate }
    let bounds = "\(language.shown(lower)) – \(language.shown(upper))"
    return language.say(
      vi: "\(estimate) (khoảng tin cậy 95%: \(bounds))",
      en: "\(estimate) (95% interval: \(bounds))"
    )
  }

  /// What was counted, in one line.
  func heading(in language: Language) -> String {
    let counts = counts ?? Counts(judges: 0, entries: 0, scores: 0)
    return language.say(
      vi: "\(counts.judges) giám khảo, \(counts.entries) hồ sơ, \(counts.scores) điểm",
      en: "\(counts.judges) judges, \(counts.entries) entries, \(counts.scores) scores"
    )
  }

  /// Entries by adjusted place where there is one, else by place; then by name.
  var entriesInOrder: [EntryLine] {
    entries.enumerated().sorted { a, b in
      (a.element.adjustedPlace ?? a.element.place, a.element.place, a.offset)
        < (b.element.adjustedPlace ?? b.element.place, b.element.place, b.offset)
    }.map(\.element)
  }

  /// Harshest first; those without a severity last, by name.
  var judgesInOrder: [JudgeLine] {
    judges.enumerated().sorted { a, b in
      (-(a.element.severity ?? -.infinity), a.offset) < (
        -(b.element.severity ?? -.infinity), b.offset
      )
    }.map(\.element)
  }

  /// What must be said with every such report.
  static let standing = Bilingual(
    vi: "Thống kê đứng bên cạnh kết quả theo quy chế, không thay kết quả đó.",
    en: "Statistics stand beside the result that the rules prescribe, and do not replace it."
  )
}
