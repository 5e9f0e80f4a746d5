/// How precisely levels of a factor can be compared.
public struct ComparisonPrecision: Hashable, Sendable {
  /// The middle of all pairs' standard errors of their difference.
  public let median: Double
  public let worst: Double
  /// The pair with the worst one, by number.
  public let worstPair: [Int]
  /// For each level but the last in the order given, the standard error of its difference from the
  /// next.
  public let neighbours: [Double]
}

extension CrossedFit {
  /// Multiplications up to which every pair is compared.
  private static let most = 200_000_000

  /// The precision of comparing entries, neighbours in the order given; nil where there is none, or
  /// where it would cost too much.
  public func entryPrecision(inOrder order: [Int]) -> ComparisonPrecision? {
    precision(inOrder: order) { $0.byFactor(true, false).entries }
  }

  /// The same of judges.
  public func judgePrecision(inOrder order: [Int]) -> ComparisonPrecision? {
    guard model.judges != nil else { return nil }
    return precision(inOrder: order) { $0.byFactor(true, false).judges }
  }

  private func precision(
    inOrder order: [Int],
    _ isEliminated: (CrossedDesign) -> Bool
  ) -> ComparisonPrecision? {
    guard let point, let equations = point.equations as? ReducedEquations, order.count > 1,
      order.count * order.count * point.design.keptCount <= Self.most
    else { return nil }
    let cells = ErrorVectors(at: point, equations, ofEliminated: isEliminated(point.design))
    let scale = point.design.scale * point.residualVariance.squareRoot()
    var all: [Double] = []
    all.reserveCapacity(order.count * (order.count - 1) / 2)
    var worst = (value: -1.0, pair: [0, 0])
    for second in order.indices {
      for first in 0..<second {
        let value = cells.distance(first, second)
        all.append(value)
        if value > worst.value { worst = (value, [first, second]) }
      }
    }
    return ComparisonPrecision(
      median: scale * Selection.largest((all.count + 1) / 2, of: all),
      worst: scale * worst.value,
      worstPair: worst.pair,
      neighbours: zip(order, order.dropFirst()).map { scale * cells.distance($0, $1) }
    )
  }
}

/// For each level a vector; distances between them are standard errors of differences, over the
/// residual standard deviation.
private struct ErrorVectors {
  private let length: Int
  private let cells: [Double]
  /// What is each level's own.
  private let own: [Double]
  /// How each shares the intercept's uncertainty, in standard deviations of it.
  private let shared: [Double]

  init(at point: RestrictedLikelihood, _ equations: ReducedEquations, ofEliminated: Bool) {
    let design = point.design
    let inverse = equations.inverseOfFactor
    let root = equations.weight.squareRoot()
    let levels = ofEliminated ? design.eliminatedCount : design.keptCount
    length = design.keptCount
    var cells = [Double](repeating: 0, count: levels * length)
    for level in 0..<levels {
      // The columns of the inverse factor that the level's marks pick.
      let columns =
        ofEliminated
        ? design.kept[design.starts[level]..<design.starts[level + 1]].map(Int.init) : [level]
      let part = ofEliminated ? root * equations.shares[level] : root
      for column in columns {
        for row in column..<length { cells[level * length + row] += part * inverse[row, column] }
      }
    }
    self.cells = cells
    own = ofEliminated ? equations.shares : [Double](repeating: 0, count: levels)
    let unit = ofEliminated ? point.unitEffects.eliminated : point.unitEffects.kept
    let size = point.information > 0 ? 1 / point.information.squareRoot() : 0
    shared = unit.map { $0 * size }
  }

  func distance(_ a: Int, _ b: Int) -> Double {
    let apart = shared[a] - shared[b]
    var sum = own[a] + own[b] + apart * apart
    cells.withUnsafeBufferPointer { cells in
      for row in 0..<length {
        let difference = cells[a * length + row] - cells[b * length + row]
        sum += difference * difference
      }
    }
    return sum.squareRoot()
  }
}
