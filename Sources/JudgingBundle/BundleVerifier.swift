internal import Foundation
public import Judging
internal import JudgingFormats
internal import StrictJSON
public import Transparency

/// Checks a bundle with nothing but its files: docs/verification.md, “What a verifier does”.
public struct BundleVerifier {
  private let files: [String: [UInt8]]

  /// What the one who checks holds besides the bundle.
  public struct Evidence: Sendable {
    /// A key known from elsewhere; without one the bundle's own is believed, and that is said.
    public var key: VerifierKey?
    /// A checkpoint of the same log kept from earlier.
    public var checkpoint: SignedNote?
    public var receipt: LogProof?
    /// The code on a certificate, as typed.
    public var certificate: String?

    public init(
      key: VerifierKey? = nil,
      checkpoint: SignedNote? = nil,
      receipt: LogProof? = nil,
      certificate: String? = nil
    ) {
      self.key = key
      self.checkpoint = checkpoint
      self.receipt = receipt
      self.certificate = certificate
    }
  }

  /// - Parameter files: Every file of the bundle by its name.
  public init(files: [String: [UInt8]]) {
    self.files = files
  }

  /// Checks everything.
  ///
  /// - Parameter evidence: What else is at hand.
  /// - Returns: What was shown, and what could not be.
  /// - Throws: ``VerificationFault``, the first one met.
  public func verify(_ evidence: Evidence) throws(VerificationFault) -> [Bilingual] {
    let (note, manifest) = try checkManifest()
    let keys = try readKeys()
    try checkSignature(note, keys, evidence.key)
    let log = try BundleLog(files, manifest, keys)
    let (rows, facts) = try readRows()
    try log.checkRows(rows)
    let record = PublicRecord(rows, facts: facts)
    guard record.keys.map(\.key) == keys.map(\.description) else {
      throw .altered(PublishedBundle.keysName)
    }
    try log.checkNothingHidden(record)
    try log.checkSignatures(keys: record.keys)
    let rules = try checkRules(rows, log)
    var said = [manifest.statement(keys: keys, isKnown: evidence.key != nil), log.statement]
    said += try log.statementOnOrder()
    let hash = TreeHash(of: Array(rules.canonical.utf8)).hexadecimal
    let recount = BundleRecount(
      rules.programme,
      rulesHash: hash,
      record,
      files,
      origin: manifest.origin
    )
    let (counted, statements) = try recount.check()
    said += statements + recount.derived(counted, keys)
    if let checkpoint = evidence.checkpoint {
      said.append(try log.checkConsistency(with: checkpoint, keys))
    }
    if let receipt = evidence.receipt {
      said.append(try log.checkInclusion(of: receipt, keys, ReceiptWords(rules, record)))
    }
    if let code = evidence.certificate {
      said.append(try (recount.certificates() ?? []).statement(on: code, rules.programme))
    }
    return said
  }

  private func file(_ name: String) throws(VerificationFault) -> [UInt8] {
    guard let bytes = files[name] else { throw .altered(name) }
    return bytes
  }

  private func text(_ name: String) throws(VerificationFault) -> String {
    guard let text = String(validating: try file(name), as: UTF8.self) else {
      throw .altered(name)
    }
    return text
  }

  /// Every file against the list, and the list against every file.
  private func checkManifest() throws(VerificationFault) -> (SignedNote, Manifest) {
    let name = PublishedBundle.manifestName
    guard let note = SignedNote(try text(name)), let manifest = Manifest(note.text) else {
      throw .altered(name)
    }
    let listed = Manifest(
      origin: manifest.origin,
      size: manifest.size,
      files: files.filter { $0.key != name }
    )
    guard listed != manifest else { return (note, manifest) }
    let expected = Dictionary(manifest.lines.map { ($0.name, $0) }) { first, _ in first }
    let found = Dictionary(listed.lines.map { ($0.name, $0) }) { first, _ in first }
    for line in manifest.lines where found[line.name] == nil {
      throw VerificationFault(
        .altered,
        vi: "thiếu tệp \(line.name)",
        en: "\(line.name) is missing"
      )
    }
    for line in listed.lines where expected[line.name] == nil {
      throw VerificationFault(
        .altered,
        vi: "tệp \(line.name) không có trong bản kê",
        en: "\(line.name) is not on the list of files"
      )
    }
    let changed = listed.lines.first { expected[$0.name] != $0 }?.name ?? name
    throw .altered(changed)
  }

  private func readKeys() throws(VerificationFault) -> [VerifierKey] {
    let lines = try text(PublishedBundle.keysName)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let keys = lines.dropLast().compactMap { VerifierKey($0) }
    guard !keys.isEmpty, keys.count == lines.count - 1, lines.last == "" else {
      throw .altered(PublishedBundle.keysName)
    }
    return keys
  }

