internal import Judging
internal import JudgingFormats
internal import JudgingStore
internal import VietnameseText

/// Takes files of nominations in one after the other: reads, checks and records each nomination
/// before the next; codes are given as if all were accepted.
struct IntakeCheck {
  /// What was found so far.
  ///
  /// As soon as anything in it refuses the batch, nothing more is recorded.
  var log = FindingLog()
  private(set) var files: [Office.IntakeFile] = []
  private(set) var again: [Nomination.ID] = []
  /// Those that have not been here before.
  private(set) var new: [Nomination.ID] = []
  private let frame: Frame
  private let reading: Reading
  private let now: Moment
  private let progress: IntakeProgress
  private let check: NominationCheck
  /// The number of the first that is new.
  private let first: Int
  private var number: Int
  /// Where each nomination was handed in again, to tell two in one batch.
  private var seen: [Nomination.ID: Origin] = [:]

  init(
    _ frame: Frame,
    _ reading: Reading,
    at now: Moment,
    _ progress: IntakeProgress = .unwatched
  ) throws {
    self.frame = frame
    self.reading = reading
    self.now = now
    self.progress = progress
    check = NominationCheck(frame.programme)
    first = try reading.nextNominationNumber()
    number = first
  }

  /// Whether any nomination has not been here before.
  var hasNew: Bool { !new.isEmpty }

  /// Reads one file.
  ///
  /// - Parameters:
  ///   - file: Its name and content.
  ///   - reader: What knows the fields and their headings.
  ///   - writing: The act that records what is accepted; `nil` to check only.
  /// - Throws: What SQLite reports, and what the progress throws.
  mutating func takeIn(
    _ file: SourceFile,
    with reader: NominationReader,
    recording writing: Writing?
  ) throws {
    let source = try log.refuses ? nil : writing?.reserve(file, as: .nominations)
    let insertion = try source.flatMap { try writing?.insertion(from: $0, numberedFrom: number) }
    var batch = Batch()
    let report = try file.lend { bytes in
      try reader.read(bytes) { form, odd, offset in
        batch.found.append(odd)
        if let nomination = try accepted(form, &batch), !log.refuses, !batch.found.refuses {
          try insertion?.add(nomination)
        }
        if batch.forms.isMultiple(of: IntakeProgress.stride) {
          try progress.reached(
            .init(file: file.name, entries: batch.forms, bytes: (offset, file.content.count))
          )
        }
      }
    }
    log.append(report.findings)
    if !report.isBroken { log.append(batch.found) }
    if batch.forms == 0, !report.findings.refuses { log.append(.fileEmpty(file.name)) }
    if let source, let writing, !log.refuses {
      let notes = report.findings.listed + batch.found.listed
      try writing.keep(notes.filter { $0.origin.file == file.name }, about: source)
      try record(batch.again, of: file, from: source, in: writing)
    }
    again += batch.again.map(\.id)
    files.append(.init(name: file.name, sha256: file.sha256))
  }

  /// What one file holds.
  private struct Batch {
    var found = FindingLog()
    var forms = 0
    /// Handed in again, under the code each had.
    var again: [Nomination] = []
  }

  /// The new nomination that a form is, if it is one.
  private mutating func accepted(_ form: NominationForm, _ batch: inout Batch) throws -> Nomination?
  {
    batch.forms += 1
    if let code = form.code {
      let id = Nomination.ID(code.text)
      if let nomination = try again(form, as: id, at: code.origin, &batch.found) {
        batch.again.append(nomination)
      }
      return nil
    }
    let id = frame.programme.nominationCode(number)
    number += 1
    let (nomination, problems) = check.check(form, as: id)
    batch.found.append(problems)
    if nomination != nil { new.append(id) }
    return nomination
  }

  /// Records what comes after the new nominations of a file: those handed in again, and its bytes.
  private func record(
    _ again: [Nomination],
    of file: SourceFile,
    from source: Int64,
    in writing: Writing
  ) throws {
    for nomination in again { try writing.replace(with: nomination, from: source) }
    try writing.add(again.map { .handedInAgain($0.id, in: file.name) })
    try writing.fill(source, with: file)
  }

