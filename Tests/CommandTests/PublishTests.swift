import Foundation
import Testing

/// Publication and verification through the real command, and the verifier in Python beside it.
struct PublishTests {
  @Test func `both verifiers accept a bundle, its earlier checkpoint and its receipts`() throws {
    try withPublishedCasebook { folder in
      for options in [
        [], ["--against", "old.checkpoint"], ["--receipt", "r.tlog-proof"],
        ["--receipt", "n.tlog-proof"], ["--key", "bundle/keys.txt"],
      ] {
        let codes = try both(["bundle"] + options, in: folder)
        #expect(codes == [0, 0], "\(options)")
      }
    }
  }

  @Test func `both verifiers name the same fault`() throws {
    try withPublishedCasebook { folder in
      let faults: [(name: String, change: String, code: Int32)] = [
        ("a mark", "sed -i 's/8.5/9.5/' rows.jsonl", 10),
        ("a weight", "sed -i 's/\"60\"/\"61\"/' rules.json", 10),
        ("a file more", "touch more", 10), ("a file less", "rm exclusions.json", 10),
        ("a link", "ln -s /etc/hostname link", 10), ("a name", "mv rules.json rule.json", 10),
        ("two names", "mv keys.txt x; mv rules.json keys.txt; mv x rules.json", 10),
        ("a signature", "sed -i '$s/.....=$/AAAAA=/' manifest.txt", 11),
      ]
      for fault in faults {
        try shell("rm -rf broken; cp -r bundle broken; cd broken; \(fault.change)", in: folder)
        let codes = try both(["broken"], in: folder)
        #expect(codes == [fault.code, fault.code], "\(fault.name)")
      }
      try shell("sed 's/^index 5/index 4/' r.tlog-proof > forged.tlog-proof", in: folder)
      let forged = try both(["bundle", "--receipt", "forged.tlog-proof"], in: folder)
      #expect(forged == [14, 14])
    }
  }

  @Test func `a bundle from before a checkpoint is not what the log has become`() throws {
    try withPublishedCasebook { folder in
      let act = ["recuse", "GK1", "VDU-0003", "--reason", "r", "--at", "2027-10-11"]
      let recused = try command(act, in: folder)
      let shown = try command(["seal", "show", "--to", "late.checkpoint"], in: folder)
      #expect(recused.code == 0 && shown.code == 0)
      let codes = try both(["bundle", "--against", "late.checkpoint"], in: folder)
      #expect(codes == [13, 13])
    }
  }

