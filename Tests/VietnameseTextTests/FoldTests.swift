import Testing
import VietnameseText

struct FoldTests {
  @Test(arguments: [
    ("Công ty CP  Đầu-tư", "cong ty cp dau tu"),
    ("HÒA HOÀ hòa hoà", "hoa hoa hoa hoa"),
    ("Tỉnh/Thành phố:", "tinh thanh pho"),
    ("  Mã số\nthuế ", "ma so thue"),
    ("Đường Nguyễn Thị Thử", "duong nguyen thi thu"),
    ("ＭＩＳＡ Straße №5", "ｍｉｓａ straße 5"),
    ("", ""),
  ])
  func `folding keeps only what spellings share`(text: String, folded: String) {
    #expect(text.folded == folded)
  }

  @Test func `composed and decomposed text fold alike`() {
    #expect("Vie\u{302}\u{323}t".folded == "Việt".folded)
  }

  @Test(arguments: [
    "Công ty Cổ phần MISA", "CTCP Misa", "MISA JSC", "Công ty CP MISA", "MISA Joint Stock Company",
    "CÔNG TY TNHH MỘT THÀNH VIÊN MISA", "Tập đoàn MISA",
  ])
  func `legal forms are no part of a name`(name: String) {
    #expect(name.foldedOrganisation == "misa")
  }

  @Test func `a name of legal forms alone stays`() {
    #expect("Tập đoàn".foldedOrganisation == "tap doan")
  }

  @Test func `NFC joins letters and marks, byte for byte`() {
    #expect(Array("Vie\u{302}\u{323}t".nfc.utf8) == Array("Việt".utf8))
    #expect(!"Vie\u{302}t".isNFC && "Việt Nam – “số”".isNFC)
  }
}

struct OrderTests {
  @Test func `letters come before tones and tones in their order`() {
    let ordered = [
      "a", "à", "ả", "ã", "á", "ạ", "ab", "ă", "ằ", "ắ", "â", "ầ", "ba", "bà", "ban", "bàn", "băng",
      "c", "d", "da", "đ", "đa", "e", "ê", "o", "ô", "ơ", "u", "ư", "y",
    ]
    #expect(ordered.reversed().sorted(by: VietnameseOrder.precedes) == ordered)
  }

  @Test func `lower case goes first only where nothing else differs`() {
    #expect(
      ["Ba", "ba", "Bà", "bà"].sorted(by: VietnameseOrder.precedes) == ["ba", "Ba", "bà", "Bà"]
    )
  }

  @Test func `people stand by given name, then family name`() {
    let names = ["Trần Thị Bình", "Nguyễn Văn An", "Lê Bình", "Đỗ An"]
    let ordered = names.sorted {
      VietnameseOrder.personKey($0).lexicographicallyPrecedes(VietnameseOrder.personKey($1))
    }
    #expect(ordered == ["Đỗ An", "Nguyễn Văn An", "Lê Bình", "Trần Thị Bình"])
  }
}
