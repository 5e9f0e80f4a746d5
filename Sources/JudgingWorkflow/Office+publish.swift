internal import Judging
public import JudgingBundle
internal import JudgingFormats
internal import JudgingStore
internal import StrictJSON
internal import Transparency

extension Office {
  /// Publishes: records the act, signs the ledger, and gives the bundle as files.
  ///
  /// When nothing happened since the last publication, that one is given again, byte for byte, and
  /// nothing is recorded.
  ///
  /// - Returns: The bundle; or what keeps it from being published.
  /// - Throws: ``StoreError``, ``OfficeError``, and `WorkbookError`.
  public func publish() throws -> Outcome<PublishedBundle> {
    let last = try store.read { try $0.ledger().last }
    if let last, last.act.name == "publish", let bundle = try published(at: last.index) {
      return Outcome(value: bundle, findings: [])
    }
    let outcome = try perform("publish") { writing, frame in
      let rounds = try writing.decisionsInForce(.shortlist).keys.sorted()
      var findings: [Finding] = []
      if rounds.isEmpty { findings.append(.nothingToPublish(frame.programme)) }
      let key = try writing.sealKeys().last?.key
      if key == nil { findings.append(.sealMissing) }
      if key != nil, key != seal?.verifier { findings.append(.sealNotHeld) }
      let level = frame.programme.publishes.rawValue
      let detail: JSONValue = [
        "level": .string(level), "rounds": .array(rounds.map { .string($0) }),
      ]
      return (findings.isEmpty ? writing.position : nil, detail, findings)
    }
    guard let position = outcome.value, let seal else {
      return Outcome(value: nil, findings: outcome.findings)
    }
    let (files, text) = try store.read { reading in
      let publication = try Publication(reading)
      let files = try publication.files()
      return (files, publication.manifestText(of: files))
    }
    let note = try SignedNote(text, signedBy: [seal])
    try store.sign { try $0.keep(manifest: note, at: position) }
    return Outcome(
      value: PublishedBundle(files: files, manifest: note),
      findings: outcome.findings
    )
  }

  /// The publication at `position` again, if its files still come out as they were signed; signed
  /// anew where that was interrupted.
  private func published(at position: Int) throws -> PublishedBundle? {
    let (files, text, kept) = try store.read { reading in
      let publication = try Publication(reading)
      let files = try publication.files()
      return (files, publication.manifestText(of: files), try reading.manifest(at: position))
    }
    if let kept, kept.text == text { return PublishedBundle(files: files, manifest: kept) }
    guard let seal, try sealKey() == seal.verifier,
      try store.read({ try $0.checkpoints().last.flatMap { Checkpoint($0.text) } })?.size
        == position + 1
    else { return nil }
    let note = try SignedNote(text, signedBy: [seal])
    try store.sign { try $0.keep(manifest: note, at: position) }
    return PublishedBundle(files: files, manifest: note)
  }
}

extension Publication {
  init(_ reading: Reading) throws {
    let frame = try Frame(reading)
    let programme = frame.programme
    let entries = try reading.ledger()
    let openParts = OpenParts(programme, panels: try reading.panels())
    var rows: [Int: [BundleRow]] = [:]
    try reading.eachLedgerRow { row in
      let subject = row.subject(act: entries[row.act].act.name)
      let parts = row.parts.map { part -> BundleRow.Part in
        guard case .kept(let kept) = part, openParts.isOpen(part.name, of: subject) else {
          return .closed(part.commitment)
        }
        return .open(kept)
      }
      rows[row.act, default: []].append(BundleRow(act: row.act, number: row.number, parts: parts))
    }
    let shown = rows.filter { $0.value.contains(where: \.isOpen) }
    let loader = try RoundLoader(reading, frame)
    self.init(
      programme: programme,
      rules: try reading.rules().canonical,
      origin: try reading.ledgerOrigin(of: programme.id.rawValue),
      entries: entries.map(\.text),
      rows: shown.sorted { $0.key < $1.key }.flatMap(\.value),
      keys: try reading.sealKeys().map(\.key),
      checkpoints: try reading.checkpoints(),
      documents: try programme.rounds.compactMap { round in
        try loader.shortlist(of: round)?.document["document"]
          .map { try ShortlistDocument(json: $0) }
      }
    )
  }
}

extension LedgerRow {
  /// What the row is about, as far as that decides what of it is open.
  fileprivate func subject(act name: String) -> OpenParts.Subject {
    switch parts.first?.name {
    case "act.actor": .act(name)
    case "figure": .figure(Identifier(json("figure")?["field"]?.text ?? ""))
    case "decision": .decision(json("decision")?["kind"]?.text ?? "")
    case "card.judge":
      .card(
        Identifier(json("card.subject")?["round"]?.text ?? ""),
        Identifier(json("card.subject")?["category"]?.text ?? "")
      )
    default: .other
    }
  }
}

extension BundleRow {
  fileprivate var isOpen: Bool { if case .parts = content { true } else { false } }
}

extension Reading {
  /// The cards every cut counted, by round and category.
  func panels() throws -> [OpenParts.Panel] {
    var cards: [[String]: [Nomination.ID: [Judge.ID: String]]] = [:]
    try eachLedgerRow { row in
      guard let subject = row.json("card.subject"), let marks = row["card.marks"] else { return }
      let key = [subject["round"]?.text ?? "", subject["category"]?.text ?? ""]
      let nomination = Nomination.ID(subject["nomination"]?.text ?? "")
      let judge = Judge.ID(row.json("card.judge")?["judge"]?.text ?? "")
      cards[key, default: [:]][nomination, default: [:]][judge] = String(
        decoding: marks,
        as: UTF8.self
      )
    }
    return cards.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, cards in
      OpenParts.Panel(round: Identifier(key[0]), category: Identifier(key[1]), cards: cards)
    }
  }
}

extension Reading {
  /// The number each judge has in one category of a round that was cut.
  func pseudonyms(in round: Round.ID, _ category: Category.ID) throws -> [Judge.ID: Int] {
    var numbers: [Judge.ID: Int] = [:]
    try eachLedgerRow { row in
      guard let subject = row.json("card.subject"), subject["round"]?.text == round.rawValue,
        subject["category"]?.text == category.rawValue,
        let judge = row.json("card.judge")?["judge"]?.text,
        let number = row.json("card.pseudonym")?["pseudonym"]?.integer
      else { return }
      numbers[Identifier(judge)] = number
    }
    return numbers
  }
}

extension Finding {
  fileprivate static func nothingToPublish(_ programme: Programme) -> Finding {
    Finding(
      .notReady,
      at: Origin(file: programme.id.rawValue),
      vi: "chưa vòng nào chốt danh sách: vinhdanh shortlist",
      en: "no round has a frozen shortlist yet: vinhdanh shortlist"
    )
  }
}
