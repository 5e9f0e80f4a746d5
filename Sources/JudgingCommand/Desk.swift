public import ArgumentParser
import Foundation
public import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import Synchronization
import VietnameseText

extension Language: ExpressibleByArgument {}

/// What every command takes: the language of its words.
struct LanguageOption: ParsableArguments {
  @Option(help: "Ngôn ngữ của thông báo và bảng: vi hoặc en.")
  var language = Language.vi
}

/// What a command on a casebook takes.
struct Desk: ParsableArguments {
  @Option(help: "Tệp sổ của chương trình; mặc định lấy ở VINHDANH_CASEBOOK.")
  var casebook: String?

  @Option(name: .customLong("as"), help: "Ai thực hiện; mặc định là người dùng máy.")
  var actor: String?

  @Option(help: "Giờ của văn phòng khi tập dượt, như 2027-08-20T09:00; được ghi vào sổ.")
  var at: String?

  @Option(help: "Tệp khóa niêm phong; mặc định là TỆP-SỔ.key, nếu có.")
  var seal: String?

  @OptionGroup var words: LanguageOption

  var language: Language { words.language }

  /// Where the private key stands.
  func sealPath() throws -> String { try seal ?? "\(path()).key" }

  func path() throws -> String {
    if let casebook { return casebook }
    if let path = ProcessInfo.processInfo.environment["VINHDANH_CASEBOOK"], !path.isEmpty {
      return path
    }
    throw CommandFailure(
      .unable,
      Bilingual(
        vi: "chưa nêu sổ: thêm --casebook TỆP hoặc đặt biến VINHDANH_CASEBOOK",
        en: "no casebook named: add --casebook FILE or set VINHDANH_CASEBOOK"
      )[language]
    )
  }

  /// The office, its clock read once.
  func office(_ access: Store.Access) throws -> Office {
    let path = try path()
    let key = access == .writing ? try KeyFile.read(try sealPath(), in: language) : nil
    return try reporting {
      let clock = try clock()
      return Office(
        store: try Store(path: path, for: access),
        actor: name,
        now: clock.now,
        isRehearsal: clock.isRehearsal,
        salt: Desk.randomBytes(),
        seal: key
      )
    }
  }

  func opener() throws -> Office.Opener {
    let clock = try clock()
    return Office.Opener(
      actor: name,
      now: clock.now,
      isRehearsal: clock.isRehearsal,
      salt: Desk.randomBytes()
    )
  }

  /// Runs `body`, telling what the casebook refused in the user's language.
  func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError {
      throw CommandFailure(.unable, error.message[language])
    } catch let OfficeError.rulesUnreadable(findings) {
      throw CommandFailure(.unable, findings.map { $0.line(in: language) }.joined(separator: "\n"))
    } catch let OfficeError.ledgerBroken(faults) {
      let refusal = Bilingual(
        vi: "sổ không khớp nhật ký của nó nên không ký niêm phong:",
        en: "the casebook does not agree with its ledger, so nothing is signed:"
      )
      let lines = [refusal[language]] + faults.map { $0.message[language] }
      throw CommandFailure(.unable, lines.joined(separator: "\n"))
    } catch OfficeError.sealNotInForce {
      throw CommandFailure(
        .unable,
        Bilingual(
          vi: "đã ghi, nhưng tệp khóa không phải khóa đang dùng của sổ nên chưa ký niêm phong",
          en: "recorded, but the key file is not the casebook's key, so nothing is signed"
        )[language]
      )
    } catch let error as WorkbookError {
      throw CommandFailure(.unable, error.message[language])
    }
  }

  private var name: String { actor ?? NSUserName() }

  /// Today, by the office's clock.
  func clockDay() throws -> CivilDate { try clock().now.day }

  private func clock() throws -> (now: Moment, isRehearsal: Bool) {
    guard let at else { return (Moment(seconds: Int64(Date().timeIntervalSince1970)), false) }
    guard let moment = Moment(at) else {
      throw ValidationError(
        Bilingual(
          vi: "--at: “\(at)” không phải thời điểm; viết như 2027-08-20T09:00",
          en: "--at: “\(at)” is no time; write it like 2027-08-20T09:00"
        )[language]
      )
    }
    return (moment, true)
  }

  /// 32 bytes nobody can guess.
  static func randomBytes() -> [UInt8] {
    var random = SystemRandomNumberGenerator()
    return (0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }
}

