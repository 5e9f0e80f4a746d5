internal import GRDB
public import Judging
internal import StrictJSON
internal import VietnameseText

extension Reading {
  /// The number the next nomination gets: one more than any before.
  public func nextNominationNumber() throws -> Int {
    (try Int.fetchOne(db, sql: "SELECT max(number) FROM nomination") ?? 0) + 1
  }

  /// Every nomination, figures supplied later included, in order of number.
  ///
  /// - Parameter position: Of figures, only those supplied before this act; `nil` for all.
  /// - Returns: The nominations as they stand.
  /// - Throws: What SQLite reports.
  public func nominations(figuresBefore position: Int? = nil) throws -> [Nomination] {
    let figures = try figures(before: position)
    var nominations: [Nomination] = []
    // One row at a time: all of them at once would be in memory twice.
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT code, category, title, organisation, answers, place, source.name AS file
        FROM nomination JOIN source ON source.id = nomination.source
        ORDER BY number
        """
    )
    while let row = try rows.next() {
      nominations.append(try Nomination(row, figures: figures[row["code"], default: [:]]))
    }
    return nominations
  }

  /// The category of every nomination.
  public func nominationCategories() throws -> [Nomination.ID: Category.ID] {
    var categories: [Nomination.ID: Category.ID] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT code, category FROM nomination") {
      categories[Identifier(row[0] as String)] = Identifier(row[1] as String)
    }
    return categories
  }

  private func figures(of nomination: Nomination.ID) throws -> [Field.ID: Answer] {
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT field, value FROM figure WHERE nomination = ? ORDER BY id",
      arguments: [nomination.rawValue]
    )
    var figures: [Field.ID: Answer] = [:]
    for row in rows {
      guard let value = Rational(decimal: row["value"] as String) else { continue }
      figures[Identifier(row["field"])] = .number(value)
    }
    return figures
  }

  private func figures(before position: Int?) throws -> [String: [Field.ID: Answer]] {
    var figures: [String: [Field.ID: Answer]] = [:]
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT nomination, field, value FROM figure WHERE act < ? ORDER BY id",
      arguments: [position ?? .max]
    )
    for row in rows {
      guard let value = Rational(decimal: row["value"] as String) else { continue }
      let field = Field.ID(row["field"] as String)
      figures[row["nomination"], default: [:]][field] = .number(value)
    }
    return figures
  }
}

extension Reading {
  /// One nomination as it stands, figures supplied later included; `nil` if there is none of this
  /// code with a number below `limit`.
  public func nomination(
    _ id: Nomination.ID,
    numberedBelow limit: Int
  ) throws -> Nomination? {
    let figures = try figures(of: id)
    return try Row.fetchOne(
      db,
      sql: """
        SELECT code, category, title, organisation, answers, place, source.name AS file
        FROM nomination JOIN source ON source.id = nomination.source
        WHERE code = ? AND number < ?
        """,
      arguments: [id.rawValue, limit]
    ).map { row in try Nomination(row, figures: figures) }
  }

  /// The codes of the nominations with a number below `limit`, in byte order.
  public func nominationCodes(numberedBelow limit: Int) throws -> [Nomination.ID] {
    try String.fetchAll(
      db,
      sql: "SELECT code FROM nomination WHERE number < ? ORDER BY code",
      arguments: [limit]
    ).map { Nomination.ID($0) }
  }
}

extension Writing {
  /// Records nominations that were checked, in the order given, their codes already assigned.
  public func add(_ nominations: [Nomination], from source: Int64) throws {
    let insertion = try insertion(from: source, numberedFrom: try nextNominationNumber())
    for nomination in nominations { try insertion.add(nomination) }
  }

  /// Puts a nomination in the place of the one with its code, which is kept as an earlier version.
  public func replace(with nomination: Nomination, from source: Int64) throws {
    try db.execute(
      sql: """
        INSERT INTO nominationVersion
          (nomination, category, title, organisation, answers, place, places, source, act, replacedBy)
        SELECT code, category, title, organisation, answers, place, places, source, act, ?
        FROM nomination WHERE code = ?
        """,
      arguments: [position, nomination.id.rawValue]
    )
    let answers = nomination.answers.stored
    try db.execute(
      sql: """
        UPDATE nomination
        SET category = ?, title = ?, organisation = ?, answers = ?, place = ?, places = ?,
          source = ?, act = ?
        WHERE code = ?
        """,
      arguments: [
        nomination.category.rawValue, nomination.title.nfc, nomination.organisation.nfc, answers,
        nomination.origin.place.stored, nomination.places.stored, source, position,
        nomination.id.rawValue,
      ]
    )
  }

  /// Records a number the office supplies for a nomination.
  public func add(
    figure value: Rational,
    of field: Field.ID,
    for nomination: Nomination.ID,
    from source: Int64
  ) throws {
    try db.execute(
      sql: "INSERT INTO figure (nomination, field, value, source, act) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        nomination.rawValue, field.rawValue, value.description, source, position,
      ]
    )
  }
}

extension Nomination {
  fileprivate init(_ row: Row, figures: [Field.ID: Answer]) throws {
    let answers = try [Field.ID: Answer](stored: row["answers"])
    self.init(
      id: Identifier(row["code"]),
      category: Identifier(row["category"]),
      title: row["title"],
      organisation: row["organisation"],
      answers: answers.merging(figures) { $1 },
      origin: Origin(file: row["file"], place: Origin.Place(stored: row["place"]))
    )
  }

  /// A row of a file that is known, with the places of the answers.
  init(_ row: Row, placesIn file: String) throws {
    let json = try JSONValue(parsing: row["places"] as String)
    let places = (json.members ?? []).map { member in
      (Field.ID(member.key), Origin.Place(stored: member.value.text ?? ""))
    }
    self.init(
      id: Identifier(row["code"]),
      category: Identifier(row["category"]),
      title: row["title"],
      organisation: row["organisation"],
      answers: try [Field.ID: Answer](stored: row["answers"]),
      origin: Origin(file: file, place: Origin.Place(stored: row["place"])),
      places: Dictionary(places, uniquingKeysWith: { first, _ in first })
    )
  }
}

extension [Field.ID: Answer] {
  init(stored text: String) throws {
    self = [:]
    for member in try JSONValue(parsing: text).members ?? [] {
      if let answer = Answer(json: member.value) { self[Identifier(member.key)] = answer }
    }
  }
}

extension Answer {
  fileprivate init?(json: JSONValue) {
    guard let member = json.members?.first else { return nil }
    switch (member.key, member.value) {
    case ("text", .string(let text)): self = .text(text)
    case ("choice", .string(let option)): self = .choice(option)
    case ("yesNo", .bool(let yes)): self = .yesNo(yes)
    case ("number", .string(let text)):
      guard let number = Rational(decimal: text) else { return nil }
      self = .number(number)
    case ("date", .string(let text)):
      guard let date = CivilDate(iso: text) else { return nil }
      self = .date(date)
    case ("files", .array(let names)): self = .files(names.compactMap(\.text))
    default: return nil
    }
  }
}

extension Reading {
  /// The ledger entry that took a nomination in.
  public func intakeAct(of nomination: Nomination.ID) throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT act FROM nomination WHERE code = ?",
      arguments: [nomination.rawValue]
    ) ?? 0
  }
}

extension Reading {
  /// What a nomination said before it was handed in again, oldest first, and the act that took
  /// each in.
  public func earlierVersions(
    of nomination: Nomination.ID
  ) throws -> [(nomination: Nomination, act: Int)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT nomination AS code, category, title, organisation, answers, place,
          source.name AS file, nominationVersion.act AS act
        FROM nominationVersion JOIN source ON source.id = nominationVersion.source
        WHERE nomination = ? ORDER BY nominationVersion.act
        """,
      arguments: [nomination.rawValue]
    ).map { row in (try Nomination(row, figures: [:]), row["act"]) }
  }

  /// Whether any judge has handed in a sheet for a nomination.
  public func isScored(_ nomination: Nomination.ID) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: "SELECT EXISTS (SELECT 1 FROM scoreSheet WHERE nomination = ?)",
      arguments: [nomination.rawValue]
    ) ?? false
  }
}
