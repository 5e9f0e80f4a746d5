internal import Foundation

/// The same equations where they are too many to be factored: solved by conjugate gradients, their
/// traces estimated.
///
/// Scaled to ones on the diagonal they are `I − E`, and `E` has one large eigenvalue, that of the
/// common level, which is taken out. What is left is small, so that a trace is its first terms,
/// which are computed exactly, and a remainder of third order in `E`, which eight probes estimate
/// (Hutchinson 1990; the logarithm by Gauss quadrature, Golub and Meurant 2010).
final class IterativeEquations: MixedEquations {
  let design: CrossedDesign
  let ratios: VarianceRatios
  let ridge: Double
  let weight: Double
  let shares: [Double]
  /// One over the root of each diagonal element.
  let roots: [Double]
  private let network: KeptNetwork
  private let squeezes: [Double]
  private let common: (vector: [Double], value: Double)

  /// The estimates are good to about this much of the criterion.
  let slack = 0.02

  init?(_ design: CrossedDesign, at ratios: VarianceRatios) {
    guard let network = design.network else { return nil }
    (self.design, self.ratios, self.network) = (design, ratios, network)
    let ridge = ratios.kept == .infinity ? 0.0 : 1
    let weight = ratios.kept == .infinity ? 1 : ratios.kept
    (self.ridge, self.weight) = (ridge, weight)
    let shares = design.shares(at: ratios.eliminated)
    self.shares = shares
    squeezes = (0..<design.eliminatedCount).map { level in
      let h = 1 / (1 + ratios.eliminated * Double(design.starts[level + 1] - design.starts[level]))
      return h * h
    }
    let diagonal = (0..<design.keptCount).map { level in
      var taken = 0.0
      for mark in network.starts[level]..<network.starts[level + 1] {
        taken += shares[Int(network.eliminated[mark])]
      }
      return ridge + weight * (design.keptDegrees[level] - taken)
    }
    guard diagonal.allSatisfy({ $0 > 0 }) else { return nil }
    roots = diagonal.map { 1 / $0.squareRoot() }
    common = Self.commonLevel(design, shares, roots, ridge: ridge, weight: weight)
  }

  // MARK: The scaled equations

  /// `E x`.
  private func apply<Lanes: SIMD>(_ x: [Lanes]) -> [Lanes] where Lanes.Scalar == Double {
    Self.apply(x, design, shares, roots, ridge: ridge, weight: weight)
  }

  private static func apply<Lanes: SIMD>(
    _ x: [Lanes],
    _ design: CrossedDesign,
    _ shares: [Double],
    _ roots: [Double],
    ridge: Double,
    weight: Double
  ) -> [Lanes] where Lanes.Scalar == Double {
    let scaled = x.indices.map { x[$0] * roots[$0] }
    let spread = design.spread(scaled, by: shares)
    return x.indices.map { level in
      let own = scaled[level] * (ridge + weight * design.keptDegrees[level])
      return x[level] + (spread[level] * weight - own) * roots[level]
    }
  }

  /// The eigenvector of the largest eigenvalue of `E`, by iteration from the common level.
  private static func commonLevel(
    _ design: CrossedDesign,
    _ shares: [Double],
    _ roots: [Double],
    ridge: Double,
    weight: Double
  ) -> (vector: [Double], value: Double) {
    var vector = roots.map { SIMD2(1 / $0, 0) }
    var value = 0.0
    for _ in 0..<40 {
      let length = vector.reduce(0) { $0 + $1[0] * $1[0] }.squareRoot()
      for index in vector.indices { vector[index] /= length }
      let next = apply(vector, design, shares, roots, ridge: ridge, weight: weight)
      value = zip(vector, next).reduce(0) { $0 + $1.0[0] * $1.1[0] }
      var rest = 0.0
      for index in vector.indices {
        let difference = next[index][0] - value * vector[index][0]
        rest += difference * difference
      }
      if rest.squareRoot() < 1e-9 { break }
      vector = next
    }
    let length = vector.reduce(0) { $0 + $1[0] * $1[0] }.squareRoot()
    return (vector.map { $0[0] / length }, value)
  }

  /// `x` without its part along the common level, and that part.
  private func parted<Lanes: SIMD>(_ x: [Lanes]) -> (rest: [Lanes], along: Lanes)
  where Lanes.Scalar == Double {
    var along = Lanes.zero
    for index in x.indices { along += x[index] * common.vector[index] }
    return (x.indices.map { x[$0] - along * common.vector[$0] }, along)
  }

  /// `E x` with the large eigenvalue taken out.
  private func applyRest<Lanes: SIMD>(_ x: [Lanes]) -> [Lanes] where Lanes.Scalar == Double {
    let (rest, _) = parted(x)
    return parted(apply(rest)).rest
  }

  // MARK: Solving

  func solve(_ sums: Levels) -> Levels {
    let part = zip(shares, sums.eliminated).map { $0 * $1 }
    let right = (0..<design.keptCount).map { level in
      var value = sums.kept[level]
      for mark in network.starts[level]..<network.starts[level + 1] {
        value -= part[Int(network.eliminated[mark])]
      }
      return SIMD2(value * roots[level], 0)
    }
    let solution = solveScaled(right)
    let kept = solution.indices.map { solution[$0][0] * roots[$0] * weight }
    var eliminated = sums.eliminated
    design.forEachEliminated { level, marks in
      var sum = eliminated[level]
      for mark in marks { sum -= kept[Int(design.kept[mark])] }
      eliminated[level] = shares[level] * sum
    }
    return Levels(eliminated: eliminated, kept: kept)
  }

