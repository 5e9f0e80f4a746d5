public import Judging
public import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// What was taken in.
  public struct Intake: Sendable {
    /// The new ones with their codes, in the order of the files.
    public let nominations: [Nomination]
    /// Those handed in again under the code they had, in the order of the files.
    public let again: [Nomination]
    /// The files and their SHA-256, in the order given.
    public let files: [(name: String, sha256: String)]
  }

  /// What the sender says about files of nominations.
  public struct Sending: Sendable {
    /// What delimited text that is no UTF-8 is in.
    public var encoding: DeclaredEncoding?
    /// Who sends them; the headings it used before are known.
    public var association: String?
    /// A table of headings and the fields they mean, remembered for the association.
    public var columns: SourceFile?

    public init(
      encoding: DeclaredEncoding? = nil,
      association: String? = nil,
      columns: SourceFile? = nil
    ) {
      self.encoding = encoding
      self.association = association
      self.columns = columns
    }
  }

  /// Takes in nominations: all of the files, or nothing and every finding.
  ///
  /// - Parameters:
  ///   - files: XML, XLSX, CSV or JSON.
  ///   - sending: What the sender says about them.
  ///   - dryRun: Whether to check only and record nothing.
  /// - Returns: The nominations with the codes they got, or would get.
  /// - Throws: ``StoreError``.
  public func nominate(
    _ files: [SourceFile],
    _ sending: Sending = Sending(),
    dryRun: Bool
  ) throws -> Outcome<Intake> {
    var checked: Intake?
    let outcome = try perform("nominate") { writing, frame in
      var findings = try repeated(files, in: writing)
      let (names, problems) = try columnNames(sending, frame.programme, in: writing)
      let reader = NominationReader(
        programme: frame.programme,
        encoding: sending.encoding,
        columnNames: names.known + names.new
      )
      var check = try IntakeCheck(frame, writing, at: now)
      for file in files { try check.read(file, with: reader) }
      findings += problems + check.findings
      if check.hasNew || findings.refuse { findings += frame.closed(.nominations, at: now) }
      guard !findings.refuse else { return (nil as Intake?, .null, findings) }
      for (file, batch) in zip(files, check.batches) where !dryRun {
        let source = try writing.keep(file, as: .nominations)
        try writing.keep(findings.filter { $0.origin.file == file.name }, about: source)
        try writing.add(batch.new, from: source)
        for nomination in batch.again { try writing.replace(with: nomination, from: source) }
        try writing.add(batch.again.map { .handedInAgain($0.id, in: file.name) })
      }
      if let association = sending.association, !dryRun {
        try writing.remember(names.new.map { ($0.heading, $0.field) }, of: association)
      }
      let intake = Intake(
        nominations: check.batches.flatMap(\.new),
        again: check.batches.flatMap(\.again),
        files: files.map { ($0.name, sha256(of: $0.bytes)) }
      )
      checked = intake
      return (dryRun ? nil : intake, intake.detail, findings)
    }
    return Outcome(value: dryRun ? checked : outcome.value, findings: outcome.findings)
  }

  /// How the tables of the files are understood; nothing is recorded.
  public func layouts(
    of files: [SourceFile],
    _ sending: Sending
  ) throws -> Outcome<[TableLayout]> {
    try store.read { reading in
      let programme = try Frame(reading).programme
      let (names, problems) = try columnNames(sending, programme, in: reading)
      let reader = NominationReader(
        programme: programme,
        encoding: sending.encoding,
        columnNames: names.known + names.new
      )
      let layouts = files.flatMap { reader.layouts(of: $0.bytes, file: $0.name) }
      return Outcome(value: problems.refuse ? nil : layouts, findings: problems)
    }
  }

  /// The headings the association used before, and those its file of columns tells now.
  private func columnNames(
    _ sending: Sending,
    _ programme: Programme,
    in reading: Reading
  ) throws -> (names: (known: [ColumnName], new: [ColumnName]), findings: [Finding]) {
    let known =
      try sending.association.map { try reading.columnNames(of: $0) }?
      .map { ColumnName($0.heading, means: $0.field) } ?? []
    guard let file = sending.columns else { return ((known, []), []) }
    let (names, findings) = ColumnName.read(file.bytes, file: file.name, for: programme)
    // What is told now goes before what was told earlier.
    let kept = known.filter { old in !names.contains { $0.heading == old.heading } }
    return ((kept, names), findings)
  }

  /// A finding for each file that was taken in before, or stands twice in the batch.
  func repeated(_ files: [SourceFile], in reading: Reading) throws -> [Finding] {
    var seen: [String: String] = [:]
    var findings: [Finding] = []
    for file in files {
      let hash = sha256(of: file.bytes)
      if let earlier = try reading.arrival(ofSHA256: hash) {
        findings.append(.fileRepeated(file.name, as: earlier.name, earlier.act.act))
      } else if let other = seen[hash] {
        findings.append(.fileTwice(file.name, as: other))
      }
      seen[hash] = file.name
    }
    return findings
  }
}

extension Office.Intake {
  var detail: JSONValue {
    [
      "count": .number(String(nominations.count)),
      "first": nominations.first.map { .string($0.id.rawValue) } ?? .null,
      "last": nominations.last.map { .string($0.id.rawValue) } ?? .null,
      "again": .array(again.map { .string($0.id.rawValue) }),
      "files": .array(
        files.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }
      ),
    ]
  }
}

extension Finding {
  static func fileRepeated(_ name: String, as earlier: String, _ act: Act) -> Finding {
    Finding(
      .fileRepeated,
      at: Origin(file: name),
      vi: """
        tệp này đã được nhận lúc \(act.at.vietnamese) với tên “\(earlier)” (\(act.actor)); \
        không cần gửi lại
        """,
      en:
        "this file was taken in on \(act.at) as “\(earlier)” (\(act.actor)); no need to send it again"
    )
  }

  fileprivate static func fileTwice(_ name: String, as other: String) -> Finding {
    Finding(
      .fileRepeated,
      at: Origin(file: name),
      vi: "tệp này giống hệt “\(other)” trong cùng lần gửi",
      en: "this file is the same as “\(other)” in this batch"
    )
  }

  static func fileEmpty(_ name: String) -> Finding {
    Finding(
      .tableEmpty,
      at: Origin(file: name),
      vi: "tệp không có dòng dữ liệu nào dưới dòng tiêu đề",
      en: "the file has no row of data below the headings"
    )
  }
}
