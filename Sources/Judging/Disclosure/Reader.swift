/// Who an output is written for, by name where that matters.
public enum Reader: Hashable, Sendable {
  case everyone
  /// The organisation behind the nomination the output is about.
  case nominee
  case judge(Judge.ID)
  case chair(Judge.ID)
  case organiser
  case auditor

  /// Reads `public`, `nominee`, `judge:CODE`, `chair:CODE`, `organiser`, `auditor`.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let code = parts.count == 2 && !parts[1].isEmpty ? Judge.ID(String(parts[1])) : nil
    switch (Audience(rawValue: String(parts.first ?? "")), code, parts.count) {
    case (.everyone, nil, 1): self = .everyone
    case (.nominee, nil, 1): self = .nominee
    case (.organiser, nil, 1): self = .organiser
    case (.auditor, nil, 1): self = .auditor
    case (.judge, let code?, _): self = .judge(code)
    case (.chair, let code?, _): self = .chair(code)
    default: return nil
    }
  }

  public var audience: Audience {
    switch self {
    case .everyone: .everyone
    case .nominee: .nominee
    case .judge: .judge
    case .chair: .chair
    case .organiser: .organiser
    case .auditor: .auditor
    }
  }

  public var judge: Judge.ID? {
    switch self {
    case .judge(let id), .chair(let id): id
    case .everyone, .nominee, .organiser, .auditor: nil
    }
  }
}
