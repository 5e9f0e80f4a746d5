import Foundation
import Judging
import StrictJSON
import Testing
import Transparency
import VietnameseText

@testable import JudgingStore

struct StoreTests {
  @Test func `an act that gives nothing leaves the file byte for byte as it was`() throws {
    try withCasebook { store, path in
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      let result = try store.act { writing -> Int? in
        try writing.add([Sample.nomination(1)], from: writing.keep(Sample.file, as: .nominations))
        try writing.note(Sample.act("nominate"))
        return nil
      }
      #expect(result == nil)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `an act that throws leaves the file byte for byte as it was`() throws {
    try withCasebook { store, path in
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      // What cannot be read in a casebook is told of the casebook.
      #expect(throws: StoreError.self) {
        try store.act { writing -> Int? in
          _ = try writing.keep(Sample.file, as: .nominations)
          _ = try JSONValue(parsing: "[")
          return 1
        }
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func `a nomination reads back equal, every kind of answer`() throws {
    let store = try newStore()
    let nomination = Sample.nomination(1)
    try record([nomination], in: store)
    let (nominations, next) = try store.read {
      (try $0.nominations(), try $0.nextNominationNumber())
    }
    #expect(nominations == [nomination])
    #expect(next == 2)
  }

  @Test func `a figure supplied later joins the answers`() throws {
    let store = try newStore()
    try record([Sample.nomination(1)], in: store)
    _ = try store.act { writing -> Bool? in
      let source = try writing.keep(SourceFile(name: "v.csv", bytes: [1]), as: .figures)
      try writing.add(
        figure: Rational(7),
        of: Identifier("votes"),
        for: Identifier("MIV-0001"),
        from: source
      )
      try writing.note(Sample.act("figures"))
      return true
    }
    let answers = try store.read { try $0.nominations() }[0].answers
    #expect(answers[Identifier("votes")] == .number(Rational(7)))
  }

  @Test(arguments: [
    Screening.eligible, .ineligible([Identifier("a"), Identifier("b")], note: "lý do"),
    .supplementRequested([Identifier("a")], by: CivilDate(iso: "2027-08-01")),
    .supplementRequested([], by: nil), .needsDecision([Identifier("a")]),
    .duplicate(of: Identifier("MIV-0002")), .withdrawn, .revoked(decision: "12/QĐ"), .received,
  ])
  func `every state reads back equal and the last decision holds`(state: Screening) throws {
    let store = try newStore()
    try record([Sample.nomination(1)], in: store)
    for next in [Screening.withdrawn, state] {
      _ = try store.act { writing -> Bool? in
        try writing.add([
          ScreeningDecision(
            nomination: Identifier("MIV-0001"),
            state: next,
            reason: "r",
            isByHand: true
          )
        ])
        try writing.note(Sample.act("screen"))
        return true
      }
    }
    let code = Nomination.ID("MIV-0001")
    let now = try store.read { try $0.screenings() }
    #expect(now[code]?.state == state)
    let history = try store.read { try $0.screeningHistory(of: code) }
    #expect(history.map(\.state) == [.withdrawn, state])
  }

  @Test func `a replaced sheet keeps its predecessor`() throws {
    let store = try newStore()
    let first = try score("8", in: store, file: 1)
    let second = try score("8.5", in: store, file: 2)
    #expect(first == 0 && second == 1)
    let read = try store.read { reading in
      (
        try reading.scoreSheets(of: Identifier("r1")).map { [$0.sheet.parts: $0.sheet.marks] },
        try reading.sheetHistory(of: Identifier("n1"), in: Identifier("r1")).count
      )
    }
    let mark = Mark(Rational(17, over: 2), at: .cell(sheet: "Phiếu 1", row: 7, column: 4))
    #expect(read.0 == [[[Identifier("craft")]: [mark]]])
    #expect(read.1 == 2)
  }

  @Test func `the view mark opens the sheets in force`() throws {
    try withCasebook { store, path in
      _ = try score("8", in: store, file: 1)
      _ = try score("8.5", in: store, file: 2)
      #expect(
        try sqlite(path, "SELECT round, nomination, judge, criterion, mark, value FROM mark")
          == "r1|n1|ada|craft|8.5|8.5\n"
      )
    }
  }

  @Test func `the ledger refuses change and deletion`() throws {
    try withCasebook { _, path in
      let update = try sqlite(path, "UPDATE ledger SET entry = 'x'")
      let deletion = try sqlite(path, "DELETE FROM ledger")
      #expect(update.contains("only ever added to"))
      #expect(deletion.contains("only ever added to"))
    }
  }

  @Test func `two writers lose nothing and leave no gap`() async throws {
    try await withCasebookAsync { _, path in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<2 {
          group.addTask {
            let store = try Store(path: path, for: .writing)
            for _ in 0..<40 {
              _ = try store.act { writing -> Bool? in
                try writing.note(Sample.act("writer \(writer)"))
                return true
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let ledger = try Store(path: path, for: .reading).read { try $0.ledger() }
      #expect(ledger.map(\.index) == Array(0...80))
      #expect(ledger.count { $0.act.name == "writer 0" } == 40)
    }
  }

  @Test func `what is no casebook is refused before anything is written`() throws {
    try withFolder { folder in
      let path = "\(folder)/a.casebook"
      #expect(throws: StoreError(.missing, path: path)) { try Store(path: path, for: .writing) }
      try Data("không phải sổ".utf8).write(to: URL(fileURLWithPath: path))
      #expect(throws: StoreError(.notACasebook, path: path)) {
        try Store(path: path, for: .writing)
      }
      #expect(throws: StoreError(.exists, path: path)) { try Store.create(path: path) { _ in } }
      try FileManager.default.removeItem(atPath: path)
      _ = try sqlite(path, "CREATE TABLE x (y)")
      #expect(throws: StoreError(.notACasebook, path: path)) {
        try Store(path: path, for: .writing)
      }
    }
  }

  @Test func `a reader never writes`() throws {
    try withCasebook { _, path in
      let store = try Store(path: path, for: .reading)
      #expect(throws: StoreError.self) {
        try store.act { writing -> Bool? in
          try writing.note(Sample.act("x"))
          return true
        }
      }
    }
  }

  @Test func `rules that were changed behind the ledger's back are refused`() throws {
    try withCasebook { _, path in
      _ = try sqlite(path, "UPDATE programme SET rules = '{}x'")
      let store = try Store(path: path, for: .reading)
      #expect(throws: StoreError.self) { _ = try store.read { reading in try reading.rules() } }
    }
  }
}

struct LedgerTests {
  @Test func `an entry is its canonical text and its leaf hash`() throws {
    let store = try newStore()
    let entries = try store.read { try $0.ledger() }
    #expect(entries.map(\.act) == [Sample.act("open")])
    #expect(entries[0].leafHash == TreeHash(leaf: entries[0].text.utf8).bytes)
    #expect(try store.read { try $0.ledgerFaults() } == [])
  }
}
