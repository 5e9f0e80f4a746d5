/// Something about what people sent us: collected and shown, never thrown.
public struct Finding: Hashable, Sendable {
  public let rule: Rule
  public let message: Bilingual
  public let origin: Origin

  /// `vi` and `en` say what is wrong here and what would mend it, without naming the place.
  public init(_ rule: Rule, at origin: Origin, vi: String, en: String) {
    self.rule = rule
    self.message = Bilingual(vi: vi, en: en)
    self.origin = origin
  }

  /// One line for people: place, message, and the rule's name to look up.
  public func line(in language: Language) -> String {
    "\(origin): \(message[language]) [\(rule.rawValue)]"
  }
}

extension Sequence<Finding> {
  /// Whether any of them refuses the batch it is in.
  public var refuse: Bool { contains { $0.rule.effect == .refuses } }

  /// By place, then rule: the order in which people mend a file.
  public var inReadingOrder: [Finding] {
    sorted { a, b in
      a.origin == b.origin ? a.rule.rawValue < b.rule.rawValue : a.origin < b.origin
    }
  }
}

/// The verdict of a check.
public enum Checked<Value> {
  case accepted(Value)
  case rejected([Finding])
}

extension Checked: Sendable where Value: Sendable {}

extension Sequence {
  /// Checks every element: the values accepted, and everything found wrong, both in order.
  public func checked<Value>(
    by check: (Element) -> Checked<Value>
  ) -> (accepted: [Value], findings: [Finding]) {
    var accepted: [Value] = []
    var findings: [Finding] = []
    for element in self {
      switch check(element) {
      case .accepted(let value): accepted.append(value)
      case .rejected(let problems): findings += problems
      }
    }
    return (accepted, findings)
  }
}
