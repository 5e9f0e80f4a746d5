import Testing
import VietnameseText

struct ProvinceTests {
  @Test func `there were 63 provinces and there are 34, each with its own code`() {
    let codes = Province.Era.allCases.map { era in Province.all(in: era).map(\.code) }
    #expect(codes.map(\.count) == [63, 34])
    #expect(codes.map { Set($0).count } == [63, 34])
    #expect(codes == codes.map { $0.sorted() })
  }

  @Test func `every province is found by each of its names`() {
    let provinces = Province.Era.allCases.flatMap(Province.all)
    let lost = provinces.filter { province in
      [province.name, province.shortName, province.name.uppercased(), province.shortName.folded]
        .contains { Province.named($0, in: province.era) != province }
    }
    #expect(lost == [])
  }

  @Test(
    arguments: [
      ("TP. Hồ Chí Minh", "79"), ("TP.HCM", "79"), ("TPHCM", "79"), ("Hanoi", "01"),
      ("HÀ NỘI", "01"),
      ("tỉnh Hoà Bình", "17"), ("Daklak", "66"), ("Đắc Lắc", "66"), ("Kontum", "62"),
      ("Thừa Thiên - Huế", "46"), ("Bà Rịa – Vũng Tàu", "77"), ("Ho Chi Minh City", "79"),
    ]
  )
  func `common spellings are understood`(text: String, code: String) {
    #expect(Province.named(text, in: .until2025)?.code == code)
  }

  @Test(arguments: ["", "Tỉnh", "Hà", "Việt Nam", "TP", "Hà Nội Hà Nội"])
  func `other text is no province`(text: String) {
    #expect(Province.named(text) == [])
  }

  @Test func `a code means nothing without its era`() {
    let names = Province.Era.allCases.map { Province(code: "24", era: $0)?.name }
    #expect(names == ["Tỉnh Bắc Giang", "Tỉnh Bắc Ninh"])
  }

  @Test func `seven codes were given out again under another name`() {
    let reused = Province.all(in: .since2025).filter { province in
      Province(code: province.code, era: .until2025)?.shortName != province.shortName
    }
    #expect(reused.map(\.code) == ["15", "24", "44", "52", "80", "82", "91"])
  }

  @Test func `a merged province leads to today's`() {
    #expect(Province(code: "74", era: .until2025)?.successor?.name == "Thành phố Hồ Chí Minh")
    #expect(Province(code: "79", era: .since2025)?.successor?.code == "79")
    #expect(Province.all(in: .until2025).compactMap(\.successor).count == 63)
  }

  @Test func `a name that lived on is found in both eras`() {
    #expect(Province.named("Lào Cai").map(\.code) == ["10", "15"])
    #expect(Province.named("Yên Bái").map(\.code) == ["15"])
  }
}
