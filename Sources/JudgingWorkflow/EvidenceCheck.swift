internal import Judging
internal import JudgingFormats
internal import JudgingStore

/// Reads matched files one at a time, checks size and kind, and keeps those that pass.
struct EvidenceCheck {
  var intake = Office.EvidenceIntake()
  private(set) var findings: [Finding] = []
  private let supply: Office.EvidenceSupply
  private let limits: EvidenceLimits
  /// What is in force, by the place it fills.
  private var held: [String: StoredEvidence] = [:]
  private var sizes: [Nomination.ID: Int] = [:]
  /// The item that filled a place in this act.
  private var filled: [String: Office.EvidenceSupply.Item] = [:]
  /// The file read last: one that several nominations list is read once.
  private var last: (item: Office.EvidenceSupply.Item, file: File?)?

  private struct File {
    let bytes: [UInt8]
    let kind: EvidenceKind
    let sha256: String
  }

  init(_ supply: Office.EvidenceSupply, limits: EvidenceLimits, held files: [StoredEvidence]) {
    self.supply = supply
    self.limits = limits
    for file in files {
      guard let name = EvidenceName(file.name) else { continue }
      held["\(file.nomination)\t\(name.key)"] = file
      sizes[file.nomination, default: 0] += file.size
    }
  }

  mutating func take(_ pair: EvidenceMatch.Pair, into writing: Writing) throws {
    guard let file = file(of: pair.item) else { return }
    let id = pair.nomination.id
    let origin = supply.origin(of: pair.item)
    let before = held[pair.place]
    if before?.sha256 == file.sha256 {
      if filled[pair.place] == nil { intake.known += 1 }
      return
    }
    if let other = filled[pair.place] {
      findings.append(.evidenceTwice(pair, supply.origin(of: other), at: origin))
      return
    }
    sizes[id, default: 0] += file.bytes.count - (before?.size ?? 0)
    guard sizes[id, default: 0] <= limits.nomination else {
      findings.append(.evidenceTooLarge(id, limits.nomination, at: origin))
      return
    }
    if let before { findings.append(.evidenceReplaces(before, at: origin)) }
    let stored = try writing.keep(
      file.bytes,
      of: file.kind,
      sha256: file.sha256,
      as: pair.name,
      for: id
    )
    held[pair.place] = stored
    filled[pair.place] = pair.item
    intake.taken.append(stored)
  }

  /// A file that may be kept; what is wrong with it is a finding, once.
  private mutating func file(of item: Office.EvidenceSupply.Item) -> File? {
    if let last, last.item == item { return last.file }
    let file = read(item)
    last = (item, file)
    return file
  }

  private mutating func read(_ item: Office.EvidenceSupply.Item) -> File? {
    let origin = supply.origin(of: item)
    guard item.size <= limits.file else {
      findings.append(.evidenceTooLarge(nil, limits.file, at: origin))
      return nil
    }
    guard let bytes = supply.read(item) else {
      findings.append(.evidenceUnreadable(at: origin))
      return nil
    }
    // What a zip says of a size is only what it says.
    guard bytes.count <= limits.file else {
      findings.append(.evidenceTooLarge(nil, limits.file, at: origin))
      return nil
    }
    switch EvidenceKind.recognise(bytes) {
    case .known(let kind): return File(bytes: bytes, kind: kind, sha256: sha256(of: bytes))
    case .refused(let why):
      findings.append(
        Finding(
          .evidenceKindUnknown,
          at: origin,
          vi: "không nhận: \(why.vi)",
          en: "not taken: \(why.en)"
        )
      )
      return nil
    }
  }
}

extension Finding {
  fileprivate static func evidenceTooLarge(
    _ nomination: Nomination.ID?,
    _ limit: Int,
    at origin: Origin
  ) -> Finding {
    let megabytes = limit / 1_000_000
    return Finding(
      .evidenceTooLarge,
      at: origin,
      vi: nomination.map { "các tệp của hồ sơ \($0) cộng lại quá \(megabytes) MB" }
        ?? "tệp lớn hơn \(megabytes) MB; nén hoặc giảm độ phân giải",
      en: nomination.map { "the files of \($0) are more than \(megabytes) MB together" }
        ?? "the file has more than \(megabytes) MB; reduce its resolution"
    )
  }

  fileprivate static func evidenceUnreadable(at origin: Origin) -> Finding {
    Finding(
      .evidenceUnreadable,
      at: origin,
      vi: "không đọc được tệp này; sao chép lại rồi gửi lại",
      en: "this file could not be read; copy it again and send it again"
    )
  }

  fileprivate static func evidenceReplaces(_ before: StoredEvidence, at origin: Origin) -> Finding {
    let hash = before.sha256.prefix(12)
    return Finding(
      .evidenceReplaces,
      at: origin,
      vi: "thay tệp “\(before.name)” trước đây của hồ sơ \(before.nomination) (\(hash)…, vẫn giữ)",
      en: "takes the place of “\(before.name)” of \(before.nomination) (\(hash)…, which is kept)"
    )
  }

  fileprivate static func evidenceTwice(
    _ pair: EvidenceMatch.Pair,
    _ other: Origin,
    at origin: Origin
  ) -> Finding {
    Finding(
      .evidenceAmbiguous,
      at: origin,
      vi: "khác nội dung với \(other) mà cùng tên “\(pair.name.text)”; chỉ để lại một",
      en: "it differs from \(other) under the same name “\(pair.name.text)”; leave one of them"
    )
  }
}