/// Why a command ends without having done its act.
struct CommandFailure: Error {
  enum Code: Int32 {
    /// Findings were shown and nothing changed.
    case findings = 1
    /// It could not be done.
    case unable = 2
    /// A bundle does not verify, and why; see `VerificationFault.Kind`.
    case altered = 10
    case signature = 11
    case recountDiffers = 12
    case logInconsistent = 13
    case receiptMissing = 14
  }

  let code: Code
  let message: String

  init(_ code: Code, _ message: String = "") {
    self.code = code
    self.message = message
  }

  func report() -> Never {
    if !message.isEmpty { Output.problem(message) }
    exit(code.rawValue)
  }
}

/// Results go to standard output, everything else to standard error.
enum Output {
  /// Whether a result could not be written: the command then ends with code 2.
  private static let hasFailed = Atomic(false)

  static var isComplete: Bool { !hasFailed.load(ordering: .relaxed) }

  static func result(_ text: String) { result(Array(text.utf8)) }

  static func result(_ bytes: [UInt8]) {
    let error = write(bytes, to: STDOUT_FILENO)
    // A reader that went away has what it wanted; a full disk has lost the rest.
    guard error != 0, error != EPIPE, isComplete else { return }
    hasFailed.store(true, ordering: .relaxed)
    let reason = String(cString: strerror(error))
    problem("không ghi được kết quả ra / cannot write the result: \(reason)")
  }

  static func problem(_ line: String) { _ = write(Array((line + "\n").utf8), to: STDERR_FILENO) }

  /// Writes all bytes; gives the number of the error that stopped it, 0 where none did.
  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = rest.dropFirst(count)
    }
    return 0
  }

  static func show(_ findings: [Finding], in language: Language) {
    for finding in findings { problem(finding.line(in: language)) }
  }
}

extension Outcome {
  /// The value, its findings shown; or an end with code 1 when it was refused.
  func value(in language: Language) throws -> Value {
    Output.show(findings, in: language)
    let more = unlisted.refusing + unlisted.noting
    if more > 0 {
      Output.problem(
        Bilingual(vi: "… và \(more) điểm nữa, không kể ra", en: "… and \(more) more, not listed")[
          language
        ]
      )
    }
    if let value { return value }
    let count = findings.count { $0.rule.effect == .refuses } + unlisted.refusing
    throw CommandFailure(
      .findings,
      Bilingual(
        vi: "Chưa ghi gì vào sổ: có \(count) điểm cần sửa ở trên.",
        en: "Nothing was recorded: \(count) of the findings above must be settled."
      )[language]
    )
  }
}

extension Checked {
  /// The value; or an end with code 1, its findings shown.
  func value(in language: Language) throws -> Value {
    switch self {
    case .accepted(let value): return value
    case .rejected(let findings):
      Output.show(findings.inReadingOrder, in: language)
      throw CommandFailure(.findings)
    }
  }
}

/// Files that a command writes for its user.
enum OutputFile {
  /// Writes the whole file or none of it, its folders made where they lack.
  static func write(_ bytes: [UInt8], to path: String, in language: Language) throws {
    let url = URL(fileURLWithPath: path)
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url, options: .atomic)
    } catch {
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không ghi được \(path)", en: "cannot write \(path)")[language]
      )
    }
  }
}

extension SourceFile {
  /// Opens a file the user named; the largest we take is 1 GB, as SQLite does.
  init(path: String, in language: Language) throws {
    guard let content = FileContent(mapping: path, upTo: 1_000_000_000) else {
      throw CommandFailure(
        .unable,
        Bilingual(
          vi: "không đọc được tệp \(path), hoặc tệp lớn hơn 1 GB",
          en: "cannot read \(path), or it is larger than 1 GB"
        )[language]
      )
    }
    self.init(name: Self.name(of: path), content: content)
  }

  /// The name findings give a file: what its path ends in.
  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  static func files(at paths: [String], in language: Language) throws -> [SourceFile] {
    try paths.map { try SourceFile(path: $0, in: language) }
  }
}

/// How a table is printed.
enum TableFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
  case csv
}
