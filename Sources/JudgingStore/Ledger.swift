internal import Crypto
internal import Foundation
internal import GRDB
public import Judging
public import StrictJSON

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
  public func note(_ act: Act) throws {
    let entry: JSONValue = [
      "act": .string(act.name),
      "actor": .string(act.actor),
      "at": .string(act.at.description),
      "content": .string(digest.finish().hex),
      "detail": act.detail,
      "index": .number(String(position)),
      "rehearsal": .bool(act.isRehearsal),
      "version": 1,
    ]
    let text = entry.canonicalText
    try db.execute(
      sql: "INSERT INTO ledger (position, entry, leafHash, salt) VALUES (?, ?, ?, ?)",
      arguments: [position, text, Data(leafHash(of: text)), Data(digest.salt)]
    )
    isNoted = true
  }
}

extension Reading {
  /// Every entry, oldest first.
  public func ledger() throws -> [LedgerEntry] {
    try Row.fetchAll(db, sql: "SELECT position, entry, leafHash FROM ledger ORDER BY position")
      .map { row in
        let text: String = row["entry"]
        let json = try JSONValue(parsing: text)
        return LedgerEntry(
          index: row["position"],
          act: Act(
            name: json["act"]?.text ?? "",
            actor: json["actor"]?.text ?? "",
            at: Moment(json["at"]?.text ?? "") ?? Moment(seconds: 0),
            isRehearsal: json["rehearsal"]?.isTrue ?? false,
            detail: json["detail"] ?? .null
          ),
          text: text,
          leafHash: Array(row["leafHash"] as Data)
        )
      }
  }

  /// The positions whose stored hash is not that of their entry, or that are out of sequence.
  public func brokenLedgerEntries() throws -> [Int] {
    try ledger().enumerated()
      .filter {
        $0.element.index != $0.offset || $0.element.leafHash != leafHash(of: $0.element.text)
      }
      .map(\.offset)
  }

  /// The Merkle tree hash over all entries, RFC 6962 section 2.1.
  public func ledgerRoot() throws -> [UInt8] { merkleRoot(try ledger().map(\.leafHash)[...]) }
}

/// SHA-256 over a salt and what an act adds, in the order of adding.
struct ContentDigest {
  let salt: [UInt8]
  private var hash = SHA256()
  private var line: [UInt8] = []

  init(salt: [UInt8]) {
    self.salt = salt
    hash.update(data: salt)
  }

  mutating func add(_ bytes: some Sequence<UInt8>) {
    line.removeAll(keepingCapacity: true)
    line += bytes
    line.append(0x0A)
    line.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  /// Adds a score sheet: `round TAB nomination TAB judge TAB marks`.
  mutating func add(_ marks: [UInt8], of card: Scorecard, in round: Round.ID) {
    line.removeAll(keepingCapacity: true)
    for name in [round.rawValue, card.nomination.rawValue, card.judge.rawValue] {
      line += name.utf8
      line.append(0x09)
    }
    line += marks
    line.append(0x0A)
    line.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }

  func finish() -> [UInt8] { Array(hash.finalize()) }
}

func leafHash(of entry: String) -> [UInt8] { Array(SHA256.hash(data: [0] + Array(entry.utf8))) }

/// The tree hash of leaves that are hashed already.
func merkleRoot(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
  guard let first = leaves.first else { return Array(SHA256.hash(data: [])) }
  guard leaves.count > 1 else { return first }
  var split = 1
  while split * 2 < leaves.count { split *= 2 }
  let middle = leaves.startIndex + split
  return Array(
    SHA256.hash(data: [1] + merkleRoot(leaves[..<middle]) + merkleRoot(leaves[middle...]))
  )
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
