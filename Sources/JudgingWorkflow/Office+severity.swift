public import Judging
internal import JudgingStatistics
internal import JudgingStore

extension Office {
  /// What the marks of a round support once severity is allowed for.
  ///
  /// - Parameter id: The round; `nil` for the one under way.
  /// - Returns: The report, or a finding when there is no such round.
  /// - Throws: ``StoreError``.
  public func severity(of id: Round.ID?) throws -> Outcome<SeverityReport> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      guard let round = loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      return Outcome(value: try loader.count(round).severityReport, findings: [])
    }
  }
}

extension RoundCount {
  /// A model for each group ranked together: one panel tells nothing of another.
  var severityReport: SeverityReport {
    SeverityReport(
      groups: groups.map { group in
        let rows = group.ranking.standings.map { standing in
          SeverityReport.Row(
            code: standing.line.nomination.id.rawValue,
            place: standing.place,
            total: standing.line.total
          )
        }
        return Self.adjusted(
          rows,
          group.ranking.standings.map(\.line),
          named: group.name,
          places: round.cut.places
        )
      }
    )
  }

  private static func adjusted(
    _ rows: [SeverityReport.Row],
    _ lines: [Tally.Line],
    named name: Bilingual,
    places: Int?
  ) -> SeverityReport.Group {
    let ratings = Ratings(of: lines)
    var rows = rows
    do throws(Inseparable) {
      let fit = try CrossedFit(of: ratings)
      let measured = Dictionary(
        lines.map { ($0.nomination.id.rawValue, $0.measured) },
        uniquingKeysWith: { first, _ in first }
      )
      let offsets = ratings.entries.map { measured[$0] ?? 0 }
      let values = zip(fit.model.entries, offsets).map { $0.value + $1 }
      let adjustedPlaces = AnalysisDraft.places(of: values)
      let sure = fit.places(
        tops: places.map { [$0] } ?? [],
        draws: 10_000,
        seed: 1,
        adding: offsets
      )
      for index in rows.indices {
        guard let entry = ratings.entries.firstIndex(of: rows[index].code) else { continue }
        rows[index].adjusted = values[entry]
        rows[index].adjustedPlace = adjustedPlaces[entry]
        rows[index].probability = sure?.standings[entry].top.first
      }
      return SeverityReport.Group(
        name: name,
        places: places,
        rows: rows,
        remarks: remarks(on: ratings)
      )
    } catch {
      return SeverityReport.Group(name: name, places: places, rows: rows, remarks: [error.reason])
    }
  }

  private static func remarks(on ratings: Ratings) -> [Bilingual] {
    guard !Linkage(of: ratings).isConnected else { return [] }
    return [
      Bilingual(
        vi:
          "có phần không chung giám khảo hay hồ sơ: giá trị hiệu chỉnh giữa các phần chỉ đúng nếu các phần ngang sức",
        en:
          "some parts share no judge and no nomination: across them adjusted values hold only if the parts are alike"
      )
    ]
  }
}

extension Tally.Line {
  /// What figures, not judges, add to the total.
  fileprivate var measured: Double {
    let judged = scores.reduce(Rational.zero) { $0 + $1.total * $1.weight }
    return (total - adjustment - judged).approximate
  }
}

extension Rational {
  fileprivate var approximate: Double { Double(numerator) / Double(denominator) }
}

extension Ratings {
  /// What each judge's card gives each nomination.
  fileprivate init(of lines: [Tally.Line]) {
    let entries = lines.map(\.nomination.id.rawValue).sorted { $0.precedes($1) }
    let judges = Set(lines.flatMap { $0.scores.map(\.judge.rawValue) }).sorted { $0.precedes($1) }
    let entryNumbers = Dictionary(uniqueKeysWithValues: zip(entries, entries.indices))
    let judgeNumbers = Dictionary(uniqueKeysWithValues: zip(judges, judges.indices))
    self.init(
      judges: judges,
      entries: entries,
      scores: lines.flatMap { line in
        line.scores.map { score in
          Score(
            judge: Int32(judgeNumbers[score.judge.rawValue] ?? 0),
            entry: Int32(entryNumbers[line.nomination.id.rawValue] ?? 0),
            value: score.total.approximate
          )
        }
      }
    )
  }
}
