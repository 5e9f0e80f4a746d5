internal import Judging
internal import JudgingStatistics

extension AnalysisDraft {
  /// Agreement of the judges, in several senses.
  mutating func addReliability(seed: UInt64) {
    let reliability = Reliability(of: ratings, seed: seed)
    set(reliability.intraclass)
    report.reliability.krippendorff = MeasurementLevel.allCases.map { level in
      let figure = reliability.krippendorff[level]
      if let reason = figure.undefined?.reason {
        noteUndefined("Krippendorff (\(level.rawValue))", reason)
      }
      return .init(level.rawValue, figure.estimate?.interval)
    }
    switch reliability.kendall {
    case .success(let concordance):
      report.reliability.kendall = .init(
        w: concordance.w.estimate,
        chiSquare: concordance.chiSquare,
        df: concordance.df,
        p: concordance.p
      )
    case .failure(let reason): noteUndefined("Kendall W", reason.reason)
    }
  }

  private mutating func set(_ intraclass: Intraclass) {
    report.reliability.intraclass = Intraclass.Form.allCases
      .map { .init($0.rawValue, intraclass[$0].estimate?.interval) }
      .sorted {
        ($0.name.hasSuffix("k") ? 1 : 0, $0.name) < ($1.name.hasSuffix("k") ? 1 : 0, $1.name)
      }
  }

  /// Intraclass correlations of a panel with gaps, from the model's variances.
  mutating func finishReliability() {
    guard report.reliability.intraclass.allSatisfy({ $0.figure == nil }) else { return }
    guard let model = report.model, let entry = model.entryVariance,
      let judge = model.judgeVariance, let residual = model.residualVariance
    else {
      let reason = Intraclass(of: ratings)[.oneOfAnyJudges].undefined?.reason
      if let reason { noteUndefined("ICC", reason) }
      return
    }
    let inverse = report.entries.reduce(0) { $0 + 1 / Double($1.n) }
    set(
      Intraclass(
        entry: entry,
        judge: judge,
        residual: residual,
        judgesPerEntry: Double(report.entries.count) / inverse
      )
    )
    note(
      .figureUncertain,
      Bilingual(
        vi:
          "ICC tính từ các phương sai của mô hình vì bảng điểm có chỗ trống; không có khoảng tin cậy",
        en: "the ICCs are from the model's variances, since the panel has gaps; without intervals"
      )
    )
  }

  private mutating func noteUndefined(_ figure: String, _ reason: Bilingual) {
    note(
      .figureUndefined,
      Bilingual(vi: "không có \(figure): \(reason.vi)", en: "no \(figure): \(reason.en)")
    )
  }
}

extension Estimate {
  var interval: AnalysisReport.Interval {
    AnalysisReport.Interval(estimate, lower: lower, upper: upper)
  }
}
