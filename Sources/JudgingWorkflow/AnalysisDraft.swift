internal import Judging
internal import JudgingFormats
internal import JudgingStatistics

/// A report under construction: each part adds its figures, and a finding for each it lacks.
struct AnalysisDraft {
  let ratings: Ratings
  let origin: Origin
  private(set) var report = AnalysisReport()

  var tops: [Int] = [] {
    didSet { report.tops = tops.isEmpty ? usualTops : Set(tops).sorted() }
  }

  init(_ marks: MarkListReader.Marks, shares: [Double], origin: Origin) {
    let list = marks.list
    ratings = Ratings(of: list, weights: shares)
    self.origin = origin
    report.counts = .init(
      judges: list.judges.count,
      entries: list.entries.count,
      scores: list.marks.count
    )
    addLines()
    if marks.namesCriteria { report.criteria = Self.criteria(of: list, shares) }
    noteUnmarked(marks.judgesWithout, marks.entriesWithout)
  }

  mutating func note(_ rule: Finding.Rule, _ text: Bilingual) {
    report.findings.append(Finding(rule, at: origin, vi: text.vi, en: text.en))
  }

  /// Podium and top ten, where there are more entries than that.
  private var usualTops: [Int] { [3, 10].filter { $0 < ratings.entries.count } }

  // MARK: Counting

  private mutating func addLines() {
    var judges = [Int](repeating: 0, count: ratings.judges.count)
    var entries = [(n: Int, sum: Double)](repeating: (0, 0), count: ratings.entries.count)
    for score in ratings.scores {
      judges[Int(score.judge)] += 1
      entries[Int(score.entry)].n += 1
      entries[Int(score.entry)].sum += score.value
    }
    let means = entries.map { $0.sum / Double($0.n) }
    let places = Self.places(of: means)
    report.judges = zip(ratings.judges, judges).map { .init(judge: $0, n: $1) }
    report.entries = ratings.entries.indices.map { index in
      .init(
        entry: ratings.entries[index],
        n: entries[index].n,
        mean: means[index],
        place: places[index]
      )
    }
  }

  /// Places by value, highest first: 1, 2, 2, 4.
  ///
  /// Values are equal where they differ by less than binary sums of decimals do.
  private static func places(of values: [Double]) -> [Int] {
    let largest = values.reduce(0) { max($0, $1.magnitude) }
    let order = values.indices.sorted { (values[$0], $1) > (values[$1], $0) }
    var places = [Int](repeating: 1, count: values.count)
    for (position, index) in order.enumerated().dropFirst() {
      let above = order[position - 1]
      let isEqual = values[above] - values[index] <= 1e-12 * largest
      places[index] = isEqual ? places[above] : position + 1
    }
    return places
  }

  private static func criteria(
    of list: MarkList,
    _ shares: [Double]
  ) -> [AnalysisReport.CriterionLine] {
    var (counts, sums) = (shares.map { _ in 0 }, shares.map { _ in 0.0 })
    for mark in list.marks {
      counts[Int(mark.criterion)] += 1
      sums[Int(mark.criterion)] += mark.value
    }
    return list.criteria.indices.map { index in
      .init(
        criterion: list.criteria[index],
        weight: shares[index],
        n: counts[index],
        mean: sums[index] / Double(counts[index])
      )
    }
  }

  private mutating func noteUnmarked(_ judges: [String], _ entries: [String]) {
    if !judges.isEmpty {
      let names = judges.joined(separator: ", ")
      note(
        .nameUnmarked,
        Bilingual(vi: "giám khảo chưa có điểm nào: \(names)", en: "judges without a mark: \(names)")
      )
    }
    if !entries.isEmpty {
      let names = entries.joined(separator: ", ")
      note(
        .nameUnmarked,
        Bilingual(vi: "hồ sơ chưa có điểm nào: \(names)", en: "entries without a mark: \(names)")
      )
    }
  }

  // MARK: The model

  mutating func addModel(_ model: Analysis.Model) {
    addLinkage()
    switch model {
    case .none: break
    case .crossed: addCrossed(.random, named: model.rawValue)
    case .crossedFixedEntries: addCrossed(.fixed, named: model.rawValue)
    }
  }

  private mutating func addLinkage() {
    let linkage = Linkage(of: ratings)
    report.components = linkage.components
    guard !linkage.isConnected else { return }
    note(
      .panelsApart,
      Bilingual(
        vi: """
          điểm rơi thành \(linkage.components) phần không chung giám khảo hay hồ sơ: thứ hạng giữa các \
          phần chỉ đúng nếu các phần ngang sức nhau
          """,
        en: """
          the marks fall into \(linkage.components) parts that share no judge and no entry: places \
          across parts hold only if the parts are alike
          """
      )
    )
  }

  private mutating func addCrossed(_ entries: CrossedModel.Entries, named name: String) {
    do throws(Inseparable) {
      let model = try CrossedModel(of: ratings, entries: entries)
      report.model = .init(
        name: name,
        estimator: "REML",
        intercept: model.intercept,
        variance: (model.variance.entry, model.variance.judge, model.variance.residual),
        remlCriterion: model.criterion,
        iterations: model.iterations
      )
      addEffects(of: model)
      noteBounds(of: model)
    } catch {
      note(
        .figureUndefined,
        Bilingual(
          vi: "không có mô hình, độ nghiêm và giá trị hiệu chỉnh: \(error.reason.vi)",
          en: "no model, severity or adjusted value: \(error.reason.en)"
        )
      )
    }
  }

  private mutating func addEffects(of model: CrossedModel) {
    let places = Self.places(of: model.entries.map(\.value))
    for (index, entry) in model.entries.enumerated() {
      report.entries[index].adjusted = entry.value
      report.entries[index].standardError = entry.standardError
      report.entries[index].adjustedPlace = places[index]
    }
    for (index, judge) in (model.judges ?? []).enumerated() {
      report.judges[index].severity = judge.value
      report.judges[index].standardError = judge.standardError
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
}
