internal import Judging
internal import JudgingStatistics

extension AnalysisDraft {
  /// Scores up to which it is sought who alone holds the panel together.
  private static let mostSearched = 200_000

  mutating func addLinkage() {
    let linkage = Linkage(of: ratings)
    report.components = linkage.components
    addParts(linkage)
    if !linkage.isConnected {
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
    noteCutPoints()
    noteNesting()
  }

  private mutating func addParts(_ linkage: Linkage) {
    for (index, part) in linkage.parts.enumerated() { report.judges[index].part = part + 1 }
    for score in ratings.scores {
      report.entries[Int(score.entry)].part = linkage.parts[Int(score.judge)] + 1
    }
    guard ratings.scores.count <= Self.mostSearched else { return }
    var (judges, entries) = (
      [Int](repeating: 0, count: linkage.components), [Int](repeating: 0, count: linkage.components)
    )
    for part in linkage.parts { judges[part] += 1 }
    for line in report.entries { if let part = line.part { entries[part - 1] += 1 } }
    let cuts = CutPoints(of: ratings)
    report.design = .init(
      parts: zip(judges, entries).map { .init(judges: $0, entries: $1) },
      cutJudges: cuts.judges.map { ratings.judges[$0] },
      cutEntries: cuts.entries.map { ratings.entries[$0] }
    )
  }

  private mutating func noteCutPoints() {
    guard let design = report.design else { return }
    let (judges, entries) = (Self.listed(design.cutJudges), Self.listed(design.cutEntries))
    if !design.cutJudges.isEmpty {
      note(
        .panelsApart,
        Bilingual(
          vi: "chỉ nhờ một mình giám khảo này mà các phần so sánh được với nhau: \(judges.vi)",
          en: "parts can be compared through one judge alone: \(judges.en)"
        )
      )
    }
    if !design.cutEntries.isEmpty {
      note(
        .panelsApart,
        Bilingual(
          vi: "chỉ nhờ một mình hồ sơ này mà các phần so sánh được với nhau: \(entries.vi)",
          en: "parts can be compared through one entry alone: \(entries.en)"
        )
      )
    }
  }

  /// Judges who marked one entry each cannot be told apart from it: each entry has its own.
  private mutating func noteNesting() {
    let single = report.judges.filter { $0.n == 1 }.map(\.judge)
    guard single.count > 1, ratings.entries.count > 1 else { return }
    if single.count == ratings.judges.count {
      note(
        .figureUncertain,
        Bilingual(
          vi: """
            mỗi hồ sơ có giám khảo riêng, hoặc phiếu ẩn danh: không so được giám khảo; độ tin cậy xem ở \
            ICC(1,k)
            """,
          en: """
            each entry has judges of its own, or cards are anonymous: judges cannot be compared; for \
            reliability see ICC(1,k)
            """
        )
      )
    } else if 2 * single.count > ratings.judges.count {
      let names = Self.listed(single)
      note(
        .figureUncertain,
        Bilingual(
          vi: "chỉ chấm một hồ sơ nên hầu như không biết độ nghiêm: \(names.vi)",
          en: "marked one entry only, so that their severity is hardly known: \(names.en)"
        )
      )
    }
  }

  /// How precisely judges and entries can be compared under the model.
  mutating func addPrecision(of fit: CrossedFit) {
    let values = fit.model.entries.map(\.value)
    let order = values.indices.sorted { (values[$0], $1) > (values[$1], $0) }
    if let entries = fit.entryPrecision(inOrder: order) {
      report.design?.entries = Self.comparison(entries, ratings.entries)
      for (place, error) in entries.neighbours.enumerated() {
        let (upper, lower) = (order[place], order[place + 1])
        report.entries[upper].next = .init(
          entry: ratings.entries[lower],
          difference: values[upper] - values[lower],
          standardError: error
        )
      }
    }
    if let judges = fit.judgePrecision(inOrder: Array(ratings.judges.indices)) {
      report.design?.judges = Self.comparison(judges, ratings.judges)
    }
    notePrecision()
  }

  private static func comparison(
    _ precision: ComparisonPrecision,
    _ names: [String]
  ) -> AnalysisReport.Comparison {
    .init(
      median: precision.median,
      worst: precision.worst,
      worstPair: precision.worstPair.map { names[$0] }
    )
  }

  /// Pairs far less precise than others deserve a word: they were linked by little.
  private mutating func notePrecision() {
    guard let entries = report.design?.entries, entries.worst > 1.5 * entries.median else { return }
    let pair = entries.worstPair.joined(separator: "/")
    note(
      .figureUncertain,
      Bilingual(
        vi: "so sánh kém chắc nhất là \(pair): sai số chuẩn gấp hơn 1,5 lần của một cặp thường",
        en:
          "the least sure comparison is \(pair): its standard error is over 1.5 times the usual one"
      )
    )
  }
}
