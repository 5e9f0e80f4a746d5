import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import VietnameseText

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Sơ tuyển theo điều kiện, hoặc ghi quyết định về một hồ sơ. / Screen nominations."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Mã hồ sơ, khi ghi quyết định của người.") var nomination: String?
  @Flag(help: "Hồ sơ hợp lệ.") var eligible = false
  @Flag(help: "Hồ sơ không hợp lệ.") var ineligible = false
  @Flag(help: "Yêu cầu bổ sung.") var supplement = false
  @Option(help: "Hạn bổ sung, dd/mm/yyyy; không kèm mã thì cho mọi hồ sơ còn thiếu.") var by:
    String?
  @Flag(help: "Đơn vị rút hồ sơ.") var withdrawn = false
  @Option(help: "Trùng với hồ sơ này.") var duplicateOf: String?
  @Flag(help: "Thu hồi, kèm --decision.") var revoked = false
  @Option(help: "Lý do của quyết định.") var reason = ""
  @Option(help: "Số quyết định.") var decision = ""
  @Flag(help: "Chỉ xem, không ghi; với mã hồ sơ thì xem mọi điều kiện và lịch sử.") var show = false
  @Flag(help: "Việc đang chờ, gấp nhất trước; không ghi.") var queue = false
  @Flag(help: "In cả các hồ sơ hợp lệ.") var all = false

  func validate() throws {
    let choices = [eligible, ineligible, supplement, withdrawn, revoked, duplicateOf != nil]
    let count = choices.count(where: \.self)
    if nomination == nil, count > 0 { throw ValidationError("Nêu mã hồ sơ trước quyết định.") }
    if nomination != nil, count != 1, !show {
      throw ValidationError(
        """
        Chọn một: --eligible, --ineligible, --supplement, --withdrawn, --duplicate-of, --revoked.
        """
      )
    }
    if revoked, decision.isEmpty { throw ValidationError("Thu hồi phải có --decision SỐ.") }
    if by != nil, day == nil { throw ValidationError("--by: viết ngày như 05/09/2027.") }
  }

  func run() throws {
    let language = desk.language
    let office = try desk.office(show || queue ? .reading : .writing)
    if show, let nomination {
      let dossier = try desk.reporting { try office.dossier(of: Identifier(nomination)) }
        .value(in: language)
      Output.result(dossier.text(in: language, width: Terminal.width))
      return
    }
    if let nomination, !show {
      let line = try desk.reporting {
        try office.decide(on: Identifier(nomination), state, because: reason)
      }.value(in: language)
      Output.result("\(line.nomination.id)  \(line.state.label[language])\n")
      return
    }
    let lines = try desk.reporting {
      if queue { return try office.queue() }
      return show
        ? try office.screenings() : try office.screen(supplementsBy: day).value(in: language)
    }
    let shown = lines.filter { all || queue || $0.state != .eligible || $0.isByHand }
    if !shown.isEmpty {
      Output.result(table(shown).lines(width: Terminal.width).joined(separator: "\n") + "\n\n")
    }
    Output.result(summary(lines))
  }

  private var day: CivilDate? {
    guard let by, case .date(let day) = CivilDate.read(by) else { return nil }
    return day
  }

  private var state: Screening {
    if eligible { return .eligible }
    if supplement { return .supplementRequested([], by: day) }
    if withdrawn { return .withdrawn }
    if let duplicateOf { return .duplicate(of: Identifier(duplicateOf)) }
    if revoked { return .revoked(decision: decision) }
    return .ineligible([], note: reason)
  }

  private func table(_ lines: [Office.ScreeningLine]) -> TextTable {
    let headings = Bilingual(
      vi: "Mã|Tên|Tổ chức|Kết quả|Hạn|Lý do",
      en: "Code|Title|Organisation|State|Due|Reasons"
    )
    let widths: [TextTable.Width] = [
      .content, .share(3, lines: 3), .share(3, lines: 3), .content, .content, .share(5, lines: 6),
    ]
    let rows = lines.map { line in
      [
        line.nomination.id.rawValue,
        line.nomination.title,
        line.nomination.organisation,
        line.state.label[desk.language] + (line.isByHand ? " *" : ""),
        due(line.state),
        line.reasons.map { $0[desk.language] }.joined(separator: "; "),
      ]
    }
    // Most tables have no date to show.
    let shown = headings[desk.language].split(separator: "|").enumerated()
      .filter { column, _ in column != 4 || rows.contains { !$0[4].isEmpty } }
    return TextTable(
      columns: shown.map { TextTable.Column(String($1), .leading, widths[$0]) },
      rows: rows.map { row in .cells(shown.map { row[$0.offset] }) }
    )
  }

  /// The day a supplement is due, and whether that has passed.
  private func due(_ state: Screening) -> String {
    guard let day = state.due else { return "" }
    let late = Bilingual(vi: " quá hạn", en: " overdue")
    let isLate = (try? desk.clockDay()).map(state.isOverdue) ?? false
    return desk.language.shown(day) + (isLate ? late[desk.language] : "")
  }

  /// How many stand in each state.
  private func summary(_ lines: [Office.ScreeningLine]) -> String {
    let groups = Dictionary(grouping: lines, by: \.state.name)
    let parts = groups.sorted { $0.key < $1.key }.compactMap { _, own in
      own.first.map { "\($0.state.kindLabel[desk.language]): \(own.count)" }
    }
    let byHand = lines.contains(where: \.isByHand)
    let note = Bilingual(vi: "  (* do người quyết định)", en: "  (* decided by a person)")
    return parts.joined(separator: " · ") + (byHand ? note[desk.language] : "") + "\n"
  }
}
