import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct CalibrateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Hồ sơ hiệu chỉnh: mọi giám khảo chấm trước. / What every judge marks first.",
    discussion: """
      Có mã hồ sơ: ghi các hồ sơ mọi giám khảo của vòng chấm trước; phiếu của người không được giao hồ \
      sơ đó được giữ và không tính điểm. Ghi rồi không bỏ được, nên làm trước khi phát phiếu.
      Không có mã: in điểm từng người, lệch bao nhiêu so với những người khác, ai chưa chấm.
      """
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Mã các hồ sơ; bỏ trống để xem kết quả hiệu chỉnh.") var nominations: [String] =
    []
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "Lý do chọn các hồ sơ này.") var reason: String?
  @Option(help: "text hoặc json.") var format = PlainFormat.text

  enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func validate() throws {
    if !nominations.isEmpty, reason == nil { throw ValidationError("Cần --reason.") }
    if nominations.isEmpty, reason != nil { throw ValidationError("--reason cần mã hồ sơ.") }
  }

  func run() throws {
    let office = try desk.office(nominations.isEmpty ? .reading : .writing)
    let id = round.map { Round.ID($0) }
    let report = try desk.reporting {
      try nominations.isEmpty
        ? office.calibration(of: id)
        : office.calibrate(
          with: nominations.map { Identifier($0) },
          round: id,
          because: reason ?? ""
        )
    }.value(in: desk.language)
    switch format {
    case .text: Output.result(report.text(in: desk.language, width: Terminal.width))
    case .json: Output.result(report.json.prettyText)
    }
  }
}
