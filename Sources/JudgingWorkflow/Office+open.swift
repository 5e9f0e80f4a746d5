public import Judging
internal import JudgingFormats
public import JudgingStore
internal import StrictJSON

extension Office {
  /// What opening a programme froze.
  public struct Opening: Sendable {
    public let programme: Programme
    /// SHA-256 of the canonical rules, in hexadecimal.
    public let rulesHash: String
  }

  /// Who opens a casebook, when, and with what salt.
  public struct Opener: Sendable {
    public let actor: String
    public let now: Moment
    public let isRehearsal: Bool
    public let salt: [UInt8]

    public init(actor: String, now: Moment, isRehearsal: Bool, salt: [UInt8]) {
      self.actor = actor
      self.now = now
      self.isRehearsal = isRehearsal
      self.salt = salt
    }
  }

  /// Checks a programme file and creates the casebook with its rules frozen.
  ///
  /// - Parameters:
  ///   - file: The programme file.
  ///   - path: Where the casebook is created; `nil` only checks.
  ///   - opener: Who opens it, and when.
  /// - Returns: What was frozen, or everything wrong with the file.
  /// - Throws: ``StoreError`` when the casebook cannot be created.
  public static func open(
    _ file: SourceFile,
    at path: String?,
    by opener: Opener
  ) throws -> Outcome<Opening> {
    let (rules, findings) = RulesReader.read(file.bytes, file: file.name)
    guard let rules else { return Outcome(value: nil, findings: findings) }
    if let path {
      try Store.create(path: path, salt: opener.salt) {
        try freeze(rules, from: file, opener, in: $0)
      }
    }
    return Outcome(value: Opening(rules), findings: findings)
  }

  /// The same in a store that holds nothing yet.
  public static func open(
    _ file: SourceFile,
    in store: Store,
    by opener: Opener
  ) throws -> Outcome<Opening> {
    let (rules, findings) = RulesReader.read(file.bytes, file: file.name)
    guard let rules else { return Outcome(value: nil, findings: findings) }
    _ = try store.act(salt: opener.salt) { writing in
      try freeze(rules, from: file, opener, in: writing)
      return true
    }
    return Outcome(value: Opening(rules), findings: findings)
  }

  private static func freeze(
    _ rules: FrozenRules,
    from file: SourceFile,
    _ opener: Opener,
    in writing: Writing
  ) throws {
    let hash = try writing.freeze(rules: rules.canonical)
    try writing.note(
      Act(
        name: "open",
        actor: opener.actor,
        at: opener.now,
        isRehearsal: opener.isRehearsal,
        detail: [
          "programme": .string(rules.programme.id.rawValue),
          "rules": .string(hash),
          "file": .string(file.name),
          "fileSHA256": .string(file.sha256),
        ]
      )
    )
  }
}

extension Office.Opening {
  fileprivate init(_ rules: FrozenRules) {
    self.init(programme: rules.programme, rulesHash: sha256(of: Array(rules.canonical.utf8)))
  }
}
