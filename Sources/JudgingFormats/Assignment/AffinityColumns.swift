internal import Judging

/// Which columns of an affinity file are which, from 0.
struct AffinityColumns {
  let judge: Int
  let nomination: Int
  let affinity: Int
  let width: Int
  let delimiter: UInt8
  /// Where the rows begin, and on which line.
  let start: Int
  let line: Int

  private static let headings = [
    Heading(id: "judge", names: ["Giám khảo", "Mã giám khảo"], isRequired: true),
    Heading(id: "nomination", names: ["Hồ sơ", "Mã hồ sơ", "Đề cử", "Entry"], isRequired: true),
    Heading(id: "affinity", names: ["Mức phù hợp", "Phù hợp"], isRequired: true),
  ]

  /// Reads the heading record, which must end within `bytes`.
  static func read(_ bytes: [UInt8], file: String) -> Checked<AffinityColumns> {
    bytes.withUnsafeBufferPointer { buffer in
      let (start, delimiter, line) = CSVReader.layout(of: buffer)
      var scanner = CSVScanner(from: start, to: buffer.count, delimiter: delimiter, line: line)
      var fields: [CSVScanner.Field] = []
      do throws(CSVScanner.Fault) {
        guard try scanner.next(into: &fields, of: buffer) else {
          return .rejected([.tableEmpty(Origin(file: file))])
        }
      } catch {
        return .rejected([.csvFault(error, in: file)])
      }
      let cells = fields.enumerated().map {
        Table.Cell(column: $0.offset + 1, text: CSVReader.text($0.element, of: buffer))
      }
      // A row below keeps the table from being called empty; only the headings are looked at.
      let table = Table(
        file: file,
        rows: [Table.Row(number: line, cells: cells), Table.Row(number: line + 1, cells: [])]
      )
      let (headed, findings) = table.headed(by: headings)
      guard let columns = headed?.columns, let judge = columns["judge"],
        let nomination = columns["nomination"], let affinity = columns["affinity"]
      else { return .rejected(findings.filter { $0.rule.effect == .refuses }) }
      return .accepted(
        AffinityColumns(
          judge: judge - 1,
          nomination: nomination - 1,
          affinity: affinity - 1,
          width: fields.count,
          delimiter: delimiter,
          start: scanner.position,
          line: scanner.line
        )
      )
    }
  }
}
