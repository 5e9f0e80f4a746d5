extension TreeHash {
  /// The root that a leaf and its audit path lead to, RFC 9162 section 2.1.3.2.
  ///
  /// - Parameters:
  ///   - leaf: The leaf's hash.
  ///   - index: Where it stands, from 0.
  ///   - size: How many leaves the tree has.
  ///   - path: Its sibling first.
  /// - Returns: `nil` when the path has another length than the place asks for.
  public static func root(
    leaf: TreeHash,
    at index: Int,
    in size: Int,
    path: [TreeHash]
  ) -> TreeHash? {
    guard 0 <= index, index < size else { return nil }
    var (node, last, hash) = (index, size - 1, leaf)
    for sibling in path {
      guard last > 0 else { return nil }
      if node & 1 == 1 || node == last {
        hash = TreeHash(left: sibling, right: hash)
        while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        hash = TreeHash(left: hash, right: sibling)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 ? hash : nil
  }

  /// Whether a tree with `root` begins with the tree of this root, RFC 9162 section 2.1.4.2.
  ///
  /// - Parameters:
  ///   - old: How many leaves the earlier tree has, from 1.
  ///   - size: How many the later one has.
  ///   - root: The later tree's hash.
  ///   - proof: What ``MerkleTree/consistencyProof(from:to:)`` gives.
  /// - Returns: Whether the proof leads to both hashes.
  public func isConsistent(
    from old: Int,
    to size: Int,
    root: TreeHash,
    proof: [TreeHash]
  ) -> Bool {
    guard 0 < old, old <= size else { return false }
    if old == size { return proof.isEmpty && self == root }
    // A whole subtree is its own first step.
    var steps = old.nonzeroBitCount == 1 ? [self] + proof : proof
    guard !steps.isEmpty else { return false }
    var (node, last) = (old - 1, size - 1)
    while node & 1 == 1 { (node, last) = (node >> 1, last >> 1) }
    let first = steps.removeFirst()
    var (early, late) = (first, first)
    for step in steps {
      guard last > 0 else { return false }
      if node & 1 == 1 || node == last {
        early = TreeHash(left: step, right: early)
        late = TreeHash(left: step, right: late)
        while node & 1 == 0, node != 0 { (node, last) = (node >> 1, last >> 1) }
      } else {
        late = TreeHash(left: late, right: step)
      }
      (node, last) = (node >> 1, last >> 1)
    }
    return last == 0 && early == self && late == root
  }
}
