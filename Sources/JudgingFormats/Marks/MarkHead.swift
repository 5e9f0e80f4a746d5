internal import Judging

/// The heading of a marks file, and where the rows below it begin.
struct MarkHead {
  let columns: MarkColumns
  let delimiter: UInt8
  let start: Int
  let line: Int

  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    file: String
  ) -> Checked<MarkHead> {
    let (start, delimiter, line) = CSVReader.layout(of: bytes)
    var scanner = CSVScanner(from: start, to: bytes.count, delimiter: delimiter, line: line)
    var fields: [CSVScanner.Field] = []
    do throws(CSVScanner.Fault) {
      guard try scanner.next(into: &fields, of: bytes) else {
        return .rejected([.tableEmpty(Origin(file: file))])
      }
    } catch {
      return .rejected([.csvFault(error, in: file)])
    }
    let names = fields.map { CSVReader.text($0, of: bytes) }
    let (position, next) = (scanner.position, scanner.line)
    switch MarkColumns.read(names, line: line, file: file) {
    case .rejected(let findings): return .rejected(findings)
    case .accepted(let columns):
      return .accepted(
        MarkHead(columns: columns, delimiter: delimiter, start: position, line: next)
      )
    }
  }
}
