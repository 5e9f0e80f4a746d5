internal import Foundation
internal import GRDB
internal import Transparency

/// What the ledger commits to, as it was before an erasure: the parts of every row.
struct CommittedParts {
  private var parts: [[Int]: [(name: String, commitment: TreeHash)]] = [:]

  init(_ reading: Reading) throws {
    try reading.eachLedgerRow { row in
      parts[[row.act, row.number]] = row.parts.map { ($0.name, $0.commitment) }
    }
  }

  /// The rows of which a part is no longer what it was, by act, with the names of those parts.
  func changes(in reading: Reading) throws -> [Int: [Int: Set<String>]] {
    var changes: [Int: [Int: Set<String>]] = [:]
    try reading.eachLedgerRow { row in
      let now = row.parts.reduce(into: [:]) { $0[$1.name] = $1.commitment }
      let changed = self[row.act, row.number].filter { now[$0.name] != $0.commitment }
      if !changed.isEmpty { changes[row.act, default: [:]][row.number] = Set(changed.map(\.name)) }
    }
    return changes
  }

  /// The parts of a row in order; none for one that was not there.
  subscript(act: Int, number: Int) -> [(name: String, commitment: TreeHash)] {
    parts[[act, number], default: []]
  }

  /// How many rows an act had.
  func count(of act: Int) -> Int {
    var count = 0
    while parts[[act, count]] != nil { count += 1 }
    return count
  }
}

extension Writing {
  /// Remembers, once and before anything is overwritten, what the ledger commits to.
  func rememberForErasure() throws {
    if beforeErasure == nil { beforeErasure = try CommittedParts(self) }
  }

  /// Keeps the commitments of what was overwritten and lets go of their salts, so that the ledger
  /// still verifies and nobody can tell by trying whether a guess is what an act had recorded.
  func settleErasure() throws {
    guard let before = beforeErasure else { return }
    for (act, rows) in try before.changes(in: self).sorted(by: { $0.key < $1.key }) {
      // Salts made from a seed can be made again, so the seed of the act goes as a whole.
      let book = try SaltBook(db)
      for number in 0..<before.count(of: act) {
        let parts = before[act, number]
        let salts = try book.salts(ofRow: number, of: act, count: parts.count)
        try keepSalts(salts, of: parts, act, number, without: rows[number, default: []])
      }
      try db.execute(sql: "DELETE FROM saltSeed WHERE position = ?", arguments: [act])
    }
  }

  private func keepSalts(
    _ salts: [[UInt8]],
    of parts: [(name: String, commitment: TreeHash)],
    _ act: Int,
    _ number: Int,
    without names: Set<String>
  ) throws {
    var kept = Data()
    for (part, salt) in zip(parts, salts) {
      guard names.contains(part.name) else {
        kept += salt
        continue
      }
      kept += Data(count: 16)
      try db.execute(
        sql: """
          INSERT OR IGNORE INTO erasedPart (position, rowNumber, name, commitment)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [act, number, part.name, Data(part.commitment.bytes)]
      )
    }
    try db.execute(
      sql: "INSERT OR REPLACE INTO rowSalt (position, rowNumber, salts) VALUES (?, ?, ?)",
      arguments: [act, number, kept]
    )
  }
}
