public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON
public import Transparency

/// The awards office at work on one programme.
///
/// Who acts, when, and the salt of the ledger are asked for once, at the edge, and handed in here.
public struct Office: Sendable {
  let store: Store
  public let actor: String
  public let now: Moment
  /// Whether the clock was set by hand.
  public let isRehearsal: Bool
  /// 32 random bytes for the entry this office may write.
  private let salt: [UInt8]
  /// The private key, where it is at hand; every act then ends with a signed checkpoint.
  let seal: SealKey?

  public init(
    store: Store,
    actor: String,
    now: Moment,
    isRehearsal: Bool,
    salt: [UInt8],
    seal: SealKey? = nil
  ) {
    self.store = store
    self.actor = actor
    self.now = now
    self.isRehearsal = isRehearsal
    self.salt = salt
    self.seal = seal
  }

  /// Performs an act in one transaction: `body` checks and writes, and gives what to note.
  ///
  /// - Parameters:
  ///   - name: The command's name.
  ///   - body: Returns `nil` for the result to leave the casebook as it was.
  /// - Returns: The result and everything found.
  /// - Throws: ``StoreError`` and what `body` throws; nothing has changed then.
  func perform<Value>(
    _ name: String,
    _ body: (Writing, Frame) throws -> (value: Value?, detail: JSONValue, findings: [Finding])
  ) throws -> Outcome<Value> {
    let outcome = try performUnsealed(name, body)
    // A second transaction: what is signed was committed, and is read back first.
    if outcome.value != nil, let seal { try signCheckpoint(with: [seal]) }
    return outcome
  }

  /// The act alone, without a checkpoint after it.
  func performUnsealed<Value>(
    _ name: String,
    _ body: (Writing, Frame) throws -> (value: Value?, detail: JSONValue, findings: [Finding])
  ) throws -> Outcome<Value> {
    var findings: [Finding] = []
    let value = try store.act(salt: salt) { writing -> Value? in
      let frame = try Frame(writing)
      let (value, detail, found) = try body(writing, frame)
      findings = found.inReadingOrder
      guard let value, !found.refuse else { return nil }
      try writing.note(
        Act(name: name, actor: actor, at: now, isRehearsal: isRehearsal, detail: detail)
      )
      return value
    }
    return Outcome(value: value, findings: findings)
  }
}

/// What came of an act.
public struct Outcome<Value> {
  /// `nil` when it was refused and nothing changed.
  public let value: Value?
  /// In reading order; those that only note something stand beside a value.
  public let findings: [Finding]
  /// How many more that refuse there were, and how many more that note, than are listed.
  public let unlisted: (refusing: Int, noting: Int)

  public init(
    value: Value?,
    findings: [Finding],
    unlisted: (refusing: Int, noting: Int) = (0, 0)
  ) {
    self.value = value
    self.findings = findings
    self.unlisted = unlisted
  }
}

/// The rules in force: as frozen, with the calendar as extended.
public struct Frame: Sendable {
  public let programme: Programme
  public let rulesHash: String
  public let calendar: Calendar
  public let extensions: [Extension]

  init(_ reading: Reading) throws {
    let (canonical, hash) = try reading.rules()
    let (rules, findings) = RulesReader.read(Array(canonical.utf8), file: "rules")
    guard let rules else { throw OfficeError.rulesUnreadable(findings) }
    let programme = rules.programme
    let extensions = try reading.decisions(.extending).compactMap { decision in
      Extension(of: decision.subject, decision.document, in: programme)
    }
    self.programme = programme
    self.extensions = extensions
    rulesHash = hash
    calendar = programme.calendar.extended(by: extensions)
  }

  /// A finding if the window is not open at `now`.
  func closed(_ period: Period, at now: Moment) -> [Finding] {
    guard let window = calendar.window(period) else { return [] }
    let origin = Origin(file: programme.id.rawValue)
    let name = programme.name(of: period)
    switch window.position(at: now) {
    case .open: return []
    case .notYetOpen:
      return [
        Finding(
          .windowClosed,
          at: origin,
          vi: "\(name.vi) mở từ \(window.opens.vietnamese), nay là \(now.vietnamese)",
          en: "\(name.en) opens on \(window.opens), it is \(now)"
        )
      ]
    case .closed:
      return [
        Finding(
          .windowClosed,
          at: origin,
          vi: """
            \(name.vi) đã hết hạn \(window.closes.vietnamese), nay là \(now.vietnamese); muốn nhận \
            tiếp, gia hạn bằng: vinhdanh extend \(period.name) --to NGÀY --reason … --decision …
            """,
          en: """
            \(name.en) closed on \(window.closes), it is \(now); to go on, move the date: \
            vinhdanh extend \(period.name) --to DAY --reason … --decision …
            """
        )
      ]
    }
  }
}

/// What an office could not do.
public enum OfficeError: Error {
  /// The casebook's frozen rules do not pass this program's checks.
  case rulesUnreadable([Finding])
  /// The casebook does not agree with its ledger, so nothing is signed.
  case ledgerBroken([LedgerFault])
  /// The key at hand is not the casebook's.
  case sealNotInForce
}

extension Programme {
  public func name(of period: Period) -> Bilingual {
    switch period {
    case .nominations: Bilingual(vi: "Nhận hồ sơ", en: "Nominations")
    case .screening: Bilingual(vi: "Sơ tuyển", en: "Screening")
    case .scoring(let id):
      Bilingual(
        vi: "Nhận phiếu: \(round(id)?.name.vi ?? id.rawValue)",
        en: "Score sheets: \(round(id)?.name.en ?? id.rawValue)"
      )
    }
  }
}
