import ArgumentParser
import Foundation
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Biểu mẫu Excel trống để điền, mẫu văn bản. / Empty workbooks, wording of documents.",
    discussion: """
      Lấy tiêu đề, danh sách chọn và ghi chú từ sổ (--casebook) hoặc từ tệp chương trình (--programme). \
      documents ghi các mẫu văn bản vào một thư mục để văn phòng sửa lời.
      """
  )

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case nominations
    case scores
    case judges
    case minutes
    case documents
  }

  @OptionGroup var desk: Desk
  @Argument(
    help: "nominations, scores, judges, minutes (biên bản họp) hoặc documents (mẫu văn bản)."
  )
  var kind: Kind
  @Option(help: "Tệp .xlsx sẽ ghi; thư mục mới với documents.") var to: String
  @Option(help: "Tệp chương trình, khi chưa có sổ.") var programme: String?
  @Option(help: "Vòng của phiếu chấm; mặc định là vòng đang chấm.") var round: String?

  @Option(help: "Ai họp, cho minutes: council (mặc định) hoặc mã hạng mục của tiểu ban.")
  var panel = "council"

  func run() throws {
    let language = desk.language
    if kind == .minutes { return try write(try minutes()) }
    if kind == .documents {
      let files = DocumentWording.usual.files.map { (name: $0.name, bytes: Array($0.text.utf8)) }
      try NewFolder.write(files, to: to, in: language)
      Output.result(Bilingual(vi: "Đã ghi \(to)\n", en: "Wrote \(to)\n")[language])
      return
    }
    let (rules, round, nominations) = try source()
    let draft: WorkbookDraft
    switch kind {
    case .minutes: return
    case .nominations: draft = Template.nominations(rules, in: language)
    case .judges: draft = Template.judges(rules, in: language)
    case .documents: return
    case .scores: draft = Template.scores(rules, round, nominations, in: language)
    }
    try write(draft)
  }

  /// A form for a meeting, which only a casebook can fill in with names.
  private func minutes() throws -> WorkbookDraft {
    let office = try desk.office(.reading)
    return try desk.reporting {
      let id = round.map { Round.ID($0) }
      let (rules, _, _) = try office.roundUnderWay(id).value(in: desk.language)
      let body = Panel(name: panel)
      if case .category(let category) = body, rules.category(category) == nil {
        let names = ["council"] + rules.categories.map(\.id.rawValue)
        throw ValidationError("--panel: \(names.joined(separator: ", "))")
      }
      let agenda = try office.agenda(of: body, round: id).value(in: desk.language)
      return Template.minutes(agenda, of: rules, in: desk.language)
    }
  }

  private func write(_ draft: WorkbookDraft) throws {
    let language = desk.language
    do {
      let bytes = try draft.bytes()
      try Data(bytes).write(to: URL(fileURLWithPath: to), options: .atomic)
    } catch {
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không ghi được \(to)", en: "cannot write \(to)")[language]
      )
    }
    Output.result(Bilingual(vi: "Đã ghi \(to)\n", en: "Wrote \(to)\n")[language])
  }

  private func source() throws -> (Programme, Round, [Nomination]) {
    if let programme {
      let file = try SourceFile(path: programme, in: desk.language)
      let opening = try desk.reporting { try Office.open(file, at: nil, by: desk.opener()) }
        .value(in: desk.language)
      return (opening.programme, try pick(opening.programme.rounds), [])
    }
    let office = try desk.office(.reading)
    return try desk.reporting {
      let (rules, current, entrants) = try office.roundUnderWay(round.map { Identifier($0) })
        .value(in: desk.language)
      return (rules, current, entrants)
    }
  }

  private func pick(_ rounds: [Round]) throws -> Round {
    let found = round.map { name in rounds.first { $0.id.rawValue == name } } ?? rounds.first
    if let found { return found }
    let names = rounds.map(\.id.rawValue).joined(separator: ", ")
    throw ValidationError("--round: \(names)")
  }
}
