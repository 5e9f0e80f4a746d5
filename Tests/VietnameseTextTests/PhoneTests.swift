import Testing
import VietnameseText

struct PhoneTests {
  @Test(
    arguments: [
      "0912345678", "+84912345678", "84912345678", "0084912345678", "0912 345 678", "0912.345.678",
      "(+84) 912-345-678", "+84 (0) 912345678", "\u{A0}0912345678 ",
    ]
  )
  func `a mobile number has one form`(text: String) {
    #expect(Phone.read(text).asWritten == ["mobile", "0912345678", "+84912345678"])
  }

  @Test(arguments: ["024 3812 3456", "+84 24 3812 3456", "842438123456", "(024) 3812-3456"])
  func `a landline has eleven digits`(text: String) {
    #expect(Phone.read(text).asWritten == ["landline", "02438123456", "+842438123456"])
  }

  @Test func `a hotline has no form for callers from abroad`() {
    #expect(Phone.read("1900 1234").asWritten == ["hotline", "19001234", ""])
    #expect(Phone.read("1800 123456").asWritten == ["hotline", "1800123456", ""])
  }

  @Test func `a number without its zero is proposed, not applied`() {
    #expect(Phone.read("912345678") == .shortened(proposal: "0912345678"))
    #expect(Phone.read("841234567") == .shortened(proposal: "0841234567"))
  }

  @Test func `a mobile number from before 2018 is proposed in its new form`() {
    #expect(Phone.read("0168 123 4567") == .renumbered(proposal: "0381234567"))
    #expect(Phone.read("+841681234567") == .renumbered(proposal: "0381234567"))
  }

  @Test(arguments: ["091234567", "09123456789", "0243812345", "190012345", "1", "12345678"])
  func `a wrong length is refused`(text: String) {
    #expect(Phone.read(text) == .wrongLength)
  }

  @Test(arguments: ["0612345678", "+12025550123", "01101234567", "1912345678"])
  func `a prefix that Viet Nam does not have is refused`(text: String) {
    #expect(Phone.read(text) == .unknownPrefix)
  }

  @Test(
    arguments: [
      "", "+", "0912345678/0987654321", "0912345678; 024", "0912345678 (anh Nam)", "9.12E8", "٠٩١٢",
    ]
  )
  func `anything but one number is refused`(text: String) {
    #expect(Phone.read(text) == .notDigits)
  }
}

extension Phone.Reading {
  fileprivate var asWritten: [String] {
    guard case .valid(let phone) = self else { return [] }
    return ["\(phone.kind)", phone.national, phone.international ?? ""]
  }
}
