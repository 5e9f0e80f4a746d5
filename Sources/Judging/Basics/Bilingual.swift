/// A language the command, its labels and its documents speak.
public enum Language: String, CaseIterable, Sendable {
  case vi
  case en
}

/// One text in both languages.
public struct Bilingual: Hashable, Sendable {
  public let vi: String
  public let en: String

  public init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }
}
