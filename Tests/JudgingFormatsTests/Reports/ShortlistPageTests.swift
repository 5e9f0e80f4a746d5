import Judging
import Testing

@testable import JudgingFormats

@Suite struct ShortlistPageTests {
  @Test func `text of any origin stays text in the page`() {
    let page = String(decoding: ShortlistSample.hostile.html(), as: UTF8.self)
    let body = page.utf8.split(separator: UInt8(ascii: "\n"))
      .filter { $0.starts(with: #"<th scope="row""#.utf8) }
      .prefix(ShortlistSample.hostileTitles.count)
      .map { String($0) ?? "" }
    let start = #"<th scope="row" role="rowheader" class="title">"#
    #expect(
      body
        == [
          "&lt;script&gt;alert(1)&lt;/script&gt;",
          "&quot;=\u{301}x&#39; onmouseover=&quot;alert(1)",
          "ab�txt.exe��[31m",
          String(repeating: "Nghiễng", count: 715),
          "=HYPERLINK(&quot;http://example.invalid&quot;)",
          "dòng một dòng hai ba",
        ].map { start + $0 + "</th>" }
    )
  }

  @Test func `the escaper looks at bytes, where a quote with an accent is still a quote`() {
    let text = "\"\u{301}'\u{301}<\u{301}>\u{301}&\u{301}"
    let markup: Markup = "<a title=\"\(text)\">"
    #expect(
      markup.bytes
        == Array("<a title=\"&quot;\u{301}&#39;\u{301}".utf8)
        + Array("&lt;\u{301}".utf8) + Array("&gt;\u{301}&amp;\u{301}\">".utf8)
    )
  }

  @Test func `the policy allows this style and nothing else`() {
    let hash = SHA256.base64(of: Array(PageStyle.text.utf8))
    #expect(
      PageStyle.policy
        == "default-src 'none'; style-src 'sha256-\(hash)'; base-uri 'none'; form-action 'none'"
    )
  }

  @Test func `the page has the same bytes each time`() {
    #expect(ShortlistSample.award.html() == ShortlistSample.award.html())
  }
}
