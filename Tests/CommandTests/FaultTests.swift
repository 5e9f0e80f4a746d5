import Foundation
import Testing

/// What happens when things go wrong: bad files, two writers, a process that is killed.
struct FaultTests {
  // MARK: Refusals

  @Test(arguments: [
    ("a.csv", "Tên sản phẩm;MST\nA;0100109106\n", "heading-missing"),
    ("b.csv", "Tên sản phẩm,Ten san pham,Đơn vị,Hạng mục\nA,B,C,chung\n", "heading-repeated"),
    ("c.csv", "Tên sản phẩm,Đơn vị,Hạng mục,MST\nA,B,chung,100109106\n", "tax-code-shortened"),
    (
      "d.csv", "Tên sản phẩm,Đơn vị,Hạng mục,MST,Ngày ra mắt\nA,B,chung,0100109106,05/09/26\n",
      "date-two-digit-year"
    ),
    ("e.csv", "Tên sản phẩm,Đơn vị,Hạng mục\n\"A,B,chung\n", "csv-quote-unclosed"),
    ("f.json", "[{\"title\":\"A\",\"title\":\"B\"}]", "json-duplicate-key"),
    ("g.xml", "<!DOCTYPE x><nominations/>", "xml-doctype"),
    ("h.xlsx", "PK\u{3}\u{4} cut short", "archive-damaged"),
    ("i.csv", "Tên sản phẩm,Đơn vị\nA,B,C\n", "csv-row-length"),
  ])
  func `a bad file of nominations is refused and the casebook stays byte for byte`(
    name: String,
    text: String,
    rule: String
  ) throws {
    try withOpenedCasebook { folder in
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      try expectRefusal(["nominate", name, "--at", "2027-07-01"], rule, in: folder)
    }
  }

  @Test(arguments: [("> /dev/full", "No space left on device"), (">&-", "Bad file descriptor")])
  func `a result that cannot be written is not called done`(to: String, reason: String) throws {
    try withFolder { folder in
      let marks = "judge,nomination,score\na,X,8\n"
      try Data(marks.utf8).write(to: URL(fileURLWithPath: "\(folder)/m.csv"))
      let script = "\(Command.path) tally m.csv \(to)"
      let run = try Command.run("/bin/bash", ["-c", script], in: folder)
      let said = "không ghi được kết quả ra / cannot write the result: \(reason)\n"
      #expect(run == Command.Result(output: "", errors: said, code: 2))
    }
  }

  @Test(arguments: ["tally", "analyse"])
  func `a workbook where only CSV is taken is told how to become one`(act: String) throws {
    try withFolder { folder in
      let bytes = Data([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x08, 0x00])
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/m.xlsx"))
      let run = try Command.run([act, "m.xlsx", "--language", "en"], in: folder)
      let said = """
        m.xlsx: this is a workbook, and only CSV is taken here; in Excel choose Save As → “CSV UTF-8” \
        [file-kind-unknown]

        """
      #expect(run == Command.Result(output: "", errors: said, code: 1))
    }
  }

  @Test func `text that is no UTF-8 is refused with the way to save it`() throws {
    try withOpenedCasebook { folder in
      let bytes = Data("Tên".utf8) + Data([0xCB, 0xFC, 0x0A])
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/x.csv"))
      try expectRefusal(["nominate", "x.csv", "--at", "2027-07-01"], "encoding-wrong", in: folder)
    }
  }

