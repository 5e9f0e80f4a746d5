public import Judging
internal import JudgingFormats
internal import JudgingStore
internal import StrictJSON

extension Office {
  /// The office's own report on a round: who marked what and when, odd marks, what is missing, what
  /// changed, and what the public will not see.
  ///
  /// - Parameter id: The round; `nil` for the last that was cut, or the one under way.
  /// - Returns: The report, or a finding when there is no such round.
  /// - Throws: ``StoreError``.
  public func privateReport(of id: Round.ID?) throws -> Outcome<PrivateReport> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      let last = frame.programme.rounds.last { loader.shortlist(of: $0) != nil }
      guard let round = id == nil ? last ?? loader.round(nil) : loader.round(id) else {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      let count = try loader.count(round)
      let ledger = try reading.ledger()
      let cut = loader.shortlist(of: round)?.act
      let viewing = Viewing(.everyone, .published, of: frame.programme)
      let report = PrivateReport(
        programme: frame.programme.name,
        notice: frame.programme.notice,
        round: round.name,
        writtenAt: now,
        phase: try loader.phase(of: round),
        sheets: try sheets(count, reading, ledger),
        owing: count.owing,
        recusals: try loader.everyRecusal(),
        changes: ledger.filter { entry in cut.map { entry.index > $0 } ?? false }.map { entry in
          PrivateReport.Change(at: entry.act.at, actor: entry.act.actor, act: entry.act.name)
        },
        withheld: Withheld.among(Matter.allCases, for: viewing),
        analysis: count.analysis
      )
      return Outcome(value: report, findings: [])
    }
  }

  private func sheets(
    _ count: RoundCount,
    _ reading: Reading,
    _ ledger: [LedgerEntry]
  ) throws -> [PrivateReport.Sheet] {
    let names = Dictionary(
      count.record.judges.map { ($0.id, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    let scores = Dictionary(
      count.tally.lines.map { line in
        (line.nomination.id, Dictionary(line.scores.map { ($0.judge, $0.total) }) { a, _ in a })
      },
      uniquingKeysWith: { first, _ in first }
    )
    return try count.entrants.map(\.id).sorted().flatMap { nomination in
      let history = try reading.sheetHistory(of: nomination, in: count.round.id)
      let latest = Dictionary(
        history.enumerated().map { ($0.element.sheet.judge, $0.offset) },
        uniquingKeysWith: { _, last in last }
      )
      return history.enumerated().sorted { a, b in
        a.element.sheet.judge == b.element.sheet.judge
          ? a.offset < b.offset : a.element.sheet.judge < b.element.sheet.judge
      }.map { position, stored in
        let judge = stored.sheet.judge
        let isReplaced = latest[judge] != position
        return PrivateReport.Sheet(
          nomination: nomination.rawValue,
          judge: judge.rawValue,
          name: names[judge] ?? "",
          total: isReplaced ? nil : scores[nomination]?[judge],
          source: stored.sheet.origin.description,
          receivedAt: ledger[stored.act].act.at,
          isReplaced: isReplaced
        )
      }
    }
  }
}

extension RoundLoader {
  /// Every recusal in force, in order of judge and scope.
  fileprivate func everyRecusal() throws -> [Recusal] {
    try reading.decisionsInForce(.recusal).sorted { $0.key < $1.key }.compactMap { item in
      guard let (judge, scope) = item.value.subject.judgeAndScope else { return nil }
      return Recusal(
        judge: judge,
        scope: scope,
        reason: item.value.document["reason"]?.text ?? ""
      )
    }
  }
}

extension RoundCount {
  /// The statistics of `analyse` on the cards that count; `nil` where there are none.
  fileprivate var analysis: AnalysisReport? {
    var marks = CSVWriter(.plain)
    marks.append(["judge", "entry", "criterion", "score"])
    for card in counted {
      for (part, mark) in zip(rubric.judged, card.marks) {
        marks.append([
          card.judge.rawValue, card.nomination.rawValue, part.id.rawValue,
          mark.value.rounded(places: 9),
        ])
      }
    }
    var weights = CSVWriter(.plain)
    weights.append(["criterion", "weight"])
    for criterion in rubric.criteria {
      guard case .judged(let parts) = criterion.basis else { continue }
      for part in parts {
        let weight = criterion.weight * part.weight / Rational(100)
        weights.append([part.id.rawValue, weight.rounded(places: 6)])
      }
    }
    guard !counted.isEmpty,
      case .accepted(let list) = MarkListReader.read(marks.bytes, file: round.id.rawValue),
      case .accepted(let shares) = CriterionWeights.read(weights.bytes, file: round.id.rawValue),
      case .accepted(let report) = Analysis().report(
        on: list,
        weights: shares,
        file: round.id.rawValue
      )
    else { return nil }
    return report
  }
}