  @Test func `a receipt says in words what was recorded, and when where that is public`() throws {
    try withPublishedCasebook { folder in
      let nomination = ["verify", "bundle", "--receipt", "n.tlog-proof", "--language", "en"]
      let said = try Command.run(nomination, in: folder).output
      #expect(
        said.hasSuffix(
          """
          - The receipt holds: the log has nomination VDU-0002, “Bản đồ lúa” by Công ty Lúa Vàng (minh \
          họa), General, recorded in entry 2 (nominate), on 2027-07-01T00:00:00+07:00
              Title: Bản đồ lúa
              Category: chung
              Organisation: Công ty Lúa Vàng (minh họa)
              Tax code: 0970000380
          GOOD

          """
        )
      )
      let sheet = try Command.run(["verify", "bundle", "--receipt", "r.tlog-proof"], in: folder)
      #expect(
        sheet.output.hasSuffix(
          """
          - Biên nhận đúng: nhật ký có phiếu của giám khảo GK1 cho hồ sơ VDU-0001, vòng Chấm điểm, ghi ở \
          mục 5 (score), lúc 10/09/2027 00:00
              Tác động: 8,5
              Sáng tạo: 8
          ĐÚNG

          """
        )
      )
    }
  }

  @Test func `a checkpoint of another log is not an earlier one of this`() throws {
    try withPublishedCasebook { folder in
      try withPublishedCasebook { other in
        let options = ["bundle", "--against", "\(other)/old.checkpoint"]
        let against = try both(options, in: folder)
        let key = try both(["bundle", "--key", "\(other)/bundle/keys.txt"], in: folder)
        #expect([against, key] == [[11, 11], [11, 11]])
      }
    }
  }

  @Test func `the bundle is the same in another zone, language and year`() throws {
    try withPublishedCasebook { folder in
      try shell(
        """
        export TZ=America/St_Johns LC_ALL=C LANG=fr_FR.UTF-8
        \(Command.path) publish --to again --casebook x.casebook --at 2029-02-28 --language en
        """,
        in: folder
      )
      try shell("diff -r bundle again", in: folder)
    }
  }

  @Test func `a rule that adds severity is counted again by both verifiers`() throws {
    // GK3 marked two, so that what is added does not come out the same for all.
    let rule = """
      sed -i 's/aggregation: mean/aggregation: severity-adjusted-v1:0.5/' programme.yaml
      sed -i '/GK3,VDU-0003/d' phieu.csv
      """
    try withPublishedCasebook(after: rule) { folder in
      #expect(try both(["bundle"], in: folder) == [0, 0])
      let list = try String(
        contentsOfFile: "\(folder)/bundle/results/vi-du-2027-cham-diem.json",
        encoding: .utf8
      )
      #expect(list.contains(#""total": "8.366667","#))
      try shell(
        "sed -i 's/severity-adjusted-v1:0.5/severity-adjusted-v1:0.9/' bundle/rules.json",
        in: folder
      )
      #expect(try both(["bundle"], in: folder) == [10, 10])
    }
  }

  @Test func `the private key is nobody else's, and one that others can read is refused`() throws {
    try withPublishedCasebook { folder in
      try shell("[ $(stat -c %a x.casebook.key) = 600 ]; chmod 644 x.casebook.key", in: folder)
      let run = try command(["publish", "--to", "more"], in: folder)
      #expect(run.code == 2)
      #expect(run.errors.hasSuffix("sửa bằng: chmod 600 x.casebook.key\n"))
    }
  }

  @Test func `a casebook that was changed behind the ledger's back is not sealed`() throws {
    try withPublishedCasebook { folder in
      let change = "UPDATE scoreSheet SET marks = replace(marks, '8.5', '9') WHERE id = 1"
      try shell("sqlite3 x.casebook \"\(change)\"", in: folder)
      let check = try command(["check", "--language", "en"], in: folder)
      #expect(check.code == 1)
      #expect(
        check.errors.hasPrefix("the data of entry 5 no longer match what the ledger commits to\n")
      )
      let next = ["recuse", "GK1", "VDU-0003", "--reason", "r"]
      #expect(try command(next + ["--at", "2027-10-01"], in: folder).code == 2)
    }
  }

  @Test func `a backup verifies like its casebook, and never takes a name`() throws {
    try withPublishedCasebook { folder in
      #expect(try command(["backup", "--to", "copy.casebook"], in: folder).code == 0)
      #expect(try command(["backup", "--to", "copy.casebook"], in: folder).code == 2)
      let copy = try Command.run(["check", "--casebook", "copy.casebook"], in: folder)
      let original = try command(["check"], in: folder)
      #expect(copy == original && copy.code == 0)
    }
  }

  @Test func `a card set aside for a recusal is not among those a bundle counts again`() throws {
    try withPublishedCasebook(
      before: "shortlist",
      [["recuse", "GK1", "VDU-0001", "--reason", "r", "--at", "2027-09-12"]]
    ) { folder in
      let codes = try both(["bundle"], in: folder)
      #expect(codes == [0, 0])
      try shell("[ $(grep -c '\"card.marks\"' bundle/rows.jsonl) = 8 ]", in: folder)
    }
  }

  // MARK: Helpers

  /// The exit codes of the command and of the Python program.
  private func both(_ arguments: [String], in folder: String) throws -> [Int32] {
    let own = try Command.run(["verify"] + arguments, in: folder)
    let script = "\(Command.root)/scripts/verify-bundle.py"
    let python = try Command.run("/usr/bin/python3", [script] + arguments, in: folder)
    return [own.code, python.code]
  }

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(arguments + ["--casebook", "x.casebook"], in: folder)
  }

  private func shell(_ script: String, in folder: String) throws {
    let run = try Command.run("/bin/bash", ["-ec", script], in: folder)
    #expect(run.code == 0, "\(run.errors)")
  }

  /// The season of the example published; `script` edits its files first, `acts` come
  /// before the one named.
  private func withPublishedCasebook(
    after script: String = "true",
    before name: String = "",
    _ acts: [[String]] = [],
    _ body: (String) throws -> Void
  ) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      try shell("sed -i 's/^council:/publishes: full\\ncouncil:/' programme.yaml", in: folder)
      try shell(script, in: folder)
      let steps = [
        ["open", "programme.yaml", "--at", "2027-05-20"], ["seal", "init", "--at", "2027-05-20"],
        ["nominate", "de-cu.csv", "--at", "2027-07-01"],
        ["judges", "giam-khao.csv", "--at", "2027-07-02"], ["screen", "--at", "2027-08-20"],
        ["seal", "show", "--to", "old.checkpoint"],
        ["score", "phieu.csv", "--at", "2027-09-10"], ["shortlist", "--at", "2027-09-21"],
        ["seal", "proof", "VDU-0001", "--judge", "GK1", "--to", "r.tlog-proof"],
        ["seal", "proof", "VDU-0002", "--to", "n.tlog-proof"],
        ["publish", "--to", "bundle", "--at", "2027-10-10"],
      ]
      for arguments in steps.flatMap({ $0[0] == name ? acts + [$0] : [$0] }) {
        let run = try command(arguments, in: folder)
        #expect(run.code == 0, "\(arguments): \(run.errors)")
      }
      try body(folder)
    }
  }
}

