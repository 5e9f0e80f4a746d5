import Testing

@testable import Transparency

struct SignedNoteTests {
  /// The verifier key and the note of the documentation of Go's `sumdb/note`.
  private static let goKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
  private static let goNote = """
    If you think cryptography is the answer to your problem,
    then you don't know what your problem is.

    — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=

    """

  @Test func `a note signed by another program is accepted`() throws {
    let key = try #require(VerifierKey(Self.goKey))
    let note = try #require(SignedNote(Self.goNote))
    #expect(note.isSigned(by: key))
    #expect(note.description == Self.goNote)
  }

  @Test func `no byte of a note can change unnoticed`() throws {
    let key = try #require(VerifierKey(Self.goKey))
    let bytes = Array(Self.goNote.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      let text = String(validating: changed, as: UTF8.self)
      let note = text.flatMap { SignedNote($0) }
      #expect(!(note?.isSigned(by: key) ?? false), "byte \(index)")
    }
  }

  /// RFC 8032 section 7.1, test 1: the public key of the published secret.
  @Test func `a key is that of RFC 8032, and signs the same text alike`() throws {
    let secret: [UInt8] = [
      0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c,
      0xc4, 0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae,
      0x7f, 0x60,
    ]
    let key = try #require(SealKey(name: "a", seed: secret))
    #expect(
      key.verifier.publicKey.hexadecimal
        == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    )
    #expect(SealKey(key.text)?.verifier == key.verifier)
    #expect(try key.sign("x\n") == key.sign("x\n"))
    #expect(SealKey(key.text.dropLast()) == nil)
  }

  @Test func `a checkpoint is three lines and reads back`() {
    let checkpoint = Checkpoint(origin: "a/b", size: 3, root: TreeHash(leaf: []))
    #expect(checkpoint.text == "a/b\n3\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n")
    #expect(Checkpoint(checkpoint.text) == checkpoint)
    #expect(Checkpoint("a/b\n03\nbjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n") == nil)
    #expect(Checkpoint(checkpoint.text + "more\n") == nil)
  }

  @Test func `a proof reads back, and base64 has one spelling`() throws {
    let key = try #require(SealKey(name: "a/b", seed: Array(0..<32)))
    let tree = MerkleTree(leaves: [TreeHash(leaf: [1]), TreeHash(leaf: [2])])
    let checkpoint = Checkpoint(origin: "a/b", size: 2, root: tree.root)
    let proof = LogProof(
      extra: [1, 2, 3, 4],
      index: 1,
      path: tree.inclusionProof(of: 1, in: 2),
      checkpoint: try SignedNote(checkpoint.text, signedBy: [key])
    )
    #expect(LogProof(proof.description) == proof)
    let slack = proof.description.replacing("extra AQIDBA==", with: "extra AQIDBB==")
    #expect(LogProof(slack) == nil)
  }

  @Test func `a row opens part by part`() {
    let salts = SaltSequence(seed: Array(repeating: 7, count: 32)).salts(ofRow: 3, count: 5)
    #expect(salts.map(\.count) == [16, 16, 16, 16, 16])
    #expect(Set(salts).count == 5)
    let parts = zip(["a", "b"], salts).map { RowPart(name: $0, text: [1], salt: $1) }
    let row = TreeHash(row: parts.map(\.commitment))
    #expect(TreeHash(row: [parts[0].commitment, parts[1].commitment]) == row)
    #expect(TreeHash(row: [parts[1].commitment, parts[0].commitment]) != row)
  }
}
