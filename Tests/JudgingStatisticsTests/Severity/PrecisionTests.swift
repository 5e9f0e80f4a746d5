import Foundation
import JudgingStatistics
import Testing

/// Standard errors of differences, and judges' own spreads.
struct PrecisionTests {
  @Test func `in a complete panel every pair of entries is as precise as another`() throws {
    let fit = try CrossedFit(of: Published.shroutFleiss)
    let variance = fit.model.variance
    let entry = try #require(variance.entry)
    // Of two predictions: 2 σ²e (1 − σ²e ÷ (σ²e + σ²r ÷ 4)), judges cancelling.
    let expected = (2 * entry * (1 - entry / (entry + variance.residual / 4))).squareRoot()
    let precision = try #require(fit.entryPrecision(inOrder: [2, 0, 1, 3, 4, 5]))
    #expect(abs(precision.median - expected) < 1e-9)
    #expect(abs(precision.worst - expected) < 1e-9)
    #expect(precision.neighbours.allSatisfy { abs($0 - expected) < 1e-9 })
    let judges = try #require(fit.judgePrecision(inOrder: Array(0..<4)))
    let judge = try #require(variance.judge)
    let ofJudges = (2 * judge * (1 - judge / (judge + variance.residual / 6))).squareRoot()
    #expect(abs(judges.median - ofJudges) < 1e-9)
  }

  @Test func `with gaps they are those of the whole equations, solved at once`() throws {
    let rows: [[Double?]] = [
      [8, 7, nil], [6, nil, 5], [nil, 9, 8], [4, 5, nil], [7, nil, nil], [nil, 6, 7],
    ]
    let fit = try CrossedFit(of: Ratings(rows: rows))
    let precision = try #require(fit.entryPrecision(inOrder: Array(0..<6)))
    let whole = try WholeEquations(rows, fit.model)
    for entry in 0..<5 {
      let expected = whole.standardError(1 + entry, 2 + entry)
      #expect(abs(precision.neighbours[entry] - expected) < 1e-8)
    }
    let judges = try #require(fit.judgePrecision(inOrder: [0, 1, 2]))
    #expect(abs(judges.neighbours[1] - whole.standardError(8, 9)) < 1e-8)
  }

  @Test func `a judge's spread tells the careless from the careful`() throws {
    let truth = [2.0, 4, 6, 8, 3, 5, 7, 9]
    let noise = [1.5, -1.5, 1.4, -1.6, -1.3, 1.7, -1.5, 1.3]
    let rows: [[Double?]] = truth.indices.map { entry in
      let fine = entry % 2 == 0 ? 0.1 : -0.1
      return [truth[entry] + fine, truth[entry] - fine, truth[entry] + noise[entry]]
    }
    let ratings = Ratings(rows: rows)
    let model = try CrossedModel(of: ratings)
    let spreads = CrossedModel.spreads(of: ratings, under: model).compactMap(\.self)
    #expect(spreads.count == 3)
    #expect(spreads[2] > spreads[0] && spreads[2] > spreads[1])
    let mean = spreads.reduce(0) { $0 + $1 * $1 } / 3
    #expect(abs(mean - model.variance.residual) < 1e-9)
  }
}

/// Henderson's equations of a small panel with the intercept, inverted by elimination.
private struct WholeEquations {
  private let inverse: [[Double]]
  private let residual: Double

  init(_ rows: [[Double?]], _ model: CrossedModel) throws {
    let (entries, judges) = (rows.count, rows[0].count)
    let size = 1 + entries + judges
    residual = model.variance.residual
    var matrix = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    let (entry, judge) = (try #require(model.variance.entry), try #require(model.variance.judge))
    for level in 0..<entries { matrix[1 + level][1 + level] = residual / entry }
    for level in 0..<judges { matrix[1 + entries + level][1 + entries + level] = residual / judge }
    for (row, marks) in rows.enumerated() {
      for (column, mark) in marks.enumerated() where mark != nil {
        let own = [0, 1 + row, 1 + entries + column]
        for a in own { for b in own { matrix[a][b] += 1 } }
      }
    }
    inverse = Self.inverted(matrix)
  }

  func standardError(_ a: Int, _ b: Int) -> Double {
    (residual * (inverse[a][a] + inverse[b][b] - 2 * inverse[a][b])).squareRoot()
  }

  private static func inverted(_ matrix: [[Double]]) -> [[Double]] {
    let size = matrix.count
    var rows = matrix.enumerated().map { index, row in
      row + (0..<size).map { $0 == index ? 1 : 0 }
    }
    for column in 0..<size {
      let pivot = rows[column][column]
      for k in rows[column].indices { rows[column][k] /= pivot }
      for row in 0..<size where row != column {
        let factor = rows[row][column]
        for k in rows[row].indices { rows[row][k] -= factor * rows[column][k] }
      }
    }
    return rows.map { Array($0[size...]) }
  }
}
