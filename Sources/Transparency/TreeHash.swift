internal import Crypto
internal import Foundation

/// A SHA-256 value: of a leaf, of a node, of a part that is committed to.
public struct TreeHash: Hashable, Sendable {
  private let words: SIMD4<UInt64>

  /// A value that was computed elsewhere.
  ///
  /// - Returns: `nil` when there are not 32 bytes.
  public init?(_ bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words = SIMD4<UInt64>()
    withUnsafeMutableBytes(of: &words) { $0.copyBytes(from: bytes) }
    self.words = words
  }

  public init?(base64 text: some StringProtocol) {
    guard let bytes = [UInt8](base64: text) else { return nil }
    self.init(bytes)
  }

  /// SHA-256 over pieces put end to end.
  public init(of pieces: [UInt8]...) {
    var hash = SHA256()
    for piece in pieces { piece.withUnsafeBytes { hash.update(bufferPointer: $0) } }
    self.init(hash.finalize())
  }

  /// The hash of a leaf: SHA-256(0x00 ‖ data), RFC 6962 section 2.1.
  public init(leaf data: some Sequence<UInt8>) {
    self.init(of: [0] + Array(data))
  }

  /// The hash of a node: SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1.
  init(left: TreeHash, right: TreeHash) {
    var bytes: (UInt8, SIMD4<UInt64>, SIMD4<UInt64>) = (1, left.words, right.words)
    var hash = SHA256()
    withUnsafeBytes(of: &bytes.0) { hash.update(bufferPointer: $0) }
    withUnsafeBytes(of: &bytes.1) { hash.update(bufferPointer: $0) }
    withUnsafeBytes(of: &bytes.2) { hash.update(bufferPointer: $0) }
    self.init(hash.finalize())
  }

  private init(_ digest: SHA256Digest) {
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: SIMD4<UInt64>.self) }
  }

  public var bytes: [UInt8] { withUnsafeBytes(of: words) { Array($0) } }
  public var base64: String { bytes.base64 }

  /// Appends the 32 bytes.
  public func write(to bytes: inout [UInt8]) { withUnsafeBytes(of: words) { bytes += $0 } }
}

extension [UInt8] {
  /// RFC 4648 section 4, padding included.
  public var base64: String { Data(self).base64EncodedString() }

  /// Reads base64 and refuses every spelling but the one ``base64`` gives, so that no bit of a
  /// text can change unnoticed.
  public init?(base64 text: some StringProtocol) {
    let text = String(text)
    guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else {
      return nil
    }
    self = Array(data)
  }
}
