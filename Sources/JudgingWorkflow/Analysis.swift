public import Judging
public import JudgingFormats
internal import JudgingStatistics

/// What to ask of the marks of any judging.
public struct Analysis: Sendable {
  public enum Scale: String, CaseIterable, Sendable {
    /// The distance between 7 and 8 is that between 8 and 9.
    case interval
    /// Marks are steps in order, and no more is assumed.
    case ordinal
  }

  public enum Model: String, CaseIterable, Sendable {
    case crossed
    case crossedFixedEntries = "crossed-fixed-entries"
    case crossedWeighted = "crossed-weighted"
    case raschMarginal = "rasch-mml"
    case raschJoint = "rasch-jml"
    case none
  }

  /// The steps of a Rasch model's scale.
  public enum Steps: String, CaseIterable, Sendable {
    /// All criteria share one set.
    case ratingScale = "rating-scale"
    /// Each criterion has its own.
    case partialCredit = "partial-credit"
  }

  public var scale: Scale
  public var model: Model
  /// The N of each P(top N); empty for the usual ones.
  public var tops: [Int]
  /// Draws from the posterior; nil for as many as the size allows.
  public var draws: Int?
  public var seed: UInt64
  /// Panels drawn from the judges; nil for a thousand where the size allows.
  public var resamples: Int?
  public var steps: Steps

  /// - Parameters:
  ///   - scale: What is assumed of the distances between marks.
  ///   - model: nil for the usual one of the scale: crossed, or Rasch by marginal likelihood.
  ///   - tops: The N of each P(top N); empty for the usual ones.
  ///   - draws: nil for as many as the size allows.
  ///   - seed: Of every draw.
  ///   - resamples: Panels drawn from the judges; nil for a thousand where the size allows.
  ///   - steps: Of a Rasch model's scale.
  public init(
    scale: Scale = .interval,
    model: Model? = nil,
    tops: [Int] = [],
    draws: Int? = nil,
    seed: UInt64 = 1,
    resamples: Int? = nil,
    steps: Steps = .ratingScale
  ) {
    self.scale = scale
    self.model = model ?? (scale == .interval ? .crossed : .raschMarginal)
    (self.tops, self.draws, self.seed) = (tops, draws, seed)
    (self.resamples, self.steps) = (resamples, steps)
  }

  /// Answers it.
  ///
  /// - Parameters:
  ///   - marks: What was read.
  ///   - weights: Of the criteria, those not named not counting; nil to count all alike.
  ///   - file: The file's name, for findings.
  /// - Returns: The report, or what refuses the weights.
  public func report(
    on marks: MarkListReader.Marks,
    weights: CriterionWeights?,
    file: String
  ) -> Checked<AnalysisReport> {
    let origin = Origin(file: file)
    let shares: [Double]
    switch Self.shares(of: marks.list, weights, at: origin) {
    case .accepted(let found): shares = found
    case .rejected(let findings): return .rejected(findings)
    }
    var draft = AnalysisDraft(marks, shares: shares, origin: origin)
    draft.tops = tops
    draft.addLinkage()
    draft.addReliability(seed: seed)
    switch model {
    case .crossed: draft.addCrossed(.random, for: self)
    case .crossedFixedEntries: draft.addCrossed(.fixed, for: self)
    case .crossedWeighted: draft.addWeighted(for: self)
    case .raschMarginal: draft.addRasch(by: .marginal, for: self)
    case .raschJoint: draft.addRasch(by: .joint, for: self)
    case .none: break
    }
    draft.finishReliability()
    draft.addSensitivity(for: self)
    draft.addQuestions()
    return .accepted(draft.report)
  }

  /// The weights in the order of the list, adding up to 1.
  private static func shares(
    of list: MarkList,
    _ weights: CriterionWeights?,
    at origin: Origin
  ) -> Checked<[Double]> {
    guard let weights else {
      return .accepted(list.criteria.map { _ in 1 / Double(list.criteria.count) })
    }
    let known = Dictionary(
      zip(weights.names, weights.weights.map(Double.init)),
      uniquingKeysWith: { first, _ in first }
    )
    let missing = list.criteria.filter { known[$0] == nil }
    guard missing.isEmpty else {
      return .rejected(missing.map { .criterionWeightless($0, at: origin) })
    }
    let sum = list.criteria.reduce(0) { $0 + (known[$1] ?? 0) }
    return .accepted(list.criteria.map { (known[$0] ?? 0) / sum })
  }
}
