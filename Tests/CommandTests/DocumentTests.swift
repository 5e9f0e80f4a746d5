import Foundation
import Testing

@testable import JudgingFormats

/// Official documents through the real command, and through LibreOffice, which must open them all.
@Suite(.serialized) struct DocumentTests {
  @Test func `documents are arranged so that a secretary finds them, with PDF copies`() throws {
    try withDecidedCasebook { folder in
      let run = try act(["documents", "--to", "docs", "--pdf"], in: folder)
      #expect(run.errors == "")
      #expect(run.output == "Đã ghi 22 văn bản vào docs.\n")
      let names = try FileManager.default.subpathsOfDirectory(atPath: "\(folder)/docs")
      #expect(
        names.filter { $0.hasSuffix("docx") }.sorted() == [
          "chung-nhan/giay-chung-nhan-01-VDU-0001.docx",
          "chung-nhan/giay-chung-nhan-02-VDU-0002.docx",
          "cong-khai/quyet-dinh-cham-diem.docx", "cong-khai/thong-bao-cham-diem.docx",
          "noi-bo/phieu-cham/phieu-cham-cham-diem-GK1.docx",
          "noi-bo/phieu-cham/phieu-cham-cham-diem-GK2.docx",
          "noi-bo/phieu-cham/phieu-cham-cham-diem-GK3.docx", "noi-bo/to-trinh-cham-diem.docx",
          "thu/thu-cham-diem-VDU-0001.docx", "thu/thu-cham-diem-VDU-0002.docx",
          "thu/thu-cham-diem-VDU-0003.docx",
        ]
      )
      let pages = try shell("for f in $(find docs -name '*.pdf'); do pdfinfo $f; done", in: folder)
      #expect(pages.components(separatedBy: "Title: ").count == 12)
      #expect(!pages.contains("Author") && !pages.contains("Trần Thị Ánh"))
      #expect(try shell("stat -c %a docs", in: folder) == "700\n")
    }
  }

  @Test func `no judge is named outside the office's own folder`() throws {
    try withDecidedCasebook { folder in
      _ = try act(["documents", "--to", "docs", "--pdf"], in: folder)
      _ = try act(["publish", "--to", "bundle"], in: folder)
      // Parts of a document are not compressed, so its words can be searched for as they stand.
      let names = "Trần Thị Ánh|Lê Văn Bình|Đỗ Minh Chi|GK[123]|phieu.csv"
      let command = """
        for f in docs/cong-khai/*.pdf docs/thu/*.pdf docs/chung-nhan/*.pdf; do
          pdftotext $f $f.txt; pdfinfo $f > $f.info; done
        grep -rEal '\(names)' docs bundle/documents bundle/certificates.json | sort
        """
      let found = try shell(command, in: folder).split(separator: "\n").map(String.init)
      #expect(
        found == [1, 2, 3].map { "docs/noi-bo/phieu-cham/phieu-cham-cham-diem-GK\($0).docx" }
      )
    }
  }

  @Test func `a printed notice keeps to the decree's margins and places`() throws {
    try withDecidedCasebook { folder in
      _ = try act(["documents", "--to", "d", "--pdf", "--only", "thong-bao"], in: folder)
      let words = try PrintedWord.read("\(folder)/d/cong-khai/thong-bao-cham-diem.pdf")
      let millimetre = 72 / 25.4
      let first = words.filter { $0.page == 1 }
      let left = first.map(\.left).min() ?? 0
      let right = 595.3 - (first.map(\.right).max() ?? 0)
      #expect((30...35).contains((left / millimetre).rounded()))
      #expect((15...20).contains((right / millimetre).rounded()))
      #expect((20...25).contains(((first.map(\.top).min() ?? 0) / millimetre).rounded()))
      // Quốc hiệu stands right of the middle, the number and the date on one line.
      let nation = try #require(first.first { $0.text == "CỘNG" })
      #expect(nation.left > 297)
      let number = try #require(first.first { $0.text == "Số:" })
      let day = try #require(first.first { $0.text == "ngày" })
      #expect(abs(number.bottom - day.bottom) < 1.5)
      // The annex begins a page of its own, which shows no number.
      let annex = try #require(words.first { $0.text == "Phụ" && $0.page == 2 })
      #expect(abs((annex.top / millimetre).rounded() - 20) <= 2)
    }
  }

  @Test func `a later page has its number centred in the top margin, the first has none`() throws {
    try withDecidedCasebook { folder in
      let more = (1...120).map { "Đoạn \($0) của một văn bản dài.\n" }.joined()
      try shell("mkdir mau", in: folder)
      try Data(more.utf8).write(to: URL(fileURLWithPath: "\(folder)/mau/thong-bao.vi.txt"))
      let arguments = [
        "documents", "--to", "d", "--pdf", "--only", "thong-bao", "--wording", "mau",
      ]
      #expect(try act(arguments, in: folder).errors == "")
      let words = try PrintedWord.read("\(folder)/d/cong-khai/thong-bao-cham-diem.pdf")
      let numbers = words.filter { $0.bottom < 20 * 72 / 25.4 }
      #expect(numbers.map(\.text) == (2...(words.last?.page ?? 0)).map(String.init))
      let middle = (30 + (210 - 30 - 15) / 2) * 72 / 25.4
      #expect(numbers.allSatisfy { abs(($0.left + $0.right) / 2 - middle) < 1 })
    }
  }

  @Test func `the QR code on a certificate is read by another program and verifies`() throws {
    try withDecidedCasebook { folder in
      _ = try act(["documents", "--to", "d", "--pdf", "--only", "giay-chung-nhan"], in: folder)
      _ = try act(["publish", "--to", "bundle"], in: folder)
      let read = try shell(
        "pdftoppm -r 150 -png d/chung-nhan/*-01-*.pdf page && zbarimg -q --raw page*.png",
        in: folder
      )
      let code = String(read.split(separator: " ").last?.dropLast() ?? "")
      #expect(read.hasPrefix("vi-du-2027 ") && code.count == 19)
      let said = try Command.run(["verify", "bundle", "--certificate", code], in: folder)
      #expect(
        said.output.contains(
          """
          - Giấy chứng nhận số 1, mã \(code): Sổ tay số, của Công ty Sao Mai (minh họa) (VDU-0001); \
          Giải Nhất, Hạng mục chung, Giải thưởng Ví dụ 2027.

          """
        )
      )
      #expect(try both(code.lowercased().replacing("-", with: " "), in: folder) == [0, 0])
      let other = (code.first == "7" ? "8" : "7") + code.dropFirst()
      #expect(try both(other, in: folder) == [14, 14])
    }
  }

  @Test func `a revoked honour has no certificate, and its code says so`() throws {
    try withDecidedCasebook { folder in
      let revoke = [
        "screen", "VDU-0001", "--revoked", "--decision", "05/QĐ", "--reason", "gian dối",
      ]
      let revoked = try act(revoke, in: folder)
      #expect(revoked.errors == "")
      _ = try act(["documents", "--to", "d", "--only", "giay-chung-nhan"], in: folder)
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/d/chung-nhan")
      #expect(names == ["giay-chung-nhan-02-VDU-0002.docx"])
      _ = try act(["publish", "--to", "bundle"], in: folder)
      let list = try String(contentsOfFile: "\(folder)/bundle/certificates.json", encoding: .utf8)
      let codes = list.matches(of: /"certificate":"([^"]+)"/).map { String($0.1) }
      #expect(try codes.map { try both($0, in: folder) } == [[14, 14], [0, 0]])
      try shell("sed -i 's/Sao Mai/Sao Hôm/' bundle/certificates.json", in: folder)
      #expect(try both(codes[1], in: folder) == [10, 10])
    }
  }

  @Test func `all is written or nothing, and what is wrong is said`() throws {
    try withDecidedCasebook { folder in
      try shell("mkdir full mau; touch full/x; echo '@knd A' > mau/thu.vi.txt", in: folder)
      let full = try act(["documents", "--to", "full"], in: folder)
      #expect(full.code == 2)
      #expect(full.errors == "full đã có nội dung khác; hãy nêu thư mục mới\n")
      let wrong = try act(["documents", "--to", "d", "--wording", "mau"], in: folder)
      #expect(wrong.code == 1)
      #expect(wrong.errors == "thu.vi.txt:1: không có kiểu “@knd”; ý bạn là @kind? [value-wrong]\n")
      let bare = try Command.run(
        "/usr/bin/env",
        [
          "PATH=/nowhere", Command.path, "documents", "--pdf", "--to", "d", "--casebook",
          "x.casebook",
        ],
        in: folder
      )
      #expect(bare.code == 2)
      #expect(bare.errors.hasPrefix("--pdf cần LibreOffice Writer, máy này không có"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/d"))
      let number = try act(["documents", "--to", "d", "--number", "5"], in: folder)
      #expect(number.code == 64)
    }
  }

  @Test func `templates are written for the office and taken back as they are`() throws {
    try withDecidedCasebook { folder in
      _ = try act(["template", "documents", "--to", "mau"], in: folder)
      _ = try act(["documents", "--to", "a", "--date", "2027-10-05"], in: folder)
      let again = ["documents", "--to", "b", "--wording", "mau", "--date", "2027-10-05"]
      #expect(try act(again, in: folder).errors == "")
      try shell("diff -r a b", in: folder)
    }
  }

  // MARK: the season

  private func withDecidedCasebook(_ body: (String) throws -> Void) throws {
    try withFolder { folder in
      try shell("cp \(Command.root)/Samples/vi-du/* .", in: folder)
      for (arguments, day) in [
        (["open", "programme.yaml"], "2027-05-20"), (["seal", "init"], "2027-05-20"),
        (["nominate", "de-cu.csv"], "2027-07-01"), (["judges", "giam-khao.csv"], "2027-07-02"),
        (["screen"], "2027-08-20"), (["score", "phieu.csv"], "2027-09-10"),
        (["shortlist", "--decision", "01/QĐ-BTC"], "2027-09-21"),
      ] {
        let run = try act(arguments, at: day, in: folder)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
      }
      try body(folder)
    }
  }

  private func act(
    _ arguments: [String],
    at day: String = "2027-10-01",
    in folder: String
  ) throws -> Command.Result {
    let desk = ["--casebook", "x.casebook", "--as", "Thư ký"]
    return try Command.run(arguments + desk + ["--at", day], in: folder)
  }

  /// The exit codes of both verifiers on a certificate's code.
  private func both(_ code: String, in folder: String) throws -> [Int32] {
    let arguments = ["bundle", "--certificate", code]
    let python = ["\(Command.root)/scripts/verify-bundle.py"] + arguments
    return [
      try Command.run(["verify"] + arguments, in: folder).code,
      try Command.run("/usr/bin/python3", python, in: folder).code,
    ]
  }

  @discardableResult
  private func shell(_ script: String, in folder: String) throws -> String {
    let run = try Command.run("/bin/bash", ["-euc", script], in: folder)
    #expect(run.code == 0, "\(script): \(run.errors)")
    return run.output
  }
}

/// A word of a printed page and where it stands, in points from the top left.
private struct PrintedWord {
  let page: Int
  let text: String
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  static func read(_ path: String) throws -> [PrintedWord] {
    let run = try Command.run("/usr/bin/env", ["pdftotext", "-bbox", path, "-"], in: "/")
    #expect(run.code == 0)
    var words: [PrintedWord] = []
    var page = 0
    for line in run.output.split(separator: "\n") {
      if line.contains("<page ") { page += 1 }
      let word =
        /xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*)<\/word>/
      guard let match = line.firstMatch(of: word), let left = Double(match.1),
        let top = Double(match.2), let right = Double(match.3), let bottom = Double(match.4)
      else { continue }
      words.append(
        .init(page: page, text: String(match.5), left: left, top: top, right: right, bottom: bottom)
      )
    }
    return words
  }
}
