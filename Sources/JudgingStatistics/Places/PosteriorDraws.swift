internal import Synchronization

/// Joint draws of the entries' values at given ratios, 64 at a time.
///
/// The kept levels come from the inverse of the Cholesky factor; given them, the eliminated ones are
/// independent. What the intercept's uncertainty does to the effects is drawn too.
struct PosteriorDraws {
  private let point: RestrictedLikelihood
  private let equations: ReducedEquations
  private let inverseOfFactor: TiledMatrix
  private let entries: Int

  static let batch = Tile.side

  /// Nil where the equations were not factored.
  init?(at point: RestrictedLikelihood) {
    guard let equations = point.equations as? ReducedEquations else { return nil }
    (self.point, self.equations) = (point, equations)
    inverseOfFactor = equations.inverseOfFactor
    entries = point.design.byFactor(point.design.eliminatedCount, point.design.keptCount).entries
  }

  /// Draws values, entry by entry and 64 draws to each.
  ///
  /// - Parameters:
  ///   - lot: Where the draws come from.
  ///   - variances: The residual variance of each of the 64 draws, in the units of the design.
  ///   - values: Filled with `64 × entries` values.
  func draw(_ lot: inout Lot, variances: [Double], into values: Tile.Cells) {
    let shifts = variances.map { variance in
      point.information > 0 ? lot.normal() * (variance / point.information).squareRoot() : 0
    }
    let deviations = variances.map { $0.squareRoot() }
    let kept = keptDraws(&lot, deviations)
    defer { kept.deallocate() }
    switch point.design.eliminated {
    case .judges: values.update(from: kept, count: entries * Self.batch)
    case .entries: drawEliminated(&lot, deviations, given: kept, into: values)
    }
    let (effects, unit) = (
      point.design.byFactor(point.effects.eliminated, point.effects.kept).entries,
      point.design.byFactor(point.unitEffects.eliminated, point.unitEffects.kept).entries
    )
    for entry in 0..<entries {
      let row = values + entry * Self.batch
      for draw in 0..<Self.batch { row[draw] += effects[entry] - unit[entry] * shifts[draw] }
    }
  }

  /// What the kept levels differ from their estimates, 64 draws to each.
  private func keptDraws(_ lot: inout Lot, _ deviations: [Double]) -> Tile.Cells {
    let tiles = inverseOfFactor.tiles
    let noise = Tile.Cells.allocate(capacity: tiles * Tile.area)
    let result = Tile.Cells.allocate(capacity: tiles * Tile.area)
    let transposed = Tile.Cells.allocate(capacity: Tile.area)
    defer {
      noise.deallocate()
      transposed.deallocate()
    }
    let scale = -equations.weight.squareRoot()
    for level in 0..<(tiles * Tile.side) {
      for draw in 0..<Self.batch {
        let isReal = level < inverseOfFactor.count
        noise[level * Self.batch + draw] = isReal ? lot.normal() * deviations[draw] * scale : 0
      }
    }
    result.update(repeating: 0, count: tiles * Tile.area)
    for row in 0..<tiles {
      for other in row..<tiles {
        Tile.transpose(inverseOfFactor.tile(other, row), into: transposed)
        Tile.subtractProduct(
          from: result + row * Tile.area,
          transposed,
          noise + other * Tile.area
        )
      }
    }
    return result
  }

  private func drawEliminated(
    _ lot: inout Lot,
    _ deviations: [Double],
    given kept: Tile.Cells,
    into values: Tile.Cells
  ) {
    let design = point.design
    design.forEachEliminated { level, marks in
      let row = values + level * Self.batch
      let share = equations.shares[level]
      let spread = share.squareRoot()
      for draw in 0..<Self.batch { row[draw] = lot.normal() * spread * deviations[draw] }
      for mark in marks {
        let other = kept + Int(design.kept[mark]) * Self.batch
        for draw in 0..<Self.batch { row[draw] -= share * other[draw] }
      }
    }
  }
}
