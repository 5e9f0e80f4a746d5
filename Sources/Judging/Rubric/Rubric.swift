/// What is judged and measured, and how much each part counts.
public struct Rubric: Hashable, Sendable {
  /// The marks every judged criterion takes.
  public let scale: Scale
  /// What the marks mean, lowest first; together they cover the scale.
  public let levels: [Level]
  /// Marks that need a written comment.
  public let commentRequired: CommentRule
  /// The highest total there can be: 10 gives totals like marks, 100 gives points.
  public let outOf: Rational
  /// Their weights sum to 100.
  public let criteria: [Criterion]

  public init(
    scale: Scale,
    levels: [Level],
    commentRequired: CommentRule,
    outOf: Rational,
    criteria: [Criterion]
  ) {
    self.scale = scale
    self.levels = levels
    self.commentRequired = commentRequired
    self.outOf = outOf
    self.criteria = criteria
  }

  /// The rubric of a round that leaves some subcriteria out.
  ///
  /// The rest of their criterion takes over their weight in proportion; a criterion left without
  /// any is dropped, and the rest of the rubric takes over in proportion.
  public func omitting(_ omitted: Set<Subcriterion.ID>) -> Rubric {
    guard !omitted.isEmpty else { return self }
    let kept = criteria.compactMap { criterion -> Criterion? in
      guard case .judged(let parts) = criterion.basis else { return criterion }
      let rest = parts.filter { !omitted.contains($0.id) }
      let sum = rest.map(\.weight).reduce(.zero, +)
      return rest.isEmpty
        ? nil : criterion.with(.judged(rest.map { $0.weighing($0.weight * Rational(100) / sum) }))
    }
    let sum = kept.map(\.weight).reduce(.zero, +)
    return Rubric(
      scale: scale,
      levels: levels,
      commentRequired: commentRequired,
      outOf: outOf,
      criteria: kept.map { $0.weighing($0.weight * Rational(100) / sum) }
    )
  }

  /// The subcriteria judges mark, in the rubric's order.
  public var judged: [Subcriterion] {
    criteria.flatMap { criterion -> [Subcriterion] in
      if case .judged(let parts) = criterion.basis { parts } else { [] }
    }
  }
}

/// One question of the rubric, and how it is answered.
public struct Criterion: Identifiable, Hashable, Sendable {
  public let id: Identifier<Criterion>
  public let name: Bilingual
  /// Its share of the total, of 100.
  public let weight: Rational
  public let basis: Basis

  public init(id: Identifier<Criterion>, name: Bilingual, weight: Rational, basis: Basis) {
    self.id = id
    self.name = name
    self.weight = weight
    self.basis = basis
  }

  public enum Basis: Hashable, Sendable {
    /// Judges mark these; their weights sum to 100.
    case judged([Subcriterion])
    /// A figure of the nomination decides.
    case measured(Measure)
    /// `weight × votes / highest votes` among those ranked together, rounded to one decimal.
    case vote(Field.ID)
  }

  func with(_ basis: Basis) -> Criterion {
    Criterion(id: id, name: name, weight: weight, basis: basis)
  }

  func weighing(_ weight: Rational) -> Criterion {
    Criterion(id: id, name: name, weight: weight, basis: basis)
  }
}

/// One mark a judge gives.
public struct Subcriterion: Identifiable, Hashable, Sendable {
  public let id: Identifier<Subcriterion>
  public let name: Bilingual
  /// Its share of its criterion, of 100.
  public let weight: Rational
  /// What a judge should look at.
  public let guidance: Bilingual?

  public init(
    id: Identifier<Subcriterion>,
    name: Bilingual,
    weight: Rational,
    guidance: Bilingual? = nil
  ) {
    self.id = id
    self.name = name
    self.weight = weight
    self.guidance = guidance
  }

  func weighing(_ weight: Rational) -> Subcriterion {
    Subcriterion(id: id, name: name, weight: weight, guidance: guidance)
  }
}

