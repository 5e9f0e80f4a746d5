public import Judging
internal import VietnameseText

/// Reads who meets whom: `judge,nomination`, such as conflicts, or the pairs of an assignment.
///
/// Other columns are passed over, so that what `assign` writes as CSV can be read back.
public enum MeetingReader {
  static let headings = [
    Heading(id: "judge", names: ["Giám khảo", "Mã giám khảo"], isRequired: true),
    Heading(id: "nomination", names: ["Hồ sơ", "Mã hồ sơ", "Đề cử", "Entry"], isRequired: true),
  ]

  /// - Parameters:
  ///   - bytes: The file, delimited text or a workbook.
  ///   - file: Its name, for findings.
  ///   - table: The judges and nominations there are.
  /// - Returns: The pairs with their places, in the order of the file; or everything wrong with it.
  public static func read(
    _ bytes: [UInt8],
    file: String,
    among table: AffinityTable
  ) -> Checked<[(meeting: Meeting, origin: Origin)]> {
    let (tables, problems) = TableReader.readHeaded(bytes, file: file, by: headings)
    // A list of conflicts may well be empty.
    var findings = problems.filter { $0.rule.effect == .refuses && $0.rule != .tableEmpty }
    var meetings: [(meeting: Meeting, origin: Origin)] = []
    var seen: Set<Meeting> = []
    for headed in tables {
      for row in headed.rows {
        switch meeting(in: row, of: headed, among: table) {
        case .rejected(let problems): findings += problems
        case .accepted(let meeting):
          let origin = headed.table.origin(of: row)
          if !seen.insert(meeting).inserted { findings.append(.pairRepeated(meeting, at: origin)) }
          meetings.append((meeting, origin))
        }
      }
    }
    return findings.isEmpty ? .accepted(meetings) : .rejected(findings)
  }

  private static func meeting(
    in row: Table.Row,
    of headed: HeadedTable,
    among table: AffinityTable
  ) -> Checked<Meeting> {
    let judge = Judge.ID(headed[row, "judge"]?.text.trimmed.nfc ?? "")
    let nomination = Nomination.ID(headed[row, "nomination"]?.text.trimmed.nfc ?? "")
    guard !judge.rawValue.isEmpty, !nomination.rawValue.isEmpty else {
      return .rejected([.pairUnnamed(at: headed.table.origin(of: row))])
    }
    var findings: [Finding] = []
    if table.column(of: judge) == nil {
      findings.append(.judgeUnknown(judge, among: table, at: headed.origin(row, "judge")))
    }
    if table.row(of: nomination) == nil {
      let origin = headed.origin(row, "nomination")
      findings.append(.nominationUnknown(nomination, among: table, at: origin))
    }
    guard findings.isEmpty else { return .rejected(findings) }
    return .accepted(Meeting(judge: judge, nomination: nomination))
  }
}

extension Finding {
  fileprivate static func pairRepeated(_ meeting: Meeting, at origin: Origin) -> Finding {
    Finding(
      .pairRepeated,
      at: origin,
      vi: "\(meeting.judge) và \(meeting.nomination) đã có ở trên; giữ một dòng",
      en: "\(meeting.judge) and \(meeting.nomination) stand above already; keep one row"
    )
  }

  fileprivate static func pairUnnamed(at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "dòng thiếu giám khảo hoặc hồ sơ",
      en: "the row names no judge or no nomination"
    )
  }

  fileprivate static func judgeUnknown(
    _ judge: Judge.ID,
    among table: AffinityTable,
    at origin: Origin
  ) -> Finding {
    let near = Misspelling.suggestion(for: judge.rawValue, among: table.judges.map(\.rawValue))
    return Finding(
      .judgeUnknown,
      at: origin,
      vi: "không có giám khảo “\(judge)” trong tệp mức phù hợp"
        + (near.map { "; có phải “\($0)”?" } ?? ""),
      en: "the affinities name no judge “\(judge)”" + (near.map { "; is it “\($0)”?" } ?? "")
    )
  }

  static func nominationUnknown(
    _ nomination: Nomination.ID,
    among table: AffinityTable,
    at origin: Origin
  ) -> Finding {
    let names = table.nominations.map(\.rawValue)
    let near = Misspelling.suggestion(for: nomination.rawValue, among: names)
    return Finding(
      .nominationUnknown,
      at: origin,
      vi: "không có hồ sơ “\(nomination)” trong tệp mức phù hợp"
        + (near.map { "; có phải “\($0)”?" } ?? ""),
      en: "the affinities name no nomination “\(nomination)”"
        + (near.map { "; is it “\($0)”?" } ?? "")
    )
  }
}
