public import Judging
public import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// A recorded decision about two nominations, and the act that recorded it.
  public typealias DecidedDuplicate = (decision: DuplicateDecision, act: Act)

  /// The likely duplicates among the nominations that still stand; nothing is recorded.
  ///
  /// Pairs that a person has decided on are not asked about again.
  ///
  /// - Parameters:
  ///   - search: From which likeness on.
  ///   - earlier: The casebook of an earlier edition to compare with instead, read only.
  /// - Returns: The pairs, the likeliest first; with an earlier edition, left is of this one.
  /// - Throws: ``StoreError``.
  public func duplicates(
    by search: DuplicateSearch,
    against earlier: Store? = nil
  ) throws -> DuplicateReport {
    let (entries, decided) = try store.read { reading in
      (try reading.duplicateEntries(), try reading.duplicateDecisions().map(\.decision))
    }
    guard let earlier else {
      let settled = Set(decided.filter { $0.edition == nil }.map(\.pair))
      let pairs = search.pairs(among: entries)
      let open = pairs.filter { !settled.contains(NominationPair($0.left, $0.right)) }
      return DuplicateReport(open, of: entries)
    }
    let (edition, others) = try earlier.read { reading in
      (try Frame(reading).programme.id, try reading.duplicateEntries())
    }
    let open = search.pairs(of: entries, against: others).filter { pair in
      !decided.contains {
        $0.edition == edition && $0.left == pair.left && $0.right == pair.right
      }
    }
    return DuplicateReport(open, of: entries, against: others)
  }

  /// Every decision about likely duplicates, oldest first.
  public func duplicateDecisions() throws -> [DecidedDuplicate] {
    try store.read { reading in
      let acts = try reading.ledger().map(\.act)
      return try reading.duplicateDecisions().map { ($0.decision, acts[$0.act]) }
    }
  }

  /// Records what a person decided about two nominations.
  ///
  /// - Parameters:
  ///   - left: A nomination of this casebook; the one that stays when they are merged.
  ///   - right: Another, or one of the earlier edition.
  ///   - earlier: The casebook of the earlier edition that `right` is in.
  ///   - outcome: What becomes of them.
  ///   - reason: Why; never blank.
  /// - Returns: The dossier of `left`, with what was merged into it.
  /// - Throws: ``StoreError``.
  public func decide(
    on left: Nomination.ID,
    and right: Nomination.ID,
    of earlier: Store? = nil,
    _ outcome: DuplicateDecision.Outcome,
    because reason: String
  ) throws -> Outcome<Dossier> {
    let edition = try earlier.map { store in
      try store.read { (id: try Frame($0).programme.id, known: try $0.nominations()) }
    }
    let decision = DuplicateDecision(
      left: left,
      right: right,
      edition: edition?.id,
      outcome: outcome,
      reason: reason
    )
    let done = try perform("duplicates") { writing, _ in
      let findings = try problems(of: decision, with: edition?.known, in: writing)
      guard findings.isEmpty else { return (nil as DuplicateDecision?, .null, findings) }
      try writing.add(decision)
      try writing.add(
        decision.states.map {
          ScreeningDecision(
            nomination: $0.nomination,
            state: $0.state,
            reason: reason,
            isByHand: true
          )
        }
      )
      return (decision, decision.detail, [])
    }
    guard done.value != nil else { return Outcome(value: nil, findings: done.findings) }
    return try dossier(of: left)
  }

  /// Everything that stands against recording the decision.
  private func problems(
    of decision: DuplicateDecision,
    with others: [Nomination]?,
    in reading: Reading
  ) throws -> [Finding] {
    let known = try reading.nominations()
    let origin = Origin(file: "duplicates")
    var findings: [Finding] = []
    for (id, all) in [(decision.left, known), (decision.right, others ?? known)]
    where !all.contains(where: { $0.id == id }) {
      findings.append(.nominationUnknown(id, among: all, at: origin))
    }
    if others == nil, decision.left == decision.right {
      findings.append(.pairOfOne(decision.left, at: origin))
    }
    if others != nil, ![.keepBoth, .reject(decision.left)].contains(decision.outcome) {
      findings.append(.otherEdition(decision.right, at: origin))
    }
    let states = try reading.screenings()
    for id in others == nil ? [decision.left, decision.right] : [decision.left] {
      if let state = states[id]?.state, state.isOut {
        findings.append(.alreadyOut(id, state, at: origin))
      }
    }
    if decision.reason.allSatisfy(\.isWhitespace) { findings.append(.reasonMissing) }
    return findings
  }
}

extension Reading {
  /// What duplicates are looked for in: the nominations that still stand, in order of code.
  fileprivate func duplicateEntries() throws -> [DuplicateEntry] {
    let states = try screenings()
    return try nominations().filter { states[$0.id]?.state.isOut != true }.map(DuplicateEntry.init)
  }
}

extension DuplicateDecision {
  fileprivate var detail: JSONValue {
    var members: [JSONValue.Member] = [
      .init("left", .string(left.rawValue)), .init("right", .string(right.rawValue)),
      .init("outcome", .string(outcome.name)), .init("reason", .string(reason)),
    ]
    if let edition { members.append(.init("edition", .string(edition.rawValue))) }
    if case .reject(let id) = outcome { members.append(.init("rejected", .string(id.rawValue))) }
    return .object(members)
  }
}

extension [Nomination] {
  /// Those that are a duplicate of `id`, or of one that is, in the order of the list.
  func merged(into id: Nomination.ID, by states: [Nomination.ID: Screening]) -> [Nomination] {
    var into: Set<Nomination.ID> = [id]
    var size = 0
    while into.count > size {
      size = into.count
      for case (let code, .duplicate(let other)) in states where into.contains(other) {
        into.insert(code)
      }
    }
    return filter { $0.id != id && into.contains($0.id) }
  }
}

extension Finding {
  fileprivate static func pairOfOne(_ id: Nomination.ID, at origin: Origin) -> Finding {
    Finding(
      .valueWrong,
      at: origin,
      vi: "cần hai hồ sơ khác nhau, cả hai đều là \(id)",
      en: "two nominations are needed, and both are \(id)"
    )
  }

  fileprivate static func otherEdition(_ id: Nomination.ID, at origin: Origin) -> Finding {
    Finding(
      .valueWrong,
      at: origin,
      vi: "\(id) thuộc kỳ trước, không sửa được; chỉ giữ cả hai hoặc loại hồ sơ của kỳ này",
      en: "\(id) is of the earlier edition and stays; keep both, or reject the one of this edition"
    )
  }

  fileprivate static func alreadyOut(
    _ id: Nomination.ID,
    _ state: Screening,
    at origin: Origin
  ) -> Finding {
    Finding(
      .nominationSettled,
      at: origin,
      vi: "\(id) đã có quyết định: \(state.label.vi)",
      en: "\(id) was decided on: \(state.label.en)"
    )
  }
}
