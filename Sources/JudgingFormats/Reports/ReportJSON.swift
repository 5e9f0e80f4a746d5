internal import Judging
internal import StrictJSON

// What the reports' JSON has in common. The keys are documented in docs/formats.md.

extension JSONValue {
  static func text(_ text: Bilingual) -> JSONValue {
    ["vi": .string(text.vi), "en": .string(text.en)]
  }

  static func text(_ text: Bilingual?) -> JSONValue { text.map { .text($0) } ?? .null }

  static func texts(_ texts: [Bilingual]) -> JSONValue { .array(texts.map { .text($0) }) }

  static func string(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

  static func whole(_ number: Int?) -> JSONValue { number.map { .number(String($0)) } ?? .null }

  /// The exact value, as text that no reader rounds: `8.5`, or `25/3`.
  static func exact(_ value: Rational?) -> JSONValue { .string(value?.description) }

  /// ISO 8601 in the time of Viet Nam.
  static func moment(_ moment: Moment) -> JSONValue { .string(moment.description) }

  /// Two members: the exact value under `key`, and six decimals, half up, beside it.
  static func members(_ key: String, _ value: Rational?) -> [Member] {
    [
      Member(key, .exact(value)),
      Member(key + "Rounded", .string(value?.rounded(places: 6))),
    ]
  }
}
