public import Judging
internal import JudgingBundle
public import JudgingFormats
internal import JudgingStore
internal import StrictJSON
internal import VietnameseText

extension Office {
  /// Which documents are asked for.
  public struct DocumentOrder: Sendable {
    /// `nil` for the last round with a frozen shortlist.
    public let round: Round.ID?
    public let kinds: [DocumentKind]
    public let wording: DocumentWording
    public let stamp: DocumentStamp
    /// Of letters and certificates; the others are Vietnamese.
    public let language: Language

    public init(
      round: Round.ID? = nil,
      kinds: [DocumentKind] = DocumentKind.allCases,
      wording: DocumentWording = .usual,
      stamp: DocumentStamp = .blank,
      language: Language
    ) {
      self.round = round
      self.kinds = kinds
      self.wording = wording
      self.stamp = stamp
      self.language = language
    }
  }

  /// A document and where it stands among the others.
  public struct WrittenDocument: Hashable, Sendable {
    /// Folder and name: `cong-khai/thong-bao-cham-diem.docx`.
    public let file: String
    public let draft: DocumentDraft
  }

  /// The official documents of a decided round.
  ///
  /// - Parameter order: Which of them, in what words.
  /// - Returns: In order of kind, then of code; or what keeps them from being written.
  /// - Throws: ``StoreError``.
  public func documents(_ order: DocumentOrder) throws -> Outcome<[WrittenDocument]> {
    try store.read { reading in
      let frame = try Frame(reading)
      let loader = try RoundLoader(reading, frame)
      if let id = order.round, frame.programme.round(id) == nil {
        return Outcome(value: nil, findings: [.roundUnknown(id, in: frame.programme)])
      }
      guard let round = loader.decided(order.round),
        let json = loader.shortlist(of: round)?.document["document"]
      else { return Outcome(value: nil, findings: [.noShortlist(order.round, frame.programme)]) }
      let desk = DocumentDesk(
        order: order,
        programme: frame.programme,
        round: round,
        document: try ShortlistDocument(json: json),
        count: try loader.count(round),
        meetings: try loader.minutes().filter { $0.minutes.round == round.id },
        released: try reading.releasedComments(in: round.id),
        origin: try reading.ledgerOrigin(of: frame.programme.id.rawValue),
        states: try reading.screenings().mapValues(\.state),
        year: now.day.fields.year
      )
      return Outcome(value: order.kinds.flatMap(desk.documents), findings: [])
    }
  }
}

/// Draws up the documents of one round.
private struct DocumentDesk {
  let order: Office.DocumentOrder
  let programme: Programme
  let round: Round
  let document: ShortlistDocument
  let count: RoundCount
  let meetings: [MinutesRecord]
  let released: [ReleasedComment]
  let origin: String
  let states: [Nomination.ID: Screening]
  let year: Int

  func documents(_ kind: DocumentKind) -> [Office.WrittenDocument] {
    switch kind {
    case .notice, .decision: [written(kind, in: "cong-khai")]
    case .proposal:
      [
        written(
          kind,
          in: "noi-bo",
          DocumentValues(lists: ["meetings": meetings.map { DocumentValues($0, count) }])
        )
      ]
    case .minutes: minutes
    case .scoreSheet: scoreSheets
    case .certificate: certificates
    case .letter: letters
    }
  }

  private func written(
    _ kind: DocumentKind,
    in folder: String,
    _ further: DocumentValues = DocumentValues()
  ) -> Office.WrittenDocument {
    Office.WrittenDocument(
      file: "\(folder)/\(kind.rawValue)-\(round.id).docx",
      draft: order.wording.draft(
        kind,
        of: document,
        in: round,
        of: programme,
        order.stamp,
        further: further
      )
    )
  }

  private func common(_ kind: DocumentKind) -> DocumentValues {
    let language = kind.languages.contains(order.language) ? order.language : .vi
    return DocumentValues(programme, round, order.stamp, year: year, in: language)
  }

  /// A file for each meeting about the round, in the order in which they were held.
  private var minutes: [Office.WrittenDocument] {
    let kind = DocumentKind.minutes
    return meetings.enumerated().map { index, record in
      Office.WrittenDocument(
        file: "noi-bo/\(kind.rawValue)-\(round.id)-\(index + 1).docx",
        draft: order.wording.draft(
          kind,
          of: document,
          in: round,
          of: programme,
          order.stamp,
          further: DocumentValues(record, count)
        )
      )
    }
  }

  private var scoreSheets: [Office.WrittenDocument] {
    let kind = DocumentKind.scoreSheet
    let template = order.wording.template(kind, in: .vi)
    let common = common(kind)
    return count.record.judges.sorted { $0.id < $1.id }.compactMap { judge in
      let sheets = count.scoreSheetValues(of: judge, in: .vi)
      guard !sheets.isEmpty else { return nil }
      return Office.WrittenDocument(
        file: "noi-bo/phieu-cham/\(kind.rawValue)-\(round.id)-\(judge.id).docx",
        draft: template.filled(
          withEach: sheets.map { common.with($0) },
          title: kind.title(round, programme, .vi)
        )
      )
    }
  }

  private var certificates: [Office.WrittenDocument] {
    guard round.id == programme.rounds.last?.id else { return [] }
    let kind = DocumentKind.certificate
    let template = order.wording.template(kind, in: order.language)
    let common = common(kind)
    return Certificate.all(of: document, origin: origin, states: states)
      .filter { $0.revokedBy == nil }
      .map { certificate in
        let values = common.with(values(of: certificate))
        return Office.WrittenDocument(
          file:
            "chung-nhan/\(kind.rawValue)-\(certificate.fileNumber)-\(certificate.entry.code).docx",
          draft: template.filled(with: values, title: kind.title(round, programme, order.language))
        )
      }
  }

  private func values(of certificate: Certificate) -> DocumentValues {
    let entry = certificate.entry
    let head = programme.letterhead
    return DocumentValues([
      "certificateNumber": certificate.fileNumber,
      "verification": certificate.code,
      "lookUp": head.lookUp.isEmpty
        ? "\(programme.id) \(certificate.code)" : head.lookUp + certificate.code,
      "organisation": entry.organisation,
      "title": entry.title,
      "code": entry.code,
      "category": programme.category(Identifier(certificate.category))?.name[order.language] ?? "",
      "award": entry.award?[order.language] ?? "",
      "decision": document.decision ?? "",
    ])
  }

  private var letters: [Office.WrittenDocument] {
    let kind = DocumentKind.letter
    let template = order.wording.template(kind, in: order.language)
    let common = common(kind)
    return count.letterValues(document, releasing: released, in: order.language).map { letter in
      Office.WrittenDocument(
        file: "thu/\(kind.rawValue)-\(round.id)-\(letter.nomination.id).docx",
        draft: template.filled(
          with: common.with(letter.values),
          title: kind.title(round, programme, order.language)
        )
      )
    }
  }
}

extension Certificate {
  /// Two digits at least.
  fileprivate var fileNumber: String { number < 10 ? "0\(number)" : "\(number)" }
}
