extension String {
  /// The folded name without the words of its legal form, for matching organisations.
  ///
  /// `Công ty Cổ phần MISA`, `CTCP Misa` and `MISA JSC` are all `misa`. A name of nothing but such
  /// words stays as it folds.
  public var foldedOrganisation: String {
    let folded = self.folded
    let words = folded.foldedWords
    var kept: [Substring] = []
    var position = 0
    while position < words.count {
      let length = legalForms.length(in: words[position...])
      if length == 0 { kept.append(words[position]) }
      position += max(length, 1)
    }
    return kept.isEmpty ? folded : kept.joined(separator: " ")
  }
}

/// Whole words only.
///
/// `co` and `cp` alone are missing on purpose: they are also what `cơ`, `cổ` and the name of the
/// firm C.P. fold to.
private let legalForms = PhraseList(
  """
  cong ty
  cong ty me
  cong ty co phan
  cong ty cp
  cong ty hop danh
  cong ty tnhh
  cong ty tnhh mtv
  cong ty tnhh 1tv
  cong ty tnhh 1 tv
  cong ty tnhh 1 thanh vien
  cong ty tnhh mot thanh vien
  cong ty tnhh 2 thanh vien
  cong ty tnhh 2 thanh vien tro len
  cong ty tnhh hai thanh vien
  cong ty tnhh hai thanh vien tro len
  cong ty trach nhiem huu han
  cong ty trach nhiem huu han mtv
  cong ty trach nhiem huu han mot thanh vien
  cong ty trach nhiem huu han hai thanh vien tro len
  cty
  cty co phan
  cty cp
  cty tnhh
  cty tnhh mtv
  cty tnhh mot thanh vien
  ct cp
  ct tnhh
  ctcp
  tnhh
  tnhh mtv
  tnhh mot thanh vien
  mtv
  tap doan
  tap doan co phan
  tong cong ty
  tong cong ty co phan
  tong cong ty cp
  tong cty
  tct
  tmcp
  thuong mai co phan
  doanh nghiep tu nhan
  dntn
  joint stock company
  joint stock
  jsc
  j s c
  co ltd
  co limited
  company limited
  limited liability company
  limited company
  limited
  company
  ltd
  llc
  corporation
  corp
  group
  inc
  incorporated
  plc
  """
)
