internal import Judging
internal import StrictJSON

/// A part of a programme file whose shape was checked, and where it stands.
struct RulesTree {
  enum Content {
    /// In the one spelling of its kind: `7.00` is `7`, text is NFC.
    case scalar(String)
    case list([RulesTree])
    case map([String: RulesTree])
  }

  let content: Content
  let place: Origin.Place

  subscript(key: String) -> RulesTree? {
    if case .map(let members) = content { members[key] } else { nil }
  }

  var text: String { if case .scalar(let text) = content { text } else { "" } }
  var elements: [RulesTree] { if case .list(let elements) = content { elements } else { [] } }
  var texts: [String] { elements.map(\.text) }

  /// The number of a decimal, whole or share that was checked to be one.
  var number: Rational { Rational(ratio: text) ?? .zero }
  var whole: Int { Int(text) ?? 0 }
  var isTrue: Bool { text == "true" }
  var bilingual: Bilingual { Bilingual(vi: self["vi"]?.text ?? "", en: self["en"]?.text ?? "") }

  func identifier<Subject>() -> Identifier<Subject> { Identifier(text) }

  var json: JSONValue {
    switch content {
    case .scalar(let text): .string(text)
    case .list(let elements): .array(elements.map(\.json))
    case .map(let members):
      .object(members.sorted { $0.key < $1.key }.map { .init($0.key, $0.value.json) })
    }
  }
}

extension Rational {
  /// Reads `7`, `7.5`, `2/3` or `50%`.
  init?(ratio text: String) {
    if text.hasSuffix("%") {
      guard let percent = Rational(decimal: text.dropLast()) else { return nil }
      self = percent / Rational(100)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let top = parts.first.flatMap({ Rational(decimal: $0) }) else { return nil }
    if parts.count == 1 {
      self = top
      return
    }
    guard parts.count == 2, let bottom = Rational(decimal: parts[1]), bottom != .zero else {
      return nil
    }
    self = top / bottom
  }
}
