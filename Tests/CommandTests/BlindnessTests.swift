import Foundation
import Testing

/// Nothing for the public or for a nominee tells who judged: a search through every byte of it.
struct BlindnessTests {
  /// What no output may hold at any level.
  private static let always = [
    "Kín Danh", "kin-danh", "@vi-du.vn", "Liên Hệ Kín", "0912345678", "phieu-kin", "Lời kín",
    "Ghi chú kín",
  ]
  /// What only `publishes: full` shows: codes of judges, and when their sheets came.
  private static let names = ["KGK", "2027-09-10T16:3", "10/09/2027 16:3", "10 Sep 2027 16:3"]

  @Test(arguments: ["ranks", "pseudonyms", "full"])
  func `no public or nominee output tells who judged, when, or in which file`(
    level: String
  ) throws {
    try withSeason(publishing: level) { folder in
      try writeOutputs(in: folder)
      let secrets = Self.always + (level == "full" ? [] : Self.names)
      #expect(try search("outputs", for: secrets, in: folder) == "")
      // The search opens what it says it opens.
      #expect(try search("outputs", for: ["Sổ tay số"], in: folder).contains("sharedStrings.xml"))
      #expect(try search("outputs", for: ["KGK"], in: folder).isEmpty == (level != "full"))
    }
  }

  @Test(arguments: [
    "echo 'Kín Danh 2' >> outputs/bundle/index.html",
    "printf 'phieu-kin-3.csv' > outputs/bundle/data/x.bin",
    """
    python3 -c "
    import zipfile
    with zipfile.ZipFile('outputs/x.docx', 'w') as z: z.writestr('docProps/core.xml', '<dc:creator>Kín Danh 1</dc:creator>')"
    """,
    "mkdir outputs/KGK1; touch outputs/KGK1/empty",
  ])
  func `the search finds what is planted`(plant: String) throws {
    try withSeason(publishing: "ranks") { folder in
      try writeOutputs(in: folder)
      try shell(plant, in: folder)
      #expect(try search("outputs", for: Self.always + Self.names, in: folder) != "")
    }
  }

  @Test func `a copy elsewhere, in another zone, language and year, publishes the same bytes`()
    throws
  {
    try withSeason(publishing: "pseudonyms") { folder in
      try shell(
        """
        mkdir -p 'nơi khác/sâu'
        cp x.casebook 'nơi khác/sâu/bản sao.casebook'; cp -p x.casebook.key 'nơi khác/sâu/k.key'
        cd 'nơi khác/sâu'
        export TZ=Pacific/Kiritimati LC_ALL=vi_VN.UTF-8 LANG=tr_TR.UTF-8
        \(Command.path) publish --to again --casebook 'bản sao.casebook' --seal k.key \
          --at 2028-10-11T23:59 --language en --as 'Người khác'
        diff -r ../../bundle again
        """,
        in: folder
      )
    }
  }

  // MARK: Helpers

  /// Every output for the public and for nominees: the bundle, and what the commands print for them.
  private func writeOutputs(in folder: String) throws {
    try shell("mkdir outputs; cp -r bundle outputs/bundle", in: folder)
    for language in ["vi", "en"] {
      for format in ["text", "json"] {
        for reader in ["public", "nominee"] {
          for code in ["VDU-0001", "VDU-0003"] {
            let run = try command(
              ["explain", code, "--for", reader, "--format", format, "--language", language],
              in: folder
            )
            #expect(run.code == 0, "\(run.errors)")
            try run.output.write(
              toFile: "\(folder)/outputs/\(code)-\(reader)-\(language).\(format)",
              atomically: true,
              encoding: .utf8
            )
          }
        }
        let run = try command(
          ["standings", "--for", "public", "--format", format, "--language", language],
          in: folder
        )
        #expect(run.code == 0)
        try run.output.write(
          toFile: "\(folder)/outputs/standings-\(language).\(format)",
          atomically: true,
          encoding: .utf8
        )
      }
    }
    let run = try command(["shortlist", "--show", "--to", "outputs/list"], in: folder)
    #expect(run.code == 0)
  }

