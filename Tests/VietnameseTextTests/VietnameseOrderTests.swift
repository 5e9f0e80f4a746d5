import Testing
import VietnameseText

struct VietnameseOrderTests {
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
