import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Duyệt nhận xét được gửi đến đơn vị. / Release comments to nominees.",
    discussion: """
      --to ghi mọi nhận xét của vòng, không có tên giám khảo; chọn Có ở cột Công bố, sửa lời nếu cần, rồi \
      nạp lại tệp. Thư báo kết quả chỉ mang nhận xét đã duyệt.
      """
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Tệp đã duyệt (.xlsx hoặc .csv).") var file: String?
  @Option(help: "Ghi tệp .xlsx để duyệt.") var to: String?
  @Option(help: "Vòng; mặc định là vòng đã chốt sau cùng.") var round: String?

  func validate() throws {
    guard (file == nil) != (to == nil) else {
      throw ValidationError("nêu --to TỆP để lấy nhận xét ra, hoặc một tệp đã duyệt để nạp vào")
    }
  }

  func run() throws {
    let language = desk.language
    let id = round.map { Round.ID($0) }
    if let to {
      let office = try desk.office(.reading)
      let form = try desk.reporting { try office.feedbackForm(of: id) }.value(in: language)
      let bytes = try desk.reporting { try form.workbook(at: office.now, in: language) }
      try OutputFile.write(bytes, to: to, in: language)
      Output.result(
        Bilingual(
          vi: "Đã ghi \(form.count) nhận xét vào \(to).\n",
          en: "\(form.count) comments written to \(to).\n"
        )[language]
      )
      return
    }
    let source = try SourceFile(path: file ?? "", in: language)
    let office = try desk.office(.writing)
    let result = try desk.reporting { try office.releaseFeedback(source, of: id) }
      .value(in: language)
    Output.result(
      Bilingual(
        vi: """
          Đã duyệt \(result.comments) nhận xét cho \(result.nominations) hồ sơ, thay \(result.before) \
          nhận xét duyệt trước.

          """,
        en: """
          \(result.comments) comments released to \(result.nominations) nominations, in place of \
          \(result.before) before.

          """
      )[language]
    )
  }
}
