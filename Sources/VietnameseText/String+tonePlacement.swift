extension String {
  /// The text, in NFC, with the tone on the first vowel of a final oa, oe or uy: `hòa`, `khỏe`, `thủy`.
  ///
  /// Both placements are in use and name the same word (`hoà`, `khoẻ`, `thuỷ`); this is the one in
  /// the official names of provinces. After q the u is part of the consonant: `quý` keeps its tone.
  public var tonePlacementNormalised: String {
    var scalars = Array(nfc.unicodeScalars)
    for second in scalars.indices.dropFirst() {
      guard let bare = TonePlacement.bare[scalars[second]],
        let toned = TonePlacement.toned(scalars[second - 1], with: bare),
        second < 2 || !TonePlacement.isQ(scalars[second - 2]),
        second + 1 == scalars.count || !scalars[second + 1].continuesWord
      else { continue }
      scalars[second - 1] = toned
      scalars[second] = bare.vowel
    }
    return String(scalars: scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var continuesWord: Bool {
    properties.isAlphabetic || properties.generalCategory == .nonspacingMark
  }
}

private enum TonePlacement {
  /// A vowel and its tone, counted from 0: huyền, hỏi, ngã, sắc, nặng.
  typealias Bare = (vowel: Unicode.Scalar, tone: Int)

  /// What `à` is without its tone, for every second vowel of a final oa, oe or uy.
  static let bare: [Unicode.Scalar: Bare] = {
    var bare: [Unicode.Scalar: Bare] = [:]
    for (vowel, row) in rows where !"oOuU".unicodeScalars.contains(vowel) {
      for (tone, toned) in row.enumerated() { bare[toned] = (vowel, tone) }
    }
    return bare
  }()

  /// The first vowel with the tone taken from the second, where the two make oa, oe or uy.
  static func toned(_ first: Unicode.Scalar, with second: Bare) -> Unicode.Scalar? {
    let isPair =
      switch first {
      case "o", "O": "aAeE".unicodeScalars.contains(second.vowel)
      case "u", "U": "yY".unicodeScalars.contains(second.vowel)
      default: false
      }
    return isPair ? rows[first]?[second.tone] : nil
  }

  static func isQ(_ scalar: Unicode.Scalar) -> Bool { scalar == "q" || scalar == "Q" }

  private static let rows: [Unicode.Scalar: [Unicode.Scalar]] = [
    "a": ["à", "ả", "ã", "á", "ạ"],
    "A": ["À", "Ả", "Ã", "Á", "Ạ"],
    "e": ["è", "ẻ", "ẽ", "é", "ẹ"],
    "E": ["È", "Ẻ", "Ẽ", "É", "Ẹ"],
    "o": ["ò", "ỏ", "õ", "ó", "ọ"],
    "O": ["Ò", "Ỏ", "Õ", "Ó", "Ọ"],
    "u": ["ù", "ủ", "ũ", "ú", "ụ"],
    "U": ["Ù", "Ủ", "Ũ", "Ú", "Ụ"],
    "y": ["ỳ", "ỷ", "ỹ", "ý", "ỵ"],
    "Y": ["Ỳ", "Ỷ", "Ỹ", "Ý", "Ỵ"],
  ]
}
