internal import Crypto
internal import Foundation
internal import GRDB
public import Judging
public import StrictJSON
public import Transparency
internal import VietnameseText

/// What an act says of itself.
public struct Act: Hashable, Sendable {
  /// `nominate`, `score`, …: the command's name.
  public let name: String
  public let actor: String
  public let at: Moment
  /// Whether the office's clock was set by hand.
  public let isRehearsal: Bool
  public let detail: JSONValue

  public init(
    name: String,
    actor: String,
    at: Moment,
    isRehearsal: Bool,
    detail: JSONValue
  ) {
    self.name = name
    self.actor = actor
    self.at = at
    self.isRehearsal = isRehearsal
    self.detail = detail
  }
}

/// One entry of the ledger.
public struct LedgerEntry: Hashable, Sendable {
  /// Counted from 0, without gaps.
  public let index: Int
  public let act: Act
  /// The canonical bytes that are hashed.
  public let text: String
  /// SHA-256(0x00 ‖ entry), RFC 6962 section 2.1.
  public let leafHash: [UInt8]
}

extension Writing {
  /// Seals what was added with an entry in the ledger; the last thing an act does.
  ///
  /// The rows are read back from the database, so the entry commits to what is kept, not to what was
  /// meant.
  public func note(_ act: Act) throws {
    try settleErasure()
    try db.execute(
      sql: """
        INSERT INTO ledger (position, entry, leafHash, actor, at, isRehearsal, detail)
        VALUES (?, '', zeroblob(32), ?, ?, ?, ?)
        """,
      arguments: [
        position, act.actor.nfc, act.at.seconds, act.isRehearsal, act.detail.canonicalText,
      ]
    )
    try db.execute(
      sql: "INSERT INTO saltSeed (position, seed) VALUES (?, ?)",
      arguments: [position, Data(seed)]
    )
    let content = try contents(of: position)[position] ?? GrowingTree()
    let entry: JSONValue = [
      "act": .string(act.name),
      "content": .string(content.root.base64),
      "index": .number(String(position)),
      "rows": .number(String(content.count)),
      "version": 2,
    ]
    let text = entry.canonicalText
    // The triggers refuse changes to an entry; this one is not written yet.
    try db.execute(
      sql: "UPDATE ledger SET entry = ?, leafHash = ? WHERE position = ? AND entry = ''",
      arguments: [text, Data(TreeHash(leaf: text.utf8).bytes), position]
    )
    isNoted = true
  }
}

extension Reading {
  /// Every entry, oldest first.
  public func ledger() throws -> [LedgerEntry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT position, entry, leafHash, actor, at, isRehearsal, detail FROM ledger
        ORDER BY position
        """
    )
    .map { row in
      let text: String = row["entry"]
      let json = try JSONValue(parsing: text)
      return LedgerEntry(
        index: row["position"],
        act: Act(
          name: json["act"]?.text ?? "",
          actor: row["actor"],
          at: Moment(seconds: row["at"]),
          isRehearsal: row["isRehearsal"],
          detail: try JSONValue(parsing: row["detail"] as String)
        ),
        text: text,
        leafHash: Array(row["leafHash"] as Data)
      )
    }
  }

  /// The tree over all entries, each hashed anew from its text.
  public func ledgerTree() throws -> MerkleTree {
    MerkleTree(
      leaves: try String.fetchAll(db, sql: "SELECT entry FROM ledger ORDER BY position")
        .map { TreeHash(leaf: $0.utf8) }
    )
  }

  /// How many rows the entries commit to.
  public func committedRows() throws -> Int {
    try String.fetchAll(db, sql: "SELECT entry FROM ledger").reduce(0) { sum, entry in
      sum + ((try? JSONValue(parsing: entry))?["rows"]?.integer ?? 0)
    }
  }

  /// How many entries there are.
  public func ledgerSize() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM ledger") ?? 0
  }
}

/// SHA-256 of bytes, in lower-case hexadecimal: the name by which a file is known.
public func sha256(of bytes: [UInt8]) -> String { Array(SHA256.hash(data: bytes)).hex }

extension [UInt8] {
  public var hex: String {
    map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0\(digits)" : digits
    }.joined()
  }
}
