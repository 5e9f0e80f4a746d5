import Testing
import VietnameseText

struct TaxCodeTests {
  @Test(arguments: ["0100109106", "0101248141", "0100684378", "0101243150"])
  func `codes of well-known firms hold`(text: String) {
    #expect(TaxCode.read(text).asWritten == "organisation \(text)")
  }

  @Test(arguments: ["0100109106-001", "0100109106001", " 0100109106 001 ", "0100109106.001"])
  func `a branch is its parent's code and three digits`(text: String) {
    #expect(TaxCode.read(text).asWritten == "branch 0100109106-001")
  }

  @Test func `twelve digits are a person's`() {
    #expect(TaxCode.read("001 085 012345").asWritten == "personal 001085012345")
  }

  @Test(arguments: ["0100109107", "0000000000", "0100109160", "0100109107-001", "0100109106-000"])
  func `a wrong check digit is told`(text: String) {
    #expect(TaxCode.read(text) == .wrongCheckDigit)
  }

  @Test func `a code without its leading zero is proposed, not applied`() {
    #expect(TaxCode.read("100109106") == .shortened(proposals: ["0100109106"]))
  }

  @Test func `no padded code is proposed where its check digit fails`() {
    #expect(TaxCode.read("100109107") == .wrongLength)
  }

  @Test func `a personal number without its leading zero is proposed`() {
    #expect(TaxCode.read("79085012345") == .shortened(proposals: ["079085012345"]))
  }

  @Test func `a branch without its leading zero may also be a person born abroad`() {
    let proposals = ["0100109106-001", "100109106001"]
    #expect(TaxCode.read("100109106001") == .shortened(proposals: proposals))
  }

  @Test(arguments: ["1", "1234567", "12345678901234", String(repeating: "1", count: 100_000)])
  func `other lengths are refused`(text: String) {
    #expect(TaxCode.read(text) == .wrongLength)
  }

  @Test(arguments: [
    "MST 0100109106", "1.00109106E8", "0100109106/001", "-", "٠١٠٠١٠٩١٠٦", "", " \u{A0}",
  ])
  func `anything but digits is refused`(text: String) {
    #expect(TaxCode.read(text) == .notDigits)
  }

  @Test func `a person born abroad has a number that starts with a country`() {
    #expect(TaxCode.read("101085012345").asWritten == "personal 101085012345")
  }
}

extension TaxCode.Reading {
  fileprivate var asWritten: String? {
    if case .valid(let code) = self { "\(code.kind) \(code.text)" } else { nil }
  }
}
