internal import Judging

/// What becomes of merged cells below the headings.
enum MergedCells {
  /// Each is a finding: nobody can tell which row the value is for.
  case refused
  /// The caller gives the value to every row it covers, and says so.
  case spread
}

/// Reads whatever holds rows: delimited text or a workbook.
enum TableReader {
  /// The tables of a file, one for delimited text, one a sheet for a workbook.
  static func read(_ bytes: [UInt8], file: String) -> (tables: [Table], findings: [Finding]) {
    bytes.withUnsafeBufferPointer { read($0, file: file) }
  }

  /// The same of bytes that stand elsewhere.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for findings.
  ///   - encoding: What delimited text that is no UTF-8 is said to be in.
  /// - Returns: What could be read, and what is wrong with the file.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>,
    file: String,
    in encoding: DeclaredEncoding? = nil
  ) -> (tables: [Table], findings: [Finding]) {
    switch FileKind.of(bytes, named: file) {
    case .workbook:
      let (workbook, findings) = Workbook.read(bytes, file: file)
      return (workbook?.tables ?? [], findings)
    case .delimited:
      let (table, findings) = CSVReader.read(FileBytes(file, bytes), in: encoding)
      return (table.map { [$0] } ?? [], findings)
    case .xml, .json:
      return (
        [],
        [
          Finding(
            .fileKindUnknown,
            at: Origin(file: file),
            vi: "loại tệp này không nhận ở đây; hãy gửi .xlsx hoặc .csv",
            en: "this kind of file is not taken here; send .xlsx or .csv"
          )
        ]
      )
    }
  }

  /// The tables that have the headings, understood.
  ///
  /// A sheet without any of them, such as instructions, is passed over while another has them.
  static func readHeaded(
    _ bytes: [UInt8],
    file: String,
    by headings: [Heading]
  ) -> (tables: [HeadedTable], findings: [Finding]) {
    bytes.withUnsafeBufferPointer { readHeaded($0, file: file, by: headings) }
  }

  /// The same of bytes that stand elsewhere.
  static func readHeaded(
    _ bytes: UnsafeBufferPointer<UInt8>,
    file: String,
    by headings: [Heading],
    in encoding: DeclaredEncoding? = nil,
    merges: MergedCells = .refused
  ) -> (tables: [HeadedTable], findings: [Finding]) {
    var (tables, findings) = read(bytes, file: file, in: encoding)
    guard !findings.refuse else { return ([], findings) }
    let likely = tables.filter { $0.likeness(to: headings) >= 2 }
    findings += likely.filter(\.isHidden).map { .sheetHidden($0) }
    let visible = tables.filter { !$0.isHidden }
    tables = likely.filter { !$0.isHidden }
    if tables.isEmpty { tables = Array(visible.prefix(1)) }
    var headed: [HeadedTable] = []
    for table in tables {
      let (understood, problems) = table.headed(by: headings)
      findings += problems
      guard let understood else { continue }
      findings += understood.visibilityNotes
      let unclear = merges == .refused ? understood.mergeFindings : []
      findings += unclear
      if unclear.isEmpty { headed.append(understood) }
    }
    if tables.isEmpty { findings.append(.tableEmpty(Origin(file: file))) }
    return (headed, findings)
  }
}
