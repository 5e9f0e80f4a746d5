import Dispatch
import Foundation
import Judging
import Synchronization

/// PDF copies of documents, made by LibreOffice Writer.
///
/// A process for each processor converts up to a hundred of them at a time, each with a profile of its own in a
/// folder that is gone afterwards.
enum PDFWriter {
  /// - Parameters:
  ///   - files: DOCX files by name.
  ///   - language: Of what goes wrong.
  /// - Returns: The copies, under the same names with the ending `pdf`.
  /// - Throws: `CommandFailure` where LibreOffice is missing or did not do it.
  static func convert(
    _ files: [(name: String, bytes: [UInt8])],
    in language: Language
  ) throws -> [(name: String, bytes: [UInt8])] {
    guard !files.isEmpty else { return [] }
    guard let program = program else {
      throw CommandFailure(
        .unable,
        Bilingual(
          vi: """
            --pdf cần LibreOffice Writer, máy này không có; trên Debian: apt-get install \
            libreoffice-writer-nogui fonts-liberation2. Bản DOCX ghi được khi bỏ --pdf
            """,
          en: """
            --pdf needs LibreOffice Writer, which is not here; on Debian: apt-get install \
            libreoffice-writer-nogui fonts-liberation2. Without --pdf the DOCX files can be written
            """
        )[language]
      )
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("vinhdanh-pdf-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      return try convert(files, by: program, in: folder)
    } catch {
      throw CommandFailure(
        .unable,
        Bilingual(
          vi: "LibreOffice không chuyển được văn bản sang PDF; chưa ghi gì",
          en: "LibreOffice could not turn the documents into PDF; nothing was written"
        )[language]
      )
    }
  }

  private static func convert(
    _ files: [(name: String, bytes: [UInt8])],
    by program: String,
    in folder: String
  ) throws -> [(name: String, bytes: [UInt8])] {
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    // Numbers for names: the true ones may hold what a command line cannot.
    let names = files.indices.map { "\(folder)/\($0)" }
    for (name, file) in zip(names, files) {
      try Data(file.bytes).write(to: URL(fileURLWithPath: "\(name).docx"))
    }
    try convertAll(names, by: program, in: folder)
    return try zip(names, files).map { name, file in
      let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(name).pdf"))
      return ("\((file.name as NSString).deletingPathExtension).pdf", Array(bytes))
    }
  }

  /// Files of which one more process is worth its start.
  private static let fewest = 10

  /// Files that one process is asked for.
  private static let most = 100

  /// Converts in rounds: of some hundred files the program may leave the last undone and say nothing.
  private static func convertAll(_ names: [String], by program: String, in folder: String) throws {
    var left = names
    while !left.isEmpty {
      try convertSome(left, by: program, in: folder)
      let undone = left.filter { !FileManager.default.fileExists(atPath: "\($0).pdf") }
      guard undone.count < left.count else { throw CocoaError(.fileWriteUnknown) }
      left = undone
    }
  }

  private static func convertSome(
    _ names: [String],
    by program: String,
    in folder: String
  ) throws {
    let processors = ProcessInfo.processInfo.activeProcessorCount
    let share = (names.count + processors - 1) / processors
    let size = min(most, max(fewest, share))
    let starts = Array(stride(from: 0, to: names.count, by: size))
    let hasFailed = Mutex(false)
    DispatchQueue.concurrentPerform(iterations: starts.count) { number in
      let batch = names[starts[number]..<min(starts[number] + size, names.count)]
      do {
        try run(program, batch.map { "\($0).docx" }, profile: "profile-\(number)", in: folder)
      } catch {
        hasFailed.withLock { $0 = true }
      }
    }
    guard !hasFailed.withLock({ $0 }) else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Runs the program and whatever it starts, all of it ended when the time is up.
  private static func run(
    _ program: String,
    _ files: [String],
    profile: String,
    in folder: String
  ) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments =
      [
        "--kill-after=10", "\(120 + 5 * files.count)", program,
        "-env:UserInstallation=file://\(folder)/\(profile)", "--headless", "--norestore",
        "--convert-to", "pdf", "--outdir", folder,
      ] + files
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    // What it says is not enough: the caller looks for the files.
    guard ![124, 137].contains(process.terminationStatus) else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  private static var program: String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { "\($0)/soffice" }.first { access($0, X_OK) == 0 }
  }
}
