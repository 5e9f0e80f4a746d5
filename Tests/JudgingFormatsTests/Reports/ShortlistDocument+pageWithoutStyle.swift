import Judging

@testable import JudgingFormats

extension ShortlistDocument {
  /// The page without its style and policy, which have a test of their own.
  var pageWithoutStyle: String {
    String(decoding: html(), as: UTF8.self)
      .replacing(PageStyle.text, with: "")
      .replacing(PageStyle.policy.replacing("'", with: "&#39;"), with: "")
  }
}
