internal import GRDB
public import Judging
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
    return try Row.fetchAll(db, sql: "SELECT code, name, organisation FROM judge ORDER BY code")
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
          }
        )
      }
  }
}

extension Writing {
  /// Records judges; one who is there already takes the new name, organisation and further seats.
  public func add(_ judges: [Judge]) throws {
    for judge in judges {
      try db.execute(
        sql: """
          INSERT INTO judge (code, name, organisation, act) VALUES (?, ?, ?, ?)
          ON CONFLICT (code) DO UPDATE
          SET name = excluded.name, organisation = excluded.organisation, act = excluded.act
          """,
        arguments: [judge.id.rawValue, judge.name.nfc, judge.organisation.nfc, position]
      )
      digest.add("\(judge.id)\t\(judge.name)\t\(judge.organisation)".utf8)
      for seat in judge.seats {
        try db.execute(
          sql: """
            INSERT INTO seat (judge, panel, role) VALUES (?, ?, ?)
            ON CONFLICT (judge, panel) DO UPDATE SET role = excluded.role
            """,
          arguments: [judge.id.rawValue, seat.panel.name, seat.role.rawValue]
        )
        digest.add("\(judge.id)\t\(seat.panel.name)\t\(seat.role.rawValue)".utf8)
      }
    }
  }
}
