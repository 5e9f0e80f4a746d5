internal import Judging
internal import StrictJSON
internal import Transparency

/// The ledger as a bundle carries it.
struct BundleLog {
  let origin: String
  private let entries: [Entry]
  private let tree: MerkleTree
  /// Smallest first.
  private let checkpoints: [(note: SignedNote, head: Checkpoint)]

  fileprivate struct Entry {
    let act: String
    let content: TreeHash
    let rows: Int
  }

  /// Reads entries and checkpoints; each checkpoint must be the tree's own head.
  init(
    _ files: [String: [UInt8]],
    _ manifest: Manifest,
    _ keys: [VerifierKey]
  ) throws(VerificationFault) {
    origin = manifest.origin
    let name = PublishedBundle.ledgerName
    let bytes = files[name] ?? []
    guard bytes.last == 0x0A else { throw .altered(name) }
    let lines = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)
    var entries: [Entry] = []
    for (index, line) in lines.enumerated() {
      guard let entry = Entry(Array(line), at: index) else { throw .altered(name) }
      entries.append(entry)
    }
    self.entries = entries
    let tree = MerkleTree(leaves: lines.map { TreeHash(leaf: $0) })
    self.tree = tree
    var checkpoints: [(SignedNote, Checkpoint)] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("checkpoints/") {
      guard let note = String(validating: bytes, as: UTF8.self).flatMap({ SignedNote($0) }),
        let head = Checkpoint(note.text), head.origin == origin,
        PublishedBundle.checkpointName(head.size) == name
      else { throw .altered(name) }
      guard 0 < head.size, head.size <= entries.count, tree.root(at: head.size) == head.root else {
        throw .rewritten(head.size)
      }
      checkpoints.append((note, head))
    }
    self.checkpoints = checkpoints.sorted { $0.1.size < $1.1.size }
    guard self.checkpoints.last?.head.size == entries.count, manifest.size == entries.count else {
      throw .rewritten(entries.count)
    }
  }

  func isOrigin(of programme: Programme) -> Bool {
    let first = tree.leaves[0].hexadecimal.prefix(16)
    return origin == "vinhdanh/\(programme.id)/\(first)"
  }

  /// Every act of which rows are shown has exactly the rows its entry commits to.
  ///
  /// Acts stand in their order: the later of two records on one thing holds.
  func checkRows(_ rows: [BundleRow]) throws(VerificationFault) {
    var trees: [Int: GrowingTree] = [:]
    var last = 0
    for row in rows {
      guard row.act >= last, row.number == trees[row.act, default: GrowingTree()].count else {
        throw .altered(PublishedBundle.rowsName)
      }
      last = row.act
      trees[row.act, default: GrowingTree()].add(row.leafHash)
    }
    for (act, tree) in trees.sorted(by: { $0.key < $1.key }) {
      guard entries.indices.contains(act), entries[act].rows == tree.count,
        entries[act].content == tree.root
      else {
        throw VerificationFault(
          .altered,
          vi: "dữ liệu mở của mục \(act) không khớp cam kết trong nhật ký",
          en: "what is opened of entry \(act) does not match its commitment in the log"
        )
      }
    }
  }

  /// No act is left out, and none that cuts a round keeps its list to itself.
  func checkNothingHidden(_ record: PublicRecord) throws(VerificationFault) {
    let cuts = Set(record.decisions.filter { $0.kind == "shortlist" }.map(\.act))
    for (index, entry) in entries.enumerated() {
      // When sheets came could tell whose they were.
      let isShown = entry.act == "score" || record.times[index] != nil
      guard isShown, cuts.contains(index) == (entry.act == "shortlist") else {
        throw VerificationFault(
          .altered,
          vi: "mục \(index) của nhật ký không mở những gì một bộ công bố phải mở",
          en: "of entry \(index) something is closed that every bundle opens"
        )
      }
    }
  }

  /// Each checkpoint is signed by the key in force at its size; the one that first covers a new key
  /// also by the key before.
  func checkSignatures(keys: [(act: Int, key: String)]) throws(VerificationFault) {
    let keys = keys.compactMap { item in VerifierKey(item.key).map { (act: item.act, key: $0) } }
    for (index, item) in checkpoints.enumerated() {
      let before = index > 0 ? checkpoints[index - 1].head.size : 0
      let known = keys.filter { $0.act < item.head.size }
      var needed = known.last.map { [$0.key] } ?? []
      // The key before vouches for each new one, even in the same act: whoever knows only its public
      // half could otherwise put a key of their own behind it.
      for (old, key) in zip(known, known.dropFirst()) where key.act >= before {
        needed.append(old.key)
      }
      guard !needed.isEmpty, needed.allSatisfy({ item.note.isSigned(by: $0) }) else {
        throw VerificationFault(
          .signature,
          vi: "chữ ký trên điểm kiểm \(item.head.size) mục không đúng",
          en: "the signature on the checkpoint of \(item.head.size) entries is wrong"
        )
      }
    }
  }

  /// The rules come first, and no mark before them; when that was signed is said.
  func statementOnOrder() throws(VerificationFault) -> [Bilingual] {
    guard entries.first?.act == "open", entries.count(where: { $0.act == "open" }) == 1 else {
      throw VerificationFault(
        .logInconsistent,
        vi: "quy chế không phải mục đầu của nhật ký",
        en: "the rules are not the log's first entry"
      )
    }
    guard let first = entries.firstIndex(where: { $0.act == "score" }) else { return [] }
    guard let signed = checkpoints.first(where: { $0.head.size <= first }) else {
      return [
        Bilingual(
          vi: """
            Quy chế ở mục 0, phiếu điểm đầu tiên ở mục \(first); không có điểm kiểm nào được ký trước \
            phiếu đó.
            """,
          en: """
            The rules are entry 0, the first marks entry \(first); no checkpoint was signed before \
            them.
            """
        )
      ]
    }
    return [
      Bilingual(
        vi: """
          Quy chế ở mục 0, ký trong điểm kiểm \(signed.head.size) mục, trước phiếu điểm đầu tiên (mục \
          \(first)).
          """,
        en: """
          The rules are entry 0, signed in the checkpoint of \(signed.head.size) entries, before the \
          first marks (entry \(first)).
          """
      )
    ]
  }

  var statement: Bilingual {
    Bilingual(
      vi: """
        Nhật ký \(entries.count) mục, \(checkpoints.count) điểm kiểm đều đúng; dữ liệu mở khớp cam kết.
        """,
      en: """
        The log of \(entries.count) entries leads to all \(checkpoints.count) checkpoints; what is open \
        matches its commitments.
        """
    )
  }

  /// The log begins with the one of a checkpoint kept from earlier.
  func checkConsistency(
    with note: SignedNote,
    _ keys: [VerifierKey]
  ) throws(VerificationFault) -> Bilingual {
    guard keys.contains(where: note.isSigned), let old = Checkpoint(note.text) else {
      throw VerificationFault(
        .signature,
        vi: """
          điểm kiểm giữ từ trước không do khóa nào của bộ này ký: của sổ khác, hoặc bộ này cũ hơn lần \
          thay khóa
          """,
        en: """
          the checkpoint from earlier is signed by no key of this bundle: it is of another casebook, or \
          the bundle is older than a change of keys
          """
      )
    }
    guard old.origin == origin, 0 < old.size, old.size <= entries.count,
      tree.root(at: old.size) == old.root
    else { throw .rewritten(old.size) }
    return Bilingual(
      vi: "Nhật ký nối tiếp đúng điểm kiểm \(old.size) mục giữ từ trước.",
      en: "The log goes on from the checkpoint of \(old.size) entries kept from earlier."
    )
  }

  /// The entry a receipt proves is in this log, and the row it opens in that entry.
  func checkInclusion(
    of receipt: LogProof,
    _ keys: [VerifierKey],
    _ words: ReceiptWords
  ) throws(VerificationFault) -> Bilingual {
    guard keys.contains(where: receipt.checkpoint.isSigned) else {
      throw VerificationFault(
        .receiptMissing,
        vi: "biên nhận không do khóa của bộ này ký",
        en: "the receipt is signed by no key of this bundle"
      )
    }
    guard let proven = Receipt(receipt), let head = Checkpoint(receipt.checkpoint.text),
      head.origin == origin, head.size <= entries.count, tree.root(at: head.size) == head.root,
      tree.leaves[receipt.index] == proven.entryHash
    else {
      throw VerificationFault(
        .receiptMissing,
        vi: "điều biên nhận chứng thực không có trong nhật ký này",
        en: "what the receipt proves is not in this log"
      )
    }
    return words.statement(on: proven.row, in: entries[receipt.index].act)
  }
}

extension BundleLog.Entry {
  /// An entry as written, at its place, in its one spelling.
  fileprivate init?(_ line: [UInt8], at index: Int) {
    guard let json = try? JSONValue(parsing: line), Array(json.canonicalText.utf8) == line,
      json["index"]?.integer == index, json["version"]?.integer == 2, let act = json["act"]?.text,
      let content = json["content"]?.text.flatMap({ TreeHash(base64: $0) }),
      let rows = json["rows"]?.integer
    else { return nil }
    self.init(act: act, content: content, rows: rows)
  }
}

extension VerificationFault {
  fileprivate static func rewritten(_ size: Int) -> VerificationFault {
    VerificationFault(
      .logInconsistent,
      vi: "nhật ký không dẫn tới điểm kiểm \(size) mục: đã bị viết lại hoặc cắt bớt",
      en: "the log does not lead to the checkpoint of \(size) entries: it was rewritten or cut"
    )
  }
}
