/// A Vietnamese tax code (mã số thuế) whose form is right.
///
/// The form proves nothing about who owns it.
public struct TaxCode: Hashable, Sendable {
  public let kind: Kind
  /// 10 digits, 10 and 3 with a hyphen, or 12.
  public let text: String

  public enum Kind: Hashable, Sendable {
    case organisation
    /// A dependent unit: its parent's code and three digits.
    case branch
    /// A personal identification number, the tax code of individuals and households since
    /// 1 July 2025.
    case personal
  }

  public enum Reading: Hashable, Sendable {
    case valid(TaxCode)
    /// Too short by the zeros a spreadsheet drops; the codes it may have been, likeliest first.
    ///
    /// For a person to choose from, never to be applied: one in eleven padded numbers passes the
    /// check by chance.
    case shortened(proposals: [String])
    case wrongCheckDigit
    case wrongLength
    case notDigits

    public var isValid: Bool { if case .valid = self { true } else { false } }
  }

  /// Reads a code with blanks, dots or hyphens between its digits.
  public static func read(_ text: some StringProtocol) -> Reading {
    let scalars = text.trimmedScalars.filter { !$0.isBlank && $0 != "." && $0 != "-" }
    guard !scalars.isEmpty, let digits = scalars.digits else { return .notDigits }
    switch digits.count {
    case 10: return hasRightCheckDigit(digits) ? valid(.organisation, digits) : .wrongCheckDigit
    case 13: return isBranch(digits) ? valid(.branch, digits) : .wrongCheckDigit
    case 12: return readTwelve(digits)
    case 8, 9:
      let padded = Array(repeating: 0, count: 10 - digits.count) + digits
      return hasRightCheckDigit(padded) ? .shortened(proposals: [spell(padded)]) : .wrongLength
    case 11: return .shortened(proposals: [spell([0] + digits)])
    default: return .wrongLength
    }
  }

  /// A branch without its leading 0 looks like the personal number of someone born abroad.
  ///
  /// Personal numbers begin with the province of birth, 001 to 096, or else with a country
  /// (Thông tư 59/2021/TT-BCA).
  private static func readTwelve(_ digits: [Int]) -> Reading {
    guard digits[0] != 0, isBranch([0] + digits) else { return valid(.personal, digits) }
    return .shortened(proposals: [spell([0] + digits), spell(digits)])
  }

  private static func isBranch(_ digits: [Int]) -> Bool {
    hasRightCheckDigit(Array(digits.prefix(10))) && digits.suffix(3) != [0, 0, 0]
  }

  private static func valid(_ kind: Kind, _ digits: [Int]) -> Reading {
    .valid(TaxCode(kind: kind, text: spell(digits)))
  }

  private static func spell(_ digits: [Int]) -> String {
    let text = digits.map(String.init).joined()
    return digits.count == 13 ? "\(text.prefix(10))-\(text.suffix(3))" : text
  }

  /// Digit 10 is `10 − (31·n1 + 29·n2 + 23·n3 + 19·n4 + 17·n5 + 13·n6 + 7·n7 + 5·n8 + 3·n9 mod 11)`.
  private static func hasRightCheckDigit(_ digits: [Int]) -> Bool {
    let weights = [31, 29, 23, 19, 17, 13, 7, 5, 3]
    let remainder = zip(weights, digits).map { $0 * $1 }.reduce(0, +) % 11
    // Remainder 0 would ask for a check digit of 10: there is no such code.
    return remainder != 0 && digits[9] == 10 - remainder
  }
}
