/// A text and who signed it, C2SP signed-note.
public struct SignedNote: Hashable, Sendable {
  /// Ends with a line break.
  public let text: String
  public let signatures: [Signature]

  public struct Signature: Hashable, Sendable {
    public let name: String
    /// Four bytes that tell the key, then the signature.
    public let bytes: [UInt8]
  }

  public init(_ text: String, signedBy keys: [SealKey]) throws {
    self.text = text
    signatures = try keys.map { try $0.sign(text) }
  }

  /// Reads a note; every byte must be as ``description`` writes it.
  public init?(_ note: String) {
    guard note.utf8.allSatisfy({ $0 >= 0x20 || $0 == 0x0A }),
      let gap = note.range(of: "\n\n", last: true)
    else { return nil }
    text = String(note[..<note.index(after: gap.lowerBound)])
    let lines = note[gap.upperBound...].split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.last == "", lines.count > 1, lines.count <= 17 else { return nil }
    signatures = lines.dropLast().compactMap(Signature.init)
    guard signatures.count == lines.count - 1 else { return nil }
  }

  /// Whether this key signed the text: its line is there, and right.
  public func isSigned(by key: VerifierKey) -> Bool {
    let own = signatures.filter { $0.name == key.name && $0.bytes.prefix(4) == key.keyID[...] }
    // A wrong signature of a known key spoils the note, whatever stands beside it.
    return !own.isEmpty && own.allSatisfy { key.accepts(Array($0.bytes.dropFirst(4)), of: text) }
  }
}

extension SignedNote: CustomStringConvertible {
  public var description: String {
    text + "\n" + signatures.map { "— \($0.name) \($0.bytes.base64)\n" }.joined()
  }
}

extension SignedNote.Signature {
  fileprivate init?(_ line: Substring) {
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0] == "—", !parts[1].isEmpty, !parts[1].contains("+"),
      let bytes = [UInt8](base64: parts[2]), bytes.count > 4
    else { return nil }
    self.init(name: String(parts[1]), bytes: bytes)
  }
}

extension String {
  /// The last place where the two line breaks stand.
  fileprivate func range(of gap: String, last: Bool) -> Range<Index>? {
    var found: Range<Index>?
    var start = startIndex
    while let range = self[start...].firstRange(of: gap) {
      found = range
      start = index(after: range.lowerBound)
    }
    return found
  }
}
