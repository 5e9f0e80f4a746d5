public import Judging
internal import StrictJSON

/// A document in the casebook that is not as it was written, and where.
public struct DocumentError: Error, Hashable, Sendable {
  /// Such as `$.sections[0].name`.
  public let path: String

  public var message: Bilingual {
    Bilingual(
      vi: "tài liệu đã lưu không còn đúng như lúc ghi, tại \(path)",
      en: "the stored document is not as it was written, at \(path)"
    )
  }
}

/// An object of a stored document, whose every key is known.
struct JSONMembers {
  private let values: [String: JSONValue]
  private let path: String

  init(_ json: JSONValue, keys: [String], at path: String) throws(DocumentError) {
    guard let members = json.members, members.count == keys.count else {
      throw DocumentError(path: path)
    }
    var values: [String: JSONValue] = [:]
    for member in members where values.updateValue(member.value, forKey: member.key) != nil {
      throw DocumentError(path: "\(path).\(member.key)")
    }
    for key in keys where values[key] == nil { throw DocumentError(path: "\(path).\(key)") }
    self.values = values
    self.path = path
  }

  func value(_ key: String) -> JSONValue { values[key] ?? .null }

  func wrong(_ key: String) -> DocumentError { DocumentError(path: "\(path).\(key)") }

  func string(_ key: String) throws(DocumentError) -> String {
    guard let text = value(key).text else { throw wrong(key) }
    return text
  }

  func whole(_ key: String) throws(DocumentError) -> Int {
    guard let number = value(key).integer else { throw wrong(key) }
    return number
  }

  func exact(_ key: String) throws(DocumentError) -> Rational {
    guard let number = Rational(exact: try string(key)) else { throw wrong(key) }
    return number
  }

  func text(_ key: String) throws(DocumentError) -> Bilingual {
    try Bilingual(json: value(key), at: "\(path).\(key)")
  }

  /// The value under `key`, or `nil` where it is null.
  func optional<Value>(
    _ key: String,
    _ read: (JSONMembers) -> (String) throws(DocumentError) -> Value
  ) throws(DocumentError) -> Value? {
    value(key) == .null ? nil : try read(self)(key)
  }

  func each<Value>(
    _ key: String,
    _ read: (JSONValue, String) throws(DocumentError) -> Value
  ) throws(DocumentError) -> [Value] {
    guard let elements = value(key).elements else { throw wrong(key) }
    var values: [Value] = []
    for (index, element) in elements.enumerated() {
      values.append(try read(element, "\(path).\(key)[\(index)]"))
    }
    return values
  }
}

extension Bilingual {
  init(json: JSONValue, at path: String) throws(DocumentError) {
    let members = try JSONMembers(json, keys: ["vi", "en"], at: path)
    self.init(vi: try members.string("vi"), en: try members.string("en"))
  }
}

extension Rational {
  /// Reads exactly what `description` writes: `8`, `-8.5`, `25/3`, in lowest terms.
  ///
  /// Longer than the 15 digits of `init(decimal:)`, since totals are sums of products; at most 28
  /// digits a side, so that showing it with nine decimals stays within `Int128`.
  init?(exact text: String) {
    let separators = text.utf8.filter { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "/") }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "/" }
    guard separators.count <= 1, parts.count == separators.count + 1,
      parts.allSatisfy({ $0.utf8.count <= 28 })
    else { return nil }
    switch separators.first {
    case UInt8(ascii: "/"):
      guard let top = Int128(parts[0]), let bottom = Int128(parts[1]), bottom > 0 else {
        return nil
      }
      self.init(top, over: bottom)
    case UInt8(ascii: "."):
      guard text.utf8.count <= 28, let units = Int128(parts[0] + parts[1]) else { return nil }
      let scale = (0..<parts[1].utf8.count).reduce(Int128(1)) { product, _ in product * 10 }
      self.init(units, over: scale)
    default:
      guard let whole = Int128(text) else { return nil }
      self.init(whole)
    }
    guard description == text else { return nil }
  }
}
