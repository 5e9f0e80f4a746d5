internal import Foundation

/// Solutions of `(I − E) x = b` for several `b` at once, a lane each (Hestenes, Stiefel 1952).
struct ConjugateGradients<Lanes: SIMD> where Lanes.Scalar == Double {
  private(set) var solution: [Lanes]
  /// The squared lengths of the right sides.
  private let lengths: Lanes
  private var steps: [(alpha: Lanes, beta: Lanes)] = []

  /// Solves until what is left is this part of the right side in every lane.
  static func solve(
    _ right: [Lanes],
    to tolerance: Double,
    _ apply: ([Lanes]) -> [Lanes]
  ) -> ConjugateGradients {
    var run = ConjugateGradients(right)
    run.solve(right, tolerance, apply)
    return run
  }

  private init(_ right: [Lanes]) {
    solution = [Lanes](repeating: .zero, count: right.count)
    lengths = Self.dot(right, right)
  }

  private mutating func solve(
    _ right: [Lanes],
    _ tolerance: Double,
    _ apply: ([Lanes]) -> [Lanes]
  ) {
    var (rest, direction, left) = (right, right, lengths)
    let enough = lengths * (tolerance * tolerance)
    while steps.count < 300, any(left .> enough) {
      let applied = apply(direction)
      var curved = Lanes.zero
      for index in applied.indices {
        curved += direction[index] * (direction[index] - applied[index])
      }
      // A lane that is done stands still.
      let alpha = (left / curved).replacing(with: 0, where: left .<= enough * 1e-6)
      for index in solution.indices {
        solution[index] += alpha * direction[index]
        rest[index] -= alpha * (direction[index] - applied[index])
      }
      let next = Self.dot(rest, rest)
      let beta = (next / left).replacing(with: 0, where: left .<= enough * 1e-6)
      for index in direction.indices { direction[index] = rest[index] + beta * direction[index] }
      left = next
      steps.append((alpha, beta))
    }
  }

  private static func dot(_ a: [Lanes], _ b: [Lanes]) -> Lanes {
    var sum = Lanes.zero
    for index in a.indices { sum += a[index] * b[index] }
    return sum
  }

  /// The mean over the lanes of `b' f(I − E) b`, by the Gauss quadrature that the steps contain.
  func quadrature(_ f: (Double) -> Double) -> Double {
    var sum = 0.0
    for lane in 0..<Lanes.scalarCount {
      var (diagonal, beside): ([Double], [Double]) = ([], [])
      var before = (alpha: 0.0, beta: 0.0)
      for step in steps where step.alpha[lane] > 0 {
        let (alpha, beta) = (step.alpha[lane], step.beta[lane])
        diagonal.append(1 / alpha + (before.alpha > 0 ? before.beta / before.alpha : 0))
        beside.append(beta.squareRoot() / alpha)
        before = (alpha, beta)
      }
      for node in Tridiagonal.nodes(diagonal, beside) {
        sum += lengths[lane] * node.weight * f(node.value)
      }
    }
    return sum / Double(Lanes.scalarCount)
  }
}

/// Eigenvalues of a symmetric tridiagonal matrix with the squares of their vectors' first elements.
enum Tridiagonal {
  /// By implicit QL steps (Golub, Welsch 1969).
  static func nodes(_ diagonal: [Double], _ beside: [Double]) -> [(value: Double, weight: Double)] {
    var (d, e) = (diagonal, beside)
    let count = d.count
    guard count > 0 else { return [] }
    e[count - 1] = 0
    var z = [Double](repeating: 0, count: count)
    z[0] = 1
    for l in 0..<count {
      for _ in 0..<60 {
        var m = l
        while m < count - 1, e[m].magnitude > 1e-16 * (d[m].magnitude + d[m + 1].magnitude) {
          m += 1
        }
        if m == l { break }
        step(&d, &e, &z, from: l, to: m)
      }
    }
    return zip(d, z).map { ($0, $1 * $1) }
  }

  private static func step(
    _ d: inout [Double],
    _ e: inout [Double],
    _ z: inout [Double],
    from l: Int,
    to m: Int
  ) {
    var g = (d[l + 1] - d[l]) / (2 * e[l])
    let r = hypot(g, 1)
    g = d[m] - d[l] + e[l] / (g + (g >= 0 ? r : -r))
    var (s, c, p) = (1.0, 1.0, 0.0)
    for i in stride(from: m - 1, through: l, by: -1) {
      let (f, b) = (s * e[i], c * e[i])
      let r = hypot(f, g)
      e[i + 1] = r
      (s, c) = (f / r, g / r)
      g = d[i + 1] - p
      let t = (d[i] - g) * s + 2 * c * b
      p = s * t
      d[i + 1] = g + p
      g = c * t - b
      let (above, own) = (z[i + 1], z[i])
      z[i + 1] = s * own + c * above
      z[i] = c * own - s * above
    }
    d[l] -= p
    e[l] = g
    e[m] = 0
  }
}
