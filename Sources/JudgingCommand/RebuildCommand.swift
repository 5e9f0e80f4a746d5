import ArgumentParser
import Judging
import JudgingStore

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Dựng lại sổ từ nhật ký của nó. / Replay the ledger into a new casebook.",
    discussion: """
      Sổ cũ giữ nguyên. Sổ mới chỉ gồm những gì nhật ký cam kết; phần suy ra được thì tính lại. Sổ cũ \
      khác chỗ nào thì nêu đúng bảng và dòng đó, mã thoát 1.
      """
  )

  @OptionGroup var desk: Desk
  @Option(help: "Tệp sổ mới; chưa có.") var to: String

  func run() throws {
    let path = try desk.path()
    let result = try desk.reporting { try Store(path: path, for: .reading).rebuild(to: to) }
    guard result.faults.isEmpty else {
      for fault in result.faults { Output.problem(fault.message[desk.language]) }
      throw CommandFailure(
        .findings,
        Bilingual(
          vi: "Không dựng lại được: chính phần nhật ký cam kết đã hỏng. Hãy dùng bản sao lưu.",
          en: "It cannot be rebuilt: what the ledger itself commits to is damaged. Use a backup."
        )[desk.language]
      )
    }
    Output.result(summary(of: result)[desk.language])
    guard result.differences.isEmpty else { throw differing(result, from: path) }
  }

  private func summary(of result: Rebuilding) -> Bilingual {
    let tables = result.tables.filter { $0.rows > 0 }
    let list = tables.map { "  \($0.name): \($0.rows)\n" }.joined()
    let erased = Bilingual(
      vi: """
        \(result.erased) chỗ đã xóa theo yêu cầu vẫn trống như trong sổ cũ; nhật ký giữ cam kết, không \
        giữ nội dung.

        """,
      en: """
        \(result.erased) parts that were erased stay as they are; the ledger keeps their commitments, \
        not their text.

        """
    )
    return Bilingual(
      vi: """
        Đã dựng lại \(result.entries) mục nhật ký vào \(to); \(result.checkpoints) điểm kiểm đều khớp. \
        Số dòng từng bảng:
        \(list)\(result.erased > 0 ? erased.vi : "")
        """,
      en: """
        Replayed \(result.entries) ledger entries into \(to), which lead to all \(result.checkpoints) \
        checkpoints. Rows by table:
        \(list)\(result.erased > 0 ? erased.en : "")
        """
    )
  }

  private func differing(_ result: Rebuilding, from path: String) -> CommandFailure {
    for difference in result.differences { Output.problem(difference.message[desk.language]) }
    if result.unlisted > 0 {
      Output.problem(
        Bilingual(
          vi: "… và \(result.unlisted) dòng nữa, không kể ra",
          en: "… and \(result.unlisted) more rows, not listed"
        )[desk.language]
      )
    }
    let count = result.differences.count + result.unlisted
    return CommandFailure(
      .findings,
      Bilingual(
        vi: """
          Sổ \(path) khác nhật ký của nó ở \(count) chỗ trên: có người hoặc có lỗi đã sửa ngoài nhật \
          ký. Sổ dựng lại là \(to).
          """,
        en: """
          \(path) differs from its own ledger in the \(count) places above: it was changed beside the \
          ledger. The rebuilt casebook is \(to).
          """
      )[desk.language]
    )
  }
}
