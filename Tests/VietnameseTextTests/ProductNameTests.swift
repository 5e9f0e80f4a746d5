import Testing
import VietnameseText

struct ProductNameTests {
  @Test(arguments: [
    ("Phần mềm Quản lý kho", "quan ly kho"), ("Hệ sinh thái số An Minh", "an minh"),
    ("Quản lý kho (ứng dụng)", "quan ly kho"), ("Kho dữ liệu v2", "kho du lieu v 2"),
  ])
  func `words for the kind of product are left out`(title: String, folded: String) {
    #expect(title.foldedProduct == folded)
  }

  @Test func `a title of nothing but such words stays`() {
    #expect("Phần mềm ứng dụng".foldedProduct == "phan mem ung dung")
  }

  @Test(arguments: [
    ("Sở TT&TT TP.HCM", "so thong tin truyen thong thanh pho ho chi minh"),
    ("UBND tỉnh Huế", "uy ban nhan dan tinh hue"),
    ("VNPT", "buu chinh vien thong viet nam"), ("TT Đào tạo", "tt dao tao"),
  ])
  func `abbreviations with one meaning are written out`(name: String, written: String) {
    #expect(name.foldedWrittenOut == written)
  }
}
