internal import Foundation
public import Transparency

/// A publication: files by their name in the bundle, and the signed list of them.
///
/// The layout is specified in docs/verification.md. Further files may join; the manifest covers them
/// and verification passes over what it does not know.
public struct PublishedBundle: Sendable {
  /// Every file but the manifest, by name; folders stand in the names.
  public let files: [String: [UInt8]]
  public let manifest: SignedNote

  public init(files: [String: [UInt8]], manifest: SignedNote) {
    self.files = files
    self.manifest = manifest
  }

  /// Every file with its bytes, in byte order of the names.
  public var contents: [(name: String, bytes: [UInt8])] {
    let all = files.merging([Self.manifestName: Array(manifest.description.utf8)]) { $1 }
    return all.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  static let manifestName = "manifest.txt"
  static let keysName = "keys.txt"
  static let rulesName = "rules.json"
  static let ledgerName = "ledger.jsonl"
  static let rowsName = "rows.jsonl"
  static let exclusionsName = "exclusions.json"
  static let certificatesName = "certificates.json"

  static func checkpointName(_ size: Int) -> String {
    let digits = String(size)
    return "checkpoints/\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).txt"
  }

  /// Where the frozen document of a round stands.
  public static func resultName(_ programme: String, _ round: String) -> String {
    "results/\(programme)-\(round).json"
  }
}

/// The list of a bundle's files: what is signed.
struct Manifest: Hashable {
  let origin: String
  /// How many entries the ledger had.
  let size: Int
  let lines: [Line]

  struct Line: Hashable {
    let hash: String
    let size: Int
    let name: String
  }

  /// The list of these files, in byte order of their names.
  init(origin: String, size: Int, files: [String: [UInt8]]) {
    self.origin = origin
    self.size = size
    lines = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map { name, bytes in
      Line(hash: TreeHash(of: bytes).hexadecimal, size: bytes.count, name: name)
    }
  }

  /// Reads what ``text`` wrote, and nothing else.
  init?(_ text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count > 4, lines.removeLast() == "", lines[0] == Self.format,
      let size = Int(lines[2])
    else { return nil }
    origin = String(lines[1])
    self.size = size
    self.lines = lines.dropFirst(3).compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let size = Int(parts[1]) else { return nil }
      return Line(hash: String(parts[0]), size: size, name: String(parts[2]))
    }
    guard self.text == text else { return nil }
  }

  var text: String {
    ([Self.format, origin, String(size)] + lines.map { "\($0.hash) \($0.size) \($0.name)" })
      .joined(separator: "\n") + "\n"
  }

  private static let format = "vinhdanh-bundle/v1"
}

extension TreeHash {
  var hexadecimal: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
