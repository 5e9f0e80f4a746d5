internal import Crypto

/// One named part of a row, as the ledger commits to it.
///
/// A row is a list of parts in byte order of their names; each is hashed with a salt of its own, so
/// that any of them can be shown, or erased, without the others.
public struct RowPart: Hashable, Sendable {
  public let name: String
  /// UTF-8; what it means depends on the name.
  public var text: [UInt8]
  /// 16 bytes nobody can guess.
  public let salt: [UInt8]

  public init(name: String, text: [UInt8], salt: [UInt8]) {
    self.name = name
    self.text = text
    self.salt = salt
  }

  /// SHA-256(salt ‖ name ‖ 0x00 ‖ text).
  public var commitment: TreeHash { TreeHash(of: salt, Array(name.utf8), [0], text) }
}

extension TreeHash {
  /// The hash of a row: the leaf over the commitments of its parts, put end to end.
  public init(row commitments: some Sequence<TreeHash>) {
    var bytes: [UInt8] = [0]
    for commitment in commitments { commitment.write(to: &bytes) }
    self.init(of: bytes)
  }
}

/// The salts of one act's rows, all from one seed.
///
/// The seed never leaves the casebook; a bundle gives single salts.
public struct SaltSequence: Sendable {
  private let seed: [UInt8]

  /// - Parameter seed: 32 random bytes.
  public init(seed: [UInt8]) {
    self.seed = seed
  }

  /// The salts of a row's parts in order: SHA-512(seed ‖ row ‖ block) cut in four, block after
  /// block; both numbers are big-endian, of eight bytes and of one.
  public func salts(ofRow row: Int, count: Int) -> [[UInt8]] {
    (0..<(count + 3) / 4).flatMap { block -> [[UInt8]] in
      var hash = SHA512()
      seed.withUnsafeBytes { hash.update(bufferPointer: $0) }
      withUnsafeBytes(of: UInt64(row).bigEndian) { hash.update(bufferPointer: $0) }
      withUnsafeBytes(of: UInt8(block)) { hash.update(bufferPointer: $0) }
      let bytes = Array(hash.finalize())
      return stride(from: 0, to: 64, by: 16).map { Array(bytes[$0..<($0 + 16)]) }
    }.prefix(count).map(\.self)
  }
}
