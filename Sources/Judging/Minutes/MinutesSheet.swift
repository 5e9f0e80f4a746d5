/// Minutes as a secretary filled them in: perhaps with gaps, every part with its place.
public struct MinutesSheet: Hashable, Sendable {
  /// What is asked about the meeting as a whole.
  public enum Item: String, CaseIterable, Sendable {
    case number
    case panel
    case round
    case day
    case begins
    case ends
    case place
    case chair
    case secretary

    public var label: Bilingual {
      switch self {
      case .number: Bilingual(vi: "Số biên bản", en: "Number")
      case .panel: Bilingual(vi: "Thành phần họp", en: "Body")
      case .round: Bilingual(vi: "Vòng", en: "Round")
      case .day: Bilingual(vi: "Ngày họp", en: "Day")
      case .begins: Bilingual(vi: "Bắt đầu lúc", en: "Begins")
      case .ends: Bilingual(vi: "Kết thúc lúc", en: "Ends")
      case .place: Bilingual(vi: "Địa điểm", en: "Place")
      case .chair: Bilingual(vi: "Chủ tọa", en: "Chair")
      case .secretary: Bilingual(vi: "Thư ký", en: "Secretary")
      }
    }
  }

  /// A text and where it stands.
  public struct Text: Hashable, Sendable {
    public let text: String
    public let origin: Origin

    public init(_ text: String, at origin: Origin) {
      self.text = text
      self.origin = origin
    }
  }

  /// What was filled in, blanks left out.
  public var items: [Item: Text]
  /// Who met; `nil` where it is not said, which means the council.
  public var panel: Panel?
  /// `nil` where it is not said, which means the round under way.
  public var round: Round.ID?
  public var begins: Moment?
  public var ends: Moment?
  public var attendance: [Attendance]
  public var ballots: [Ballot]
  public var tieVotes: [TieVote]
  public var dissents: [Dissent]
  /// The file, for what is nowhere in it.
  public var origin: Origin

  public init(origin: Origin) {
    self.origin = origin
    items = [:]
    attendance = []
    ballots = []
    tieVotes = []
    dissents = []
  }

  /// A line of the roll: `judge` and `inPlaceOf` by code or by name.
  public struct Attendance: Hashable, Sendable {
    public let judge: String
    /// `nil` where nothing was ticked.
    public let isPresent: Bool?
    public let inPlaceOf: String
    public let reason: String
    public let origin: Origin

    public init(
      judge: String,
      isPresent: Bool?,
      inPlaceOf: String,
      reason: String,
      origin: Origin
    ) {
      self.judge = judge
      self.isPresent = isPresent
      self.inPlaceOf = inPlaceOf
      self.reason = reason
      self.origin = origin
    }
  }

  public struct Ballot: Hashable, Sendable {
    /// A nomination's code, or a question.
    public let subject: String
    public let inFavour: Int
    public let against: Int
    public let invalid: Int
    /// Who had left the room, by code or name.
    public let outside: [String]
    public let origin: Origin

    public init(
      subject: String,
      inFavour: Int,
      against: Int,
      invalid: Int,
      outside: [String],
      origin: Origin
    ) {
      self.subject = subject
      self.inFavour = inFavour
      self.against = against
      self.invalid = invalid
      self.outside = outside
      self.origin = origin
    }
  }

  public struct TieVote: Hashable, Sendable {
    public let nomination: String
    public let votes: Int
    public let origin: Origin

    public init(nomination: String, votes: Int, origin: Origin) {
      self.nomination = nomination
      self.votes = votes
      self.origin = origin
    }
  }

  public struct Dissent: Hashable, Sendable {
    /// Blank for the meeting as a whole.
    public let subject: String
    /// Blank where the member is not to be named.
    public let member: String
    public let opinion: String
    public let origin: Origin

    public init(subject: String, member: String, opinion: String, origin: Origin) {
      self.subject = subject
      self.member = member
      self.opinion = opinion
      self.origin = origin
    }
  }
}