/// Acts and bundles broken on purpose, by scripts/faults; longer runs are made by hand.
struct BrokenActTests {
  @Test func `no kill loses an acknowledged act or leaves half of one`() throws {
    try run("kills", Command.path, "60")
  }

  @Test func `a write, sync or rename that fails leaves the old state or the new`() throws {
    try run("disk", Command.path, "9")
  }

  private func run(_ arguments: String...) throws {
    let script = "\(Command.root)/scripts/faults"
    let result = try Command.run("/usr/bin/python3", [script] + arguments, in: Command.root)
    #expect(result.code == 0, "\(result.output)\(result.errors)")
  }
}

/// Bundles forged by scripts/forgeries, each looked at by both verifiers.
struct ForgeryTests {
  @Test func `who knows only the public key cannot put a key of their own behind it`() throws {
    try forge("keys")
  }

  @Test func `no act is kept back, put before an older one or told in two ways`() throws {
    try forge("acts")
  }

  @Test func `a list whose cards stay closed still keeps to the rules and the nominations`() throws
  {
    try forge("lists")
  }

  @Test func `a list with open cards says what comes out of them in its sentences too`() throws {
    try forge("sentences")
  }

  @Test func `an open card that the rules do not allow is a fault and not passed over`() throws {
    try forge("cards")
  }

  @Test func `every form of a list says what the verified one says`() throws {
    try forge("forms")
  }

  private func forge(_ group: String) throws {
    let script = "\(Command.root)/scripts/forgeries"
    let run = try Command.run("/usr/bin/python3", [script, Command.path, group], in: Command.root)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }
}

/// Every scored sample at every level, counted again by both verifiers.
struct PublishedSampleTests {
  @Test func `every sample verifies at every level, and the verifiers agree`() throws {
    let script = "\(Command.root)/scripts/publish-samples"
    let run = try Command.run("/bin/bash", [script, Command.path], in: Command.root)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.components(separatedBy: "GOOD\n").count == 13)
  }
}
