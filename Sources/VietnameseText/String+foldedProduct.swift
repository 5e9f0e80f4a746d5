extension String {
  /// The folded title without the words that say what kind of thing it is.
  ///
  /// `Phần mềm Quản lý kho`, `Hệ thống quản lý kho` and `Quản lý kho (ứng dụng)` are all
  /// `quan ly kho`. A title of nothing but such words stays as it folds. Digits that touch letters
  /// become words of their own: `v2` is `v 2`.
  public var foldedProduct: String {
    let folded = self.folded.withDigitsApart
    let words = folded.foldedWords
    var kept: [Substring] = []
    var position = 0
    while position < words.count {
      let length = kinds.length(in: words[position...])
      if length == 0 { kept.append(words[position]) }
      position += max(length, 1)
    }
    return kept.isEmpty ? folded : kept.joined(separator: " ")
  }
}

private let kinds = PhraseList(
  """
  phan mem
  ung dung
  ung dung di dong
  he thong
  he thong thong tin
  he sinh thai
  he sinh thai so
  nen tang
  nen tang so
  giai phap
  bo giai phap
  giai phap so
  bo san pham
  san pham
  cong thong tin
  cong thong tin dien tu
  cong dich vu
  trang thong tin dien tu
  tro ly ao
  bo phan mem
  dich vu
  app
  software
  platform
  system
  solution
  solutions
  application
  """
)
