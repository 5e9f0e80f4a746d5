internal import GRDB
public import Judging
internal import StrictJSON
internal import Transparency

extension Reading {
  /// Score sheets in the order in which they came: what was marked, by whom, and what else it said.
  func eachSheetRow(of act: Int?, _ body: (Int, [NamedText]) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT act, round, nomination, judge, marks, comment, comments, place, places, source
        FROM scoreSheet \(filter(act, "act")) ORDER BY id
        """
    )
    while let row = try rows.next() {
      var card: [UInt8] = Array("{\"marks\":".utf8)
      card += (row[4] as String).utf8
      card.add("nomination", row[2])
      card.add("round", row[1])
      var judge: [UInt8] = Array("{\"judge\":".utf8)
      JSONValue.write(row[3], to: &judge)
      var notes: [UInt8] = Array("{\"comment\":".utf8)
      JSONValue.write(row[5], to: &notes)
      notes += ",\"comments\":".utf8
      notes += (row[6] as String).utf8
      notes.add("place", row[7])
      notes += ",\"places\":".utf8
      notes += (row[8] as String).utf8
      notes += ",\"source\":\(row[9] as Int)".utf8
      let close = UInt8(ascii: "}")
      try body(
        row[0],
        [
          NamedText(name: "sheet.card", text: card + [close]),
          NamedText(name: "sheet.judge", text: judge + [close]),
          NamedText(name: "sheet.notes", text: notes + [close]),
        ]
      )
    }
  }

  /// The cards a cut counted: by nomination, then by pseudonym, which says nothing of when a card
  /// came or in which file.
  func eachCardRow(of act: Int?, _ body: (Int, [NamedText]) throws -> Void) throws {
    let shuffles = try Row.fetchAll(
      db,
      sql: "SELECT act, round, seed FROM shuffle \(filter(act, "act")) ORDER BY act"
    )
    for shuffle in shuffles {
      let act: Int = shuffle["act"]
      for card in try cards(of: shuffle["round"], before: act, seed: shuffle["seed"]) {
        try body(act, card.texts)
      }
    }
  }

  /// The cards that the act at `position` counted: those in force then, but what it left out.
  private func cards(of round: String, before position: Int, seed: String) throws -> [SealedCard] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT n.category, s.nomination, s.judge, s.marks
        FROM scoreSheet AS s JOIN nomination AS n ON n.code = s.nomination
        WHERE s.round = ?1 AND s.act < ?2 AND (s.replacedBy IS NULL OR s.replacedBy > ?2)
          AND s.id NOT IN (SELECT sheet FROM uncountedSheet WHERE act = ?2)
        """,
      arguments: [round, position]
    )
    var judges: [String: Set<String>] = [:]
    for row in rows { judges[row[0], default: []].insert(row[2]) }
    let pseudonyms = judges.map { category, judges in
      (category, Pseudonyms(of: judges, in: category, seed: seed))
    }
    let numbers = Dictionary(uniqueKeysWithValues: pseudonyms)
    return rows.map { row in
      SealedCard(
        round: round,
        category: row[0],
        nomination: row[1],
        judge: row[2],
        number: numbers[row[0]]?[row[2]] ?? 0,
        marks: row[3]
      )
    }
    .sorted {
      $0.nomination == $1.nomination
        ? $0.number < $1.number : bytewise($0.nomination, $1.nomination)
    }
  }
}

/// One card as a cut counted it.
private struct SealedCard {
  let round: String
  let category: String
  let nomination: String
  let judge: String
  /// The judge's pseudonym in the category.
  let number: Int
  /// Canonical JSON.
  let marks: String

  var texts: [NamedText] {
    let subject: JSONValue = [
      "category": .string(category), "nomination": .string(nomination), "round": .string(round),
    ]
    return [
      NamedText("card.judge", ["judge": .string(judge)]),
      NamedText(name: "card.marks", text: Array(marks.utf8)),
      NamedText("card.pseudonym", ["pseudonym": .number(String(number))]),
      NamedText("card.subject", subject),
    ]
  }
}

/// Numbers instead of names for the judges of one category: 1 and up, in the order of
/// SHA-256(seed ‖ category ‖ 0x00 ‖ judge).
private struct Pseudonyms {
  private let numbers: [String: Int]

  init(of judges: Set<String>, in category: String, seed: String) {
    let ordered = judges.map { judge in
      (judge, TreeHash(of: Array(seed.utf8), Array(category.utf8), [0], Array(judge.utf8)).bytes)
    }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
    numbers = Dictionary(uniqueKeysWithValues: zip(ordered.map(\.0), 1...))
  }

  subscript(judge: String) -> Int { numbers[judge] ?? 0 }
}

extension [UInt8] {
  /// Appends `,"key":"text"`.
  fileprivate mutating func add(_ key: String, _ text: String) {
    self += ",\"\(key)\":".utf8
    JSONValue.write(text, to: &self)
  }
}

extension Writing {
  /// Commits, with this act's entry, to the cards of a round that it counts.
  ///
  /// - Parameters:
  ///   - round: The round that is cut; each is cut once.
  ///   - uncounted: Cards in force that the cut does not count; whoever counts again from what is
  ///     published must not meet them.
  /// - Throws: What SQLite reports.
  public func sealCards(of round: Round.ID, butNot uncounted: [Scorecard]) throws {
    let leaving = try db.makeStatement(
      sql: """
        INSERT INTO uncountedSheet (sheet, act)
        SELECT id, ? FROM scoreSheet
        WHERE round = ? AND nomination = ? AND judge = ? AND replacedBy IS NULL
        """
    )
    for card in uncounted {
      try leaving.execute(arguments: [
        position, round.rawValue, card.nomination.rawValue, card.judge.rawValue,
      ])
    }
    let shuffle = TreeHash(of: Array("shuffle".utf8), seed)
    try db.execute(
      sql: "INSERT INTO shuffle (round, seed, act) VALUES (?, ?, ?)",
      arguments: [round.rawValue, shuffle.bytes.hex, position]
    )
  }
}
