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

  /// Whether a supplement was due before `day`.
  public func isOverdue(on day: CivilDate) -> Bool {
    guard case .supplementRequested(_, let due?) = self else { return false }
    return due < day
  }
}
