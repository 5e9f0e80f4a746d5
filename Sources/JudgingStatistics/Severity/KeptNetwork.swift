/// The marks of a large design by kept level, and probes for what is too large to be inverted.
final class KeptNetwork: Sendable {
  /// Where the marks of each kept level begin; one more for the end.
  let starts: [Int]
  /// The eliminated level of each mark, by kept level.
  let eliminated: [Int32]
  /// Eight probes of ±1, a lane each; the same for every ratio, so that a search sees one function.
  let probes: [SIMD8<Double>]

  init(starts ownStarts: [Int], kept: [Int32], keptCount: Int) {
    var starts = [Int](repeating: 0, count: keptCount + 1)
    for level in kept { starts[Int(level) + 1] += 1 }
    for level in 0..<keptCount { starts[level + 1] += starts[level] }
    var next = starts
    var eliminated = [Int32](repeating: 0, count: kept.count)
    for level in 0..<(ownStarts.count - 1) {
      for mark in ownStarts[level]..<ownStarts[level + 1] {
        let own = Int(kept[mark])
        eliminated[next[own]] = Int32(level)
        next[own] += 1
      }
    }
    (self.starts, self.eliminated) = (starts, eliminated)
    var lot = Lot(seed: 20_271_010)
    probes = (0..<keptCount).map { _ in
      var (bits, probe) = (lot.next(), SIMD8<Double>(repeating: 1))
      for lane in 0..<8 {
        if bits & 1 == 1 { probe[lane] = -1 }
        bits >>= 1
      }
      return probe
    }
  }
}

extension CrossedDesign {
  /// `N' W N x`: each eliminated level sums its marks, weighs the sum, and gives it back to them.
  ///
  /// Done in four parts whatever the number of processors, so that sums come out alike.
  func spread<Lanes: SIMD>(_ x: [Lanes], by weights: [Double]) -> [Lanes]
  where Lanes.Scalar == Double {
    let parts = 4
    let sums = UnsafeMutablePointer<Lanes>.allocate(capacity: parts * keptCount)
    sums.initialize(repeating: .zero, count: parts * keptCount)
    defer { sums.deallocate() }
    x.withUnsafeBufferPointer { x in
      kept.withUnsafeBufferPointer { kept in
        Parallel.run(parts) { part in
          let own = sums + part * keptCount
          let first = eliminatedCount * part / parts
          let end = eliminatedCount * (part + 1) / parts
          for level in first..<end {
            var sum = Lanes.zero
            for mark in starts[level]..<starts[level + 1] { sum += x[Int(kept[mark])] }
            sum *= weights[level]
            for mark in starts[level]..<starts[level + 1] { own[Int(kept[mark])] += sum }
          }
        }
      }
    }
    return (0..<keptCount).map { level in
      (sums[level] + sums[keptCount + level])
        + (sums[2 * keptCount + level] + sums[3 * keptCount + level])
    }
  }
}
