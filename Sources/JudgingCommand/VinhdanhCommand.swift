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
    subcommands: [
      OpenCommand.self,
      NominateCommand.self,
      EvidenceCommand.self,
      ReceiptCommand.self,
      ScreenCommand.self,
      DuplicatesCommand.self,
      LetterCommand.self,
      JudgesCommand.self,
      ConflictsCommand.self,
      RecuseCommand.self,
      AssignCommand.self,
      SheetsCommand.self,
      ScoreCommand.self,
      RemindCommand.self,
      FiguresCommand.self,
      StandingsCommand.self,
      ExplainCommand.self,
      AgreeCommand.self,
      VoteCommand.self,
      WithholdCommand.self,
      ShortlistCommand.self,
      StatusCommand.self,
      ExtendCommand.self,
      LedgerCommand.self,
      EraseCommand.self,
      ExportCommand.self,
      RetentionCommand.self,
      TallyCommand.self,
      AnalyseCommand.self,
      TemplateCommand.self,
      SealCommand.self,
      PublishCommand.self,
      VerifyCommand.self,
      CheckCommand.self,
      BackupCommand.self,
      DoctorCommand.self,
    ]
  )

  /// Codes that scripts can rely on: 1 for findings, 2 for what could not be done, 64 for usage.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as CommandFailure {
      error.report()
    } catch {
      exit(withError: error)
    }
  }
}