  @Test(arguments: [
    ("GK1,VDU-0001,tám,7", "mark-unreadable"), ("GK1,VDU-0001,11,7", "mark-out-of-range"),
    ("GK1,VDU-0001,7.3,7", "mark-off-step"), ("GK9,VDU-0001,7,7", "judge-unknown"),
    ("GK1,VDU-0009,7,7", "nomination-unknown"), ("GK1,VDU-0001,7,", "mark-missing"),
  ])
  func `a bad score sheet is refused and the casebook stays byte for byte`(
    row: String,
    rule: String
  ) throws {
    try withScreenedCasebook { folder in
      let text = "judge,nomination,tac-dong,sang-tao\nGK2,VDU-0001,7,7\n\(row)\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/x.csv"))
      try expectRefusal(["score", "x.csv", "--at", "2027-09-10"], rule, in: folder)
    }
  }

  @Test func `text in decomposed letters is taken, joined, and noted`() throws {
    try withOpenedCasebook { folder in
      let text = "Tên sản phẩm,Đơn vị,Hạng mục,MST\nVie\u{302}\u{323}t,B,chung,0100109106\n"
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/nfd.csv"))
      let run = try command(["nominate", "nfd.csv", "--at", "2027-07-01"], in: folder)
      #expect(run.code == 0)
      #expect(
        run.errors
          == "nfd.csv:2:A: chữ có dấu viết rời (tổ hợp), đã ghép lại thành “Việt” [text-not-nfc]\n"
      )
    }
  }

  // MARK: Exit codes

  @Test func `each kind of end has its code`() throws {
    try withOpenedCasebook { folder in
      #expect(try command(["status", "--at", "2027-07-01"], in: folder).code == 0)
      #expect(
        try command(["nominate", "de-cu-loi.csv", "--at", "2027-07-01"], in: folder).code == 1
      )
      #expect(try command(["nominate", "khong-co.csv"], in: folder).code == 2)
      let elsewhere = try Command.run(["status", "--casebook", "none.casebook"], in: folder)
      #expect(elsewhere.code == 2)
      #expect(try command(["nonsense"], in: folder).code == 64)
    }
  }

  @Test func `a casebook is opened once`() throws {
    try withOpenedCasebook { folder in
      let before = try casebook(in: folder)
      let again = try command(["open", "programme.yaml"], in: folder)
      #expect(again.code == 2)
      #expect(try casebook(in: folder) == before)
    }
  }

  // MARK: Two writers, and kills

  @Test func `two processes scoring at once lose nothing`() throws {
    try withScreenedCasebook { folder in
      let running = try (1...3).map { judge in
        let rows = (1...3).map { "GK\(judge),VDU-000\($0),7,7\n" }.joined()
        let name = "gk\(judge).csv"
        try Data("judge,nomination,tac-dong,sang-tao\n\(rows)".utf8)
          .write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
        return try Command.start(
          Command.path,
          ["score", name, "--casebook", "x.casebook", "--at", "2027-09-10"],
          in: folder
        ).process
      }
      for process in running { process.waitUntilExit() }
      #expect(running.map(\.terminationStatus) == [0, 0, 0])
      #expect(try sqlite("SELECT count(*) FROM mark", in: folder) == "18\n")
      let entries = "SELECT count(*), max(position) FROM ledger"
      #expect(try sqlite(entries, in: folder) == "7|6\n")
    }
  }

  @Test func `a kill at any moment leaves the old state or the new`() throws {
    try withScreenedCasebook { folder in
      let sheets = (1...3).flatMap { judge in
        (1...3).map { "GK\(judge),VDU-000\($0),7,7\n" }
      }
      var survived = 0
      for round in 0..<30 {
        // A comment makes each file another one.
        let text =
          "judge,nomination,tac-dong,sang-tao,comment\n"
          + sheets.map { $0.dropLast() + ",lần \(round)\n" }.joined()
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/k.csv"))
        let before = try sqlite("SELECT count(*) FROM ledger", in: folder)
        let running = try Command.start(
          Command.path,
          ["score", "k.csv", "--casebook", "x.casebook", "--at", "2027-09-10"],
          in: folder
        )
        usleep(UInt32(round * 1_500))
        kill(running.process.processIdentifier, SIGKILL)
        running.process.waitUntilExit()
        let after = try sqlite("SELECT count(*) FROM ledger", in: folder)
        let sheetsNow = try sqlite(
          "SELECT count(*) FROM scoreSheet WHERE replacedBy IS NULL",
          in: folder
        )
        #expect(after == before || Int(after.dropLast()) == (Int(before.dropLast()) ?? 0) + 1)
        #expect(sheetsNow == "0\n" || sheetsNow == "9\n")
        #expect(try sqlite("PRAGMA integrity_check", in: folder) == "ok\n")
        if after != before { survived += 1 }
      }
      // The next act works, whatever the kills left behind.
      #expect(try command(["standings"], in: folder).code == 0)
      #expect(survived < 30)
    }
  }

  // MARK: Helpers

  private func withOpenedCasebook(_ body: (String) throws -> Void) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      let opened = try command(["open", "programme.yaml", "--at", "2027-05-20"], in: folder)
      #expect(opened.code == 0)
      try body(folder)
    }
  }

  private func withScreenedCasebook(_ body: (String) throws -> Void) throws {
    try withOpenedCasebook { folder in
      for arguments in [
        ["nominate", "de-cu.csv", "--at", "2027-07-01"],
        ["judges", "giam-khao.csv", "--at", "2027-07-01"], ["screen", "--at", "2027-08-01"],
      ] {
        let run = try command(arguments, in: folder)
        #expect(run.code == 0)
      }
      try body(folder)
    }
  }

  private func expectRefusal(
    _ arguments: [String],
    _ rule: String,
    in folder: String
  ) throws {
    let before = try casebook(in: folder)
    let run = try command(arguments, in: folder)
    #expect(run.code == 1)
    #expect(run.output == "")
    let rules = run.errors.matches(of: /\[([a-z-]+)\]\n/).map { String($0.1) }
    #expect(rules.contains(rule), "found \(rules)")
    #expect(try casebook(in: folder) == before)
    #expect(!FileManager.default.fileExists(atPath: "\(folder)/x.casebook-journal"))
  }

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(
      arguments + (arguments == ["nonsense"] ? [] : ["--casebook", "x.casebook"]),
      in: folder
    )
  }

  private func casebook(in folder: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook"))
  }

  private func sqlite(_ sql: String, in folder: String) throws -> String {
    try Command.run("/usr/bin/sqlite3", ["x.casebook", sql], in: folder).output
  }
}
