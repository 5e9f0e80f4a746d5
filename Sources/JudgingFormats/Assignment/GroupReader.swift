public import Judging
internal import VietnameseText

/// Reads what is ranked together: `nomination,group`, such as the category of each nomination.
public enum GroupReader {
  private static let headings = [
    Heading(id: "nomination", names: ["Hồ sơ", "Mã hồ sơ", "Đề cử", "Entry"], isRequired: true),
    Heading(id: "group", names: ["Nhóm", "Hạng mục", "Category"], isRequired: true),
  ]

  /// - Parameters:
  ///   - bytes: The file, delimited text or a workbook.
  ///   - file: Its name, for findings.
  ///   - table: The nominations there are.
  /// - Returns: The group of each nomination named; or everything wrong with the file.
  public static func read(
    _ bytes: [UInt8],
    file: String,
    among table: AffinityTable
  ) -> Checked<[Nomination.ID: String]> {
    let (tables, problems) = TableReader.readHeaded(bytes, file: file, by: headings)
    var findings = problems.filter { $0.rule.effect == .refuses }
    var groups: [Nomination.ID: String] = [:]
    for headed in tables {
      for row in headed.rows {
        let origin = headed.origin(row, "nomination")
        let nomination = Nomination.ID(headed[row, "nomination"]?.text.trimmed.nfc ?? "")
        let group = headed[row, "group"]?.text.trimmed.nfc ?? ""
        if table.row(of: nomination) == nil {
          findings.append(.nominationUnknown(nomination, among: table, at: origin))
        } else if group.isEmpty {
          findings.append(.groupMissing(nomination, at: headed.origin(row, "group")))
        } else if groups.updateValue(group, forKey: nomination) != nil {
          findings.append(.grouped(nomination, at: origin))
        }
      }
    }
    return findings.isEmpty ? .accepted(groups) : .rejected(findings)
  }
}

extension Finding {
  fileprivate static func groupMissing(_ nomination: Nomination.ID, at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "\(nomination) chưa có nhóm",
      en: "\(nomination) has no group"
    )
  }

  fileprivate static func grouped(_ nomination: Nomination.ID, at origin: Origin) -> Finding {
    Finding(
      .pairRepeated,
      at: origin,
      vi: "\(nomination) đã có nhóm ở trên; giữ một dòng",
      en: "\(nomination) has a group above already; keep one row"
    )
  }
}
