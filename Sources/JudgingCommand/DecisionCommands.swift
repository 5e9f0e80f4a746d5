import ArgumentParser
import Judging
import JudgingStore
import JudgingWorkflow
import VietnameseText

struct ExtendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extend",
    abstract: "Gia hạn một mốc, có lý do và số quyết định. / Move a closing date."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "nominations, screening, hoặc mã vòng.") var period: String
  @Option(help: "Hạn mới: 05/09/2027, 2027-09-05 hoặc 2027-09-05T17:00.") var to: String
  @Option(help: "Lý do.") var reason: String
  @Option(help: "Số quyết định.") var decision: String

  func validate() throws {
    if moment == nil { throw ValidationError("--to: viết như 05/09/2027 hoặc 2027-09-05T17:00.") }
  }

  func run() throws {
    guard let moment else { return }
    let office = try desk.office(.writing)
    let window = try desk.reporting {
      try office.extend(period, to: moment, because: reason, decision: decision)
    }.value(in: desk.language)
    Output.result(
      Bilingual(
        vi: "Gia hạn đến \(window.closes.vietnamese) theo \(decision).\n",
        en: "Extended to \(window.closes) by \(decision).\n"
      )[desk.language]
    )
  }

  /// A day counts until its end.
  private var moment: Moment? {
    if case .date(let day) = CivilDate.read(to) { return Moment(endOf: day) }
    return Moment(to)
  }
}

struct AgreeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree",
    abstract: "Ghi kết luận của Hội đồng về hồ sơ. / Record the council's conclusion."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Mã hồ sơ; bỏ trống là mọi hồ sơ trên ngưỡng chưa có kết luận.")
  var nominations: [String] = []
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "Số thành viên dự họp.") var present: Int
  @Option(name: .customLong("for"), help: "Số phiếu tán thành.") var inFavour: Int
  @Option(help: "Số biên bản.") var decision: String

  func run() throws {
    let office = try desk.office(.writing)
    let conclusions = try desk.reporting {
      try office.conclude(
        on: nominations.map { Identifier($0) },
        round: round.map { Identifier($0) },
        present: present,
        inFavour: inFavour,
        decision: decision
      )
    }.value(in: desk.language)
    let carried = conclusions.count { $0.carries }
    Output.result(
      Bilingual(
        vi: "Đã ghi kết luận về \(conclusions.count) hồ sơ: \(carried) được tán thành.\n",
        en: "Conclusions on \(conclusions.count) nominations recorded: \(carried) carry.\n"
      )[desk.language]
    )
  }
}

struct VoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vote",
    abstract: "Ghi phiếu biểu quyết giữa các hồ sơ bằng điểm. / Record the vote on a tie."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Từng cặp MÃ=SỐ-PHIẾU, như MIV-0003=7 MIV-0009=5.") var votes: [String]
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "Số biên bản.") var decision: String

  func validate() throws {
    if pairs.count != votes.count { throw ValidationError("Viết từng cặp như MIV-0003=7.") }
  }

  func run() throws {
    let office = try desk.office(.writing)
    let voted = try desk.reporting {
      try office.vote(pairs, round: round.map { Identifier($0) }, decision: decision)
    }.value(in: desk.language)
    Output.result(
      Bilingual(
        vi: "Đã ghi biểu quyết cho \(voted.name.vi) theo \(decision).\n",
        en: "The vote for \(voted.name.en) is recorded, by \(decision).\n"
      )[desk.language]
    )
  }

  private var pairs: [(nomination: Nomination.ID, votes: Int)] {
    votes.compactMap { text in
      let parts = text.split(separator: "=")
      guard parts.count == 2, let votes = Int(parts[1]), votes >= 0 else { return nil }
      return (Identifier(String(parts[0])), votes)
    }
  }
}

struct WithholdCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withhold",
    abstract: "Ghi quyết định không trao một giải. / Record that an award is withheld."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Mã giải.") var award: String
  @Option(help: "Mã hạng mục.") var category: String
  @Option(help: "Lý do.") var reason: String
  @Option(help: "Số quyết định.") var decision: String

  func run() throws {
    let office = try desk.office(.writing)
    let withholding = try desk.reporting {
      try office.withhold(
        Identifier(award),
        in: Identifier(category),
        because: reason,
        decision: decision
      )
    }.value(in: desk.language)
    Output.result(
      Bilingual(
        vi: "Không trao \(withholding.award) ở \(withholding.category) theo \(decision).\n",
        en: "\(withholding.award) is withheld in \(withholding.category), by \(decision).\n"
      )[desk.language]
    )
  }
}
