internal import Judging
internal import JudgingStatistics

extension AnalysisDraft {
  /// Probabilities of places, from draws; why there are none, where there are none.
  mutating func addPlaces(from fit: CrossedFit, for analysis: Analysis) {
    let draws = analysis.draws ?? Places.usualDraws(entries: ratings.entries.count)
    if draws > 0,
      let places = fit.places(tops: report.tops, draws: draws, seed: analysis.seed)
    {
      add(places)
      notePlaces(places, fit.model, seed: analysis.seed)
    } else {
      noteUndrawn(draws, fit.model)
    }
  }

  mutating func add(_ places: Places) {
    for (index, standing) in places.standings.enumerated() {
      report.entries[index].probabilityFirst = standing.first
      report.entries[index].probabilityTop = standing.top
      report.entries[index].placeLower = standing.places.lowerBound
      report.entries[index].placeUpper = standing.places.upperBound
    }
  }

  /// Scores up to which panels are drawn from the judges.
  private static let mostResampled = 200_000

  /// What other judges of the panel, or one fewer, would make of the means.
  mutating func addSensitivity(for analysis: Analysis) {
    let isUsual =
      ratings.judges.count <= 200 && ratings.scores.count <= Self.mostResampled
      && analysis.draws != 0
    guard ratings.judges.count > 1, ratings.entries.count > 1,
      analysis.resamples ?? (isUsual ? 1000 : 0) > 0
    else { return }
    let resampled = JudgeResampling(
      of: ratings,
      tops: report.tops,
      draws: analysis.resamples ?? 1000,
      seed: analysis.seed
    )
    for index in report.entries.indices {
      report.entries[index].resampledTop = resampled.top[index]
      if !resampled.withoutOne.isEmpty {
        report.entries[index].placesWithoutOne = resampled.withoutOne[index]
      }
    }
  }

  private mutating func notePlaces(_ places: Places, _ model: CrossedModel, seed: UInt64) {
    noteDraws(places, seed: seed)
    noteClosePairs(places, model.entries)
    noteDiscussion(places)
  }

  /// How many draws there were, and what they took for granted.
  mutating func noteDraws(_ places: Places, seed: UInt64) {
    let how =
      switch places.variances {
      case .integrated:
        Bilingual(
          vi: "tính cả độ bất định của các phương sai",
          en: "the uncertainty of the variances is part of them"
        )
      case .plugIn:
        Bilingual(
          vi: "các tham số của mô hình lấy như ước lượng (plug-in), nên hơi quá chắc",
          en:
            "the model's parameters are taken as estimated (plug-in), so they are a little too sure"
        )
      }
    note(
      .figureUncertain,
      Bilingual(
        vi: "xác suất thứ hạng từ \(places.draws) lần rút, hạt giống \(seed); \(how.vi)",
        en: "probabilities of places are of \(places.draws) draws, seed \(seed); \(how.en)"
      )
    )
  }

  /// Neighbours by adjusted value whose order is not settled.
  mutating func noteClosePairs(_ places: Places, _ entries: [CrossedModel.Effect]) {
    let order = entries.indices.sorted { (entries[$0].value, $1) > (entries[$1].value, $0) }
    let close = zip(order, order.dropFirst()).filter { upper, _ in
      Places.discussion.contains(1 - (places.standings[upper].overNext ?? 1))
    }
    guard !close.isEmpty else { return }
    let names = Self.listed(
      close.map { "\(ratings.entries[$0.0])/\(ratings.entries[$0.1])" }
    )
    note(
      .figureUncertain,
      Bilingual(
        vi: "\(close.count) cặp liền kề không phân biệt được chắc chắn: \(names.vi)",
        en: "\(close.count) neighbouring pairs cannot be told apart with confidence: \(names.en)"
      )
    )
  }

  /// Entries on either side of a cut whose side is not settled.
  mutating func noteDiscussion(_ places: Places) {
    for (index, top) in report.tops.enumerated() {
      let open = places.standings.indices.filter {
        Places.discussion.contains(places.standings[$0].top[index])
      }
      guard !open.isEmpty else { continue }
      let names = Self.listed(open.map { ratings.entries[$0] })
      note(
        .figureUncertain,
        Bilingual(
          vi: "nên thảo luận về \(open.count) hồ sơ quanh hạng \(top): \(names.vi)",
          en: "\(open.count) entries around place \(top) deserve discussion: \(names.en)"
        )
      )
    }
  }

  /// The first twenty names.
  static func listed(_ names: [String]) -> Bilingual {
    let first = names.prefix(20).joined(separator: ", ")
    let more = names.count - 20
    return more > 0
      ? Bilingual(vi: "\(first) và \(more) nữa", en: "\(first) and \(more) more")
      : Bilingual(vi: first, en: first)
  }

  private mutating func noteUndrawn(_ draws: Int, _ model: CrossedModel) {
    let reason =
      if model.criterion == nil {
        Bilingual(vi: "điểm khớp không còn phần dư", en: "the marks fit without a rest")
      } else if draws == 0 {
        Bilingual(
          vi: "không rút mẫu; thêm --draws N để rút",
          en: "nothing was drawn; ask with --draws N"
        )
      } else if model.variance.entry == 0 {
        Bilingual(
          vi: "không có bằng chứng là các hồ sơ khác nhau",
          en: "there is no evidence that entries differ"
        )
      } else {
        Bilingual(
          vi: "bảng điểm quá lớn cho phép rút mẫu",
          en: "the marks are too many to draw from"
        )
      }
    note(
      .figureUndefined,
      Bilingual(
        vi: "không có xác suất thứ hạng: \(reason.vi)",
        en: "no probabilities of places: \(reason.en)"
      )
    )
  }
}
