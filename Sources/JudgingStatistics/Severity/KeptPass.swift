/// What one pass over all pairs of marks of an eliminated level tells exactly of `E`, row by row.
struct KeptPass {
  /// The sums of squares of the rows of `E`.
  private(set) var rowSquares: [Double]
  /// The diagonal of the scaled `N' H² N`.
  private(set) var squeezedDiagonal: [Double]
  /// The trace of its product with `I + E`.
  private(set) var squeezedTrace = 0.0
  private let equations: IterativeEquations
  private let network: KeptNetwork

  init(_ equations: IterativeEquations, _ network: KeptNetwork, _ squeezes: [Double]) {
    (self.equations, self.network) = (equations, network)
    let (design, roots) = (equations.design, equations.roots)
    let count = design.keptCount
    var (squares, diagonal) = (
      [Double](repeating: 0, count: count), [Double](repeating: 0, count: count)
    )
    var products = squares
    squares.withUnsafeMutableBufferPointer { squares in
      diagonal.withUnsafeMutableBufferPointer { diagonal in
        products.withUnsafeMutableBufferPointer { products in
          nonisolated(unsafe) let (squares, diagonal, products) = (squares, diagonal, products)
          Self.forEachRow(equations, network, squeezes) { row, touched, shares, squeezed in
            var (square, product) = (0.0, 0.0)
            for other in touched where other != row {
              let scale = roots[row] * roots[other]
              let element = equations.weight * shares[other] * scale
              square += element * element
              product += squeezed[other] * scale * element
            }
            squares[row] = square
            diagonal[row] = squeezed[row] * roots[row] * roots[row]
            products[row] = product + diagonal[row]
          }
        }
      }
    }
    (rowSquares, squeezedDiagonal) = (squares, diagonal)
    squeezedTrace = products.reduce(0, +)
  }

  /// Sums the shares, and the squeezes, that each kept level has in common with each other one.
  private static func forEachRow(
    _ equations: IterativeEquations,
    _ network: KeptNetwork,
    _ squeezes: [Double],
    _ body: (Int, [Int], UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Void
  ) {
    let (design, shares, parts) = (equations.design, equations.shares, 4)
    let count = design.keptCount
    Parallel.run(parts) { part in
      let sums = UnsafeMutablePointer<Double>.allocate(capacity: 2 * count)
      sums.initialize(repeating: 0, count: 2 * count)
      defer { sums.deallocate() }
      let squeezed = sums + count
      var touched: [Int] = []
      for row in (count * part / parts)..<(count * (part + 1) / parts) {
        for place in network.starts[row]..<network.starts[row + 1] {
          let level = Int(network.eliminated[place])
          for mark in design.starts[level]..<design.starts[level + 1] {
            let other = Int(design.kept[mark])
            if sums[other] == 0 { touched.append(other) }
            sums[other] += shares[level]
            squeezed[other] += squeezes[level]
          }
        }
        body(row, touched, sums, squeezed)
        for other in touched { (sums[other], squeezed[other]) = (0, 0) }
        touched.removeAll(keepingCapacity: true)
      }
    }
  }

  /// For each eliminated level, the sum over pairs of its marks of what `E` adds to the inverse.
  func pairSums() -> [Double] {
    let (design, roots) = (equations.design, equations.roots)
    var parts = [Double](repeating: 0, count: design.count)
    parts.withUnsafeMutableBufferPointer { parts in
      nonisolated(unsafe) let parts = parts
      Self.forEachRow(equations, network, equations.shares) { row, _, shares, _ in
        for place in network.starts[row]..<network.starts[row + 1] {
          let level = Int(network.eliminated[place])
          var sum = 0.0
          for mark in design.starts[level]..<design.starts[level + 1] {
            let other = Int(design.kept[mark])
            if other != row { sum += shares[other] * roots[other] * roots[other] }
          }
          parts[place] = sum * equations.weight * roots[row] * roots[row]
        }
      }
    }
    var sums = [Double](repeating: 0, count: design.eliminatedCount)
    for (place, part) in parts.enumerated() { sums[Int(network.eliminated[place])] += part }
    return sums
  }
}
