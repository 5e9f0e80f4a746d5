/// Which of two people typed in a sheet that was marked on paper.
public enum PaperEntry: String, CaseIterable, Sendable {
  case first
  case second

  public var other: PaperEntry { self == .first ? .second : .first }

  public var label: Bilingual {
    switch self {
    case .first: Bilingual(vi: "lần nhập thứ nhất", en: "first entry")
    case .second: Bilingual(vi: "lần nhập thứ hai", en: "second entry")
    }
  }
}
