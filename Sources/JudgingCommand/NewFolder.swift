import Foundation
import Judging

/// A folder that is written whole or not at all.
enum NewFolder {
  /// Writes files into a folder that does not exist yet or is empty.
  ///
  /// - Parameters:
  ///   - files: By name; folders stand in the names.
  ///   - folder: Where they go.
  ///   - isPrivate: Whether nobody but its owner may look into it.
  ///   - language: Of what goes wrong.
  /// - Throws: `CommandFailure`; then nothing was written.
  static func write(
    _ files: [(name: String, bytes: [UInt8])],
    to folder: String,
    isPrivate: Bool = false,
    in language: Language
  ) throws {
    let manager = FileManager.default
    guard ((try? manager.contentsOfDirectory(atPath: folder)) ?? []).isEmpty else {
      throw CommandFailure(
        .unable,
        Bilingual(
          vi: "\(folder) đã có nội dung khác; hãy nêu thư mục mới",
          en: "\(folder) holds something else; name a new folder"
        )[language]
      )
    }
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let temporary = "\(trimmed).new-\(getpid())"
    do {
      try manager.createDirectory(
        atPath: temporary,
        withIntermediateDirectories: true,
        attributes: isPrivate ? [.posixPermissions: 0o700] : nil
      )
      for (name, bytes) in files { try writeSynced(bytes, to: "\(temporary)/\(name)") }
      rmdir(trimmed)
      guard rename(temporary, trimmed) == 0 else { throw CocoaError(.fileWriteUnknown) }
    } catch {
      try? manager.removeItem(atPath: temporary)
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không ghi được vào \(folder)", en: "cannot write to \(folder)")[language]
      )
    }
  }

  private static func writeSynced(_ bytes: [UInt8], to path: String) throws {
    let manager = FileManager.default
    try manager.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent,
      withIntermediateDirectories: true
    )
    guard manager.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    try file.write(contentsOf: Data(bytes))
    try file.synchronize()
  }
}
