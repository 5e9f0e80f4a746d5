internal import VietnameseText

extension Conflict {
  /// Likely conflicts between judges and what they may come to judge.
  ///
  /// - Parameters:
  ///   - judges: Everybody who may mark.
  ///   - nominations: Those that take part.
  ///   - fields: The programme's fields; people are looked for in those of its own.
  /// - Returns: In order of judge, then nomination; one a pair, with every ground.
  public static func found(
    between judges: [Judge],
    and nominations: [Nomination],
    in fields: [Field] = Field.standard
  ) -> [Conflict] {
    let entries = nominations.sorted { $0.id < $1.id }.map { Traits(of: $0, in: fields) }
    return judges.sorted { $0.id < $1.id }.flatMap { judge in
      let person = Person(judge)
      return entries.compactMap { entry -> Conflict? in
        let grounds = person.grounds(against: entry)
        guard !grounds.isEmpty else { return nil }
        return Conflict(judge: judge.id, nomination: entry.id, grounds: grounds)
      }
    }
  }
}

/// What of a nomination can touch a judge, folded once.
private struct Traits {
  let id: Nomination.ID
  let organisation: String
  let foldedOrganisation: String
  let nominator: String
  let taxCode: String?
  let domain: String?
  let contactSurname: String?
  /// Where people are named: the contact, and the programme's own texts.
  let named: [(field: Field.ID, words: String)]

  init(of nomination: Nomination, in fields: [Field]) {
    id = nomination.id
    organisation = nomination.organisation
    foldedOrganisation = nomination.organisation.foldedOrganisation
    nominator = nomination.answers[.nominator]?.canonical ?? ""
    taxCode = nomination.answers[.taxCode]?.canonical.taxNumber
    domain = nomination.answers[.contactEmail]?.canonical.mailDomain
    let contact = nomination.answers[.contactName]?.canonical ?? ""
    contactSurname = contact.folded.split(separator: " ").first.map(String.init)
    let standard = Set(Field.standard.map(\.id)).subtracting([.contactName])
    named = fields.compactMap { field in
      guard case .text(let text) = nomination.answers[field.id], !standard.contains(field.id)
      else { return nil }
      return (field.id, " \(text.folded) ")
    }
  }
}

/// What of a judge can touch a nomination, folded once.
private struct Person {
  let judge: Judge
  let name: String
  let surname: Substring?
  let organisation: String
  let former: [(name: String, folded: String)]
  let taxCode: String?
  let domain: String?

  init(_ judge: Judge) {
    self.judge = judge
    name = judge.name.folded
    surname = name.split(separator: " ").first
    organisation = judge.organisation.foldedOrganisation
    former = judge.details.formerly.map { ($0, $0.foldedOrganisation) }
    taxCode = judge.details.taxCode.taxNumber
    domain = judge.details.email.mailDomain
  }

  func grounds(against entry: Traits) -> [Conflict.Ground] {
    var grounds: [Conflict.Ground] = []
    // One word alone is no name.
    if name.contains(" "), let own = entry.named.first(where: { $0.words.contains(" \(name) ") }) {
      grounds.append(.ownEntry(field: own.field))
    }
    if !organisation.isEmpty, organisation == entry.foldedOrganisation {
      grounds.append(.sameOrganisation(entry.organisation))
    }
    if let taxCode, taxCode == entry.taxCode { grounds.append(.sameTaxCode(taxCode)) }
    if !organisation.isEmpty, organisation == entry.nominator.foldedOrganisation {
      grounds.append(.nominator(entry.nominator))
    }
    if let old = former.first(where: { $0.folded == entry.foldedOrganisation }) {
      grounds.append(.formerOrganisation(old.name))
    }
    if let domain, domain == entry.domain { grounds.append(.sameEmailDomain(domain)) }
    if let surname, entry.contactSurname.map({ $0 == surname }) ?? false,
      organisation != entry.foldedOrganisation,
      organisation.names(or: entry.foldedOrganisation)
    {
      let shown = judge.name.split(separator: " ").first.map(String.init) ?? ""
      grounds.append(.sameSurname(shown, workplace: entry.organisation))
    }
    return grounds
  }
}

extension String {
  /// The number of the taxpayer, without a branch; `nil` for what is no tax code.
  fileprivate var taxNumber: String? {
    guard case .valid(let code) = TaxCode.read(self) else { return nil }
    return code.kind == .personal ? code.text : String(code.text.prefix(10))
  }

  /// The part of a mail address behind the `@`, unless anybody can have one there.
  fileprivate var mailDomain: String? {
    guard let at = lastIndex(of: "@"), let host = Host(self[index(after: at)...]) else {
      return nil
    }
    return publicMailDomains.contains(host.name) ? nil : host.name
  }

  /// Whether one name holds the other as whole words, and neither is empty.
  fileprivate func names(or other: String) -> Bool {
    guard !isEmpty, !other.isEmpty else { return false }
    return " \(self) ".contains(" \(other) ") || " \(other) ".contains(" \(self) ")
  }
}

/// Mail services open to anybody: two people there have nothing in common.
private let publicMailDomains: Set<String> = [
  "gmail.com", "googlemail.com", "outlook.com", "outlook.com.vn", "hotmail.com", "live.com",
  "msn.com", "yahoo.com", "yahoo.com.vn", "ymail.com", "icloud.com", "me.com", "proton.me",
  "protonmail.com", "zoho.com", "mail.com", "gmx.com", "yandex.com", "zohomail.com",
]
