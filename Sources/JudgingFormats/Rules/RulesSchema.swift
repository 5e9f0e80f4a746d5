internal import Judging
public import StrictJSON

/// The JSON Schema of programme files, for editors that complete and check while one types.
public enum RulesSchema {
  /// Draft 2020-12, written from the same description that the reader checks by.
  public static var document: JSONValue {
    guard case .object(let members) = RulesShape.programme.schema else { return .null }
    return .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("title", "Chương trình vinhdanh / A vinhdanh programme"),
      ] + members
    )
  }
}

extension RulesShape {
  fileprivate var schema: JSONValue {
    switch self {
    case .text: ["type": "string", "minLength": 1]
    case .identifier: ["type": "string", "pattern": "^[A-Za-z0-9-]{1,64}$"]
    case .code: ["type": "string", "pattern": "^[A-Z0-9]{2,6}$"]
    case .decimal: ["type": ["number", "string"], "pattern": "^-?[0-9]{1,15}(\\.[0-9]{1,6})?$"]
    case .whole: ["type": "integer", "minimum": 1, "maximum": 100_000]
    case .share:
      ["type": ["number", "string"], "pattern": "^[0-9.]+(/[0-9.]+|%)?$"]
    case .yesNo: ["type": "boolean"]
    case .day: ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]
    case .moment:
      ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]{5,8}.*)?$"]
    case .aggregation:
      [
        "type": "string",
        "pattern": "^(mean|median|trimmed:[0-9]+|severity-adjusted-v1:[0-9]+(\\.[0-9]{1,3})?)$",
      ]
    case .choice(let names): ["enum": .array(names.map(JSONValue.string))]
    case .list(let element): ["type": "array", "items": element.schema]
    case .bilingual:
      [
        "type": "object", "additionalProperties": .bool(false), "required": ["vi", "en"],
        "properties": ["vi": ["type": "string"], "en": ["type": "string"]],
      ]
    case .map(let keys): Self.schema(of: keys)
    }
  }

  private static func schema(of keys: [Key]) -> JSONValue {
    .object([
      .init("type", "object"),
      .init("additionalProperties", .bool(false)),
      .init("required", .array(keys.filter(\.isRequired).map { .string($0.name) })),
      .init(
        "properties",
        .object(
          keys.map { key in
            let description = JSONValue.Member(
              "description",
              .string("\(key.meaning.vi) / \(key.meaning.en)")
            )
            return .init(key.name, .object([description] + (key.shape.schema.members ?? [])))
          }
        )
      ),
    ])
  }
}
