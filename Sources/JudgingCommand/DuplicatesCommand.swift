import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct DuplicatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "duplicates",
    abstract: "Tìm hồ sơ có vẻ trùng và vì sao; ghi quyết định. / Likely duplicates, with why.",
    discussion: """
      Với TỆP (nomination,title,organisation và nếu có taxCode,website) thì không cần sổ; không có \
      TỆP thì tìm trong sổ, bỏ qua hồ sơ đã rút, đã loại và cặp đã có quyết định. In ra \
      left,right,score,reason, điểm cao trước.

      vinhdanh duplicates --decide GIỮ TRÙNG --merge --reason "…"
      vinhdanh duplicates --decide MỘT HAI --keep-both --reason "…"
      vinhdanh duplicates --decide MỘT HAI --reject HAI --reason "…"
      """
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Bảng hồ sơ: CSV hoặc XLSX.") var file: String?
  @Option(help: "Chỉ in cặp giống từ mức này, 0 đến 1; mặc định 0.8.") var threshold: String?
  @Option(help: "So với sổ của kỳ trước, chỉ đọc.") var against: String?
  @Option(parsing: .upToNextOption, help: "Hai mã hồ sơ để ghi quyết định.") var decide: [String] =
    []
  @Flag(help: "Hai hồ sơ là một: mã sau nhập vào mã trước, giữ xác nhận của cả hai.") var merge =
    false
  @Flag(help: "Hai hồ sơ khác nhau, giữ cả hai.") var keepBoth = false
  @Option(help: "Loại hồ sơ này.") var reject: String?
  @Option(help: "Lý do của quyết định.") var reason = ""
  @Flag(help: "Các quyết định đã ghi.") var decided = false
  @Option(help: "text, json hoặc csv.") var format: TableFormat?

  func validate() throws {
    if threshold != nil, likeness == nil {
      throw ValidationError("--threshold: số từ 0 đến 1, như 0.8.")
    }
    if file != nil, against != nil || decided || !decide.isEmpty {
      throw ValidationError("Với một TỆP thì không có --against, --decide hay --decided.")
    }
    let count = [merge, keepBoth, reject != nil].count(where: \.self)
    if decide.isEmpty, count > 0 { throw ValidationError("Nêu hai hồ sơ: --decide MỘT HAI.") }
    guard !decide.isEmpty else { return }
    if decide.count != 2 { throw ValidationError("--decide cần đúng hai mã hồ sơ.") }
    if count != 1 { throw ValidationError("Chọn một: --merge, --keep-both, --reject MÃ.") }
    if let reject, !decide.contains(reject) {
      throw ValidationError("--reject phải là một trong hai mã của --decide.")
    }
  }

  func run() throws {
    if let file {
      try search(in: SourceFile(path: file, in: desk.language))
    } else if decided {
      let office = try desk.office(.reading)
      show(try desk.reporting { try office.duplicateDecisions() })
    } else if let outcome {
      try record(outcome)
    } else {
      let office = try desk.office(.reading)
      let report = try desk.reporting {
        try office.duplicates(by: search, against: try earlier())
      }
      show(report, as: format ?? .text)
    }
  }

  private var likeness: Likeness? {
    guard let threshold, let value = Rational(decimal: threshold), value >= .zero else {
      return nil
    }
    let thousandths = value * Rational(1000)
    return Int(thousandths.rounded(places: 0)).flatMap { Likeness(thousandths: $0) }
  }

  private var search: DuplicateSearch {
    DuplicateSearch(threshold: likeness ?? DuplicateSearch.usualThreshold)
  }

  private var outcome: DuplicateDecision.Outcome? {
    if merge { return .merge }
    if keepBoth { return .keepBoth }
    return reject.map { .reject(Identifier($0)) }
  }

  private func earlier() throws -> Store? { try against.map { try Store(path: $0, for: .reading) } }

  private func search(in file: SourceFile) throws {
    let (entries, findings) = DuplicateEntryReader.read(file.bytes, file: file.name)
    Output.show(findings, in: desk.language)
    guard let entries else { throw CommandFailure(.findings) }
    let report = DuplicateReport(search.pairs(among: entries), of: entries)
    show(report, as: format ?? .csv)
  }

  private func record(_ outcome: DuplicateDecision.Outcome) throws {
    let office = try desk.office(.writing)
    let dossier = try desk.reporting {
      try office.decide(
        on: Identifier(decide[0]),
        and: Identifier(decide[1]),
        of: try earlier(),
        outcome,
        because: reason
      )
    }.value(in: desk.language)
    Output.result("\(decide[0]) · \(decide[1]): \(outcome.label[desk.language])\n")
    guard merge else { return }
    Output.result("\n" + dossier.text(in: desk.language, width: Terminal.width))
  }

  private func show(_ report: DuplicateReport, as format: TableFormat) {
    switch format {
    case .csv: Output.result(report.csv)
    case .json: Output.result(report.json.prettyText)
    case .text:
      let lines = report.text(in: desk.language, width: Terminal.width)
      Output.result(lines.joined(separator: "\n") + "\n")
    }
  }

  private func show(_ decisions: [Office.DecidedDuplicate]) {
    let language = desk.language
    let names = Bilingual(
      vi: "Lúc|Ai|Hồ sơ|Và|Quyết định|Lý do",
      en: "When|Who|Nomination|And|Decision|Reason"
    )
    let widths: [TextTable.Width] = [
      .content, .share(2, lines: 2), .content, .share(2, lines: 2), .content, .share(4, lines: 4),
    ]
    let table = TextTable(
      columns: zip(names[language].split(separator: "|"), widths)
        .map { TextTable.Column(String($0), .leading, $1) },
      rows: decisions.map { decision, act in
        .cells([
          language == .vi ? act.at.vietnamese : act.at.description, act.actor,
          decision.left.rawValue,
          decision.right.rawValue + (decision.edition.map { " (\($0))" } ?? ""),
          decision.outcome.label[language], decision.reason,
        ])
      }
    )
    Output.result(table.lines(width: Terminal.width).joined(separator: "\n") + "\n")
  }
}
