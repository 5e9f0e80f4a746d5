public import Judging

extension StatusReport {
  /// Where the programme stands, the days left first.
  ///
  /// - Parameters:
  ///   - language: Of headings and remarks.
  ///   - width: Characters in a line.
  /// - Returns: Lines, each with its line break.
  public func text(in language: Language, width: Int = 100) -> String {
    var lines = [
      daysLeftLine(in: language),
      "\(programme[language]) · \(language.shown(now))".shownPlainly,
      "",
    ]
    lines += windowTable(in: language).lines(width: width)
    lines += ["", screeningLine(in: language)]
    let widest = screening.map { String($0.count).count }.max() ?? 0
    lines += screening.map { state, count in
      let blanks = String(repeating: " ", count: 2 + widest - String(count).count)
      return "\(blanks)\(count)  \(state[language].shownPlainly)"
    }
    for round in rounds {
      lines.append("")
      lines += round.lines(in: language).flatMap {
        $0.shownPlainly.wrapped(to: width, lines: 40)
      }
    }
    if !meetings.isEmpty { lines.append("") }
    lines += meetings.flatMap {
      $0.line(in: language).shownPlainly.wrapped(to: width, lines: 40)
    }
    if !remarks.isEmpty { lines += ["", language.say(vi: "Việc cần làm:", en: "To do:")] }
    lines += remarks.flatMap { "- \($0[language].shownPlainly)".wrapped(to: width, lines: 40) }
    return lines.map { $0 + "\n" }.joined()
  }

  private func daysLeftLine(in language: Language) -> String {
    let day = language.shown(announcement.day)
    return switch daysLeft {
    case 1: language.say(vi: "Còn 1 ngày đến \(day)", en: "1 day left to \(day)")
    case 2...:
      language.say(vi: "Còn \(daysLeft) ngày đến \(day)", en: "\(daysLeft) days left to \(day)")
    case 0:
      language.say(
        vi: "Hôm nay là hạn công bố, \(day)",
        en: "Today is the day of the announcement, \(day)"
      )
    default:
      language.say(
        vi: "Đã quá hạn công bố \(day): \(-daysLeft) ngày",
        en: "The announcement was due on \(day), \(-daysLeft) days ago"
      )
    }
  }

  private func windowTable(in language: Language) -> TextTable {
    TextTable(
      columns: [
        .init(language.say(vi: "Giai đoạn", en: "Period"), .leading, .share(1, lines: 2)),
        .init(language.say(vi: "Từ ngày", en: "From"), .trailing),
        .init(language.say(vi: "Đến hết ngày", en: "To"), .trailing),
        .init(language.say(vi: "Tình trạng", en: "State")),
      ],
      rows: windows.map { line in
        .cells([
          line.name[language], language.shown(line.window.opens.day),
          language.shown(line.window.closes.day), line.state(in: language),
        ])
      }
    )
  }

  /// How many nominations the office need not look at again, of all.
  private func screeningLine(in language: Language) -> String {
    let open = Screening.openLabels
    let all = screening.map(\.count).reduce(0, +)
    let settled = screening.filter { !open.contains($0.state) }.map(\.count).reduce(0, +)
    let percent = language.percent(settled, of: all)
    return language.say(
      vi: "Sơ tuyển: đã xong \(settled)/\(all) hồ sơ (\(percent))",
      en: "Screening: \(settled) of \(all) nominations settled (\(percent))"
    )
  }
}

extension Screening {
  /// The labels of the states in which the office still has to act.
  fileprivate static let openLabels: Set<Bilingual> = [
    Screening.received.label, Screening.supplementRequested([], by: nil).label,
    Screening.needsDecision([]).label,
  ]
}

extension StatusReport.WindowLine {
  fileprivate func state(in language: Language) -> String {
    let state =
      switch position {
      case .notYetOpen: language.say(vi: "chưa mở", en: "not yet open")
      case .open: language.say(vi: "đang mở", en: "open")
      case .closed: language.say(vi: "đã đóng", en: "closed")
      }
    let extended = language.say(vi: ", đã gia hạn", en: ", extended")
    return wasExtended ? state + extended : state
  }
}

