/// A repeatable source of draws: the same seed gives the same draws on every machine.
///
/// SplitMix64 (Steele, Lea, Flood 2014, “Fast splittable pseudorandom number generators”).
public struct Lot: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 up to, not including, `bound`, each equally likely.
  ///
  /// Written out because the standard library does not promise its draws from one version to the
  /// next.
  mutating func draw(below bound: Int) -> Int {
    let bound = UInt64(max(bound, 1))
    let uneven = (0 &- bound) % bound
    while true {
      let (high, low) = next().multipliedFullWidth(by: bound)
      if low >= uneven { return Int(high) }
    }
  }

  /// Puts what stands in an array in an order drawn by lot.
  mutating func shuffle<Element>(_ elements: inout [Element]) {
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, draw(below: last + 1))
    }
  }
}
