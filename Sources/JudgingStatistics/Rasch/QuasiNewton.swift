/// Limited-memory quasi-Newton minimisation (Nocedal 1980), scaled by a given curvature.
struct QuasiNewton {
  /// What is minimised, at a point.
  struct Value {
    var value: Double
    var gradient: [Double]
    /// The curvature along each axis, roughly; above 0.
    var curvature: [Double]
  }
  /// Where the search ended.
  struct End {
    var point: [Double]
    var value: Value
    let iterations: Int
    /// Whether the last step was within the tolerance.
    let converged: Bool
  }

  /// The search ends when gradient ÷ curvature, about the step that is left, is below this on all axes.
  var tolerance: Double
  var most = 1000
  private let memory = 12

  init(tolerance: Double) { self.tolerance = tolerance }

  func minimise(from start: [Double], _ function: ([Double]) -> Value) -> End {
    var point = start
    var here = function(point)
    let scale = here.curvature
    var pairs: [Pair] = []
    for iteration in 0..<most {
      if left(here) < tolerance {
        return End(point: point, value: here, iterations: iteration, converged: true)
      }
      let direction = direction(here.gradient, pairs, scale)
      guard let (next, there) = search(from: point, here, along: direction, function) else {
        if pairs.isEmpty {
          return End(point: point, value: here, iterations: iteration, converged: false)
        }
        pairs = []
        continue
      }
      let pair = Pair(
        step: zip(next, point).map { $0 - $1 },
        change: zip(there.gradient, here.gradient).map { $0 - $1 }
      )
      if pair.product > 0 { pairs = pairs.suffix(memory - 1) + [pair] }
      (point, here) = (next, there)
    }
    return End(point: point, value: here, iterations: most, converged: false)
  }

  /// A step taken and how the gradient changed over it.
  private struct Pair {
    let step: [Double]
    let change: [Double]
    let product: Double

    init(step: [Double], change: [Double]) {
      (self.step, self.change) = (step, change)
      product = dot(step, change)
    }
  }

  private func left(_ value: Value) -> Double {
    zip(value.gradient, value.curvature).reduce(0) { max($0, abs($1.0 / $1.1)) }
  }

  private func direction(_ gradient: [Double], _ pairs: [Pair], _ scale: [Double]) -> [Double] {
    var work = gradient
    var shares: [Double] = []
    for pair in pairs.reversed() {
      let share = dot(pair.step, work) / pair.product
      shares.append(share)
      for axis in work.indices { work[axis] -= share * pair.change[axis] }
    }
    for axis in work.indices { work[axis] /= scale[axis] }
    for (pair, share) in zip(pairs, shares.reversed()) {
      let back = share - dot(pair.change, work) / pair.product
      for axis in work.indices { work[axis] += back * pair.step[axis] }
    }
    return work.map { -$0 }
  }

  /// Halves the step until the value falls; near the minimum, where rounding hides the fall, until the
  /// slope along the step does.
  private func search(
    from point: [Double],
    _ here: Value,
    along direction: [Double],
    _ function: ([Double]) -> Value
  ) -> ([Double], Value)? {
    let slope = dot(here.gradient, direction)
    guard slope < 0 else { return nil }
    let noise = 1e-13 * max(1, abs(here.value))
    // Logits: longer first steps are guesses outside what was seen.
    var step = min(1, 4 / (direction.reduce(0) { max($0, abs($1)) }))
    for _ in 0..<40 {
      let next = zip(point, direction).map { $0 + step * $1 }
      let there = function(next)
      if there.value <= here.value + 1e-4 * step * slope { return (next, there) }
      let level = abs(there.value - here.value) <= noise
      if level, abs(dot(there.gradient, direction)) < abs(slope) { return (next, there) }
      step /= 2
    }
    return nil
  }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for axis in a.indices { sum += a[axis] * b[axis] }
  return sum
}
