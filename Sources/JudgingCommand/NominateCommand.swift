public import ArgumentParser
import Judging
public import JudgingFormats
import JudgingStore
import JudgingWorkflow

extension DeclaredEncoding: ExpressibleByArgument {}

struct NominateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nominate",
    abstract: "Nhận hồ sơ đề cử: XML, XLSX, CSV, JSON. / Take in nominations."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Các tệp; tất cả được ghi, hoặc không tệp nào.") var files: [String]
  @Flag(help: "Chỉ kiểm tra, không ghi.") var dryRun = false
  @Flag(help: "Cho xem cột nào được hiểu là trường nào; không ghi.") var explain = false
  @Option(help: "Hiệp hội, đơn vị gửi; các tên cột đã khai của họ được nhớ.") var from: String?
  @Option(help: "Bảng tên cột: hai cột “Tiêu đề” và “Trường”.") var columns: String?
  @Option(help: "Thư mục hoặc .zip chứa tệp minh chứng của các hồ sơ này.") var evidence: String?
  @Option(help: "Thư mục để ghi biên nhận cho đơn vị gửi.") var receipts: String?
  @Option(help: "Bảng mã của tệp CSV cũ: windows-1258, tcvn3 hoặc vni.")
  var encoding: DeclaredEncoding?

  func run() throws {
    let sources = try SourceFile.files(at: files, in: desk.language)
    let sending = Office.Sending(
      encoding: encoding,
      association: from,
      columns: try columns.map { try SourceFile(path: $0, in: desk.language) }
    )
    let isTrial = dryRun || explain
    let office = try desk.office(isTrial ? .reading : .writing)
    if explain { try show(sources, sending, of: office) }
    let intake = try advised { try office.nominate(sources, sending, dryRun: isTrial) }
    Output.result(summary(intake, isTrial)[desk.language])
    for file in intake.files { Output.result("  \(file.name)  SHA-256 \(file.sha256)\n") }
    guard !isTrial else { return }
    if let evidence {
      let codes = (intake.nominations + intake.again).map(\.id)
      try EvidenceCommand.takeIn(evidence, for: codes, by: office, desk)
    }
    if let receipts {
      for file in intake.files {
        try ReceiptCommand.write(of: file.sha256, to: receipts, by: office, desk)
      }
    }
  }

  /// What came of an act; where it was refused for a column not found, also another way to go on.
  private func advised<Value>(_ act: () throws -> Outcome<Value>) throws -> Value {
    let outcome = try desk.reporting(act)
    defer {
      let rules = Set(outcome.findings.map(\.rule))
      if rules.isSuperset(of: [.headingMissing, .headingUnknown]) {
        Output.problem(
          Bilingual(
            vi: """
              Không muốn sửa tên cột? Lập một tệp CSV hai cột “Tiêu đề” và “Trường”, rồi thêm \
              --columns TỆP --from "ĐƠN VỊ GỬI"; lần sau được nhớ.
              """,
            en: """
              Rather leave the file as it is? Make a CSV with the columns “Heading” and “Field”, \
              and add --columns FILE --from "SENDER"; it is remembered.
              """
          )[desk.language]
        )
      }
    }
    return try outcome.value(in: desk.language)
  }

  private func show(
    _ sources: [SourceFile],
    _ sending: Office.Sending,
    of office: Office
  ) throws {
    let layouts = try advised { try office.layouts(of: sources, sending) }
    for layout in layouts {
      let lines = layout.heading[desk.language]
      let table = layout.table(in: desk.language).lines(width: Terminal.width)
      Output.result(lines + "\n" + table.joined(separator: "\n") + "\n\n")
    }
  }

  private func summary(_ intake: Office.Intake, _ isTrial: Bool) -> Bilingual {
    let first = intake.nominations.first?.id.rawValue ?? ""
    let last = intake.nominations.last?.id.rawValue ?? ""
    let count = intake.nominations.count
    let codes = intake.again.map(\.id.rawValue).joined(separator: ", ")
    let again =
      intake.again.isEmpty
      ? Bilingual(vi: "", en: "")
      : Bilingual(
        vi: "Nộp lại \(intake.again.count) hồ sơ: \(codes).\n",
        en: "\(intake.again.count) nominations handed in again: \(codes).\n"
      )
    if isTrial {
      return Bilingual(
        vi: "Kiểm tra xong: \(count) hồ sơ nhận được, chưa ghi.\n" + again.vi,
        en: "Checked: \(count) nominations can be taken in, none recorded.\n" + again.en
      )
    }
    if count == 0 { return again }
    return Bilingual(
      vi: "Đã nhận \(count) hồ sơ: \(first) – \(last).\n" + again.vi,
      en: "\(count) nominations taken in: \(first) – \(last).\n" + again.en
    )
  }
}

extension TableLayout {
  /// The file, the rows of the headings and of the entries, in one line.
  fileprivate var heading: Bilingual {
    let name = file + (sheet.map { " · \($0)" } ?? "")
    let headings = Self.span(headingRows)
    let span = rows.map { Self.span($0) } ?? "—"
    return Bilingual(
      vi: "\(name): tiêu đề ở dòng \(headings), \(count) hồ sơ ở dòng \(span)",
      en: "\(name): headings in row \(headings), \(count) nominations in rows \(span)"
    )
  }

  private static func span(_ rows: ClosedRange<Int>) -> String {
    rows.count == 1 ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
  }

  fileprivate func table(in language: Language) -> TextTable {
    let names = Bilingual(
      vi: "Cột|Tiêu đề trong tệp|Hiểu là|Hồ sơ đầu tiên",
      en: "Column|Heading|Means|First nomination"
    )
    let widths: [TextTable.Width] = [
      .content, .share(1, lines: 3), .share(1, lines: 3), .share(1, lines: 2),
    ]
    return TextTable(
      columns: zip(names[language].split(separator: "|"), widths)
        .map { TextTable.Column(String($0), .leading, $1) },
      rows: columns.map { letter, heading, field, first in
        let meaning = field.map { "\($0.name[language]) (\($0.id))" }
        return .cells([letter, heading, meaning ?? Bilingual.notRead[language], first])
      }
    )
  }
}

extension Bilingual {
  fileprivate static let notRead = Bilingual(vi: "— không đọc", en: "— not read")
}
