internal import Foundation

/// How far marks differ from what the model expects of them.
///
/// Wright, Masters, Rating Scale Analysis (1982), chapter 5. Mean squares are 1 where marks scatter as
/// expected, more where they are erratic, less where they are too alike.
public struct FitStatistics: Hashable, Sendable {
  /// The mean square weighted by the marks' variances.
  public let infit: Double
  /// The plain mean square of standardised residuals; one surprising mark moves it.
  public let outfit: Double
  /// The mean squares as standard normal deviates, by Wilson and Hilferty's cube root.
  public let infitZ: Double
  public let outfitZ: Double
}

/// Sums over marks from which the fit follows.
struct FitSums {
  private var count = 0.0
  private var squares = 0.0
  private var standardised = 0.0
  private var variance = 0.0
  private var spreadOfSquares = 0.0
  private var spreadOfStandardised = 0.0

  /// Takes one mark in.
  mutating func add(_ mark: FitTerm) {
    count += 1
    squares += mark.square
    standardised += mark.standardised
    variance += mark.variance
    spreadOfSquares += mark.spreadOfSquares
    spreadOfStandardised += mark.spreadOfStandardised
  }

  var statistics: FitStatistics? {
    guard count > 0, variance > 0 else { return nil }
    let (infit, outfit) = (squares / variance, standardised / count)
    return FitStatistics(
      infit: infit,
      outfit: outfit,
      infitZ: deviate(infit, spreadOfSquares.squareRoot() / variance),
      outfitZ: deviate(outfit, spreadOfStandardised.squareRoot() / count)
    )
  }

  /// (v^⅓ − 1) 3 ÷ q + q ÷ 3, with q the standard deviation of the mean square.
  private func deviate(_ square: Double, _ deviation: Double) -> Double {
    guard deviation > 0 else { return 0 }
    return (cbrt(square) - 1) * 3 / deviation + deviation / 3
  }
}

/// What one mark adds to the sums of fit.
struct FitTerm {
  var square = 0.0
  var standardised = 0.0
  var variance = 0.0
  var spreadOfSquares = 0.0
  var spreadOfStandardised = 0.0

  /// Adds what the mark says at one ability.
  ///
  /// - Parameters:
  ///   - category: The category given.
  ///   - expected: Mean, variance and fourth central moment of the category there.
  ///   - weight: How likely the ability is, of 1.
  mutating func add(
    _ category: Int,
    _ expected: (mean: Double, variance: Double, fourth: Double),
    weight: Double
  ) {
    // At the ends of the grid a variance may vanish; nothing is expected of such a mark.
    let (residual, own) = (Double(category) - expected.mean, max(expected.variance, 1e-12))
    square += weight * residual * residual
    standardised += weight * residual * residual / own
    variance += weight * own
    spreadOfSquares += weight * (expected.fourth - own * own)
    spreadOfStandardised += weight * (expected.fourth / (own * own) - 1)
  }
}
