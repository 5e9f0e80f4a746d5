/// Grids of what the sampler cannot draw in one go, with the logarithms they need.
enum StudentTail {
  /// Degrees of freedom of the rest; after them, normal tails.
  static let degrees = [2, 3, 4, 6, 10, 20, 50]

  /// The logarithm of the density's constant at each of them, then of the normal one.
  static let constants: [Double] =
    degrees.map { degrees in
      logRatio(degrees) - naturalLogarithm(Double(degrees) * .pi) / 2
    } + [-naturalLogarithm(2 * .pi) / 2]

  /// `log Γ((n + 1) ÷ 2) − log Γ(n ÷ 2)`, by recursion.
  private static func logRatio(_ degrees: Int) -> Double {
    let logPi = naturalLogarithm(.pi)
    var (n, value) =
      degrees % 2 == 0 ? (2, logPi / 2 - naturalLogarithm(2)) : (1, -logPi / 2)
    while n < degrees {
      value += naturalLogarithm(Double(n + 1) / Double(n))
      n += 2
    }
    return value
  }
}

/// How alike the judges' spreads are: squares of them are scaled inverse chi-squares with so many
/// degrees of freedom.
enum SpreadLikeness {
  static let degrees: [Double] = [4, 8, 16, 32, 64, 128, 256]

  /// `log ((n ÷ 2)^(n ÷ 2) ÷ Γ(n ÷ 2))` at each of them.
  static let constants: [Double] = degrees.map { degrees in
    let half = degrees / 2
    var value = half * naturalLogarithm(half)
    for factor in stride(from: 2.0, to: half, by: 1) { value -= naturalLogarithm(factor) }
    return value
  }
}

extension Lot {
  /// One of the places of `logs`, as likely as their exponentials are large.
  ///
  /// Exponentials by squaring of a short series, which every machine rounds alike.
  mutating func choose(_ logs: [Double]) -> Int {
    let highest = logs.max() ?? 0
    let weights = logs.map { naturalExponential($0 - highest) }
    var left = fraction() * weights.reduce(0, +)
    for (index, weight) in weights.enumerated() {
      left -= weight
      if left < 0 { return index }
    }
    return logs.count - 1
  }
}

/// `e^x` for x at most 0, to some 1e-13 of itself; 0 below −700.
private func naturalExponential(_ x: Double) -> Double {
  guard x > -700 else { return 0 }
  let small = x / 1024
  var sum = 1.0
  for term in stride(from: 8.0, through: 1, by: -1) { sum = 1 + small / term * sum }
  for _ in 0..<10 { sum *= sum }
  return sum
}
