public import ArgumentParser
import Foundation
public import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct StandingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standings",
    abstract: "Bảng điểm và thứ hạng hiện tại. / Totals and places so far."
  )

  @OptionGroup var desk: Desk
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "severity: thêm giá trị hiệu chỉnh theo độ nghiêm, không đổi thứ hạng.")
  var with: Supplement?
  @Option(name: .customLong("for"), help: Reader.help) var reader = Reader.organiser
  @Option(help: "text, json hoặc csv.") var format = TableFormat.text

  func validate() throws {
    if with != nil, format == .csv { throw ValidationError("--with in text hoặc json.") }
    if with != nil, reader != .organiser { throw ValidationError(Reader.noSupplement) }
  }

  func run() throws {
    let office = try desk.office(.reading)
    let id = round.map { Round.ID($0) }
    let report = try desk.reporting { try office.standings(of: id, for: reader) }.value(
      in: desk.language
    )
    let severity = try with.map { _ in
      try desk.reporting { try office.severity(of: id) }.value(in: desk.language)
    }
    switch format {
    case .text:
      Output.result(report.text(in: desk.language, width: Terminal.width))
      if let severity { Output.result(severity.text(in: desk.language, width: Terminal.width)) }
    case .json: Output.result(report.json.adding("severity", severity?.json()).prettyText)
    case .csv: Output.result(report.csv(.plain))
    }
  }
}

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Vì sao một hồ sơ có thứ hạng này. / Why a nomination has its place."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Mã hồ sơ, như MIV-0042.") var nomination: String
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "severity: thêm giá trị hiệu chỉnh theo độ nghiêm.") var with: Supplement?
  @Option(name: .customLong("for"), help: Reader.help) var reader = Reader.organiser
  @Option(help: "text hoặc json.") var format = TableFormat.text

  func validate() throws {
    if format == .csv { throw ValidationError("explain in text hoặc json.") }
    if with != nil, reader != .organiser { throw ValidationError(Reader.noSupplement) }
  }

  func run() throws {
    let office = try desk.office(.reading)
    let explanation = try desk.reporting {
      try office.explain(
        Identifier(nomination),
        round: round.map { Identifier($0) },
        for: reader
      )
    }.value(in: desk.language)
    let severity = try with.map { _ in
      try desk.reporting { try office.severity(of: round.map { Identifier($0) }) }
        .value(in: desk.language)
    }
    switch format {
    case .text, .csv:
      Output.result(explanation.text(in: desk.language, width: Terminal.width))
      if let severity {
        Output.result(
          severity.text(in: desk.language, only: nomination, width: Terminal.width)
        )
      }
    case .json:
      let own = severity?.json(only: nomination)
      Output.result(explanation.json.adding("severity", own).prettyText)
    }
  }
}

extension Reader: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }

  public var defaultValueDescription: String { "organiser" }

  static let help: ArgumentHelp =
    "Viết cho ai: public, nominee, judge:MÃ, chair:MÃ, auditor, organiser (docs/disclosure.md)."
  static let noSupplement = "--with chỉ dành cho ban tổ chức."
}

/// What may stand beside the prescribed result.
enum Supplement: String, ExpressibleByArgument {
  case severity
}

extension JSONValue {
  /// An object with one member more, at its end; itself where there is none.
  fileprivate func adding(_ key: String, _ value: JSONValue?) -> JSONValue {
    guard case .object(let members) = self, let value else { return self }
    return .object(members + [Member(key, value)])
  }
}

