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

  @Test func `thousands of words stand as ICU orders them`() {
    let ordered = OrderVectors.ordered
    #expect(ordered.count == 1900)
    #expect(ordered.reversed().sorted(by: VietnameseOrder.precedes) == ordered)
  }

  @Test func `a difference in letters outweighs any tone, and a tone any case`() {
    let words = ["bạ", "Ba", "bà", "ba", "bab", "BÀ"]
    let ordered = ["ba", "Ba", "bà", "BÀ", "bạ", "bab"]
    #expect(words.sorted(by: VietnameseOrder.precedes) == ordered)
  }

  @Test func `composed and decomposed text have one place`() {
    #expect(VietnameseOrder.key("Vie\u{323}\u{302}t") == VietnameseOrder.key("Việt"))
  }

  @Test func `texts that differ in unseen characters still have an order`() {
    #expect(VietnameseOrder.precedes("an", "an\u{200B}"))
    #expect(!VietnameseOrder.precedes("an", "an"))
  }

  @Test func `symbols, digits, letters and other scripts follow each other`() {
    let ordered = ["", " ", "-", "(", "a b", "ab", "☃"]
    let expected = ["", " ", "-", "(", "☃", "0", "9", "a b", "ab", "z", "ж", "日"]
    #expect((ordered + ["日", "ж", "z", "9", "0"]).sorted(by: VietnameseOrder.precedes) == expected)
  }

  @Test func `people of one given name stand by tone, then family, then middle name`() {
    let ordered = [
      "Lê Hoa", "TRẦN THỊ HOA", "Trần Văn Hoa", "Đỗ Hòa", "Hương", "Lê Văn Hương", "Lê Xuân Hương",
    ]
    let sorted = ordered.reversed().sorted {
      VietnameseOrder.personKey($0).lexicographicallyPrecedes(VietnameseOrder.personKey($1))
    }
    #expect(sorted == ordered)
  }
}
