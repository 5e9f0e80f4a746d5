import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Báo cáo nội bộ của một vòng, không công bố. / The office's own report on a round.",
    discussion: """
      Ai chấm gì và khi nào, điểm lạ, thứ hạng mong manh, phiếu thiếu, thôi chấm, việc sau khi chốt, \
      điều công chúng không được xem. Không bao giờ nằm trong bộ công bố.
      """
  )

  @OptionGroup var desk: Desk
  @Option(help: "Tệp .html để ghi.") var to: String
  @Option(help: "Vòng; mặc định là vòng chốt gần nhất.") var round: String?

  func run() throws {
    let office = try desk.office(.reading)
    let report = try desk.reporting {
      try office.privateReport(of: round.map { Identifier($0) })
    }.value(in: desk.language)
    try OutputFile.write(report.html(), to: to, in: desk.language)
    Output.result(
      Bilingual(
        vi: "Đã ghi \(to). Nội bộ — không công bố.\n",
        en: "Wrote \(to). Internal — not for publication.\n"
      )[desk.language]
    )
  }
}
