public import VietnameseText

extension Screening {
  /// Where a nomination stands in the office's queue on a day: less is sooner.
  public func urgency(on day: CivilDate) -> Int {
    switch self {
    case .supplementRequested(_, let due?) where due < day: 0
    case .needsDecision: 1
    case .received: 2
    case .supplementRequested: 3
    case .eligible, .ineligible, .duplicate, .withdrawn, .revoked: 4
    }
  }

  /// The last day for a supplement; `nil` where none was asked for or no day is set.
  public var due: CivilDate? {
    guard case .supplementRequested(_, let day) = self else { return nil }
    return day
  }

  /// The same state, a supplement now due on `day`.
  public func due(on day: CivilDate?) -> Screening {
    guard case .supplementRequested(let conditions, _) = self else { return self }
    return .supplementRequested(conditions, by: day)
  }

  /// Whether a supplement was due before `day`.
  public func isOverdue(on day: CivilDate) -> Bool { due.map { $0 < day } ?? false }
}
