import Judging
import Testing

@testable import JudgingFormats

struct PageSizeTests {
  @Test func `a grid too wide to read on A4 is laid out on A3, what fits stays on A4`() throws {
    #expect(try paper(columns: 13) == "8")
    #expect(try paper(columns: 3) == "9")
  }

  /// The paper's code of a sheet with so many columns of marks beside 150 characters of text.
  private func paper(columns: Int) throws -> String? {
    let sheet = WorkbookDraft.Sheet(
      name: "Phiếu chấm",
      widths: [150] + Array(repeating: 10, count: columns),
      rows: [.cells([.init(.text("Mã"))])],
      isLandscape: true
    )
    let draft = WorkbookDraft(
      title: "",
      author: "",
      createdAt: Moment(seconds: 0),
      sheets: [sheet]
    )
    let part = try Archive.open(try draft.bytes()) { archive throws(Archive.Fault) in
      try archive.read("xl/worksheets/sheet1.xml")
    }
    let xml = String(decoding: part, as: UTF8.self)
    return xml.split(separator: "paperSize=\"").last?.split(separator: "\"").first.map(String.init)
  }
}
