import Judging
import Testing

@testable import JudgingFormats

/// The wording of documents: what a template may say, and what comes of it.
struct DocumentTemplateTests {
  static let scope = DocumentScope(
    ["name", "flag"],
    lists: ["items": DocumentScope(["item"], lists: ["parts": DocumentScope(["part"])])]
  )

  @Test func `lines, places, choices, lists and tables become a document`() {
    var reader = DocumentTemplateReader(
      """
      @comment not printed
      @kind Thông báo
      **{name}** và __{flag|chưa rõ}__
      @if flag
      có
      @else
      không
      @end

      @table 1c 2
      || TT | Tên
      @each items
      | {item} | {name|a|b}
      @each parts
      | | {part}
      @end
      @end
      @end
      @section landscape
      @space 20
      {flag}
      """,
      file: "m.txt"
    )
    let template = reader.read(in: Self.scope)
    #expect(reader.findings == [])
    let draft = template.filled(
      with: DocumentValues(
        ["name": "{flag} **A**"],
        lists: ["items": [.init(["item": "1"], lists: ["parts": [.init(["part": "p"])]])]]
      ),
      title: "T"
    )
    // What is filled in is text, whatever it looks like.
    #expect(
      draft.text == """
        THÔNG BÁO
        {flag} **A** và chưa rõ
        không
        TT | Tên
        1 | {flag} **A**
         | p

        """
    )
    #expect(draft.sections.map(\.paper) == [.portrait, .landscape])
    #expect(
      draft.sections[0].blocks[1]
        == .paragraph(
          .text,
          [
            .init("{flag} **A**", isBold: true), .init(" và "), .init("chưa rõ", isItalic: true),
          ]
        )
    )
  }

  @Test func `a fault is named with its line and what was likely meant`() {
    var reader = DocumentTemplateReader(
      """
      @knd Thông báo
      {nam}
      @each item
      {item}
      @end
      @table 0 x
      chữ
      @end
      | a
      @end
      @section queer
      @include dau
      @if flag
      """,
      file: "m.txt"
    )
    _ = reader.read(in: Self.scope)
    #expect(
      reader.findings.map { $0.line(in: .vi) } == [
        "m.txt:1: không có kiểu “@knd”; ý bạn là @kind? [value-wrong]",
        "m.txt:2: mẫu thư không có chỗ “{nam}”; ý bạn là {name}?; các chỗ: {flag} {name} [value-wrong]",
        "m.txt:3: không có danh sách “item”; ý bạn là items?; các danh sách: items [value-wrong]",
        "m.txt:4: mẫu thư không có chỗ “{item}”; các chỗ: {flag} {name} [value-wrong]",
        """
        m.txt:6: “0 x” không phải độ rộng hay cỡ; viết số nguyên như 28, 2 3 hoặc 6c 60l 34r \
        [value-wrong]
        """,
        "m.txt:7: trong @table mỗi dòng bắt đầu bằng | hoặc || [value-wrong]",
        "m.txt:9: dòng bắt đầu bằng | chỉ đứng trong @table [value-wrong]",
        "m.txt:10: “@end” không thuộc khối nào đang mở [value-wrong]",
        "m.txt:11: không có kiểu “@section queer” [value-wrong]",
        "m.txt:12: không có mẫu “dau”; các mẫu:  [value-wrong]",
        "m.txt:13: “@if” thiếu dòng @end [value-wrong]",
      ]
    )
  }

  @Test func `the templates that are shipped have no fault`() {
    let files = DocumentWording.usual.files
    guard case .accepted = DocumentWording.usual.replacing(files) else {
      Issue.record("a shipped template does not pass")
      return
    }
    #expect(
      files.map(\.name) == [
        "bien-ban.vi.txt", "dau-van-ban.vi.txt", "giay-chung-nhan.en.txt",
        "giay-chung-nhan.vi.txt", "phieu-cham.vi.txt", "quyet-dinh.vi.txt", "thong-bao.vi.txt",
        "thu.en.txt", "thu.vi.txt", "to-trinh.vi.txt",
      ]
    )
  }

  @Test func `the office's wording stands in place of ours, and an unknown file is named`() throws {
    let own = DocumentWording.usual.replacing([("thu.vi.txt", "Chào {organisation}.")])
    guard case .accepted(let wording) = own else {
      Issue.record("refused")
      return
    }
    let draft = wording.template(.letter, in: .vi)
      .filled(with: DocumentValues(["organisation": "Công ty A"]), title: "")
    #expect(draft.text == "Chào Công ty A.\n")
    guard case .rejected(let findings) = DocumentWording.usual.replacing([("thu.txt", "")]) else {
      Issue.record("accepted")
      return
    }
    #expect(
      findings.map { $0.line(in: .en) } == [
        """
        thu.txt: no template has the name “thu.txt”; the templates: bien-ban.vi.txt, \
        dau-van-ban.vi.txt, giay-chung-nhan.en.txt, giay-chung-nhan.vi.txt, phieu-cham.vi.txt, \
        quyet-dinh.vi.txt, thong-bao.vi.txt, thu.en.txt, thu.vi.txt, to-trinh.vi.txt [value-wrong]
        """
      ]
    )
  }
}
