import Judging
import Testing

/// What makes two nominations likely duplicates, one reason a test.
struct DuplicateSearchTests {
  // MARK: Reasons

  @Test func `the same title typed another way is the same title`() {
    #expect(
      reasons(
        ("Phần mềm Quản lý trường học Hòa Bình", "Đơn vị A"),
        ("QUẢN LÝ TRƯỜNG HỌC HOÀ BÌNH (ứng dụng)", "Đơn vị A")
      ) == [.sameTitle, .sameOrganisation]
    )
  }

  @Test func `a slip of the hand leaves titles close`() {
    #expect(
      reasons(
        ("Truy xuất nguồn gốc nông sản LúaPay", "Đơn vị A"),
        ("Truy xuất ngồun gốc nông sản LúaPay", "Đơn vị A")
      ) == [.closeTitle, .sameOrganisation]
    )
  }

  @Test(arguments: [
    "CTCP Công nghệ Sao Mai", "CÔNG NGHỆ SAO MAI JSC", "Cong ty Co phan Cong nghe Sao Mai",
  ])
  func `legal forms and accents do not tell organisations apart`(name: String) {
    #expect(
      reasons(("Sổ tay LúaPay", "Công ty Cổ phần Công nghệ Sao Mai"), ("Sổ tay LúaPay", name))
        == [.sameTitle, .sameOrganisation]
    )
  }

  @Test(arguments: ["Trung tâm CNTT&TT Sen Việt", "TT CNTT và Truyền thông Sen Việt"])
  func `an abbreviation stands for the words it is made of`(name: String) {
    let whole = "Trung tâm Công nghệ thông tin và Truyền thông Sen Việt"
    #expect(
      reasons(("Sổ tay LúaPay", whole), ("Sổ tay LúaPay", name))
        == [.sameTitle, .closeOrganisation]
    )
  }

  @Test func `one tax code makes organisations with other names one maker`() {
    let pairs = DuplicateSearch().pairs(among: [
      entry("a", "Sổ tay LúaPay", "Công ty Sao Mai", taxCode: "0970000013"),
      entry("b", "Sổ tay LúaPay", "Nhà phát triển Lúa", taxCode: "0970 000 013"),
    ])
    #expect(pairs.map(\.reasons) == [[.sameTitle, .sameTaxCode]])
    #expect(pairs.map(\.likeness) == [Likeness(thousandths: 1000)])
  }

  @Test func `one web site makes organisations with other names likely one maker`() {
    let pairs = DuplicateSearch().pairs(among: [
      entry("a", "Sổ tay LúaPay", "Công ty Sao Mai", website: "https://www.lua.example.vn/a"),
      entry("b", "Sổ tay LúaPay", "Nhà phát triển Lúa", website: "lua.example.vn"),
    ])
    #expect(pairs.map(\.reasons) == [[.sameTitle, .sameHost]])
  }

  // MARK: Two things

  @Test(arguments: [
    ("Phần mềm Quản lý trường học", "Công ty Sao Mai", "Hệ thống quản lý trường học", "Lúa Vàng"),
    ("Một cửa điện tử tỉnh An Giang", "Sở A", "Một cửa điện tử tỉnh Kiên Giang", "Sở A"),
    ("Kế toán LúaPay 2025", "Lúa Vàng", "Kế toán LúaPay 2026", "Lúa Vàng"),
    ("LúaPay – bán hàng", "LúaPay", "LúaPay – khám chữa bệnh", "LúaPay"),
  ])
  func `other makers, places, years and works are other things`(
    title: String,
    organisation: String,
    other: String,
    otherOrganisation: String
  ) {
    #expect(reasons((title, organisation), (other, otherOrganisation)) == nil)
  }

  // MARK: The search

  @Test func `an earlier edition is compared with, and not within itself`() {
    let earlier = [entry("x", "Sổ tay LúaPay", "A"), entry("y", "Sổ tay LúaPay", "A")]
    let pairs = DuplicateSearch().pairs(of: [entry("x", "Sổ tay Lúa Pay", "A")], against: earlier)
    #expect(pairs.map { "\($0.left) \($0.right)" } == ["x x", "x y"])
  }

  @Test func `the likeliest pair comes first, then the order of codes`() {
    let pairs = DuplicateSearch().pairs(among: [
      entry("c", "Sổ tay LúaPay", "A"), entry("b", "Sổ tay LúaPay bản mới", "A"),
      entry("a", "Sổ tay LúaPay", "A"),
    ])
    #expect(pairs.map { "\($0.left) \($0.right)" } == ["c a", "b a", "c b"])
  }

  @Test func `ten thousand equal rows are compared with their neighbours only`() {
    let entries = (0..<10_000).map { entry("\($0)", "Sổ tay LúaPay", "A") }
    let pairs = DuplicateSearch().pairs(among: entries)
    #expect((10_000..<700_000).contains(pairs.count))
  }

  @Test func `blank titles are nobody's duplicates`() {
    #expect(reasons(("–", "Đơn vị A"), ("…", "Đơn vị A")) == nil)
    #expect(DuplicateSearch().pairs(among: []) == [])
  }

  private func reasons(
    _ left: (title: String, organisation: String),
    _ right: (title: String, organisation: String)
  ) -> [LikelyDuplicate.Reason]? {
    let entries = [
      entry("a", left.title, left.organisation), entry("b", right.title, right.organisation),
    ]
    return DuplicateSearch().pairs(among: entries).first?.reasons
  }

  private func entry(
    _ code: String,
    _ title: String,
    _ organisation: String,
    taxCode: String? = nil,
    website: String? = nil
  ) -> DuplicateEntry {
    DuplicateEntry(
      id: Identifier(code),
      title: title,
      organisation: organisation,
      taxCode: taxCode,
      website: website
    )
  }
}