  /// Solves `(I − E) x = b`, what is left of `b` again until nothing is.
  private func solveScaled(_ right: [SIMD2<Double>]) -> [SIMD2<Double>] {
    var (solution, rest) = (right.map { _ in SIMD2<Double>.zero }, right)
    for _ in 0..<3 {
      let (without, along) = parted(rest)
      let part = ConjugateGradients.solve(without, to: 1e-10) { self.applyRest($0) }
      for index in solution.indices {
        solution[index] += part.solution[index] + along * common.vector[index] / (1 - common.value)
      }
      let applied = apply(solution)
      for index in rest.indices { rest[index] = right[index] - solution[index] + applied[index] }
      let (left, whole) = (
        rest.reduce(0) { $0 + $1[0] * $1[0] }, right.reduce(0) { $0 + $1[0] * $1[0] }
      )
      if left <= 1e-26 * whole { break }
    }
    return solution
  }

  // MARK: Traces

  private lazy var pass = KeptPass(self, network, squeezes)

  /// The probes, and what the equations make of them.
  private lazy var probing = {
    let probes = network.probes
    let (rest, _) = parted(probes)
    let first = applyRest(probes)
    let second = applyRest(first)
    let inverted = ConjugateGradients.solve(rest, to: 1e-8) { self.applyRest($0) }
    return (rest: rest, first: first, second: second, inverted: inverted)
  }()

  lazy var logDeterminant: Double = {
    let squares = pass.rowSquares.reduce(0, +)
    let (value, squared) = (common.value, common.value * common.value)
    // tr log(I − E) = log(1 − value) − tr E' − tr E'² ÷ 2 + a remainder; tr E = 0.
    let known = log(1 - value) + value - (squares - squared) / 2
    let remainder = probing.inverted.quadrature { x in
      let rest = 1 - x
      return log(x) + rest + rest * rest / 2
    }
    let diagonal = roots.reduce(0) { $0 - 2 * log($1) }
    return diagonal + known + remainder + design.logDeterminant(at: ratios.eliminated)
  }()

  var traces: SIMD2<Double> {
    let own = traceOfInverse
    var sum = 0.0
    design.forEachEliminated { level, marks in
      let degree = Double(marks.count)
      sum += degree / (1 + ratios.eliminated * degree)
    }
    let kept = ridge > 0 ? (Double(design.keptCount) - own) / weight : Double(design.keptCount)
    return [sum - weight * traceOfSqueezed, kept]
  }

  /// `tr S⁻¹`.
  private var traceOfInverse: Double {
    var known = 0.0
    let shift = 1 / (1 - common.value) - 1
    for (level, root) in roots.enumerated() {
      let along = common.vector[level] * common.vector[level]
      let square = pass.rowSquares[level] - common.value * common.value * along
      known += root * root * (1 - common.value * along + square + shift * along)
    }
    return known + probed { level, rest in rest * (roots[level] * roots[level]) }
  }

  /// `tr S⁻¹ N' H² N`, `H` what a mark of an eliminated level keeps of itself.
  private var traceOfSqueezed: Double {
    let scaledCommon = roots.indices.map { SIMD2(common.vector[$0] * roots[$0], 0) }
    let spread = design.spread(scaledCommon, by: squeezes)
    let along = roots.indices.reduce(0) { $0 + scaledCommon[$1][0] * spread[$1][0] }
    var known = pass.squeezedTrace + along * (1 / (1 - common.value) - 1 - common.value)
    for level in roots.indices {
      let own = common.vector[level] * common.vector[level]
      let square = pass.rowSquares[level] - common.value * common.value * own
      known += pass.squeezedDiagonal[level] * square
    }
    let probes = network.probes
    let scaled = probes.indices.map { probes[$0] * roots[$0] }
    let seen = design.spread(scaled, by: squeezes)
    let (inverted, first, second) = (probing.inverted.solution, probing.first, probing.second)
    var remainder = SIMD8<Double>.zero
    for level in probes.indices {
      let rest = inverted[level] - probing.rest[level] - first[level]
      remainder += seen[level] * roots[level] * rest
      remainder -= probes[level] * pass.squeezedDiagonal[level] * second[level]
    }
    return known + remainder.sum() / 8
  }

  /// The mean over the probes of `z' M (E'³ + E'⁴ + …) z` for a diagonal `M`.
  private func probed(_ times: (Int, SIMD8<Double>) -> SIMD8<Double>) -> Double {
    let (inverted, first, second) = (probing.inverted.solution, probing.first, probing.second)
    var sum = SIMD8<Double>.zero
    for level in roots.indices {
      let rest = inverted[level] - probing.rest[level] - first[level] - second[level]
      sum += network.probes[level] * times(level, rest)
    }
    return sum.sum() / 8
  }

  /// To second order in `E`: some ten thousandths.
  var errorVariances: Levels {
    let shift = 1 / (1 - common.value) - 1 - common.value - common.value * common.value
    let kept = roots.indices.map { level in
      let along = common.vector[level] * common.vector[level]
      return weight * roots[level] * roots[level] * (1 + pass.rowSquares[level] + shift * along)
    }
    var eliminated = shares
    let pairs = pass.pairSums()
    let more = 1 / (1 - common.value) - 1 - common.value
    design.forEachEliminated { level, marks in
      var (sum, along) = (pairs[level], 0.0)
      for mark in marks {
        let own = Int(design.kept[mark])
        sum += roots[own] * roots[own]
        along += roots[own] * common.vector[own]
      }
      let error = sum + more * along * along
      eliminated[level] += shares[level] * shares[level] * weight * error
    }
    return Levels(eliminated: eliminated, kept: kept)
  }
}
