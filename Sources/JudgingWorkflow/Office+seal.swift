public import Judging
internal import JudgingBundle
internal import JudgingStore
internal import StrictJSON
public import Transparency

extension Office {
  /// A key under the name of this casebook's ledger, to be kept before it is recorded.
  ///
  /// - Parameter seed: 32 random bytes, the private key.
  /// - Returns: `nil` when there are not 32.
  /// - Throws: ``StoreError``.
  public func newSealKey(seed: [UInt8]) throws -> SealKey? {
    try store.read { reading in
      let programme = try Frame(reading).programme
      return SealKey(name: try reading.ledgerOrigin(of: programme.id.rawValue), seed: seed)
    }
  }

  /// Makes the seal: records the public key; from here on every act ends with a signed checkpoint.
  ///
  /// - Parameter key: The first key of this casebook.
  /// - Returns: The public key; or a finding when there is one already.
  /// - Throws: ``StoreError``.
  public func initialiseSeal(_ key: SealKey) throws -> Outcome<VerifierKey> {
    try record(key, as: "seal-init", besides: []) { keys in
      keys.isEmpty ? [] : [.sealExists(keys.last?.description ?? "")]
    }
  }

  /// Puts a new key in the place of this office's: the old one vouches for it in the checkpoint that
  /// first covers it.
  ///
  /// - Parameter key: The new key.
  /// - Returns: The new public key; or a finding when this office does not hold the key in force.
  /// - Throws: ``StoreError``.
  public func rotateSeal(to key: SealKey) throws -> Outcome<VerifierKey> {
    try record(key, as: "seal-rotate", besides: seal.map { [$0] } ?? []) { keys in
      keys.last != nil && keys.last == seal?.verifier ? [] : [.sealNotHeld]
    }
  }

  private func record(
    _ key: SealKey,
    as act: String,
    besides old: [SealKey],
    _ check: ([VerifierKey]) -> [Finding]
  ) throws -> Outcome<VerifierKey> {
    let outcome = try performUnsealed(act) { writing, _ in
      let findings = check(try writing.sealKeys().map(\.key))
      guard findings.isEmpty else { return (nil as VerifierKey?, .null, findings) }
      try writing.add(key.verifier)
      return (key.verifier, ["key": .string(key.verifier.description)], [])
    }
    if outcome.value != nil { try signCheckpoint(with: [key] + old) }
    return outcome
  }

  /// Signs the ledger as it stands, after all of it was read back and hashed anew.
  ///
  /// - Parameter keys: The key in force, and with a new one the old.
  /// - Throws: ``OfficeError/ledgerBroken(_:)`` when anything does not agree; nothing is signed then.
  func signCheckpoint(with keys: [SealKey]) throws {
    try store.sign { writing in
      let faults = try writing.ledgerFaults()
      guard faults.isEmpty else { throw OfficeError.ledgerBroken(faults) }
      guard let key = keys.first, try writing.sealKeys().last?.key == key.verifier else {
        throw OfficeError.sealNotInForce
      }
      let tree = try writing.ledgerTree()
      let head = Checkpoint(origin: key.verifier.name, size: tree.leaves.count, root: tree.root)
      try writing.keep(try SignedNote(head.text, signedBy: keys), of: head)
    }
  }

  /// The key in force; `nil` before the seal is made.
  public func sealKey() throws -> VerifierKey? { try store.read { try $0.sealKeys().last?.key } }

  /// The latest signed head of the ledger.
  public func latestCheckpoint() throws -> SignedNote? {
    try store.read { try $0.checkpoints().last }
  }

  /// Proves that a nomination, or one judge's sheet for it, is in the ledger as recorded.
  ///
  /// - Parameters:
  ///   - nomination: Which nomination; its latest version.
  ///   - judge: Whose sheet; `nil` for the nomination itself. The latest sheet in any round.
  /// - Returns: A C2SP tlog-proof that opens the whole row; or what is missing.
  /// - Throws: ``StoreError``.
  public func proof(
    of nomination: Nomination.ID,
    sheetOf judge: Judge.ID?
  ) throws -> Outcome<LogProof> {
    try store.read { reading in
      guard let note = try reading.checkpoints().last, let head = Checkpoint(note.text) else {
        return Outcome(value: nil, findings: [.sealMissing])
      }
      let wanted = { (row: LedgerRow) in row.isAbout(nomination, sheetOf: judge) }
      var found: LedgerRow?
      try reading.eachLedgerRow { row in
        // Within an act the later row, and the later act, is the one in force.
        if row.act < head.size, row.act >= found?.act ?? 0, wanted(row) { found = row }
      }
      guard let row = found else {
        return Outcome(value: nil, findings: [.notInLedger(nomination, judge)])
      }
      var leaves: [TreeHash] = []
      try reading.eachLedgerRow(of: row.act) { leaves.append($0.leafHash) }
      let tree = try reading.ledgerTree()
      let receipt = Receipt(
        entry: try reading.ledger()[row.act].text,
        row: BundleRow(act: row.act, number: row.number, parts: row.parts.map(\.opened)),
        path: MerkleTree(leaves: leaves).inclusionProof(of: row.number, in: leaves.count)
      )
      let proof = LogProof(
        extra: receipt.extra,
        index: row.act,
        path: tree.inclusionProof(of: row.act, in: head.size),
        checkpoint: note
      )
      return Outcome(value: proof, findings: [])
    }
  }
}

extension LedgerRow {
  fileprivate func isAbout(_ nomination: Nomination.ID, sheetOf judge: Judge.ID?) -> Bool {
    guard let judge else { return json("nomination.public")?["code"]?.text == nomination.rawValue }
    return json("sheet.judge")?["judge"]?.text == judge.rawValue
      && json("sheet.card")?["nomination"]?.text == nomination.rawValue
  }

  func json(_ name: String) -> JSONValue? { self[name].flatMap { try? JSONValue(parsing: $0) } }
}

extension LedgerRow.Part {
  /// The part shown; what was erased stays its commitment.
  var opened: BundleRow.Part {
    switch self {
    case .kept(let part): .open(part)
    case .erased(_, let commitment): .closed(commitment)
    }
  }
}

extension Finding {
  fileprivate static func sealExists(_ key: String) -> Finding {
    Finding(
      .notReady,
      at: Origin(file: "seal"),
      vi: "sổ đã có dấu niêm phong \(key); muốn thay: vinhdanh seal rotate",
      en: "the casebook has a seal, \(key); to replace it: vinhdanh seal rotate"
    )
  }

  static var sealMissing: Finding {
    Finding(
      .notReady,
      at: Origin(file: "seal"),
      vi: "sổ chưa có dấu niêm phong; tạo bằng: vinhdanh seal init",
      en: "the casebook has no seal; make it: vinhdanh seal init"
    )
  }

  static var sealNotHeld: Finding {
    Finding(
      .notReady,
      at: Origin(file: "seal"),
      vi: "thiếu tệp khóa niêm phong đang dùng; nêu bằng --seal TỆP",
      en: "the key file of the seal in force is not at hand; name it with --seal FILE"
    )
  }

  fileprivate static func notInLedger(_ nomination: Nomination.ID, _ judge: Judge.ID?) -> Finding {
    Finding(
      .referenceUnknown,
      at: Origin(file: "seal"),
      vi: judge.map { "không có phiếu của \($0) cho \(nomination) trong nhật ký đã ký" }
        ?? "không có hồ sơ \(nomination) trong nhật ký đã ký",
      en: judge.map { "the signed ledger has no sheet of \($0) for \(nomination)" }
        ?? "the signed ledger has no nomination \(nomination)"
    )
  }
}
