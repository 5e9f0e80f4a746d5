import Foundation
import Testing

/// Every file of Tests/Awkward/files, each named for its fault, through `nominate --explain`.
///
/// `scripts/awkward.py` makes the files; `RECORD=1` writes what they are expected to give.
struct AwkwardTests {
  static let folder = "\(Command.root)/Tests/Awkward"
  static let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/files"))?
    .filter { !$0.hasSuffix(".args") && !$0.hasSuffix(".txt") }.sorted()

  @Test func `the corpus has its files`() {
    #expect(Self.names?.count ?? 0 >= 100)
  }

  @Test(arguments: names ?? [])
  func `an awkward file is understood, or refused with its reason`(name: String) throws {
    try withFolder { folder in
      let casebook = "\(folder)/so.casebook"
      let rules = "\(Command.root)/Rubrics/ung-dung-so.yaml"
      let desk = ["--casebook", casebook, "--as", "Thư ký"]
      try Command.run(["open", rules, "--at", "2027-05-20"] + desk, in: folder)
      let before = try Data(contentsOf: URL(fileURLWithPath: casebook))
      let files = "\(Self.folder)/files"
      let more = (try? String(contentsOfFile: "\(files)/\(name).args", encoding: .utf8)) ?? ""
      let run = try Command.run(
        ["nominate", name, "--explain", "--at", "2027-07-01T09:00"]
          + more.split(separator: "\n").map(String.init) + desk,
        in: files
      )
      let actual = "\(run.output)\(run.errors)[exit \(run.code)]\n"
      let golden = "\(Self.folder)/expected/\(name).out"
      if Command.isRecording {
        try actual.write(toFile: golden, atomically: true, encoding: .utf8)
      }
      #expect(actual == (try String(contentsOfFile: golden, encoding: .utf8)))
      #expect(try Data(contentsOf: URL(fileURLWithPath: casebook)) == before)
    }
  }
}
