import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

struct RemindCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remind",
    abstract:
      "Viết thư nhắc giám khảo còn thiếu phiếu. / Write reminders to judges who owe sheets.",
    discussion: """
      Mỗi người một tệp .txt và một thư nháp .eml. Mẫu thư là văn bản thường với các chỗ {name} {judge} \
      {programme} {round} {owed} {assigned} {nominations} {deadline} {left} {day} {organiser}.
      """
  )

  @OptionGroup var desk: Desk
  @Option(help: "Thư mục để ghi.") var to: String
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "Mẫu thư của ban tổ chức.") var template: String?
  @Option(help: "Địa chỉ thư của ban tổ chức, để ghi ở “Từ”.") var from: String?

  func run() throws {
    let language = desk.language
    let office = try desk.office(.reading)
    let file = try template.map { try SourceFile(path: $0, in: language) }
    let reminders = try desk.reporting {
      try office.reminders(
        in: round.map { Identifier($0) },
        template: file,
        from: from,
        in: language
      )
    }.value(in: language)
    for reminder in reminders {
      let path = "\(to)/\(reminder.file)"
      try OutputFile.write(Array(reminder.text.utf8), to: "\(path).txt", in: language)
      try OutputFile.write(reminder.message.bytes, to: "\(path).eml", in: language)
    }
    Output.result(
      Bilingual(
        vi: reminders.isEmpty
          ? "Không ai còn thiếu phiếu.\n" : "Đã ghi \(reminders.count) thư nhắc vào \(to).\n",
        en: reminders.isEmpty
          ? "Nobody owes a score sheet.\n" : "\(reminders.count) reminders written to \(to).\n"
      )[language]
    )
  }
}
