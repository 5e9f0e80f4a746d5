internal import Judging

/// The frame of a page that needs nothing else: Vietnamese and English, for screen, phone and paper.
///
/// Without a script: the address `#en` shows the English half, any other the Vietnamese one; paper
/// shows both, Vietnamese first.
enum PageFrame {
  /// - Parameters:
  ///   - title: Of the window.
  ///   - skip: The words of the link over the head to the content, whose ids are `vi-list`, `en-list`.
  ///   - halves: One section a language, with ids `vi` and `en`.
  /// - Returns: UTF-8.
  static func page(title: String, skip: Bilingual, halves: [Markup]) -> [UInt8] {
    let style = Markup(stringLiteral: PageStyle.text)
    let page: Markup = """
      <!doctype html>
      <html lang="vi">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(PageStyle.policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="referrer" content="no-referrer">
      <title>\(title)</title>
      <style>\(style)</style>
      </head>
      <body>
      <a class="skip of-vi" href="#vi-list">\(skip.vi)</a>
      <a class="skip of-en" href="#en-list" lang="en">\(skip.en)</a>
      <nav class="languages" aria-label="Ngôn ngữ (Language)">
      <a class="of-vi" href="#en" lang="en">English</a>
      <a class="of-en" href="#vi" lang="vi">Tiếng Việt</a>
      </nav>
      <main>
      \(halves)
      </main>
      </body>
      </html>

      """
    return page.bytes
  }
}
