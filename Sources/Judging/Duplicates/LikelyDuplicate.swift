/// Two nominations that are likely the same thing, and why.
public struct LikelyDuplicate: Hashable, Sendable {
  /// The one that came first in what was searched; with an earlier edition, the new one.
  public let left: Nomination.ID
  public let right: Nomination.ID
  public let likeness: Likeness
  /// In the order of ``Reason``.
  public let reasons: [Reason]

  public init(
    left: Nomination.ID,
    right: Nomination.ID,
    likeness: Likeness,
    reasons: [Reason]
  ) {
    self.left = left
    self.right = right
    self.likeness = likeness
    self.reasons = reasons
  }

  /// What two nominations have in common; its name is stable, for data files.
  public enum Reason: String, CaseIterable, Sendable {
    case sameTitle = "same-title"
    case closeTitle = "close-title"
    case sameOrganisation = "same-organisation"
    case closeOrganisation = "close-organisation"
    case sameTaxCode = "same-tax-code"
    case sameHost = "same-host"

    public var label: Bilingual {
      switch self {
      case .sameTitle:
        Bilingual(vi: "cùng tên, chỉ khác cách gõ", en: "same title but for how it is typed")
      case .closeTitle: Bilingual(vi: "tên gần giống", en: "titles close")
      case .sameOrganisation:
        Bilingual(
          vi: "cùng tổ chức, chỉ khác cách gõ",
          en: "same organisation but for how it is typed"
        )
      case .closeOrganisation: Bilingual(vi: "tổ chức gần giống", en: "organisations close")
      case .sameTaxCode: Bilingual(vi: "cùng mã số thuế", en: "same tax code")
      case .sameHost: Bilingual(vi: "cùng trang web", en: "same web site")
      }
    }
  }
}

extension LikelyDuplicate: Comparable {
  /// The likeliest first, then by left and right code in byte order.
  public static func < (a: Self, b: Self) -> Bool {
    if a.likeness != b.likeness { return a.likeness > b.likeness }
    return a.left == b.left ? a.right < b.right : a.left < b.left
  }
}
