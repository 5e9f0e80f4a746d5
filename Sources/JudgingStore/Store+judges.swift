internal import GRDB
public import Judging
internal import StrictJSON
internal import VietnameseText

extension Reading {
  /// Every judge with all seats, in order of code.
  public func judges() throws -> [Judge] {
    let seats = Dictionary(
      grouping: try Row.fetchAll(
        db,
        sql: "SELECT judge, panel, role FROM seat ORDER BY judge, panel"
      ),
      by: { $0["judge"] as String }
    )
    return try Row.fetchAll(
      db,
      sql: "SELECT code, name, organisation, details FROM judge ORDER BY code"
    )
    .map { row in
      Judge(
        id: Identifier(row["code"]),
        name: row["name"],
        organisation: row["organisation"],
        seats: seats[row["code"], default: []].map { seat in
          Seat(
            panel: Panel(name: seat["panel"]),
            role: Seat.Role(rawValue: seat["role"]) ?? .member
          )
        },
        details: Judge.Details(try JSONValue(parsing: row["details"] as String))
      )
    }
  }
}

extension Writing {
  /// Records judges; one who is there already takes the new name, organisation, details and
  /// further seats.
  public func add(_ judges: [Judge]) throws {
    for judge in judges {
      let seats = JSONValue.array(
        judge.seats.map { ["panel": .string($0.panel.name), "role": .string($0.role.rawValue)] }
      )
      try db.execute(
        sql: """
          INSERT INTO judgeRecord (code, name, organisation, details, seats, act)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          judge.id.rawValue, judge.name.nfc, judge.organisation.nfc,
          judge.details.json.canonicalText, seats.canonicalText, position,
        ]
      )
      try db.enrol(recordedAs: db.lastInsertedRowID)
    }
  }
}

extension Database {
  /// Brings `judge` and `seat` to what a record says: these tables change, records stay.
  func enrol(recordedAs record: Int64) throws {
    try execute(
      sql: """
        INSERT INTO judge (code, name, organisation, details, act)
        SELECT code, name, organisation, details, act FROM judgeRecord WHERE id = ?
        ON CONFLICT (code) DO UPDATE
        SET name = excluded.name, organisation = excluded.organisation,
          details = excluded.details, act = excluded.act
        """,
      arguments: [record]
    )
    try execute(
      sql: """
        INSERT INTO seat (judge, panel, role)
        SELECT code, s.value ->> 'panel', s.value ->> 'role'
        FROM judgeRecord AS r, json_each(r.seats) AS s WHERE r.id = ?
        ON CONFLICT (judge, panel) DO UPDATE SET role = excluded.role
        """,
      arguments: [record]
    )
  }
}

extension Judge.Details {
  fileprivate var json: JSONValue {
    let texts = { (texts: [String]) in JSONValue.array(texts.map { .string($0.nfc) }) }
    return [
      "email": .string(email.nfc),
      "taxCode": .string(taxCode),
      "formerly": texts(formerly),
      "expertise": texts(expertise),
      "languages": texts(languages),
      "largestLoad": largestLoad.map { .number(String($0)) } ?? .null,
    ]
  }

  fileprivate init(_ json: JSONValue) {
    self.init()
    let texts = { (key: String) in (json[key]?.elements ?? []).compactMap(\.text) }
    email = json["email"]?.text ?? ""
    taxCode = json["taxCode"]?.text ?? ""
    formerly = texts("formerly")
    expertise = texts("expertise")
    languages = texts("languages")
    largestLoad = json["largestLoad"]?.integer
  }
}
