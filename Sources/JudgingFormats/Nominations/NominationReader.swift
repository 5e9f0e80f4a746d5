public import Judging
internal import StrictJSON
internal import VietnameseText

/// Reads nominations from XML, XLSX, CSV or JSON into forms.
public struct NominationReader {
  private let programme: Programme
  private let encoding: DeclaredEncoding?
  private let columnNames: [ColumnName]

  /// - Parameters:
  ///   - programme: The rules whose fields are looked for.
  ///   - encoding: What delimited text that is no UTF-8 is said to be in.
  ///   - columnNames: Headings that mean a field although the rules do not list them.
  public init(
    programme: Programme,
    encoding: DeclaredEncoding? = nil,
    columnNames: [ColumnName] = []
  ) {
    self.programme = programme
    self.encoding = encoding
    self.columnNames = columnNames
  }

  /// The forms of one file, in its order, and what is wrong with it as a file.
  public func read(_ bytes: [UInt8], file: String) -> (forms: [NominationForm], findings: [Finding])
  {
    switch FileKind.of(bytes, named: file) {
    case .workbook, .delimited: readTables(bytes, file)
    case .json: readJSON(bytes, file)
    case .xml: NominationXMLReader(fields: fields).read(bytes, file: file)
    }
  }

  private var fields: [Field] { programme.fields.filter { $0.source == .nominator } }

  /// The columns of nominations, with all their names.
  public var headings: [Heading] {
    fields.map { field in
      Heading(
        id: field.id.rawValue,
        names: [field.name.vi, field.name.en] + field.aliases
          + columnNames.filter { $0.field == field.id }.map(\.heading),
        isRequired: field.isRequired
      )
    } + [Heading(id: "code", names: ["Mã hồ sơ đã cấp", "Nộp lại cho hồ sơ", "Replaces"])]
  }

  /// How the tables of a file are understood; none for XML and JSON, which name their fields.
  public func layouts(of bytes: [UInt8], file: String) -> [TableLayout] {
    switch FileKind.of(bytes, named: file) {
    case .workbook, .delimited: tables(bytes, file).tables.map { TableLayout($0, programme) }
    case .json, .xml: []
    }
  }

  /// The tables, their merged cells spread and the rows around the entries left out.
  private func tables(
    _ bytes: [UInt8],
    _ file: String
  ) -> (tables: [HeadedTable], findings: [Finding]) {
    var (tables, findings) = TableReader.readHeaded(
      bytes,
      file: file,
      by: headings,
      in: encoding,
      merges: .spread
    )
    let identifying = headings.filter(\.isRequired).map(\.id)
    for index in tables.indices {
      let (entries, skipped) = tables[index].withoutSurroundings(identifying: identifying)
      let (spread, merged) = entries.spreadingMerges()
      tables[index] = spread
      findings += merged + skipped
    }
    return (tables, findings)
  }

  private func readTables(
    _ bytes: [UInt8],
    _ file: String
  ) -> (forms: [NominationForm], findings: [Finding]) {
    let (tables, findings) = tables(bytes, file)
    let forms = tables.flatMap { table in
      table.rows.map { row in
        var form = NominationForm(entries: [:], origin: table.table.origin(of: row))
        form.entries.reserveCapacity(table.columns.count)
        for (id, column) in table.columns {
          guard let cell = row[column] else { continue }
          let entry = NominationForm.Entry(
            cell.text,
            kind: cell.kind.entryKind,
            at: table.table.origin(of: cell, in: row)
          )
          if id == "code" { form.code = entry } else { form.entries[Identifier(id)] = entry }
        }
        return form
      }
      .filter { !$0.entries.isEmpty }
    }
    return (forms, findings + forms.flatMap(\.textFindings))
  }

  /// `[{"title": …}, …]`, or the same under `nominations`; values are texts, numbers, booleans or
  /// lists of file names.
  private func readJSON(
    _ bytes: [UInt8],
    _ file: String
  ) -> (forms: [NominationForm], findings: [Finding]) {
    let root: JSONValue
    do {
      root = try JSONValue(parsing: bytes)
    } catch {
      return ([], [.json(error, in: file)])
    }
    let base = root["nominations"] == nil ? "$" : "$.nominations"
    guard let elements = (root["nominations"] ?? root).elements else {
      let problem = Finding.jsonUnexpected(
        base,
        vi: "cần một danh sách hồ sơ [ … ]",
        en: "a list of nominations [ … ] is expected",
        in: file
      )
      return ([], [problem])
    }
    var forms: [NominationForm] = []
    var findings: [Finding] = []
    for (index, element) in elements.enumerated() {
      let (form, problems) = form(element, path: "\(base)[\(index)]", file)
      if let form { forms.append(form) }
      findings += problems
    }
    return (forms, findings + forms.flatMap(\.textFindings))
  }

