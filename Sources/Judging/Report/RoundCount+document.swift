extension RoundCount {
  /// The round's outcome as a document to freeze.
  ///
  /// - Parameters:
  ///   - decidedAt: When it is frozen.
  ///   - actor: Who freezes it.
  ///   - decision: The decision's number, if it has one yet.
  ///   - rulesHash: SHA-256 of the frozen rules.
  /// - Returns: Everything a page or a file of it says.
  public func document(
    decidedAt: Moment,
    by actor: String,
    decision: String?,
    rulesHash: String
  ) -> ShortlistDocument {
    ShortlistDocument(
      programme: programme.id.rawValue,
      name: programme.name,
      organiser: programme.organiser,
      notice: programme.notice,
      recognition: programme.recognition,
      round: round.id.rawValue,
      roundName: round.name,
      decidedAt: decidedAt,
      decidedBy: actor,
      decision: decision,
      rulesHash: rulesHash,
      method: method,
      sections: programme.categories.map(section),
      remarks: shortlist.ties.map(message)
    )
  }

  private func section(of category: Category) -> ShortlistDocument.Section {
    let received = record.nominations.filter { $0.category == category.id }
    let entries = shortlist.entries.filter {
      $0.standing.line.nomination.category == category.id
    }
    return ShortlistDocument.Section(
      category: category.id.rawValue,
      name: category.name,
      counts: ShortlistDocument.Counts(
        received: received.count,
        eligible: received.count { record.screenings[$0.id] == .eligible },
        judged: entrants.count { $0.category == category.id }
      ),
      entries: entries.map(entry),
      withheld: shortlist.withheld.filter { $0.category == category.id }.map(message),
      thresholds: programme.recognition == .award ? thresholds : []
    )
  }

  /// The totals that the cut, and in the last round the awards, ask for, highest first.
  var thresholds: [Rational] {
    let awards = round.id == programme.rounds.last?.id ? programme.awards.map(\.atLeast) : []
    return Set(awards + [round.cut.passMark].compactMap(\.self)).sorted(by: >)
  }

  private func entry(_ entry: Shortlist.Entry) -> ShortlistDocument.Entry {
    let nomination = entry.standing.line.nomination
    let isRanked = programme.recognition == .award
    return ShortlistDocument.Entry(
      place: isRanked ? entry.standing.place : nil,
      code: nomination.id.rawValue,
      title: nomination.title,
      organisation: nomination.organisation,
      total: isRanked ? entry.standing.line.total : nil,
      award: programme.awards.first { $0.id == entry.award }?.name
    )
  }

  private func message(_ withheld: Shortlist.Withheld) -> Bilingual {
    let name = programme.awards.first { $0.id == withheld.award }?.name
    let (vi, en): (String, String) =
      switch withheld.ground {
      case .noneReached(let mark):
        (
          "không có hồ sơ nào còn lại đạt \(mark.shown(in: .vi))",
          "none left reached \(mark.shown(in: .en))"
        )
      case .decided(let reason, let decision):
        ("\(reason) (\(decision))", "\(reason) (\(decision))")
      }
    return Bilingual(
      vi: "\(name?.vi ?? withheld.award.rawValue): không trao, \(vi)",
      en: "\(name?.en ?? withheld.award.rawValue): withheld, \(en)"
    )
  }

  /// How a total comes about, in a sentence.
  private var method: Bilingual {
    Bilingual(
      vi: """
        Điểm của mỗi giám khảo là trung bình có trọng số theo bộ tiêu chí; điểm của hồ sơ là \
        \(round.aggregation.name.vi) của các giám khảo, trên thang \(rubric.outOf). So sánh bằng giá \
        trị chính xác, chỉ làm tròn khi in.
        """,
      en: """
        Each judge's score is the mean weighted by the rubric; a nomination's total is the \
        \(round.aggregation.name.en) over judges, out of \(rubric.outOf). Values are compared exactly \
        and rounded only in print.
        """
    )
  }
}
