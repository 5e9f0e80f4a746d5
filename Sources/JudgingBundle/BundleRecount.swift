internal import Judging
internal import JudgingFormats
internal import StrictJSON
internal import Transparency

/// Counts the published rounds again, as far as their marks are open.
struct BundleRecount {
  let programme: Programme
  let rulesHash: String
  let record: PublicRecord
  let files: [String: [UInt8]]
  let origin: String

  init(
    _ programme: Programme,
    rulesHash: String,
    _ record: PublicRecord,
    _ files: [String: [UInt8]],
    origin: String
  ) {
    self.origin = origin
    self.programme = programme
    self.rulesHash = rulesHash
    self.record = record
    self.files = files
  }

  /// Checks the published lists.
  ///
  /// - Returns: The rounds as counted again, and what that shows of each.
  /// - Throws: ``VerificationFault`` where something else was published than comes out.
  func check() throws(VerificationFault) -> ([CountedAgain], [Bilingual]) {
    guard files[PublishedBundle.exclusionsName] == Array(record.exclusions(programme).utf8) else {
      throw .differs(PublishedBundle.exclusionsName)
    }
    let decided = record.decisions("shortlist")
    let lists = Set(decided.keys.map { PublishedBundle.resultName(programme.id.rawValue, $0) })
    for name in files.keys.sorted() where name.hasPrefix("results/") && name.hasSuffix(".json") {
      guard lists.contains(name) else { throw .differs(name) }
    }
    var counted: [CountedAgain] = []
    var said: [Bilingual] = []
    for round in programme.rounds {
      guard let decision = decided[round.id.rawValue] else { continue }
      let document = try document(of: round, decision)
      let again = try countAgain(round, decision)
      counted.append(again)
      said.append(try check(again, document))
      try checkForms(of: document)
    }
    let certificates = try certificates()
    guard files[PublishedBundle.certificatesName] == certificates?.file else {
      throw .differs(PublishedBundle.certificatesName)
    }
    return (counted, said)
  }

  /// Every round with a published list that can be counted again from what is open.
  func counted() -> [CountedAgain] {
    let decided = record.decisions("shortlist")
    return programme.rounds.compactMap { round in
      decided[round.id.rawValue].flatMap { try? countAgain(round, $0) }
    }
  }

  private func countAgain(
    _ round: Round,
    _ decision: PublicDecision
  ) throws(VerificationFault) -> CountedAgain {
    let cards = record.cards.filter { $0.act == decision.act && $0.round == round.id }
    let open = try openCategories(cards)
    let known = try roundRecord(round, decision, cards)
    return CountedAgain(
      cards: cards.count,
      open: open,
      count: RoundCount(round, of: programme, from: known)
    )
  }

  /// The certificates of the last round; `nil` before it is decided.
  func certificates() throws(VerificationFault) -> [Certificate]? {
    guard let round = programme.rounds.last,
      let decision = record.decisions("shortlist")[round.id.rawValue]
    else { return nil }
    return Certificate.all(
      of: try document(of: round, decision),
      origin: origin,
      states: record.screenings(before: .max)
    )
  }

  /// The published document, which must be the one the act committed to.
  private func document(
    of round: Round,
    _ decision: PublicDecision
  ) throws(VerificationFault) -> ShortlistDocument {
    let name = PublishedBundle.resultName(programme.id.rawValue, round.id.rawValue)
    guard let json = decision.document["document"],
      files[name] == Array(json.prettyTextOfDocument.utf8),
      let document = try? ShortlistDocument(json: json), document.rulesHash == rulesHash,
      Set(document.codes) == Set((decision.document["admitted"]?.elements ?? []).map(\.text))
    else { throw .differs(name) }
    return document
  }

  private func check(
    _ counted: CountedAgain,
    _ document: ShortlistDocument
  ) throws(VerificationFault) -> Bilingual {
    let (round, open, count) = (counted.count.round, counted.open, counted.count)
    let again = count.document(
      decidedAt: document.decidedAt,
      by: document.decidedBy,
      decision: document.decision,
      rulesHash: rulesHash
    )
    let judged = Set(count.entrants.map(\.category))
    let isWhole = judged.isSubset(of: open)
    if isWhole {
      guard again == document else { throw .differs(round.name.en) }
      return round.statement(
        vi: "đếm lại từ \(counted.cards) phiếu mở, ra đúng danh sách đã công bố",
        en: "counted again from \(counted.cards) open cards, gives the published list"
      )
    }
    guard again.head == document.head, again.sections.count == document.sections.count else {
      throw .differs(round.name.en)
    }
    let rules = ListRules(
      programme: programme,
      round: round,
      entrants: count.entrants,
      withheld: count.record.withholdings
    )
    for (ours, theirs) in zip(again.sections, document.sections) {
      let isOpen = open.contains(Identifier(theirs.category)) && round.cut.scope == .category
      guard ours.category == theirs.category, ours.name == theirs.name,
        ours.counts == theirs.counts, ours.thresholds == theirs.thresholds,
        isOpen ? ours == theirs : rules.allow(theirs)
      else { throw .differs("\(round.name.en), \(theirs.name.en)") }
    }
    return round.cut.scope == .category && !open.isEmpty
      ? round.statement(
        vi: """
          đếm lại đúng ở \(open.count)/\(judged.count) hạng mục; phần còn lại phiếu không mở, chỉ xét \
          được danh sách có hợp quy chế
          """,
        en: """
          counted again in \(open.count) of \(judged.count) categories; in the others the cards stay \
          closed, and only that the list keeps the rules was checked
          """
      )
      : round.statement(
        vi: """
          phiếu không mở nên không đếm lại được; danh sách đúng bản đã chốt trong nhật ký và không trái \
          quy chế
          """,
        en: """
          the cards stay closed and cannot be counted again; the list is the one frozen in the log and \
          keeps the rules
          """
      )
  }

  /// The categories all of whose cards are open; one that is open in part hides something.
  private func openCategories(_ cards: [PublicCard]) throws(VerificationFault) -> Set<Category.ID> {
    let open = Set(cards.filter { $0.marks != nil }.map(\.category))
    let closed = Set(cards.filter { $0.marks == nil }.map(\.category))
    guard open.isDisjoint(with: closed) else {
      throw VerificationFault(
        .recountDiffers,
        vi: "một hạng mục chỉ mở một phần số phiếu",
        en: "a category opens only some of its cards"
      )
    }
    return open
  }
}

/// A round counted again from what a bundle opens of it.
struct CountedAgain {
  /// How many cards of it the bundle has, open or closed.
  let cards: Int
  /// The categories all of whose cards are open.
  let open: Set<Category.ID>
  let count: RoundCount
}

extension ShortlistDocument {
  fileprivate var codes: [String?] { sections.flatMap(\.entries).map(\.code) }
}

extension JSONValue {
  /// The document as the results folder spells it: through the value, in the order of its keys.
  fileprivate var prettyTextOfDocument: String {
    (try? ShortlistDocument(json: self))?.json.prettyText ?? ""
  }
}

extension Round {
  fileprivate func statement(vi: String, en: String) -> Bilingual {
    Bilingual(vi: "\(name.vi): \(vi).", en: "\(name.en): \(en).")
  }
}

extension VerificationFault {
  static func differs(_ what: String) -> VerificationFault {
    VerificationFault(
      .recountDiffers,
      vi: "\(what): kết quả công bố không khớp với kết quả tính lại",
      en: "\(what): what was published is not what comes out when it is worked out again"
    )
  }
}
