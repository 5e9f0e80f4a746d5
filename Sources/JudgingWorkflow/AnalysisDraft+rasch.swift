internal import Judging
internal import JudgingStatistics

extension AnalysisDraft {
  /// The many-facet Rasch model of the marks themselves, each criterion a facet.
  mutating func addRasch(by estimator: RaschModel.Estimator, for analysis: Analysis) {
    let criteria = list.criteria.indices.map { index in
      RaschModel.Criterion(
        name: list.criteria[index],
        ratings: Ratings(of: list, criterion: index)
      )
    }
    do throws(RaschModel.Unfit) {
      let model = try RaschModel.fit(criteria, thresholds: analysis.steps.thresholds, by: estimator)
      report.model = .init(
        name: estimator.rawValue,
        estimator: estimator == .marginal ? "MML" : "JML",
        intercept: model.mean,
        variance: (model.variance, nil, nil),
        remlCriterion: nil,
        iterations: model.iterations
      )
      add(model)
      noteRasch(model)
      addPlaces(of: model, for: analysis)
    } catch {
      note(
        .figureUndefined,
        Bilingual(
          vi: "không có mô hình Rasch: \(error.reason.vi)",
          en: "no Rasch model: \(error.reason.en)"
        )
      )
    }
  }

  private mutating func add(_ model: RaschModel) {
    switch model.thresholds {
    case .shared: report.thresholds = model.steps.first ?? []
    case .perCriterion:
      for index in report.criteria.indices {
        report.criteria[index].thresholds = model.steps[index]
      }
      // One nameless criterion has no line of its own.
      if report.criteria.isEmpty { report.thresholds = model.steps.first ?? [] }
    }
    for (index, judge) in model.judges.enumerated() {
      report.judges[index].severity = judge.measure
      report.judges[index].standardError = judge.standardError
      report.judges[index].infit = judge.fit?.infit
      report.judges[index].outfit = judge.fit?.outfit
      report.judges[index].infitZ = judge.fit?.infitZ
      report.judges[index].outfitZ = judge.fit?.outfitZ
    }
    for (index, entry) in model.entries.enumerated() {
      report.entries[index].adjusted = entry.measure
      report.entries[index].standardError = entry.standardError
      report.entries[index].fairAverage = entry.fairAverage
    }
    for index in report.criteria.indices {
      report.criteria[index].difficulty = model.criteria[index].measure
    }
    let measures = model.entries.compactMap(\.measure)
    guard measures.count == model.entries.count else { return }
    for (index, place) in Self.places(of: measures).enumerated() {
      report.entries[index].adjustedPlace = place
    }
  }

  private mutating func noteRasch(_ model: RaschModel) {
    if !model.converged {
      note(
        .figureUncertain,
        Bilingual(
          vi: "mô hình Rasch dừng trước khi hội tụ",
          en: "the search of the Rasch model ended before it converged"
        )
      )
    }
    let extremes = (model.entries + model.judges).filter(\.isExtreme).map(\.name)
    if !extremes.isEmpty {
      let names = Self.listed(extremes)
      note(
        .figureUncertain,
        Bilingual(
          vi: "chỉ có điểm thấp nhất hoặc cao nhất, nên vị trí là quy ước: \(names.vi)",
          en: "lowest or highest marks only, so that the measure is a convention: \(names.en)"
        )
      )
    }
    if Set(shares).count > 1 {
      note(
        .figureUncertain,
        Bilingual(
          vi: "trọng số tiêu chí không vào mô hình Rasch",
          en: "the weights of criteria do not enter the Rasch model"
        )
      )
    }
  }

  /// Probabilities of places, severities and steps taken as estimated.
  private mutating func addPlaces(of model: RaschModel, for analysis: Analysis) {
    let values = model.entries.compactMap(\.measure)
    let errors = model.entries.compactMap(\.standardError)
    let draws = analysis.draws ?? Places.usualDraws(entries: values.count)
    guard draws > 0, values.count == model.entries.count, errors.count == values.count else {
      note(
        .figureUndefined,
        Bilingual(
          vi: "không có xác suất thứ hạng: có hồ sơ không có vị trí trên thang, hoặc không rút mẫu",
          en: "no probabilities of places: an entry has no measure, or nothing was drawn"
        )
      )
      return
    }
    let places = Places(
      of: values,
      errors: errors,
      tops: report.tops,
      draws: draws,
      seed: analysis.seed
    )
    add(places)
    noteDraws(places, seed: analysis.seed)
    let effects = zip(values, errors).map { CrossedModel.Effect(value: $0, standardError: $1) }
    noteClosePairs(places, effects)
    noteDiscussion(places)
  }
}

extension Analysis.Steps {
  fileprivate var thresholds: RaschModel.Thresholds {
    switch self {
    case .ratingScale: .shared
    case .partialCredit: .perCriterion
    }
  }
}
