public import Judging
public import StrictJSON

extension Minutes {
  /// What the casebook keeps of a meeting, keys in a fixed order.
  public var json: JSONValue {
    [
      "number": .string(number),
      "panel": .string(panel.name),
      "round": .string(round.rawValue),
      "begins": .moment(begins),
      "ends": .moment(ends),
      "place": .string(place),
      "chair": .string(chair.rawValue),
      "secretary": .string(secretary.rawValue),
      "members": .whole(members),
      "attendance": .array(attendance.map(\.json)),
      "ballots": .array(ballots.map(\.json)),
      "tieVotes": .array(
        tieVotes.map {
          ["nomination": .string($0.nomination.rawValue), "votes": .whole($0.votes)]
        }
      ),
      "dissents": .array(dissents.map(\.json)),
    ]
  }

  /// Reads back what `json` wrote, and nothing else.
  public init(json: JSONValue) throws(DocumentError) {
    let members = try JSONMembers(
      json,
      keys: [
        "number", "panel", "round", "begins", "ends", "place", "chair", "secretary", "members",
        "attendance", "ballots", "tieVotes", "dissents",
      ],
      at: "$"
    )
    self.init(
      number: try members.string("number"),
      panel: Panel(name: try members.string("panel")),
      round: Identifier(try members.string("round")),
      begins: try members.moment("begins"),
      ends: try members.moment("ends"),
      place: try members.string("place"),
      chair: Identifier(try members.string("chair")),
      secretary: Identifier(try members.string("secretary")),
      members: try members.whole("members"),
      attendance: try members.each("attendance", Attendance.init(json:at:)),
      ballots: try members.each("ballots", Ballot.init(json:at:)),
      tieVotes: try members.each("tieVotes", TieVote.init(json:at:)),
      dissents: try members.each("dissents", Dissent.init(json:at:))
    )
  }
}

extension JSONMembers {
  fileprivate func moment(_ key: String) throws(DocumentError) -> Moment {
    guard let moment = Moment(try string(key)) else { throw wrong(key) }
    return moment
  }
}

extension Minutes.Attendance {
  /// `standsFor` and `reason` are null where they do not apply.
  fileprivate var json: JSONValue {
    var standsFor: JSONValue = .null
    var reason: JSONValue = .null
    let state: String
    switch presence {
    case .present: state = "present"
    case .standingIn(let member):
      state = "standing-in"
      standsFor = .string(member.rawValue)
    case .observing: state = "observing"
    case .absent(let why):
      state = "absent"
      reason = .string(why)
    }
    return [
      "judge": .string(judge.rawValue), "role": .string(role.rawValue),
      "presence": .string(state), "standsFor": standsFor, "reason": reason,
    ]
  }

  fileprivate init(json: JSONValue, at path: String) throws(DocumentError) {
    let members = try JSONMembers(
      json,
      keys: ["judge", "role", "presence", "standsFor", "reason"],
      at: path
    )
    guard let role = Seat.Role(rawValue: try members.string("role")) else {
      throw members.wrong("role")
    }
    let presence: Minutes.Presence
    switch try members.string("presence") {
    case "present": presence = .present
    case "standing-in": presence = .standingIn(for: Identifier(try members.string("standsFor")))
    case "observing": presence = .observing
    case "absent": presence = .absent(reason: try members.string("reason"))
    default: throw members.wrong("presence")
    }
    self.init(judge: Identifier(try members.string("judge")), role: role, presence: presence)
  }
}

extension Minutes.Subject {
  fileprivate var json: JSONValue {
    switch self {
    case .nomination(let id): ["nomination": .string(id.rawValue)]
    case .question(let text): ["question": .string(text)]
    }
  }

  fileprivate init(json: JSONValue, at path: String) throws(DocumentError) {
    if let code = json["nomination"]?.text, json.members?.count == 1 {
      self = .nomination(Identifier(code))
    } else if let text = json["question"]?.text, json.members?.count == 1 {
      self = .question(text)
    } else {
      throw DocumentError(path: path)
    }
  }
}

extension Minutes.Ballot {
  fileprivate var json: JSONValue {
    [
      "subject": subject.json,
      "entitled": .whole(entitled),
      "present": .whole(present),
      "inFavour": .whole(inFavour),
      "against": .whole(against),
      "invalid": .whole(invalid),
      "outside": .array(outside.map { .string($0.rawValue) }),
      "carries": .bool(carries),
    ]
  }

  fileprivate init(json: JSONValue, at path: String) throws(DocumentError) {
    let members = try JSONMembers(
      json,
      keys: [
        "subject", "entitled", "present", "inFavour", "against", "invalid", "outside", "carries",
      ],
      at: path
    )
    guard let outside = members.value("outside").elements else { throw members.wrong("outside") }
    self.init(
      subject: try Minutes.Subject(json: members.value("subject"), at: "\(path).subject"),
      entitled: try members.whole("entitled"),
      present: try members.whole("present"),
      inFavour: try members.whole("inFavour"),
      against: try members.whole("against"),
      invalid: try members.whole("invalid"),
      outside: outside.compactMap(\.text).map { Identifier($0) },
      carries: members.value("carries").isTrue
    )
  }
}

extension Minutes.TieVote {
  fileprivate init(json: JSONValue, at path: String) throws(DocumentError) {
    let members = try JSONMembers(json, keys: ["nomination", "votes"], at: path)
    self.init(
      nomination: Identifier(try members.string("nomination")),
      votes: try members.whole("votes")
    )
  }
}

extension Minutes.Dissent {
  fileprivate var json: JSONValue {
    [
      "subject": subject?.json ?? .null,
      "member": member.map { .string($0.rawValue) } ?? .null,
      "opinion": .string(opinion),
    ]
  }

  fileprivate init(json: JSONValue, at path: String) throws(DocumentError) {
    let members = try JSONMembers(json, keys: ["subject", "member", "opinion"], at: path)
    var subject: Minutes.Subject?
    if members.value("subject") != .null {
      subject = try Minutes.Subject(json: members.value("subject"), at: "\(path).subject")
    }
    self.init(
      subject: subject,
      member: members.value("member").text.map { Identifier($0) },
      opinion: try members.string("opinion")
    )
  }
}
