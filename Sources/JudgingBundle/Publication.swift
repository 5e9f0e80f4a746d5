public import Judging
internal import JudgingFormats
internal import StrictJSON
public import Transparency

/// What a casebook gives to be published.
public struct Publication: Sendable {
  public let programme: Programme
  /// The frozen rules, canonical.
  public let rules: String
  public let origin: String
  /// The ledger's entries, as hashed.
  public let entries: [String]
  /// Rows of those acts of which anything is open, act by act.
  public let rows: [BundleRow]
  public let keys: [VerifierKey]
  public let checkpoints: [SignedNote]
  /// The frozen shortlists, in the order of the rounds.
  public let documents: [ShortlistDocument]

  public init(
    programme: Programme,
    rules: String,
    origin: String,
    entries: [String],
    rows: [BundleRow],
    keys: [VerifierKey],
    checkpoints: [SignedNote],
    documents: [ShortlistDocument]
  ) {
    self.programme = programme
    self.rules = rules
    self.origin = origin
    self.entries = entries
    self.rows = rows
    self.keys = keys
    self.checkpoints = checkpoints
    self.documents = documents
  }

  /// Every file but the manifest.
  ///
  /// - Throws: ``WorkbookError`` when a workbook cannot be written.
  public func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [
      PublishedBundle.rulesName: Array(rules.utf8),
      PublishedBundle.ledgerName: Array(entries.map { $0 + "\n" }.joined().utf8),
      PublishedBundle.keysName: Array(keys.map { "\($0)\n" }.joined().utf8),
    ]
    var lines: [UInt8] = []
    for row in rows { row.write(to: &lines) }
    files[PublishedBundle.rowsName] = lines
    for note in checkpoints {
      guard let size = Checkpoint(note.text)?.size else { continue }
      files[PublishedBundle.checkpointName(size)] = Array(note.description.utf8)
    }
    let record = PublicRecord(rows)
    files[PublishedBundle.exclusionsName] = Array(record.exclusions(programme).utf8)
    for document in documents {
      for (name, bytes) in try document.files() { files["results/\(name)"] = bytes }
      for (name, bytes) in document.officialDocuments(of: programme) {
        files["documents/\(name)"] = bytes
      }
    }
    let states = record.screenings(before: .max)
    if let last = documents.last, last.round == programme.rounds.last?.id.rawValue {
      let certificates = Certificate.all(of: last, origin: origin, states: states)
      files[PublishedBundle.certificatesName] = certificates.file
    }
    let recount = BundleRecount(
      programme,
      rulesHash: TreeHash(of: Array(rules.utf8)).hexadecimal,
      record,
      files,
      origin: origin
    )
    let page = PublicReport(core: files, recount, recount.counted(), documents, keys)
    return files.merging(page?.files(beside: files) ?? [:]) { $1 }
  }

  /// What is signed: the list of these files.
  public func manifestText(of files: [String: [UInt8]]) -> String {
    Manifest(origin: origin, size: entries.count, files: files).text
  }
}

extension ShortlistDocument {
  /// The notice and the decision on the list in our wording, number and day blank as on electronic
  /// documents.
  func officialDocuments(of programme: Programme) -> [(name: String, bytes: [UInt8])] {
    guard let round = programme.round(Identifier(round)) else { return [] }
    return [DocumentKind.notice, .decision].map { kind in
      let draft = DocumentWording.usual.draft(kind, of: self, in: round, of: programme, .blank)
      return ("\(kind.rawValue)-\(self.programme)-\(round.id).docx", draft.docx)
    }
  }

  /// Every form of the document, by the end of its file's name.
  public func files() throws -> [(name: String, bytes: [UInt8])] {
    let name = "\(programme)-\(round)"
    return [
      ("\(name).vi.txt", Array(text(in: .vi).utf8)),
      ("\(name).en.txt", Array(text(in: .en).utf8)),
      ("\(name).csv", csv(.excel)),
      ("\(name).json", Array(json.prettyText.utf8)),
      ("\(name).html", html()),
      ("\(name).vi.xlsx", try workbook(in: .vi)),
      ("\(name).en.xlsx", try workbook(in: .en)),
    ]
  }
}
