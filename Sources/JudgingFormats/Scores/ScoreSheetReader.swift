public import Judging
internal import StrictJSON
internal import VietnameseText

/// Reads score sheets from XLSX, CSV or JSON.
///
/// Two layouts are known: one row a sheet, with a column for each subcriterion; and one row a mark,
/// with the columns `criterion` and `score`.
public struct ScoreSheetReader {
  private let parts: [Subcriterion]

  /// - Parameter rubric: The round's rubric, its omissions made.
  public init(rubric: Rubric) {
    parts = rubric.judged
  }

  /// The sheets of one file, and what is wrong with its cells.
  public func read(_ bytes: [UInt8], file: String) -> (sheets: [ScoreSheet], findings: [Finding]) {
    if FileKind.of(bytes, named: file) == .json { return readJSON(bytes, file) }
    let (tables, findings) = TableReader.readHeaded(bytes, file: file, by: headings)
    guard !findings.refuse else { return ([], findings) }
    var assembly = ScoreSheetAssembly(parts: parts, findings: findings)
    for table in tables {
      if table.columns["criterion"] != nil {
        assembly.readMarkByMark(table)
      } else {
        assembly.readSheetByRow(table)
      }
    }
    return (assembly.sheets, assembly.findings)
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
    _ bytes: [UInt8],
    _ file: String
  ) -> (sheets: [ScoreSheet], findings: [Finding]) {
    let root: JSONValue
    do {
      root = try JSONValue(parsing: bytes)
    } catch {
      return ([], [.json(error, in: file)])
    }
    let base = root["sheets"] == nil ? "$" : "$.sheets"
    guard let elements = (root["sheets"] ?? root).elements else {
      let problem = Finding.jsonUnexpected(
        base,
        vi: "cần một danh sách phiếu [ … ]",
        en: "a list of score sheets [ … ] is expected",
        in: file
      )
      return ([], [problem])
    }
    var assembly = ScoreSheetAssembly(parts: parts, findings: [])
    for (index, element) in elements.enumerated() {
      assembly.read(element, path: "\(base)[\(index)]", file: file)
    }
    return (assembly.sheets, assembly.findings)
  }
}
