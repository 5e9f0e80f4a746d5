import Foundation
import Testing

/// Every folder of Samples/ through the real binary, against its golden outputs.
///
/// Add a folder and nothing else; `RECORD=1` writes `expected/`, and the diff is reviewed.
struct SampleTests {
  static let samples = try? FileManager.default
    .contentsOfDirectory(atPath: "\(Command.root)/Samples")
    .filter { FileManager.default.fileExists(atPath: "\(Command.root)/Samples/\($0)/steps") }
    .sorted()

  @Test(arguments: samples ?? [])
  func `a sample prints and writes what it is expected to`(name: String) throws {
    try withFolder { folder in
      let sample = "\(Command.root)/Samples/\(name)"
      let run = try Command.run(
        "\(Command.root)/scripts/sample",
        [sample, Command.path, "\(folder)/out"],
        in: folder
      )
      #expect(run.errors == "")
      var actual = try files(in: "\(folder)/out")
      actual["transcript.txt"] = Data(run.output.utf8)
      if Command.isRecording { try record(actual, in: "\(sample)/expected") }
      let expected = try files(in: "\(sample)/expected")
      #expect(actual.keys.sorted() == expected.keys.sorted())
      for (file, bytes) in expected.sorted(by: { $0.key < $1.key }) {
        let isSame = actual[file] == bytes
        #expect(isSame, "\(name)/expected/\(file) differs; RECORD=1 rewrites it")
      }
    }
  }

  @Test func `there are samples to run`() {
    #expect(Self.samples?.count ?? 0 >= 4)
  }

  private func files(in folder: String) throws -> [String: Data] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return Dictionary(
      uniqueKeysWithValues: try names.map { name in
        (name, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)")))
      }
    )
  }

  private func record(_ files: [String: Data], in folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in files {
      try bytes.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
  }
}
