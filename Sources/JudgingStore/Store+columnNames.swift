internal import GRDB
public import Judging
internal import VietnameseText

extension Reading {
  /// The headings an association is known to use, and the field of each, in order of heading.
  public func columnNames(of association: String) throws -> [(heading: String, field: Field.ID)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT heading, field FROM columnName WHERE id IN (
          SELECT max(id) FROM columnName WHERE association = ? GROUP BY heading
        ) ORDER BY heading
        """,
      arguments: [association.folded]
    ).map { (heading: $0["heading"], field: Identifier($0["field"] as String)) }
  }
}

extension Writing {
  /// Remembers the headings an association uses.
  public func remember(
    _ names: [(heading: String, field: Field.ID)],
    of association: String
  ) throws {
    for name in names {
      try db.execute(
        sql: "INSERT INTO columnName (association, heading, field, act) VALUES (?, ?, ?, ?)",
        arguments: [association.folded, name.heading.nfc, name.field.rawValue, position]
      )
    }
  }
}
