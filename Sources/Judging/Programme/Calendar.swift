public import VietnameseText

/// When a programme's acts may happen.
public struct Calendar: Hashable, Sendable {
  public var nominations: Window
  public var screening: Window
  /// When judges may hand in sheets, by round.
  public var scoring: [Round.ID: Window]
  /// The day by which the result must be out; for these programmes, 10 October.
  public let announcement: CivilDate

  public init(
    nominations: Window,
    screening: Window,
    scoring: [Round.ID: Window],
    announcement: CivilDate
  ) {
    self.nominations = nominations
    self.screening = screening
    self.scoring = scoring
    self.announcement = announcement
  }

  public func window(_ period: Period) -> Window? {
    switch period {
    case .nominations: nominations
    case .screening: screening
    case .scoring(let round): scoring[round]
    }
  }

  /// The calendar after the extensions, in the order they were decided.
  public func extended(by extensions: [Extension]) -> Calendar {
    var calendar = self
    for step in extensions {
      switch step.period {
      case .nominations: calendar.nominations.closes = step.closes
      case .screening: calendar.screening.closes = step.closes
      case .scoring(let round): calendar.scoring[round]?.closes = step.closes
      }
    }
    return calendar
  }
}

/// From the opening to the closing moment, both included.
public struct Window: Hashable, Sendable {
  public let opens: Moment
  public var closes: Moment

  public init(opens: Moment, closes: Moment) {
    self.opens = opens
    self.closes = closes
  }

  public enum Position: Hashable, Sendable {
    case notYetOpen
    case open
    case closed
  }

  public func position(at moment: Moment) -> Position {
    moment < opens ? .notYetOpen : moment > closes ? .closed : .open
  }
}

/// What a window is for.
public enum Period: Hashable, Sendable {
  case nominations
  case screening
  case scoring(Round.ID)

  /// The name in the calendar and on the command line: `nominations`, or the round's own.
  public var name: String {
    switch self {
    case .nominations: "nominations"
    case .screening: "screening"
    case .scoring(let round): round.rawValue
    }
  }
}

/// A closing date that was moved, as decided and recorded.
public struct Extension: Hashable, Sendable {
  public let period: Period
  public let closes: Moment
  public let reason: String
  /// The number of the decision, as in `15/QĐ-BTC`.
  public let decision: String

  public init(period: Period, closes: Moment, reason: String, decision: String) {
    self.period = period
    self.closes = closes
    self.reason = reason
    self.decision = decision
  }
}

extension Programme {
  /// The period with a name, as in ``Period/name``.
  public func period(named name: String) -> Period? {
    switch name {
    case Period.nominations.name: .nominations
    case Period.screening.name: .screening
    default: round(Identifier(name)).map { .scoring($0.id) }
    }
  }
}
