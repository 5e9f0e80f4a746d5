internal import Judging
internal import StrictJSON
internal import Transparency

/// What the open rows of a bundle tell, each fact with the act that recorded it.
struct PublicRecord {
  private(set) var nominations: [(act: Int, nomination: Nomination)] = []
  private(set) var screenings: [(act: Int, nomination: Nomination.ID, state: Screening)] = []
  private(set) var figures: [PublicFigure] = []
  private(set) var decisions: [PublicDecision] = []
  private(set) var cards: [PublicCard] = []
  /// The keys of the seal, oldest first.
  private(set) var keys: [(act: Int, key: String)] = []
  /// When each act was, where that is open.
  private(set) var times: [Int: String] = [:]

  /// - Parameters:
  ///   - rows: In the order of the ledger.
  ///   - facts: What each tells.
  init(_ rows: [BundleRow], facts: [PublicFact?]) {
    for (row, fact) in zip(rows, facts) {
      if let fact { add(fact, of: row.act) }
    }
  }

  init(_ rows: [BundleRow]) {
    self.init(
      rows,
      facts: rows.mapInParallel { row in RowValues(row).flatMap { PublicFact(row, $0) } }
    )
  }

  private mutating func add(_ fact: PublicFact, of act: Int) {
    switch fact {
    case .nomination(let nomination): nominations.append((act, nomination))
    case .screening(let id, let state): screenings.append((act, id, state))
    case .decision(let decision): decisions.append(decision)
    case .figure(let figure): figures.append(figure)
    case .card(let card): cards.append(card)
    case .sealKey(let key): keys.append((act, key))
    case .time(let time): times[act] = time
    }
  }

  /// The latest version of each nomination before an act, figures included, in order of number.
  func nominations(before act: Int) -> [Nomination] {
    var order: [Nomination.ID] = []
    var latest: [Nomination.ID: Nomination] = [:]
    for (position, nomination) in nominations.sorted(by: { $0.act < $1.act }) where position < act {
      if latest.updateValue(nomination, forKey: nomination.id) == nil {
        order.append(nomination.id)
      }
    }
    var supplied: [Nomination.ID: [Field.ID: Answer]] = [:]
    for figure in figures where figure.act < act {
      supplied[figure.nomination, default: [:]][figure.field] = .number(figure.value)
    }
    return order.compactMap { id in latest[id]?.answering(supplied[id, default: [:]]) }
  }

  /// Where each nomination stood before an act.
  func screenings(before act: Int) -> [Nomination.ID: Screening] {
    screenings.filter { $0.act < act }.reduce(into: [:]) { $0[$1.nomination] = $1.state }
  }

  /// The decision in force on each subject before an act, or with it.
  func decisions(_ kind: String, through act: Int = .max) -> [String: PublicDecision] {
    decisions.filter { $0.kind == kind && $0.act <= act }
      .reduce(into: [:]) { $0[$1.subject] = $1 }
  }

  /// Every nomination that is not eligible now, in order of code.
  var excludedNominations: [(nomination: Nomination, state: Screening)] {
    let states = screenings(before: .max)
    return nominations(before: .max).filter { states[$0.id] != .eligible }
      .sorted { $0.id < $1.id }.map { ($0, states[$0.id] ?? .received) }
  }

  /// Every nomination that is not eligible now and why, canonical JSON, in order of code.
  func exclusions(_ programme: Programme) -> String {
    let reasons = Dictionary(
      programme.conditions.map { ($0.id, $0.reason) },
      uniquingKeysWith: { first, _ in first }
    )
    let values = excludedNominations.map { nomination, state -> JSONValue in
      [
        "code": .string(nomination.id.rawValue),
        "category": .string(nomination.category.rawValue),
        "title": .string(nomination.title),
        "organisation": .string(nomination.organisation),
        "state": .string(state.name),
        "reasons": .array(
          state.conditions.map { id in
            [
              "condition": .string(id.rawValue),
              "vi": .string(reasons[id]?.vi ?? ""),
              "en": .string(reasons[id]?.en ?? ""),
            ]
          }
        ),
      ]
    }
    return JSONValue.array(values).canonicalText + "\n"
  }
}

/// What one row tells.
enum PublicFact {
  case nomination(Nomination)
  case screening(Nomination.ID, Screening)
  case decision(PublicDecision)
  case figure(PublicFigure)
  case card(PublicCard)
  case sealKey(String)
  case time(String?)

