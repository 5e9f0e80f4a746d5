public import VietnameseText

/// Which fields tell about a person, what for, and how long they are kept.
public struct PersonalData: Hashable, Sendable {
  /// In the order of the programme's fields.
  public let purposes: [Purpose]
  /// The last day on which they are kept; `nil` where the rules set none.
  public let keepUntil: CivilDate?
  /// The version of the consent text in use, as nominations should name it.
  public let consentText: String?

  /// What one field is held for.
  public struct Purpose: Hashable, Sendable {
    public let field: Field.ID
    public let text: Bilingual

    public init(_ field: Field.ID, _ text: Bilingual) {
      self.field = field
      self.text = text
    }
  }

  public init(purposes: [Purpose], keepUntil: CivilDate? = nil, consentText: String? = nil) {
    self.purposes = purposes
    self.keepUntil = keepUntil
    self.consentText = consentText
  }

  /// The contact fields, which are personal whatever the rules say.
  public static let contact: [Field.ID] = [.contactName, .contactEmail, .contactPhone]

  /// What contact fields are for where the rules do not say.
  public static let contactPurpose = Bilingual(
    vi: "liên hệ về hồ sơ",
    en: "to reach the nominator about the nomination"
  )

  /// Rules that say nothing of personal data.
  public static let usual = PersonalData(purposes: contact.map { Purpose($0, contactPurpose) })

  public func isPersonal(_ field: Field.ID) -> Bool { purposes.contains { $0.field == field } }
}
