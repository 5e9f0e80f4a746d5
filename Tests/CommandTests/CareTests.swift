import Foundation
import Testing

/// A casebook that is damaged, hostile or out of room is refused with a word, and loses nothing.
struct CareTests {
  @Test func `a casebook with a trigger of somebody else's is not opened`() throws {
    try withCasebook { folder in
      let trigger = "CREATE TRIGGER t AFTER INSERT ON nomination BEGIN DELETE FROM screening; END"
      try shell("sqlite3 x.casebook '\(trigger)'", in: folder)
      let run = try command(["status", "--language", "en"], in: folder)
      #expect(run.code == 2)
      #expect(
        run.errors
          == "x.casebook has tables, views or triggers that are not a casebook's; it is not opened\n"
      )
    }
  }

  @Test func `a damaged page is named, and no backup is made of it`() throws {
    try withCasebook { folder in
      let root = "SELECT rootpage - 1 FROM sqlite_master WHERE name = 'nomination'"
      let fill = "dd if=/dev/urandom of=x.casebook bs=4096 count=1 conv=notrunc"
      try shell("\(fill) seek=$(sqlite3 x.casebook \"\(root)\") 2>/dev/null", in: folder)
      let check = try command(["check"], in: folder)
      #expect(check.code == 2)
      #expect(check.errors == "x.casebook bị hỏng; hãy dùng bản sao lưu\n")
      #expect(try command(["backup", "--to", "copy.casebook"], in: folder).code == 2)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/copy.casebook"))
    }
  }

  @Test(arguments: [
    (": > x.casebook", "x.casebook is empty, perhaps a copy that was cut off; use a backup"),
    ("rm x.casebook; mkdir x.casebook", "x.casebook is not a file"),
    ("rm x.casebook; mkfifo x.casebook", "x.casebook is not a file"),
    (
      "printf XXXX | dd of=x.casebook bs=1 seek=68 conv=notrunc",
      "x.casebook is not a casebook of vinhdanh"
    ),
    (
      "sqlite3 x.casebook 'PRAGMA user_version = 7'",
      "x.casebook was made by a newer vinhdanh; update this one"
    ),
    (
      "sqlite3 x.casebook 'PRAGMA journal_mode = WAL; UPDATE nomination SET title = title'",
      """
      another program has put x.casebook into SQLite's WAL mode, and it is not opened; put it back with: \
      sqlite3 x.casebook "PRAGMA journal_mode=DELETE", then run vinhdanh check
      """
    ),
    (
      "echo x > x.casebook-wal",
      """
      beside x.casebook stands x.casebook-wal, which a casebook does not use; move it away, then run \
      vinhdanh check
      """
    ),
  ])
  func `what is no casebook is refused with what it is, and the doctor says so`(
    change: String,
    message: String
  ) throws {
    try withCasebook { folder in
      try shell("(\(change)) 2>/dev/null >/dev/null", in: folder)
      let check = try command(["check", "--language", "en"], in: folder)
      #expect(check.code == 2)
      #expect(check.errors == "\(message)\n")
      let doctor = try command(["doctor", "--language", "en"], in: folder)
      #expect(doctor.code == 1)
      #expect(doctor.output.hasSuffix("! \(message)\n"))
    }
  }

  @Test func `answers that are no JSON are a fault of the act that took them in`() throws {
    try withCasebook { folder in
      try shell(
        "sqlite3 x.casebook \"UPDATE nomination SET answers = '{oops' WHERE number = 1\"",
        in: folder
      )
      let check = try command(["check", "--language", "en"], in: folder)
      #expect(check.code == 1)
      #expect(
        check.errors.hasPrefix("the data of entry 2 no longer match what the ledger commits to\n")
      )
      let status = try command(["screen", "--at", "2027-08-20", "--language", "en"], in: folder)
      #expect(status.code == 2)
      #expect(status.errors == "x.casebook is damaged; use a backup\n")
    }
  }

  @Test func `in a folder that may not be written nothing is recorded, and all can be read`() throws
  {
    try withCasebook { folder in
      let asOther = "setpriv --reuid=65534 --regid=65534 --clear-groups"
      try shell("chmod 755 . ..; chmod 644 x.casebook", in: folder)
      let isRoot = try Command.run("/usr/bin/id", ["-u"], in: folder).output == "0\n"
      let prefix = isRoot ? asOther : ""
      if !isRoot { try shell("chmod 555 .", in: folder) }
      defer { try? shell("chmod 755 .", in: folder) }
      let act =
        "\(Command.path) screen --casebook x.casebook --at 2027-08-20 --language en --seal none"
      let run = try Command.run("/bin/bash", ["-c", "\(prefix) \(act)"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors == "x.casebook may not be written\n")
      let check = "\(prefix) \(Command.path) check --casebook x.casebook"
      #expect(try Command.run("/bin/bash", ["-c", check], in: folder).code == 0)
    }
  }

  @Test func `a casebook that was copied by half is damaged`() throws {
    try withCasebook { folder in
      try shell("head -c 20480 x.casebook > half; mv half x.casebook", in: folder)
      let run = try command(["check", "--language", "en"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors == "x.casebook is damaged; use a backup\n")
    }
  }

  @Test func `where no file may grow, the act is refused and the casebook is as it was`() throws {
    try withCasebook { folder in
      let rows = (1...3_000).map { "Sản phẩm \($0),Đơn vị \($0),chung,0100109106\n" }.joined()
      let text = "Tên sản phẩm,Đơn vị,Hạng mục,MST\n\(rows)"
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/more.csv"))
      let before = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook"))
      let act = "\(Command.path) nominate more.csv --casebook x.casebook --at 2027-07-02"
      // In units of 1,024 bytes: some more than the casebook has.
      let limit = before.count / 1024 + 64
      let script = "trap '' XFSZ; ulimit -f \(limit); \(act)"
      let run = try Command.run("/bin/bash", ["-c", script], in: folder)
      #expect(run.code == 2)
      #expect(try command(["check"], in: folder).code == 0)
      #expect(try command(["ledger", "--format", "json"], in: folder).code == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook")) == before)
    }
  }

  @Test func `a clock that was set back is seen, and changes no order`() throws {
    try withCasebook { folder in
      let moved = """
        DROP TRIGGER ledgerIsNeverChanged;
        UPDATE ledger SET at = 4102444800, isRehearsal = 0;
        CREATE TRIGGER ledgerIsNeverChanged BEFORE UPDATE ON ledger WHEN OLD.entry <> ''
        BEGIN SELECT RAISE(ABORT, 'the ledger is only ever added to'); END;
        """
      try Data(moved.utf8).write(to: URL(fileURLWithPath: "\(folder)/moved.sql"))
      try shell("sqlite3 x.casebook < moved.sql", in: folder)
      let doctor = try command(["doctor", "--language", "en"], in: folder)
      #expect(doctor.code == 1)
      #expect(doctor.output.contains("before the last act at 2100-01-01T07:00:00+07:00"))
      // The time of an act is committed to like everything else.
      #expect(try command(["check"], in: folder).code == 1)
    }
  }

  @Test func `the doctor finds a healthy place healthy`() throws {
    try withCasebook { folder in
      let run = try command(["doctor", "--language", "en"], in: folder)
      #expect(run.code == 0, "\(run.output)")
      #expect(run.output.components(separatedBy: "\n").first?.hasPrefix("✓ SQLite 3.") == true)
    }
  }

  // MARK: Helpers

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(arguments + ["--casebook", "x.casebook"], in: folder)
  }

  private func shell(_ script: String, in folder: String) throws {
    let run = try Command.run("/bin/bash", ["-ec", script], in: folder)
    #expect(run.code == 0, "\(run.errors)")
  }

  private func withCasebook(_ body: (String) throws -> Void) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      for arguments in [
        ["open", "programme.yaml", "--at", "2027-05-20"], ["seal", "init", "--at", "2027-05-20"],
        ["nominate", "de-cu.csv", "--at", "2027-07-01"],
      ] {
        let run = try command(arguments, in: folder)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
      }
      try body(folder)
    }
  }
}
