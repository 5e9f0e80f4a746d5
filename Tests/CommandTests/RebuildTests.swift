import Foundation
import Testing

/// A casebook replayed from its ledger: the same tables, or the exact rows that were tampered with.
struct RebuildTests {
  @Test func `a season with replacements, erasures and two keys rebuilds into the same tables`()
    throws
  {
    try withSeason { folder in
      let run = try command(["rebuild", "--to", "y.casebook", "--language", "en"], in: folder)
      #expect(run.code == 0 && run.errors == "")
      #expect(
        run.output.hasPrefix(
          "Replayed 16 ledger entries into y.casebook, which lead to all 15 checkpoints."
        )
      )
      #expect(run.output.contains("\n  nominationVersion: 2\n"))
      #expect(
        run.output.hasSuffix(
          "5 parts that were erased stay as they are; "
            + "the ledger keeps their commitments, not their text.\n"
        )
      )
      #expect(try dump("y.casebook", in: folder) == dump("x.casebook", in: folder))
    }
  }

  @Test func `each change beside the ledger is named by table, row and column, and undone`() throws
  {
    try withSeason { folder in
      let sound = try dump("x.casebook", in: folder)
      try shell("cp x.casebook sound", in: folder)
      for (sql, told) in Self.changes {
        try shell("cp sound x.casebook", in: folder)
        try sqlite(sql, in: folder)
        let run = try command(["rebuild", "--to", "y.casebook", "--language", "en"], in: folder)
        #expect(run.code == 1, "\(sql)")
        let lines = run.errors.split(separator: "\n").dropLast().joined(separator: "\n")
        #expect(lines == told, "\(sql)")
        #expect(try dump("y.casebook", in: folder) == sound, "\(sql)")
        try shell("rm y.casebook", in: folder)
      }
    }
  }

  @Test func `a page of a table that follows from others may be lost`() throws {
    try withSeason { folder in
      let sound = try dump("x.casebook", in: folder)
      let root = "SELECT rootpage - 1 FROM sqlite_master WHERE name = 'seat'"
      let fill = "dd if=/dev/urandom of=x.casebook bs=4096 count=1 conv=notrunc"
      try shell("\(fill) seek=$(sqlite3 x.casebook \"\(root)\") 2>/dev/null", in: folder)
      let run = try command(["rebuild", "--to", "y.casebook", "--language", "en"], in: folder)
      #expect(run.code == 1)
      #expect(run.errors.hasPrefix("seat: the table cannot be read to its end\n"))
      #expect(try dump("y.casebook", in: folder) == sound)
    }
  }

  @Test func `what the ledger commits to is not rebuilt from something else`() throws {
    try withSeason { folder in
      try sqlite(
        "UPDATE scoreSheet SET marks = replace(marks, '9', '10') WHERE id = 10",
        in: folder
      )
      let run = try command(["rebuild", "--to", "y.casebook", "--language", "en"], in: folder)
      #expect(run.code == 1 && run.output == "")
      #expect(
        run.errors == """
          the data of entry 10 no longer match what the ledger commits to
          the data of entry 11 no longer match what the ledger commits to
          It cannot be rebuilt: what the ledger itself commits to is damaged. Use a backup.

          """
      )
      #expect(try shell("ls | grep -c casebook.new || true", in: folder) == "0\n")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/y.casebook"))
    }
  }

  @Test func `a name that is taken stays what it was`() throws {
    try withSeason { folder in
      let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook"))
      let run = try command(["rebuild", "--to", "x.casebook"], in: folder)
      #expect(run.code == 2)
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook")) == before)
    }
  }

  @Test func `a kill at any moment leaves a whole casebook or none`() throws {
    try withSeason { folder in
      let sound = try dump("x.casebook", in: folder)
      let clock = ContinuousClock()
      let begun = clock.now
      #expect(try command(["rebuild", "--to", "first"], in: folder).code == 0)
      let whole = begun.duration(to: clock.now)
      let length = Double(whole.components.attoseconds) / 1e12
      for step in 0..<24 {
        let running = try Command.start(
          Command.path,
          ["rebuild", "--casebook", "x.casebook", "--to", "y\(step)"],
          in: folder
        )
        usleep(UInt32(length * Double(step) / 20))
        kill(running.process.processIdentifier, SIGKILL)
        running.process.waitUntilExit()
        if FileManager.default.fileExists(atPath: "\(folder)/y\(step)") {
          #expect(try dump("y\(step)", in: folder) == sound)
        }
      }
      #expect(try dump("x.casebook", in: folder) == sound)
      #expect(try command(["check"], in: folder).code == 0)
    }
  }

  /// A change, and the lines that name it.
  private static let changes = [
    ("UPDATE judge SET name = 'X' WHERE code = 'GK1'", "judge, code=GK1: differs in name"),
    (
      "DELETE FROM seat WHERE judge = 'GK2'",
      "seat, judge=GK2, panel=chung: the row is missing"
    ),
    (
      "UPDATE seat SET role = 'chair' WHERE judge = 'GK2'",
      "seat, judge=GK2, panel=chung: differs in role"
    ),
    (
      "INSERT INTO seat VALUES ('GK2', 'X', 'chair')",
      "seat, judge=GK2, panel=X: no recorded act leads to this row"
    ),
    (
      "UPDATE scoreSheet SET replacedBy = 9 WHERE id = 2", "scoreSheet, id=2: differs in replacedBy"
    ),
    (
      "UPDATE scoreSheet SET replacedBy = 9 WHERE id = 1", "scoreSheet, id=1: differs in replacedBy"
    ),
    (
      "UPDATE scoreSheet SET id = 99 WHERE id = 10",
      "scoreSheet, id=10: the row is missing\nscoreSheet, id=99: no recorded act leads to this row"
    ),
    (
      "UPDATE nominationVersion SET replacedBy = 9 WHERE nomination = 'VDU-0002'",
      """
      nominationVersion, nomination=VDU-0002, replacedBy=6: the row is missing
      nominationVersion, nomination=VDU-0002, replacedBy=9: no recorded act leads to this row
      """
    ),
    (
      "UPDATE programme SET rulesHash = replace(rulesHash, 'a', 'b')",
      "programme, id=1: differs in rulesHash"
    ),
    (
      "UPDATE screening SET id = 99 WHERE id = 5",
      "screening, id=5: the row is missing\nscreening, id=99: no recorded act leads to this row"
    ),
    (
      "INSERT INTO figure VALUES (1, 'VDU-0001', 'x', '1', 1, 99)",
      "figure, id=1: no recorded act leads to this row"
    ),
  ]

  // MARK: Helpers

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(arguments + ["--casebook", "x.casebook"], in: folder)
  }

  @discardableResult
  private func shell(_ script: String, in folder: String) throws -> String {
    let run = try Command.run("/bin/bash", ["-ec", script], in: folder)
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }

  private func sqlite(_ sql: String, in folder: String) throws {
    let run = try Command.run("/usr/bin/sqlite3", ["x.casebook", sql], in: folder)
    #expect(run.code == 0 && run.errors == "", "\(run.errors)")
  }

  /// Every table, index and row, whatever their order on disk.
  private func dump(_ name: String, in folder: String) throws -> [String] {
    try Command.run("/usr/bin/sqlite3", [name, ".dump"], in: folder).output
      .split(separator: "\n").sorted().map(String.init)
  }

  /// Everything that changes a row later: a resubmission, a file taken away and sent again, a sheet
  /// replaced, a person erased, a key rotated.
  private func withSeason(_ body: (String) throws -> Void) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      try shell(Self.files, in: folder)
      for (at, act) in Self.acts {
        let arguments = act.split(separator: " ").map(String.init) + ["--at", at]
        let run = try command(arguments, in: folder)
        #expect(run.code == 0, "\(act): \(run.errors)")
      }
      try body(folder)
    }
  }

  private static let files = """
    mkdir -p mc/VDU-0001
    printf '%%PDF-1.4\\nminh chung\\n%%%%EOF\\n' > mc/VDU-0001/giay-phep.pdf
    head='Tên sản phẩm,Đơn vị,Hạng mục,MST,Minh chứng,Người liên hệ,Email liên hệ'
    a='Đơn vị A (minh họa),chung,0100109106,giay-phep.pdf,Nguyễn Văn Kín,kin@a.example'
    b='Đơn vị B (minh họa),chung,0101248141,,Trần Thị Lộ,lo@b.example'
    printf '%s\\nTrợ lý,%s\\nBản đồ,%s\\nVé,Đơn vị C,chung,0101243150,,,\\n' "$head" "$a" "$b" > hs.csv
    again="Mã hồ sơ đã cấp,$head"
    printf '%s\\nVDU-0002,Bản đồ 2,%s\\nVDU-0001,Trợ lý 2,%s\\n' "$again" "$b" "$a" > lai.csv
    printf 'judge,nomination,tac-dong,sang-tao,comment\\nGK1,VDU-0001,9,9,Mới\\n' > phieu2.csv
    """

  private static let acts = [
    ("2027-05-20", "open programme.yaml"), ("2027-05-20", "seal init"),
    ("2027-07-01", "nominate hs.csv"), ("2027-07-02", "evidence --from mc"),
    ("2027-07-03", "evidence VDU-0001 --remove giay-phep.pdf --reason nhầm"),
    ("2027-07-04", "evidence --from mc"), ("2027-07-05", "nominate lai.csv"),
    ("2027-07-06", "judges giam-khao.csv"), ("2027-08-20", "screen"),
    ("2027-09-10", "score phieu.csv"), ("2027-09-11", "score phieu2.csv"),
    ("2027-09-21", "shortlist"), ("2027-10-10", "publish --to one"), ("2027-10-11", "seal rotate"),
    ("2027-10-12", "erase kin@a.example --reason Đơn-12"), ("2027-10-13", "publish --to two"),
  ]
}

/// Every season of Samples/, rebuilt.
struct RebuiltSampleTests {
  @Test func `every sample's casebook rebuilds without a difference`() throws {
    let script = "\(Command.root)/scripts/rebuild-samples"
    let run = try Command.run("/bin/bash", [script, Command.path], in: Command.root)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.errors == "")
    #expect(run.output.contains("make-in-viet-nam, sample.casebook\n ledger 20\n scoreSheet 613\n"))
  }
}