  /// A nomination that is known and still open, as it is handed in now.
  private mutating func again(
    _ form: NominationForm,
    as id: Nomination.ID,
    at origin: Origin,
    _ found: inout FindingLog
  ) throws -> Nomination? {
    guard let old = try reading.nomination(id, numberedBelow: first) else {
      let codes = try reading.nominationCodes(numberedBelow: first)
      found.append(.nominationUnknown(id, among: codes, at: origin))
      return nil
    }
    let state = try reading.screeningHistory(of: id).last?.state
    if let why = try settled(id, state ?? .received) {
      found.append(.nominationSettled(id, why, at: origin))
    }
    if let other = seen.updateValue(origin, forKey: id) {
      let why = Bilingual(vi: "đã nộp lại ở \(other)", en: "it is handed in again at \(other)")
      found.append(.nominationSettled(id, why, at: origin))
    }
    let (nomination, problems) = check.check(form, as: id)
    found.append(problems)
    if let nomination {
      found.append(.nominationReplaces(old, by: nomination, frame.programme, at: origin))
    }
    return nomination
  }

  /// Why a nomination cannot be handed in again; `nil` while it can.
  private func settled(_ id: Nomination.ID, _ state: Screening) throws -> Bilingual? {
    if try reading.isScored(id) {
      return Bilingual(vi: "đã có phiếu chấm", en: "it has score sheets")
    }
    switch state {
    case .supplementRequested(_, let day?) where now.day > day:
      return Bilingual(vi: "đã quá hạn bổ sung \(day.vietnamese)", en: "it was due on \(day)")
    case .supplementRequested: return nil
    case .received, .needsDecision:
      guard !frame.closed(.nominations, at: now).isEmpty else { return nil }
      return Bilingual(
        vi: "đã hết hạn nhận hồ sơ và chưa được yêu cầu bổ sung",
        en: "nominations have closed and no supplement was requested"
      )
    case .eligible, .ineligible, .duplicate, .withdrawn, .revoked:
      return Bilingual(vi: "đã \(state.label.vi)", en: "it is \(state.label.en)")
    }
  }
}

extension ScreeningDecision {
  /// Back to the start: the conditions are applied anew to what it says now.
  static func handedInAgain(_ id: Nomination.ID, in file: String) -> ScreeningDecision {
    ScreeningDecision(nomination: id, state: .received, reason: file, isByHand: false)
  }
}

extension Finding {
  fileprivate static func nominationSettled(
    _ id: Nomination.ID,
    _ why: Bilingual,
    at origin: Origin
  ) -> Finding {
    Finding(
      .nominationSettled,
      at: origin,
      vi: """
        không thay được hồ sơ \(id): \(why.vi); muốn mở lại: vinhdanh screen \(id) --supplement \
        --by NGÀY --reason …
        """,
      en: """
        \(id) cannot be replaced: \(why.en); to open it again: vinhdanh screen \(id) \
        --supplement --by DAY --reason …
        """
    )
  }

  /// Says field by field what the new version changes.
  fileprivate static func nominationReplaces(
    _ old: Nomination,
    by new: Nomination,
    _ programme: Programme,
    at origin: Origin
  ) -> Finding {
    let changes = programme.fields.compactMap { field -> Bilingual? in
      let (before, after) = (old.answers[field.id]?.canonical, new.answers[field.id]?.canonical)
      guard before != after, field.source == .nominator else { return nil }
      let change = "“\(before?.shortened ?? "")” → “\(after?.shortened ?? "")”"
      return Bilingual(vi: "\(field.name.vi) \(change)", en: "\(field.name.en) \(change)")
    }
    return Finding(
      .nominationReplaces,
      at: origin,
      vi: "nộp lại hồ sơ \(new.id); thay đổi: "
        + (changes.isEmpty ? "không có" : changes.map(\.vi).joined(separator: "; ")),
      en: "\(new.id) handed in again; changes: "
        + (changes.isEmpty ? "none" : changes.map(\.en).joined(separator: "; "))
    )
  }
}

extension String {
  /// At most sixty characters.
  fileprivate var shortened: String { count <= 60 ? self : prefix(60) + "…" }
}
