internal import Judging
internal import JudgingFormats
internal import StrictJSON
internal import Transparency

extension PublicReport {
  /// The report as the core of a bundle gives it: rules, open rows, lists, keys and checkpoints.
  ///
  /// - Returns: `nil` where the bundle does not say when it was published, or is not sealed.
  init?(
    core files: [String: [UInt8]],
    _ recount: BundleRecount,
    _ counted: [CountedAgain],
    _ documents: [ShortlistDocument],
    _ keys: [VerifierKey]
  ) {
    let (programme, record) = (recount.programme, recount.record)
    let last = files.keys.filter { $0.hasPrefix("checkpoints/") }
      .max { $0.utf8.count == $1.utf8.count ? $0 < $1 : $0.utf8.count < $1.utf8.count }
    let head = last.flatMap { files[$0] }.flatMap { String(validating: $0, as: UTF8.self) }
      .flatMap { SignedNote($0) }.flatMap { Checkpoint($0.text) }
    let publication = record.times.keys.max().flatMap { record.times[$0] }
    guard let moment = publication.flatMap({ Moment($0) }), let key = keys.last, let head else {
      return nil
    }
    let extensions = record.extensions(of: programme)
    self.init(
      programme: programme,
      calendar: programme.calendar.extended(by: extensions),
      extensions: extensions,
      publishedAt: moment,
      documents: documents,
      excluded: record.excluded(programme),
      conclusions: programme.rounds.flatMap { recount.conclusions(of: $0) },
      panels: counted.flatMap { recount.openPanels(of: $0) },
      seal: Seal(
        origin: recount.origin,
        key: key.description,
        checkpoint: head.text,
        checkpointFile: PublishedBundle.checkpointName(head.size),
        rulesHash: recount.rulesHash
      )
    )
  }
}

extension PublicRecord {
  /// Every closing date that was moved, oldest first.
  fileprivate func extensions(of programme: Programme) -> [Extension] {
    decisions.filter { $0.kind == "extension" }.compactMap { decision in
      Extension(of: decision.subject, decision.document, in: programme)
    }
  }

  fileprivate func excluded(_ programme: Programme) -> [PublicReport.Excluded] {
    excludedNominations.map { nomination, state in
      PublicReport.Excluded(
        code: nomination.id.rawValue,
        category: nomination.category,
        state: state.kindLabel,
        reasons: state.conditions.compactMap { id in
          programme.conditions.first { $0.id == id }?.reason
        }
      )
    }
  }
}

extension BundleRecount {
  /// With more cards than this the places without one judge are not worked out: each of them is a
  /// count of its own, and verification must stay quick.
  private static let mostCards = 2000

  /// The categories of a round whose cards are all open.
  fileprivate func openPanels(of counted: CountedAgain) -> [PublicReport.OpenPanel] {
    let (open, count) = (counted.open, counted.count)
    let round = count.round
    guard !open.isEmpty else { return [] }
    let judged = Set(count.entrants.map(\.category))
    // Ranked across categories, a place says something only when all of them are open.
    let isRanked =
      programme.recognition == .award && (round.cut.scope == .category || judged.isSubset(of: open))
    let without =
      isRanked && counted.cards <= Self.mostCards ? placesWithoutOne(count) : [:]
    return programme.categories.map(\.id).filter(open.contains).map { category in
      panel(category, count, isRanked ? without : nil)
    }
  }

  private func panel(
    _ category: Category.ID,
    _ count: RoundCount,
    _ without: [Nomination.ID: ClosedRange<Int>]?
  ) -> PublicReport.OpenPanel {
    let codes = Set(count.entrants.filter { $0.category == category }.map(\.id))
    let cards = count.record.scorecards.filter { codes.contains($0.nomination) }
    let judges = Set(cards.map(\.judge.rawValue)).sorted { $0.isBefore($1) }
    let order = Dictionary(uniqueKeysWithValues: zip(judges, judges.indices))
    let places = cards.map { order[$0.judge.rawValue] ?? 0 }
    let ordered = cards.indices.sorted { a, b in
      let isSame = cards[a].nomination == cards[b].nomination
      return isSame ? places[a] < places[b] : cards[a].nomination < cards[b].nomination
    }
    let chosen = count.shortlist.entries.map(\.standing).filter { codes.contains($0.nomination) }
    return PublicReport.OpenPanel(
      round: count.round.id,
      category: category,
      judges: judges,
      lines: without.map { without in
        chosen.map { standing in
          PublicReport.OpenPanel.Line(
            code: standing.nomination.rawValue,
            title: standing.line.nomination.title,
            place: standing.place,
            points: standing.line.contributions.map(\.points),
            places: without[standing.nomination]
          )
        }
      } ?? [],
      subcriteria: count.rubric.judged.map(\.id.rawValue),
      cards: ordered.map { place in
        PublicReport.OpenCard(
          nomination: cards[place].nomination.rawValue,
          judge: cards[place].judge.rawValue,
          marks: cards[place].marks.map(\.value)
        )
      }
    )
  }

  /// The best and worst place of each nomination when any one judge is left out.
  private func placesWithoutOne(_ count: RoundCount) -> [Nomination.ID: ClosedRange<Int>] {
    let (round, whole) = (count.round, count.record)
    let judges = Set(whole.scorecards.map(\.judge)).sorted()
    guard judges.count > 2 else { return [:] }
    // One card fewer must not make everybody unrankable.
    let lenient = round.needing(max(1, round.minimumScorecards - 1))
    var ranges: [Nomination.ID: ClosedRange<Int>] = [:]
    for judge in judges {
      var record = whole
      record.scorecards = whole.scorecards.filter { $0.judge != judge }
      for group in RoundCount(lenient, of: programme, from: record).groups {
        for standing in group.ranking.standings {
          let place = standing.place
          let range = ranges[standing.nomination] ?? place...place
          ranges[standing.nomination] = min(range.lowerBound, place)...max(range.upperBound, place)
        }
      }
    }
    return ranges
  }
}

extension String {
  /// Numbers by their value, codes in byte order.
  fileprivate func isBefore(_ other: String) -> Bool {
    if let a = Int(self), let b = Int(other) { return a < b }
    return utf8.lexicographicallyPrecedes(other.utf8)
  }
}
