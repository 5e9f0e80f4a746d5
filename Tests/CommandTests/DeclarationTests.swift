import Foundation
import Testing

/// Declarations of interests through the command, filled in the file itself and saved by LibreOffice.
struct DeclarationTests {
  @Test func `a form goes out, comes back from LibreOffice and leads to a decision`() throws {
    try withFolder { folder in
      for name in ["programme.yaml", "de-cu.csv", "giam-khao.csv"] {
        let source = "\(Command.root)/Samples/vi-du/\(name)"
        try FileManager.default.copyItem(atPath: source, toPath: "\(folder)/\(name)")
      }
      for (arguments, day) in [
        (["open", "programme.yaml"], "2027-05-20"), (["nominate", "de-cu.csv"], "2027-07-01"),
        (["judges", "giam-khao.csv"], "2027-07-02"), (["screen"], "2027-08-20"),
      ] {
        let run = try act(arguments, at: day, in: folder)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
      }
      let written = try act(["conflicts", "--declarations", "khai"], in: folder)
      #expect(written.output == "Đã ghi 3 bản khai xung đột lợi ích vào khai.\n")
      let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/khai").sorted()
      #expect(names == (1...3).map { "\(round)-GK\($0)-khai.xlsx" })
      try fill(names[0], in: folder)
      let taken = try act(["conflicts", "--from", "lo/\(names[0])"], in: folder)
      #expect(
        taken.output == "Đã nhận 1 bản khai cho 3 hồ sơ; 1 xung đột chờ quyết định.\n",
        "\(taken.errors)"
      )
      let shown = try act(["conflicts", "--format", "csv"], in: folder)
      #expect(
        shown.output == "judge,nomination,grounds,marked\nGK1,VDU-0002,declared,no\n"
      )
      let text = try act(["conflicts"], in: folder)
      #expect(
        text.output.hasSuffix(
          """

          Chưa nộp bản khai (số hồ sơ chưa khai): Lê Văn Bình (minh họa) (GK2): 3; \
          Đỗ Minh Chi (minh họa) (GK3): 3.

          """
        )
      )
      let recused = try act(["recuse", "GK1", "VDU-0002", "--reason", "Tự khai"], in: folder)
      #expect(recused.code == 0)
      let after = try act(["conflicts", "--format", "csv"], in: folder)
      #expect(after.output == "judge,nomination,grounds,marked\n")
      let checked = try act(["check"], in: folder)
      #expect(checked.code == 0, "\(checked.errors)")
    }
  }

  private let round = "cham-diem"

  /// “Không” but for the second nomination, typed into the workbook, which LibreOffice saves anew.
  private func fill(_ name: String, in folder: String) throws {
    let script = """
      import sys, zipfile
      said = {"D6": "Không", "D7": "Có", "E7": "Cố vấn năm 2026", "D8": "Không"}
      with zipfile.ZipFile("khai/" + sys.argv[1]) as old, zipfile.ZipFile("f.xlsx", "w") as new:
          for part in old.namelist():
              text = old.read(part)
              if part == "xl/worksheets/sheet2.xml":
                  text = text.decode()
                  for cell, words in said.items():
                      at = text.index('<c r="%s"' % cell)
                      end = text.index("/>", at)
                      text = (text[:end] + ' t="inlineStr"><is><t>' + words + "</t></is></c>"
                          + text[end + 2:])
                  text = text.encode()
              new.writestr(part, text)
      """
    let filled = try Command.run("/usr/bin/env", ["python3", "-c", script, name], in: folder)
    #expect(filled.code == 0, "\(filled.errors)")
    let saved = try Command.run(
      "/usr/bin/env",
      [
        "soffice", "--headless", "--norestore", "-env:UserInstallation=file://\(folder)/profile",
        "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", "lo", "f.xlsx",
      ],
      in: folder
    )
    #expect(saved.code == 0, "\(saved.errors)")
    try FileManager.default.moveItem(atPath: "\(folder)/lo/f.xlsx", toPath: "\(folder)/lo/\(name)")
  }

  private func act(
    _ arguments: [String],
    at day: String = "2027-09-01",
    in folder: String
  ) throws -> Command.Result {
    let desk = ["--casebook", "x.casebook", "--as", "Thư ký", "--at", day]
    return try Command.run(arguments + desk, in: folder)
  }
}
