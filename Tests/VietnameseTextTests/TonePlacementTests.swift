import Testing
import VietnameseText

struct TonePlacementTests {
  @Test(
    arguments: [
      ("hoà", "hòa"), ("HOÀ BÌNH", "HÒA BÌNH"), ("khoẻ", "khỏe"), ("thuỷ, thuý", "thủy, thúy"),
      ("Uỷ ban", "Ủy ban"), ("Thanh Hoá", "Thanh Hóa"), ("loã xoà", "lõa xòa"), ("khoẹ", "khọe"),
    ]
  )
  func `the tone of a final oa, oe or uy stands on the first vowel`(text: String, same: String) {
    #expect(Array(text.tonePlacementNormalised.utf8) == Array(same.utf8))
  }

  @Test(arguments: ["quý", "QUỶ", "toàn", "ngoáy", "hoặc", "khuỷu", "hòa", "quà", "huyền", "à", ""])
  func `other syllables keep their tone where it is`(text: String) {
    #expect(text.tonePlacementNormalised == text)
  }

  @Test func `decomposed text is normalised too`() {
    #expect(Array("hoa\u{300}".tonePlacementNormalised.utf8) == Array("hòa".utf8))
  }
}