  private func form(
    _ value: JSONValue,
    path: String,
    _ file: String
  ) -> (form: NominationForm?, findings: [Finding]) {
    guard let members = value.members else {
      let problem = Finding.jsonUnexpected(
        path,
        vi: "mỗi hồ sơ là một đối tượng { … }",
        en: "each nomination is an object { … }",
        in: file
      )
      return (nil, [problem])
    }
    var entries: [Field.ID: NominationForm.Entry] = [:]
    var code: NominationForm.Entry?
    var findings: [Finding] = []
    for member in members {
      let origin = Origin(file: file, place: .path("\(path).\(member.key)"))
      if member.key == "code" {
        code = NominationForm.Entry(member.value, at: origin)
        continue
      }
      guard fields.contains(where: { $0.id.rawValue == member.key }) else {
        let near = Misspelling.suggestion(for: member.key, among: fields.map(\.id.rawValue))
        findings.append(.fieldUnknown(member.key, near: near, at: origin))
        continue
      }
      guard let entry = NominationForm.Entry(member.value, at: origin) else { continue }
      entries[Identifier(member.key)] = entry
    }
    let origin = Origin(file: file, place: .path(path))
    return (NominationForm(entries: entries, code: code, origin: origin), findings)
  }
}

extension NominationForm.Entry {
  /// `nil` for null, which says nothing.
  fileprivate init?(_ value: JSONValue, at origin: Origin) {
    switch value {
    case .null: return nil
    case .string(let text): self.init(text, at: origin)
    case .number(let digits): self.init(digits, kind: .number, at: origin)
    case .bool(let yes): self.init(yes ? "true" : "false", at: origin)
    case .array(let values):
      let names = values.compactMap(\.text)
      // Anything but a list of texts would lose its other members on the way.
      if names.count == values.count {
        self.init(names.joined(separator: "\n"), at: origin)
      } else {
        self.init("[…]", kind: .error, at: origin)
      }
    case .object: self.init("{…}", kind: .error, at: origin)
    }
  }
}

extension Table.Kind {
  fileprivate var entryKind: NominationForm.Entry.Kind {
    switch self {
    case .text, .boolean: .text
    case .number: .number
    case .date: .date
    case .error: .error
    }
  }
}

extension NominationForm {
  /// What is odd about the texts, whatever they mean.
  var textFindings: [Finding] { normalisationNotes + controlFindings }

  private var controlFindings: [Finding] {
    entries.filter { $0.value.text.hasControls }.sorted { $0.key < $1.key }.map { _, entry in
      Finding(
        .controlCharacter,
        at: entry.origin,
        vi: "có ký tự điều khiển không in được trong ô; xóa rồi gõ lại",
        en: "the cell holds a control character that does not print; delete it and type again"
      )
    }
  }

  /// A note for each text that was not in Normalization Form C.
  private var normalisationNotes: [Finding] {
    entries.filter { !$0.value.text.isNFC }.sorted { $0.key < $1.key }.map { field, entry in
      Finding(
        .textNotNFC,
        at: entry.origin,
        vi: "chữ có dấu viết rời (tổ hợp), đã ghép lại thành “\(entry.text.nfc)”",
        en: "letters and marks were apart; read as “\(entry.text.nfc)”"
      )
    }
  }
}

extension Finding {
  static func fieldUnknown(_ name: String, near: String?, at origin: Origin) -> Finding {
    Finding(
      .fieldUnknown,
      at: origin,
      vi: "không có trường “\(name)”" + (near.map { "; ý bạn là “\($0)”?" } ?? ""),
      en: "there is no field “\(name)”" + (near.map { "; did you mean “\($0)”?" } ?? "")
    )
  }
}

extension String {
  /// Whether it has control characters other than the tab and the ends of lines.
  fileprivate var hasControls: Bool {
    utf8.contains { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
  }
}
