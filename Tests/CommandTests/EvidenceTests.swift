import Foundation
import Testing

/// Evidence as a secretary takes it in: from a folder or a zip, by the names that nominations list.
struct EvidenceTests {
  @Test func `files are taken in by the names listed, and given back byte for byte`() throws {
    try withNominations { folder in
      try write("%PDF-1.4 a", to: "mc/Giay-Phep.PDF", in: folder)
      try write("%PDF-1.4 b", to: "mc/VDU-0002/bao-cao.pdf", in: folder)
      try write("ghi chú", to: "mc/ghi-chu.txt", in: folder)
      let run = try command(["evidence", "--from", "mc"], in: folder)
      #expect(
        run.errors == """
          de-cu.csv:4: hồ sơ VDU-0003 nêu “../../etc/passwd”, không phải tên tệp; hãy gửi tệp \
          [evidence-missing]
          mc/ghi-chu.txt: không hồ sơ nào nêu tên tệp này, không nhận [evidence-unlisted]

          """
      )
      #expect(
        run.output == "Minh chứng: nhận 2 tệp (20 byte) cho 2 hồ sơ; còn thiếu 1 tệp.\n"
      )
      let back = try command(["evidence", "--export", "ra"], in: folder)
      #expect(back.output == "Đã ghi 2 tệp vào ra.\n")
      #expect(try text("ra/VDU-0001/Giay-Phep.PDF", in: folder) == "%PDF-1.4 a")
      #expect(try text("ra/VDU-0002/bao-cao.pdf", in: folder) == "%PDF-1.4 b")
    }
  }

  @Test func `a file that is not what evidence may be refuses the whole lot`() throws {
    try withNominations { folder in
      try write("%PDF-1.4 a", to: "mc/giay-phep.pdf", in: folder)
      try write("MZ a program", to: "mc/bao-cao.pdf", in: folder)
      let before = try casebook(in: folder)
      let run = try command(["evidence", "VDU-0001", "VDU-0002", "--from", "mc"], in: folder)
      #expect(run.code == 1)
      #expect(run.output == "")
      #expect(
        run.errors == """
          de-cu.csv:3: hồ sơ VDU-0002 nêu “bao-cao.pdf” nhưng chưa có tệp [evidence-missing]
          mc/bao-cao.pdf: không nhận: không phải PDF, ảnh, tệp văn phòng hay phim \
          [evidence-kind-unknown]
          Chưa ghi gì vào sổ: có 1 điểm cần sửa ở trên.

          """
      )
      #expect(try casebook(in: folder) == before)
    }
  }

  @Test func `evidence that is refused beside nominations leaves the nominations recorded`() throws
  {
    try withNominations { folder in
      let rows = "Tên sản phẩm,Đơn vị,Hạng mục,MST,Minh chứng\nKho số,D,chung,0100684378,d.pdf\n"
      try write(rows, to: "them.csv", in: folder)
      try write("MZ a program", to: "mc/d.pdf", in: folder)
      let run = try command(["nominate", "them.csv", "--evidence", "mc"], in: folder)
      #expect(run.code == 1)
      #expect(run.output.hasPrefix("Đã nhận 1 hồ sơ: VDU-0004 – VDU-0004.\n"))
      #expect(
        run.errors.hasSuffix(
          "Hồ sơ đã ghi, minh chứng thì chưa; sửa rồi chạy: vinhdanh evidence --from mc\n"
        )
      )
      #expect(try sqlite("SELECT count(*) FROM nomination", in: folder) == "4\n")
    }
  }

  @Test func `a link is never followed`() throws {
    try withNominations { folder in
      try write("%PDF-1.4 a", to: "mc/bao-cao.pdf", in: folder)
      try write("%PDF-1.4 secret", to: "elsewhere.pdf", in: folder)
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/mc/giay-phep.pdf",
        withDestinationPath: "\(folder)/elsewhere.pdf"
      )
      let run = try command(["evidence", "--from", "mc"], in: folder)
      #expect(run.errors.contains("mc/giay-phep.pdf: là liên kết tới chỗ khác, không nhận"))
      #expect(try list(in: folder) == ["VDU-0002,bao-cao.pdf"])
    }
  }

  @Test func `bytes that come twice are kept once, and a new file keeps the one before`() throws {
    try withNominations { folder in
      try write("%PDF-1.4 a", to: "mc/giay-phep.pdf", in: folder)
      try write("%PDF-1.4 a", to: "mc/bao-cao.pdf", in: folder)
      #expect(try command(["evidence", "--from", "mc"], in: folder).code == 0)
      #expect(try sqlite("SELECT count(*) FROM evidenceFile", in: folder) == "1\n")
      let again = try command(["evidence", "--from", "mc"], in: folder)
      #expect(
        again.output == """
          Minh chứng: nhận 0 tệp (0 byte) cho 0 hồ sơ, 2 tệp đã có từ trước; còn thiếu 1 tệp.

          """
      )
      try write("%PDF-1.4 new", to: "mc/giay-phep.pdf", in: folder)
      let changed = try command(["evidence", "--from", "mc"], in: folder)
      #expect(changed.errors.contains("[evidence-replaces]"))
      #expect(try sqlite("SELECT count(*) FROM evidence", in: folder) == "3\n")
      #expect(try sqlite("SELECT count(*) FROM evidenceNow", in: folder) == "2\n")
      #expect(try sqlite("SELECT count(*) FROM ledger", in: folder) == "4\n")
    }
  }

  @Test func `a file that should not have come goes, unless another nomination has the same bytes`()
    throws
  {
    try withNominations { folder in
      try write("%PDF-1.4 so can cuoc", to: "mc/giay-phep.pdf", in: folder)
      try write("%PDF-1.4 so can cuoc", to: "mc/bao-cao.pdf", in: folder)
      #expect(try command(["evidence", "--from", "mc"], in: folder).code == 0)
      let remove = { (code: String, name: String) in
        ["evidence", code, "--remove", name, "--reason", "Có số căn cước"]
      }
      let first = try command(remove("VDU-0001", "Giay-Phep.pdf"), in: folder)
      #expect(first.output == "Đã bỏ VDU-0001/giay-phep.pdf\n")
      #expect(try list(in: folder) == ["VDU-0002,bao-cao.pdf"])
      let secret = Data("so can cuoc".utf8)
      #expect(try casebook(in: folder).range(of: secret) != nil)
      #expect(try command(remove("VDU-0002", "bao-cao.pdf"), in: folder).code == 0)
      #expect(try casebook(in: folder).range(of: secret) == nil)
      #expect(try command(remove("VDU-0002", "bao-cao.pdf"), in: folder).code == 1)
      #expect(try command(["evidence", "--from", "mc"], in: folder).code == 0)
      #expect(try list(in: folder) == ["VDU-0001,giay-phep.pdf", "VDU-0002,bao-cao.pdf"])
      // Both acts keep what their entries commit to: that it went, and that it came again.
      #expect(try command(["check"], in: folder).code == 0)
    }
  }

  @Test func `one name of two organisations needs a folder for each code`() throws {
    try withNominations("giay-phep.pdf", "giay-phep.pdf") { folder in
      try write("%PDF-1.4 a", to: "mc/giay-phep.pdf", in: folder)
      let flat = try command(["evidence", "--from", "mc"], in: folder)
      #expect(flat.code == 1)
      #expect(flat.errors.contains("đặt tệp vào thư mục mang mã hồ sơ, như VDU-0001/giay-phep.pdf"))
      try write("%PDF-1.4 b", to: "mc/VDU-0001/giay-phep.pdf", in: folder)
      try FileManager.default.removeItem(atPath: "\(folder)/mc/giay-phep.pdf")
      try write("%PDF-1.4 c", to: "mc/vdu-0002/giay-phep.pdf", in: folder)
      #expect(try command(["evidence", "--from", "mc"], in: folder).code == 0)
      #expect(try list(in: folder) == ["VDU-0001,giay-phep.pdf", "VDU-0002,giay-phep.pdf"])
    }
  }

  @Test func `a zip is taken like a folder, and a hostile one is refused whole`() throws {
    try withNominations { folder in
      let script = """
        import zipfile
        with zipfile.ZipFile("mc.zip", "w") as z:
            z.writestr("mc/giay-phep.pdf", "%PDF-1.4 a")
            z.writestr("__MACOSX/mc/._giay-phep.pdf", "x")
        with zipfile.ZipFile("xau.zip", "w") as z:
            z.writestr("../bao-cao.pdf", "%PDF-1.4 a")
        """
      _ = try Command.run("/usr/bin/env", ["python3", "-c", script], in: folder)
      let hostile = try command(["evidence", "--from", "xau.zip"], in: folder)
      #expect(hostile.code == 1)
      #expect(hostile.errors.contains("[archive-hostile]"))
      #expect(try command(["evidence", "--from", "mc.zip"], in: folder).code == 0)
      #expect(try list(in: folder) == ["VDU-0001,giay-phep.pdf"])
    }
  }

  @Test func `a file over the limit of the rules is refused`() throws {
    try withNominations { folder in
      let large = Data("%PDF-1.4".utf8) + Data(count: 1_000_000)
      try write("", to: "mc/x", in: folder)
      try large.write(to: URL(fileURLWithPath: "\(folder)/mc/giay-phep.pdf"))
      let run = try command(["evidence", "--from", "mc"], in: folder)
      #expect(
        run.errors.contains(
          "mc/giay-phep.pdf: tệp lớn hơn 1 MB; nén hoặc giảm độ phân giải [evidence-too-large]"
        )
      )
      #expect(run.code == 1)
    }
  }

  private func withNominations(
    _ first: String = "giay-phep.pdf",
    _ second: String = "bao-cao.pdf",
    _ body: (String) throws -> Void
  ) throws {
    try withFolder { folder in
      let rules = try String(
        contentsOfFile: "\(Command.root)/Samples/vi-du/programme.yaml",
        encoding: .utf8
      )
      try write(
        rules + "evidence: {fileMegabytes: 1, nominationMegabytes: 2}\n",
        to: "programme.yaml",
        in: folder
      )
      try write(
        """
        Tên sản phẩm,Đơn vị,Hạng mục,MST,Minh chứng
        Sổ tay số,Công ty A (minh họa),chung,0100109106,\(first)
        Bản đồ lúa,Công ty B (minh họa),chung,0101248141,\(second)
        Vé điện tử,Công ty C (minh họa),chung,0101243150,../../etc/passwd

        """,
        to: "de-cu.csv",
        in: folder
      )
      #expect(try command(["open", "programme.yaml"], in: folder).code == 0)
      #expect(try command(["nominate", "de-cu.csv"], in: folder).code == 0)
      try body(folder)
    }
  }

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(
      arguments + ["--casebook", "x.casebook", "--at", "2027-07-01", "--as", "Thư ký"],
      in: folder
    )
  }

  /// `code,name` of every file that has come.
  private func list(in folder: String) throws -> [String] {
    let sql = "SELECT nomination || ',' || name FROM evidenceNow ORDER BY 1"
    return try sqlite(sql, in: folder).split(separator: "\n").map(String.init)
  }

  private func write(_ text: String, to path: String, in folder: String) throws {
    let url = URL(fileURLWithPath: "\(folder)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  private func text(_ path: String, in folder: String) throws -> String {
    try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
  }

  private func casebook(in folder: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook"))
  }

  private func sqlite(_ sql: String, in folder: String) throws -> String {
    try Command.run("/usr/bin/sqlite3", ["x.casebook", sql], in: folder).output
  }
}
