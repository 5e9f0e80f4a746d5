import Judging
import Testing
import VietnameseText

/// Who is meant, which words tell of a person, and what a consent needs.
struct PersonalDataTests {
  @Test(arguments: [
    ("AN@vi-du.vn", true), ("an@vi-du.vn.", false), ("+84 912 345 678", true),
    ("0912345679", false),
    ("Nguyễn văn Hoà", true), ("Nguyễn Văn Hoa", false), ("Hòa", false), ("", false),
  ])
  func `a contact is meant by address, number or whole name`(text: String, isMeant: Bool) {
    #expect(PersonQuery(text).means(contactOf: nomination()) == isMeant)
  }

  @Test func `every word of a person is replaced, whatever its case, and no other`() {
    var words = PersonalWords()
    words.insert(contactOf: nomination())
    let text = "Hỏi NGUYỄN VĂN HÒA (An@vi-du.vn, 0912345678) hoặc Hòa ở phòng 2."
    let redacted = words.replaced(in: text, by: "[x]")
    #expect(redacted.text == "Hỏi [x] ([x], [x]) hoặc Hòa ở phòng 2.")
    #expect(redacted.isChanged)
    let other = words.replaced(in: "Công ty Hòa Bình", by: "[x]")
    #expect(other.text == "Công ty Hòa Bình")
    #expect(!other.isChanged)
  }

  @Test func `a consent is whole with the text in use, its day and its means`() {
    let day = CivilDate(daysSinceEpoch: 0)
    let consents = [
      Consent(isGiven: true, text: "1/2027", day: day, means: "thư"),
      Consent(isGiven: true, text: "2/2026", day: day, means: "thư"),
      Consent(isGiven: true, text: nil, day: nil, means: nil),
      Consent(isGiven: nil, text: "1/2027", day: day, means: "thư"),
      Consent(isGiven: false, text: "1/2027", day: day, means: "thư"),
    ]
    #expect(
      consents.map { $0.lacks(textInUse: "1/2027").map(\.en) } == [
        [], ["the text in use (1/2027)"], ["the text's version", "the day", "the means"],
        ["a consent"], ["a consent (it was refused)"],
      ]
    )
  }

  private func nomination() -> Nomination {
    Nomination(
      id: Identifier("VDU-0001"),
      category: Identifier("chung"),
      title: "Sổ tay số",
      organisation: "Công ty A",
      answers: [
        .contactName: .text("Nguyễn Văn Hòa"), .contactEmail: .text("an@vi-du.vn"),
        .contactPhone: .text("0912345678"),
      ],
      origin: Origin(file: "de-cu.csv")
    )
  }
}
