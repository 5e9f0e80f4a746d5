/// What a log says of itself at one size, C2SP tlog-checkpoint.
public struct Checkpoint: Hashable, Sendable {
  /// Which log it is.
  public let origin: String
  /// How many entries it has.
  public let size: Int
  /// The tree's hash over them.
  public let root: TreeHash

  public init(origin: String, size: Int, root: TreeHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// Reads the text of a note; extension lines are refused, for nothing audits them.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, let size = Int(lines[1]), let root = TreeHash(base64: lines[2]) else {
      return nil
    }
    self.init(origin: String(lines[0]), size: size, root: root)
    guard size >= 0, !origin.isEmpty, self.text == text else { return nil }
  }

  /// Three lines: origin, size, hash.
  public var text: String { "\(origin)\n\(size)\n\(root.base64)\n" }
}

/// A proof that an entry is in a log, for those without the log: C2SP tlog-proof.
public struct LogProof: Hashable, Sendable {
  /// Not part of the proof; here, what opens the entry's content.
  public let extra: [UInt8]
  /// The entry, from 0.
  public let index: Int
  /// Its audit path, its sibling first.
  public let path: [TreeHash]
  public let checkpoint: SignedNote

  public init(extra: [UInt8], index: Int, path: [TreeHash], checkpoint: SignedNote) {
    self.extra = extra
    self.index = index
    self.path = path
    self.checkpoint = checkpoint
  }

  public init?(_ text: String) {
    guard let gap = text.firstRange(of: "\n\n"),
      let note = SignedNote(String(text[gap.upperBound...]))
    else { return nil }
    let lines = text[..<gap.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[1].hasPrefix("extra "), lines[2].hasPrefix("index "),
      let extra = [UInt8](base64: lines[1].dropFirst(6)), let index = Int(lines[2].dropFirst(6))
    else { return nil }
    let path = lines[3...].compactMap { TreeHash(base64: $0) }
    self.init(extra: extra, index: index, path: path, checkpoint: note)
    guard index >= 0, description == text else { return nil }
  }
}

extension LogProof: CustomStringConvertible {
  public var description: String {
    (["c2sp.org/tlog-proof@v1", "extra \(extra.base64)", "index \(index)"] + path.map(\.base64))
      .joined(separator: "\n") + "\n\n\(checkpoint)"
  }
}
