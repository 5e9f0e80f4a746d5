import Testing

@testable import Transparency

/// The eight leaves and the hashes of RFC 6962's reference implementation (certificate-transparency,
/// `merkle_tree_test.cc`), which RFC 9162 section 2.1 leaves unchanged.
struct MerkleTreeTests {
  private static let leaves: [[UInt8]] = [
    [], [0x00], [0x10], [0x20, 0x21], [0x30, 0x31], [0x40, 0x41, 0x42, 0x43],
    Array(0x50...0x57), Array(0x60...0x6F),
  ]
  private static let roots = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
  ]
  private let tree = MerkleTree(leaves: Self.leaves.map { TreeHash(leaf: $0) })

  @Test func `the tree of nothing is the hash of nothing`() {
    #expect(
      MerkleTree(leaves: []).root.bytes.hexadecimal
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    )
  }

  @Test func `the published leaves give the published roots at every size`() {
    #expect((1...8).map { tree.root(at: $0).bytes.hexadecimal } == Self.roots)
  }

  @Test func `the published audit paths`() {
    let path = { tree.inclusionProof(of: $0, in: $1).map(\.bytes.hexadecimal) }
    #expect(path(0, 1) == [])
    #expect(
      path(0, 8) == [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]
    )
    #expect(
      path(2, 3) == ["fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"]
    )
  }

  @Test func `the published consistency proofs`() {
    let proof = { tree.consistencyProof(from: $0, to: $1).map(\.bytes.hexadecimal) }
    #expect(proof(1, 1) == [])
    #expect(
      proof(1, 8) == [
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4",
      ]
    )
    #expect(
      proof(6, 8) == [
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
      ]
    )
  }

  @Test func `every leaf of every size leads to its root, and no other leaf does`() {
    for size in 1...8 {
      for index in 0..<size {
        let path = tree.inclusionProof(of: index, in: size)
        let lead = { TreeHash.root(leaf: tree.leaves[$0], at: index, in: size, path: path) }
        #expect(lead(index) == tree.root(at: size))
        #expect(lead((index + 1) % 8) != tree.root(at: size))
        let longer = path + [tree.root]
        let led = TreeHash.root(leaf: tree.leaves[index], at: index, in: size, path: longer)
        #expect(led != tree.root(at: size))
      }
    }
  }

  @Test func `every size begins with every smaller one, and with no other tree`() {
    for size in 1...8 {
      for old in 1...size {
        let proof = tree.consistencyProof(from: old, to: size)
        let holds = { (root: TreeHash) in
          root.isConsistent(from: old, to: size, root: tree.root(at: size), proof: proof)
        }
        #expect(holds(tree.root(at: old)))
        #expect(!holds(TreeHash(leaf: [9])))
        let early = tree.root(at: old)
        let other = TreeHash(leaf: [9])
        #expect(!early.isConsistent(from: old, to: size, root: other, proof: proof))
      }
    }
  }
}
