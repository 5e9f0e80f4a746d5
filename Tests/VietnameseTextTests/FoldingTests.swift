import Testing
import VietnameseText

struct FoldingTests {
  @Test func `marks and case are dropped`() {
    #expect("TRƯỜNG ĐẠI HỌC Bách khoa Hà Nội".folded == "truong dai hoc bach khoa ha noi")
  }

  @Test(arguments: ["đ", "Đ", "Ð", "ð"])
  func `d with a stroke is d`(letter: String) {
    #expect(letter.folded == "d")
  }

  @Test func `all that is no letter or digit is one space, and none at the ends`() {
    #expect("  VNPT – eKYC\r\n(2.0)… ".folded == "vnpt ekyc 2 0")
  }

  @Test func `composed and decomposed text fold alike`() {
    #expect("Vie\u{323}\u{302}t".folded == "viet")
    #expect("Việt".folded == "viet")
  }

  @Test func `characters that print nothing vanish`() {
    #expect("Hà\u{200B} No\u{AD}i\u{FEFF}".folded == "ha noi")
  }

  @Test(
    arguments: [
      ("Công ty CP  Đầu-tư", "cong ty cp dau tu"), ("HÒA HOÀ hòa hoà", "hoa hoa hoa hoa"),
      ("Tỉnh/Thành phố:", "tinh thanh pho"), ("  Mã số\nthuế ", "ma so thue"),
      ("Đường Nguyễn Thị Thử", "duong nguyen thi thu"), ("ＭＩＳＡ Straße №5", "ｍｉｓａ straße 5"),
    ]
  )
  func `folding keeps only what spellings share`(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test func `letters of other scripts stay`() {
    #expect("Đỗ Ω 日本 Привет".folded == "do ω 日本 привет")
  }

  @Test func `text without letters folds to nothing`() {
    #expect(["", "–", "\u{301}", "😀 !"].map(\.folded) == ["", "", "", ""])
  }

  @Test func `folding twice changes nothing`() {
    let scalars = (0..<0x3000).compactMap(Unicode.Scalar.init)
    #expect(scalars.filter { String($0).folded != String($0).folded.folded } == [])
  }

  @Test func `the quick table folds as Unicode does`() {
    // Linear A is in no table, so that it sends the whole text the slow way.
    let slow = "\u{10600}"
    let scalars = (0..<0x2100).compactMap(Unicode.Scalar.init)
    let differing = scalars.filter { "a\($0)b".folded + " " + slow != "a\($0)b \(slow)".folded }
    #expect(differing == [])
  }

  @Test func `a long run of marks is folded`() {
    let marks = String(repeating: "\u{301}\u{323}", count: 50_000)
    #expect("a\(marks)b\u{10600}".folded == "ab\u{10600}")
  }
}
