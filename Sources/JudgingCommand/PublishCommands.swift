import ArgumentParser
import Foundation
import Judging
import JudgingBundle
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import Transparency

struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Công bố: bộ tệp niêm phong ai cũng kiểm được. / Publish a sealed bundle."
  )

  @OptionGroup var desk: Desk
  @Option(help: "Thư mục của bộ công bố; chưa có hoặc trống.") var to: String

  func run() throws {
    let office = try desk.office(.writing)
    let bundle = try desk.reporting { try office.publish() }.value(in: desk.language)
    try BundleFolder.write(bundle, to: to, in: desk.language)
    // As verify counts them: the signed list is not on itself.
    let count = bundle.contents.count - 1
    Output.result(
      Bilingual(
        vi: """
          Đã công bố \(count) tệp và bản kê đã ký vào \(to). Ai cũng kiểm được bằng: \
          vinhdanh verify \(to)\n
          """,
        en: """
          Published \(count) files and their signed list to \(to). Anyone can check them: \
          vinhdanh verify \(to)\n
          """
      )[desk.language]
    )
  }
}

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm bộ công bố, không cần sổ. / Check a bundle, without the casebook.",
    discussion: """
      Mã thoát: 0 đúng · 10 bị sửa · 11 sai chữ ký · 12 đếm lại khác · 13 nhật ký không nhất quán \
      · 14 biên nhận không có trong nhật ký, hoặc không có giấy chứng nhận mang mã ấy. Cách kiểm: docs/verification.md.
      """
  )

  @OptionGroup var words: LanguageOption
  @Argument(help: "Thư mục của bộ công bố.") var bundle: String
  @Option(help: "Khóa công khai đã biết: chuỗi khóa, hoặc tệp chứa nó.") var key: String?
  @Option(help: "Điểm kiểm giữ từ trước (.checkpoint).") var against: String?
  @Option(help: "Biên nhận (.tlog-proof).") var receipt: String?
  @Option(help: "Mã kiểm tra trên giấy chứng nhận.") var certificate: String?

  func run() throws {
    let files = try BundleFolder.read(bundle, in: words.language)
    let evidence = BundleVerifier.Evidence(
      key: try key.map { try parsed($0, "--key") { VerifierKey($0) } },
      checkpoint: try against.map { try parsed($0, "--against") { SignedNote($0) } },
      receipt: try receipt.map { try parsed($0, "--receipt") { LogProof($0) } },
      certificate: certificate
    )
    do {
      let said = try BundleVerifier(files: files).verify(evidence)
      let verdict = Bilingual(vi: "ĐÚNG", en: "GOOD")
      let lines = said.map { "- \($0[words.language])" } + [verdict[words.language]]
      Output.result(lines.joined(separator: "\n") + "\n")
    } catch {
      let verdict = Bilingual(vi: "KHÔNG ĐÚNG: ", en: "NOT GOOD: ")
      let text = (verdict[words.language] + error.message[words.language])
      throw CommandFailure(.init(error.kind), text)
    }
  }

  /// What an option holds, itself or in the file it names.
  private func parsed<Value>(
    _ argument: String,
    _ option: String,
    _ parse: (String) -> Value?
  ) throws -> Value {
    if let value = parse(argument) { return value }
    let text = (try? String(contentsOfFile: argument, encoding: .utf8)) ?? ""
    if let value = parse(text) ?? parse(String(text.dropLast())) { return value }
    // A receipt or a checkpoint that cannot be read proves nothing.
    let kind: VerificationFault.Kind =
      switch option {
      case "--receipt": .receiptMissing
      case "--against": .logInconsistent
      default: .signature
      }
    throw CommandFailure(
      .init(kind),
      Bilingual(
        vi: "không đọc được \(option) \(argument)",
        en: "cannot read \(option) \(argument)"
      )[words.language]
    )
  }
}

extension CommandFailure.Code {
  init(_ kind: VerificationFault.Kind) {
    self =
      switch kind {
      case .altered: .altered
      case .signature: .signature
      case .recountDiffers: .recountDiffers
      case .logInconsistent: .logInconsistent
      case .receiptMissing: .receiptMissing
      }
  }
}

/// A bundle as a folder.
enum BundleFolder {
  /// Writes the whole folder or none of it; one that holds the same bundle already is left alone.
  static func write(_ bundle: PublishedBundle, to folder: String, in language: Language) throws {
    let manager = FileManager.default
    let existing = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    if !existing.isEmpty {
      let files = try read(folder, in: language)
      let wanted = Dictionary(uniqueKeysWithValues: bundle.contents.map { ($0.name, $0.bytes) })
      guard files == wanted else {
        throw CommandFailure(
          .unable,
          Bilingual(
            vi: "\(folder) đã có nội dung khác; hãy nêu thư mục mới",
            en: "\(folder) holds something else; name a new folder"
          )[language]
        )
      }
      return
    }
    try NewFolder.write(bundle.contents, to: folder, in: language)
  }

  /// Every file in the folder by its name there; a link or a device is none.
  static func read(_ folder: String, in language: Language) throws -> [String: [UInt8]] {
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    } catch {
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không đọc được thư mục \(folder)", en: "cannot read the folder \(folder)")[
          language
        ]
      )
    }
    var files: [String: [UInt8]] = [:]
    for name in names {
      var status = stat()
      guard lstat("\(folder)/\(name)", &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR { continue }
      guard status.st_mode & S_IFMT == S_IFREG,
        let bytes = contents(of: "\(folder)/\(name)", size: Int(status.st_size))
      else {
        throw CommandFailure(
          .altered,
          Bilingual(
            vi: "KHÔNG ĐÚNG: \(name) không phải tệp thường",
            en: "NOT GOOD: \(name) is no regular file"
          )[language]
        )
      }
      files[name] = bytes
    }
    return files
  }

  /// The bytes of a file that is so large, read without a second copy of them.
  private static func contents(of path: String, size: Int) -> [UInt8]? {
    guard let file = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? file.close() }
    let descriptor = file.fileDescriptor
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let rest = buffer.baseAddress.map({ $0 + count }) {
        let more = Foundation.read(descriptor, rest, size - count)
        guard more > 0 else { return }
        count += more
      }
    }
    return bytes.count == size ? bytes : nil
  }
}
