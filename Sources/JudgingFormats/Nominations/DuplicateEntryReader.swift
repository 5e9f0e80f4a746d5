public import Judging
internal import VietnameseText

/// Reads a plain table of nominations to look for duplicates in: `nomination,title,organisation`.
///
/// Tax code and web site are used where the table has them; other columns are passed over.
public enum DuplicateEntryReader {
  /// The entries in the order of the file, or everything that refuses it; notes stand beside.
  ///
  /// - Parameters:
  ///   - bytes: A workbook or delimited text.
  ///   - file: Its name, for findings.
  /// - Returns: The entries, `nil` where the file is refused, and the findings.
  public static func read(
    _ bytes: [UInt8],
    file: String
  ) -> (entries: [DuplicateEntry]?, findings: [Finding]) {
    let (tables, problems) = TableReader.readHeaded(bytes, file: file, by: headings)
    // A table of nominations has many columns that mean nothing here.
    var findings = problems.filter { $0.rule != .headingUnknown }
    var entries: [DuplicateEntry] = []
    var places: [String: Origin] = [:]
    for table in tables {
      for row in table.rows {
        let entry = Self.entry(row, of: table, &findings)
        guard let entry else { continue }
        let origin = table.table.origin(of: row)
        if let first = places.updateValue(origin, forKey: entry.id.rawValue) {
          findings.append(.entryRepeated(entry.id, first: first, at: origin))
        }
        entries.append(entry)
      }
    }
    return (findings.refuse ? nil : entries, findings.inReadingOrder)
  }

  private static func entry(
    _ row: Table.Row,
    of table: HeadedTable,
    _ findings: inout [Finding]
  ) -> DuplicateEntry? {
    let text = { (heading: String) in table[row, heading]?.text.nfc.trimmed ?? "" }
    let missing = headings.filter { $0.isRequired && text($0.id).isEmpty }
    findings += missing.map { .columnBlank($0, at: table.origin(row, $0.id)) }
    guard missing.isEmpty else { return nil }
    return DuplicateEntry(
      id: Identifier(text("nomination")),
      title: text("title"),
      organisation: text("organisation"),
      taxCode: text("taxCode"),
      website: text("website")
    )
  }

  private static let headings: [Heading] = {
    let names = ["Mã", "Mã hồ sơ", "Hồ sơ", "Mã đề cử", "Code", "Entry", "ID"]
    let code = Heading(id: "nomination", names: names, isRequired: true)
    let fields: [(id: Field.ID, more: [String], isRequired: Bool)] = [
      (.title, ["Tên", "Sản phẩm"], true), (.organisation, ["Nominee"], false),
      (.taxCode, ["Tax ID"], false), (.website, ["Host", "Tên miền"], false),
    ]
    return [code]
      + fields.compactMap { id, more, isRequired in
        let field = Field.standard.first { $0.id == id }
        return field.map {
          let names = [$0.name.vi, $0.name.en] + $0.aliases + more
          return Heading(id: id.rawValue, names: names, isRequired: isRequired)
        }
      }
  }()
}

extension Finding {
  fileprivate static func columnBlank(_ heading: Heading, at origin: Origin) -> Finding {
    Finding(
      .answerMissing,
      at: origin,
      vi: "dòng này chưa có “\(heading.names[0])”",
      en: "the row has no “\(heading.id)”"
    )
  }

  fileprivate static func entryRepeated(
    _ id: Nomination.ID,
    first: Origin,
    at origin: Origin
  ) -> Finding {
    Finding(
      .rulesIdentifierRepeated,
      at: origin,
      vi: "mã “\(id)” đã có ở \(first); mỗi hồ sơ cần một mã riêng",
      en: "the code “\(id)” stands at \(first) already; each nomination needs its own"
    )
  }
}
