/// The lower half of a symmetric matrix, or its diagonal alone.
struct SymmetricMatrix {
  let count: Int
  let isDiagonal: Bool
  private var cells: [Double]

  init(count: Int, isDiagonal: Bool) {
    (self.count, self.isDiagonal) = (count, isDiagonal)
    cells = [Double](repeating: 0, count: isDiagonal ? count : count * count)
  }

  subscript(row: Int, column: Int) -> Double {
    get { cells[place(row, column)] }
    set { cells[place(row, column)] = newValue }
  }

  /// Adds to a cell; off a diagonal matrix's diagonal, to none.
  mutating func add(_ value: Double, _ row: Int, _ column: Int) {
    if isDiagonal, row != column { return }
    self[row, column] += value
  }

  private func place(_ row: Int, _ column: Int) -> Int {
    isDiagonal ? row : max(row, column) * count + min(row, column)
  }

  /// The diagonal of the inverse where each block of parameters is to sum to 0.
  ///
  /// The information M has a null vector g for each block: the block moves by 1 and the entries' mean,
  /// the last parameter but one, with it. With a the sum of the block, (M + Σ a aᵀ)⁻¹ is the covariance
  /// under the constraints + Σ g gᵀ ÷ (aᵀg)².
  ///
  /// - Parameter blocks: Parameters that sum to 0; those in no block but the last two tell nothing.
  /// - Returns: The variances; nil where the rest of the matrix is singular.
  func inverseDiagonal(constraining blocks: [[Int]]) -> [Double]? {
    var matrix = self
    let told = Set(blocks.joined()).union([count - 2, count - 1])
    for axis in 0..<count where !told.contains(axis) { matrix[axis, axis] = 1 }
    for block in blocks {
      for first in block {
        for second in block where second <= first { matrix[first, second] += 1 }
      }
    }
    guard let factor = matrix.factored() else { return nil }
    var variances = (0..<count).map { factor.inverseDiagonal(at: $0) }
    for block in blocks {
      let size = Double(block.count)
      for axis in block { variances[axis] -= 1 / (size * size) }
    }
    return variances
  }

  /// Cholesky's lower factor.
  private func factored() -> SymmetricMatrix? {
    var factor = self
    for column in 0..<count {
      for row in column..<count {
        var sum = factor[row, column]
        for k in 0..<column { sum -= factor[row, k] * factor[column, k] }
        if row == column {
          guard sum > 1e-10 * abs(self[row, row]) else { return nil }
          factor[row, column] = sum.squareRoot()
        } else {
          factor[row, column] = sum / factor[column, column]
        }
      }
    }
    return factor
  }

  /// Of L: |L⁻¹ e|².
  private func inverseDiagonal(at axis: Int) -> Double {
    var solution = [Double](repeating: 0, count: count)
    var length = 0.0
    for row in axis..<count {
      var sum = row == axis ? 1.0 : 0.0
      for column in axis..<row { sum -= self[row, column] * solution[column] }
      solution[row] = sum / self[row, row]
      length += solution[row] * solution[row]
    }
    return length
  }
}
