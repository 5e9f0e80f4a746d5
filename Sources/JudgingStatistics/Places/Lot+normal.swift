extension Lot {
  /// A number between 0 and 1, neither of them: 53 bits, and half a unit.
  mutating func fraction() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// A draw from the standard normal distribution, by its inverse (Wichura 1988, algorithm AS 241).
  ///
  /// Only the four operations and square roots are used, which every machine rounds alike.
  mutating func normal() -> Double {
    let q = fraction() - 0.5
    if q.magnitude <= 0.425 {
      let r = 0.180625 - q * q
      return q * Self.central.value(at: r)
    }
    let tail = q < 0 ? 0.5 + q : 0.5 - q
    let r = (-naturalLogarithm(tail)).squareRoot()
    let size = r <= 5 ? Self.outer.value(at: r - 1.6) : Self.far.value(at: r - 5)
    return q < 0 ? -size : size
  }

  /// A draw from the chi-square distribution with two degrees of freedom or more (Marsaglia, Tsang
  /// 2000, “A simple method for generating gamma variables”).
  mutating func chiSquare(degrees: Double) -> Double {
    let d = degrees / 2 - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if naturalLogarithm(fraction()) < x * x / 2 + d - d * v + d * naturalLogarithm(v) {
        return 2 * d * v
      }
    }
  }

  private static let central = Quotient(
    [
      3.3871328727963666080, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125,
      45921.953931549871457, 67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
    ],
    [
      1, 42.313330701600911252, 687.18700749205790830, 5394.1960214247511077,
      21213.794301586595867, 39307.895800092710610, 28729.085735721942674, 5226.4952788528545610,
    ]
  )

  private static let outer = Quotient(
    [
      1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
      3.64784832476320460504, 1.27045825245236838258, 0.241780725177450611770,
      0.0227238449892691845833, 7.74545014278341407640e-4,
    ],
    [
      1, 2.05319162663775882187, 1.67638483018380384940, 0.689767334985100004550,
      0.148103976427480074590, 0.0151986665636164571966, 5.47593808499534494600e-4,
      1.05075007164441684324e-9,
    ]
  )

  private static let far = Quotient(
    [
      6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
      0.296560571828504891230, 0.0265321895265761230930, 0.00124266094738807843860,
      2.71155556874348757815e-5, 2.01033439929228813265e-7,
    ],
    [
      1, 0.599832206555887937690, 0.136929880922735805310, 0.0148753612908506148525,
      7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
      2.04426310338993978564e-15,
    ]
  )
}

/// A quotient of two polynomials of degree 7.
private struct Quotient {
  private let above: SIMD8<Double>
  private let below: SIMD8<Double>

  init(_ above: SIMD8<Double>, _ below: SIMD8<Double>) { (self.above, self.below) = (above, below) }

  @inline(__always)
  func value(at x: Double) -> Double {
    var (a, b) = (above[7], below[7])
    for power in stride(from: 6, through: 0, by: -1) {
      a = a * x + above[power]
      b = b * x + below[power]
    }
    return a / b
  }
}

/// The natural logarithm of a positive number, to 1e-15, the same on every machine.
///
/// `x = m 2^k` with `m` around 1, and twice the series of `artanh((m − 1) ÷ (m + 1))`.
func naturalLogarithm(_ x: Double) -> Double {
  var (m, k) = (x.significand, Double(x.exponent))
  if m > 1.414213562373095 {
    m /= 2
    k += 1
  }
  let s = (m - 1) / (m + 1)
  let square = s * s
  var sum = 0.0
  for odd in stride(from: 23.0, through: 1, by: -2) { sum = sum * square + 1 / odd }
  return k * 0.6931471805599453 + 2 * s * sum
}
