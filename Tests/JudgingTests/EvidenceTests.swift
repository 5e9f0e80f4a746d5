import Judging
import Testing

/// Names of files of evidence: text to compare, never a path to open.
struct EvidenceTests {
  @Test(arguments: [
    ("a.pdf; b.pdf", ["a.pdf", "b.pdf"]),
    ("a.pdf\r\nb.pdf\n", ["a.pdf", "b.pdf"]),
    ("a.pdf, b.JPG,c.docx", ["a.pdf", "b.JPG", "c.docx"]),
    ("Báo cáo, phụ lục.pdf", ["Báo cáo, phụ lục.pdf"]),
    ("Hình 1, 2.png; a.pdf", ["Hình 1, 2.png", "a.pdf"]),
    ("a.pdf; A.PDF ;a.pdf", ["a.pdf"]),
    (" ; \n", []),
  ])
  func `names stand apart by semicolons, lines, and commas that cannot be part of a name`(
    answer: String,
    names: [String]
  ) {
    #expect(EvidenceName.listed(in: answer) == names)
  }

  @Test(arguments: [
    "../giay-phep.pdf", "/etc/passwd", "C:\\giay-phep.pdf", "..", ".", " ",
    "https://vi-du.vn/giay-phep.pdf", "a\u{0}.pdf", String(repeating: "a", count: 201),
  ])
  func `a path or an address is no name of a file`(listed: String) {
    #expect(EvidenceName(listed) == nil)
  }

  @Test func `case, blanks around and the way marks are stored do not tell names apart`() {
    let typed = EvidenceName(" Giấy phép.PDF ")
    let stored = EvidenceName("Gia\u{302}\u{301}y phe\u{301}p.pdf")
    #expect(typed?.text == "Giấy phép.PDF")
    #expect(typed?.key == "giấy phép.pdf")
    #expect(stored?.key == typed?.key)
  }

  @Test func `attached is met only when every listed file has come`() {
    let condition = Condition(
      id: Identifier("minh-chung"),
      test: .attached(.evidence),
      reason: Bilingual(vi: "Cần tệp.", en: "A file is needed.")
    )
    let id = Nomination.ID("STT-0001")
    let nomination = { (names: [String]) in
      Nomination(
        id: id,
        category: Identifier("so"),
        title: "Ứng dụng",
        organisation: "Đơn vị",
        answers: names.isEmpty ? [:] : [.evidence: .files(names)],
        origin: Origin(file: "de-cu.csv")
      )
    }
    var held = EvidenceHeld()
    if let name = EvidenceName("A.pdf") { held.insert(name, of: id) }
    let verdicts = [["a.pdf"], ["a.pdf", "b.pdf"], []].map {
      condition.verdict(on: nomination($0), isRepeated: false, holding: held)
    }
    #expect(verdicts == [.met, .unanswered, .unanswered])
  }
}
