extension String {
  /// The text reduced to what two spellings of the same name share.
  ///
  /// Marks are dropped, đ becomes d, letters become lower case, and every run of anything but
  /// letters and digits becomes one space: `Công ty CP  Đầu-tư` and `cong ty cp dau tu` are equal.
  /// Since tones are dropped, `hòa` and `hoà` are equal too.
  public var folded: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    var needsSpace = false
    func append(_ byte: UInt8) {
      if needsSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      needsSpace = false
      bytes.append(byte)
    }
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: append(UInt8(scalar.value))
      case 0x41...0x5A: append(UInt8(scalar.value + 32))
      case 0..<0x80: needsSpace = true
      case 0x300...0x36F: continue
      default:
        if let letter = VietnameseLetter.base(of: scalar) {
          append(letter)
        } else {
          appendFolded(scalar, &bytes, &needsSpace)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Folds what is neither ASCII nor a Vietnamese letter by its Unicode properties.
  private func appendFolded(
    _ scalar: Unicode.Scalar,
    _ bytes: inout [UInt8],
    _ needsSpace: inout Bool
  ) {
    for part in String(scalar).decomposed {
      let properties = part.properties
      switch properties.generalCategory {
      case .nonspacingMark, .format: continue
      case _ where properties.isAlphabetic || properties.numericType != nil:
        if needsSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
        needsSpace = false
        bytes += Array(properties.lowercaseMapping.utf8)
      default: needsSpace = true
      }
    }
  }

  /// The name of an organisation without the words for its legal form.
  ///
  /// `Công ty Cổ phần MISA`, `CTCP Misa` and `MISA JSC` are equal. A name of such words alone stays
  /// as it is.
  public var foldedOrganisation: String {
    let words = folded.split(separator: " ")
    var kept: [Substring] = []
    var index = 0
    while index < words.count {
      let rest = words[index...]
      if let form = Self.legalForms.first(where: { rest.starts(with: $0) }) {
        index += form.count
      } else {
        kept.append(words[index])
        index += 1
      }
    }
    return (kept.isEmpty ? words : kept).joined(separator: " ")
  }

  /// Folded, longest first, so that a form is not mistaken for its beginning.
  private static let legalForms: [[Substring]] = [
    "cong ty trach nhiem huu han hai thanh vien tro len",
    "cong ty trach nhiem huu han mot thanh vien",
    "cong ty trach nhiem huu han",
    "cong ty tnhh hai thanh vien tro len",
    "cong ty tnhh mot thanh vien",
    "cong ty tnhh 1 thanh vien",
    "cong ty tnhh 2 thanh vien",
    "cong ty tnhh mtv",
    "cong ty tnhh",
    "cong ty co phan",
    "cong ty cp",
    "tong cong ty",
    "tap doan",
    "cong ty",
    "trach nhiem huu han",
    "tnhh mot thanh vien",
    "tnhh mtv",
    "tnhh",
    "co phan",
    "ctcp",
    "joint stock company",
    "joint stock",
    "company limited",
    "limited company",
    "co ltd",
    "corporation",
    "company",
    "limited",
    "group",
    "corp",
    "jsc",
    "llc",
    "ltd",
    "inc",
  ].map { $0.split(separator: " ") }.sorted { $0.count > $1.count }
}

/// The Vietnamese letters outside ASCII.
enum VietnameseLetter {
  /// The ASCII letter, in lower case, under the marks of a composed Latin letter.
  static func base(of scalar: Unicode.Scalar) -> UInt8? {
    let value = Int(scalar.value)
    let letter: UInt8? =
      switch value {
      case 0xC0..<0x1B1: bases[value - 0xC0]
      case 0x1EA0..<0x1EFA: bases[value - 0x1EA0 + 0x1B1 - 0xC0]
      default: nil
      }
    return letter == 0 ? nil : letter
  }

  private static let bases: [UInt8] = (Array(0xC0..<0x1B1) + Array(0x1EA0..<0x1EFA)).map { value in
    guard let scalar = Unicode.Scalar(UInt32(value)) else { return 0 }
    if value == 0x110 || value == 0x111 { return UInt8(ascii: "d") }
    let first = String(scalar).decomposed.first?.properties.lowercaseMapping.utf8.first ?? 0
    return (0x61...0x7A).contains(first) ? first : 0
  }
}
