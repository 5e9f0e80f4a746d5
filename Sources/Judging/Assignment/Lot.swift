/// A draw that anyone can repeat from its seed: SplitMix64 (Steele, Lea and Flood, 2014).
public struct Lot: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// The numbers `0..<count` in the drawn order, by the shuffle of Fisher and Yates.
  ///
  /// Written out, because the shuffle of the standard library may change with its version.
  public mutating func order(of count: Int) -> [Int] {
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      let bound = UInt64(last + 1)
      // Values above the largest multiple of the bound would favour the first numbers.
      let limit = UInt64.max - UInt64.max % bound
      var drawn = next()
      while drawn >= limit { drawn = next() }
      order.swapAt(last, Int(drawn % bound))
    }
    return order
  }
}
