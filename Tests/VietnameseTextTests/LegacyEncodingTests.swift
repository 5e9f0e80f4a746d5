import Testing
import VietnameseText

struct LegacyEncodingTests {
  @Test func `TCVN3 is decoded`() {
    let text = "C\u{AB}ng ty C\u{E6} ph\u{C7}n C\u{AB}ng ngh\u{D6} th\u{AB}ng tin Vi\u{D6}t Nam"
    #expect(LegacyEncoding.tcvn3.decode(text) == "Công ty Cổ phần Công nghệ thông tin Việt Nam")
  }

  @Test func `the soft hyphen of TCVN3 is a letter`() {
    #expect(LegacyEncoding.tcvn3.decode("Th\u{AD} vi\u{D6}n") == "Thư viện")
  }

  @Test func `TCVN3 in a font of capitals is capitals`() {
    let text = "c\u{AB}ng ty c\u{E6} ph\u{C7}n \u{A7}\u{B5} N\u{BD}ng"
    #expect(LegacyEncoding.tcvn3Capitals.decode(text) == "CÔNG TY CỔ PHẦN ĐÀ NẴNG")
  }

  @Test func `a tone alone joins the letter before it`() {
    #expect(Array(LegacyEncoding.tcvn3.decode("A\u{B3}").utf8) == Array("Á".utf8))
  }

  @Test func `VNI is decoded`() {
    #expect(LegacyEncoding.vni.decode("Coâng ty Coå phaàn Ñaø Naüng") == "Công ty Cổ phần Đà Nẵng")
    #expect(LegacyEncoding.vni.decode("TRÖÔØNG ÑAÏI HOÏC") == "TRƯỜNG ĐẠI HỌC")
    #expect(LegacyEncoding.vni.decode("Thö vieän soá hoùa") == "Thư viện số hóa")
  }

  @Test func `Windows-1258 is decoded and composed`() {
    let bytes: [UInt8] = [
      0xD0, 0xE0, 0x20, 0x4E, 0xE3, 0xDE, 0x6E, 0x67, 0x2C, 0x20, 0x56, 0x69, 0xEA, 0xF2, 0x74,
      0x20, 0x80, 0xFE,
    ]
    let decoded = LegacyEncoding.windows1258.decode(bytes: bytes)
    #expect(Array(decoded.utf8) == Array("Đà Nẵng, Việt €₫".utf8))
  }

  @Test func `a byte that Windows-1258 does not have shows`() {
    #expect(LegacyEncoding.windows1258.decode(bytes: [0x41, 0x81]) == "A\u{FFFD}")
  }

  @Test(arguments: LegacyEncoding.allCases)
  func `ASCII and text in Unicode stay`(encoding: LegacyEncoding) {
    #expect(encoding.decode("HTML 5, VIỆT €\r\n") == "HTML 5, VIỆT €\r\n")
  }

  @Test func `every lower-case letter of Vietnamese comes back from TCVN3`() {
    let decoded = LegacyEncoding.tcvn3.decode(bytes: 0xA8...0xFF)
    let letters = "ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
    #expect(letters.filter { !decoded.contains($0) } == "")
  }

  @Test(
    arguments: [
      (".VnTime", .tcvn3), (".VnArial Narrow", .tcvn3), (".VNTIME", .tcvn3),
      (".VnTimeH", .tcvn3Capitals), (".VnArial NarrowH", .tcvn3Capitals), ("VNI-Times", .vni),
      ("VNI-Helve-Condense", .vni), (" vni-times ", .vni), ("Times New Roman", nil), ("VN", nil),
      ("Arial", nil), ("", nil),
    ] as [(String, LegacyEncoding?)]
  )
  func `the font tells the encoding`(font: String, encoding: LegacyEncoding?) {
    #expect(LegacyEncoding(fontName: font) == encoding)
  }
}
