internal import Judging

extension PublicReport {
  /// The lists as XML after `results.xsd`.
  var xml: [UInt8] {
    let document: Markup = """
      <?xml version="1.0" encoding="UTF-8"?>
      <results xmlns="urn:vinhdanh:results:1" programme="\(programme.id.rawValue)" \
      publishedAt="\(publishedAt.description)" rulesHash="\(seal.rulesHash)">
      \(text("name", programme.name))\(text("organiser", programme.organiser))\
      \(programme.notice.map { text("notice", $0) } ?? "")\
      \(documents.map(round))\
      </results>

      """
    return document.bytes
  }

  private func text(_ name: String, _ text: Bilingual) -> Markup {
    let tag = Markup(stringLiteral: name)
    return """
      <\(tag) lang="vi">\(text.vi)</\(tag)>
      <\(tag) lang="en">\(text.en)</\(tag)>

      """
  }

  private func round(_ document: ShortlistDocument) -> Markup {
    let decision: Markup = document.decision.map { " decision=\"\($0)\"" } ?? ""
    return """
      <round id="\(document.round)" recognition="\(document.recognition.rawValue)" \
      decidedAt="\(document.decidedAt.description)"\(decision)>
      \(text("name", document.roundName))\(document.sections.map(category))\
      </round>

      """
  }

  private func category(_ section: ShortlistDocument.Section) -> Markup {
    """
    <category id="\(section.category)" received="\(section.counts.received)" \
    eligible="\(section.counts.eligible)" judged="\(section.counts.judged)">
    \(text("name", section.name))\(section.entries.map(entry))\
    \(section.withheld.map { text("withheld", $0) })\
    </category>

    """
  }

  private func entry(_ entry: ShortlistDocument.Entry) -> Markup {
    let place: Markup = entry.place.map { " place=\"\($0)\"" } ?? ""
    let total: Markup = entry.total.map { " total=\"\($0.rounded(places: 6))\"" } ?? ""
    return """
      <entry code="\(entry.code)"\(place)\(total)>
      <title>\(entry.title)</title>
      <organisation>\(entry.organisation)</organisation>
      \(entry.award.map { text("award", $0) } ?? "")\
      </entry>

      """
  }
}
