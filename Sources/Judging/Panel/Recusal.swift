/// A judge who does not judge something, on the record; nothing undoes it.
///
/// Cards the judge had handed in are kept and not counted.
public struct Recusal: Hashable, Sendable {
  public let judge: Judge.ID
  public let scope: Scope
  /// Who decided and why, in the words recorded.
  public let reason: String

  public init(judge: Judge.ID, scope: Scope, reason: String) {
    self.judge = judge
    self.scope = scope
    self.reason = reason
  }

  /// What the judge keeps out of.
  public enum Scope: Hashable, Sendable {
    case nomination(Nomination.ID)
    /// Every nomination of the category, later ones too: who has an entry in it judges none of it.
    case category(Category.ID)

    /// The name in the casebook: a nomination's code, or `@` and the category.
    public var name: String {
      switch self {
      case .nomination(let id): id.rawValue
      case .category(let id): "@\(id)"
      }
    }

    public init(name: String) {
      self =
        name.first == "@"
        ? .category(Identifier(String(name.dropFirst()))) : .nomination(Identifier(name))
    }
  }
}

/// All recusals of a programme, quick to ask.
public struct Recusals: Hashable, Sendable {
  private let reasons: [Key: Recusal]

  private struct Key: Hashable {
    let judge: Judge.ID
    let scope: Recusal.Scope
  }

  public init(_ recusals: [Recusal] = []) {
    reasons = Dictionary(
      recusals.map { (Key(judge: $0.judge, scope: $0.scope), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// What keeps `judge` from judging a nomination of `category`; `nil` where nothing does.
  public func recusal(
    of judge: Judge.ID,
    from nomination: Nomination.ID,
    in category: Category.ID
  ) -> Recusal? {
    guard !reasons.isEmpty else { return nil }
    return reasons[Key(judge: judge, scope: .nomination(nomination))]
      ?? reasons[Key(judge: judge, scope: .category(category))]
  }
}
