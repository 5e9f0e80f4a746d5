import Judging
import JudgingFormats
import StrictJSON
import Testing

struct DuplicateEntryReaderTests {
  @Test func `headings are known in both languages, and other columns passed over`() {
    let (entries, findings) = read(
      "Mã hồ sơ;Tên sản phẩm;Đơn vị;MST;Website;Ghi chú\nA1;Sổ tay;Sao Mai;0970000013;a.vn;x\n"
    )
    #expect(findings == [])
    #expect(
      entries == [
        DuplicateEntry(
          id: Identifier("A1"),
          title: "Sổ tay",
          organisation: "Sao Mai",
          taxCode: "0970000013",
          website: "a.vn"
        )
      ]
    )
  }

  @Test func `a blank title and a code used twice refuse the file with their places`() {
    let (entries, findings) = read("nomination,title,organisation\nA1,,B\nA2,C,D\nA2,E,F\n")
    #expect(entries == nil)
    #expect(
      findings.map { $0.line(in: .en) } == [
        "x.csv:2:B: the row has no “title” [answer-missing]",
        """
        x.csv:4: the code “A2” stands at x.csv:3 already; each nomination needs its own \
        [rules-identifier-repeated]
        """,
      ]
    )
  }

  @Test func `the report has one line a pair, reasons joined by a plus`() {
    let entries = ["a", "b"].map {
      DuplicateEntry(id: Identifier($0), title: "Sổ tay, LúaPay", organisation: "A")
    }
    let report = DuplicateReport(DuplicateSearch().pairs(among: entries), of: entries)
    #expect(
      String(decoding: report.csv, as: UTF8.self)
        == "left,right,score,reason\na,b,1.000,same-title+same-organisation\n"
    )
    #expect(
      report.json.canonicalText == """
        [{"left":{"code":"a","organisation":"A","title":"Sổ tay, LúaPay"},\
        "reasons":["same-title","same-organisation"],\
        "right":{"code":"b","organisation":"A","title":"Sổ tay, LúaPay"},"score":"1.000"}]
        """
    )
  }

  private func read(_ text: String) -> (entries: [DuplicateEntry]?, findings: [Finding]) {
    DuplicateEntryReader.read(Array(text.utf8), file: "x.csv")
  }
}
