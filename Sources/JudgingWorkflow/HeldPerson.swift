internal import Judging
internal import JudgingStore

/// One person of whom the casebook holds something.
struct HeldPerson {
  /// The nominations, and their earlier versions, whose contact it is.
  let versions: [StoredVersion]
  let judge: Judge?
  let words: PersonalWords

  /// The addresses alone: they can be nobody else's.
  var addresses: PersonalWords { words.withoutNames }

  func isContact(of nomination: Nomination) -> Bool {
    versions.contains { $0.nomination == nomination }
  }

  func isTold(in nomination: Nomination.ID) -> Bool {
    versions.contains { $0.nomination.id == nomination }
  }

  /// Who is meant; a finding where nobody is, or where one name may be two people.
  static func find(
    _ query: PersonQuery,
    in reading: Reading
  ) throws -> (person: HeldPerson?, findings: [Finding]) {
    let versions = try reading.allVersions().filter { query.means(contactOf: $0.nomination) }
    let judges = try reading.judges().filter(query.means)
    let emails = Set(
      versions.compactMap { $0.nomination.answers[.contactEmail]?.canonical.lowercased() }
    )
    guard !versions.isEmpty || !judges.isEmpty else { return (nil, [.personUnknown(query)]) }
    let candidates = emails.sorted() + judges.map { "\($0.id) (\($0.name))" }
    guard candidates.count <= 1 else { return (nil, [.personAmbiguous(query, candidates)]) }
    var words = PersonalWords(name: judges.first?.name)
    for version in versions { words.insert(contactOf: version.nomination) }
    return (HeldPerson(versions: versions, judge: judges.first, words: words), [])
  }
}

extension Finding {
  fileprivate static func personUnknown(_ query: PersonQuery) -> Finding {
    Finding(
      .referenceUnknown,
      at: Origin(file: "person"),
      vi: """
        không có ai là “\(query.text)” trong sổ; tìm bằng thư điện tử, số điện thoại, mã giám khảo \
        hoặc họ tên đầy đủ
        """,
      en: """
        nobody in the casebook is “\(query.text)”; ask by e-mail address, telephone number, judge's \
        code or full name
        """
    )
  }

  fileprivate static func personAmbiguous(_ query: PersonQuery, _ candidates: [String]) -> Finding {
    let list = candidates.joined(separator: ", ")
    return Finding(
      .referenceUnknown,
      at: Origin(file: "person"),
      vi: "“\(query.text)” có thể là nhiều người; nêu rõ một trong: \(list)",
      en: "“\(query.text)” may be several people; say which: \(list)"
    )
  }
}
