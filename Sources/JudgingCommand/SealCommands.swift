import ArgumentParser
import Foundation
import Judging
import JudgingStore
import JudgingWorkflow
import Transparency

struct SealCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Dấu niêm phong: khóa, điểm kiểm, biên nhận. / The seal: keys, checkpoints, proofs.",
    subcommands: [Initialise.self, Rotate.self, Show.self, Proof.self]
  )

  struct Initialise: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "init",
      abstract: "Tạo khóa niêm phong của sổ. / Make the casebook's key."
    )

    @OptionGroup var desk: Desk

    func run() throws {
      let path = try desk.sealPath()
      let office = try desk.office(.writing)
      let key = try desk.newKey(office)
      try KeyFile.replace(path, with: key, in: desk.language) {
        _ = try desk.reporting { try office.initialiseSeal(key) }.value(in: desk.language)
      }
      Output.result(
        Bilingual(
          vi: """
            Đã tạo dấu niêm phong. Khóa riêng ở \(path): cất bản sao nơi an toàn, không đưa ai.
            Công bố khóa này để mọi người kiểm được:
            \(key.verifier)

            """,
          en: """
            The seal is made. The private key is in \(path): keep a copy safe and give it to nobody.
            Make this key public, so that anyone can verify:
            \(key.verifier)

            """
        )[desk.language]
      )
    }
  }

  struct Rotate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rotate",
      abstract: "Thay khóa niêm phong, có ghi sổ. / Put a new key in the place of the old one."
    )

    @OptionGroup var desk: Desk

    func run() throws {
      let path = try desk.sealPath()
      let office = try desk.office(.writing)
      let key = try desk.newKey(office)
      try KeyFile.replace(path, with: key, in: desk.language) {
        _ = try desk.reporting { try office.rotateSeal(to: key) }.value(in: desk.language)
      }
      Output.result(
        Bilingual(
          vi: """
            Đã thay khóa, khóa cũ bảo chứng cho khóa mới. Khóa mới cần công bố:
            \(key.verifier)

            """,
          en: """
            The key is replaced, and the old one vouches for it. Make this one public:
            \(key.verifier)

            """
        )[desk.language]
      )
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "In khóa công khai và điểm kiểm. / Print the key and the latest checkpoint."
    )

    @OptionGroup var desk: Desk
    @Option(help: "Ghi điểm kiểm ra tệp, để sau này đối chiếu.") var to: String?

    func run() throws {
      let office = try desk.office(.reading)
      let (key, note) = try desk.reporting {
        (try office.sealKey(), try office.latestCheckpoint())
      }
      guard let key, let note else {
        throw CommandFailure(
          .findings,
          Bilingual(
            vi: "sổ chưa có dấu niêm phong; tạo bằng: vinhdanh seal init",
            en: "the casebook has no seal; make it: vinhdanh seal init"
          )[desk.language]
        )
      }
      Output.result("\(key)\n\n\(note)")
      if let to { try OutputFile.write(Array(note.description.utf8), to: to, in: desk.language) }
    }
  }

  struct Proof: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "proof",
      abstract: "Biên nhận có chứng cứ. / Prove that a record is in the ledger."
    )

    @OptionGroup var desk: Desk
    @Argument(help: "Mã hồ sơ, như MIV-0042.") var nomination: String
    @Option(help: "Mã giám khảo: biên nhận cho phiếu của người đó.") var judge: String?
    @Option(help: "Tệp .tlog-proof; mặc định in ra.") var to: String?

    func run() throws {
      let office = try desk.office(.reading)
      let proof = try desk.reporting {
        try office.proof(of: Identifier(nomination), sheetOf: judge.map { Identifier($0) })
      }.value(in: desk.language)
      guard let to else {
        Output.result("\(proof)")
        return
      }
      try OutputFile.write(Array(proof.description.utf8), to: to, in: desk.language)
      Output.result(
        Bilingual(
          vi: "Đã ghi biên nhận vào \(to). Kiểm bằng: vinhdanh verify BỘ-CÔNG-BỐ --receipt \(to)\n",
          en: "The receipt is in \(to). To check it: vinhdanh verify BUNDLE --receipt \(to)\n"
        )[desk.language]
      )
    }
  }
}

extension Desk {
  fileprivate func newKey(_ office: Office) throws -> SealKey {
    guard let key = try reporting({ try office.newSealKey(seed: Desk.randomBytes()) }) else {
      throw CommandFailure(.unable)
    }
    return key
  }
}

/// The file with the private key.
enum KeyFile {
  /// Keeps a key while `body` records it.
  ///
  /// The key is on disk under a name of its own, readable by nobody else, before the act is recorded,
  /// and takes its name after: whatever happens between, no recorded key is lost.
  static func replace(
    _ path: String,
    with key: SealKey,
    in language: Language,
    _ body: () throws -> Void
  ) throws {
    let temporary = "\(path).new"
    let bytes = Array((key.text + "\n").utf8)
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw unwritable(path, language) }
    defer { close(descriptor) }
    guard write(descriptor, bytes, bytes.count) == bytes.count, fsync(descriptor) == 0 else {
      unlink(temporary)
      throw unwritable(path, language)
    }
    do {
      try body()
    } catch let failure as CommandFailure where failure.code == .findings {
      // Refused, so the key is nobody's.
      unlink(temporary)
      throw failure
    }
    guard rename(temporary, path) == 0 else { throw unwritable(path, language) }
  }

  /// The key in a file; `nil` where there is no such file.
  static func read(_ path: String, in language: Language) throws -> SealKey? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & 0o077 == 0 else {
      throw CommandFailure(
        .unable,
        Bilingual(
          vi: "người khác đọc được tệp khóa \(path); sửa bằng: chmod 600 \(path)",
          en: "others can read the key file \(path); mend it: chmod 600 \(path)"
        )[language]
      )
    }
    let text = try? String(contentsOfFile: path, encoding: .utf8)
    guard let key = text.flatMap({ SealKey($0) }) else {
      throw CommandFailure(
        .unable,
        Bilingual(
          vi: "\(path) không phải tệp khóa niêm phong",
          en: "\(path) is no key file of a seal"
        )[language]
      )
    }
    return key
  }

  private static func unwritable(_ path: String, _ language: Language) -> CommandFailure {
    CommandFailure(
      .unable,
      Bilingual(vi: "không ghi được tệp khóa \(path)", en: "cannot write the key file \(path)")[
        language
      ]
    )
  }
}
