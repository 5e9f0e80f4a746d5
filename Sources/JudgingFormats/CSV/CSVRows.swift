internal import Judging
internal import VietnameseText

/// The rows of delimited text, one after the other.
struct CSVRows {
  /// What is wrong so far; complete when there is no further row.
  private(set) var findings = FindingLog()
  private let file: FileBytes
  private var scanner: CSVScanner
  private var fields: [CSVScanner.Field] = []
  /// How many fields the first row has, once it is read.
  private var width: Int?
  private var isAtEnd = false

  init(_ file: FileBytes) {
    self.file = file
    let (start, delimiter, line) = CSVReader.layout(of: file.bytes)
    scanner = CSVScanner(from: start, to: file.bytes.count, delimiter: delimiter, line: line)
  }

  /// How many bytes are read.
  var offset: Int { scanner.position }

  /// The next row with any cell; `nil` at the end, or where the text stops being a table.
  mutating func next() -> Table.Row? {
    if isAtEnd { return nil }
    do {
      while true {
        let line = scanner.line
        guard try scanner.next(into: &fields, of: file.bytes) else { break }
        let cells = cells()
        if cells.isEmpty { continue }
        if let width, fields.count != width, !isPadded(to: width) {
          findings.append(.rowLength(fields.count, width, line: line, in: file.name))
        }
        width = width ?? fields.count
        return Table.Row(number: line, cells: cells)
      }
    } catch {
      findings.append(.csvFault(error, in: file.name))
    }
    isAtEnd = true
    if width == nil, !findings.refuses { findings.append(.tableEmpty(Origin(file: file.name))) }
    return nil
  }

  /// Longer than the headings, but only by empty fields: what Excel leaves of deleted columns.
  private func isPadded(to width: Int) -> Bool {
    fields.count > width && fields[width...].allSatisfy(\.range.isEmpty)
  }

  private func cells() -> [Table.Cell] {
    var cells: [Table.Cell] = []
    cells.reserveCapacity(fields.count)
    for (index, field) in fields.enumerated() where !field.range.isEmpty {
      let text = CSVReader.text(field, of: file.bytes)
      if !text.isBlank { cells.append(Table.Cell(column: index + 1, text: text)) }
    }
    return cells
  }
}
