import ArgumentParser
import Judging
import JudgingStore
import JudgingWorkflow
import VietnameseText

struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Kiểm tra và đóng băng quy chế, tạo sổ. / Check and freeze the rules."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Tệp chương trình (YAML).") var programme: String
  @Flag(help: "Chỉ kiểm tra, không tạo sổ.") var dryRun = false

  func run() throws {
    let file = try SourceFile(path: programme, in: desk.language)
    let path = dryRun ? nil : try desk.path()
    let opening = try desk.reporting { try Office.open(file, at: path, by: desk.opener()) }
      .value(in: desk.language)
    let programme = opening.programme
    let text = Bilingual(
      vi: """
        \(programme.name.vi)
        Quy chế đã \(dryRun ? "kiểm tra" : "đóng băng"): \(programme.categories.count) hạng mục, \
        \(programme.rubric.criteria.count) tiêu chí, \(programme.rounds.count) vòng; công bố \
        \(programme.calendar.announcement.vietnamese).
        SHA-256 \(opening.rulesHash)

        """,
      en: """
        \(programme.name.en)
        Rules \(dryRun ? "checked" : "frozen"): \(programme.categories.count) categories, \
        \(programme.rubric.criteria.count) criteria, \(programme.rounds.count) rounds; announced on \
        \(programme.calendar.announcement).
        SHA-256 \(opening.rulesHash)

        """
    )
    Output.result(text[desk.language])
  }
}

struct JudgesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judges",
    abstract: "Ghi giám khảo và tiểu ban: XLSX, CSV. / Record judges and panels."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Các tệp, mỗi dòng một chỗ ngồi trong tiểu ban.") var files: [String]

  func run() throws {
    let sources = try SourceFile.files(at: files, in: desk.language)
    let office = try desk.office(.writing)
    let judges = try desk.reporting { try office.enrol(sources) }.value(in: desk.language)
    let seats = judges.map(\.seats.count).reduce(0, +)
    Output.result(
      Bilingual(
        vi: "Đã ghi \(judges.count) giám khảo, \(seats) chỗ trong các tiểu ban.\n",
        en: "\(judges.count) judges recorded, with \(seats) seats.\n"
      )[desk.language]
    )
  }
}

struct FiguresCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures",
    abstract: "Nhận số liệu của ban tổ chức, như lượt bình chọn. / Take in the office's figures."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Các tệp XLSX, CSV: cột hồ sơ và cột số liệu.") var files: [String]

  func run() throws {
    let sources = try SourceFile.files(at: files, in: desk.language)
    let office = try desk.office(.writing)
    let count = try desk.reporting { try office.supply(sources) }.value(in: desk.language)
    Output.result(
      Bilingual(vi: "Đã ghi \(count) số liệu.\n", en: "\(count) figures recorded.\n")[desk.language]
    )
  }
}
