internal import Judging

/// Which column of a table holds which field: rows become forms by it.
struct FormColumns {
  private let table: Table
  private let noEntries: NominationForm.Entries
  /// The position of each column's field, in the order of the fields.
  private let columns: [(column: Int, position: Int)]
  private let code: Int?

  init(_ headed: HeadedTable, fields: [Field.ID]) {
    table = headed.table
    noEntries = NominationForm.Entries(for: fields)
    columns = fields.enumerated().compactMap { position, field in
      headed.columns[field.rawValue].map { ($0, position) }
    }
    code = headed.columns["code"]
  }

  func form(_ row: Table.Row) -> NominationForm {
    var form = NominationForm(entries: noEntries, origin: table.origin(of: row))
    for (column, position) in columns {
      if let cell = row[column] { form.entries[position] = entry(cell, in: row) }
    }
    form.code = code.flatMap { row[$0] }.map { entry($0, in: row) }
    return form
  }

  private func entry(_ cell: Table.Cell, in row: Table.Row) -> NominationForm.Entry {
    NominationForm.Entry(
      cell.text,
      kind: cell.kind.entryKind,
      at: table.origin(of: cell, in: row)
    )
  }
}

extension Table.Kind {
  fileprivate var entryKind: NominationForm.Entry.Kind {
    switch self {
    case .text, .boolean: .text
    case .number: .number
    case .date: .date
    case .error: .error
    }
  }
}
