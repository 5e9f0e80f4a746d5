import Testing
import VietnameseText

struct NormalisationTests {
  @Test func `marks typed apart are composed`() {
    let composed = "Vie\u{323}\u{302}t".nfc
    #expect(composed.unicodeScalars.map(\.value) == [0x56, 0x69, 0x1EC7, 0x74])
  }

  @Test func `marks in any order compose to one letter`() {
    #expect(Array("e\u{302}\u{323}".nfc.utf8) == Array("e\u{323}\u{302}".nfc.utf8))
  }

  @Test func `text is known to be composed or not`() {
    let texts = [
      "", "ASCII", "Việt Nam – “Đà Nẵng”", "Vie\u{323}\u{302}t", "a\u{301}", "\u{2000}", "Å",
    ]
    #expect(texts.map(\.isNFC) == [true, true, true, false, false, false, true])
  }

  @Test func `a singleton becomes its canonical letter`() {
    #expect("\u{212B}".nfc.unicodeScalars.map(\.value) == [0xC5])
  }

  @Test(.timeLimit(.minutes(1)))
  func `a hostile run of marks is broken and costs no more than its length`() {
    let hostile = "a" + String(repeating: "\u{301}\u{323}", count: 500_000)
    #expect(!hostile.isNFC)
    #expect(hostile.nfc.isNFC)
    #expect(hostile.nfc.unicodeScalars.filter { $0 == "\u{34F}" }.count == 33_333)
  }
}
