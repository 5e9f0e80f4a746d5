public import ArgumentParser
public import Judging
import JudgingStore
import JudgingWorkflow

extension PaperEntry: ExpressibleByArgument {}

struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "Nhận phiếu chấm: XLSX, CSV, JSON. / Take in score sheets.",
    discussion: """
      Nhận cả phiếu do lệnh sheets phát, dù đã sửa bằng Excel, LibreOffice hay Google Sheets.
      """
  )

  @OptionGroup var desk: Desk
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "Mã giám khảo nộp các phiếu này; phiếu của người khác bị từ chối.")
  var judge: String?
  @Argument(help: "Các tệp; tất cả được ghi, hoặc không tệp nào.") var files: [String]
  @Option(help: "Phiếu giấy do hai người nhập: first hoặc second; khớp nhau mới tính.")
  var entry: PaperEntry?
  @Flag(help: "Nhận những hồ sơ đã chấm xong, phần còn lại chỉ báo.") var partial = false
  @Flag(help: "Chỉ kiểm tra, không ghi.") var dryRun = false

  func validate() throws {
    if entry != nil, dryRun { throw ValidationError("--entry không đi cùng --dry-run.") }
  }

  func run() throws {
    let sources = try SourceFile.files(at: files, in: desk.language)
    let office = try desk.office(dryRun ? .reading : .writing)
    let handIn = Office.HandIn(
      round: round.map { Identifier($0) },
      judge: judge.map { Identifier($0) },
      completeness: partial ? .finished : .whole
    )
    if let entry {
      let entering = try desk.reporting { try office.enter(sources, as: entry, for: handIn) }
        .value(in: desk.language)
      Output.result(summary(of: entering, entry))
      return
    }
    let scoring = try desk.reporting { try office.score(sources, as: handIn, dryRun: dryRun) }
      .value(in: desk.language)
    Output.result(summary(of: scoring) + aside(scoring.aside))
  }

  private func summary(of scoring: Office.Scoring) -> String {
    let (count, replaced, name) = (scoring.count, scoring.replaced, scoring.round.name)
    return Bilingual(
      vi: dryRun
        ? "Kiểm tra xong: \(count) phiếu hợp lệ cho \(name.vi), chưa ghi.\n"
        : "Đã nhận \(count) phiếu cho \(name.vi), trong đó \(replaced) phiếu thay phiếu cũ.\n",
      en: dryRun
        ? "Checked: \(count) valid sheets for \(name.en), none recorded.\n"
        : "\(count) sheets taken in for \(name.en), \(replaced) of them replacing others.\n"
    )[desk.language]
  }

  private func summary(of entering: Office.Entering, _ entry: PaperEntry) -> String {
    let (counted, differing) = (entering.counted.count, entering.differing.count)
    let waiting = entering.waiting.map { "\($0.judge)/\($0.nomination)" }
    let shown = waiting.prefix(10).joined(separator: ", ") + (waiting.count > 10 ? ", …" : "")
    let line = Bilingual(
      vi: """
        Đã nhận \(entering.entered) phiếu giấy cho \(entering.round.name.vi), \(entry.label.vi): \
        \(counted) phiếu khớp và được tính, \(differing) phiếu lệch, chưa tính.

        """,
      en: """
        \(entering.entered) paper sheets taken in for \(entering.round.name.en), \(entry.label.en): \
        \(counted) agree and count, \(differing) differ and do not count yet.

        """
    )
    let rest = Bilingual(
      vi: "Chờ nhập lần kia: \(waiting.count) (\(shown)).\n",
      en: "Waiting for the other entry: \(waiting.count) (\(shown)).\n"
    )
    return line[desk.language] + (waiting.isEmpty ? "" : rest[desk.language])
  }

  private func aside(_ aside: Office.Aside) -> String {
    guard !aside.isEmpty else { return "" }
    return Bilingual(
      vi: """
        Không nhận: \(aside.unchanged) phiếu như cũ, \(aside.leftOut) hồ sơ chưa xong, \
        \(aside.conflicts) hồ sơ có lợi ích liên quan.

        """,
      en: """
        Not taken: \(aside.unchanged) sheets unchanged, \(aside.leftOut) nominations not finished, \
        \(aside.conflicts) with a declared interest.

        """
    )[desk.language]
  }
}
