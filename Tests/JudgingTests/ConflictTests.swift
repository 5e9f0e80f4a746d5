import Judging
import Testing
import VietnameseText

struct ConflictTests {
  @Test func `a judge who works where the entry comes from is found under any legal form`() {
    #expect(
      grounds(of: judge(at: "CTCP Sao Mai"), against: ["organisation": "Công ty Cổ phần Sao Mai"])
        == [.sameOrganisation("Công ty Cổ phần Sao Mai")]
    )
  }

  @Test func `a branch and its parent share a tax code`() {
    var details = Judge.Details()
    details.taxCode = "0100109106"
    #expect(
      grounds(of: judge(details: details), against: ["taxCode": "0100109106-001"])
        == [.sameTaxCode("0100109106")]
    )
  }

  @Test func `two addresses in one office share its domain, and two at a public service do not`() {
    var details = Judge.Details()
    details.email = "an@vien.minhhoa.vn"
    #expect(
      grounds(of: judge(details: details), against: ["contactEmail": "binh@VIEN.minhhoa.vn"])
        == [.sameEmailDomain("vien.minhhoa.vn")]
    )
    details.email = "an@gmail.com"
    #expect(grounds(of: judge(details: details), against: ["contactEmail": "b@gmail.com"]) == [])
  }

  @Test func `the association that nominates, and an earlier employer, are grounds`() {
    var details = Judge.Details()
    details.formerly = ["Cty TNHH Lúa Vàng"]
    #expect(
      grounds(
        of: judge(at: "Hiệp hội Minh Họa", details: details),
        against: ["nominator": "HIỆP HỘI MINH HOẠ", "organisation": "Công ty TNHH Lúa Vàng"]
      ) == [.nominator("HIỆP HỘI MINH HOẠ"), .formerOrganisation("Cty TNHH Lúa Vàng")]
    )
  }

  @Test func `a surname alone is no ground, but it is with a workplace inside the other's`() {
    #expect(grounds(of: judge(), against: ["contactName": "Trần Văn Cường"]) == [])
    #expect(
      grounds(
        of: judge(at: "Trung tâm Số Viện Minh Họa"),
        against: ["contactName": "Trần Văn Cường", "organisation": "Viện Minh Họa"]
      ) == [.sameSurname("Trần", workplace: "Viện Minh Họa")]
    )
  }

  @Test func `a judge named in the entry is found, whatever the case and accents`() {
    #expect(
      grounds(of: judge(), against: ["contactName": "Ông TRAN THI ANH"])
        == [.ownEntry(field: .contactName)]
    )
  }

  @Test func `a declared interest waits for a person, and no later “no” takes it back`() {
    #expect(
      Conflict.declared(
        in: [declared(3, ["A-1": "Anh rể", "A-2": nil]), declared(5, ["A-1": nil, "A-2": nil])],
        clearedBy: [:]
      ) == [conflict([.declared(reason: "Anh rể", on: day(3))])]
    )
  }

  @Test func `a clearance settles what was declared before it, and nothing declared since`() {
    let cleared = [Meeting(judge: Identifier("GK1"), nomination: Identifier("A-1")): 4]
    #expect(
      Conflict.declared(in: [declared(3, ["A-1": "Anh rể"])], clearedBy: cleared) == []
    )
    #expect(
      Conflict.declared(
        in: [declared(3, ["A-1": "Anh rể"]), declared(5, ["A-1": "Góp vốn"])],
        clearedBy: cleared
      ) == [conflict([.declared(reason: "Góp vốn", on: day(5))])]
    )
  }

  @Test func `the same reason declared twice stands once, before what records show`() {
    let twice = Conflict.declared(
      in: [declared(3, ["A-1": "Anh rể"]), declared(5, ["A-1": "Anh rể"])],
      clearedBy: [:]
    )
    let own = Conflict.Ground.declared(reason: "Anh rể", on: day(3))
    #expect(
      Conflict.joined(twice, [conflict([.sameTaxCode("0100109106")])])
        == [conflict([own, .sameTaxCode("0100109106")])]
    )
  }

  /// By GK1, taken in by an act on the day of its number.
  private func declared(
    _ act: Int,
    _ answers: KeyValuePairs<String, String?>
  )
    -> ConflictDeclaration
  {
    ConflictDeclaration(
      judge: Identifier("GK1"),
      day: day(act),
      act: act,
      answers: answers.map { .init(nomination: Identifier($0), interest: $1) }
    )
  }

  private func conflict(_ grounds: [Conflict.Ground]) -> Conflict {
    Conflict(judge: Identifier("GK1"), nomination: Identifier("A-1"), grounds: grounds)
  }

  private func day(_ number: Int) -> CivilDate { CivilDate(daysSinceEpoch: 20_000 + number) }

  private func judge(at organisation: String = "", details: Judge.Details = .init()) -> Judge {
    Judge(
      id: Identifier("GK1"),
      name: "Trần Thị Ánh",
      organisation: organisation,
      seats: [],
      details: details
    )
  }

  private func grounds(of judge: Judge, against answers: [String: String]) -> [Conflict.Ground] {
    let nomination = Sample.nomination(
      "A-1",
      organisation: answers["organisation"] ?? "Đơn vị khác",
      answers: Dictionary(
        uniqueKeysWithValues: answers.map { (Field.ID($0), Answer.text($1)) }
      )
    )
    return Conflict.found(between: [judge], and: [nomination]).first?.grounds ?? []
  }
}