extension StatusReport.EnteredLine {
  fileprivate func line(in language: Language) -> String {
    guard entries.count == 1 else {
      return language.say(
        vi: "  phiếu giấy \(nomination) của \(judge): hai lần nhập khác nhau, chờ đối chiếu",
        en: "  paper sheet \(nomination) of \(judge): its two typings differ"
      )
    }
    return entries == [.first]
      ? language.say(
        vi: "  phiếu giấy \(nomination) của \(judge): chờ người thứ hai nhập",
        en: "  paper sheet \(nomination) of \(judge): waits for its second typing"
      )
      : language.say(
        vi: "  phiếu giấy \(nomination) của \(judge): chờ người thứ nhất nhập",
        en: "  paper sheet \(nomination) of \(judge): waits for its first typing"
      )
  }
}

extension StatusReport.CalibrationLine {
  fileprivate func line(in language: Language) -> String {
    language.say(
      vi: """
          Hiệu chỉnh: \(scorecards)/\(expected) phiếu của \(nominations) hồ sơ mọi giám khảo chấm trước \
        (vinhdanh calibrate)
        """,
      en: """
          Calibration: \(scorecards) of \(expected) cards of \(nominations) nominations that all judges \
        mark first (vinhdanh calibrate)
        """
    )
  }
}

extension StatusReport.MeetingLine {
  fileprivate func line(in language: Language) -> String {
    language.say(
      vi: """
        Biên bản \(number), \(body.vi) họp \(language.shown(begins.day)): có mặt \(present)/\(members), \
        thông qua \(carried), không thông qua \(refused), bảo lưu ý kiến \(dissents)
        """,
      en: """
        Minutes \(number), \(body.en) on \(language.shown(begins.day)): \(present) of \(members) present, \
        \(carried) carried, \(refused) not, \(dissents) opinions kept
        """
    )
  }
}

extension StatusReport.RoundLine {
  fileprivate func lines(in language: Language) -> [String] {
    let percent = language.percent(scorecards, of: expected)
    let progress = language.say(
      vi: "\(name.vi): đã nhận \(scorecards)/\(expected) phiếu (\(percent))",
      en: "\(name.en): \(scorecards) of \(expected) scorecards in (\(percent))"
    )
    if isShortlisted { return [progress + language.say(vi: ", đã chốt", en: ", shortlisted")] }
    let panels = panels.map { panel in
      let percent = language.percent(panel.scorecards, of: panel.expected)
      return language.say(
        vi: "  Tiểu ban \(panel.name.vi): \(panel.scorecards)/\(panel.expected) phiếu (\(percent))",
        en: "  Panel \(panel.name.en): \(panel.scorecards) of \(panel.expected) (\(percent))"
      )
    }
    let owing = behind.map { judge in
      language.say(
        vi: "  còn thiếu \(judge.owed) phiếu: \(judge.name) (\(judge.judge))",
        en: "  owes \(judge.owed): \(judge.name) (\(judge.judge))"
      )
    }
    let waiting = entered.map { $0.line(in: language) }
    let first = calibration.map { [$0.line(in: language)] } ?? []
    return [progress] + first + panels + owing + waiting + (pace(in: language).map { [$0] } ?? [])
  }

  /// Whether the last card comes by the due moment; `nil` where either is not known.
  var isInTime: Bool? {
    guard let projectedEnd, let due else { return nil }
    return projectedEnd <= due
  }

  private func pace(in language: Language) -> String? {
    guard scorecards < expected else { return nil }
    let limit = due.map { language.shown($0.day) }
    guard let end = projectedEnd.map({ language.shown($0.day) }) else {
      let due = limit.map { language.say(vi: "; hạn \($0)", en: "; due \($0)") } ?? ""
      return language.say(
        vi: "  chưa có phiếu nào để ước tiến độ",
        en: "  no card yet to tell the pace from"
      ) + due
    }
    guard let isInTime, let limit else {
      return language.say(
        vi: "  với tiến độ hiện nay sẽ xong ngày \(end)",
        en: "  at the present pace done on \(end)"
      )
    }
    return isInTime
      ? language.say(
        vi: "  với tiến độ hiện nay sẽ xong ngày \(end), kịp hạn \(limit)",
        en: "  at the present pace done on \(end), in time for \(limit)"
      )
      : language.say(
        vi: "  với tiến độ hiện nay đến \(end) mới xong, KHÔNG kịp hạn \(limit)",
        en: "  at the present pace done only on \(end), NOT in time for \(limit)"
      )
  }
}
