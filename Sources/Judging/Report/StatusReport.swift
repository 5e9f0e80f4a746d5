/// Where a programme stands against its calendar: what `status` shows.
public struct StatusReport: Hashable, Sendable {
  public let programme: Bilingual
  public let now: Moment
  /// Days from now to the announcement; negative once it is past.
  public let daysLeft: Int
  public let announcement: Moment
  public let windows: [WindowLine]
  /// Nominations by screening state, in the states' order; states nobody is in are left out.
  public let screening: [(state: Bilingual, count: Int)]
  public let rounds: [RoundLine]
  /// Meetings on record, by their beginning.
  public let meetings: [MeetingLine]
  /// What to do next, most urgent first.
  public let remarks: [Bilingual]

  public init(
    programme: Bilingual,
    now: Moment,
    daysLeft: Int,
    announcement: Moment,
    windows: [WindowLine],
    screening: [(state: Bilingual, count: Int)],
    rounds: [RoundLine],
    remarks: [Bilingual],
    meetings: [MeetingLine] = []
  ) {
    self.programme = programme
    self.now = now
    self.daysLeft = daysLeft
    self.announcement = announcement
    self.windows = windows
    self.screening = screening
    self.rounds = rounds
    self.meetings = meetings
    self.remarks = remarks
  }

  public static func == (a: Self, b: Self) -> Bool {
    a.programme == b.programme && a.now == b.now && a.daysLeft == b.daysLeft
      && a.announcement == b.announcement && a.windows == b.windows
      && a.screening.map(\.state) == b.screening.map(\.state)
      && a.screening.map(\.count) == b.screening.map(\.count)
      && a.rounds == b.rounds && a.meetings == b.meetings && a.remarks == b.remarks
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(programme)
    hasher.combine(now)
    hasher.combine(rounds)
  }

  /// One period of the calendar.
  public struct WindowLine: Hashable, Sendable {
    /// The name `extend` takes.
    public let id: String
    public let name: Bilingual
    public let window: Window
    public let position: Window.Position
    public let wasExtended: Bool

    public init(
      id: String,
      name: Bilingual,
      window: Window,
      position: Window.Position,
      wasExtended: Bool
    ) {
      self.id = id
      self.name = name
      self.window = window
      self.position = position
      self.wasExtended = wasExtended
    }
  }

  /// How far a round has come.
  public struct RoundLine: Hashable, Sendable {
    public let name: Bilingual
    public let scorecards: Int
    public let expected: Int
    /// Judges who still owe cards, those who owe most first.
    public let behind: [Owing]
    /// The moment the last card comes at the present pace; `nil` if none came yet or all are in.
    public let projectedEnd: Moment?
    public let isShortlisted: Bool
    /// The close of its scoring window, extensions made: what the pace is held against.
    public let due: Moment?
    /// Each panel's part, in the order of the categories; none where all judge together.
    public let panels: [PanelLine]
    /// Paper sheets typed in once, or twice and not alike, in order of nomination, then judge.
    public let entered: [EnteredLine]
    /// What all judges mark first, for which the round does not wait; `nil` where there is nothing.
    public let calibration: CalibrationLine?

    public init(
      name: Bilingual,
      scorecards: Int,
      expected: Int,
      behind: [Owing],
      projectedEnd: Moment?,
      isShortlisted: Bool,
      due: Moment? = nil,
      panels: [PanelLine] = [],
      entered: [EnteredLine] = [],
      calibration: CalibrationLine? = nil
    ) {
      self.name = name
      self.scorecards = scorecards
      self.expected = expected
      self.behind = behind
      self.projectedEnd = projectedEnd
      self.isShortlisted = isShortlisted
      self.due = due
      self.panels = panels
      self.entered = entered
      self.calibration = calibration
    }
  }

  /// How far the marking of what all judges mark first has come: cards of every judge, those that
  /// count for the round among them.
  public struct CalibrationLine: Hashable, Sendable {
    public let nominations: Int
    public let scorecards: Int
    public let expected: Int

    public init(nominations: Int, scorecards: Int, expected: Int) {
      self.nominations = nominations
      self.scorecards = scorecards
      self.expected = expected
    }

    /// `nil` where nothing is marked for calibration.
    public init?(_ report: CalibrationReport) {
      guard !report.entries.isEmpty else { return nil }
      self.init(
        nominations: report.entries.count,
        scorecards: report.given,
        expected: report.expected
      )
    }
  }

  /// A meeting in one line: numbers, and no names.
  public struct MeetingLine: Hashable, Sendable {
    public let number: String
    public let body: Bilingual
    public let begins: Moment
    public let present: Int
    public let members: Int
    public let carried: Int
    public let refused: Int
    public let dissents: Int

    public init(_ record: MinutesRecord) {
      let minutes = record.minutes
      number = minutes.number
      body = record.body
      begins = minutes.begins
      present = minutes.present
      members = minutes.members
      carried = minutes.ballots.count(where: \.carries)
      refused = minutes.ballots.count - carried
      dissents = minutes.dissents.count
    }
  }

  /// How far one panel has come.
  public struct PanelLine: Hashable, Sendable {
    public let name: Bilingual
    public let scorecards: Int
    public let expected: Int

    public init(name: Bilingual, scorecards: Int, expected: Int) {
      self.name = name
      self.scorecards = scorecards
      self.expected = expected
    }
  }

  /// A paper sheet that waits for its second typing, or for the two to agree.
  public struct EnteredLine: Hashable, Sendable {
    public let nomination: Nomination.ID
    public let judge: Judge.ID
    /// The typings there are; two that differ wait as well.
    public let entries: [PaperEntry]

    public init(nomination: Nomination.ID, judge: Judge.ID, entries: [PaperEntry]) {
      self.nomination = nomination
      self.judge = judge
      self.entries = entries
    }
  }

  public struct Owing: Hashable, Sendable {
    public let judge: String
    public let name: String
    public let owed: Int

    public init(judge: String, name: String, owed: Int) {
      self.judge = judge
      self.name = name
      self.owed = owed
    }
  }
}
