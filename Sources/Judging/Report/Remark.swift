/// A sentence of a report, and what it tells of, which decides who may read it.
public struct Remark: Hashable, Sendable {
  public let matter: Matter
  public let text: Bilingual

  public init(_ matter: Matter, _ text: Bilingual) {
    self.matter = matter
    self.text = text
  }
}

/// What a report leaves out for this reader, and why.
public struct Withheld: Hashable, Sendable {
  public let matter: Matter
  public let reason: Bilingual

  /// What of these may not be shown, in the order given, each once.
  public static func among(_ matters: [Matter], for viewing: Viewing) -> [Withheld] {
    matters.compactMap { matter in
      guard case .withheld(let reason) = viewing.sight(of: matter) else { return nil }
      return Withheld(matter: matter, reason: reason)
    }
  }

  public var text: Bilingual {
    Bilingual(
      vi: "\(matter.name.vi): \(reason.vi)",
      en: "\(matter.name.en): \(reason.en)"
    )
  }
}
