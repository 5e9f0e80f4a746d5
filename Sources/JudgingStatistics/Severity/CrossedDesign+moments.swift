extension CrossedDesign {
  /// Ratios from sums of squares set equal to their expectations, each factor alone (Henderson
  /// 1953, method 1): near enough to start from.
  var ratiosByMoments: VarianceRatios {
    let n = Double(count)
    let mean = values.reduce(0, +) / n
    let total = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let sums = sums(of: values)
    var (between, keptBetween) = (-n * mean * mean, -n * mean * mean)
    var (squares, keptSquares) = (0.0, 0.0)
    forEachEliminated { level, marks in
      let degree = Double(marks.count)
      between += sums.eliminated[level] * sums.eliminated[level] / degree
      squares += degree * degree
    }
    for (sum, degree) in zip(sums.kept, keptDegrees) {
      keptBetween += sum * sum / degree
      keptSquares += degree * degree
    }
    let (e, k) = (Double(eliminatedCount), Double(keptCount))
    let solution = solveThree(
      [
        [n - squares / n, n - keptSquares / n, n - 1],
        [n - squares / n, e - keptSquares / n, e - 1],
        [k - squares / n, n - keptSquares / n, k - 1],
      ],
      [total, between, keptBetween]
    )
    let residual = max(solution?[2] ?? 1, 1e-3 * total / n)
    return VarianceRatios(
      eliminated: min(max((solution?[0] ?? 1) / residual, 1e-3), 1e3),
      kept: min(max((solution?[1] ?? 1) / residual, 1e-3), 1e3)
    )
  }
}

/// Three equations by Cramer's rule; nil where they are singular.
private func solveThree(_ m: [[Double]], _ right: [Double]) -> [Double]? {
  func determinant(_ m: [[Double]]) -> Double {
    m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
      - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
      + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0])
  }
  let whole = determinant(m)
  guard whole.magnitude > 1e-12 * m.joined().reduce(1, { max($0, $1.magnitude) }) else {
    return nil
  }
  return (0..<3).map { column in
    var replaced = m
    for row in 0..<3 { replaced[row][column] = right[row] }
    return determinant(replaced) / whole
  }
}
