public import Judging
internal import VietnameseText

/// Reads the workbook in which the office marked what nominees may read.
public struct FeedbackReader {
  private let count: RoundCount

  public init(for count: RoundCount) {
    self.count = count
  }

  /// What the office releases, in the order of the file.
  ///
  /// - Parameters:
  ///   - bytes: XLSX or CSV.
  ///   - file: Its name.
  /// - Returns: The comments; findings on rows that fit no comment, and on judges who are named.
  public func read(
    _ bytes: [UInt8],
    file: String
  ) -> (released: [ReleasedComment], findings: [Finding]) {
    let (tables, problems) = TableReader.readHeaded(bytes, file: file, by: Self.headings)
    var findings = problems
    var left = Dictionary(grouping: count.comments) { Key($0.nomination, $0.part) }
      .mapValues(\.count)
    var released: [ReleasedComment] = []
    for table in tables {
      for row in table.rows {
        guard let answer = table[row, "release"]?.text, isYes(answer, row, table, &findings) else {
          continue
        }
        guard let comment = comment(row, table, &findings) else { continue }
        let key = Key(comment.nomination, comment.part)
        guard left[key, default: 0] > 0 else {
          findings.append(.noSuchComment(comment, at: table.origin(row, "nomination")))
          continue
        }
        left[key, default: 0] -= 1
        if let name = count.record.judges.named(in: comment.text) {
          findings.append(.judgeNamed(name, at: table.origin(row, "text")))
        }
        released.append(comment)
      }
    }
    return (released, findings)
  }

  private struct Key: Hashable {
    let nomination: Nomination.ID
    let part: Subcriterion.ID?

    init(_ nomination: Nomination.ID, _ part: Subcriterion.ID?) {
      self.nomination = nomination
      self.part = part
    }
  }

  static let headings = [
    Heading(id: "nomination", names: ["Mã hồ sơ", "Nomination", "Hồ sơ"], isRequired: true),
    Heading(id: "title", names: ["Tên", "Title"]),
    Heading(id: "part", names: ["Mã tiêu chí", "Part"], isRequired: true),
    Heading(id: "criterion", names: ["Tiêu chí", "Criterion"]),
    Heading(id: "written", names: ["Nhận xét của giám khảo", "Written"]),
    Heading(id: "release", names: ["Công bố", "Release"], isRequired: true),
    Heading(id: "text", names: ["Nội dung gửi đơn vị", "Text for the nominee"], isRequired: true),
  ]

  static func answers(in language: Language) -> (yes: String, no: String) {
    switch language {
    case .vi: ("Có", "Không")
    case .en: ("Yes", "No")
    }
  }

  private func isYes(
    _ text: String,
    _ row: Table.Row,
    _ table: HeadedTable,
    _ findings: inout [Finding]
  ) -> Bool {
    switch text.folded {
    case "co", "yes", "x": return true
    case "khong", "no": return false
    default:
      findings.append(
        Finding(
          .optionUnknown,
          at: table.origin(row, "release"),
          vi: "“\(text)” ở cột Công bố: chọn Có hoặc Không",
          en: "“\(text)” in the column Release: choose Yes or No"
        )
      )
      return false
    }
  }

  private func comment(
    _ row: Table.Row,
    _ table: HeadedTable,
    _ findings: inout [Finding]
  ) -> ReleasedComment? {
    guard let code = table[row, "nomination"]?.text, let text = table[row, "text"]?.text else {
      let empty = table[row, "nomination"] == nil ? "nomination" : "text"
      let name = Self.headings.first { $0.id == empty }?.names ?? ["", ""]
      findings.append(
        Finding(
          .answerMissing,
          at: table.origin(row, empty),
          vi: "chưa điền “\(name[0])”",
          en: "“\(name[1])” is empty"
        )
      )
      return nil
    }
    let part = table[row, "part"]?.text
    return ReleasedComment(
      nomination: Identifier(code),
      part: part.map { Identifier($0) },
      text: text.nfc
    )
  }
}

extension Finding {
  fileprivate static func noSuchComment(_ comment: ReleasedComment, at origin: Origin) -> Finding {
    let part = comment.part.map { " (\($0))" } ?? ""
    return Finding(
      .referenceUnknown,
      at: origin,
      vi: "giám khảo không viết nhận xét này, hoặc dòng lặp lại: \(comment.nomination)\(part)",
      en: "no judge wrote this comment, or the row stands twice: \(comment.nomination)\(part)"
    )
  }

  fileprivate static func judgeNamed(_ name: String, at origin: Origin) -> Finding {
    Finding(
      .hiddenValueShown,
      at: origin,
      vi: "nội dung gửi đơn vị có tên hoặc mã giám khảo “\(name)”; hãy bỏ đi",
      en: "what goes to the nominee names the judge “\(name)”; take it out"
    )
  }
}
