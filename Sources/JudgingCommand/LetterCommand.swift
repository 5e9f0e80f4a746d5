import ArgumentParser
import Foundation
import Judging
import JudgingStore
import JudgingWorkflow

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Viết thư yêu cầu bổ sung hồ sơ. / Write letters that ask for a supplement.",
    discussion: """
      Mẫu thư là văn bản thường với các chỗ {code} {title} {organisation} {category} {programme} \
      {reasons} {deadline} {day} {nominator}.
      """
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Mã hồ sơ; bỏ trống là mọi hồ sơ đang chờ bổ sung.") var nominations: [String] =
    []
  @Option(help: "Thư mục để ghi; bỏ trống thì in ra.") var to: String?
  @Option(help: "Mẫu thư của ban tổ chức.") var template: String?

  func run() throws {
    let office = try desk.office(.reading)
    let file = try template.map { try SourceFile(path: $0, in: desk.language) }
    let letters = try desk.reporting {
      try office.supplementLetters(
        to: nominations.map { Identifier($0) },
        template: file,
        in: desk.language
      )
    }.value(in: desk.language)
    guard let to else {
      Output.result(letters.map(\.text).joined(separator: "\n————————\n\n"))
      return
    }
    for letter in letters {
      try OutputFile.write(Array(letter.text.utf8), to: "\(to)/\(letter.file)", in: desk.language)
    }
    Output.result(
      Bilingual(
        vi: "Đã ghi \(letters.count) thư vào \(to).\n",
        en: "\(letters.count) letters written to \(to).\n"
      )[desk.language]
    )
  }
}
