internal import Judging

/// What a list must keep to whether or not its cards are open.
///
/// Who is on it took part and stands there once, under the names that were nominated; the order is
/// that of the totals, equal totals share a place, and nobody is below the pass mark or has an award
/// that was not theirs to have.
struct ListRules {
  let programme: Programme
  let round: Round
  /// Those that took part, of all categories.
  let entrants: [Nomination]
  let withheld: [Withholding]

  func allow(_ section: ShortlistDocument.Section) -> Bool {
    let own = entrants.filter { $0.category.rawValue == section.category }
    let known = Dictionary(
      own.map { ($0.id.rawValue, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    guard Set(section.entries.map(\.code)).count == section.entries.count,
      section.entries.allSatisfy({ entry in
        known[entry.code].map { $0.title == entry.title && $0.organisation == entry.organisation }
          ?? false
      }),
      section.entries.allSatisfy({ allowsAward(of: $0, in: section) })
    else { return false }
    switch programme.recognition {
    case .honour: return section.entries.allSatisfy { $0.place == nil && $0.total == nil }
    case .award: return allowOrder(of: section.entries)
    }
  }

  private func allowOrder(of entries: [ShortlistDocument.Entry]) -> Bool {
    let ranked = entries.compactMap { entry in
      entry.place.flatMap { place in entry.total.map { Ranked(place, $0, award(of: entry)) } }
    }
    guard ranked.count == entries.count else { return false }
    for (index, entry) in ranked.enumerated() {
      guard entry.total >= round.cut.passMark ?? .zero else { return false }
      guard index > 0 else {
        guard entry.place >= 1 else { return false }
        continue
      }
      let above = ranked[index - 1]
      let isShared = above.place == entry.place && above.total == entry.total
      // Some in between may have been left out by a floor or a limit, so places may be skipped.
      let isBelow =
        entry.place > max(above.place, index) && above.total > entry.total
        && above.award <= entry.award
      guard isShared || isBelow else { return false }
    }
    return allowNumber(of: ranked)
  }

  /// More than there are places only where those at the edge are equal.
  private func allowNumber(of ranked: [Ranked]) -> Bool {
    guard round.cut.scope == .category, let places = round.cut.places, ranked.count > places else {
      return true
    }
    return places > 0 && ranked[places - 1].total == ranked.last?.total
  }

  private func allowsAward(
    of entry: ShortlistDocument.Entry,
    in section: ShortlistDocument.Section
  ) -> Bool {
    guard entry.award != nil else { return true }
    guard round.id == programme.rounds.last?.id, programme.awards.indices.contains(award(of: entry))
    else { return false }
    let award = programme.awards[award(of: entry)]
    return entry.total.map { $0 >= award.atLeast } ?? true
      && !withheld.contains {
        $0.award == award.id && $0.category.rawValue == section.category
      }
  }

  /// The position of an entry's award, the highest first; after all of them where it has none.
  private func award(of entry: ShortlistDocument.Entry) -> Int {
    entry.award.flatMap { name in programme.awards.firstIndex { $0.name == name } }
      ?? programme.awards.count
  }

  private struct Ranked {
    let place: Int
    let total: Rational
    let award: Int

    init(_ place: Int, _ total: Rational, _ award: Int) {
      (self.place, self.total, self.award) = (place, total, award)
    }
  }
}

extension ShortlistDocument {
  /// What stands above the lists, which follows from the rules.
  var head: ShortlistDocument {
    ShortlistDocument(
      programme: programme,
      name: name,
      organiser: organiser,
      notice: notice,
      recognition: recognition,
      round: round,
      roundName: roundName,
      decidedAt: decidedAt,
      decidedBy: decidedBy,
      decision: decision,
      rulesHash: rulesHash,
      method: method,
      sections: [],
      remarks: []
    )
  }
}
