public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// What was taken in.
  public struct Intake: Sendable {
    /// With their codes, in the order of the files.
    public let nominations: [Nomination]
    /// The files and their SHA-256, in the order given.
    public let files: [(name: String, sha256: String)]
  }

  /// Takes in nominations: all of the files, or nothing and every finding.
  ///
  /// - Parameters:
  ///   - files: XML, XLSX, CSV or JSON.
  ///   - dryRun: Whether to check only and record nothing.
  /// - Returns: The nominations with the codes they got, or would get.
  /// - Throws: ``StoreError``.
  public func nominate(_ files: [SourceFile], dryRun: Bool) throws -> Outcome<Intake> {
    var checked: Intake?
    let outcome = try perform("nominate") { writing, frame in
      var findings = frame.closed(.nominations, at: now)
      findings += try repeated(files, in: writing)
      let (batches, found) = check(
        files,
        of: frame.programme,
        from: try writing.nextNominationNumber()
      )
      findings += found
      guard !findings.refuse else { return (nil as Intake?, .null, findings) }
      for (file, nominations) in zip(files, batches) where !dryRun {
        try writing.add(nominations, from: writing.keep(file, as: .nominations))
      }
      let intake = Intake(
        nominations: batches.flatMap(\.self),
        files: files.map { ($0.name, sha256(of: $0.bytes)) }
      )
      checked = intake
      return (dryRun ? nil : intake, intake.detail, findings)
    }
    return Outcome(value: dryRun ? checked : outcome.value, findings: outcome.findings)
  }

  /// Reads and checks every file; codes are given in order, as if all were accepted.
  private func check(
    _ files: [SourceFile],
    of programme: Programme,
    from first: Int
  ) -> (batches: [[Nomination]], findings: [Finding]) {
    let reader = NominationReader(programme: programme)
    var number = first
    var findings: [Finding] = []
    var batches: [[Nomination]] = []
    for file in files {
      let (forms, found) = reader.read(file.bytes, file: file.name)
      findings += found
      var batch: [Nomination] = []
      for form in forms {
        let (nomination, problems) = programme.check(form, as: programme.nominationCode(number))
        findings += problems
        if let nomination { batch.append(nomination) }
        number += 1
      }
      if forms.isEmpty, !found.refuse { findings.append(.fileEmpty(file.name)) }
      batches.append(batch)
    }
    return (batches, findings)
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
