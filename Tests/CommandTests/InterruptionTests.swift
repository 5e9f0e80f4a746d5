import Foundation
import Testing

/// What happens when a long import is cut off: nothing half done, whoever cuts it off.
struct InterruptionTests {
  @Test(arguments: [SIGINT, SIGTERM])
  func `an import that is asked to end undoes what it did and ends as asked`(
    signal: Int32
  ) throws {
    try withLongImport { folder in
      let before = try casebook(in: folder)
      let ended = try cutOff(by: signal, in: folder)
      #expect(ended.reason == .uncaughtSignal)
      #expect(ended.status == signal)
      #expect(ended.errors == "Đã dừng giữa chừng: chưa ghi gì vào sổ.\n")
      #expect(try casebook(in: folder) == before)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/x.casebook-journal"))
    }
  }

  @Test func `an import that is killed is undone by whoever looks next, a mere reader too`() throws
  {
    try withLongImport { folder in
      let before = try casebook(in: folder)
      _ = try cutOff(by: SIGKILL, in: folder)
      // It was cut off in the middle: the casebook had begun to change.
      #expect(try casebook(in: folder) != before)
      let status = try command(["status", "--at", "2027-07-02"], in: folder)
      #expect(status.code == 0)
      #expect(try casebook(in: folder) == before)
      let again = try command(["nominate", "de-cu.csv", "--at", "2027-07-02"], in: folder)
      #expect(again.code == 0)
    }
  }

  @Test func `a refusal at the end of a long file leaves the casebook byte for byte`() throws {
    try withLongImport(lastRow: "Cuối,Đơn vị,không có,0970000013\n") { folder in
      let before = try casebook(in: folder)
      let run = try command(["nominate", "dai.csv", "--at", "2027-07-01"], in: folder)
      #expect(run.code == 1)
      #expect(
        run.errors == """
          dai.csv:40002:C: không có hạng mục “không có”; chọn một trong: “Hạng mục chung” \
          [category-unknown]
          Chưa ghi gì vào sổ: có 1 điểm cần sửa ở trên.

          """
      )
      #expect(try casebook(in: folder) == before)
    }
  }

  @Test func `findings beyond ten thousand are counted and not listed`() throws {
    try withLongImport { folder in
      let rows = (1...10_003).map { "Sản phẩm \($0),Đơn vị,không có,0970000013\n" }.joined()
      try write("Tên sản phẩm,Đơn vị,Hạng mục,MST\n\(rows)", to: "\(folder)/sai.csv")
      let run = try command(["nominate", "sai.csv", "--at", "2027-07-01"], in: folder)
      let lines = run.errors.split(separator: "\n")
      #expect(run.code == 1)
      #expect(lines.count == 10_002)
      #expect(
        lines.suffix(2) == [
          "… và 3 điểm nữa, không kể ra", "Chưa ghi gì vào sổ: có 10003 điểm cần sửa ở trên.",
        ]
      )
    }
  }

  @Test func `a long file is kept byte for byte`() throws {
    try withLongImport { folder in
      let run = try command(["nominate", "dai.csv", "--at", "2027-07-01"], in: folder)
      #expect(run.code == 0)
      let sql = "SELECT writefile('kept', bytes) FROM source"
      _ = try Command.run("/usr/bin/sqlite3", ["x.casebook", sql], in: folder)
      let kept = try Data(contentsOf: URL(fileURLWithPath: "\(folder)/kept"))
      #expect(kept == (try Data(contentsOf: URL(fileURLWithPath: "\(folder)/dai.csv"))))
    }
  }

  // MARK: Helpers

  /// A folder with an open casebook and a file that takes long enough to be cut off.
  private func withLongImport(
    lastRow: String = "",
    _ body: (String) throws -> Void
  ) throws {
    try withFolder { parent in
      let folder = "\(parent)/work"
      try FileManager.default.copyItem(atPath: "\(Command.root)/Samples/vi-du", toPath: folder)
      let opened = try command(["open", "programme.yaml", "--at", "2027-05-20"], in: folder)
      #expect(opened.code == 0)
      let padding = String(repeating: "dài ", count: 80)
      let rows = (1...40_000).map { "\(padding)\($0),Đơn vị,chung,0970000013\n" }.joined()
      try write("Tên sản phẩm,Đơn vị,Hạng mục,MST\n\(rows)\(lastRow)", to: "\(folder)/dai.csv")
      try body(folder)
    }
  }

  /// Sends a signal once the import has begun to change the casebook.
  private func cutOff(
    by signal: Int32,
    in folder: String
  ) throws -> (reason: Process.TerminationReason, status: Int32, errors: String) {
    let before = size(of: "\(folder)/x.casebook")
    let running = try Command.start(
      Command.path,
      ["nominate", "dai.csv", "--casebook", "x.casebook", "--at", "2027-07-01"],
      in: folder
    )
    while running.process.isRunning, size(of: "\(folder)/x.casebook") <= before { usleep(1000) }
    kill(running.process.processIdentifier, signal)
    let errors = running.errors.readDataToEndOfFile()
    running.process.waitUntilExit()
    return (
      running.process.terminationReason, running.process.terminationStatus,
      String(decoding: errors, as: UTF8.self)
    )
  }

  private func size(of path: String) -> UInt64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.size] as? UInt64 ?? 0
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func command(_ arguments: [String], in folder: String) throws -> Command.Result {
    try Command.run(arguments + ["--casebook", "x.casebook"], in: folder)
  }

  private func casebook(in folder: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: "\(folder)/x.casebook"))
  }
}
