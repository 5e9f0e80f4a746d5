import Foundation
import Testing

/// Receipts: what an association is told of a file it sent.
struct ReceiptTests {
  @Test func `a receipt tells every field with its cell, every note, every file and the hashes`()
    throws
  {
    try withReceipts { folder in
      let path = "\(folder)/bn/de-cu-bien-nhan-\(try hash(in: folder).prefix(8)).txt"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let leaf = try sqlite(
        "SELECT lower(hex(leafHash)) FROM ledger WHERE position = 1",
        in: folder
      )
      let answers = try sqlite("SELECT code || char(10) || answers FROM nomination", in: folder)
      let own = try sha256(String(answers.dropLast()), in: folder)
      #expect(
        text == """
          BIÊN NHẬN HỒ SƠ ĐỀ CỬ
          Ban Tổ chức Ví dụ
          Giải thưởng Ví dụ 2027
          *** Dữ liệu minh họa ***

          Tệp         de-cu.csv
          Cỡ          149 byte
          SHA-256     \(try hash(in: folder))
          Nhận lúc    01/07/2027 00:00 (giờ tập dượt)
          Người nhận  Thư ký
          Số hồ sơ    1
          Nhật ký     mục 1, dấu băm \(leaf.dropLast())

          Dưới đây là những gì Ban Tổ chức đã hiểu từ tệp. Đề nghị đối chiếu từng dòng với tệp đã gửi. Ô nào
          không có ở đây là ô trống.
          Có chỗ sai: sửa trong tệp, ghi mã hồ sơ ở cột “Mã hồ sơ đã cấp”, gửi lại trước hết 15/08/2027 23:59.
          Muốn biết biên nhận nói về đúng tệp của mình: tính SHA-256 của tệp rồi so với dòng trên. Windows:
          certutil -hashfile TỆP SHA256. Linux, macOS: shasum -a 256 TỆP.

          Về cả tệp:
          Ghi chú 1:G: không nhận ra cột “Cột lạ” nên không đọc cột này

          VDU-0001  Việt (2)
          Trường                      Hiểu là               Ô
          ─────────────────────────────────────────────────────
          Tên sản phẩm, dịch vụ       Việt                  2:A
          Hạng mục                    Hạng mục chung        2:C
          Tổ chức                     Công ty A (minh họa)  2:B
          Mã số thuế                  0100109106            2:D
          Đồng ý tham gia và công bố  có                    2:E
          Minh chứng                  a.pdf; b.pdf          2:F
          Minh chứng a.pdf: đã nhận, SHA-256 \(try sha256("%PDF-1.4 a", in: folder))
          Minh chứng b.pdf: CHƯA NHẬN
          Ghi chú 2:A: chữ có dấu viết rời (tổ hợp), đã ghép lại thành “Việt”
          SHA-256 của hồ sơ: \(own)

          """
      )
    }
  }

  @Test func `a receipt written later is the same to the byte, as text and as workbook`() throws {
    try withReceipts { folder in
      let hash = try hash(in: folder)
      for name in ["de-cu.csv", String(hash.prefix(8))] {
        let run = try command(["receipt", "--file", name, "--to", "sau"], in: folder)
        let written = "sau/de-cu-bien-nhan-\(hash.prefix(8)).{txt,xlsx}"
        #expect(run.output == "Biên nhận: \(written)\n")
      }
      for ending in ["txt", "xlsx"] {
        let name = "de-cu-bien-nhan-\(hash.prefix(8)).\(ending)"
        let bytes = try ["bn", "sau"].map {
          try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)/\(name)"))
        }
        #expect(bytes[0] == bytes[1])
      }
    }
  }

  @Test func `a file that never came has no receipt`() throws {
    try withReceipts { folder in
      let run = try command(["receipt", "--file", "de-cuu.csv"], in: folder)
      #expect(run.code == 1)
      #expect(
        run.errors == """
          receipt: không có “de-cuu.csv”; ý bạn là “de-cu.csv”? [reference-unknown]
          Chưa ghi gì vào sổ: có 1 điểm cần sửa ở trên.

          """
      )
    }
  }

  private func withReceipts(_ body: (String) throws -> Void) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      let rows = """
        Tên sản phẩm,Đơn vị,Hạng mục,MST,Đồng ý,Minh chứng,Cột lạ
        Vie\u{302}\u{323}t,Công ty A (minh họa),chung,0100109106,có,a.pdf;b.pdf,x

        """
      try Data(rows.utf8).write(to: URL(fileURLWithPath: "\(folder)/de-cu.csv"))
      try FileManager.default.createDirectory(
        atPath: "\(folder)/mc",
        withIntermediateDirectories: false
      )
      try Data("%PDF-1.4 a".utf8).write(to: URL(fileURLWithPath: "\(folder)/mc/a.pdf"))
      #expect(try command(["open", "programme.yaml"], in: folder).code == 0)
      let run = try command(
        ["nominate", "de-cu.csv", "--evidence", "mc", "--receipts", "bn"],
        in: folder
      )
      #expect(run.code == 0)
      try body(folder)
    }
  }

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(
      arguments + ["--casebook", "x.casebook", "--at", "2027-07-01", "--as", "Thư ký"],
      in: folder
    )
  }

  private func hash(in folder: String) throws -> String {
    String(try Command.run("/usr/bin/sha256sum", ["de-cu.csv"], in: folder).output.prefix(64))
  }

  private func sha256(_ text: String, in folder: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/text"))
    return String(try Command.run("/usr/bin/sha256sum", ["text"], in: folder).output.prefix(64))
  }

  private func sqlite(_ sql: String, in folder: String) throws -> String {
    try Command.run("/usr/bin/sqlite3", ["x.casebook", sql], in: folder).output
  }
}
