/// The maps of the legacy encodings, as published with the fonts.
enum LegacyTables {
  /// What the bytes 0xA1 to 0xFF of TCVN3 mean; 0xB0 to 0xB4 are the five tones alone.
  static let tcvn3: [Unicode.Scalar] = scalars(
    """
    Ă Â Ê Ô Ơ Ư Đ ă â ê ô ơ ư đ Ằ \u{300}
    \u{309} \u{303} \u{301} \u{323} à ả ã á ạ Ẳ ằ ẳ ẵ ắ Ẵ Ắ
    Ầ Ẩ Ẫ Ấ Ề ặ ầ ẩ ẫ ấ ậ è Ể ẻ ẽ é
    ẹ ề ể ễ ế ệ ì ỉ Ễ Ế Ồ ĩ í ị ò Ổ
    ỏ õ ó ọ ồ ổ ỗ ố ộ ờ ở ỡ ớ ợ ù Ỗ
    ủ ũ ú ụ ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ Ố
    """
  )

  /// What a letter and a mark of VNI mean: three characters an entry, the third is the meaning.
  static let vniPairs = Dictionary(
    uniqueKeysWithValues: entries(
      """
      AÀẦ AÁẤ AÂÂ AÃẪ AÄẬ AÅẨ AÈẰ AÉẮ AÊĂ AËẶ AÏẠ AÕÃ AØÀ AÙÁ AÚẲ AÛẢ AÜẴ
      AàẦ AáẤ AâÂ AãẪ AäẬ AåẨ AèẰ AéẮ AêĂ AëẶ AïẠ AõÃ AøÀ AùÁ AúẲ AûẢ AüẴ
      EÀỀ EÁẾ EÂÊ EÃỄ EÄỆ EÅỂ EÏẸ EÕẼ EØÈ EÙÉ EÛẺ EàỀ EáẾ EâÊ EãỄ EäỆ EåỂ
      EïẸ EõẼ EøÈ EùÉ EûẺ OÀỒ OÁỐ OÂÔ OÃỖ OÄỘ OÅỔ OÏỌ OÕÕ OØÒ OÙÓ OÛỎ OàỒ
      OáỐ OâÔ OãỖ OäỘ OåỔ OïỌ OõÕ OøÒ OùÓ OûỎ UÏỤ UÕŨ UØÙ UÙÚ UÛỦ UïỤ UõŨ
      UøÙ UùÚ UûỦ YÏỴ YÕỸ YØỲ YÙÝ YÛỶ YïỴ YõỸ YøỲ YùÝ YûỶ aàầ aáấ aââ aãẫ
      aäậ aåẩ aèằ aéắ aêă aëặ aïạ aõã aøà aùá aúẳ aûả aüẵ eàề eáế eâê eãễ
      eäệ eåể eïẹ eõẽ eøè eùé eûẻ oàồ oáố oâô oãỗ oäộ oåổ oïọ oõõ oøò oùó
      oûỏ uïụ uõũ uøù uùú uûủ yïỵ yõỹ yøỳ yùý yûỷ ÔÏỢ ÔÕỠ ÔØỜ ÔÙỚ ÔÛỞ ÔïỢ
      ÔõỠ ÔøỜ ÔùỚ ÔûỞ ÖÏỰ ÖÕỮ ÖØỪ ÖÙỨ ÖÛỬ ÖïỰ ÖõỮ ÖøỪ ÖùỨ ÖûỬ ôïợ ôõỡ ôøờ
      ôùớ ôûở öïự öõữ öøừ öùứ öûử
      """
    ).map { (Array($0.prefix(2)), $0[2]) }
  )

  /// What a character of VNI means that no mark follows.
  static let vniSingles = Dictionary(
    uniqueKeysWithValues: entries(
      """
      ÆỈ ÌÌ ÍÍ ÎỴ ÑĐ ÒỊ ÓĨ ÔƠ ÖƯ æỉ ìì íí îỵ ñđ òị óĩ ôơ öư
      """
    ).map { ($0[0], $0[1]) }
  )

  /// The characters 0x80 to 0x9F that Windows-1258 has where Latin-1 has controls.
  static let windows1252: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{FFFD}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{FFFD}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{FFFD}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{FFFD}", "\u{0178}",
  ]

  /// Where Windows-1258 differs from Latin-1 above 0xA0.
  static let windows1258: [Unicode.Scalar: Unicode.Scalar] = [
    "\u{C3}": "\u{102}", "\u{CC}": "\u{300}", "\u{D0}": "\u{110}", "\u{D2}": "\u{309}",
    "\u{D5}": "\u{1A0}", "\u{DD}": "\u{1AF}", "\u{DE}": "\u{303}", "\u{E3}": "\u{103}",
    "\u{EC}": "\u{301}", "\u{F0}": "\u{111}", "\u{F2}": "\u{323}", "\u{F5}": "\u{1A1}",
    "\u{FD}": "\u{1B0}", "\u{FE}": "\u{20AB}",
  ]

  private static func scalars(_ list: String) -> [Unicode.Scalar] {
    list.unicodeScalars.filter { $0 != " " && $0 != "\n" }
  }

  private static func entries(_ list: String) -> [[Unicode.Scalar]] {
    list.unicodeScalars.split { $0 == " " || $0 == "\n" }.map(Array.init)
  }
}
