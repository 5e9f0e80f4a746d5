import Foundation
import Testing

/// The commands of README.md, run one after another on Samples/vi-du.
///
/// What they print stands in the README itself; `RECORD=1` rewrites it.
struct ReadmeTests {
  @Test func `the README prints what the command prints`() throws {
    let path = "\(Command.root)/README.md"
    let readme = try String(contentsOfFile: path, encoding: .utf8)
    let written = try withFolder { folder -> String in
      try FileManager.default.copyItem(
        atPath: "\(Command.root)/Samples/vi-du",
        toPath: "\(folder)/vi-du"
      )
      return try answered(readme, in: "\(folder)/vi-du")
    }
    if Command.isRecording { try written.write(toFile: path, atomically: true, encoding: .utf8) }
    #expect(readme == written)
  }

  /// The text with each block of commands followed by what they print now.
  private func answered(_ readme: String, in folder: String) throws -> String {
    var lines: [String] = []
    var isInCommands = false
    for line in readme.components(separatedBy: "\n") {
      if line.hasPrefix("$ ") {
        isInCommands = true
        lines.append(line)
        lines += try output(of: String(line.dropFirst(2)), in: folder)
      } else if line == "```" {
        isInCommands = false
        lines.append(line)
      } else if !isInCommands {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func output(of command: String, in folder: String) throws -> [String] {
    let words =
      "PATH=\((Command.path as NSString).deletingLastPathComponent):$PATH; \(command) 2>&1"
    let result = try Command.run("/bin/bash", ["-c", words], in: folder)
    return result.output.components(separatedBy: "\n").dropLast().map { line in
      // The terminal's spaces at the end are nothing to keep.
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
