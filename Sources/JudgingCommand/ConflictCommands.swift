import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct ConflictsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conflicts",
    abstract: "Xung đột lợi ích có thể có, chưa ai quyết định. / Likely conflicts of interest.",
    discussion: """
      So đơn vị, mã số thuế, tên miền thư, nơi đề cử, nơi làm cũ, tên trong hồ sơ. Người quyết định: \
      recuse (thôi chấm) hoặc recuse --none (không có xung đột). --declarations ghi bản khai cho từng giám \
      khảo; --from nhận lại bản khai đã điền.
      """
  )

  @OptionGroup var desk: Desk
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "text, json hoặc csv.") var format = TableFormat.text
  @Option(help: "Ghi bản khai xung đột lợi ích (.xlsx) vào thư mục này.") var declarations: String?
  @Option(parsing: .upToNextOption, help: "Nhận lại các bản khai; tất cả, hoặc không tệp nào.")
  var from: [String] = []
  @Option(help: "Chỉ giám khảo có mã này; nêu được nhiều lần khi ghi bản khai.")
  var judge: [String] = []
  @Flag(help: "Vẫn ghi bản khai dù giá trị giấu lộ ra ở tên hồ sơ; được ghi vào nhật ký.")
  var anyway = false

  func validate() throws {
    if declarations != nil, !from.isEmpty {
      throw ValidationError("Nêu --declarations hoặc --from, không cả hai.")
    }
    if declarations == nil, from.isEmpty, !judge.isEmpty {
      throw ValidationError("--judge đi cùng --declarations hoặc --from.")
    }
    if !from.isEmpty, judge.count > 1 { throw ValidationError("--from nhận một --judge.") }
    if declarations == nil, anyway { throw ValidationError("--anyway đi cùng --declarations.") }
  }

  func run() throws {
    if let declarations { return try write(to: declarations) }
    if !from.isEmpty { return try takeIn() }
    let office = try desk.office(.reading)
    let report = try desk.reporting {
      try office.conflicts(in: round.map { Identifier($0) })
    }.value(in: desk.language)
    switch format {
    case .text: Output.result(report.text(in: desk.language, width: Terminal.width))
    case .json: Output.result(report.json.prettyText)
    case .csv: Output.result(report.csv)
    }
  }

  private func write(to folder: String) throws {
    let order = Office.SheetOrder(
      round: round.map { Identifier($0) },
      judges: judge.map { Identifier($0) },
      leaks: anyway ? .accepted : .refused,
      language: desk.language
    )
    let office = try desk.office(.writing)
    let forms = try desk.reporting { try office.declarationForms(order) }.value(in: desk.language)
    for form in forms {
      do {
        let bytes = try form.workbook()
        try OutputFile.write(bytes, to: "\(folder)/\(form.fileName).xlsx", in: desk.language)
      } catch let error as WorkbookError {
        throw CommandFailure(.unable, error.message[desk.language])
      }
    }
    // Recorded last: what could not be written did not go out.
    let count = try desk.reporting { try office.recordRequests(by: forms, as: order) }
      .value(in: desk.language)
    Output.result(
      Bilingual(
        vi: "Đã ghi \(count) bản khai xung đột lợi ích vào \(folder).\n",
        en: "\(count) forms for declaring interests written to \(folder).\n"
      )[desk.language]
    )
  }

  private func takeIn() throws {
    let sources = try SourceFile.files(at: from, in: desk.language)
    let office = try desk.office(.writing)
    let taken = try desk.reporting {
      try office.declare(
        sources,
        in: round.map { Identifier($0) },
        by: judge.first.map { Identifier($0) }
      )
    }.value(in: desk.language)
    Output.result(
      Bilingual(
        vi: """
          Đã nhận \(taken.files) bản khai cho \(taken.answers) hồ sơ; \(taken.interests) xung đột chờ quyết \
          định.

          """,
        en: """
          \(taken.files) declarations taken in for \(taken.answers) nominations; \(taken.interests) interests \
          wait for a decision.

          """
      )[desk.language]
    )
  }
}

struct RecuseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recuse",
    abstract: "Ghi giám khảo thôi chấm hồ sơ; không rút lại được. / Record a recusal; it binds."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Mã giám khảo.") var judge: String
  @Argument(help: "Mã các hồ sơ.") var nominations: [String] = []
  @Option(help: "Cả hạng mục, khi giám khảo có hồ sơ của mình trong đó.") var category: String?
  @Flag(name: .customLong("none"), help: "Đã xem: không có xung đột; không hỏi lại.")
  var isNone = false
  @Flag(help: "Giám khảo rút khỏi cuộc chấm; phiếu đã nộp vẫn tính.") var leaves = false
  @Option(help: "Lý do.") var reason: String

  func validate() throws {
    let choices = [!nominations.isEmpty, category != nil, leaves].count(where: \.self)
    guard choices == 1 else {
      throw ValidationError("Nêu một trong: mã hồ sơ, --category, --leaves.")
    }
    if isNone, nominations.isEmpty { throw ValidationError("--none cần mã hồ sơ.") }
  }

  func run() throws {
    let office = try desk.office(.writing)
    let judge = Judge.ID(judge)
    if leaves {
      let person = try desk.reporting { try office.release(judge, because: reason) }
        .value(in: desk.language)
      say(
        vi: "\(person.name) (\(judge)) đã rút; phiếu đã nộp vẫn tính.",
        en: "\(person.name) (\(judge)) has left; cards handed in count."
      )
    } else if isNone {
      for nomination in nominations {
        let id = try desk.reporting {
          try office.clear(judge, for: Identifier(nomination), because: reason)
        }.value(in: desk.language)
        say(
          vi: "\(judge) vẫn chấm \(id): đã xem, không có xung đột.",
          en: "\(judge) goes on judging \(id): looked at, no conflict."
        )
      }
    } else {
      let scopes =
        category.map { [.category(Identifier($0))] }
        ?? nominations.map { Recusal.Scope.nomination(Identifier($0)) }
      let recusals = try desk.reporting {
        try office.recuse(judge, from: scopes, because: reason)
      }.value(in: desk.language)
      let names = recusals.map(\.scope.name).joined(separator: ", ")
      say(vi: "\(judge) thôi chấm \(names).", en: "\(judge) is recused from \(names).")
    }
  }

  private func say(vi: String, en: String) {
    Output.result(Bilingual(vi: vi, en: en)[desk.language] + "\n")
  }
}
