internal import Judging
internal import VietnameseText

extension RulesShape {
  /// The one spelling of a scalar of this shape; `nil` if it is none.
  func spelling(of text: String) -> String? {
    switch self {
    case .text: text.isEmpty || text.unicodeScalars.contains(where: \.isUnprintable) ? nil : text
    case .identifier:
      !text.isEmpty && text.utf8.count <= 64
        && text.utf8.allSatisfy { byte in
          (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
            || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
        } ? text : nil
    case .code:
      (2...6).contains(text.utf8.count)
        && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
        ? text : nil
    case .decimal: Rational(decimal: text)?.description
    case .whole: Int(text).flatMap { (1...100_000).contains($0) ? String($0) : nil }
    case .share:
      Rational(ratio: text).flatMap {
        // Finer shares would make totals of figures too long to count with.
        Rational.zero <= $0 && $0 <= Rational(1) && $0.denominator <= 10_000 ? $0.description : nil
      }
    case .yesNo: ["true", "false"].contains(text) ? text : nil
    case .day: CivilDate(iso: text)?.description
    case .moment: CivilDate(iso: text)?.description ?? Moment(text)?.description
    case .aggregation: Aggregation(text) == nil ? nil : text
    case .choice(let names): names.contains(text) ? text : nil
    case .bilingual, .list, .map: nil
    }
  }

  /// The names to choose from, where it is one of several.
  var methods: [String]? {
    switch self {
    case .choice(let names): names
    case .aggregation: ["mean", "median", "trimmed:1", "severity-adjusted-v1:0.5"]
    case .text, .bilingual, .identifier, .code, .decimal, .whole, .share, .yesNo, .day, .moment,
      .list, .map:
      nil
    }
  }

  var expectation: Bilingual {
    switch self {
    case .identifier:
      Bilingual(vi: "mã gồm chữ không dấu, số và gạch nối", en: "an id of letters, digits, hyphens")
    case .code: Bilingual(vi: "2–6 chữ hoa hoặc số", en: "2–6 capital letters or digits")
    case .decimal: Bilingual(vi: "số thập phân, như 7.5", en: "a decimal number such as 7.5")
    case .whole: Bilingual(vi: "số nguyên dương", en: "a positive whole number")
    case .share:
      Bilingual(
        vi: "tỷ lệ từ 0 đến 1, nhiều nhất 4 chữ số thập phân, như 2/3 hoặc 50%",
        en: "a share from 0 to 1 of at most 4 decimals, such as 2/3 or 50%"
      )
    case .yesNo: Bilingual(vi: "true hoặc false", en: "true or false")
    case .day: Bilingual(vi: "ngày dạng 2027-10-10", en: "a day as 2027-10-10")
    case .moment:
      Bilingual(
        vi: "ngày 2027-08-15 hoặc 2027-08-15T17:00",
        en: "a day or time as 2027-08-15T17:00"
      )
    case .text:
      Bilingual(
        vi: "văn bản không trống và không có ký tự điều khiển",
        en: "text, not empty and without control characters"
      )
    case .aggregation, .bilingual, .choice, .list, .map: Bilingual(vi: "văn bản", en: "text")
    }
  }
}

extension Unicode.Scalar {
  /// Characters that no name or reason needs, and that YAML would not read back as written.
  fileprivate var isUnprintable: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension String {
  /// What a message shows of text that may be of any length and hold control characters.
  var excerpt: String {
    let scalars = unicodeScalars.prefix(60).map { $0.isUnprintable || $0 == "\n" ? "\u{FFFD}" : $0 }
    return String(String.UnicodeScalarView(scalars)) + (unicodeScalars.count > 60 ? "…" : "")
  }

  /// The text as it reads: a block of YAML text ends with a line break that nobody meant.
  var withoutBlankEnds: String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    guard let first = unicodeScalars.firstIndex(where: { !isBlank($0) }),
      let last = unicodeScalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(unicodeScalars[first...last])
  }
}
