/// A Vietnamese telephone number in one form, however it was typed.
public struct Phone: Hashable, Sendable {
  public let kind: Kind
  /// As dialled at home: `0912345678`, `02438123456`, `19001234`.
  public let national: String

  public enum Kind: Hashable, Sendable {
    case mobile
    case landline
    /// `1800` and `1900` numbers, which have no form for callers from abroad.
    case hotline
  }

  /// As dialled from abroad, such as `+84912345678`; nothing for a hotline.
  public var international: String? {
    kind == .hotline ? nil : "+84\(national.dropFirst())"
  }

  public enum Reading: Hashable, Sendable {
    case valid(Phone)
    /// Nine digits: a spreadsheet may have dropped the 0. For a person to confirm.
    case shortened(proposal: String)
    /// A mobile number of eleven digits, as they were until 2018, and its number since.
    case renumbered(proposal: String)
    case wrongLength
    case unknownPrefix
    case notDigits
  }

  /// Reads one number, with blanks, dots, hyphens and brackets between its digits.
  ///
  /// Anything else, such as a second number after a slash, is refused rather than guessed at.
  public static func read(_ text: some StringProtocol) -> Reading {
    var scalars = text.trimmedScalars.filter { !$0.isBlank && !".-()".unicodeScalars.contains($0) }
    let isInternational = scalars.first == "+"
    if isInternational { scalars.removeFirst() }
    guard !scalars.isEmpty, scalars.digits != nil else { return .notDigits }
    var digits = String(scalars: scalars)
    if digits.hasPrefix("0084") {
      digits = national(digits.dropFirst(4))
    } else if digits.hasPrefix("84"), isInternational || digits.utf8.count >= 11 {
      digits = national(digits.dropFirst(2))
    } else if isInternational {
      return .unknownPrefix
    }
    return reading(digits)
  }

  /// The part after the country code, whether or not a 0 was left before it, as in `+84 (0)24…`.
  private static func national(_ digits: Substring) -> String {
    digits.hasPrefix("0") ? String(digits) : "0\(digits)"
  }

  private static func reading(_ digits: String) -> Reading {
    let count = digits.utf8.count
    let prefix = digits.prefix(2)
    switch prefix {
    case "02": return count == 11 ? valid(.landline, digits) : .wrongLength
    case "03", "05", "07", "08", "09":
      return count == 10 ? valid(.mobile, digits) : .wrongLength
    case "01":
      guard let today = renumbered[digits.prefix(4)] else { return .unknownPrefix }
      return count == 11
        ? .renumbered(proposal: "\(today)\(digits.dropFirst(4))") : .wrongLength
    case "18", "19":
      guard digits.hasPrefix("1800") || digits.hasPrefix("1900") else { return .unknownPrefix }
      return count == 8 || count == 10 ? valid(.hotline, digits) : .wrongLength
    default:
      guard count == 9, case .valid(let phone) = reading("0\(digits)") else {
        return digits.hasPrefix("0") ? .unknownPrefix : .wrongLength
      }
      return .shortened(proposal: phone.national)
    }
  }

  private static func valid(_ kind: Kind, _ digits: String) -> Reading {
    .valid(Phone(kind: kind, national: digits))
  }

  /// Prefixes until and since the renumbering of 15 September 2018 (Bộ Thông tin và Truyền thông,
  /// Quyết định 798/QĐ-BTTTT).
  private static let renumbered: [Substring: String] = [
    "0120": "070", "0121": "079", "0122": "077", "0126": "076", "0128": "078",
    "0123": "083", "0124": "084", "0125": "085", "0127": "081", "0129": "082",
    "0162": "032", "0163": "033", "0164": "034", "0165": "035", "0166": "036",
    "0167": "037", "0168": "038", "0169": "039",
    "0186": "056", "0188": "058", "0199": "059",
  ]
}
