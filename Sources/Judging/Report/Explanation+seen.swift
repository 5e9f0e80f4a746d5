extension Explanation {
  /// The account as one reader may see it, with what is left out and why.
  ///
  /// - Parameter viewer: A nominee is one about this nomination.
  /// - Returns: The same for the organiser.
  public func seen(by viewer: Viewer) -> Explanation {
    let viewing = viewer.viewing
    if viewing.audience == .organiser { return self }
    let admitted = cut?.isAdmitted ?? false
    let placed = viewer.result(.places, isAdmitted: admitted)
    let totalled = viewer.result(.totals, isAdmitted: admitted)
    var seen = self
    seen.place = viewing.shows(placed) && viewing.recognition == .award ? place : nil
    seen.total = viewing.shows(totalled) ? total : nil
    seen.criteria = criteria(for: viewer)
    seen.adjustment = seen.criteria.isEmpty ? nil : adjustment
    seen.judges = judges(for: viewer)
    seen.neighbours = viewing.shows(.standings) ? neighbours : []
    seen.cut = cut(for: viewer)
    seen.remarks = remarks.filter(viewer.shows)
    seen.history = history.filter { viewing.shows($0.matter) }.map { event in
      var event = event
      if !viewing.shows(.acts) { event.actor = "" }
      return event
    }
    seen.withheld = withheld(from: viewer, placed, totalled)
    return seen
  }

  private func criteria(for viewer: Viewer) -> [Criterion] {
    let isOwn =
      viewer.viewing.shows(.ownCriterionMeans) && judges.count >= Disclosure.fewestForMeans
    return isOwn || viewer.viewing.shows(.criterionMeans) ? criteria : []
  }

  /// Under numbers in their order, so that nothing but the marks tells them apart.
  private func judges(for viewer: Viewer) -> [JudgeLine] {
    let viewing = viewer.viewing
    let own = judges.filter { $0.judge == viewer.judge?.rawValue && viewing.shows(.ownWork) }
    let others = judges.filter { line in !own.contains(line) }.compactMap { line -> JudgeLine? in
      var line = line
      if !viewing.shows(.comments) { line = line.silent }
      if !viewing.shows(.sheetFiles) { line = line.unplaced }
      if !viewing.shows(.sheetTimes) { line.receivedAt = nil }
      if !viewing.shows(.judgeNames) { line.name = "" }
      if viewing.shows(.marksByJudge) { return line }
      guard viewing.shows(.marksByPseudonym),
        let number = viewer.pseudonyms[Identifier(line.judge)]
      else { return nil }
      line.judge = String(number)
      return line
    }
    return own
      + (viewing.shows(.marksByJudge)
        ? others : others.sorted { (Int($0.judge) ?? 0) < (Int($1.judge) ?? 0) })
  }

  private func cut(for viewer: Viewer) -> CutLine? {
    let isOwn = viewer.viewing.shows(.ownResult)
    guard let cut, isOwn || viewer.viewing.shows(.list) else { return nil }
    return CutLine(
      isAdmitted: cut.isAdmitted,
      passMark: cut.passMark,
      lastThrough: viewer.viewing.shows(.totals) ? cut.lastThrough : nil,
      firstOut: viewer.viewing.shows(.standings) ? cut.firstOut : nil,
      places: cut.places
    )
  }

  private func withheld(from viewer: Viewer, _ placed: Matter, _ totalled: Matter) -> [Withheld] {
    let isOwn = viewer.viewing.audience == .nominee
    var matters: [Matter] = placed == totalled ? [placed] : [placed, totalled]
    if isOwn { matters.append(.standings) }
    if criteria(for: viewer).isEmpty {
      matters.append(isOwn ? .ownCriterionMeans : .criterionMeans)
    }
    matters += viewer.viewing.shows(.marksByJudge) ? [] : [.marksByPseudonym]
    return Withheld.among(matters + [.judgeNames, .comments], for: viewer.viewing)
  }
}

extension Explanation {
  /// Without what the round hides from its judges.
  public func hiding(_ fields: Set<Field.ID>) -> Explanation {
    var shown = self
    if fields.contains(.title) { shown.title = "" }
    if fields.contains(.organisation) { shown.organisation = "" }
    return shown
  }
}

extension Explanation.JudgeLine {
  /// Without the words the judge wrote.
  fileprivate var silent: Self {
    var line = self
    line.comment = ""
    for index in marks.indices { line.marks[index].comment = "" }
    return line
  }

  /// Without the files and cells it stood in.
  fileprivate var unplaced: Self {
    var line = self
    line.source = ""
    for index in marks.indices { line.marks[index].place = "" }
    return line
  }
}
