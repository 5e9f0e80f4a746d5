public import VietnameseText

/// A likely conflict of interest, found by comparing records or declared; a person decides whether it is one.
public struct Conflict: Hashable, Sendable {
  public let judge: Judge.ID
  public let nomination: Nomination.ID
  /// Why, strongest first; never empty.
  public let grounds: [Ground]

  public init(judge: Judge.ID, nomination: Nomination.ID, grounds: [Ground]) {
    self.judge = judge
    self.nomination = nomination
    self.grounds = grounds
  }

  /// What two records share.
  public enum Ground: Hashable, Sendable {
    /// The judge says so, in the words given.
    case declared(reason: String, on: CivilDate)
    /// The judge stands in the nomination itself.
    case ownEntry(field: Field.ID)
    /// The judge works where the nomination comes from, both names folded.
    case sameOrganisation(String)
    case sameTaxCode(String)
    /// The judge works for the association that nominates.
    case nominator(String)
    case formerOrganisation(String)
    /// Both addresses stand in one domain that is no public mail service.
    case sameEmailDomain(String)
    /// The contact person has the judge's surname, and one workplace's name holds the other's.
    case sameSurname(String, workplace: String)

    /// The ground's name in data files.
    public var name: String {
      switch self {
      case .declared: "declared"
      case .ownEntry: "own-entry"
      case .sameOrganisation: "same-organisation"
      case .sameTaxCode: "same-tax-code"
      case .nominator: "nominator"
      case .formerOrganisation: "former-organisation"
      case .sameEmailDomain: "same-email-domain"
      case .sameSurname: "same-surname"
      }
    }

    public var message: Bilingual {
      switch self {
      case .declared(let reason, let day):
        Bilingual(
          vi: "giám khảo tự khai ngày \(day.vietnamese): “\(reason)”",
          en: "declared by the judge on \(day): “\(reason)”"
        )
      case .ownEntry(let field):
        Bilingual(
          vi: "tên giám khảo có trong hồ sơ (\(field))",
          en: "named in the entry (\(field))"
        )
      case .sameOrganisation(let name):
        Bilingual(vi: "cùng đơn vị “\(name)”", en: "same organisation “\(name)”")
      case .sameTaxCode(let code):
        Bilingual(vi: "cùng mã số thuế \(code)", en: "same tax code \(code)")
      case .nominator(let name):
        Bilingual(vi: "làm ở nơi đề cử “\(name)”", en: "works for the nominator “\(name)”")
      case .formerOrganisation(let name):
        Bilingual(vi: "từng làm ở “\(name)”", en: "worked for “\(name)” before")
      case .sameEmailDomain(let domain):
        Bilingual(vi: "cùng tên miền thư \(domain)", en: "same mail domain \(domain)")
      case .sameSurname(let surname, let workplace):
        Bilingual(
          vi: "cùng họ \(surname) với người liên hệ, nơi làm việc liên quan “\(workplace)”",
          en: "surname \(surname) as the contact's, workplaces related: “\(workplace)”"
        )
      }
    }
  }
}
