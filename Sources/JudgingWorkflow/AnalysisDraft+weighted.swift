internal import Judging
internal import JudgingStatistics

extension AnalysisDraft {
  /// The crossed model with a spread for each judge and tails as long as the marks show.
  mutating func addWeighted(for analysis: Analysis) {
    guard ratings.scores.count <= WeightedModel.mostScores else {
      let most = WeightedModel.mostScores
      note(
        .figureUndefined,
        Bilingual(
          vi: "không có mô hình crossed-weighted: quá \(most) điểm; dùng crossed",
          en: "no crossed-weighted model: more than \(most) scores; use crossed"
        )
      )
      return
    }
    let draws = analysis.draws ?? WeightedModel.usualDraws(scores: ratings.scores.count)
    do throws(Inseparable) {
      let model = try WeightedModel(
        of: ratings,
        tops: report.tops,
        draws: max(400, draws),
        seed: analysis.seed
      )
      add(model, named: analysis.model)
      noteWeighted(model, seed: analysis.seed)
    } catch {
      noteNoModel(error)
    }
  }

  private mutating func add(_ model: WeightedModel, named name: Analysis.Model) {
    report.model = .init(
      name: name.rawValue,
      estimator: "Gibbs",
      intercept: model.intercept,
      variance: (model.variance.entry, model.variance.judge, model.variance.residual),
      remlCriterion: nil,
      iterations: model.places.draws
    )
    addEffects(model.entries, model.judges)
    for (index, spread) in model.spreads.enumerated() { report.judges[index].spread = spread }
    add(model.places)
  }

  private mutating func noteWeighted(_ model: WeightedModel, seed: UInt64) {
    let tails =
      model.tailDegrees.flatMap { $0 <= 10 ? $0 : nil }.map { degrees in
        Bilingual(
          vi:
            "điểm lạc có nhiều hơn phân phối chuẩn (t, \(degrees) bậc tự do) nên được tính nhẹ đi",
          en:
            "stray marks are more than normal (t, \(degrees) degrees of freedom) and count for less"
        )
      } ?? Bilingual(vi: "không thấy điểm lạc", en: "no stray marks show")
    note(
      .figureUncertain,
      Bilingual(
        vi: """
          giá trị hiệu chỉnh và xác suất thứ hạng từ \(model.places.draws) lần rút Gibbs, hạt giống \
          \(seed); mỗi giám khảo một độ phân tán; \(tails.vi)
          """,
        en: """
          adjusted values and probabilities of places are of \(model.places.draws) Gibbs draws, seed \
          \(seed); each judge has a spread of his own; \(tails.en)
          """
      )
    )
    noteClosePairs(model.places, model.entries)
    noteDiscussion(model.places)
  }
}
