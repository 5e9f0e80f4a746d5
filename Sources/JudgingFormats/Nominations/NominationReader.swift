public import Judging
internal import StrictJSON
internal import VietnameseText

/// Reads nominations from XML, XLSX, CSV or JSON into forms.
public struct NominationReader: Sendable {
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

  /// Hands the forms of a file on one at a time, in its order.
  ///
  /// XML and delimited text are read piece by piece, so that memory does not grow with the file;
  /// workbooks and JSON are held while they are read.
  ///
  /// - Parameters:
  ///   - file: XML, XLSX, CSV or JSON.
  ///   - take: Gets each form, what is odd about its texts, and how many bytes were read so far.
  /// - Returns: What is wrong with the file as a file.
  /// - Throws: What `take` throws; nothing is read after it.
  public func read(
    _ file: FileBytes,
    _ take: (NominationForm, [Finding], Int) throws -> Void
  ) throws -> FileReport {
    try ReadAhead.run { handOn in
      var part: [ReadForm] = []
      let report = try readOneByOne(file) { form, offset in
        part.append(ReadForm(form: form, offset: offset))
        guard part.count == Self.formsReadAhead else { return }
        try handOn(part)
        part.removeAll(keepingCapacity: true)
      }
      try handOn(part)
      return report
    } _: { (part: [ReadForm]) in
      for read in part { try take(read.form, read.form.textFindings, read.offset) }
    }
  }

  /// How many forms are handed from one thread to the other at a time.
  private static let formsReadAhead = 200

  private struct ReadForm: Sendable {
    let form: NominationForm
    let offset: Int
  }

  private func readOneByOne(
    _ file: FileBytes,
    _ take: (NominationForm, Int) throws -> Void
  ) throws -> FileReport {
    switch FileKind.of(file.bytes, named: file.name) {
    case .workbook, .delimited: try readTables(file, take)
    case .json: try readJSON(file, take)
    case .xml: try NominationXMLReader(fields: fields.map(\.id)).read(file, take)
    }
  }

  private var fields: [Field] { programme.nominatorFields }

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

  /// How the tables of a file are understood, required columns missing or not; none for XML and JSON,
  /// which name their fields.
  public func layouts(of file: FileBytes) -> [TableLayout] {
    switch FileKind.of(file.bytes, named: file.name) {
    case .json, .xml: return []
    case .workbook, .delimited:
      var layouts: [TableLayout] = []
      let optional = headings.map { Heading(id: $0.id, names: $0.names) }
      let report = eachBlock(of: file, by: optional) { block in
        if block.isFirst {
          layouts.append(TableLayout(block.table, programme))
        } else {
          layouts[layouts.count - 1].extend(by: block.table.rows)
        }
      }
      return report.isBroken ? [] : layouts
    }
  }

  /// The entries of each table, their merged cells spread and the rows around them left out.
  private func eachBlock(
    of file: FileBytes,
    by headings: [Heading],
    _ take: (EntryBlock) throws -> Void
  ) rethrows -> FileReport {
    let identifying = fields.filter(\.isRequired).map(\.id.rawValue)
    if FileKind.of(file.bytes, named: file.name) == .delimited {
      return try EntryBlocks.read(
        file,
        by: headings,
        identifying: identifying,
        in: encoding,
        take
      )
    }
    var (tables, findings) = TableReader.readHeaded(
      file.bytes,
      file: file.name,
      by: headings,
      merges: .spread
    )
    for table in tables {
      let (entries, skipped) = table.withoutSurroundings(identifying: identifying)
      let (spread, merged) = entries.spreadingMerges()
      findings += merged + skipped
      try take(EntryBlock(table: spread, isFirst: true, offset: file.bytes.count))
    }
    tables = []
    return FileReport(findings)
  }

  private func readTables(
    _ file: FileBytes,
    _ take: (NominationForm, Int) throws -> Void
  ) rethrows -> FileReport {
    let ids = fields.map(\.id)
    return try eachBlock(of: file, by: headings) { block in
      let columns = FormColumns(block.table, fields: ids)
      for row in block.table.rows {
        let form = columns.form(row)
        if !form.entries.isEmpty { try take(form, block.offset) }
      }
    }
  }

  /// `[{"title": …}, …]`, or the same under `nominations`; values are texts, numbers, booleans or
  /// lists of file names.
  private func readJSON(
    _ file: FileBytes,
    _ take: (NominationForm, Int) throws -> Void
  ) throws -> FileReport {
    let root: JSONValue
    do {
      root = try JSONValue(parsing: Array(file.bytes))
    } catch {
      return FileReport([.json(error, in: file.name)], isBroken: true)
    }
    let base = root["nominations"] == nil ? "$" : "$.nominations"
    guard let elements = (root["nominations"] ?? root).elements else {
      let problem = Finding.jsonUnexpected(
        base,
        vi: "cần một danh sách hồ sơ [ … ]",
        en: "a list of nominations [ … ] is expected",
        in: file.name
      )
      return FileReport([problem], isBroken: true)
    }
    var findings = FindingLog()
    for (index, element) in elements.enumerated() {
      let (form, problems) = form(element, path: "\(base)[\(index)]", file.name)
      findings.append(problems)
      if let form { try take(form, file.bytes.count) }
    }
    return FileReport(findings)
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
    var entries = NominationForm.Entries(for: fields.map(\.id))
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
