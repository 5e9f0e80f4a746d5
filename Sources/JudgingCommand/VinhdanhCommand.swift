import ArgumentParser

@main
struct VinhdanhCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vinhdanh",
    abstract: "Chấm giải và tôn vinh: từ hồ sơ đề cử đến danh sách rút gọn.",
    discussion: """
      Run an award programme from nominations to a ranked shortlist; every place can be explained.

      Sổ (casebook) là một tệp SQLite, nêu bằng --casebook hoặc biến VINHDANH_CASEBOOK.
      Mã thoát: 0 xong · 1 có lỗi trong dữ liệu, chưa ghi gì · 2 không làm được · 64 gõ sai lệnh
      · 10–14 bộ công bố không đúng (xem verify --help).
      """,
    version: "0.1.0",
    groupedSubcommands: [
      CommandGroup(
        name: "Quy chế và sổ · Rules and casebook",
        subcommands: [
          OpenCommand.self,
          StatusCommand.self,
          ExtendCommand.self,
          LedgerCommand.self,
          CheckCommand.self,
          BackupCommand.self,
          RebuildCommand.self,
          DoctorCommand.self,
        ]
      ),
      CommandGroup(
        name: "Hồ sơ · Nominations",
        subcommands: [
          TemplateCommand.self,
          NominateCommand.self,
          EvidenceCommand.self,
          ReceiptCommand.self,
          ScreenCommand.self,
          LetterCommand.self,
          DuplicatesCommand.self,
        ]
      ),
      CommandGroup(
        name: "Giám khảo · Judges",
        subcommands: [
          JudgesCommand.self,
          ConflictsCommand.self,
          RecuseCommand.self,
          AssignCommand.self,
          CalibrateCommand.self,
          SheetsCommand.self,
          ScoreCommand.self,
          RemindCommand.self,
        ]
      ),
      CommandGroup(
        name: "Kết quả · Results",
        subcommands: [
          FiguresCommand.self,
          StandingsCommand.self,
          ExplainCommand.self,
          MinutesCommand.self,
          AgreeCommand.self,
          VoteCommand.self,
          WithholdCommand.self,
          ShortlistCommand.self,
          ReportCommand.self,
        ]
      ),
      CommandGroup(
        name: "Công bố và kiểm chứng · Publication",
        subcommands: [
          SealCommand.self,
          FeedbackCommand.self,
          DocumentsCommand.self,
          PublishCommand.self,
          VerifyCommand.self,
        ]
      ),
      CommandGroup(
        name: "Dữ liệu cá nhân · Personal data",
        subcommands: [
          EraseCommand.self,
          ExportCommand.self,
          RetentionCommand.self,
        ]
      ),
      CommandGroup(
        name: "Không cần sổ · Without a casebook",
        subcommands: [
          TallyCommand.self,
          AnalyseCommand.self,
        ]
      ),
    ]
  )

  /// Codes that scripts can rely on: 1 for findings, 2 for what could not be done, 64 for usage.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
      if !Output.isComplete { throw CommandFailure(.unable) }
    } catch let error as CommandFailure {
      error.report()
    } catch {
      exit(withError: error)
    }
  }
}
