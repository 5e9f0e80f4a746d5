internal import Crypto
internal import Foundation

/// The public half of a seal: what anyone needs to verify it.
///
/// The text form is that of C2SP signed-note verifier keys: `name+id+base64(0x01 ‖ key)`.
public struct VerifierKey: Hashable, Sendable {
  /// Without blanks and plus signs.
  public let name: String
  /// 32 bytes, RFC 8032.
  public let publicKey: [UInt8]

  init(name: String, publicKey: [UInt8]) {
    self.name = name
    self.publicKey = publicKey
  }

  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, !parts[0].isEmpty, let key = [UInt8](base64: parts[2]),
      key.count == 33, key[0] == Self.ed25519
    else { return nil }
    self.init(name: String(parts[0]), publicKey: Array(key[1...]))
    guard description == text else { return nil }
  }

  /// SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), its first four bytes: C2SP signed-note, “Signatures”.
  public var keyID: [UInt8] {
    let hash = TreeHash(of: Array(name.utf8), [0x0A, Self.ed25519], publicKey)
    return Array(hash.bytes.prefix(4))
  }

  func accepts(_ signature: [UInt8], of text: String) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(signature, for: Array(text.utf8))
  }

  /// The type byte of Ed25519 in the C2SP signed-note specification.
  static let ed25519: UInt8 = 1
}

extension VerifierKey: CustomStringConvertible {
  public var description: String {
    "\(name)+\(keyID.hexadecimal)+\(([Self.ed25519] + publicKey).base64)"
  }
}

/// The private half of a seal.
public struct SealKey: Sendable {
  public let verifier: VerifierKey
  private let seed: [UInt8]

  /// A key from 32 random bytes.
  ///
  /// - Returns: `nil` when there are not 32.
  public init?(name: String, seed: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { return nil }
    self.seed = seed
    verifier = VerifierKey(name: name, publicKey: Array(key.publicKey.rawRepresentation))
  }

  /// Reads ``text``, with or without a line break after it.
  public init?(_ text: some StringProtocol) {
    let line = text.last == "\n" ? String(text.dropLast()) : String(text)
    let parts = line.split(separator: "+", maxSplits: 4, omittingEmptySubsequences: false)
    guard parts.count == 5, parts[0] == "PRIVATE", parts[1] == "KEY",
      let bytes = [UInt8](base64: parts[4]), bytes.first == VerifierKey.ed25519
    else { return nil }
    self.init(name: String(parts[2]), seed: Array(bytes.dropFirst()))
    guard text == line || text == line + "\n", self.text == line else { return nil }
  }

  /// `PRIVATE+KEY+name+id+base64(0x01 ‖ seed)`, as the Go checksum database writes signer keys.
  public var text: String {
    let bytes = ([VerifierKey.ed25519] + seed).base64
    return "PRIVATE+KEY+\(verifier.name)+\(verifier.keyID.hexadecimal)+\(bytes)"
  }

  /// Signs a text that ends with a line break; the same text gives the same bytes.
  ///
  /// - Throws: What the cryptographic library reports.
  public func sign(_ text: String) throws -> SignedNote.Signature {
    let key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
    let bytes = try key.signature(for: Array(text.utf8))
    return SignedNote.Signature(name: verifier.name, bytes: verifier.keyID + Array(bytes))
  }
}

extension [UInt8] {
  var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
