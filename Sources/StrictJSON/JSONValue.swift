/// A JSON value that keeps what was written: numbers as their text, keys in their order.
public indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  /// The digits as written: `8.50` is not made `8.5` on the way.
  case number(String)
  case string(String)
  case array([JSONValue])
  case object([Member])

  public struct Member: Hashable, Sendable {
    public let key: String
    public let value: JSONValue

    public init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// The member of an object; `nil` where there is none, or this is no object.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  public var text: String? { if case .string(let text) = self { text } else { nil } }

  public var elements: [JSONValue]? { if case .array(let values) = self { values } else { nil } }

  public var members: [Member]? { if case .object(let members) = self { members } else { nil } }

  public var isTrue: Bool { self == .bool(true) }

  /// A whole number, if it is one and fits.
  public var integer: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }
}

extension JSONValue: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self = .string(value)
  }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) {
    self = .number(String(value))
  }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(elements.map { Member($0, $1) })
  }
}

extension JSONValue: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: JSONValue...) {
    self = .array(elements)
  }
}
