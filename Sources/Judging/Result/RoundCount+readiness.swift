extension RoundCount {
  /// Everything that keeps this round from being cut now, in the order it should be settled.
  ///
  /// - Parameters:
  ///   - window: The round's scoring window, extensions made.
  ///   - now: The moment of the office.
  ///   - leftOut: Nominations the organiser leaves out by a recorded decision.
  /// - Returns: Nothing when the round is ready.
  public func obstacles(
    in window: Window,
    at now: Moment,
    leavingOut leftOut: Set<Nomination.ID> = []
  ) -> [Bilingual] {
    if let before = programme.round(before: round), record.admittedBefore == nil {
      return [
        Bilingual(
          vi: "vòng trước (\(before.name.vi)) chưa chốt danh sách",
          en: "the round before (\(before.name.en)) has no shortlist yet"
        )
      ]
    }
    if entrants.isEmpty {
      return [
        Bilingual(vi: "chưa có hồ sơ hợp lệ nào", en: "there is no eligible nomination yet")
      ]
    }
    return openScreenings + missingCards(in: window, at: now, leavingOut: leftOut)
      + missingAgreements(leavingOut: leftOut) + missingVotes
  }

  private var openScreenings: [Bilingual] {
    guard programme.round(before: round) == nil else { return [] }
    let open = record.nominations.map(\.id)
      .filter { record.screenings[$0, default: .received].isOpen }
      .sorted()
    guard !open.isEmpty else { return [] }
    return [
      Bilingual(
        vi: "\(open.count) hồ sơ chưa sơ tuyển xong: \(open.listed)",
        en: "screening is not settled for \(open.count): \(open.listed)"
      )
    ]
  }

  /// Cards that may still come while the window is open, and nominations that lack too many.
  private func missingCards(
    in window: Window,
    at now: Moment,
    leavingOut leftOut: Set<Nomination.ID>
  ) -> [Bilingual] {
    var lines: [Bilingual] = []
    if window.position(at: now) == .closed {
      lines += missingAtTheClose(leavingOut: leftOut)
    } else {
      lines += owing.map { owing in
        Bilingual(
          vi: "\(owing.name) (\(owing.judge)) còn thiếu \(owing.owed) phiếu",
          en: "\(owing.name) (\(owing.judge)) still owes \(owing.owed) scorecards"
        )
      }
    }
    for line in tally.unrankable where !leftOut.contains(line.nomination.id) {
      let id = line.nomination.id
      lines.append(
        Bilingual(
          vi: "\(id) chưa xếp hạng được: \(line.reasons.map(\.message.vi).joined(separator: "; "))",
          en: "\(id) cannot be ranked: \(line.reasons.map(\.message.en).joined(separator: "; "))"
        )
      )
    }
    return lines
  }

  /// What the rule about missing sheets, fixed beforehand, still asks for after the close.
  private func missingAtTheClose(leavingOut leftOut: Set<Nomination.ID>) -> [Bilingual] {
    switch round.missingSheets {
    case .countWithout: return []
    case .wait:
      return owing.map { owing in
        Bilingual(
          vi: """
            quy chế chờ đủ phiếu: \(owing.name) (\(owing.judge)) còn thiếu \(owing.owed); gia hạn bằng \
            vinhdanh extend \(round.id), hoặc ghi người rút bằng vinhdanh recuse \(owing.judge) --leaves
            """,
          en: """
            the rules wait for every sheet: \(owing.name) (\(owing.judge)) still owes \(owing.owed); \
            move the date with vinhdanh extend \(round.id), or record a departure with vinhdanh recuse \
            \(owing.judge) --leaves
            """
        )
      }
    case .substitute:
      return seatsWithoutCard.filter { !leftOut.contains($0.nomination) }.map { line in
        Bilingual(
          vi: """
            \(line.nomination) thiếu \(line.count) phiếu, quy chế cho dự khuyết chấm thay: vinhdanh \
            assign --add DỰ-KHUYẾT=\(line.nomination)
            """,
          en: """
            \(line.nomination) lacks \(line.count) scorecards, and by the rules a substitute marks \
            instead: vinhdanh assign --add SUBSTITUTE=\(line.nomination)
            """
        )
      }
    }
  }

  /// Nominations with fewer cards that count than members who were to mark them, in order of code.
  private var seatsWithoutCard: [(nomination: Nomination.ID, count: Int)] {
    let cards = Dictionary(grouping: counted, by: \.nomination).mapValues(\.count)
    return entrants.compactMap { nomination in
      let panel = round.panel(for: nomination.category)
      let seats = self.panel(for: nomination).count { $0.role(on: panel) != .substitute }
      let missing = seats - cards[nomination.id, default: 0]
      return missing > 0 ? (nomination.id, missing) : nil
    }
  }

  private func missingAgreements(leavingOut leftOut: Set<Nomination.ID>) -> [Bilingual] {
    guard round.needsAgreement else { return [] }
    let waiting = outcomes.flatMap(\.admitted).map(\.nomination)
      .filter { record.conclusions[$0] == nil && !leftOut.contains($0) }
      .sorted()
    guard !waiting.isEmpty else { return [] }
    return [
      Bilingual(
        vi: "chưa có kết luận của Hội đồng về: \(waiting.listed)",
        en: "the council has not concluded on: \(waiting.listed)"
      )
    ]
  }

  private var missingVotes: [Bilingual] {
    shortlist.ties.filter { $0.ground == .voteNeeded }.map { tie in
      Bilingual(
        vi: "bằng điểm tại ngưỡng, cần Hội đồng biểu quyết: \(tie.among.listed)",
        en: "equal at the cut, the council must vote: \(tie.among.listed)"
      )
    }
  }

  /// Judges who have not handed in every card they should, those who owe most first.
  public var owing: [StatusReport.Owing] {
    let given = Set(record.scorecards.map { Pair(judge: $0.judge, nomination: $0.nomination) })
    let owed = assignments.judges.reduce(into: [Judge.ID: Int]()) { owed, judge in
      let missing = assignments[judge].filter {
        !given.contains(Pair(judge: judge, nomination: $0))
      }
      if !missing.isEmpty { owed[judge] = missing.count }
    }
    return record.judges
      .compactMap { judge in
        owed[judge.id].map {
          StatusReport.Owing(judge: judge.id.rawValue, name: judge.name, owed: $0)
        }
      }
      .sorted { a, b in
        a.owed == b.owed ? a.judge.utf8.lexicographicallyPrecedes(b.judge.utf8) : a.owed > b.owed
      }
  }

  /// How far each panel has come, where categories have panels of their own and there are several.
  public var panelLines: [StatusReport.PanelLine] {
    guard round.judges == .panels, programme.categories.count > 1 else { return [] }
    let given = Set(record.scorecards.map { Pair(judge: $0.judge, nomination: $0.nomination) })
    return programme.categories.compactMap { category in
      let pairs = entrants.filter { $0.category == category.id }.flatMap { nomination in
        assignments.judges(of: nomination.id).map { Pair(judge: $0, nomination: nomination.id) }
      }
      guard !pairs.isEmpty else { return nil }
      return StatusReport.PanelLine(
        name: category.name,
        scorecards: pairs.count(where: given.contains),
        expected: pairs.count
      )
    }
  }

  /// How many cards the round should have.
  public var expectedCards: Int { assignments.count }
}

private struct Pair: Hashable {
  let judge: Judge.ID
  let nomination: Nomination.ID
}

extension [Nomination.ID] {
  /// `MIV-0001, MIV-0002`; after ten, how many more.
  var listed: String {
    let shown = prefix(10).map(\.rawValue).joined(separator: ", ")
    return count > 10 ? "\(shown), … (+\(count - 10))" : shown
  }
}
