import Foundation
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

extension Office.EvidenceSupply {
  /// Runs `body` with the files of a folder or a zip.
  static func with<Value>(
    _ path: String,
    in language: Language,
    _ body: (Office.EvidenceSupply) throws -> Value
  ) throws -> Value {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không có \(path)", en: "there is no \(path)")[language]
      )
    }
    if isFolder.boolValue { return try body(folder(path, in: language)) }
    let zip = try SourceFile(path: path, in: language)
    let opened = try EvidenceArchive.open(zip.bytes, file: zip.name) { archive in
      try body(
        Office.EvidenceSupply(
          name: zip.name,
          items: archive.entries.map { Item(path: $0.path, size: $0.size) },
          read: { archive.bytes(of: $0.path) }
        )
      )
    }
    switch opened {
    case .accepted(let value): return value
    case .rejected(let findings):
      return try Outcome<Value>(value: nil, findings: findings).value(in: language)
    }
  }

  /// The files below a folder; links are told but never followed.
  private static func folder(
    _ path: String,
    in language: Language
  ) throws -> Office.EvidenceSupply {
    var items: [Item] = []
    try list(path, "", into: &items, in: language)
    return Office.EvidenceSupply(
      name: path.split(separator: "/").last.map(String.init) ?? path,
      items: items.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
      read: { item in bytes(of: "\(path)/\(item.path)", atMost: item.size) }
    )
  }

  // A folder with more, or deeper, is not one of evidence: perhaps a whole disk was named.
  private static let mostItems = 100_000
  private static let deepest = 8

  private static func list(
    _ root: String,
    _ inside: String,
    into items: inout [Item],
    in language: Language
  ) throws {
    let folder = inside.isEmpty ? root : "\(root)/\(inside)"
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không đọc được thư mục \(folder)", en: "cannot read \(folder)")[language]
      )
    }
    for name in names {
      let path = inside.isEmpty ? name : "\(inside)/\(name)"
      var status = stat()
      guard lstat("\(root)/\(path)", &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where path.split(separator: "/").count <= deepest:
        try list(root, path, into: &items, in: language)
      case S_IFREG: items.append(Item(path: path, size: Int(status.st_size)))
      case S_IFLNK: items.append(Item(path: path, size: 0, isLink: true))
      default: break
      }
      guard items.count <= mostItems else {
        throw CommandFailure(
          .unable,
          Bilingual(
            vi: "\(root) có hơn \(mostItems) tệp; nêu đúng thư mục minh chứng",
            en: "\(root) has more than \(mostItems) files; name the folder of evidence"
          )[language]
        )
      }
    }
  }

  /// The whole file; `nil` where it became a link or grew since it was listed.
  private static func bytes(of path: String, atMost size: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard let data = try? file.read(upToCount: size + 1), data.count == size else {
      // An empty file reads as nothing at all.
      return size == 0 ? [] : nil
    }
    return Array(data)
  }
}