/// How a figure becomes points: `weight × clamp((value − floor) / (target − floor), 0, 1)`.
public struct Measure: Hashable, Sendable {
  public let numerator: Field.ID
  public let denominator: Field.ID
  /// The share, from 0 to 1, that earns nothing.
  public let floor: Rational
  /// The share that earns everything; above the floor.
  public let target: Rational
  /// With a smaller denominator the figure says nothing: not measurable, never 100 %.
  public let smallestDenominator: Rational

  public init(
    numerator: Field.ID,
    denominator: Field.ID,
    floor: Rational,
    target: Rational,
    smallestDenominator: Rational
  ) {
    self.numerator = numerator
    self.denominator = denominator
    self.floor = floor
    self.target = target
    self.smallestDenominator = smallestDenominator
  }

  public enum Outcome: Hashable, Sendable {
    /// The share of the criterion's weight earned, from 0 to 1, to nine decimals.
    case share(Rational, value: Rational)
    /// A figure is missing.
    case missing
    /// The denominator is below the smallest that says anything.
    case notMeasurable(denominator: Rational)
  }

  /// What the figures of `nomination` earn.
  public func outcome(for nomination: Nomination) -> Outcome {
    guard case .number(let top) = nomination.answers[numerator],
      case .number(let bottom) = nomination.answers[denominator]
    else { return .missing }
    guard bottom >= smallestDenominator, bottom > .zero else {
      return .notMeasurable(denominator: bottom)
    }
    let value = top / bottom
    if value <= floor { return .share(.zero, value: value) }
    if value >= target { return .share(Rational(1), value: value) }
    // Figures of seven digits give fractions of which five, let alone the margin between two totals,
    // do not fit `Int128`. Cutting, unlike rounding, lifts no share to a floor it does not reach.
    let share = ((value - floor) / (target - floor)).truncated(places: 9)
    return .share(share, value: value)
  }
}

/// The marks a judge may give: from `lowest` to `highest`, in steps.
public struct Scale: Hashable, Sendable {
  public let lowest: Rational
  public let highest: Rational
  public let step: Rational

  public init(lowest: Rational, highest: Rational, step: Rational) {
    self.lowest = lowest
    self.highest = highest
    self.step = step
  }

  public func isInRange(_ mark: Rational) -> Bool { lowest <= mark && mark <= highest }
  public func isOnStep(_ mark: Rational) -> Bool {
    if let quick = isOnStepQuickly(mark) { return quick }
    return ((mark - lowest) / step).isWhole
  }

  /// The same in 64 bits, where every number is small enough; scales nearly always are.
  private func isOnStepQuickly(_ mark: Rational) -> Bool? {
    let limit: Int128 = 1 << 15
    let numbers = [
      mark.numerator, mark.denominator, lowest.numerator, lowest.denominator, step.numerator,
      step.denominator,
    ]
    guard numbers.allSatisfy({ $0.magnitude < limit.magnitude }) else { return nil }
    let above =
      Int64(mark.numerator) * Int64(lowest.denominator) - Int64(lowest.numerator)
      * Int64(mark.denominator)
    let below = Int64(mark.denominator) * Int64(lowest.denominator)
    return above * Int64(step.denominator) % (below * Int64(step.numerator)) == 0
  }
}

/// What the marks from `from` to `to` mean.
public struct Level: Hashable, Sendable {
  public let from: Rational
  public let to: Rational
  public let name: Bilingual

  public init(from: Rational, to: Rational, name: Bilingual) {
    self.from = from
    self.to = to
    self.name = name
  }
}

/// Which marks need a written comment: those at the ends of the scale.
public struct CommentRule: Hashable, Sendable {
  public let atMost: Rational?
  public let atLeast: Rational?

  public init(atMost: Rational? = nil, atLeast: Rational? = nil) {
    self.atMost = atMost
    self.atLeast = atLeast
  }

  public func asks(for mark: Rational) -> Bool {
    atMost.map { mark <= $0 } ?? false || atLeast.map { mark >= $0 } ?? false
  }
}
