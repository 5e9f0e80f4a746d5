internal import Judging

/// Some rows of a headed table, all entries: a whole table, or a part of one too large to hold.
struct EntryBlock {
  let table: HeadedTable
  /// Whether these are the first entries of the table.
  let isFirst: Bool
  /// How many bytes of the file were read until their end.
  let offset: Int
}

/// Reads the entries of delimited text in blocks, so that a large file takes no more memory than a
/// small one.
struct EntryBlocks {
  /// More rows than headings are looked for in, and few enough to be nothing.
  private static let size = 1000

  private var rows: CSVRows
  private var pending: [Table.Row] = []
  private let notes: [Finding]
  /// What was found in rows and headings.
  private var findings = FindingLog()

  private init(_ text: FileBytes, notes: [Finding]) {
    rows = CSVRows(text)
    self.notes = notes
  }

  /// Hands the entries on, in the order of the file.
  ///
  /// - Parameters:
  ///   - file: Delimited text.
  ///   - headings: The columns that are known.
  ///   - identifying: The ids of those that tell entries from what stands around them; `nil` where
  ///     every row is an entry.
  ///   - encoding: What text that is no UTF-8 is said to be in.
  ///   - take: Gets one block after the other.
  /// - Returns: What is wrong with the table. Where its rows cannot be told apart, that is all that
  ///   counts.
  static func read(
    _ file: FileBytes,
    by headings: [Heading],
    identifying: [String]?,
    in encoding: DeclaredEncoding? = nil,
    _ take: (EntryBlock) throws -> Void
  ) rethrows -> FileReport {
    switch TextDecoder.text(of: file, in: encoding) {
    case .rejected(let findings): return FileReport(findings, isBroken: true)
    case .accepted(let text):
      return try text.withBytes { bytes in
        var blocks = EntryBlocks(bytes, notes: text.notes)
        return try blocks.read(bytes, by: headings, identifying: identifying, take)
      }
    }
  }

  private mutating func read(
    _ text: FileBytes,
    by headings: [Heading],
    identifying: [String]?,
    _ take: (EntryBlock) throws -> Void
  ) rethrows -> FileReport {
    while pending.count < Self.size, let row = rows.next() { pending.append(row) }
    if !pending.isEmpty {
      let (headed, problems) = Table(file: text.name, rows: pending).headed(by: headings)
      findings.append(problems)
      if let headed {
        let surroundings = identifying.map { Surroundings(of: headed, identifying: $0) }
        try handOn(headed, without: surroundings, text, take)
      }
    }
    // Whatever the headings are, all rows must be rows.
    while rows.next() != nil { text.release(rows.offset) }
    var all = FindingLog(notes)
    all.append(rows.findings)
    let isBroken = all.refuses
    if !isBroken { all.append(findings) }
    return FileReport(all, isBroken: isBroken)
  }

  /// Blocks end with an entry, but for the last: only then it is known what the rows after it are.
  private mutating func handOn(
    _ headed: HeadedTable,
    without surroundings: Surroundings?,
    _ text: FileBytes,
    _ take: (EntryBlock) throws -> Void
  ) rethrows {
    var last: Int?
    pending = Array(headed.rows)
    var isAtEnd = false
    while !isAtEnd {
      if let row = rows.next() { pending.append(row) } else { isAtEnd = true }
      guard isAtEnd || pending.count >= Self.size else { continue }
      let endsWithEntry = pending.last.map { surroundings?.isEntry($0) ?? true } ?? false
      guard isAtEnd || endsWithEntry else { continue }
      var block = headed
      block.rows = pending[...]
      if let (entries, notes) = surroundings?.entries(among: pending[...], following: last) {
        block.rows = entries[...]
        findings.append(notes)
      }
      try take(EntryBlock(table: block, isFirst: last == nil, offset: rows.offset))
      last = pending.last?.number
      pending.removeAll(keepingCapacity: true)
      text.release(rows.offset)
    }
  }
}
