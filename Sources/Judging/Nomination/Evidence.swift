internal import VietnameseText

/// The name of a file that a nomination lists: text to compare, never a path to open.
public struct EvidenceName: Hashable, Sendable {
  /// As shown: NFC, without blanks around it.
  public let text: String

  /// Reads a listed name or the last part of a path.
  ///
  /// `nil` for what is no plain name: a path, a web address, `..`, control characters, or more
  /// bytes than a file system takes.
  public init?(_ listed: some StringProtocol) {
    let text = String(listed).nfc.trimmed
    let isPlain =
      !text.isEmpty && text != "." && text != ".." && text.utf8.count <= 200
      && text.utf8.allSatisfy {
        $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\")
      }
    guard isPlain else { return nil }
    self.text = text
  }

  /// What tells files apart: Windows and people do not mind the case of letters.
  public var key: String { text.lowercased() }

  /// The names in one answer, each once: apart by `;` or line breaks, or by commas where every
  /// piece ends like a file name.
  public static func listed(in answer: String) -> [String] {
    var names: [String] = []
    for part in answer.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
      let pieces = part.split(separator: ",").map { String($0).nfc.trimmed }
      let isList = pieces.count > 1 && pieces.allSatisfy(\.endsLikeFileName)
      names += isList ? pieces : [String(part).nfc.trimmed]
    }
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
  }
}

extension String {
  /// Whether it ends in a dot and two to five letters or digits, as `.pdf`.
  fileprivate var endsLikeFileName: Bool {
    guard let dot = lastIndex(of: "."), dot > startIndex else { return false }
    let tail = self[dot...].dropFirst().utf8
    return (2...5).contains(tail.count)
      && tail.allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
      }
  }
}

/// The kinds of files taken as evidence, told by their bytes.
public enum EvidenceKind: String, CaseIterable, Sendable {
  case pdf, png, jpeg, gif, webp, tiff
  case docx, xlsx, pptx
  case odt, ods, odp
  /// Word, Excel and PowerPoint of before 2007.
  case doc, xls, ppt
  case mp4, mov

  /// The endings that names of this kind have, the usual one first.
  public var endings: [String] {
    switch self {
    case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
    case .tiff: ["tif", "tiff"]
    case .mp4: ["mp4", "m4v"]
    case .xls: ["xls", "xlt"]
    case .pdf, .png, .gif, .webp, .docx, .xlsx, .pptx, .odt, .ods, .odp, .doc, .ppt, .mov:
      [rawValue]
    }
  }
}

/// How large evidence may be, in bytes.
public struct EvidenceLimits: Hashable, Sendable {
  public let file: Int
  /// All files of one nomination together.
  public let nomination: Int

  public init(file: Int, nomination: Int) {
    self.file = file
    self.nomination = nomination
  }

  /// 50 MB a file and 200 MB a nomination, where the rules say nothing.
  public static let usual = EvidenceLimits(megabytesAFile: 50, aNomination: 200)

  public init(megabytesAFile file: Int, aNomination nomination: Int) {
    self.init(file: file * 1_000_000, nomination: nomination * 1_000_000)
  }
}

/// Which listed files have come.
public struct EvidenceHeld: Hashable, Sendable {
  private var keys: [Nomination.ID: Set<String>] = [:]

  public init() {}

  public mutating func insert(_ name: EvidenceName, of nomination: Nomination.ID) {
    keys[nomination, default: []].insert(name.key)
  }

  /// Whether the file a nomination lists under this name is there.
  public func holds(_ listed: String, of nomination: Nomination.ID) -> Bool {
    guard let name = EvidenceName(listed) else { return false }
    return keys[nomination]?.contains(name.key) ?? false
  }
}

extension Nomination {
  /// The names in all its fields of files, in the order of the fields given, each once.
  public func listedFiles(in fields: [Field]) -> [String] {
    var seen: Set<String> = []
    return fields.flatMap { field -> [String] in
      guard case .files(let names) = answers[field.id] else { return [] }
      return names
    }.filter { seen.insert($0.lowercased()).inserted }
  }
}
