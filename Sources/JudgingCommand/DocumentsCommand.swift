import ArgumentParser
import Foundation
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import VietnameseText

struct DocumentsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents",
    abstract: "Văn bản theo NĐ 30/2020 và thư báo kết quả. / Official documents and letters.",
    discussion: """
      Ghi vào một thư mục riêng: cong-khai (thông báo, quyết định), noi-bo (tờ trình, biên bản, phiếu \
      chấm), chung-nhan và thu. Lời văn lấy từ mẫu; mẫu của văn phòng: vinhdanh template documents, \
      rồi --wording. Xem docs/documents.md.
      """
  )

  @OptionGroup var desk: Desk
  @Option(help: "Thư mục để ghi, chưa có hoặc trống; không nêu thì in lời văn ra.") var to: String?
  @Option(help: "Vòng; mặc định là vòng đã chốt sau cùng.") var round: String?
  @Option(
    help: "Chỉ các loại này, cách nhau bằng dấu phẩy: \(DocumentKind.allNames)."
  )
  var only: String?
  @Option(help: "Số văn bản, khi --only nêu một loại.") var number: Int?
  @Option(help: "Ngày ban hành, như 2027-10-05; bỏ trống để văn thư điền.") var date: String?
  @Option(help: "Thư mục mẫu văn bản của văn phòng.") var wording: String?
  @Flag(help: "Ghi thêm bản PDF bằng LibreOffice.") var pdf = false

  func run() throws {
    let order = try order()
    let office = try desk.office(.reading)
    let documents = try desk.reporting { try office.documents(order) }.value(in: desk.language)
    guard let to else {
      Output.result(documents.map(\.draft.text).joined(separator: "\n————————\n\n"))
      return
    }
    var files = documents.map { (name: $0.file, bytes: $0.draft.docx) }
    if pdf { files += try PDFWriter.convert(files, in: desk.language) }
    try NewFolder.write(files, to: to, isPrivate: true, in: desk.language)
    let count = files.count
    Output.result(
      Bilingual(
        vi: "Đã ghi \(count) văn bản vào \(to).\n",
        en: "\(count) documents written to \(to).\n"
      )[desk.language]
    )
  }

  private func order() throws -> Office.DocumentOrder {
    let kinds = try kinds()
    if number != nil, kinds.count != 1 {
      throw ValidationError("--number: mỗi loại văn bản có số riêng, hãy nêu một loại ở --only")
    }
    let day = try date.map { text in
      if case .date(let day) = CivilDate.read(text) { return day }
      throw ValidationError("--date: “\(text)” không phải ngày; viết như 2027-10-05")
    }
    return Office.DocumentOrder(
      round: round.map { Identifier($0) },
      kinds: kinds,
      wording: try wording.map { try WordingFolder.read($0, in: desk.language) } ?? .usual,
      stamp: DocumentStamp(number: number, day: day),
      language: desk.language
    )
  }

  private func kinds() throws -> [DocumentKind] {
    guard let only else { return DocumentKind.allCases }
    let names = only.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    for name in names where DocumentKind(rawValue: name) == nil {
      let near = Misspelling.suggestion(for: name, among: DocumentKind.allCases.map(\.rawValue))
      throw ValidationError(
        "--only: không có loại “\(name)”" + (near.map { "; ý bạn là \($0)?" } ?? "")
          + " Các loại: \(DocumentKind.allNames)"
      )
    }
    return DocumentKind.allCases.filter { names.contains($0.rawValue) }
  }
}

extension DocumentKind {
  static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// Templates in a folder of the office.
enum WordingFolder {
  /// Every file `*.txt` there is a template.
  static func read(_ folder: String, in language: Language) throws -> DocumentWording {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không đọc được thư mục \(folder)", en: "cannot read the folder \(folder)")[
          language
        ]
      )
    }
    let files = try names.filter { $0.hasSuffix(".txt") }.sorted().map { name in
      let file = try SourceFile(path: "\(folder)/\(name)", in: language)
      return (name: name, text: String(decoding: file.bytes, as: UTF8.self))
    }
    return try DocumentWording.usual.replacing(files).value(in: language)
  }
}
