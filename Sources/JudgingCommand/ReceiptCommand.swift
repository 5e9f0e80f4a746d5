import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

struct ReceiptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receipt",
    abstract: "Biên nhận cho đơn vị gửi: đã hiểu gì từ tệp. / Receipts for those who sent files."
  )

  @OptionGroup var desk: Desk
  @Option(help: "Tên tệp, hoặc 8 chữ đầu trở lên của SHA-256; bỏ trống là mọi tệp.")
  var file: String?
  @Option(help: "Thư mục để ghi .txt và .xlsx; bỏ trống thì in ra.") var to: String?

  func run() throws {
    let office = try desk.office(.reading)
    if let to {
      try Self.write(of: file, to: to, by: office, desk)
      return
    }
    let receipts = try desk.reporting { try office.receipts(of: file) }.value(in: desk.language)
    let texts = receipts.map { $0.text(in: desk.language, width: Terminal.width) }
    Output.result(texts.joined(separator: "\n————————\n\n"))
  }

  /// Writes receipts as text and workbook, and says where.
  static func write(of name: String?, to folder: String, by office: Office, _ desk: Desk) throws {
    let language = desk.language
    let receipts = try desk.reporting { try office.receipts(of: name) }.value(in: language)
    for receipt in receipts {
      let path = "\(folder)/\(receipt.fileName(in: language))"
      let workbook: [UInt8]
      do {
        workbook = try receipt.workbook(in: language)
      } catch {
        throw CommandFailure(.unable, error.message[language])
      }
      try OutputFile.write(Array(receipt.text(in: language).utf8), to: path + ".txt", in: language)
      try OutputFile.write(workbook, to: path + ".xlsx", in: language)
      let said = Bilingual(vi: "Biên nhận: \(path).{txt,xlsx}", en: "Receipt: \(path).{txt,xlsx}")
      Output.result(said[language] + "\n")
    }
  }
}

extension Receipt {
  /// The file's own name before its ending, and enough of its SHA-256 to tell two of a name apart.
  fileprivate func fileName(in language: Language) -> String {
    let stem = file.name.split(separator: ".").dropLast().joined(separator: ".")
    let kind = Bilingual(vi: "bien-nhan", en: "receipt")
    return "\(stem.isEmpty ? file.name : stem)-\(kind[language])-\(file.sha256.prefix(8))"
  }
}
