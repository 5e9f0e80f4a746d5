import Judging
import Testing

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
