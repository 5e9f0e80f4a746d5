import Testing
import VietnameseText

struct HostTests {
  @Test(
    arguments: [
      "misa.vn", "MISA.VN", "www.misa.vn", "https://misa.vn", "http://www.misa.vn/amis?x=1#y",
      "misa.vn:8080", "https://user:pass@misa.vn/", "misa.vn.", " misa.vn/\u{A0}", "misa.vn\\x",
      "info@misa.vn", "https://an@www.evil.com@misa.vn:443",
    ]
  )
  func `an address is known by its host`(text: String) {
    #expect(Host(text)?.name == "misa.vn")
  }

  @Test(arguments: [("dvc.gov.vn", "dvc.gov.vn"), ("www.vn", "www.vn"), ("Báo.vn", "báo.vn")])
  func `other labels stay`(text: String, name: String) {
    #expect(Host(text)?.name == name)
  }

  @Test(
    arguments: [
      "", "misa", "https://", "đang cập nhật", "misa .vn", "a..vn", ".vn", "-a.vn", "misa.vn:port",
      "127.0.0.1", "[::1]", "a_b.vn", "javascript:alert(1)",
      String(repeating: "a.", count: 200) + "vn",
      String(repeating: "a", count: 64) + ".vn",
    ]
  )
  func `what names no host has none`(text: String) {
    #expect(Host(text) == nil)
  }
}