struct ShortlistCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shortlist",
    abstract: "Chốt danh sách của một vòng và ghi ra tệp. / Freeze a round's shortlist."
  )

  @OptionGroup var desk: Desk
  @Option(help: "Vòng; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "Thư mục ghi các tệp .txt .csv .json .xlsx .html.") var to: String?
  @Option(help: "Số quyết định, nếu đã có.") var decision: String?
  @Option(help: "Hồ sơ không xếp hạng được, loại khỏi vòng; kèm --reason.")
  var without: [String] = []
  @Option(help: "Lý do của --without.") var reason = ""
  @Flag(help: "In lại danh sách đã chốt.") var show = false
  @Option(help: "text, json hoặc csv.") var format = TableFormat.text

  func run() throws {
    let document = try show ? frozen() : cut()
    switch format {
    case .text: Output.result(document.text(in: desk.language, width: Terminal.width))
    case .json: Output.result(document.json.prettyText)
    case .csv: Output.result(document.csv(.plain))
    }
    if let to { try write(document, to: to) }
  }

  private func workbook(_ document: ShortlistDocument, in language: Language) throws -> [UInt8] {
    do {
      return try document.workbook(in: language)
    } catch {
      throw CommandFailure(.unable, error.message[desk.language])
    }
  }

  private func cut() throws -> ShortlistDocument {
    let office = try desk.office(.writing)
    return try desk.reporting {
      try office.shortlist(
        round: round.map { Identifier($0) },
        leavingOut: without.map { Identifier($0) },
        because: reason,
        decision: decision
      )
    }.value(in: desk.language)
  }

  private func frozen() throws -> ShortlistDocument {
    let office = try desk.office(.reading)
    let document = try desk.reporting {
      try office.frozenShortlist(of: round.map { Identifier($0) })
    }
    if let document {
      for (id, state) in try desk.reporting({ try office.outSince(document) }) {
        let label = state.label[desk.language]
        Output.problem(
          Bilingual(vi: "\(id): sau khi chốt \(label)", en: "\(id): since the cut \(label)")[
            desk.language
          ]
        )
      }
      return document
    }
    throw CommandFailure(
      .findings,
      Bilingual(vi: "chưa chốt danh sách nào", en: "no shortlist is frozen yet")[desk.language]
    )
  }

  /// Writes every form of the document; each file appears whole or not at all.
  private func write(_ document: ShortlistDocument, to folder: String) throws {
    let name = "\(folder)/\(document.programme)-\(document.round)"
    let files: [(String, [UInt8])] = [
      ("vi.txt", Array(document.text(in: .vi).utf8)),
      ("en.txt", Array(document.text(in: .en).utf8)),
      ("csv", document.csv(.excel)),
      ("json", Array(document.json.prettyText.utf8)),
      ("html", document.html()),
      ("vi.xlsx", try workbook(document, in: .vi)),
      ("en.xlsx", try workbook(document, in: .en)),
    ]
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (suffix, bytes) in files {
        let url = URL(fileURLWithPath: "\(name).\(suffix)")
        try Data(bytes).write(to: url, options: .atomic)
      }
    } catch {
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không ghi được vào \(folder)", en: "cannot write to \(folder)")[
          desk.language
        ]
      )
    }
    Output.problem(
      Bilingual(
        vi: "Đã ghi \(name).{vi.txt,en.txt,csv,json,vi.xlsx,en.xlsx,html}",
        en: "Wrote \(name).{vi.txt,en.txt,csv,json,vi.xlsx,en.xlsx,html}"
      )[desk.language]
    )
  }
}

struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Mọi việc đã làm, theo thứ tự. / Everything that happened."
  )

  @OptionGroup var desk: Desk
  @Option(help: "text hoặc json.") var format = TableFormat.text

  func validate() throws {
    if format == .csv { throw ValidationError("ledger in text hoặc json.") }
  }

  func run() throws {
    let office = try desk.office(.reading)
    let entries = try desk.reporting { try office.ledger() }
    switch format {
    case .text, .csv:
      var table = TextTable(
        columns: [
          .init("#", .trailing), .init(label.when), .init(label.who),
          .init(label.act), .init(label.detail, .leading, .share(1, lines: 3)),
          .init(label.leaf),
        ]
      )
      table.rows = entries.map { entry in
        .cells([
          String(entry.index),
          entry.act.at.vietnamese + (entry.act.isRehearsal ? " *" : ""),
          entry.act.actor,
          entry.act.name,
          summary(entry.act.detail),
          String(entry.leafHash.hex.prefix(12)),
        ])
      }
      Output.result(table.lines(width: max(Terminal.width, 100)).joined(separator: "\n") + "\n")
    case .json:
      let values = try entries.map { entry in
        JSONValue.object([
          .init("entry", try JSONValue(parsing: entry.text)),
          .init("leafHash", .string(entry.leafHash.hex)),
        ])
      }
      Output.result(JSONValue.array(values).prettyText)
    }
  }

  private var label: (when: String, who: String, act: String, detail: String, leaf: String) {
    switch desk.language {
    case .vi: ("Lúc (* tập dượt)", "Ai", "Việc", "Chi tiết", "Dấu băm")
    case .en: ("When (* rehearsal)", "Who", "Act", "Detail", "Leaf hash")
    }
  }

  /// The single values of an act's detail; lists by their length.
  private func summary(_ detail: JSONValue) -> String {
    (detail.members ?? []).compactMap { member -> String? in
      switch member.value {
      case .string(let text):
        "\(member.key) \(text.count == 64 ? String(text.prefix(12)) + "…" : text)"
      case .number(let digits): "\(member.key) \(digits)"
      case .array(let values): "\(member.key) ×\(values.count)"
      case .bool, .null, .object: nil
      }
    }.joined(separator: "; ")
  }
}

/// The width tables are laid out for.
enum Terminal {
  /// The terminal's own, or 110 in a pipe.
  static var width: Int {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      size.ws_col >= 60
    else { return 110 }
    return Int(size.ws_col)
  }
}
