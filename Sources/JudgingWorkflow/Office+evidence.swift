public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// Files offered as evidence, in a folder or a zip.
  public struct EvidenceSupply {
    /// The folder's or the zip's name, for findings.
    public let name: String
    /// In order of path.
    public let items: [Item]
    /// The bytes of one of the items; `nil` where it cannot be read.
    public let read: (Item) -> [UInt8]?

    public struct Item: Hashable, Sendable {
      /// Inside the folder or zip, its parts apart by `/`.
      public let path: String
      /// In bytes, as the folder or zip says.
      public let size: Int
      public let isLink: Bool

      public init(path: String, size: Int, isLink: Bool = false) {
        self.path = path
        self.size = size
        self.isLink = isLink
      }
    }

    public init(name: String, items: [Item], read: @escaping (Item) -> [UInt8]?) {
      self.name = name
      self.items = items
      self.read = read
    }

    func origin(of item: Item) -> Origin { Origin(file: "\(name)/\(item.path)") }
  }

  /// What was taken in as evidence.
  public struct EvidenceIntake: Sendable {
    /// New files, in the order of the supply; a file that two nominations list stands twice.
    public internal(set) var taken: [StoredEvidence] = []
    /// How many were there already, byte for byte.
    public internal(set) var known = 0
    /// How many listed files have not come, of the nominations looked at.
    public internal(set) var missing = 0
  }

  /// Takes in the files that nominations list: all of them, or nothing and every finding.
  ///
  /// - Parameters:
  ///   - supply: The files; those that nobody lists are left out.
  ///   - ids: Only for these nominations; for all that still stand if empty.
  /// - Returns: What was taken in.
  /// - Throws: ``StoreError``.
  public func takeIn(
    _ supply: EvidenceSupply,
    for ids: [Nomination.ID] = []
  ) throws -> Outcome<EvidenceIntake> {
    var found: EvidenceIntake?
    let outcome = try perform("evidence") { writing, frame in
      let (nominations, unknown) = try standing(ids, in: writing)
      let late = evidenceClosed(frame)
      guard unknown.isEmpty, late.isEmpty else {
        return (nil as EvidenceIntake?, .null, unknown + late)
      }
      let match = EvidenceMatch(supply, for: nominations, in: frame.programme)
      var check = EvidenceCheck(
        supply,
        limits: frame.programme.evidenceLimits,
        held: try writing.evidence()
      )
      for pair in match.pairs { try check.take(pair, into: writing) }
      let lacking = EvidenceLine.lines(of: nominations, frame.programme, try writing.evidence())
        .filter { $0.file == nil }
      var findings = match.findings + check.findings + lacking.map(\.missing)
      check.intake.missing = lacking.count
      if match.pairs.isEmpty, !findings.refuse { findings.append(.noEvidence(supply.name)) }
      found = findings.refuse ? nil : check.intake
      let detail: JSONValue = [
        "from": .string(supply.name),
        "files": .number(String(check.intake.taken.count)),
        "bytes": .number(String(check.intake.taken.map(\.size).reduce(0, +))),
      ]
      return (check.intake.taken.isEmpty ? nil : check.intake, detail, findings)
    }
    return Outcome(value: found, findings: outcome.findings)
  }

  /// Every listed file and whether it has come, in order of nomination.
  public func evidenceLines(of ids: [Nomination.ID] = []) throws -> Outcome<[EvidenceLine]> {
    try store.read { reading in
      let programme = try Frame(reading).programme
      let all = try reading.nominations()
      let unknown = ids.filter { id in !all.contains { $0.id == id } }
        .map { Finding.nominationUnknown($0, among: all, at: Origin(file: "evidence")) }
      guard unknown.isEmpty else { return Outcome(value: nil, findings: unknown) }
      let chosen = all.filter { ids.isEmpty || ids.contains($0.id) }
      let lines = EvidenceLine.lines(of: chosen, programme, try reading.evidence())
      return Outcome(value: lines, findings: [])
    }
  }

  /// The bytes of a file of evidence that has come.
  public func bytes(of evidence: StoredEvidence) throws -> [UInt8] {
    try store.read { try $0.evidenceBytes(ofSHA256: evidence.sha256) } ?? []
  }

  /// The nominations named, or all that still take part.
  private func standing(
    _ ids: [Nomination.ID],
    in reading: Reading
  ) throws -> (nominations: [Nomination], unknown: [Finding]) {
    let all = try reading.nominations()
    guard ids.isEmpty else {
      let unknown = ids.filter { id in !all.contains { $0.id == id } }
      return (
        all.filter { ids.contains($0.id) },
        unknown.map { .nominationUnknown($0, among: all, at: Origin(file: "evidence")) }
      )
    }
    let decisions = try reading.screenings()
    return (all.filter { decisions[$0.id]?.state.isOut != true }, [])
  }

  /// Evidence may come while nominations are taken in or screened.
  private func evidenceClosed(_ frame: Frame) -> [Finding] {
    frame.closed(.nominations, at: now).isEmpty ? [] : frame.closed(.screening, at: now)
  }
}

/// One listed file, and what came for it.
public struct EvidenceLine: Hashable, Sendable {
  public let nomination: Nomination
  public let listed: String
  public let file: StoredEvidence?

  /// In the order of the nominations, then as listed.
  static func lines(
    of nominations: [Nomination],
    _ programme: Programme,
    _ files: [StoredEvidence]
  ) -> [EvidenceLine] {
    let held = Dictionary(grouping: files, by: \.nomination)
    return nominations.flatMap { nomination in
      nomination.listedFiles(in: programme.fileFields).map { listed in
        let key = EvidenceName(listed)?.key
        let file = held[nomination.id]?.first { EvidenceName($0.name)?.key == key }
        return EvidenceLine(nomination: nomination, listed: listed, file: file)
      }
    }
  }

  fileprivate var missing: Finding {
    let isName = EvidenceName(listed) != nil
    return Finding(
      .evidenceMissing,
      at: nomination.origin,
      vi: isName
        ? "hồ sơ \(nomination.id) nêu “\(listed)” nhưng chưa có tệp"
        : "hồ sơ \(nomination.id) nêu “\(listed)”, không phải tên tệp; hãy gửi tệp",
      en: isName
        ? "\(nomination.id) lists “\(listed)”, which has not come"
        : "\(nomination.id) lists “\(listed)”, which is no file name; send the file"
    )
  }
}

extension Finding {
  fileprivate static func noEvidence(_ name: String) -> Finding {
    Finding(
      .notReady,
      at: Origin(file: name),
      vi: "không có tệp nào mà hồ sơ nêu tên; so tên tệp với: vinhdanh evidence --list",
      en: "it holds no file that a nomination lists; compare names with: vinhdanh evidence --list"
    )
  }
}
