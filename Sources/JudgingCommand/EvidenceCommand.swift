import ArgumentParser
import Foundation
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: "Nhận, liệt kê, trả lại tệp minh chứng mà hồ sơ nêu tên. / Files of evidence.",
    discussion: """
      Tệp được nhận khi tên trùng với tên hồ sơ đã nêu, không kể chữ hoa, chữ thường. Tệp nằm trong \
      thư mục mang mã hồ sơ, như MIV-0042/giay-phep.pdf, chỉ thuộc hồ sơ đó.
      Loại tệp được xét theo nội dung: PDF, ảnh, Word, Excel, PowerPoint, OpenDocument, MP4, MOV.
      """
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Chỉ các hồ sơ này.") var nominations: [String] = []
  @Option(help: "Thư mục hoặc tệp .zip chứa minh chứng.") var from: String?
  @Option(help: "Thư mục để ghi lại các tệp, mỗi hồ sơ một thư mục.") var export: String?
  @Flag(help: "Liệt kê tệp đã có và còn thiếu; không ghi.") var list = false
  @Flag(help: "Chỉ liệt kê tệp còn thiếu.") var missing = false
  @Option(help: "text, json hoặc csv, khi liệt kê.") var format = TableFormat.text

  func validate() throws {
    let acts = [from != nil, export != nil, list || missing].count(where: \.self)
    if acts != 1 { throw ValidationError("Chọn một: --from, --list hoặc --export.") }
  }

  private var ids: [Nomination.ID] { nominations.map { Identifier($0) } }

  func run() throws {
    if let from {
      let office = try desk.office(.writing)
      try Self.takeIn(from, for: ids, by: office, desk)
      return
    }
    let office = try desk.office(.reading)
    let lines = try desk.reporting { try office.evidenceLines(of: ids) }.value(in: desk.language)
    if let export {
      try write(lines, to: export, office)
    } else {
      show(missing ? lines.filter { $0.file == nil } : lines)
    }
  }

  /// Takes evidence in and says what came of it.
  static func takeIn(
    _ path: String,
    for ids: [Nomination.ID],
    by office: Office,
    _ desk: Desk
  ) throws {
    let intake = try Office.EvidenceSupply.with(path, in: desk.language) { supply in
      try desk.reporting { try office.takeIn(supply, for: ids) }.value(in: desk.language)
    }
    let holders = Set(intake.taken.map(\.nomination)).count
    let size = desk.language.shown(bytes: intake.taken.map(\.size).reduce(0, +))
    let (count, known, missing) = (intake.taken.count, intake.known, intake.missing)
    Output.result(
      Bilingual(
        vi: "Minh chứng: nhận \(count) tệp (\(size)) cho \(holders) hồ sơ"
          + (known == 0 ? "" : ", \(known) tệp đã có từ trước")
          + (missing == 0 ? "; không thiếu tệp nào.\n" : "; còn thiếu \(missing) tệp.\n"),
        en: "Evidence: \(count) files (\(size)) taken in for \(holders) nominations"
          + (known == 0 ? "" : ", \(known) were there already")
          + (missing == 0 ? "; none is missing.\n" : "; \(missing) are missing.\n")
      )[desk.language]
    )
  }

  private func show(_ lines: [EvidenceLine]) {
    let language = desk.language
    switch format {
    case .text:
      let table = lines.evidenceTable(in: language).lines(width: Terminal.width)
      let lacking = lines.count { $0.file == nil }
      let total = Bilingual(
        vi: "\(lines.count) tệp được nêu, còn thiếu \(lacking).",
        en: "\(lines.count) files listed, \(lacking) missing."
      )
      Output.result(table.joined(separator: "\n") + "\n\n\(total[language])\n")
    case .csv:
      var csv = CSVWriter(.plain)
      csv.append(["nomination", "listed", "kind", "bytes", "sha256"])
      for line in lines {
        csv.append([
          line.nomination.id.rawValue, line.listed, line.file?.kind.rawValue ?? "",
          line.file.map { String($0.size) } ?? "", line.file?.sha256 ?? "",
        ])
      }
      Output.result(csv.bytes)
    case .json: Output.result(JSONValue.array(lines.map(\.json)).prettyText)
    }
  }

  /// Writes each file under the code of its nomination; its ending says what its bytes are.
  private func write(_ lines: [EvidenceLine], to folder: String, _ office: Office) throws {
    let held = lines.compactMap(\.file)
    for file in held {
      let bytes = try desk.reporting { try office.bytes(of: file) }
      let path = "\(folder)/\(file.nomination)/\(file.exportName)"
      try OutputFile.write(bytes, to: path, in: desk.language)
    }
    Output.result(
      Bilingual(
        vi: "Đã ghi \(held.count) tệp vào \(folder).\n",
        en: "\(held.count) files written to \(folder).\n"
      )[desk.language]
    )
  }
}

extension StoredEvidence {
  /// The listed name; with the ending of its kind behind it where it has another.
  fileprivate var exportName: String {
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return kind.endings.contains(ending) ? name : "\(name).\(kind.endings[0])"
  }
}

extension EvidenceLine {
  fileprivate var json: JSONValue {
    [
      "nomination": .string(nomination.id.rawValue),
      "listed": .string(listed),
      "file": file.map { file in
        [
          "kind": .string(file.kind.rawValue), "bytes": .number(String(file.size)),
          "sha256": .string(file.sha256),
        ]
      } ?? .null,
    ]
  }
}

extension [EvidenceLine] {
  fileprivate func evidenceTable(in language: Language) -> TextTable {
    let names = Bilingual(
      vi: "Mã|Tệp được nêu|Loại|Cỡ|SHA-256",
      en: "Code|Listed|Kind|Size|SHA-256"
    )
    let lacking = Bilingual(vi: "chưa có", en: "missing")
    let columns: [(TextTable.Alignment, TextTable.Width)] = [
      (.leading, .content), (.leading, .share(1, lines: 3)), (.leading, .content),
      (.trailing, .content), (.leading, .content),
    ]
    return TextTable(
      columns: zip(names[language].split(separator: "|"), columns)
        .map { TextTable.Column(String($0), $1.0, $1.1) },
      rows: map { line in
        .cells([
          line.nomination.id.rawValue, line.listed,
          line.file?.kind.rawValue.uppercased() ?? lacking[language],
          line.file.map { language.shown(bytes: $0.size) } ?? "",
          line.file.map { $0.sha256.prefix(12) + "…" } ?? "",
        ])
      }
    )
  }
}
