/// A symmetric matrix, its lower half in tiles; factored, solved with and inverted in place.
///
/// The rows beyond `count` that fill the last tile are those of the identity.
final class TiledMatrix {
  let count: Int
  let tiles: Int
  private let cells: Tile.Cells

  /// Zero, but for ones on the diagonal beyond `count`.
  init(count: Int) {
    self.count = count
    tiles = max(1, (count + Tile.side - 1) / Tile.side)
    let size = tiles * (tiles + 1) / 2 * Tile.area
    cells = Tile.Cells.allocate(capacity: size)
    clear()
  }

  deinit { cells.deallocate() }

  func clear() {
    cells.update(repeating: 0, count: tiles * (tiles + 1) / 2 * Tile.area)
    for row in count..<max(tiles * Tile.side, count) { self[row, row] = 1 }
  }

  func copy() -> TiledMatrix {
    let copy = TiledMatrix(count: count)
    copy.cells.update(from: cells, count: tiles * (tiles + 1) / 2 * Tile.area)
    return copy
  }

  @inline(__always)
  func tile(_ row: Int, _ column: Int) -> Tile.Cells {
    cells + (row * (row + 1) / 2 + column) * Tile.area
  }

  /// The cell in a row and a column that is not after it.
  @inline(__always)
  subscript(_ row: Int, _ column: Int) -> Double {
    get { cells[offset(row, column)] }
    set { cells[offset(row, column)] = newValue }
  }

  @inline(__always)
  private func offset(_ row: Int, _ column: Int) -> Int {
    let (r, c) = (row / Tile.side, column / Tile.side)
    return (r * (r + 1) / 2 + c) * Tile.area + row % Tile.side * Tile.side + column % Tile.side
  }

  // MARK: Factoring

  /// Replaces the matrix by its Cholesky factor.
  ///
  /// - Returns: The logarithm of the determinant of what it was, or nil where it was not positive
  ///   definite.
  func factor(log: (Double) -> Double) -> Double? {
    let panel = Tile.Cells.allocate(capacity: tiles * Tile.area)
    defer { panel.deallocate() }
    var logarithm = 0.0
    for k in 0..<tiles {
      let pivot = tile(k, k)
      guard Tile.factor(pivot) else { return nil }
      for i in 0..<Tile.side { logarithm += 2 * log(pivot[i * Tile.side + i]) }
      solvePanel(k, into: panel)
      Parallel.run(tiles - k - 1) { step in
        let i = k + 1 + step
        for j in (k + 1)...i {
          Tile.subtractProduct(from: self.tile(i, j), self.tile(i, k), panel + j * Tile.area)
        }
      }
    }
    return logarithm
  }

  /// The tiles below a factored one, and their transposes.
  private func solvePanel(_ k: Int, into panel: Tile.Cells) {
    Parallel.run(tiles - k - 1) { step in
      let i = k + 1 + step
      let transposed = panel + i * Tile.area
      Tile.transpose(self.tile(i, k), into: transposed)
      Tile.solve(self.tile(k, k), transposed)
      Tile.transpose(transposed, into: self.tile(i, k))
    }
  }

  // MARK: Solving

  /// Solves with the factored matrix.
  func solve(_ right: [Double]) -> [Double] {
    var x = right + [Double](repeating: 0, count: tiles * Tile.side - count)
    for i in 0..<tiles {
      for k in 0...i { subtract(tile(i, k), i, k, from: &x, isDiagonal: i == k) }
    }
    for i in stride(from: tiles - 1, through: 0, by: -1) { solveTransposed(i, &x) }
    return Array(x.prefix(count))
  }

  private func subtract(
    _ tile: Tile.Cells,
    _ i: Int,
    _ k: Int,
    from x: inout [Double],
    isDiagonal: Bool
  ) {
    for r in 0..<Tile.side {
      let row = tile + r * Tile.side
      var sum = x[i * Tile.side + r]
      for c in 0..<(isDiagonal ? r : Tile.side) { sum -= row[c] * x[k * Tile.side + c] }
      x[i * Tile.side + r] = isDiagonal ? sum / row[r] : sum
    }
  }

  private func solveTransposed(_ i: Int, _ x: inout [Double]) {
    let pivot = tile(i, i)
    for r in stride(from: Tile.side - 1, through: 0, by: -1) {
      let value = x[i * Tile.side + r] / pivot[r * Tile.side + r]
      x[i * Tile.side + r] = value
      for c in 0..<r { x[i * Tile.side + c] -= pivot[r * Tile.side + c] * value }
    }
    for k in 0..<i {
      let tile = tile(i, k)
      for r in 0..<Tile.side {
        let value = x[i * Tile.side + r]
        for c in 0..<Tile.side { x[k * Tile.side + c] -= tile[r * Tile.side + c] * value }
      }
    }
  }

  // MARK: Inverting

  /// The inverse of the factor, lower too.
  func inverseOfFactor() -> TiledMatrix {
    let inverse = TiledMatrix(count: count)
    Parallel.run(tiles) { j in
      let sum = Tile.Cells.allocate(capacity: Tile.area)
      defer { sum.deallocate() }
      for i in j..<self.tiles { self.invert(i, j, into: inverse, sum) }
    }
    return inverse
  }

  /// One tile of the factor's inverse, those above it in its column being there already.
  private func invert(_ i: Int, _ j: Int, into inverse: TiledMatrix, _ sum: Tile.Cells) {
    let cells = inverse.tile(i, j)
    cells.update(repeating: 0, count: Tile.area)
    if i == j {
      for r in 0..<Tile.side { cells[r * Tile.side + r] = 1 }
    } else {
      for k in j..<i { Tile.subtractProduct(from: cells, tile(i, k), inverse.tile(k, j)) }
    }
    Tile.solve(tile(i, i), cells)
  }

  /// The product of the transpose with the matrix itself, of a lower matrix: with the inverse of a
  /// Cholesky factor, the inverse of what was factored.
  func transposeTimesSelf() -> TiledMatrix {
    let product = TiledMatrix(count: count)
    Parallel.run(tiles) { i in
      let transposed = Tile.Cells.allocate(capacity: Tile.area)
      defer { transposed.deallocate() }
      for j in 0...i { product.tile(i, j).update(repeating: 0, count: Tile.area) }
      for k in i..<self.tiles {
        Tile.transpose(self.tile(k, i), into: transposed)
        for cell in 0..<Tile.area { transposed[cell].negate() }
        for j in 0...i {
          Tile.subtractProduct(from: product.tile(i, j), transposed, self.tile(k, j))
        }
      }
    }
    return product
  }
}
