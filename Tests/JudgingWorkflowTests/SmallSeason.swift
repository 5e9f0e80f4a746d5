import Judging
import JudgingStore
import JudgingWorkflow
import Testing

/// One category, one judge, two criteria: enough to walk through, in a casebook in memory.
struct SmallSeason {
  let store: Store

  init(_ rules: String = Self.rules) throws {
    store = try Store.inMemory()
    let opening = try Office.open(
      Self.file("giai.yaml", rules),
      in: store,
      by: Office.Opener(
        actor: "Ban Tổ chức",
        now: Self.may,
        isRehearsal: false,
        salt: Self.salt
      )
    )
    #expect(opening.findings == [])
  }

  /// Two nominations, one judge, both screened.
  func takeIn() throws {
    let july = office(Self.july)
    let nominated = try july.nominate([Self.nominations], dryRun: false)
    let enrolled = try july.enrol([Self.file("giam-khao.csv", "judge,name,panel\nada,Ada,chung\n")])
    let screened = try july.screen()
    #expect(nominated.findings + enrolled.findings + screened.findings == [])
  }

  func office(_ now: Moment) -> Office {
    Office(store: store, actor: "Thư ký", now: now, isRehearsal: true, salt: Self.salt)
  }

  static func file(_ name: String, _ text: String) -> SourceFile {
    SourceFile(name: name, bytes: Array(text.utf8))
  }

  static let salt = [UInt8](repeating: 7, count: 32)
  static let may = Moment("2027-05-01") ?? Moment(seconds: 0)
  static let july = Moment("2027-07-01") ?? Moment(seconds: 0)
  static let september = Moment("2027-09-05") ?? Moment(seconds: 0)
  static let october = Moment("2027-10-01") ?? Moment(seconds: 0)

  static let nominations = SourceFile(
    name: "de-cu.csv",
    bytes: Array(
      "Tên sản phẩm,Hạng mục,Đơn vị\nMột,chung,Đơn vị A\nHai,Hạng mục chung,Đơn vị B\n".utf8
    )
  )

  static let rules = """
    programme: giai-2027
    name: {vi: Giải, en: Award}
    organiser: {vi: Ban Tổ chức, en: Committee}
    code: GIA
    recognition: award
    calendar:
      nominations: {opens: 2027-06-01, closes: 2027-07-31}
      screening: {opens: 2027-06-01, closes: 2027-08-31}
      announcement: 2027-10-10
    categories:
      - {id: chung, name: {vi: Hạng mục chung, en: General}}
    conditions:
      - {id: mot, test: unique, reason: {vi: Một lần, en: Once}}
    rubric:
      scale: {lowest: 0, highest: 10, step: 0.5}
      levels:
        - {from: 0, to: 10, name: {vi: Điểm, en: Mark}}
      outOf: 10
      criteria:
        - {id: craft, name: {vi: Chế tác, en: Craft}, weight: 60}
        - {id: impact, name: {vi: Tác động, en: Impact}, weight: 40}
    council: {members: 5, quorum: 2/3, majority: 3/4}
    rounds:
      - id: mot-vong
        name: {vi: Một vòng, en: One round}
        scoring: {opens: 2027-09-01, closes: 2027-09-20}
        judges: panels
        minimumScorecards: 1
        aggregation: mean
        cut: {places: 1, scope: category, tieBreaks: [criteria, median]}
    awards:
      - {id: nhat, name: {vi: Nhất, en: First}, places: 1, atLeast: 7}
    """

  /// A second round, to stand before the awards.
  static let finalRound = """
      - id: cuoi
        name: {vi: Chung khảo, en: Final}
        scoring: {opens: 2027-09-21, closes: 2027-09-30}
        judges: panels
        minimumScorecards: 1
        aggregation: mean
        cut: {places: 1, scope: category, tieBreaks: [criteria, median]}

    """
}
