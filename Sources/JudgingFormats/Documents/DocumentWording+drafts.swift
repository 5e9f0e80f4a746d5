public import Judging
internal import VietnameseText

extension DocumentWording {
  /// A notice, a decision or a proposal about a frozen shortlist.
  ///
  /// - Parameters:
  ///   - kind: Which of them.
  ///   - document: The list.
  ///   - round: The round it is of.
  ///   - programme: Whose letterhead it has.
  ///   - stamp: Number and day, where it has them.
  ///   - further: What else stands in its places, such as the council's meeting.
  /// - Returns: The document.
  public func draft(
    _ kind: DocumentKind,
    of document: ShortlistDocument,
    in round: Round,
    of programme: Programme,
    _ stamp: DocumentStamp,
    further: DocumentValues = DocumentValues()
  ) -> DocumentDraft {
    let year = document.decidedAt.day.fields.year
    let values = DocumentValues(programme, round, stamp, year: year, in: .vi)
      .with(DocumentValues(document)).with(further)
    return template(kind, in: .vi).filled(with: values, title: kind.title(round, programme, .vi))
  }
}

extension DocumentKind {
  /// What a text processor shows as the document's title.
  public func title(_ round: Round, _ programme: Programme, _ language: Language) -> String {
    "\(name[language]) – \(round.name[language]), \(programme.name[language])"
  }

  /// The kind as people call it.
  public var name: Bilingual {
    switch self {
    case .notice: Bilingual(vi: "Thông báo", en: "Notice")
    case .decision: Bilingual(vi: "Quyết định", en: "Decision")
    case .proposal: Bilingual(vi: "Tờ trình", en: "Proposal")
    case .minutes: Bilingual(vi: "Biên bản họp Hội đồng", en: "Minutes of the council")
    case .scoreSheet: Bilingual(vi: "Phiếu chấm điểm", en: "Score sheet")
    case .certificate: Bilingual(vi: "Giấy chứng nhận", en: "Certificate")
    case .letter: Bilingual(vi: "Thư báo kết quả", en: "Letter with the result")
    }
  }
}
