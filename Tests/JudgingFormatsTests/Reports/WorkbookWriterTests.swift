import Judging
import Testing

@testable import JudgingFormats

@Suite struct WorkbookWriterTests {
  private func rows(of draft: WorkbookDraft) throws -> [[String]] {
    let (workbook, findings) = Workbook.read(try draft.bytes(), file: "a.xlsx")
    #expect(findings == [])
    return (workbook?.tables ?? []).filter { !$0.isHidden }.map { table in
      ["# \(table.sheet ?? "")"]
        + table.rows.map { row in row.cells.map(\.text).joined(separator: " | ") }
    }
  }

  @Test func `a shortlist as a workbook has a sheet a category, totals as numbers`() throws {
    #expect(
      try rows(of: ShortlistSample.award.workbookDraft(in: .vi)) == [
        [
          "# Chính phủ số",
          "Ban Tổ chức Giải thưởng",
          "Giải thưởng Sản phẩm số 2027",
          "Kết quả giải thưởng · Vòng chung khảo",
          "Dữ liệu minh họa",
          "Chính phủ số",
          "Tiếp nhận 30 hồ sơ, hợp lệ 21, vào vòng này 12, được chọn 3.",
          "Hạng | Mã hồ sơ | Tên | Đơn vị | Điểm | Giải",
          "1 | MIV-0007 | Nền tảng Sông Hồng | Công ty Sao Mai | 8.5 | Giải Vàng",
          "2 | MIV-0012 | Ứng dụng Bến Xuân | Hợp tác xã số Đồng Văn | 8.333333333",
          "3 | MIV-0003 | Trợ lý Lúa Vàng | Viện Ánh Dương | 8.33",
          "Giải Bạc không trao: không hồ sơ nào đạt 8,50 điểm.",
          "bằng điểm MIV-0003, MIV-0020; phân định bằng trung vị: MIV-0003",
          "Tổng điểm là trung bình cộng của các giám khảo, so sánh khi chưa làm tròn.",
          "Quyết định số 12/QĐ-BTC, chốt lúc 02/10/2027 09:00, người chốt: Trần Thị Bình.",
          "SHA-256: 0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c",
        ],
        [
          "# Xã hội số",
          "Ban Tổ chức Giải thưởng",
          "Giải thưởng Sản phẩm số 2027",
          "Kết quả giải thưởng · Vòng chung khảo",
          "Dữ liệu minh họa",
          "Xã hội số",
          "Tiếp nhận 4 hồ sơ, hợp lệ 0, vào vòng này 0, được chọn 0.",
          "Mã hồ sơ | Tên | Đơn vị",
          "bằng điểm MIV-0003, MIV-0020; phân định bằng trung vị: MIV-0003",
          "Tổng điểm là trung bình cộng của các giám khảo, so sánh khi chưa làm tròn.",
          "Quyết định số 12/QĐ-BTC, chốt lúc 02/10/2027 09:00, người chốt: Trần Thị Bình.",
          "SHA-256: 0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c0f1e2d3c",
        ],
      ]
    )
  }

  @Test func `the same list gives the same bytes`() throws {
    let first = try ShortlistSample.award.workbook()
    #expect(try ShortlistSample.award.workbook() == first)
    #expect(first.starts(with: [0x50, 0x4B, 0x03, 0x04]))
  }

  @Test func `names that look like formulas, markup or commands are texts`() throws {
    let titles = try rows(of: ShortlistSample.hostile.workbookDraft(in: .en))[0]
      .dropFirst(7).prefix(6).map { $0.split(separator: " | ")[2] }
    #expect(
      titles == [
        "<script>alert(1)</script>",
        "\"=\u{301}x' onmouseover=\"alert(1)",
        "ab�txt.exe��[31m",
        String(repeating: "Nghiễng", count: 715)[...],
        "=HYPERLINK(\"http://example.invalid\")",
        "dòng một dòng hai ba",
      ]
    )
  }

  @Test func `two sheets of one name are told apart by their number`() throws {
    let sheets = ["Số", "số", "History", ""].map {
      WorkbookDraft.Sheet(name: $0, widths: [5], rows: [.cells([.init(.whole(1))])])
    }
    let draft = WorkbookDraft(
      title: "a",
      author: "b",
      createdAt: Moment(seconds: 0),
      sheets: sheets
    )
    #expect(
      try rows(of: draft) == [
        ["# Số", "1"], ["# 2. số", "1"], ["# 3. History", "1"], ["# 4. ", "1"],
      ]
    )
  }

  @Test func `a text too long for a cell and a name Excel refuses are made to fit`() throws {
    let name = "Ứng dụng: [số]/*?\\ 'xuất sắc' phát triển kinh tế"
    let draft = WorkbookDraft(
      title: "a",
      author: "b",
      createdAt: Moment(seconds: 0),
      sheets: [
        .init(
          name: name,
          widths: [10],
          rows: [.cells([.init(.text(String(repeating: "😀", count: 20_000)))])]
        )
      ]
    )
    #expect(
      try rows(of: draft) == [
        ["# Ứng dụng- -số----- -xuất sắc- …", String(repeating: "😀", count: 16_383) + "…"]
      ]
    )
  }

  @Test func `drop-downs keep their lists on a hidden sheet that no reader sees`() throws {
    let list = (1...60).map { "Hạng mục số \($0)" }
    let draft = WorkbookDraft(
      title: "a",
      author: "b",
      createdAt: Moment(seconds: 0),
      sheets: [
        .init(
          name: "Phiếu",
          widths: [20],
          rows: [.cells([.init(.text("Hạng mục"), .heading, note: "chọn một")])],
          headingRow: 0,
          limits: [.init(column: 0, rows: 1...100, list: list)]
        )
      ]
    )
    #expect(try rows(of: draft) == [["# Phiếu", "Hạng mục"]])
  }

  @Test func `a folder that is not there is an error that names the file`() {
    let fault = WorkbookError(
      path: "/no/such/folder/a.xlsx",
      reason: "No such file or directory"
    )
    #expect(throws: fault) {
      try ShortlistSample.honour.workbookDraft(in: .vi).write(to: "/no/such/folder/a.xlsx")
    }
  }
}
