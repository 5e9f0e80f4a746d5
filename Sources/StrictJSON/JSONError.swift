/// Why bytes are no acceptable JSON, and where.
public struct JSONError: Error, Hashable, Sendable {
  public let reason: Reason
  /// Counted from 1.
  public let line: Int
  /// In bytes, counted from 1.
  public let column: Int

  public enum Reason: Hashable, Sendable {
    case empty
    case unexpected(String)
    case notUTF8
    case duplicateKey(String)
    case badEscape
    case loneSurrogate
    case controlCharacter
    case badNumber
    case unclosed
    case trailing
    case tooDeep
  }
}
