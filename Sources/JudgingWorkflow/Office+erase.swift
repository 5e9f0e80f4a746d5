public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// What an erasure changed, and what it left.
  public struct Erasure: Sendable {
    /// What stands in the place of the person's data.
    public let token: String
    /// The nominations whose contact it was, in order of code.
    public internal(set) var nominations: [Nomination.ID] = []
    /// The judge it was.
    public internal(set) var judge: Judge.ID?
    /// The files whose bytes are gone; their names and SHA-256 stay.
    public internal(set) var files: [TakenFile] = []
    /// Where the person's words still stand, and how often.
    public internal(set) var mentions: [Mention: Int] = [:]
    /// Files of evidence of these nominations, which nobody has looked into.
    public internal(set) var evidence = 0
  }

  /// Erases what is held about one person, on the record.
  ///
  /// - Parameters:
  ///   - query: An e-mail address, a telephone number, a judge's code, or a full name.
  ///   - reason: Why, such as the number of the person's request; never blank, and without the
  ///     person's name, for the ledger keeps it.
  ///   - dryRun: Whether to tell only what would go.
  /// - Returns: What was changed and what remains.
  /// - Throws: ``StoreError``.
  public func erase(
    _ query: PersonQuery,
    because reason: String,
    dryRun: Bool
  ) throws -> Outcome<Erasure> {
    var told: Erasure?
    let outcome = try perform("erase") { writing, _ in
      let (person, findings) = try HeldPerson.find(query, in: writing)
      guard let person else { return (nil as Erasure?, .null, findings) }
      var problems: [Finding] = []
      if reason.allSatisfy(\.isWhitespace), !dryRun { problems.append(.reasonMissing) }
      if person.words.replaced(in: reason, by: "").isChanged { problems.append(.reasonNames) }
      guard problems.isEmpty else { return (nil, .null, problems) }
      let count = try writing.ledger().count { $0.act.name == "erase" }
      let erasure = try Eraser(person, token: .erased(count + 1)).erase(in: writing)
      told = erasure
      return (dryRun ? nil : erasure, erasure.detail(because: reason), [])
    }
    return Outcome(value: told, findings: outcome.findings)
  }
}

/// A person whose data is to go, and how.
struct Eraser {
  let person: HeldPerson
  let token: String

  init(_ person: HeldPerson, token: String) {
    self.person = person
    self.token = token
  }

  func erase(in writing: Writing) throws -> Office.Erasure {
    var erasure = Office.Erasure(token: token)
    erasure.nominations = Set(person.versions.map(\.nomination.id)).sorted()
    erasure.judge = person.judge?.id
    for version in try writing.allVersions() {
      if let answers = redacted(version) { try writing.overwrite(version, with: answers) }
    }
    for id in erasure.nominations { try writing.redactReasons(on: id, redact) }
    if let judge = person.judge { try writing.rename(judge.id, to: token) }
    let own = Set(person.versions.map(\.source))
    for kind in SourceKind.allCases {
      for file in try writing.files(kind) where file.size != nil {
        guard let copy = try copy(of: file, isOwn: own.contains(file.id), in: writing) else {
          continue
        }
        try writing.overwrite(file, with: copy)
        try writing.redactNotes(about: file) { noted($0, $1, of: erasure.nominations) }
        erasure.files.append(file)
      }
    }
    erasure.evidence = try writing.evidence().count { erasure.nominations.contains($0.nomination) }
    erasure.mentions = try writing.mentions(of: person.words.inText)
    return erasure
  }

  /// A note without the person. What changed in a nomination is told in shortened texts, which may
  /// end within a word of theirs, so that note goes whole.
  private func noted(
    _ rule: Finding.Rule?,
    _ text: String,
    of nominations: [Nomination.ID]
  ) -> String {
    let isChange = rule == .nominationReplaces
    let isOwn = nominations.contains { text.contains($0.rawValue) }
    return isChange && isOwn ? token : redact(text)
  }

  private func redact(_ text: String) -> String { person.words.replaced(in: text, by: token).text }

  /// The answers without the person; `nil` where the row does not tell of them.
  private func redacted(_ version: StoredVersion) -> [Field.ID: Answer]? {
    let nomination = version.nomination
    let isContact = person.isContact(of: nomination)
    var answers = nomination.answers
    for (field, answer) in nomination.answers {
      guard case .text(let text) = answer else { continue }
      if isContact, PersonalData.contact.contains(field) {
        answers[field] = .text(token)
      } else if person.isTold(in: nomination.id) {
        answers[field] = .text(redact(text))
      } else {
        // Of another's nomination only what can be nobody else goes.
        answers[field] = .text(person.addresses.replaced(in: text, by: token).text)
      }
    }
    return answers == nomination.answers ? nil : answers
  }

  /// What is kept of a file that tells of the person; `nil` where it does not.
  private func copy(of file: TakenFile, isOwn: Bool, in reading: Reading) throws -> [UInt8]? {
    let bytes = try reading.bytes(of: file)
    let copy = RedactedCopy.of(bytes, file: file.name, without: person.words, token: token)
    let isTold =
      isOwn || copy.isChanged
      || (copy.bytes.isEmpty && RedactedCopy.mentions(person.words, in: bytes))
    guard isTold else { return nil }
    return RedactedCopy.mentions(person.words, in: copy.bytes) ? [] : copy.bytes
  }
}

extension Office.Erasure {
  /// What the ledger keeps: never the person.
  fileprivate func detail(because reason: String) -> JSONValue {
    [
      "token": .string(token),
      "reason": .string(reason),
      "nominations": .array(nominations.map { .string($0.rawValue) }),
      "judge": judge.map { .string($0.rawValue) } ?? .null,
      "files": .array(files.map { .string($0.sha256) }),
    ]
  }
}

extension Finding {
  fileprivate static var reasonNames: Finding {
    Finding(
      .valueWrong,
      at: Origin(file: "--reason"),
      vi:
        "lý do nêu tên hoặc địa chỉ của chính người đó, mà nhật ký không xóa được; viết như “Đơn số 12”",
      en: "the reason names the person, and the ledger cannot be erased; write it as “Request 12”"
    )
  }
}