  private func checkSignature(
    _ note: SignedNote,
    _ keys: [VerifierKey],
    _ known: VerifierKey?
  ) throws(VerificationFault) {
    if let known, !keys.contains(known) {
      throw VerificationFault(
        .signature,
        vi: "bộ công bố không do khóa đã nêu ký",
        en: "the bundle is not signed by the key given"
      )
    }
    guard let last = keys.last, note.isSigned(by: last) else {
      throw VerificationFault(
        .signature,
        vi: "chữ ký trên bản kê tệp không đúng",
        en: "the signature on the list of files is wrong"
      )
    }
  }

  private func readRows() throws(VerificationFault) -> ([BundleRow], [PublicFact?]) {
    let bytes = try file(PublishedBundle.rowsName)
    let lines = bytes.lines
    // Lines are read apart from each other, and most of a verification is reading them.
    let read = lines.mapInParallel { line -> (row: BundleRow, fact: PublicFact?)? in
      guard let row = BundleRow(Array(bytes[line])), let open = RowValues(row) else { return nil }
      return (row, PublicFact(row, open))
    }
    let rows = read.compactMap { $0?.row }
    guard rows.count == lines.count else { throw .altered(PublishedBundle.rowsName) }
    return (rows, read.map { $0?.fact })
  }

  /// The rules are those the first entry commits to.
  private func checkRules(
    _ rows: [BundleRow],
    _ log: BundleLog
  ) throws(VerificationFault) -> FrozenRules {
    let name = PublishedBundle.rulesName
    let bytes = try file(name)
    // Two rulebooks in the first entry could be shown to two people.
    guard rows.first(where: { $0.act == 0 && $0.number == 1 })?["rules"] == bytes,
      let rules = RulesReader.read(bytes, file: name).rules
    else { throw .altered(name) }
    guard log.isOrigin(of: rules.programme) else {
      throw VerificationFault(
        .logInconsistent,
        vi: "nhật ký thuộc chương trình khác",
        en: "the log is that of another programme"
      )
    }
    return rules
  }
}

extension Manifest {
  fileprivate func statement(keys: [VerifierKey], isKnown: Bool) -> Bilingual {
    let key = keys.last?.description ?? ""
    guard isKnown else {
      return Bilingual(
        vi: """
          \(lines.count) tệp đúng như bản kê đã ký. Khóa lấy từ chính bộ này; hãy so với khóa ban tổ \
          chức đã công bố: \(key)
          """,
        en: """
          \(lines.count) files are as signed. The key is the bundle's own; compare it with the one the \
          organiser made public: \(key)
          """
      )
    }
    return Bilingual(
      vi: "\(lines.count) tệp đúng như bản kê, ký bằng khóa đã nêu.",
      en: "\(lines.count) files are as signed with the key given."
    )
  }
}

extension [Certificate] {
  /// What the certificate with a code certifies.
  fileprivate func statement(
    on typed: String,
    _ programme: Programme
  ) throws(VerificationFault) -> Bilingual {
    let code = Certificate.spelled(typed)
    guard let certificate = first(where: { $0.code == code }) else {
      throw VerificationFault(
        .receiptMissing,
        vi: "không có giấy chứng nhận nào mang mã \(code)",
        en: "no certificate has the code \(code)"
      )
    }
    if let decision = certificate.revokedBy {
      throw VerificationFault(
        .receiptMissing,
        vi: "giấy chứng nhận \(code) đã bị thu hồi theo \(decision)",
        en: "certificate \(code) was revoked by \(decision)"
      )
    }
    let entry = certificate.entry
    let category = programme.category(Identifier(certificate.category))?.name
    return Bilingual(
      vi: """
        Giấy chứng nhận số \(certificate.number), mã \(code): \(entry.title), của \(entry.organisation) \
        (\(entry.code)); \([entry.award?.vi, category?.vi, programme.name.vi].compactMap(\.self).joined(separator: ", ")).
        """,
      en: """
        Certificate no. \(certificate.number), code \(code): \(entry.title), of \(entry.organisation) \
        (\(entry.code)); \([entry.award?.en, category?.en, programme.name.en].compactMap(\.self).joined(separator: ", ")).
        """
    )
  }
}

extension [UInt8] {
  /// Where each line is, its break left out; empty ones are passed over.
  fileprivate var lines: [Range<Int>] {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var lines: [Range<Int>] = []
      var start = 0
      while start < count {
        let found = memchr(base + start, 0x0A, count - start)
        let end = found.map { UnsafeRawPointer($0) - base } ?? count
        if end > start { lines.append(start..<end) }
        start = end + 1
      }
      return lines
    }
  }
}
