import Foundation
import Testing

/// A person's data: what is held, what an erasure takes away, and what never gets out.
struct PrivacyTests {
  private static let words = ["Nguyễn Văn An", "an@vi-du.vn", "0912345678"]

  @Test func `an erasure takes a person out of every byte of the casebook but the ledger holds`()
    throws
  {
    try withSeason { folder in
      let before = try sqlite("SELECT position, entry, hex(leafHash) FROM ledger", in: folder)
      let standings = try command(["standings"], in: folder).output
      let run = try command(["erase", "an@vi-du.vn", "--reason", "Đơn số 12"], in: folder)
      #expect(run.errors == "")
      #expect(
        run.output == """
          Đã thay bằng “[đã xóa 1]”:
          - người liên hệ của hồ sơ VDU-0001, cả các bản trước
          - tệp de-cu.csv: bỏ bản gốc, giữ SHA-256 \(try hash("de-cu.csv", in: folder).prefix(12))… và các ô còn lại
          - tệp lai.csv: bỏ bản gốc, giữ SHA-256 \(try hash("lai.csv", in: folder).prefix(12))… và các ô còn lại
          - điểm, kết quả và dấu băm của nhật ký không đổi
          - bản sao lưu, biên nhận, thư và tài liệu đã gửi đi nằm ngoài sổ: cần xóa riêng

          """
      )
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook"))
      for word in Self.words { #expect(bytes.range(of: Data(word.utf8)) == nil) }
      let after = try sqlite(
        "SELECT position, entry, hex(leafHash) FROM ledger WHERE position < (SELECT max(position) FROM ledger)",
        in: folder
      )
      #expect(after == before)
      #expect(try command(["standings"], in: folder).output == standings)
      let salts = """
        SELECT group_concat(position) FROM ledger
        WHERE position NOT IN (SELECT position FROM saltSeed)
        """
      #expect(try sqlite(salts, in: folder) == "1,2\n")
      #expect(try command(["check"], in: folder).code == 0)
      #expect(
        try sqlite("SELECT answers ->> '$.contactName.text' FROM nomination", in: folder)
          == "[đã xóa 1]\nTrần Thị Bình\n"
      )
      // The neighbour's cells of the same file stay.
      let kept = try sqlite("SELECT bytes FROM source WHERE name = 'de-cu.csv'", in: folder)
      #expect(kept.contains("binh@vi-du.vn"))
      #expect(!kept.contains("an@vi-du.vn,"))
    }
  }

  @Test func `a workbook that names the person leaves its other cells and its hash`() throws {
    try withSeason { folder in
      let script = """
        import sys
        sys.path.insert(0, "\(Command.root)/scripts")
        from pathlib import Path
        import samples
        samples.write_xlsx(Path("them.xlsx"), {"Đề cử": [
            ["Tên sản phẩm", "Đơn vị", "Hạng mục", "MST", "Email"],
            ["Vé điện tử", "Công ty C (minh họa)", "chung", "0101243150", "an@vi-du.vn"],
            ["Kho số", "Công ty D (minh họa)", "chung", "0100684378", "dung@vi-du.vn"]]})
        """
      _ = try Command.run("/usr/bin/env", ["python3", "-c", script], in: folder)
      #expect(try command(["nominate", "them.xlsx"], in: folder).code == 0)
      #expect(try command(["erase", "an@vi-du.vn", "--reason", "Đơn số 12"], in: folder).code == 0)
      #expect(
        try sqlite("SELECT bytes FROM source WHERE name = 'them.xlsx'", in: folder) == """
          Đề cử,1,Tên sản phẩm,Đơn vị,Hạng mục,MST,Email
          Đề cử,2,Vé điện tử,Công ty C (minh họa),chung,0101243150,[đã xóa 1]
          Đề cử,3,Kho số,Công ty D (minh họa),chung,0100684378,dung@vi-du.vn


          """
      )
      #expect(
        try sqlite("SELECT sha256 FROM source WHERE name = 'them.xlsx'", in: folder).dropLast()
          == hash("them.xlsx", in: folder)
      )
    }
  }

  @Test func `what an erasure would do can be seen first, and changes nothing`() throws {
    try withSeason { folder in
      let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook"))
      let run = try command(["erase", "Nguyễn Văn An", "--dry-run"], in: folder)
      #expect(run.output.hasPrefix("Chưa ghi. Sẽ thay bằng “[đã xóa 1]”:\n"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook")) == before)
    }
  }

  @Test(arguments: [
    ("ai@vi-du.vn", "Đơn số 12", "reference-unknown"), ("an@vi-du.vn", " ", "value-wrong"),
    ("an@vi-du.vn", "Đơn của Nguyễn Văn An", "value-wrong"),
  ])
  func `nobody, no reason, and a reason that names the person are refused`(
    person: String,
    reason: String,
    rule: String
  ) throws {
    try withSeason { folder in
      let run = try command(["erase", person, "--reason", reason], in: folder)
      #expect(run.code == 1)
      #expect(run.errors.contains("[\(rule)]"))
    }
  }

  @Test func `a judge's name and address go, the code, the workplace and the marks stay`() throws {
    try withSeason { folder in
      let marks = try sqlite("SELECT * FROM mark", in: folder)
      let run = try command(["erase", "anh@vi-du.vn", "--reason", "Đơn số 13"], in: folder)
      #expect(run.code == 0)
      #expect(
        try sqlite(
          "SELECT code, name, organisation, details ->> '$.email' FROM judge WHERE code = 'GK1'",
          in: folder
        ) == "GK1|[đã xóa 1]|Viện M (minh họa)|[đã xóa 1]\n"
      )
      #expect(try sqlite("SELECT * FROM mark", in: folder) == marks)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook"))
      for word in ["Trần Thị Ánh", "anh@vi-du.vn"] {
        #expect(bytes.range(of: Data(word.utf8)) == nil)
      }
    }
  }

  @Test func `everything held about a person can be given to them`() throws {
    try withSeason { folder in
      let run = try command(["export", "0912.345.678"], in: folder)
      #expect(
        run.output == """
          DỮ LIỆU CÁ NHÂN ĐANG GIỮ
          Ban Tổ chức Ví dụ
          Giải thưởng Ví dụ 2027
          Tìm theo: 0912.345.678
          Lập lúc 01/07/2027 00:00. Giữ đến 31/12/2027.

          VDU-0001  Sổ tay số
          Trường         Đang giữ       Để làm gì                         Ô
          ───────────────────────────────────────────────────────────────────
          Người liên hệ  Nguyễn Văn An  liên hệ về hồ sơ                  2:F
          Thư điện tử    an@vi-du.vn    Gửi biên nhận và yêu cầu bổ sung  2:G
          Điện thoại     0912345678     liên hệ về hồ sơ                  2:H
          Đồng ý: có; văn bản: không ghi; ngày: không ghi; hình thức: không ghi.
          Từ tệp lai.csv, nhận lúc 01/07/2027 00:00, người nhận Thư ký.

          VDU-0001  Sổ tay số (bản trước, nay đã thay)
          Trường         Đang giữ       Để làm gì                         Ô
          ───────────────────────────────────────────────────────────────────
          Người liên hệ  Nguyễn Văn An  liên hệ về hồ sơ                  2:E
          Thư điện tử    an@vi-du.vn    Gửi biên nhận và yêu cầu bổ sung  2:F
          Điện thoại     0912345678     liên hệ về hồ sơ                  2:G
          Đồng ý: có; văn bản: không ghi; ngày: không ghi; hình thức: không ghi.
          Từ tệp de-cu.csv, nhận lúc 01/07/2027 00:00, người nhận Thư ký.

          """
      )
    }
  }

  @Test func `what is held is reported, and when it is overdue`() throws {
    try withSeason { folder in
      let run = try Command.run(
        ["retention", "--casebook", "x.casebook", "--at", "2028-01-03"],
        in: folder
      )
      #expect(
        run.output == """
          Giải thưởng Ví dụ 2027 · 03/01/2028
          ĐÃ QUÁ HẠN 3 ngày: chỉ được giữ đến 31/12/2027.

          Trường         Để làm gì                         Số hồ sơ còn giữ
          ─────────────────────────────────────────────────────────────────
          Người liên hệ  liên hệ về hồ sơ                  2
          Thư điện tử    Gửi biên nhận và yêu cầu bổ sung  2
          Điện thoại     liên hệ về hồ sơ                  2

          Còn giữ dữ liệu của 2 người liên hệ, 3 giám khảo.
          Sự đồng ý: 1 hồ sơ đủ văn bản, ngày, hình thức; 1 chưa đủ.
          - VDU-0001: thiếu phiên bản văn bản, ngày, hình thức

          Cần xóa:
            vinhdanh erase "an@vi-du.vn" --reason …
            vinhdanh erase "binh@vi-du.vn" --reason …

          """
      )
    }
  }

  @Test func `nothing that is published names a contact person`() throws {
    try withSeason { folder in
      let run = try Command.run(
        [
          "shortlist", "--to", "out", "--casebook", "x.casebook", "--at", "2027-09-21", "--as",
          "Ban Tổ chức",
        ],
        in: folder
      )
      #expect(run.code == 0)
      let script =
        "cd out && for f in *.xlsx; do python3 -m zipfile -e $f x-$f; done; cat -r . 2>/dev/null"
      _ = try Command.run("/bin/bash", ["-c", script], in: folder)
      var texts = [run.output]
      for arguments in [
        ["standings"], ["standings", "--format", "json"], ["standings", "--format", "csv"],
        ["explain", "VDU-0001"], ["explain", "VDU-0001", "--format", "json"],
        ["shortlist", "--show", "--format", "json"],
      ] { texts.append(try command(arguments, in: folder).output) }
      let files = FileManager.default.enumerator(atPath: "\(folder)/out")?.compactMap {
        $0 as? String
      }
      for file in files ?? [] {
        let data = try? Data(contentsOf: URL(fileURLWithPath: "\(folder)/out/\(file)"))
        texts.append(String(decoding: data ?? Data(), as: UTF8.self))
      }
      #expect(texts.count > 14)
      for word in Self.words + ["Trần Thị Bình", "binh@vi-du.vn"] {
        for text in texts { #expect(!text.contains(word)) }
      }
    }
  }

  /// Two nominations, the first handed in again, three judges and all their sheets.
  private func withSeason(_ body: (String) throws -> Void) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      let rules = try String(contentsOfFile: "\(folder)/programme.yaml", encoding: .utf8)
      let headings = "Tên sản phẩm,Đơn vị,Hạng mục,MST,Người liên hệ,Email,Điện thoại,Đồng ý,Mô tả"
      let contact = "Nguyễn Văn An,an@vi-du.vn,0912345678,có,Hỏi an@vi-du.vn"
      for (name, text) in [
        (
          "programme.yaml",
          rules + """
            personalData:
              keepUntil: 2027-12-31
              fields:
                - field: contactEmail
                  purpose: {vi: Gửi biên nhận và yêu cầu bổ sung, en: To send receipts and requests}

            """
        ),
        (
          "de-cu.csv",
          """
          \(headings),Ngày đồng ý,Hình thức đồng ý,Văn bản đồng ý
          Sổ tay số,Công ty A (minh họa),chung,0100109106,\(contact),,,
          Bản đồ lúa,Công ty B (minh họa),chung,0101248141,Trần Thị Bình,binh@vi-du.vn,0912345679,\
          có,,15/06/2027,công văn,1/2027

          """
        ),
        (
          "lai.csv",
          """
          Mã hồ sơ đã cấp,\(headings)
          VDU-0001,Sổ tay số,Công ty A (minh họa),chung,0100109106,\(contact)

          """
        ),
        (
          "giam-khao.csv",
          """
          Mã,Họ và tên,Tiểu ban,Vai trò,Đơn vị công tác,Email
          GK1,Trần Thị Ánh,Hạng mục chung,Chủ tịch,Viện M (minh họa),anh@vi-du.vn
          GK2,Lê Văn Bình,Hạng mục chung,Ủy viên,,
          GK3,Đỗ Minh Chi,Hạng mục chung,Ủy viên,,

          """
        ),
        (
          "phieu.csv",
          "judge,nomination,tac-dong,sang-tao\n"
            + (1...3).flatMap { judge in (1...2).map { "GK\(judge),VDU-000\($0),8,\(9 - $0)\n" } }
            .joined()
        ),
      ] { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
      for (arguments, day) in [
        (["open", "programme.yaml"], "2027-05-20"), (["nominate", "de-cu.csv"], "2027-07-01"),
        (["nominate", "lai.csv"], "2027-07-01"), (["judges", "giam-khao.csv"], "2027-07-02"),
        (["screen"], "2027-08-20"), (["score", "phieu.csv"], "2027-09-10"),
      ] {
        let run = try Command.run(
          arguments + ["--casebook", "x.casebook", "--at", day, "--as", "Thư ký"],
          in: folder
        )
        #expect(run.code == 0)
      }
      try body(folder)
    }
  }

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(
      arguments + ["--casebook", "x.casebook", "--at", "2027-07-01", "--as", "Thư ký"],
      in: folder
    )
  }

  private func hash(_ name: String, in folder: String) throws -> String {
    String(try Command.run("/usr/bin/sha256sum", [name], in: folder).output.prefix(64))
  }

  private func sqlite(_ sql: String, in folder: String) throws -> String {
    try Command.run("/usr/bin/sqlite3", ["x.casebook", sql], in: folder).output
  }
}
