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
}