  /// Nil where nothing is open, or nothing that a verifier counts with.
  ///
  /// - Parameters:
  ///   - row: A row.
  ///   - open: What is open of it.
  init?(_ row: BundleRow, _ open: RowValues) {
    if let json = open["nomination.public"] {
      self = .nomination(Nomination(json, open))
    } else if let json = open["screening.state"] {
      self = .screening(Identifier(json["nomination"]?.text ?? ""), Screening(json))
    } else if let json = open["decision"] {
      guard let decision = PublicDecision(json, act: row.act) else { return nil }
      self = .decision(decision)
    } else if let json = open["figure"] {
      guard let value = json["value"]?.text.flatMap({ Rational(decimal: $0) }) else { return nil }
      let figure = PublicFigure(
        act: row.act,
        nomination: Identifier(json["nomination"]?.text ?? ""),
        field: Identifier(json["field"]?.text ?? ""),
        value: value
      )
      self = .figure(figure)
    } else if let json = open["card.subject"] {
      self = .card(PublicCard(json, open, act: row.act))
    } else if let json = open["sealKey"] {
      self = .sealKey(json["key"]?.text ?? "")
    } else if let json = open["act.at"] {
      self = .time(json["at"]?.text)
    } else {
      return nil
    }
  }
}

/// A number the office supplied.
struct PublicFigure {
  let act: Int
  let nomination: Nomination.ID
  let field: Field.ID
  let value: Rational
}

/// A decision as recorded.
struct PublicDecision {
  let act: Int
  let kind: String
  let subject: String
  let document: JSONValue

  init?(_ json: JSONValue, act: Int) {
    guard let kind = json["kind"]?.text, let subject = json["subject"]?.text,
      let document = json["document"]?.text.flatMap({ try? JSONValue(parsing: $0) })
    else { return nil }
    self.act = act
    self.kind = kind
    self.subject = subject
    self.document = document
  }
}

/// A card as a cut counted it; its marks may be closed.
///
/// A class, for a bundle has very many and they are handed on several times.
final class PublicCard: Sendable {
  let act: Int
  let round: Round.ID
  let category: Category.ID
  let nomination: Nomination.ID
  /// The judge's code, or the number that stands for it.
  let judge: String
  let marks: JSONValue?

  init(_ subject: JSONValue, _ open: RowValues, act: Int) {
    self.act = act
    round = Identifier(subject["round"]?.text ?? "")
    category = Identifier(subject["category"]?.text ?? "")
    nomination = Identifier(subject["nomination"]?.text ?? "")
    marks = open["card.marks"]
    judge =
      open["card.judge"]?["judge"]?.text
      ?? open["card.pseudonym"]?["pseudonym"]?.integer.map { "\($0)" } ?? ""
  }
}

extension Nomination {
  fileprivate init(_ json: JSONValue, _ open: RowValues) {
    var answers: [Field.ID: Answer] = [:]
    for (name, value) in open.under("nomination.answer.") {
      answers[Identifier(name)] = Answer(value)
    }
    self.init(
      id: Identifier(json["code"]?.text ?? ""),
      category: Identifier(json["category"]?.text ?? ""),
      title: json["title"]?.text ?? "",
      organisation: json["organisation"]?.text ?? "",
      answers: answers,
      origin: Origin(file: PublishedBundle.rowsName)
    )
  }

  fileprivate func answering(_ further: [Field.ID: Answer]) -> Nomination {
    guard !further.isEmpty else { return self }
    return Nomination(
      id: id,
      category: category,
      title: title,
      organisation: organisation,
      answers: answers.merging(further) { $1 },
      origin: origin
    )
  }
}

extension Answer {
  /// `{"text": "…"}`: the kinds a count can look at.
  fileprivate init?(_ json: JSONValue) {
    guard let member = json.members?.first else { return nil }
    switch (member.key, member.value) {
    case ("text", .string(let text)): self = .text(text)
    case ("choice", .string(let option)): self = .choice(option)
    case ("yesNo", .bool(let yes)): self = .yesNo(yes)
    case ("number", .string(let text)):
      guard let number = Rational(decimal: text) else { return nil }
      self = .number(number)
    default: return nil
    }
  }
}

extension Screening {
  /// The state as far as it is public: free text stays closed.
  fileprivate init(_ json: JSONValue) {
    let detail = json["detail"]
    let conditions = (detail?["conditions"]?.elements ?? []).compactMap(\.text)
      .map { Condition.ID($0) }
    switch json["state"]?.text ?? "" {
    case "eligible": self = .eligible
    case "ineligible": self = .ineligible(conditions, note: "")
    case "supplement-requested": self = .supplementRequested(conditions, by: nil)
    case "needs-decision": self = .needsDecision(conditions)
    case "duplicate": self = .duplicate(of: Identifier(detail?["of"]?.text ?? ""))
    case "withdrawn": self = .withdrawn
    case "revoked": self = .revoked(decision: detail?["decision"]?.text ?? "")
    default: self = .received
    }
  }

  var conditions: [Condition.ID] {
    switch self {
    case .ineligible(let ids, _), .supplementRequested(let ids, _), .needsDecision(let ids): ids
    case .received, .eligible, .duplicate, .withdrawn, .revoked: []
    }
  }
}
