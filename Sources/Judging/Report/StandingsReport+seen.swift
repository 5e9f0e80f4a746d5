internal import VietnameseText

extension StandingsReport {
  /// The standings as one reader may see them, with what is left out and why.
  ///
  /// - Parameters:
  ///   - viewing: Who reads.
  ///   - levels: What each group shows, in their order; as much as the rules say if empty.
  /// - Returns: The rows that may be shown; A–Z where their order would tell places.
  public func seen(by viewing: Viewing, at levels: [Disclosure] = []) -> StandingsReport {
    if viewing.audience == .organiser { return self }
    let groups = groups.enumerated().map { index, group in
      let level = levels.indices.contains(index) ? levels[index] : viewing.level
      return group.seen(by: viewing.at(level))
    }
    let least = viewing.at(levels.contains(.ranks) ? .ranks : viewing.level)
    return StandingsReport(
      programme: programme,
      notice: notice,
      round: round,
      groups: groups,
      remarks: remarks,
      withheld: Withheld.among([.list, .places, .totals, .standings, .progress], for: least)
    )
  }
}

extension StandingsReport {
  /// Only some of the groups, told by their position.
  public func keeping(_ isKept: [Bool]) -> StandingsReport {
    StandingsReport(
      programme: programme,
      notice: notice,
      round: round,
      groups: zip(groups, isKept).filter(\.1).map(\.0),
      remarks: remarks,
      withheld: withheld
    )
  }
}

extension StandingsReport.Group {
  fileprivate func seen(by viewing: Viewing) -> Self {
    let viewer = Viewer(viewing)
    let shown = rows.filter { viewing.shows($0.isAdmitted ? .list : .standings) }.map { row in
      StandingsReport.Row(
        place: viewing.shows(.places) ? row.place : nil,
        code: row.code,
        title: row.title,
        organisation: row.organisation,
        total: viewing.shows(.totals) ? row.total : nil,
        scorecards: viewing.shows(.progress) ? row.scorecards : nil,
        expected: viewing.shows(.progress) ? row.expected : nil,
        isAdmitted: row.isAdmitted,
        remarks: row.remarks.filter(viewer.shows)
      )
    }
    return StandingsReport.Group(
      name: name,
      places: places,
      passMark: passMark,
      // In the order of merit a place could be read off the line.
      rows: viewing.shows(.places) ? shown : shown.sorted { $0.comesBefore($1) }
    )
  }
}

extension StandingsReport.Row {
  /// A–Z by title, then by code.
  fileprivate func comesBefore(_ other: Self) -> Bool {
    let (own, others) = (VietnameseOrder.key(title), VietnameseOrder.key(other.title))
    return own == others
      ? code.utf8.lexicographicallyPrecedes(other.code.utf8)
      : own.lexicographicallyPrecedes(others)
  }
}
