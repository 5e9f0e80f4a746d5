public import Judging
public import StrictJSON

extension ShortlistDocument {
  /// Reads back what `json` wrote, and nothing else.
  ///
  /// A key too many, one missing, or a rounded total that is not the exact one's, is an error:
  /// the casebook's document was changed by another hand.
  public init(json: JSONValue) throws(DocumentError) {
    let members = try JSONMembers(
      json,
      keys: [
        "format", "programme", "name", "organiser", "notice", "recognition", "round", "roundName",
        "decidedAt", "decidedBy", "decision", "rulesHash", "method", "sections", "remarks",
      ],
      at: "$"
    )
    guard try members.string("format") == Self.format else { throw members.wrong("format") }
    guard let recognition = Recognition(rawValue: try members.string("recognition")) else {
      throw members.wrong("recognition")
    }
    guard let decidedAt = Moment(try members.string("decidedAt")) else {
      throw members.wrong("decidedAt")
    }
    self.init(
      programme: try members.string("programme"),
      name: try members.text("name"),
      organiser: try members.text("organiser"),
      notice: try members.optional("notice", JSONMembers.text),
      recognition: recognition,
      round: try members.string("round"),
      roundName: try members.text("roundName"),
      decidedAt: decidedAt,
      decidedBy: try members.string("decidedBy"),
      decision: try members.optional("decision", JSONMembers.string),
      rulesHash: try members.string("rulesHash"),
      method: try members.text("method"),
      sections: try members.each("sections", Section.init(json:at:)),
      remarks: try members.each("remarks", Bilingual.init(json:at:))
    )
  }
}

extension ShortlistDocument.Section {
  fileprivate init(json: JSONValue, at path: String) throws(DocumentError) {
    let members = try JSONMembers(
      json,
      keys: ["category", "name", "counts", "entries", "withheld", "thresholds"],
      at: path
    )
    let counts = try JSONMembers(
      members.value("counts"),
      keys: ["received", "eligible", "judged"],
      at: path + ".counts"
    )
    self.init(
      category: try members.string("category"),
      name: try members.text("name"),
      counts: .init(
        received: try counts.whole("received"),
        eligible: try counts.whole("eligible"),
        judged: try counts.whole("judged")
      ),
      entries: try members.each("entries", ShortlistDocument.Entry.init(json:at:)),
      withheld: try members.each("withheld", Bilingual.init(json:at:)),
      thresholds: try members.each("thresholds", Rational.init(json:at:))
    )
  }
}

extension Rational {
  fileprivate init(json: JSONValue, at path: String) throws(DocumentError) {
    guard let number = json.text.flatMap({ Rational(exact: $0) }) else {
      throw DocumentError(path: path)
    }
    self = number
  }
}

extension ShortlistDocument.Entry {
  fileprivate init(json: JSONValue, at path: String) throws(DocumentError) {
    let members = try JSONMembers(
      json,
      keys: ["place", "code", "title", "organisation", "total", "totalRounded", "award"],
      at: path
    )
    let total = try members.optional("total", JSONMembers.exact)
    guard members.value("totalRounded") == .string(total?.rounded(places: 6)) else {
      throw members.wrong("totalRounded")
    }
    self.init(
      place: try members.optional("place", JSONMembers.whole),
      code: try members.string("code"),
      title: try members.string("title"),
      organisation: try members.string("organisation"),
      total: total,
      award: try members.optional("award", JSONMembers.text)
    )
  }
}
