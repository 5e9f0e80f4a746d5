internal import Foundation
internal import GRDB
public import Transparency

extension Reading {
  /// The rows of one act, or of every act, each with its number and salts.
  ///
  /// They come table by table, so the acts of several are mixed; within one act they are in order.
  ///
  /// - Parameters:
  ///   - act: The act; `nil` for all.
  ///   - body: Takes each row in turn.
  /// - Throws: What SQLite reports, and what `body` throws.
  public func eachLedgerRow(
    of act: Int? = nil,
    _ body: (LedgerRow) throws -> Void
  ) throws {
    var numbers: [Int: Int] = [:]
    let salts = try SaltBook(db)
    let size = try ledgerSize()
    try eachPlainRow(of: act) { act, texts in
      // What an act under way has added is committed to when it is noted.
      guard act < size else { return }
      let number = numbers[act, default: 0]
      numbers[act] = number + 1
      try body(try salts.row(number, of: act, texts))
    }
  }

  /// The tree of each act's rows, or of one act's.
  public func contents(of act: Int? = nil) throws -> [Int: GrowingTree] {
    var trees: [Int: GrowingTree] = [:]
    try eachLedgerRow(of: act) { trees[$0.act, default: GrowingTree()].add($0.leafHash) }
    return trees
  }
}

/// Gives rows their salts, and back the commitments of what was erased.
struct SaltBook {
  private let db: Database
  private let seeds: [Int: SaltSequence]
  private let erased: [Place: [String: TreeHash]]

  private struct Place: Hashable {
    let act: Int
    let row: Int
  }

  init(_ db: Database) throws {
    self.db = db
    var seeds: [Int: SaltSequence] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT position, seed FROM saltSeed") {
      seeds[row["position"]] = SaltSequence(seed: Array(row["seed"] as Data))
    }
    self.seeds = seeds
    var erased: [Place: [String: TreeHash]] = [:]
    let sql = "SELECT position, rowNumber, name, commitment FROM erasedPart"
    for row in try Row.fetchAll(db, sql: sql) {
      let place = Place(act: row["position"], row: row["rowNumber"])
      erased[place, default: [:]][row["name"]] = TreeHash(row["commitment"] as Data)
    }
    self.erased = erased
  }

  func row(_ number: Int, of act: Int, _ texts: [NamedText]) throws -> LedgerRow {
    let gone = erased.isEmpty ? [:] : erased[Place(act: act, row: number), default: [:]]
    let kept = gone.isEmpty ? texts : texts.filter { gone[$0.name] == nil }
    let count = kept.count + gone.count
    var salts = try salts(ofRow: number, of: act, count: count)
    // A part too many has no salt, and leads to another commitment.
    salts += Array(repeating: [], count: max(0, count - salts.count))
    guard !gone.isEmpty else {
      let parts = zip(kept, salts).map { text, salt in
        LedgerRow.Part.kept(RowPart(name: text.name, text: text.text, salt: salt))
      }
      return LedgerRow(act: act, number: number, parts: parts)
    }
    let texts = Dictionary(uniqueKeysWithValues: kept.map { ($0.name, $0.text) })
    let names = (kept.map(\.name) + gone.keys).sorted(by: bytewise)
    let parts = zip(names, salts).map { name, salt in
      gone[name].map { LedgerRow.Part.erased(name: name, $0) }
        ?? .kept(RowPart(name: name, text: texts[name] ?? [], salt: salt))
    }
    return LedgerRow(act: act, number: number, parts: parts)
  }

  func salts(ofRow number: Int, of act: Int, count: Int) throws -> [[UInt8]] {
    try seeds[act]?.salts(ofRow: number, count: count) ?? storedSalts(number, of: act)
  }

  private func storedSalts(_ row: Int, of act: Int) throws -> [[UInt8]] {
    let data = try Data.fetchOne(
      db,
      sql: "SELECT salts FROM rowSalt WHERE position = ? AND rowNumber = ?",
      arguments: [act, row]
    )
    let bytes = Array(data ?? Data())
    return stride(from: 0, to: bytes.count - 15, by: 16).map { Array(bytes[$0..<($0 + 16)]) }
  }
}

/// Byte order, in which the parts of a row stand.
func bytewise(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
