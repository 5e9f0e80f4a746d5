/// A square block of a larger matrix, row by row: small enough that three of them stay in cache.
///
/// All work on large matrices is done tile by tile, always in the same order, so that the result
/// does not depend on how many processors share it.
enum Tile {
  static let side = 64
  static let area = side * side

  typealias Cells = UnsafeMutablePointer<Double>

  /// `c -= a b`.
  static func subtractProduct(from c: Cells, _ a: Cells, _ b: Cells) {
    var i = 0
    while i < side {
      var j = 0
      while j < side {
        subtractBlock(from: c + i * side + j, a + i * side, b + j)
        j += 4
      }
      i += 4
    }
  }

  /// Four rows by four columns of a product, held in registers.
  @inline(__always)
  private static func subtractBlock(from c: Cells, _ a: Cells, _ b: Cells) {
    var (r0, r1, r2, r3) = (
      SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero, SIMD4<Double>.zero
    )
    var k = 0
    while k < side {
      let row = load(b + k * side)
      r0 += a[k] * row
      r1 += a[k + side] * row
      r2 += a[k + 2 * side] * row
      r3 += a[k + 3 * side] * row
      k += 1
    }
    store(load(c) - r0, at: c)
    store(load(c + side) - r1, at: c + side)
    store(load(c + 2 * side) - r2, at: c + 2 * side)
    store(load(c + 3 * side) - r3, at: c + 3 * side)
  }

  @inline(__always)
  private static func load(_ cells: Cells) -> SIMD4<Double> {
    UnsafeRawPointer(cells).loadUnaligned(as: SIMD4<Double>.self)
  }

  @inline(__always)
  private static func store(_ values: SIMD4<Double>, at cells: Cells) {
    UnsafeMutableRawPointer(cells).storeBytes(of: values, as: SIMD4<Double>.self)
  }

  static func transpose(_ a: Cells, into b: Cells) {
    for i in 0..<side {
      for j in 0..<side { b[j * side + i] = a[i * side + j] }
    }
  }

  /// Replaces the lower half of `a` by its Cholesky factor, and the upper half by zeros.
  ///
  /// - Returns: Whether `a` was positive definite.
  static func factor(_ a: Cells) -> Bool {
    for j in 0..<side {
      let row = a + j * side
      var pivot = row[j]
      for k in 0..<j { pivot -= row[k] * row[k] }
      guard pivot > 0 else { return false }
      let root = pivot.squareRoot()
      row[j] = root
      for i in (j + 1)..<max(side, j + 1) {
        let other = a + i * side
        var sum = other[j]
        for k in 0..<j { sum -= other[k] * row[k] }
        other[j] = sum / root
      }
      for k in (j + 1)..<max(side, j + 1) { row[k] = 0 }
    }
    return true
  }

  /// Solves `l x = b` for every column of `b`, in place.
  static func solve(_ l: Cells, _ b: Cells) {
    for i in 0..<side {
      let row = b + i * side
      for k in 0..<i {
        let factor = l[i * side + k]
        let above = b + k * side
        var j = 0
        while j < side {
          store(load(row + j) - factor * load(above + j), at: row + j)
          j += 4
        }
      }
      let pivot = 1 / l[i * side + i]
      for j in 0..<side { row[j] *= pivot }
    }
  }
}
