internal import StrictJSON
public import Transparency

/// What a receipt's `extra` holds: an entry, and one row of it opened with its path.
///
/// `{"entry":"…","parts":[…],"path":["hash",…],"row":n}`; the parts as in a bundle's rows.
public struct Receipt: Hashable, Sendable {
  /// The entry's text.
  public let entry: String
  public let row: BundleRow
  /// The audit path of the row among the entry's rows.
  public let path: [TreeHash]

  public init(entry: String, row: BundleRow, path: [TreeHash]) {
    self.entry = entry
    self.row = row
    self.path = path
  }

  /// The receipt in a proof whose hashes all lead where they should: from the row to its entry, and
  /// from the entry to the checkpoint.
  ///
  /// - Parameter proof: Its checkpoint's signature is for the caller to check.
  public init?(_ proof: LogProof) {
    guard let json = try? JSONValue(parsing: proof.extra), let entry = json["entry"]?.text,
      let fields = try? JSONValue(parsing: entry),
      let row = BundleRow(Self.line(json, act: proof.index)), let rows = fields["rows"]?.integer
    else { return nil }
    self.entry = entry
    self.row = row
    path = (json["path"]?.elements ?? []).compactMap { $0.text.flatMap { TreeHash(base64: $0) } }
    let content = TreeHash.root(leaf: row.leafHash, at: row.number, in: rows, path: path)
    guard let content, content.base64 == fields["content"]?.text, json == self.json,
      fields["index"]?.integer == proof.index, let head = Checkpoint(proof.checkpoint.text),
      TreeHash.root(leaf: entryHash, at: proof.index, in: head.size, path: proof.path) == head.root
    else { return nil }
  }

  public var entryHash: TreeHash { TreeHash(leaf: entry.utf8) }

  /// The bytes that stand in the proof.
  public var extra: [UInt8] { Array(json.canonicalText.utf8) }

  private var json: JSONValue {
    var line: [UInt8] = []
    row.write(to: &line)
    let parts = (try? JSONValue(parsing: line))?["parts"] ?? .array([])
    return [
      "entry": .string(entry), "parts": parts,
      "path": .array(path.map { .string($0.base64) }), "row": .number(String(row.number)),
    ]
  }

  private static func line(_ json: JSONValue, act: Int) -> [UInt8] {
    let line: JSONValue = [
      "act": .number(String(act)), "parts": json["parts"] ?? .null, "row": json["row"] ?? .null,
    ]
    return Array(line.canonicalText.utf8)
  }
}
