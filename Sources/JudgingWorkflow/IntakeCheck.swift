internal import Judging
internal import JudgingFormats
internal import JudgingStore
internal import VietnameseText

/// Checks files of nominations one after the other; codes are given as if all were accepted.
struct IntakeCheck {
  /// What one file holds, in its order.
  struct Batch {
    var new: [Nomination] = []
    /// Handed in again, under the code each had.
    var again: [Nomination] = []
  }

  private(set) var batches: [Batch] = []
  private(set) var findings: [Finding] = []
  private let frame: Frame
  private let reading: Reading
  private let now: Moment
  private var number: Int
  /// What is in the casebook, read when the first nomination comes again.
  private var known: Known?
  /// Where each nomination was handed in again, to tell two in one batch.
  private var seen: [Nomination.ID: Origin] = [:]

  private struct Known {
    let nominations: [Nomination.ID: Nomination]
    let decisions: [Nomination.ID: ScreeningDecision]

    init(_ reading: Reading) throws {
      nominations = Dictionary(
        try reading.nominations().map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      decisions = try reading.screenings()
    }
  }

  init(_ frame: Frame, _ reading: Reading, at now: Moment) throws {
    self.frame = frame
    self.reading = reading
    self.now = now
    number = try reading.nextNominationNumber()
  }

  /// Whether any nomination has not been here before.
  var hasNew: Bool { batches.contains { !$0.new.isEmpty } }

  mutating func read(_ file: SourceFile, with reader: NominationReader) throws {
    let (forms, found) = reader.read(file.bytes, file: file.name)
    findings += found
    var batch = Batch()
    for form in forms {
      if let code = form.code {
        if let nomination = try again(form, as: Identifier(code.text), at: code.origin) {
          batch.again.append(nomination)
        }
        continue
      }
      let id = frame.programme.nominationCode(number)
      let (nomination, problems) = frame.programme.check(form, as: id)
      findings += problems
      if let nomination { batch.new.append(nomination) }
      number += 1
    }
    if forms.isEmpty, !found.refuse { findings.append(.fileEmpty(file.name)) }
    batches.append(batch)
  }

  /// A nomination that is known and still open, as it is handed in now.
  private mutating func again(
    _ form: NominationForm,
    as id: Nomination.ID,
    at origin: Origin
  ) throws -> Nomination? {
    let known = try known ?? Known(reading)
    self.known = known
    guard let old = known.nominations[id] else {
      let codes = known.nominations.keys.sorted()
      findings.append(.nominationUnknown(id, among: codes, at: origin))
      return nil
    }
    if let why = try settled(id, known.decisions[id]?.state ?? .received) {
      findings.append(.nominationSettled(id, why, at: origin))
    }
    if let first = seen.updateValue(origin, forKey: id) {
      let why = Bilingual(vi: "đã nộp lại ở \(first)", en: "it is handed in again at \(first)")
      findings.append(.nominationSettled(id, why, at: origin))
    }
    let (nomination, problems) = frame.programme.check(form, as: id)
    findings += problems
    if let nomination {
      findings.append(.nominationReplaces(old, by: nomination, frame.programme, at: origin))
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
