internal import StrictJSON
public import Transparency

/// A row of the ledger as a bundle shows it: some parts open, the rest as their commitments.
public struct BundleRow: Hashable, Sendable {
  /// The position of the act's entry.
  public let act: Int
  /// Its place among the act's rows, from 0.
  public let number: Int
  public let content: Content
  /// The leaf in the tree of the act's rows.
  let leafHash: TreeHash

  public enum Content: Hashable, Sendable {
    /// At least one part is open.
    case parts([Part])
    /// Nothing is: the row's leaf hash.
    case closed(TreeHash)
  }

  public enum Part: Hashable, Sendable {
    case open(RowPart)
    case closed(TreeHash)

    var commitment: TreeHash {
      switch self {
      case .open(let part): part.commitment
      case .closed(let commitment): commitment
      }
    }
  }

  public init(act: Int, number: Int, parts: [Part]) {
    self.act = act
    self.number = number
    let isClosed = parts.allSatisfy { if case .closed = $0 { true } else { false } }
    leafHash = TreeHash(row: parts.map(\.commitment))
    content = isClosed ? .closed(leafHash) : .parts(parts)
  }

  /// The text of an open part.
  subscript(name: String) -> [UInt8]? {
    guard case .parts(let parts) = content else { return nil }
    for case .open(let part) in parts where part.name == name { return part.text }
    return nil
  }

  func json(_ name: String) -> JSONValue? { self[name].flatMap { try? JSONValue(parsing: $0) } }
}

/// The open parts of a row as values, each read once.
struct RowValues {
  private let parts: [(name: String, value: JSONValue)]

  /// Nil unless each open part is JSON and named once, in byte order: one that is not would be passed
  /// over, as if it were closed.
  init?(_ row: BundleRow) {
    var parts: [(name: String, value: JSONValue)] = []
    if case .parts(let own) = row.content {
      for case .open(let part) in own {
        if let last = parts.last {
          guard last.name.utf8.lexicographicallyPrecedes(part.name.utf8) else { return nil }
        }
        guard let value = try? JSONValue(parsing: part.text) else { return nil }
        parts.append((part.name, value))
      }
    }
    self.parts = parts
  }

  subscript(name: String) -> JSONValue? { parts.first { $0.name == name }?.value }

  /// The parts whose names begin so, by the rest of their names.
  func under(_ prefix: String) -> [(name: String, value: JSONValue)] {
    parts.filter { $0.name.hasPrefix(prefix) }.map {
      (String($0.name.dropFirst(prefix.count)), $0.value)
    }
  }
}

extension BundleRow {
  /// One line: `{"act":3,"parts":[["name","salt","text"],["hash"]],"row":0}`, or `"leaf":"hash"`
  /// for a closed row; salts and hashes in base64.
  func write(to bytes: inout [UInt8]) {
    bytes += "{\"act\":\(act),".utf8
    switch content {
    case .closed(let hash): bytes += "\"leaf\":\"\(hash.base64)\",".utf8
    case .parts(let parts):
      bytes += "\"parts\":[".utf8
      for (index, part) in parts.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "["))
        switch part {
        case .closed(let hash): bytes += "\"\(hash.base64)\"".utf8
        case .open(let part):
          JSONValue.write(part.name, to: &bytes)
          bytes += ",\"\(part.salt.base64)\",".utf8
          JSONValue.write(String(decoding: part.text, as: UTF8.self), to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
      }
      bytes += "],".utf8
    }
    bytes += "\"row\":\(number)}\n".utf8
  }

  /// Reads a line without its break.
  init?(_ line: [UInt8]) {
    guard let json = try? JSONValue(parsing: line), let act = json["act"]?.integer,
      let number = json["row"]?.integer
    else { return nil }
    self.act = act
    self.number = number
    if let leaf = json["leaf"]?.text {
      guard let hash = TreeHash(base64: leaf) else { return nil }
      content = .closed(hash)
      leafHash = hash
      return
    }
    var parts: [Part] = []
    for value in json["parts"]?.elements ?? [] {
      guard let part = Part(value) else { return nil }
      parts.append(part)
    }
    guard !parts.isEmpty else { return nil }
    content = .parts(parts)
    leafHash = TreeHash(row: parts.map(\.commitment))
  }
}

extension BundleRow.Part {
  fileprivate init?(_ json: JSONValue) {
    let texts = (json.elements ?? []).compactMap(\.text)
    switch texts.count {
    case 1:
      guard let hash = TreeHash(base64: texts[0]) else { return nil }
      self = .closed(hash)
    case 3:
      guard let salt = [UInt8](base64: texts[1]) else { return nil }
      self = .open(RowPart(name: texts[0], text: Array(texts[2].utf8), salt: salt))
    default: return nil
    }
  }
}
