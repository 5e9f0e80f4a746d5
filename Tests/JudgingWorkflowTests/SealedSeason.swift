import Foundation
import Judging
import JudgingBundle
import JudgingStore
import JudgingWorkflow
import Testing
import Transparency

/// Two nominations and five judges, sealed from the first day, in a casebook in memory.
struct SealedSeason {
  let store: Store
  let key: SealKey

  init(publishes level: Disclosure, of season: String = SmallSeason.rules) throws {
    store = try Store.inMemory()
    let rules = season.replacing("council:", with: "publishes: \(level)\ncouncil:")
    _ = try Office.open(
      SmallSeason.file("giai.yaml", rules),
      in: store,
      by: Office.Opener(
        actor: "Ban Tổ chức",
        now: SmallSeason.may,
        isRehearsal: false,
        salt: Self.salt(0)
      )
    )
    let office = Self.office(store, SmallSeason.may, salt: 1, seal: nil)
    key = try #require(try office.newSealKey(seed: Array(1...32)))
    #expect(try office.initialiseSeal(key).findings == [])
  }

  func office(_ now: Moment, salt: UInt8) -> Office {
    Self.office(store, now, salt: salt, seal: key)
  }

  /// The season up to its shortlist; the fifth judge disagrees with the others.
  func run() throws {
    try mark()
    try cut()
  }

  /// Everything before the cut.
  func mark() throws {
    let rows = Self.judges.map { "\($0),Kín danh \($0),chung\n" }.joined()
    let judges = SmallSeason.file("giam-khao.csv", "judge,name,panel\n\(rows)")
    let july = SmallSeason.july
    let nominated = try office(july, salt: 2).nominate([SmallSeason.nominations], dryRun: false)
    let enrolled = try office(july, salt: 3).enrol([judges])
    let screened = try office(july, salt: 4).screen()
    #expect(nominated.findings + enrolled.findings + screened.findings == [])
    for (index, judge) in Self.judges.enumerated() {
      let text = "judge,nomination,craft,impact\n\(judge),GIA-0001,\(index + 5),8\n"
      let more = "\(judge),GIA-0002,7,\(index == 4 ? 6 : 9)\n"
      let file = SmallSeason.file("phieu-\(judge).csv", text + more)
      let office = office(SmallSeason.september, salt: UInt8(10 + index))
      #expect(try office.score([file], dryRun: false).findings == [])
    }
  }

  func cut() throws {
    let october = office(SmallSeason.october, salt: 20)
    let cut = try october.shortlist(round: nil, leavingOut: [], because: "", decision: "01/QĐ")
    #expect(cut.findings == [])
  }

  func publish() throws -> PublishedBundle {
    let outcome = try office(SmallSeason.october, salt: 21).publish()
    #expect(outcome.findings == [])
    return try #require(outcome.value)
  }

  static let judges = ["an", "binh", "chi", "dung", "em"]

  private static func office(
    _ store: Store,
    _ now: Moment,
    salt: UInt8,
    seal: SealKey?
  ) -> Office {
    Office(
      store: store,
      actor: "Thư ký",
      now: now,
      isRehearsal: false,
      salt: Self.salt(salt),
      seal: seal
    )
  }

  private static func salt(_ number: UInt8) -> [UInt8] { Array(repeating: number, count: 32) }
}

extension PublishedBundle {
  /// The files as a folder holds them.
  var folder: [String: [UInt8]] {
    Dictionary(uniqueKeysWithValues: contents.map { ($0.name, $0.bytes) })
  }

  /// The bundle with another set of files, signed by whoever holds the key.
  func resigned(_ files: [String: [UInt8]], by key: SealKey) throws -> [String: [UInt8]] {
    let lines = manifest.text.split(separator: "\n").prefix(3)
    let list = files.filter { $0.key != "manifest.txt" }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { name, bytes in "\(sha256(of: bytes)) \(bytes.count) \(name)" }
    let text = (lines.map(String.init) + list).joined(separator: "\n") + "\n"
    let note = try SignedNote(text, signedBy: [key])
    return files.merging(["manifest.txt": Array(note.description.utf8)]) { $1 }
  }
}

/// The exit code and the English words of what a bundle is found to be; 0 when it is good.
func verdict(
  _ files: [String: [UInt8]],
  _ evidence: BundleVerifier.Evidence = BundleVerifier.Evidence()
) -> Int32 {
  do {
    _ = try BundleVerifier(files: files).verify(evidence)
    return 0
  } catch { return error.kind.rawValue }
}
