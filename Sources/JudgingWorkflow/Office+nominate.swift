public import Judging
public import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// What was taken in.
  public struct Intake: Sendable {
    /// In the order given.
    public let files: [IntakeFile]
    /// Those handed in again under the code they had, in the order of the files.
    public let again: [Nomination.ID]

    /// The codes of the new ones, in the order of the files.
    public let new: [Nomination.ID]
  }

  /// One file that was taken in.
  public struct IntakeFile: Sendable {
    public let name: String
    public let sha256: String
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
  /// Each nomination is recorded as soon as it is read, and all of them are undone when a finding
  /// refuses the batch: memory does not grow with the files.
  ///
  /// - Parameters:
  ///   - files: XML, XLSX, CSV or JSON.
  ///   - sending: What the sender says about them.
  ///   - dryRun: Whether to check only and record nothing.
  ///   - progress: Told how far it is.
  /// - Returns: The codes the nominations got, or would get.
  /// - Throws: ``StoreError``, and what `progress` throws; nothing has changed then.
  public func nominate(
    _ files: [SourceFile],
    _ sending: Sending = Sending(),
    dryRun: Bool,
    progress: IntakeProgress = .unwatched
  ) throws -> Outcome<Intake> {
    var checked: Intake?
    var log = FindingLog()
    let outcome = try perform("nominate") { writing, frame in
      log.append(try repeated(files, in: writing))
      let (names, problems) = try columnNames(sending, frame.programme, in: writing)
      log.append(problems)
      let reader = NominationReader(
        programme: frame.programme,
        encoding: sending.encoding,
        columnNames: names.known + names.new
      )
      var check = try IntakeCheck(frame, writing, at: now, progress)
      check.log = log
      for file in files { try check.takeIn(file, with: reader, recording: dryRun ? nil : writing) }
      log = check.log
      if check.hasNew || log.refuses { log.append(frame.closed(.nominations, at: now)) }
      guard !log.refuses else { return (nil as Intake?, .null, log.listed) }
      if let association = sending.association, !dryRun {
        try writing.remember(names.new.map { ($0.heading, $0.field) }, of: association)
      }
      let intake = Intake(files: check.files, again: check.again, new: check.new)
      checked = intake
      return (dryRun ? nil : intake, intake.detail, log.listed)
    }
    return Outcome(
      value: dryRun ? checked : outcome.value,
      findings: outcome.findings,
      unlisted: (log.refusing.unlisted, log.noting.unlisted)
    )
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
      let layouts = files.flatMap { file in file.lend { reader.layouts(of: $0) } }
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
      let hash = file.sha256
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

extension SourceFile {
  /// Lends the content to a reader.
  func lend<Value>(to reader: (FileBytes) throws -> Value) rethrows -> Value {
    try content.withBytes { bytes in
      try reader(FileBytes(name, bytes) { [content] in content.release(before: $0) })
    }
  }
}

extension Office.Intake {
  var detail: JSONValue {
    [
      "count": .number(String(new.count)),
      "first": new.first.map { .string($0.rawValue) } ?? .null,
      "last": new.last.map { .string($0.rawValue) } ?? .null,
      "again": .array(again.map { .string($0.rawValue) }),
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
