import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct MinutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minutes",
    abstract: "Ghi biên bản họp Hội đồng hoặc tiểu ban, hoặc xem lại. / Minutes of a meeting.",
    discussion: """
      Mẫu để điền: vinhdanh template minutes --to bien-ban.xlsx (điểm danh, biểu quyết, bằng điểm, bảo \
      lưu ý kiến đã có sẵn tên). Kết luận của Hội đồng về hồ sơ và phiếu chọn khi bằng điểm được tính \
      ngay, không phải ghi lại bằng agree hay vote. Không nêu tệp: in các biên bản đã ghi.
      """
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Tệp biên bản đã điền: một .xlsx, hoặc các bảng .csv.") var files: [String] = []
  @Option(help: "Sửa biên bản đã ghi cùng số: lý do sửa.") var correct: String?
  @Option(help: "Chỉ in biên bản mang số này.") var number: String?
  @Option(help: "text hoặc json.") var format = PlainFormat.text

  enum PlainFormat: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  func validate() throws {
    if files.isEmpty, correct != nil { throw ValidationError("--correct cần tệp biên bản.") }
    if !files.isEmpty, number != nil { throw ValidationError("--number chỉ dùng để xem lại.") }
  }

  func run() throws {
    if files.isEmpty { return try show(recorded()) }
    let sources = try SourceFile.files(at: files, in: desk.language)
    let office = try desk.office(.writing)
    let record = try desk.reporting {
      try office.record(minutes: sources, correcting: correct)
    }.value(in: desk.language)
    try show([record])
  }

  private func recorded() throws -> [MinutesRecord] {
    let office = try desk.office(.reading)
    let all = try desk.reporting { try office.minutes() }
    guard let number else { return all }
    let found = all.filter { $0.minutes.number == number }
    guard found.isEmpty else { return found }
    let message = Bilingual(
      vi: "chưa ghi biên bản số \(number)",
      en: "no minutes \(number) are recorded"
    )
    throw CommandFailure(.findings, message[desk.language])
  }

  private func show(_ records: [MinutesRecord]) throws {
    switch format {
    case .json: Output.result(JSONValue.array(records.map(\.json)).prettyText)
    case .text:
      guard !records.isEmpty else {
        let none = Bilingual(vi: "Chưa ghi biên bản nào.\n", en: "No minutes are recorded.\n")
        return Output.result(none[desk.language])
      }
      let texts = records.map { $0.text(in: desk.language, width: Terminal.width) }
      Output.result(texts.joined(separator: "\n"))
    }
  }
}
