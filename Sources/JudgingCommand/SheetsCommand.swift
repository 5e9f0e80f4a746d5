public import ArgumentParser
public import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

extension SheetLayout: ExpressibleByArgument {}

struct SheetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sheets",
    abstract: "Phát phiếu chấm: mỗi giám khảo một tệp. / Write a score sheet for each judge.",
    discussion: """
      Mỗi tệp Excel có hướng dẫn, các ô để điền và tổng tự tính; nhận lại bằng lệnh score. --paper ghi \
      phiếu in trên giấy A4 (HTML).
      """
  )

  @OptionGroup var desk: Desk
  @Option(help: "Thư mục để ghi.") var to: String
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "Chỉ giám khảo có mã này; nêu được nhiều lần.") var judge: [String] = []
  @Option(help: "grid: một bảng; pages: mỗi hồ sơ một trang. Mặc định theo quy chế.")
  var layout: SheetLayout?
  @Flag(help: "Phiếu giấy (HTML, in A4) thay vì Excel.") var paper = false
  @Flag(help: "Vẫn phát dù giá trị giấu giám khảo lộ ra; được ghi vào nhật ký.") var anyway = false

  func run() throws {
    let order = Office.SheetOrder(
      round: round.map { Identifier($0) },
      judges: judge.map { Identifier($0) },
      layout: layout,
      leaks: anyway ? .accepted : .refused,
      language: desk.language
    )
    let office = try desk.office(.writing)
    let forms = try desk.reporting { try office.scoreForms(order) }.value(in: desk.language)
    for form in forms { try write(form) }
    // Recorded last: what could not be written did not go out.
    let count = try desk.reporting { try office.recordIssue(of: forms, by: order) }
      .value(in: desk.language)
    let nominations = forms.map(\.nominations.count)
    Output.result(
      Bilingual(
        vi: """
          Đã ghi \(count) phiếu vào \(to), mỗi phiếu \(range(nominations)) hồ sơ, nộp trước \
          \(forms.first.map { desk.language.shown($0.closes) } ?? "").

          """,
        en: """
          \(count) score sheets written to \(to), with \(range(nominations)) nominations each, due \
          \(forms.first.map { desk.language.shown($0.closes) } ?? "").

          """
      )[desk.language]
    )
  }

  private func write(_ form: ScoreForm) throws {
    let language = desk.language
    if paper {
      try OutputFile.write(form.paper(), to: "\(to)/\(form.fileName).html", in: language)
      return
    }
    let path = "\(to)/\(form.fileName).xlsx"
    do {
      try OutputFile.write(try form.workbook(), to: path, in: language)
    } catch let error as WorkbookError {
      throw CommandFailure(.unable, error.message[language])
    }
  }

  private func range(_ counts: [Int]) -> String {
    let (least, most) = (counts.min() ?? 0, counts.max() ?? 0)
    return least == most ? "\(least)" : "\(least)–\(most)"
  }
}
