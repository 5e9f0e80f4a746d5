internal import Judging
internal import JudgingStatistics

extension AnalysisDraft {
  /// The parts of the marks, then the crossed model, and how sure the places are under it.
  mutating func addCrossed(_ entries: CrossedModel.Entries, for analysis: Analysis) {
    do throws(Inseparable) {
      let fit = try CrossedFit(of: ratings, entries: entries)
      let model = fit.model
      if entries == .random { crossed = model }
      report.model = .init(
        name: analysis.model.rawValue,
        estimator: "REML",
        intercept: model.intercept,
        variance: (model.variance.entry, model.variance.judge, model.variance.residual),
        remlCriterion: model.criterion,
        iterations: model.iterations
      )
      addEffects(model.entries, model.judges)
      let spreads = CrossedModel.spreads(of: ratings, under: model)
      for (index, spread) in spreads.enumerated() { report.judges[index].spread = spread }
      addPrecision(of: fit)
      noteBounds(of: model)
      noteTails(spreads, CrossedModel.tailWeight(of: ratings, under: model) ?? 3)
      if fit.isEstimated { noteEstimated() }
      addPlaces(from: fit, for: analysis)
    } catch {
      noteNoModel(error)
    }
  }

  mutating func noteNoModel(_ error: Inseparable) {
    note(
      .figureUndefined,
      Bilingual(
        vi: "không có mô hình, độ nghiêm và giá trị hiệu chỉnh: \(error.reason.vi)",
        en: "no model, severity or adjusted value: \(error.reason.en)"
      )
    )
  }

  mutating func addEffects(_ entries: [CrossedModel.Effect], _ judges: [CrossedModel.Effect]?) {
    let places = Self.places(of: entries.map(\.value))
    for (index, entry) in entries.enumerated() {
      report.entries[index].adjusted = entry.value
      report.entries[index].standardError = entry.standardError
      report.entries[index].adjustedPlace = places[index]
    }
    for (index, judge) in (judges ?? []).enumerated() {
      report.judges[index].severity = judge.value
      report.judges[index].standardError = judge.standardError
    }
  }

  /// How much larger one judge's spread may be than another's before they are called uneven.
  private static let evenSpreads = 2.0

  /// The fourth moment of residuals up to which their tails pass for normal, and the scores from which
  /// it says anything.
  private static let normalTails = (weight: 5.0, scores: 60)

  /// Points to the model that weighs marks, where this one's assumptions are plainly wrong.
  private mutating func noteTails(_ spreads: [Double?], _ weight: Double) {
    guard ratings.scores.count <= WeightedModel.mostScores else { return }
    let known = zip(spreads, report.judges).compactMap { $1.n >= 8 ? $0 : nil }
    if let least = known.min(), let most = known.max(), most > Self.evenSpreads * least {
      note(
        .figureUncertain,
        Bilingual(
          vi: """
            độ phân tán của các giám khảo khác nhau nhiều, mà mô hình này coi là như nhau; thử \
            --model crossed-weighted
            """,
          en: """
            judges' spreads differ much, and this model takes them for equal; try --model \
            crossed-weighted
            """
        )
      )
    }
    if weight > Self.normalTails.weight, ratings.scores.count >= Self.normalTails.scores {
      note(
        .figureUncertain,
        Bilingual(
          vi: """
            có điểm lạc xa so với phần còn lại, mà mô hình này tính như mọi điểm; thử --model \
            crossed-weighted
            """,
          en: """
            some marks lie far off, and this model counts them like any other; try --model \
            crossed-weighted
            """
        )
      )
    }
  }

  /// Says what a variance of zero, or one that does not exist, means.
  private mutating func noteBounds(of model: CrossedModel) {
    if model.variance.entry == 0 {
      note(
        .figureUncertain,
        Bilingual(
          vi: "không có bằng chứng là các hồ sơ khác nhau: mọi giá trị hiệu chỉnh bằng nhau",
          en: "there is no evidence that entries differ: all adjusted values are equal"
        )
      )
    }
    if model.variance.judge == 0 {
      note(
        .figureUncertain,
        Bilingual(
          vi: "không có bằng chứng là giám khảo chấm nghiêm khác nhau: mọi độ nghiêm là 0",
          en: "there is no evidence that judges differ in severity: every severity is 0"
        )
      )
    }
    if model.criterion == nil {
      note(
        .figureUndefined,
        Bilingual(
          vi: "điểm khớp mô hình không còn phần dư: không có hợp lý REML; các giá trị là giới hạn",
          en: "the marks fit without a rest: no REML criterion; the figures are the limit"
        )
      )
    }
    if model.variance.judge == nil {
      note(
        .figureUndefined,
        Bilingual(
          vi: "mỗi giám khảo chỉ chấm một hồ sơ: không tách được độ nghiêm khỏi ngẫu nhiên",
          en: "each judge marked one entry: severity cannot be told from chance"
        )
      )
    }
  }

  private mutating func noteEstimated() {
    note(
      .figureUncertain,
      Bilingual(
        vi: "quá nhiều giám khảo và hồ sơ để giải đúng: phương sai chính xác đến vài phần triệu",
        en: "too many judges and entries to solve exactly: variances are good to some millionths"
      )
    )
  }
}
