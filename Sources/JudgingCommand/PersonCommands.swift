import ArgumentParser
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct EraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract:
      "Xóa dữ liệu cá nhân của một người; điểm và kết quả giữ nguyên. / Erase a person's data.",
    discussion: """
      Người được nêu bằng thư điện tử, số điện thoại, mã giám khảo hoặc họ tên đầy đủ. Tên, thư, số \
      điện thoại ở hồ sơ, ở các bản trước và ở ghi chú được thay bằng một dấu; tệp đã nhận có dữ \
      liệu đó thì bỏ bản gốc, giữ SHA-256. Nhật ký vẫn kiểm tra được.
      """
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Thư điện tử, số điện thoại, mã giám khảo hoặc họ tên.") var person: String
  @Option(help: "Lý do, như “Đơn số 12”; không nêu tên người đó.") var reason = ""
  @Flag(help: "Chỉ cho xem sẽ xóa gì, không ghi.") var dryRun = false

  func run() throws {
    let language = desk.language
    let office = try desk.office(.writing)
    let erasure = try desk.reporting {
      try office.erase(PersonQuery(person), because: reason, dryRun: dryRun)
    }.value(in: language)
    let heading =
      dryRun
      ? Bilingual(vi: "Chưa ghi. Sẽ thay bằng", en: "Nothing recorded. To be replaced by")
      : Bilingual(vi: "Đã thay bằng", en: "Replaced by")
    Output.result("\(heading[language]) “\(erasure.token)”:\n")
    for line in erasure.changed + erasure.remaining { Output.result("- \(line[language])\n") }
  }
}

extension Office.Erasure {
  fileprivate var changed: [Bilingual] {
    let codes = nominations.map(\.rawValue).joined(separator: ", ")
    let contact =
      nominations.isEmpty
      ? []
      : [
        Bilingual(
          vi: "người liên hệ của hồ sơ \(codes), cả các bản trước",
          en: "the contact of \(codes), earlier versions too"
        )
      ]
    let seat = judge.map {
      [
        Bilingual(
          vi: "tên và đơn vị của giám khảo \($0)",
          en: "name and organisation of judge \($0)"
        )
      ]
    }
    return contact + (seat ?? [])
      + files.map { file in
        Bilingual(
          vi:
            "tệp \(file.name): bỏ bản gốc, giữ SHA-256 \(file.sha256.prefix(12))… và các ô còn lại",
          en:
            "the file \(file.name): its original is gone; SHA-256 \(file.sha256.prefix(12))… and its other cells stay"
        )
      }
  }

  /// Said plainly: what an erasure does not reach.
  fileprivate var remaining: [Bilingual] {
    let found = Mention.allCases.compactMap { place in
      mentions[place].map { count in
        Bilingual(
          vi: "CÒN \(count) chỗ ở \(place.name.vi)",
          en: "\(count) LEFT in \(place.name.en)"
        )
      }
    }
    let files =
      evidence == 0
      ? []
      : [
        Bilingual(
          vi:
            "CÒN \(evidence) tệp minh chứng của các hồ sơ này; chương trình không đọc bên trong tệp",
          en:
            "\(evidence) files of evidence of these nominations STAY; the program does not read inside them"
        )
      ]
    return found + files + [
      Bilingual(
        vi: "điểm, kết quả và dấu băm của nhật ký không đổi",
        en: "marks, results and the hashes of the ledger are unchanged"
      ),
      Bilingual(
        vi: "bản sao lưu, biên nhận, thư và tài liệu đã gửi đi nằm ngoài sổ: cần xóa riêng",
        en: "backups, receipts, letters and papers already sent lie outside: erase them apart"
      ),
    ]
  }
}

extension Mention {
  fileprivate var name: Bilingual {
    switch self {
    case .ledger:
      Bilingual(vi: "nhật ký (không sửa được)", en: "the ledger, which is never changed")
    case .decision: Bilingual(vi: "quyết định đã chốt", en: "decisions that are frozen")
    case .scoreSheet: Bilingual(vi: "nhận xét trên phiếu chấm", en: "comments on score sheets")
    case .evidence: Bilingual(vi: "tên tệp minh chứng", en: "names of files of evidence")
    case .nomination: Bilingual(vi: "hồ sơ của người khác", en: "nominations of others")
    }
  }
}

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Mọi dữ liệu đang giữ về một người. / Everything held about a person."
  )

  @OptionGroup var desk: Desk
  @Argument(help: "Thư điện tử, số điện thoại, mã giám khảo hoặc họ tên.") var person: String
  @Option(help: "text hoặc json.") var format = TableFormat.text

  func validate() throws {
    if format == .csv { throw ValidationError("export in text hoặc json.") }
  }

  func run() throws {
    let office = try desk.office(.reading)
    let record = try desk.reporting { try office.record(of: PersonQuery(person)) }
      .value(in: desk.language)
    switch format {
    case .text, .csv: Output.result(record.text(in: desk.language, width: Terminal.width))
    case .json: Output.result(record.json.prettyText)
    }
  }
}

struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract:
      "Dữ liệu cá nhân đang giữ, để làm gì, hạn xóa. / Personal data held and when it is due."
  )

  @OptionGroup var desk: Desk
  @Option(help: "text hoặc json.") var format = TableFormat.text

  func validate() throws {
    if format == .csv { throw ValidationError("retention in text hoặc json.") }
  }

  func run() throws {
    let office = try desk.office(.reading)
    let report = try desk.reporting { try office.retention() }
    switch format {
    case .text, .csv: Output.result(report.text(in: desk.language, width: Terminal.width))
    case .json: Output.result(report.json.prettyText)
    }
  }
}
