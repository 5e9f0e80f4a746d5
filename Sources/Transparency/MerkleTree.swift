/// A Merkle tree over leaves in the order in which they were added, RFC 6962 section 2.1.
public struct MerkleTree: Sendable {
  /// The hashes of the leaves.
  public let leaves: [TreeHash]

  public init(leaves: [TreeHash]) {
    self.leaves = leaves
  }

  /// The tree's hash when it had its first `size` leaves.
  public func root(at size: Int) -> TreeHash { Self.root(leaves[..<size]) }
  public var root: TreeHash { root(at: leaves.count) }

  /// The audit path of a leaf, its sibling first, RFC 6962 section 2.1.1.
  ///
  /// - Parameters:
  ///   - index: The leaf, from 0.
  ///   - size: How many leaves the tree had.
  /// - Returns: The hashes that lead from the leaf to ``root(at:)``.
  public func inclusionProof(of index: Int, in size: Int) -> [TreeHash] {
    Self.path(index, leaves[..<size])
  }

  /// What shows that the tree of `size` leaves begins with that of `old`, RFC 6962 section 2.1.2.
  ///
  /// - Parameters:
  ///   - old: The earlier size, from 1.
  ///   - size: The later size.
  /// - Returns: The hashes ``TreeHash/isConsistent(_:from:to:root:proof:)`` needs.
  public func consistencyProof(from old: Int, to size: Int) -> [TreeHash] {
    Self.subproof(old, leaves[..<size], isWhole: true)
  }

  private static func root(_ leaves: ArraySlice<TreeHash>) -> TreeHash {
    var growing = GrowingTree()
    for leaf in leaves { growing.add(leaf) }
    return growing.root
  }

  private static func path(_ index: Int, _ leaves: ArraySlice<TreeHash>) -> [TreeHash] {
    guard leaves.count > 1 else { return [] }
    let (left, right) = leaves.split
    return index < left.count
      ? path(index, left) + [root(right)]
      : path(index - left.count, right) + [root(left)]
  }

  private static func subproof(
    _ old: Int,
    _ leaves: ArraySlice<TreeHash>,
    isWhole: Bool
  ) -> [TreeHash] {
    if old == leaves.count { return isWhole ? [] : [root(leaves)] }
    let (left, right) = leaves.split
    return old <= left.count
      ? subproof(old, left, isWhole: isWhole) + [root(right)]
      : subproof(old - left.count, right, isWhole: false) + [root(left)]
  }
}

extension ArraySlice<TreeHash> {
  /// The largest power of two smaller than the count, and the rest.
  fileprivate var split: (left: ArraySlice, right: ArraySlice) {
    var size = 1
    while size * 2 < count { size *= 2 }
    return (prefix(size), dropFirst(size))
  }
}

/// The hash of a tree that only grows, kept as the roots of its full subtrees.
public struct GrowingTree: Sendable {
  public private(set) var count = 0
  /// The largest first; one for each bit set in `count`.
  private var peaks: [TreeHash] = []

  public init() {}

  public mutating func add(_ leaf: TreeHash) {
    peaks.append(leaf)
    count += 1
    for _ in 0..<count.trailingZeroBitCount {
      let right = peaks.removeLast()
      let left = peaks.removeLast()
      peaks.append(TreeHash(left: left, right: right))
    }
  }

  /// The hash of nothing for an empty tree.
  public var root: TreeHash {
    guard let last = peaks.last else { return TreeHash(of: []) }
    return peaks.dropLast().reversed().reduce(last) { TreeHash(left: $1, right: $0) }
  }
}
