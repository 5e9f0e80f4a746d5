import Foundation
import Synchronization

/// The built command, run as a user runs it.
enum Command {
  struct Result: Equatable {
    let output: String
    let errors: String
    let code: Int32
  }

  /// The repository's root.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// The binary that was built together with these tests.
  static let path: String = {
    let bundle = ProcessInfo.processInfo.arguments.first { $0.hasSuffix(".xctest") }
    let folder = bundle.map { ($0 as NSString).deletingLastPathComponent }
    return (folder ?? "\(root)/.build/debug") + "/vinhdanh"
  }()

  /// Whether golden files are to be rewritten instead of compared.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @discardableResult
  static func run(_ arguments: [String], in folder: String) throws -> Result {
    try run(path, arguments, in: folder)
  }

  static func run(
    _ executable: String,
    _ arguments: [String],
    in folder: String
  ) throws -> Result {
    let process = try start(executable, arguments, in: folder)
    // Both at once: a pipe that nobody empties stops the command.
    let errorBytes = Mutex(Data())
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { [errors = process.errors] in
      let bytes = errors.readDataToEndOfFile()
      errorBytes.withLock { $0 = bytes }
    }
    let output = process.output.readDataToEndOfFile()
    group.wait()
    process.process.waitUntilExit()
    let errors = errorBytes.withLock(\.self)
    return Result(
      output: String(decoding: output, as: UTF8.self),
      errors: String(decoding: errors, as: UTF8.self),
      code: process.process.terminationStatus
    )
  }

  static func start(
    _ executable: String,
    _ arguments: [String],
    in folder: String
  ) throws -> (process: Process, output: FileHandle, errors: FileHandle) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output.fileHandleForReading, errors.fileHandleForReading)
  }
}

/// A folder of a test's own, gone when it ends.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("vinhdanh-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}
