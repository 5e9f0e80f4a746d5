/// What a meeting of the council, or of a panel, put on record.
///
/// Made by ``MinutesCheck`` alone: the meeting had its quorum, and its numbers add up. People are
/// named by code, so that erasing a person leaves the minutes as they are.
public struct Minutes: Hashable, Sendable {
  /// Number and symbol, such as `05/BB-HĐ`.
  public let number: String
  public let panel: Panel
  /// The round it was about.
  public let round: Round.ID
  public let begins: Moment
  public let ends: Moment
  public let place: String
  /// Who presided: the chair or a vice-chair.
  public let chair: Judge.ID
  public let secretary: Judge.ID
  /// How many members the body has by its rules, seats that are vacant among them.
  public let members: Int
  /// Everybody with a seat, in the order of the roles, then of code.
  public let attendance: [Attendance]
  /// In the order of the file.
  public let ballots: [Ballot]
  /// Votes between nominations that were equal, in the order of the file.
  public let tieVotes: [TieVote]
  /// Opinions kept against a conclusion, in the order of the file.
  public let dissents: [Dissent]

  public init(
    number: String,
    panel: Panel,
    round: Round.ID,
    begins: Moment,
    ends: Moment,
    place: String,
    chair: Judge.ID,
    secretary: Judge.ID,
    members: Int,
    attendance: [Attendance],
    ballots: [Ballot],
    tieVotes: [TieVote],
    dissents: [Dissent]
  ) {
    self.number = number
    self.panel = panel
    self.round = round
    self.begins = begins
    self.ends = ends
    self.place = place
    self.chair = chair
    self.secretary = secretary
    self.members = members
    self.attendance = attendance
    self.ballots = ballots
    self.tieVotes = tieVotes
    self.dissents = dissents
  }

  /// Somebody with a seat, there or not.
  public struct Attendance: Hashable, Sendable {
    public let judge: Judge.ID
    public let role: Seat.Role
    public let presence: Presence

    public init(judge: Judge.ID, role: Seat.Role, presence: Presence) {
      self.judge = judge
      self.role = role
      self.presence = presence
    }

    /// Whether this person has a vote at the meeting.
    public var votes: Bool {
      switch presence {
      case .present, .standingIn: true
      case .observing, .absent: false
      }
    }
  }

  public enum Presence: Hashable, Sendable {
    case present
    /// A substitute in the place of an absent member, with that member's vote.
    case standingIn(for: Judge.ID)
    /// There without a vote: a shadow, or a substitute for nobody.
    case observing
    /// With the reason; blank for those who need not come.
    case absent(reason: String)
  }

  /// What was voted on.
  public enum Subject: Hashable, Sendable {
    /// Whether the nomination is agreed to.
    case nomination(Nomination.ID)
    /// Anything else, in the words of the minutes.
    case question(String)
  }

  /// A vote by secret ballot: numbers, never who voted how.
  public struct Ballot: Hashable, Sendable {
    public let subject: Subject
    /// Members with a vote on it: all but the recused.
    public let entitled: Int
    /// Those in the room with a vote; an invalid or blank paper is theirs too.
    public let present: Int
    public let inFavour: Int
    public let against: Int
    /// Blank and invalid papers.
    public let invalid: Int
    /// Who came to the meeting and was out of the room, in order of code: the recused, and others
    /// named.
    public let outside: [Judge.ID]
    public let carries: Bool

    public init(
      subject: Subject,
      entitled: Int,
      present: Int,
      inFavour: Int,
      against: Int,
      invalid: Int,
      outside: [Judge.ID],
      carries: Bool
    ) {
      self.subject = subject
      self.entitled = entitled
      self.present = present
      self.inFavour = inFavour
      self.against = against
      self.invalid = invalid
      self.outside = outside
      self.carries = carries
    }
  }

  /// How many votes one of several equal nominations had.
  public struct TieVote: Hashable, Sendable {
    public let nomination: Nomination.ID
    public let votes: Int

    public init(nomination: Nomination.ID, votes: Int) {
      self.nomination = nomination
      self.votes = votes
    }
  }

  /// An opinion kept (bảo lưu ý kiến).
  public struct Dissent: Hashable, Sendable {
    /// `nil` for the meeting as a whole.
    public let subject: Subject?
    /// `nil` where the member does not wish to be named.
    public let member: Judge.ID?
    public let opinion: String

    public init(subject: Subject?, member: Judge.ID?, opinion: String) {
      self.subject = subject
      self.member = member
      self.opinion = opinion
    }
  }
}

extension Minutes {
  /// How many had a vote at the meeting.
  public var present: Int { attendance.count(where: \.votes) }

  /// The codes of the nominations it agreed on or refused, or voted between, each once.
  public var nominations: Set<Nomination.ID> {
    Set(conclusions.map(\.nomination) + tieVotes.map(\.nomination))
  }

  /// What the council concluded on nominations; none from a panel, which only advises.
  public var conclusions: [Conclusion] {
    guard panel == .council else { return [] }
    return ballots.compactMap { ballot in
      guard case .nomination(let id) = ballot.subject else { return nil }
      return Conclusion(
        round: round,
        nomination: id,
        present: ballot.present,
        inFavour: ballot.inFavour,
        decision: number,
        entitled: ballot.entitled
      )
    }
  }
}

/// Minutes as the casebook keeps them, with what a document of them needs to say.
public struct MinutesRecord: Hashable, Sendable {
  public let minutes: Minutes
  /// The body that met, as it is called.
  public let body: Bilingual
  public let round: Bilingual
  /// Those named in it, by code, as the casebook knows them now.
  public let people: [Judge.ID: Judge]
  /// The titles of the nominations named in it, by code.
  public let titles: [Nomination.ID: String]
  /// When and by whom they were recorded.
  public let recordedAt: Moment
  public let recordedBy: String
  /// Why they stand in the place of an earlier version; `nil` where there is none.
  public let correction: String?

  public init(
    minutes: Minutes,
    body: Bilingual,
    round: Bilingual,
    people: [Judge.ID: Judge],
    titles: [Nomination.ID: String],
    recordedAt: Moment,
    recordedBy: String,
    correction: String?
  ) {
    self.minutes = minutes
    self.body = body
    self.round = round
    self.people = people
    self.titles = titles
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.correction = correction
  }
}
