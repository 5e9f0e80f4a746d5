internal import Judging
internal import JudgingFormats
internal import JudgingStatistics

/// A report under construction: each part adds its figures, and a finding for each it lacks.
struct AnalysisDraft {
  let list: MarkList
  /// The weight of each criterion, adding up to 1.
  let shares: [Double]
  let ratings: Ratings
  let origin: Origin
  var report = AnalysisReport()
  /// The crossed model with random entries, where it was asked for and exists.
  var crossed: CrossedModel?

  var tops: [Int] = [] {
    didSet { report.tops = tops.isEmpty ? usualTops : Set(tops).sorted() }
  }

  init(_ marks: MarkListReader.Marks, shares: [Double], origin: Origin) {
    list = marks.list
    ratings = Ratings(of: list, weights: shares)
    (self.shares, self.origin) = (shares, origin)
    report.counts = .init(
      judges: list.judges.count,
      entries: list.entries.count,
      scores: list.marks.count
    )
    addLines()
    if ratings.scores.count <= Self.mostPicturedCards {
      report.cards = ratings.scores.map {
        .init(judge: Int($0.judge), entry: Int($0.entry), score: $0.value)
      }
    }
    if marks.namesCriteria { report.criteria = Self.criteria(of: list, shares) }
    noteUnmarked(marks.judgesWithout, marks.entriesWithout)
  }

  private static let mostPicturedCards = 4000

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
  static func places(of values: [Double]) -> [Int] {
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
}
