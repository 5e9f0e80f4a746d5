import Foundation
import Judging
import StrictJSON
import Testing
import VietnameseText

@testable import JudgingStore

enum Sample {
  static let file = SourceFile(name: "de-cu.xlsx", bytes: [1, 2, 3])

  static func act(_ name: String) -> Act {
    Act(
      name: name,
      actor: "Thư ký",
      at: Moment(seconds: 1_800_000_000),
      isRehearsal: false,
      detail: ["count": 1]
    )
  }

  static func nomination(_ number: Int) -> Nomination {
    Nomination(
      id: Identifier("MIV-000\(number)"),
      category: Identifier("so"),
      title: "Ứng dụng",
      organisation: "Đơn vị",
      answers: [
        .title: .text("Ứng dụng"), .category: .choice("so"), .organisation: .text("Đơn vị"),
        .consent: .yesNo(true), .evidence: .files(["a.pdf", "b.pdf"]),
        .inUseSince: .date(CivilDate(daysSinceEpoch: 20_000)),
        Identifier("share"): .number(Rational(51, over: 4)),
      ],
      origin: Origin(file: "de-cu.xlsx", place: .row(sheet: "Đề cử 1", row: 5))
    )
  }
}

func newStore() throws -> Store {
  let store = try Store.inMemory()
  _ = try store.act { try open($0) }
  return store
}

func open(_ writing: Writing) throws -> Bool? {
  _ = try writing.freeze(rules: "{}")
  try writing.note(Sample.act("open"))
  return true
}

func record(_ nominations: [Nomination], in store: Store) throws {
  _ = try store.act { writing -> Bool? in
    try writing.add(nominations, from: writing.keep(Sample.file, as: .nominations))
    try writing.note(Sample.act("nominate"))
    return true
  }
}

/// Records one card and says how many it replaced.
func score(_ mark: String, in store: Store, file: UInt8) throws -> Int? {
  let part = Subcriterion(
    id: Identifier("craft"),
    name: Bilingual(vi: "c", en: "c"),
    weight: Rational(100)
  )
  let rubric = Rubric(
    scale: Scale(lowest: .zero, highest: Rational(10), step: Rational(1, over: 2)),
    levels: [],
    commentRequired: CommentRule(),
    outOf: Rational(10),
    criteria: [
      Criterion(
        id: Identifier("craft"),
        name: part.name,
        weight: Rational(100),
        basis: .judged([part])
      )
    ]
  )
  let place = Origin.Place.cell(sheet: "Phiếu 1", row: 7, column: 4)
  let sheet = ScoreSheet(
    judge: Identifier("ada"),
    nomination: Identifier("n1"),
    parts: [part.id],
    marks: [Mark(try #require(Rational(decimal: mark)), at: place)],
    origin: Origin(file: "phieu.xlsx", place: .row(sheet: "Phiếu 1", row: 7))
  )
  guard case .accepted(let card) = rubric.check(sheet) else { return nil }
  return try store.act { writing in
    let source = try writing.keep(SourceFile(name: "phieu.xlsx", bytes: [file]), as: .scores)
    let replaced = try writing.add([card], marking: [part.id], in: Identifier("r1"), from: source)
    try writing.note(Sample.act("score"))
    return replaced
  }
}

func withFolderAsync<Value>(_ body: (String) async throws -> Value) async throws -> Value {
  let folder = try makeFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try await body(folder)
}

func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
  let folder = try makeFolder()
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}

func withCasebook(_ body: (Store, String) throws -> Void) throws {
  try withFolder { folder in
    let path = "\(folder)/so.casebook"
    try Store.create(path: path) { _ = try open($0) }
    try body(try Store(path: path, for: .writing), path)
  }
}

func withCasebookAsync(_ body: (Store, String) async throws -> Void) async throws {
  try await withFolderAsync { folder in
    let path = "\(folder)/so.casebook"
    try Store.create(path: path) { _ = try open($0) }
    try await body(try Store(path: path, for: .writing), path)
  }
}

private func makeFolder() throws -> String {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("vinhdanh-\(UUID().uuidString)").path
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  return folder
}

/// What the sqlite3 shell prints, errors included: an eye that is not ours.
func sqlite(_ path: String, _ sql: String) throws -> String {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
  process.arguments = [path, sql]
  let pipe = Pipe()
  process.standardOutput = pipe
  process.standardError = pipe
  try process.run()
  let output = pipe.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  return String(decoding: output, as: UTF8.self)
}