  /// Where any of these words stands: in names, in bytes as UTF-8 or UTF-16, in the parts of archives.
  private func search(_ place: String, for words: [String], in folder: String) throws -> String {
    let script = """
      import io, os, sys, unicodedata, zipfile
      place, words = sys.argv[1], sys.argv[2:]
      def look(name, data):
          for word in words:
              for form in ("NFC", "NFD"):
                  text = unicodedata.normalize(form, word)
                  if any(text.encode(e) in data for e in ("utf-8", "utf-16-le", "utf-16-be")) or text in name:
                      print(name, word)
                      break
          if data[:4] == b"PK\\x03\\x04":
              with zipfile.ZipFile(io.BytesIO(data)) as archive:
                  for part in archive.namelist(): look(f"{name}/{part}", archive.read(part))
      for root, folders, files in os.walk(place):
          for name in folders: look(os.path.join(root, name), b"")
          for name in files:
              path = os.path.join(root, name)
              look(path, open(path, "rb").read())
      """
    let run = try Command.run("/usr/bin/python3", ["-c", script, place] + words, in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(
      arguments + ["--casebook", "x.casebook", "--at", "2027-10-11", "--as", "Thư ký"],
      in: folder
    )
  }

  private func shell(_ script: String, in folder: String) throws {
    let run = try Command.run("/bin/bash", ["-ec", script], in: folder)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  /// Three nominations, five judges who hand in a file each at a minute of their own, with comments.
  private func withSeason(publishing level: String, _ body: (String) throws -> Void) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      try shell("sed -i 's/^council:/publishes: \(level)\\ncouncil:/' programme.yaml", in: folder)
      let headings = "Tên sản phẩm,Đơn vị,Hạng mục,MST,Người liên hệ,Email,Điện thoại,Đồng ý"
      let rows = [
        "Sổ tay số,Công ty A (minh họa),chung,0100109106",
        "Bản đồ lúa,Công ty B (minh họa),chung,0101248141",
        "Vé điện tử,Công ty C (minh họa),chung,0100684378",
      ].map { "\($0),Liên Hệ Kín,lien-he@vi-du.vn,0912345678,có" }
      try write(([headings] + rows).joined(separator: "\n") + "\n", "de-cu.csv", folder)
      let judges = (1...5).map { number in
        "KGK\(number),Kín Danh \(number),Hạng mục chung,Ủy viên,,kin-danh-\(number)@vi-du.vn"
      }
      let judgeHead = "Mã,Họ và tên,Tiểu ban,Vai trò,Đơn vị công tác,Email"
      try write(([judgeHead] + judges).joined(separator: "\n") + "\n", "giam-khao.csv", folder)
      for number in 1...5 {
        let marks = (1...3).map { nomination in
          let mark = "\(9 - nomination - (number == 2 ? 1 : 0)),\(nomination == 3 ? 6 : 8)"
          return "KGK\(number),VDU-000\(nomination),\(mark),Lời kín \(number)"
        }
        let text = (["judge,nomination,tac-dong,sang-tao,comment"] + marks).joined(separator: "\n")
        try write(text + "\n", "phieu-kin-\(number).csv", folder)
      }
      var steps: [(arguments: [String], at: String)] = [
        (["open", "programme.yaml"], "2027-05-20"), (["seal", "init"], "2027-05-20"),
        (["nominate", "de-cu.csv"], "2027-07-01"), (["judges", "giam-khao.csv"], "2027-07-02"),
        (["screen"], "2027-08-20"),
        (
          ["screen", "VDU-0002", "--eligible", "--reason", "Ghi chú kín"], "2027-08-21"
        ),
      ]
      steps += (1...5).map { (["score", "phieu-kin-\($0).csv"], "2027-09-10T16:3\($0)") }
      steps += [
        (["shortlist", "--decision", "01/QĐ"], "2027-09-21"),
        (["publish", "--to", "bundle"], "2027-10-10T08:00"),
      ]
      for step in steps {
        let run = try Command.run(
          step.arguments + ["--casebook", "x.casebook", "--at", step.at, "--as", "Thư ký"],
          in: folder
        )
        #expect(run.code == 0, "\(step.arguments): \(run.errors)")
      }
      try body(folder)
    }
  }

  private func write(_ text: String, _ name: String, _ folder: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
  }
}
