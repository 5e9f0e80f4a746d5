import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Tiến độ so với lịch và số ngày còn lại. / Progress against the calendar.",
    discussion: """
      Với --judge: tiến độ và phân bố điểm của riêng một giám khảo, không so với người khác.
      """
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Thêm các sổ khác để xem cùng lúc.") var casebooks: [String] = []
  @Option(help: "Chỉ công việc của giám khảo có mã này.") var judge: String?
  @Option(help: "Vòng, khi xem một giám khảo; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "text hoặc json.") var format = TableFormat.text

  func validate() throws {
    if format == .csv { throw ValidationError("status in text hoặc json.") }
    if judge == nil, round != nil { throw ValidationError("--round chỉ đi cùng --judge.") }
    if judge != nil, !casebooks.isEmpty { throw ValidationError("--judge chỉ xem một sổ.") }
  }

  func run() throws {
    if let judge {
      try show(judge)
    } else {
      try showProgrammes()
    }
  }

  private func show(_ judge: String) throws {
    let office = try desk.office(.reading)
    let report = try desk.reporting {
      try office.report(of: Identifier(judge), in: round.map { Identifier($0) })
    }.value(in: desk.language)
    switch format {
    case .text, .csv: Output.result(report.text(in: desk.language, width: Terminal.width))
    case .json: Output.result(report.json.prettyText)
    }
  }

  private func showProgrammes() throws {
    let paths =
      casebooks.isEmpty ? [try desk.path()] : (desk.casebook.map { [$0] } ?? []) + casebooks
    var reports: [StatusReport] = []
    for path in paths {
      var desk = desk
      desk.casebook = path
      let office = try desk.office(.reading)
      reports.append(try desk.reporting { try office.status() })
    }
    switch format {
    case .text, .csv:
      let texts = reports.map { $0.text(in: desk.language, width: Terminal.width) }
      Output.result(texts.joined(separator: "\n"))
    case .json:
      let json = reports.map(\.json)
      Output.result((json.count == 1 ? json[0] : .array(json)).prettyText)
    }
  }
}
