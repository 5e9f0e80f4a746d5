import Judging
import Testing

@testable import JudgingFormats

/// Files longer than what is read at a time give what short ones give.
struct LongFileTests {
  private let headings = [
    Heading(id: "title", names: ["Tên"], isRequired: true),
    Heading(id: "organisation", names: ["Đơn vị"], isRequired: true),
  ]

  @Test func `remarks in a long table are left out only below its last entry`() {
    let entries = { (range: ClosedRange<Int>) in range.map { "Tên \($0),Đơn vị\n" }.joined() }
    let text =
      "Tên,Đơn vị\n" + entries(1...1500) + "Tên,Đơn vị\nmột dòng lẻ,\n" + entries(1501...2500)
      + "Người lập,\nKý tên,\n"
    var numbers: [Int] = []
    var firsts = 0
    let report = lend(text) { file in
      EntryBlocks.read(file, by: headings, identifying: ["title", "organisation"]) { block in
        numbers += block.table.rows.map(\.number)
        firsts += block.isFirst ? 1 : 0
      }
    }
    // Line 1502 repeats the headings; line 1503 is an entry with a gap, for others follow.
    #expect(numbers == Array(2...1501) + Array(1503...2503))
    #expect(firsts == 1)
    #expect(!report.isBroken)
    #expect(
      report.findings.listed.map { $0.line(in: .en) } == [
        "a.csv:1502: the row was not read (the headings again): “Tên | Đơn vị” [row-skipped]",
        "a.csv:2504: the row was not read (a remark below the table): “Người lập” [row-skipped]",
        "a.csv:2505: the row was not read (a remark below the table): “Ký tên” [row-skipped]",
      ]
    )
  }

  @Test func `a quote left open at the end of a long table refuses all of it`() {
    let rows = (1...3000).map { "Tên \($0),Đơn vị\n" }.joined()
    let report = lend("Tên,Đơn vị\n\(rows)\"Tên") { file in
      EntryBlocks.read(file, by: headings, identifying: ["title", "organisation"]) { _ in }
    }
    #expect(report.isBroken)
    #expect(report.findings.listed.map(\.rule) == [.csvQuoteUnclosed])
  }

  @Test func `a tag of more than 64 KB is refused wherever it begins`() {
    for before in [0, 1, 40_000, 65_530, 65_536, 70_000] {
      let text =
        "<nominations><!--\(String(repeating: "x", count: before))-->"
        + "<a b=\"\(String(repeating: "y", count: 66_000))\"/></nominations>"
      let fault = lend(text) { file -> XMLFault? in
        do throws(XMLFault) {
          _ = try XMLStream.parse(file.bytes, into: SharedStrings())
          return nil
        } catch {
          return error
        }
      }
      guard case .tagTooLong = fault?.reason else {
        Issue.record("not refused after \(before) bytes")
        continue
      }
    }
  }

  private func lend<Value>(_ text: String, to reader: (FileBytes) -> Value) -> Value {
    Array(text.utf8).withUnsafeBufferPointer { reader(FileBytes("a.csv", $0)) }
  }
}
