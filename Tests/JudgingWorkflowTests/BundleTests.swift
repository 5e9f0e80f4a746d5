import Foundation
import Judging
import JudgingBundle
import JudgingStore
import JudgingWorkflow
import Testing
import Transparency

/// What a published bundle shows, and what nobody can change in it.
struct BundleTests {
  @Test(arguments: [
    (Disclosure.full, "One round: counted again from 10 open cards, gives the published list."),
    (.pseudonyms, "One round: counted again from 10 open cards, gives the published list."),
    (
      .ranks,
      """
      One round: the cards stay closed and cannot be counted again; the list is the one frozen in \
      the log and keeps the rules.
      """
    ),
  ])
  func `a bundle verifies, and says how far it could be counted again`(
    level: Disclosure,
    recount: String
  ) throws {
    let season = try SealedSeason(publishes: level)
    try season.run()
    let bundle = try season.publish()
    let evidence = BundleVerifier.Evidence(key: season.key.verifier)
    let said = try BundleVerifier(files: bundle.folder).verify(evidence).map(\.en)
    #expect(
      said == [
        "\(level == .ranks ? 33 : 34) files are as signed with the key given.",
        "The log of 12 entries leads to all 11 checkpoints; what is open matches its commitments.",
        """
        The rules are entry 0, signed in the checkpoint of 2 entries, before the first marks (entry \
        5).
        """,
        recount,
        """
        The page and its data (\(level == .ranks ? 7 : 8) files) come out of the other files byte for \
        byte.
        """,
      ]
    )
  }

  @Test func `cards that a cut did not count are neither sealed nor counted again`() throws {
    let season = try SealedSeason(publishes: .full)
    try season.mark()
    let trainee = SmallSeason.file("tap-su.csv", "judge,name,panel,role\nga,Nga,chung,tập sự\n")
    let sheets = SmallSeason.file(
      "phieu-ga.csv",
      "judge,nomination,craft,impact\nga,GIA-0001,0,0\nga,GIA-0002,10,10\n"
    )
    let office = season.office(SmallSeason.september, salt: 60)
    let enrolled = try office.enrol([trainee])
    let marked = try season.office(SmallSeason.september, salt: 61).score([sheets], dryRun: false)
    let recused = try season.office(SmallSeason.september, salt: 62).recuse(
      Identifier("em"),
      from: [.nomination(Identifier("GIA-0001"))],
      because: "thân nhân"
    )
    let withdrawn = try season.office(SmallSeason.september, salt: 63).decide(
      on: Identifier("GIA-0002"),
      .withdrawn,
      because: "đơn vị rút"
    )
    #expect(
      enrolled.findings + marked.findings + recused.findings + withdrawn.findings == []
    )
    try season.cut()
    let bundle = try season.publish()
    let said = try BundleVerifier(files: bundle.folder).verify(BundleVerifier.Evidence())
    #expect(
      said.dropLast().last?.en
        == "One round: counted again from 4 open cards, gives the published list."
    )
    #expect(try season.office(SmallSeason.october, salt: 64).health().faults == [])
  }

  @Test func `publishing again gives the same bytes and records nothing`() throws {
    let season = try SealedSeason(publishes: .full)
    try season.run()
    let first = try season.publish()
    let second = try season.publish()
    #expect(first.folder == second.folder)
    #expect(try season.office(SmallSeason.october, salt: 30).ledger().count == 12)
  }

  @Test(arguments: [Disclosure.ranks, .pseudonyms])
  func `a bundle without names holds no judge, no time of a sheet and no file of theirs`(
    level: Disclosure
  ) throws {
    let season = try SealedSeason(publishes: level)
    try season.run()
    let bundle = try season.publish()
    for (name, bytes) in bundle.contents {
      let text = String(decoding: bytes, as: UTF8.self)
      let codes = SealedSeason.judges.map { "\"\($0)\"" }
      for secret in codes + ["Kín danh", "phieu-", "2027-09-05"] {
        #expect(!text.contains(secret), "\(secret) in \(name)")
      }
    }
  }

  @Test func `no byte of a bundle changes unnoticed`() throws {
    let season = try SealedSeason(publishes: .pseudonyms)
    try season.run()
    let folder = try season.publish().folder
    for (name, bytes) in folder {
      // Every byte of what is read, and one in seven of the results for people.
      let step = name.hasPrefix("results/") ? 7 : 1
      for index in stride(from: 0, to: bytes.count, by: step) {
        var changed = folder
        changed[name]?[index] ^= 1 << UInt8(index % 8)
        #expect(verdict(changed) != 0, "\(name), byte \(index)")
      }
    }
  }

  @Test func `a file removed, added, renamed or swapped is noticed`() throws {
    let season = try SealedSeason(publishes: .full)
    try season.run()
    let folder = try season.publish().folder
    let names = folder.keys.sorted()
    for name in names {
      #expect(verdict(folder.filter { $0.key != name }) == 10)
      var renamed = folder.filter { $0.key != name }
      renamed["x\(name)"] = folder[name]
      #expect(verdict(renamed) == 10)
    }
    #expect(verdict(folder.merging(["more.txt": []]) { $1 }) == 10)
    for (a, b) in zip(names, names.dropFirst()) {
      var swapped = folder
      (swapped[a], swapped[b]) = (folder[b], folder[a])
      #expect(verdict(swapped) == 10)
    }
  }

  @Test func `who holds the key cannot change a weight, a mark or a place either`() throws {
    let season = try SealedSeason(publishes: .full)
    try season.run()
    let bundle = try season.publish()
    func change(_ name: String, _ old: String, _ new: String) throws -> Int32 {
      let text = String(decoding: bundle.folder[name] ?? [], as: UTF8.self)
      #expect(text.contains(old))
      let files = bundle.folder.merging([name: Array(text.replacing(old, with: new).utf8)]) { $1 }
      return verdict(try bundle.resigned(files, by: season.key))
    }
    let list = "results/giai-2027-mot-vong.json"
    #expect(try change("rules.json", "\"weight\":\"60\"", "\"weight\":\"61\"") == 10)
    #expect(try change("rows.jsonl", "{\\\"craft\\\":\\\"5\\\"", "{\\\"craft\\\":\\\"6\\\"") == 10)
    #expect(try change("ledger.jsonl", "\"act\":\"score\"", "\"act\":\"scare\"") == 13)
    #expect(try change(list, "\"place\": 1", "\"place\": 2") == 12)
    #expect(try verdict(bundle.resigned(bundle.folder, by: season.key)) == 0)
  }

  @Test func `another key, or a note that nobody signed, is refused`() throws {
    let season = try SealedSeason(publishes: .full)
    try season.run()
    let bundle = try season.publish()
    let other = try #require(SealKey(name: season.key.verifier.name, seed: Array(2...33)))
    #expect(verdict(bundle.folder, .init(key: other.verifier)) == 11)
    #expect(try verdict(bundle.resigned(bundle.folder, by: other)) == 11)
  }

  @Test func `a log that was rewritten does not go on from an earlier checkpoint`() throws {
    let season = try SealedSeason(publishes: .full)
    let early = try #require(try season.office(SmallSeason.july, salt: 40).latestCheckpoint())
    try season.run()
    let bundle = try season.publish()
    #expect(verdict(bundle.folder, .init(checkpoint: early)) == 0)
    let head = try #require(Checkpoint(early.text))
    let forked = Checkpoint(origin: head.origin, size: 2, root: TreeHash(leaf: [1]))
    let fork = try SignedNote(forked.text, signedBy: [season.key])
    #expect(verdict(bundle.folder, .init(checkpoint: fork)) == 13)
    let longer = Checkpoint(origin: head.origin, size: 99, root: head.root)
    let later = try SignedNote(longer.text, signedBy: [season.key])
    #expect(verdict(bundle.folder, .init(checkpoint: later)) == 13)
  }

  @Test func `a receipt proves a sheet, and no other text`() throws {
    let season = try SealedSeason(publishes: .ranks)
    try season.run()
    let office = season.office(SmallSeason.october, salt: 41)
    let proof = try #require(
      try office.proof(of: Identifier("GIA-0002"), sheetOf: Identifier("em")).value
    )
    let bundle = try season.publish()
    #expect(verdict(bundle.folder, .init(receipt: proof)) == 0)
    let said = try BundleVerifier(files: bundle.folder).verify(.init(receipt: proof))
    // When a sheet came is not open at this level.
    #expect(
      said.last?.vi == """
        Biên nhận đúng: nhật ký có phiếu của giám khảo em cho hồ sơ GIA-0002, vòng Một vòng, ghi ở mục \
        9 (score)
            Chế tác: 7
            Tác động: 6
        """
    )
    let text = String(decoding: proof.extra, as: UTF8.self)
    let better = text.replacing("impact\\\":\\\"6", with: "impact\\\":\\\"9")
    let forged = LogProof(
      extra: Array(better.utf8),
      index: proof.index,
      path: proof.path,
      checkpoint: proof.checkpoint
    )
    #expect(forged.extra != proof.extra)
    #expect(verdict(bundle.folder, .init(receipt: forged)) == 14)
  }

  @Test func `a new key is vouched for by the old one`() throws {
    let season = try SealedSeason(publishes: .full)
    try season.run()
    let office = season.office(SmallSeason.october, salt: 50)
    let next = try #require(try office.newSealKey(seed: Array(3...34)))
    #expect(try office.rotateSeal(to: next).findings == [])
    let outcome = try Office(
      store: season.store,
      actor: "Thư ký",
      now: SmallSeason.october,
      isRehearsal: false,
      salt: Array(repeating: 51, count: 32),
      seal: next
    ).publish()
    let bundle = try #require(outcome.value)
    #expect(verdict(bundle.folder, .init(key: season.key.verifier)) == 0)
    #expect(verdict(bundle.folder, .init(key: next.verifier)) == 0)
    #expect(try office.publish().value?.folder == bundle.folder)
  }
}
