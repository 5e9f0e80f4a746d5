public import Judging
internal import JudgingStore
internal import VietnameseText

extension Office {
  /// Where the programme stands against its calendar.
  public func status() throws -> StatusReport {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      let ledger = try reading.ledger()
      let states = try reading.screenings()
      let nominations = try reading.nominations()
      let rounds = try frame.programme.rounds.map { round in
        try line(round, loader, ledger)
      }
      let announcement = frame.calendar.announcement
      return StatusReport(
        programme: frame.programme.name,
        now: now,
        daysLeft: announcement.daysSinceEpoch - now.day.daysSinceEpoch,
        announcement: Moment(startOf: announcement),
        windows: frame.programme.periods.compactMap { windowLine($0, frame) },
        screening: count(nominations.map { states[$0.id]?.state ?? .received }),
        rounds: rounds,
        remarks: remarks(frame, loader, rounds, nominations, states),
        meetings: try loader.minutes().map { StatusReport.MeetingLine($0) }
      )
    }
  }

  private func windowLine(_ period: Period, _ frame: Frame) -> StatusReport.WindowLine? {
    frame.calendar.window(period).map { window in
      StatusReport.WindowLine(
        id: period.name,
        name: frame.programme.name(of: period),
        window: window,
        position: window.position(at: now),
        wasExtended: frame.extensions.contains { $0.period == period }
      )
    }
  }

  /// How many stand in each state, in the order a nomination goes through them.
  private func count(_ states: [Screening]) -> [(state: Bilingual, count: Int)] {
    let order = [
      "received", "needs-decision", "supplement-requested", "eligible", "ineligible", "duplicate",
      "withdrawn", "revoked",
    ]
    return order.compactMap { name in
      let those = states.filter { $0.name == name }
      guard let first = those.first else { return nil }
      return (first.kindLabel, those.count)
    }
  }

  private func line(
    _ round: Round,
    _ loader: RoundLoader,
    _ ledger: [LedgerEntry]
  ) throws -> StatusReport.RoundLine {
    let count = try loader.count(round)
    let alone = Set(
      count.setAside.filter { $0.reason == .calibration }
        .map { Meeting(judge: $0.card.judge, nomination: $0.card.nomination) }
    )
    // The pace is that of the round's own cards.
    let sheets = try loader.reading.scoreSheets(of: round.id).filter {
      !alone.contains(Meeting(judge: $0.sheet.judge, nomination: $0.sheet.nomination))
    }
    let owing = count.owing
    let owed = owing.map(\.owed).reduce(0, +)
    return StatusReport.RoundLine(
      name: round.name,
      // Of those expected: others, as of a judge recused since, are kept and not counted.
      scorecards: count.expectedCards - owed,
      expected: count.expectedCards,
      behind: owing,
      projectedEnd: projectedEnd(
        arrivals: sheets.map { ledger[$0.act].act.at },
        owed: owed
      ),
      isShortlisted: loader.shortlist(of: round) != nil,
      due: loader.frame.calendar.scoring[round.id]?.closes,
      panels: count.panelLines,
      entered: try entered(in: round, loader.reading),
      calibration: StatusReport.CalibrationLine(count.calibrationReport)
    )
  }

  /// Paper sheets that wait, one line a sheet.
  private func entered(
    in round: Round,
    _ reading: Reading
  ) throws -> [StatusReport.EnteredLine] {
    let sheets = try reading.enteredSheets(of: round.id)
    return Dictionary(grouping: sheets) {
      Meeting(judge: $0.sheet.judge, nomination: $0.sheet.nomination)
    }
    .sorted { $0.key < $1.key }
    .map { meeting, sheets in
      StatusReport.EnteredLine(
        nomination: meeting.nomination,
        judge: meeting.judge,
        entries: sheets.map(\.entry)
      )
    }
  }

  /// When the last card comes if they go on coming as they did since the first.
  private func projectedEnd(arrivals: [Moment], owed: Int) -> Moment? {
    guard owed > 0, let first = arrivals.min(), first < now else { return nil }
    let spent = now.seconds - first.seconds
    return Moment(seconds: now.seconds + spent * Int64(owed) / Int64(arrivals.count))
  }

  /// What to do next, most urgent first.
  private func remarks(
    _ frame: Frame,
    _ loader: RoundLoader,
    _ rounds: [StatusReport.RoundLine],
    _ nominations: [Nomination],
    _ states: [Nomination.ID: ScreeningDecision]
  ) -> [Bilingual] {
    let open = nominations.count { (states[$0.id]?.state ?? .received).isOpen }
    var remarks: [Bilingual] = []
    if open > 0, frame.calendar.screening.opens <= now {
      remarks.append(
        Bilingual(
          vi: "còn \(open) hồ sơ chờ sơ tuyển: vinhdanh screen",
          en: "\(open) nominations wait for screening: vinhdanh screen"
        )
      )
    }
    guard let round = loader.round(nil),
      let line = rounds.first(where: { $0.name == round.name }), !line.isShortlisted
    else { return remarks }
    if line.expected > 0, line.behind.isEmpty {
      remarks.append(
        Bilingual(
          vi: "\(round.name.vi) đã đủ phiếu, có thể chốt: vinhdanh shortlist",
          en: "\(round.name.en) has all its cards and can be cut: vinhdanh shortlist"
        )
      )
    } else if let end = line.projectedEnd, let window = frame.calendar.scoring[round.id],
      end > window.closes
    {
      remarks.append(
        Bilingual(
          vi: """
            với nhịp hiện nay \(round.name.vi) xong lúc \(end.vietnamese), sau hạn \
            \(window.closes.vietnamese)
            """,
          en:
            "at this pace \(round.name.en) ends on \(end.day), after its close on \(window.closes.day)"
        )
      )
    }
    return remarks
  }
}

extension Programme {
  /// Every window, in the order of the year.
  var periods: [Period] { [.nominations, .screening] + rounds.map { .scoring($0.id) } }
}
