internal import Foundation

/// What Stirling's formula leaves out: ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π], for z > 0.
///
/// The series is DLMF 5.11.1; below 16 the argument is raised by Γ(z + 1) = z Γ(z). Densities
/// built on it keep their relative precision where differences of ln Γ would lose it.
func stirlingError(_ argument: Double) -> Double {
  var z = argument
  var raised = 0.0
  while z < 16 {
    raised += (z + 0.5) * log1p(1 / z) - 1
    z += 1
  }
  let t = 1 / (z * z)
  let tail = 1 / 1680.0 - t * (1 / 1188.0 - t * (691 / 360_360.0))
  return raised + (1 / 12.0 - t * (1 / 360.0 - t * (1 / 1260.0 - t * tail))) / z
}

/// x ln(x ÷ mean) + mean − x, without cancellation where x is near the mean.
///
/// With v = (x − m) ÷ (x + m), ln(x ÷ m) = 2 artanh v, so the value is (x − m) v + 2 x (artanh v − v).
func deviance(of x: Double, from mean: Double) -> Double {
  guard abs(x - mean) < 0.1 * (x + mean) else { return x * log(x / mean) + mean - x }
  let v = (x - mean) / (x + mean)
  var power = v
  var sum = 0.0
  for odd in stride(from: 3.0, through: 41, by: 2) {
    power *= v * v
    sum += power / odd
  }
  return (x - mean) * v + 2 * x * sum
}

/// A continued fraction b₀ + a₁ ÷ (b₁ + a₂ ÷ (b₂ + …)) by Lentz's method (DLMF 3.10(iii)).
///
/// - Parameters:
///   - start: b₀, not zero.
///   - step: Gives aₙ and bₙ for n = 1, 2, ….
/// - Returns: The value to the precision of `Double`, or the best of 200,000 steps.
func continuedFraction(
  from start: Double,
  step: (Double) -> (a: Double, b: Double)
) -> Double {
  let tiny = 1e-300
  var value = start
  var c = start
  var d = 0.0
  for n in 1...200_000 {
    let (a, b) = step(Double(n))
    d = b + a * d
    if abs(d) < tiny { d = tiny }
    d = 1 / d
    c = b + a / c
    if abs(c) < tiny { c = tiny }
    value *= c * d
    if abs(c * d - 1) < 1e-16 { break }
  }
  return value
}
