public import JudgingStore
internal import Transparency

extension Office {
  /// How a casebook agrees with itself.
  public struct Health: Sendable {
    public let entries: Int
    public let rows: Int
    public let checkpoints: Int
    /// Pages first, then entries, rows and signed heads.
    public let faults: [LedgerFault]
  }

  /// Reads everything back: SQLite's own check, references, kept files, the ledger against the
  /// tables, the tree against its checkpoints.
  public func health() throws -> Health {
    try store.read { reading in
      Health(
        entries: try reading.ledgerSize(),
        rows: try reading.committedRows(),
        checkpoints: try reading.checkpoints().count,
        faults: try reading.databaseFaults() + reading.ledgerFaults()
      )
    }
  }
}
