extension CrossedModel {
  /// Fits the model.
  ///
  /// - Parameters:
  ///   - ratings: One score for a judge and an entry.
  ///   - entries: What is assumed of them.
  /// - Throws: ``Inseparable`` where the marks cannot tell its parts apart.
  public init(of ratings: Ratings, entries: Entries = .random) throws(Inseparable) {
    self = try CrossedFit(of: ratings, entries: entries).model
  }

  init(
    _ point: RestrictedLikelihood,
    entries: Entries,
    judgesVary: Bool,
    iterations: Int
  ) {
    let design = point.design
    let (scale, shift) = (design.scale, design.shift)
    let variance = point.residualVariance * scale * scale
    let ratios = design.byFactor(point.ratios.eliminated, point.ratios.kept)
    let effects = point.levelEffects
    let own = design.byFactor(effects.eliminated, effects.kept)
    self.entriesAre = entries
    let middle =
      entries == .random
      ? point.intercept
      : own.entries.reduce(0) { $0 + $1.value } / Double(own.entries.count)
    intercept = shift + scale * middle
    self.variance = Variance(
      entry: entries == .fixed ? nil : ratios.entries * variance,
      judge: judgesVary ? ratios.judges * variance : nil,
      residual: variance
    )
    criterion = point.criterion
    self.iterations = iterations
    self.entries = own.entries.map {
      Effect(
        value: shift + scale * (point.intercept + $0.value),
        standardError: scale * $0.standardError
      )
    }
    judges =
      judgesVary
      ? own.judges.map { Effect(value: -scale * $0.value, standardError: scale * $0.standardError) }
      : nil
  }
}

extension CrossedDesign {
  func byFactor<Value>(_ eliminated: Value, _ kept: Value) -> (entries: Value, judges: Value) {
    switch self.eliminated {
    case .entries: (eliminated, kept)
    case .judges: (kept, eliminated)
    }
  }
}

extension RestrictedLikelihood {
  /// Effects with the standard deviations of their errors, the intercept's uncertainty included.
  var levelEffects: (eliminated: [CrossedModel.Effect], kept: [CrossedModel.Effect]) {
    let diagonal = equations.errorVariances
    func errors(_ values: [Double], _ unit: [Double], _ own: [Double]) -> [CrossedModel.Effect] {
      values.indices.map { level in
        let shared = information > 0 ? unit[level] * unit[level] / information : 0
        return CrossedModel.Effect(
          value: values[level],
          standardError: (residualVariance * (own[level] + shared)).squareRoot()
        )
      }
    }
    return (
      errors(effects.eliminated, unitEffects.eliminated, diagonal.eliminated),
      errors(effects.kept, unitEffects.kept, diagonal.kept)
    )
  }
}
