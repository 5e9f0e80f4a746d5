import Foundation
import Testing

@testable import JudgingFormats

/// Score sheets for 300 nominations and five judges, filled by LibreOffice and read back.
///
/// `Tests/Spreadsheet/Fill.xba` gives the marks that are expected here.
@Suite(.serialized) struct RoundTripTests {
  static let parts = ["chat-luong", "hieu-qua", "lan-toa"]

  @Test func `a grid filled by LibreOffice comes back without one difference`() throws {
    try withFolder { folder in
      try prepare(in: folder, nominations: 300)
      try sheets(["--to", "sheets"], in: folder)
      try fill("\(folder)/sheets")
      try expectKept(in: "\(folder)/sheets/vong-GK3.xlsx", sheet: "Phiếu chấm")
      let files = (1...5).map { "sheets/vong-GK\($0).xlsx" }
      let scored = try act(["score"] + files, at: "2027-09-05", in: folder)
      #expect(scored.errors == "")
      #expect(
        scored.output == "Đã nhận 1500 phiếu cho Một vòng, trong đó 0 phiếu thay phiếu cũ.\n"
      )
      let marks = try query("SELECT judge, nomination, criterion, mark FROM mark", in: folder)
      #expect(marks == expectedMarks(nominations: 300, judges: 5))
      let words = try query("SELECT DISTINCT comment FROM scoreSheet", in: folder)
      #expect(words == ["Tốt, “rõ ràng”; = 1 + 1"])
    }
  }

  @Test func `pages filled by LibreOffice come back without one difference`() throws {
    try withFolder { folder in
      try prepare(in: folder, nominations: 12)
      try sheets(["--to", "sheets", "--layout", "pages", "--judge", "GK1"], in: folder)
      try fill("\(folder)/sheets")
      let scored = try act(["score", "sheets/vong-GK1.xlsx"], at: "2027-09-05", in: folder)
      #expect(scored.errors == "")
      let marks = try query("SELECT judge, nomination, criterion, mark FROM mark", in: folder)
      #expect(marks == expectedMarks(nominations: 12, judges: 1))
      let words = try query("SELECT DISTINCT comments FROM scoreSheet", in: folder)
      #expect(words == [#"{"chat-luong":"Ý 0","hieu-qua":"Ý 1","lan-toa":"Ý 2"}"#])
    }
  }

  /// After LibreOffice: drop-downs, protection, unlocked cells, and totals that equal our count.
  private func expectKept(in path: String, sheet: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let part = try Archive.open(bytes) { archive throws(Archive.Fault) in
      try archive.read("xl/worksheets/sheet2.xml")
    }
    let xml = String(decoding: part, as: UTF8.self)
    let kept = [
      #"<sheetProtection sheet="true""#, #"sqref="E8:G307" type="list""#,
      #"sqref="K8:K307" type="list""#,
    ].filter { xml.contains($0) }
    #expect(kept.count == 3)
    let table = Workbook.read(bytes, file: path).workbook?.tables.first { $0.sheet == sheet }
    let totals = (table?.rows ?? []).compactMap { row in row[1] == nil ? nil : row[9]?.text }
    #expect(Array(totals.suffix(300)) == (1...300).map(expectedTotal))
  }

  // MARK: What the macro fills in

  private func mark(_ nomination: Int, _ part: Int) -> Int { (5 * nomination + 3 * part) % 21 }

  private func text(halves: Int) -> String { halves % 2 == 0 ? "\(halves / 2)" : "\(halves / 2).5" }

  private func expectedMarks(nominations: Int, judges: Int) -> [String] {
    (1...judges).flatMap { judge in
      (1...nominations).flatMap { nomination in
        Self.parts.enumerated().map { index, part in
          "GK\(judge)|\(code(nomination))|\(part)|\(text(halves: mark(nomination, index)))"
        }
      }
    }.sorted()
  }

  /// 60 % for a criterion of parts 50 and 50, and 40 % for the third, in hundredths.
  private func expectedTotal(_ nomination: Int) -> String {
    let halves = (0..<3).map { mark(nomination, $0) }
    // Σ weight × mark: 0.3 × a + 0.3 × b + 0.4 × c, with marks in halves.
    let twentieths = 3 * halves[0] + 3 * halves[1] + 4 * halves[2]
    let digits = "\(twentieths / 20).\(twentieths % 20 * 5 < 10 ? "0" : "")\(twentieths % 20 * 5)"
    return digits.replacing(/\.?0+$/, with: "")
  }

  private func code(_ number: Int) -> String {
    "GIA-\(String(repeating: "0", count: 4 - String(number).count))\(number)"
  }

  // MARK: The season

  private func prepare(in folder: String, nominations: Int) throws {
    var table = "Tên sản phẩm,Hạng mục,Đơn vị,Minh chứng\n"
    for number in 1...nominations {
      table += "Sản phẩm \(number),chung,Đơn vị \(number),bang-chung-\(number).pdf\n"
    }
    let judges = (1...5).map { "GK\($0),Giám khảo \($0) (minh họa),chung\n" }
    try Self.rules.write(toFile: "\(folder)/giai.yaml", atomically: true, encoding: .utf8)
    try table.write(toFile: "\(folder)/de-cu.csv", atomically: true, encoding: .utf8)
    try ("judge,name,panel\n" + judges.joined())
      .write(toFile: "\(folder)/giam-khao.csv", atomically: true, encoding: .utf8)
    for (at, arguments) in [
      ("2027-05-01", ["open", "giai.yaml"]), ("2027-07-01", ["nominate", "de-cu.csv"]),
      ("2027-07-01", ["judges", "giam-khao.csv"]), ("2027-08-01", ["screen"]),
    ] {
      #expect(try act(arguments, at: at, in: folder).code == 0)
    }
  }

  private func sheets(_ arguments: [String], in folder: String) throws {
    let run = try act(["sheets"] + arguments, at: "2027-08-30", in: folder)
    #expect(run.errors == "")
  }

  private func act(
    _ arguments: [String],
    at: String,
    in folder: String
  ) throws -> Command.Result {
    try Command.run(
      arguments + ["--casebook", "a.casebook", "--at", at, "--as", "Thư ký"],
      in: folder
    )
  }

  private func fill(_ folder: String) throws {
    let run = try Command.run("\(Command.root)/Tests/Spreadsheet/fill", [folder], in: folder)
    #expect(run == Command.Result(output: "", errors: "", code: 0))
  }

  /// The rows of a query, sorted.
  private func query(_ text: String, in folder: String) throws -> [String] {
    let run = try Command.run("/usr/bin/env", ["sqlite3", "a.casebook", text], in: folder)
    return run.output.split(separator: "\n").map(String.init).sorted()
  }

  private static let rules = """
    programme: giai-2027
    name: {vi: Giải, en: Award}
    organiser: {vi: Ban Tổ chức, en: Committee}
    notice: {vi: Dữ liệu minh họa, en: Illustrative data}
    code: GIA
    recognition: honour
    calendar:
      nominations: {opens: 2027-06-01, closes: 2027-07-31}
      screening: {opens: 2027-06-01, closes: 2027-08-31}
      announcement: 2027-10-10
    categories:
      - {id: chung, name: {vi: Hạng mục chung, en: General}}
    conditions:
      - {id: mot, test: unique, reason: {vi: Một lần, en: Once}}
    rubric:
      scale: {lowest: 0, highest: 10, step: 0.5}
      levels:
        - {from: 0, to: 10, name: {vi: Điểm, en: Mark}}
      commentRequired: {atMost: 2, atLeast: 9}
      outOf: 10
      criteria:
        - id: gia-tri
          name: {vi: Giá trị, en: Value}
          weight: 60
          subcriteria:
            - {id: chat-luong, name: {vi: Chất lượng, en: Quality}, weight: 50}
            - {id: hieu-qua, name: {vi: Hiệu quả, en: Effect}, weight: 50}
        - {id: lan-toa, name: {vi: Lan tỏa, en: Reach}, weight: 40}
    council: {members: 5, quorum: 2/3, majority: 3/4}
    rounds:
      - id: vong
        name: {vi: Một vòng, en: One round}
        scoring: {opens: 2027-09-01, closes: 2027-09-20}
        judges: panels
        minimumScorecards: 1
        aggregation: mean
        cut: {scope: category}
    """
}
