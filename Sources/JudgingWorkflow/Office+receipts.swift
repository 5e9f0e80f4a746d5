public import Judging
internal import JudgingStore

extension Office {
  /// The receipts of files of nominations, in the order in which the files came.
  ///
  /// - Parameter name: A file's name, or at least eight letters of its SHA-256; `nil` for all files.
  /// - Returns: One receipt a file; the same casebook gives the same receipts.
  /// - Throws: ``StoreError``.
  public func receipts(of name: String?) throws -> Outcome<[Receipt]> {
    try store.read { reading in
      let frame = try Frame(reading)
      let files = try reading.files(.nominations)
      let chosen = files.filter { file in
        guard let name else { return true }
        return file.name == name
          || (name.utf8.count >= 8 && file.sha256.hasPrefix(name.lowercased()))
      }
      if let name, chosen.isEmpty {
        return Outcome(
          value: nil,
          findings: [.nameUnknown(name, among: files.map(\.name), "receipt")]
        )
      }
      let ledger = try reading.ledger()
      let evidence = Dictionary(grouping: try reading.evidence(), by: \.nomination)
      let receipts = try chosen.map { file in
        try receipt(of: file, ledger[file.act], evidence, frame, reading)
      }
      return Outcome(value: receipts, findings: [])
    }
  }

  private func receipt(
    of file: TakenFile,
    _ entry: LedgerEntry,
    _ evidence: [Nomination.ID: [StoredEvidence]],
    _ frame: Frame,
    _ reading: Reading
  ) throws -> Receipt {
    let taken = try reading.nominations(from: file)
    let notes = try reading.notes(about: file)
    let owners = notes.map { note in
      taken.firstIndex { $0.nomination.owns(note.origin.place) }
    }
    let told = zip(notes, owners).map { (note: Receipt.Note($0), owner: $1) }
    return Receipt(
      programme: frame.programme.name,
      organiser: frame.programme.organiser,
      notice: frame.programme.notice,
      file: .init(name: file.name, size: file.size, sha256: file.sha256),
      intake: .init(entry),
      openUntil: frame.calendar.nominations.closes,
      entries: taken.enumerated().map { index, one in
        Receipt.Entry(
          one,
          frame.programme,
          notes: told.filter { $0.owner == index }.map(\.note),
          evidence[one.nomination.id] ?? []
        )
      },
      notes: told.filter { $0.owner == nil }.map(\.note)
    )
  }
}

extension Nomination {
  /// Whether a place in its file is one of its cells, or in its row.
  fileprivate func owns(_ place: Origin.Place) -> Bool {
    place.isBeside(origin.place) || places.values.contains(place)
  }
}

extension Receipt.Note {
  fileprivate init(_ finding: Finding) {
    self.init(place: finding.origin.place, text: finding.message)
  }
}

extension Receipt.Intake {
  init(_ entry: LedgerEntry) {
    self.init(
      position: entry.index,
      leafHash: entry.leafHash.hex,
      at: entry.act.at,
      actor: entry.act.actor,
      isRehearsal: entry.act.isRehearsal
    )
  }
}

extension Receipt.Entry {
  fileprivate init(
    _ taken: TakenNomination,
    _ programme: Programme,
    notes: [Receipt.Note],
    _ files: [StoredEvidence]
  ) {
    let nomination = taken.nomination
    self.init(
      code: nomination.id,
      title: nomination.title,
      place: nomination.origin.place,
      isReplaced: taken.isReplaced,
      lines: programme.fields.compactMap { field in
        guard let answer = nomination.answers[field.id] else { return nil }
        return Receipt.Line(
          field: field.name,
          value: programme.shown(answer, to: field),
          place: nomination.places[field.id] ?? nomination.origin.place
        )
      },
      notes: notes,
      evidence: nomination.listedFiles(in: programme.fileFields).map { listed in
        let key = EvidenceName(listed)?.key
        let file = files.first { EvidenceName($0.name)?.key == key }
        return Receipt.Evidence(listed: listed, sha256: file?.sha256)
      },
      sha256: taken.sha256
    )
  }
}
