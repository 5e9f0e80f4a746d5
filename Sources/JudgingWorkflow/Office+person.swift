public import Judging
internal import JudgingStore

extension Office {
  /// Everything held about one person.
  ///
  /// - Parameter query: An e-mail address, a telephone number, a judge's code, or a full name.
  /// - Returns: The record; a finding where nobody or more than one person is meant.
  /// - Throws: ``StoreError``.
  public func record(of query: PersonQuery) throws -> Outcome<PersonRecord> {
    try store.read { reading in
      let programme = try Frame(reading).programme
      let (person, findings) = try HeldPerson.find(query, in: reading)
      guard let person else { return Outcome(value: nil, findings: findings) }
      let ledger = try reading.ledger()
      let files = Dictionary(
        try reading.files(.nominations).map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      let record = PersonRecord(
        programme: programme,
        query: query.text,
        at: now,
        entries: person.versions.compactMap { version in
          guard let file = files[version.source] else { return nil }
          return PersonRecord.Entry(version, programme, file, ledger[version.act])
        },
        judge: try person.judge.map { judge in
          PersonRecord.JudgeRecord(judge: judge, sheets: try sheets(of: judge, programme, reading))
        },
        acts: ledger.filter { person.words.names.contains($0.act.actor) }.map { Receipt.Intake($0) }
      )
      return Outcome(value: record, findings: [])
    }
  }

  /// What personal data is held today, and whether it is due to go.
  public func retention() throws -> RetentionReport {
    try store.read { reading in
      try Frame(reading).programme.retention(
        of: try reading.nominations(),
        try reading.judges(),
        on: now.day
      )
    }
  }

  private func sheets(
    of judge: Judge,
    _ programme: Programme,
    _ reading: Reading
  ) throws -> [PersonRecord.Sheet] {
    try programme.rounds.flatMap { round in
      try reading.scoreSheets(of: round.id).map(\.sheet).filter { $0.judge == judge.id }.map {
        PersonRecord.Sheet(
          round: round.name,
          nomination: $0.nomination,
          comment: $0.comment,
          origin: $0.origin
        )
      }
    }
  }
}

extension PersonRecord.Entry {
  fileprivate init(
    _ version: StoredVersion,
    _ programme: Programme,
    _ file: TakenFile,
    _ entry: LedgerEntry
  ) {
    let nomination = version.nomination
    self.init(
      nomination: nomination.id,
      title: nomination.title,
      isReplaced: version.isReplaced,
      lines: programme.personalData.purposes.compactMap { purpose in
        guard let field = programme.field(purpose.field),
          let answer = nomination.answers[field.id]
        else { return nil }
        return PersonRecord.Line(
          field: field.name,
          value: answer.canonical,
          purpose: purpose.text,
          place: nomination.places[field.id] ?? nomination.origin.place
        )
      },
      consent: nomination.consent,
      file: .init(name: file.name, size: file.size, sha256: file.sha256),
      intake: .init(entry)
    )
  }
}
