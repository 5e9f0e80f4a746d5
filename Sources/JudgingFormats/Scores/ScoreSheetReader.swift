public import Judging
internal import StrictJSON
internal import VietnameseText

/// Reads score sheets from XLSX, CSV or JSON.
///
/// Two layouts are known: one row a sheet, with a column for each subcriterion; and one row a mark,
/// with the columns `criterion` and `score`.
public struct ScoreSheetReader: Sendable {
  private let parts: [Subcriterion]

  /// - Parameter rubric: The round's rubric, its omissions made.
  public init(rubric: Rubric) {
    parts = rubric.judged
  }

  /// Some sheets of a file, and what is wrong with their cells.
  public struct Part: Sendable {
    public var sheets: [ScoreSheet]
    public var findings: [Finding]
  }

  /// Hands the sheets of a file on in its order, many at a time; reads ahead on another thread.
  ///
  /// Delimited text with a row a sheet is read piece by piece; anything else is held while it is
  /// read, for the marks of a sheet may stand anywhere in it.
  ///
  /// - Returns: What is wrong with the file as a file.
  public func read(_ file: FileBytes, _ take: (Part) throws -> Void) throws -> FileReport {
    try ReadAhead.run { handOn in
      switch FileKind.of(file.bytes, named: file.name) {
      case .delimited: return try readDelimited(file, handOn)
      case .json: return try readJSON(file, handOn)
      case .workbook, .xml: return try readWorkbook(file, handOn)
      }
    } _: {
      try take($0)
    }
  }

  private func readDelimited(
    _ file: FileBytes,
    _ handOn: (Part) throws -> Void
  ) throws -> FileReport {
    var assembly = ScoreSheetAssembly(parts: parts)
    let report = try EntryBlocks.read(file, by: headings, identifying: nil) { block in
      if assembly.read(block.table) == .rowBySheet { try handOn(assembly.take()) }
    }
    try handOn(assembly.take())
    return report
  }

  private func readWorkbook(
    _ file: FileBytes,
    _ handOn: (Part) throws -> Void
  ) throws -> FileReport {
    let (tables, findings) = TableReader.readHeaded(file.bytes, file: file.name, by: headings)
    guard !findings.refuse else { return FileReport(findings) }
    var assembly = ScoreSheetAssembly(parts: parts)
    for table in tables { _ = assembly.read(table) }
    try handOn(assembly.take())
    return FileReport(findings)
  }

  private var headings: [Heading] {
    // A rubric may have a criterion “Hồ sơ”: the word then means that, and not the nomination.
    let taken = Set(parts.flatMap { [$0.id.rawValue, $0.name.vi, $0.name.en].map(\.folded) })
    return Self.common.map { $0.without(taken) }
      + parts.flatMap { part in
        [
          Heading(id: part.id.rawValue, names: [part.name.vi, part.name.en]),
          Heading(
            id: "\(part.id).comment",
            names: ["Nhận xét: \(part.name.vi)", "Comment: \(part.name.en)"]
          ),
        ]
      }
  }

  private static let common = [
    Heading(
      id: "judge",
      names: ["Giám khảo", "Mã giám khảo", "Thành viên", "Judge"],
      isRequired: true
    ),
    Heading(
      id: "nomination",
      names: ["Hồ sơ", "Mã hồ sơ", "Đề cử", "Mã đề cử", "Nomination", "Entry"],
      isRequired: true
    ),
    Heading(id: "title", names: ["Tên sản phẩm, dịch vụ", "Title"]),
    Heading(id: "criterion", names: ["Tiêu chí", "Mã tiêu chí", "Criterion"]),
    Heading(id: "score", names: ["Điểm", "Mark", "Score"]),
    Heading(id: "comment", names: ["Nhận xét", "Nhận xét chung", "Ý kiến", "Comment"]),
  ]

  /// `[{"judge", "nomination", "marks": {id: mark}, "comments": {id: text}, "comment"}, …]`, or the
  /// same under `sheets`; a mark is a number or its text.
  private func readJSON(
    _ file: FileBytes,
    _ handOn: (Part) throws -> Void
  ) throws -> FileReport {
    let root: JSONValue
    do {
      root = try JSONValue(parsing: Array(file.bytes))
    } catch {
      return FileReport([.json(error, in: file.name)])
    }
    let base = root["sheets"] == nil ? "$" : "$.sheets"
    guard let elements = (root["sheets"] ?? root).elements else {
      let problem = Finding.jsonUnexpected(
        base,
        vi: "cần một danh sách phiếu [ … ]",
        en: "a list of score sheets [ … ] is expected",
        in: file.name
      )
      return FileReport([problem])
    }
    var assembly = ScoreSheetAssembly(parts: parts)
    for (index, element) in elements.enumerated() {
      assembly.read(element, path: "\(base)[\(index)]", file: file.name)
    }
    try handOn(assembly.take())
    return FileReport()
  }
}
