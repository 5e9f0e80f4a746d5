import Testing
import VietnameseText

struct OrganisationNameTests {
  @Test(
    arguments: [
      "Công ty Cổ phần MISA", "CTCP MISA", "Công ty CP Misa", "MISA JSC", "MISA., J.S.C",
      "Công ty TNHH MISA", "Công ty TNHH MTV Misa", "Công ty TNHH Một thành viên MISA",
      "Công ty TNHH hai thành viên trở lên MISA", "Tập đoàn MISA", "Tổng công ty MISA",
      "MISA Co., Ltd", "MISA Joint Stock Company", "Misa Corporation", "MISA Group", "MISA, Inc.",
      "Công ty trách nhiệm hữu hạn Misa", "Tổng Công ty Cổ phần Misa", "CTY CP MISA",
    ]
  )
  func `words of the legal form are left out`(name: String) {
    #expect(name.foldedOrganisation == "misa")
  }

  @Test(arguments: [("Tập đoàn", "tap doan"), ("Công ty Cổ phần", "cong ty co phan"), ("", "")])
  func `a name of such words only stays`(name: String, folded: String) {
    #expect(name.foldedOrganisation == folded)
  }

  @Test func `words that only look like a legal form stay`() {
    #expect("Công ty CP Cơ khí Cổ Loa".foldedOrganisation == "co khi co loa")
  }
}
