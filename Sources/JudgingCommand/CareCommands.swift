import ArgumentParser
import Foundation
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Sao lưu sổ, có kiểm lại. / Copy the casebook to a new file, verified."
  )

  @OptionGroup var desk: Desk
  @Option(help: "Tệp mới.") var to: String

  func run() throws {
    let path = try desk.path()
    try desk.reporting { try Store(path: path, for: .reading).backup(to: to) }
    Output.result(
      Bilingual(
        vi: """
          Đã sao lưu vào \(to) và kiểm lại từng dòng. Khóa niêm phong không nằm trong bản sao.

          """,
        en: """
          Copied to \(to), every row verified. The key of the seal is not in the copy.

          """
      )[desk.language]
    )
  }
}

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Kiểm sổ với nhật ký của nó. / Check the casebook against its ledger.",
    discussion: "Để kiểm tệp hồ sơ hay phiếu trước khi nộp: nominate hoặc score với --dry-run."
  )

  @OptionGroup var desk: Desk

  func run() throws {
    let office = try desk.office(.reading)
    let health = try desk.reporting { try office.health() }
    guard health.faults.isEmpty else {
      for fault in health.faults { Output.problem(fault.message[desk.language]) }
      throw CommandFailure(
        .findings,
        Bilingual(
          vi: "Sổ không đúng: \(health.faults.count) điểm ở trên. Hãy dùng bản sao lưu.",
          en: "The casebook is not right: \(health.faults.count) faults above. Use a backup."
        )[desk.language]
      )
    }
    Output.result(
      Bilingual(
        vi: """
          Sổ đúng: \(health.entries) mục nhật ký, \(health.rows) dòng khớp cam kết, \
          \(health.checkpoints) điểm kiểm.

          """,
        en: """
          The casebook is right: \(health.entries) ledger entries, \(health.rows) rows as committed \
          to, \(health.checkpoints) checkpoints.

          """
      )[desk.language]
    )
  }
}

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Phiên bản, quyền, chỗ trống, đồng hồ. / Versions, permissions, free space, clock."
  )

  @OptionGroup var desk: Desk

  func run() throws {
    var examination = Examination()
    examination.lookAtLibraries()
    if let path = try? desk.path() { examination.look(at: path, desk) }
    Output.result(
      examination.lines.map { "\($0.isGood ? "✓" : "!") \($0.text[desk.language])\n" }.joined()
    )
    if examination.lines.contains(where: { !$0.isGood }) { throw CommandFailure(.findings) }
  }
}

/// What a look at the machine and the casebook's place found.
private struct Examination {
  private(set) var lines: [(isGood: Bool, text: Bilingual)] = []

  mutating func lookAtLibraries() {
    let sqlite = Store.sqliteVersion
    let isFixed = sqlite.compare("3.51.3", options: .numeric) != .orderedAscending
    // sqlite.org/wal.html, “The WAL-Reset Bug”.
    let note =
      isFixed
      ? Bilingual(vi: "", en: "")
      : Bilingual(
        vi: " (bản này có lỗi WAL-reset; sổ không dùng WAL nên không gặp)",
        en: " (has the WAL-reset bug; a casebook does not use WAL and is not affected)"
      )
    add(true, "SQLite \(sqlite)\(note.vi)", "SQLite \(sqlite)\(note.en)")
    for library in LibraryVersions.all { look(at: library.name, library.version) }
  }

  private mutating func look(at library: String, _ version: String) {
    let text = "\(library) \(version)"
    guard let flaw = Self.flaws[library],
      version.compare(flaw.fixed, options: .numeric) == .orderedAscending
    else {
      add(true, text, text)
      return
    }
    add(
      false,
      "\(text): trước bản \(flaw.fixed) có lỗi \(flaw.name); cập nhật, trừ khi hệ điều hành đã vá",
      "\(text): before \(flaw.fixed) it has \(flaw.name); update, unless the system has mended it"
    )
  }

  /// Flaws met when somebody else's file is read, and the release that mended each: the notes of
  /// libxml2 2.9.14 and of zlib 1.2.13.
  private static let flaws = [
    "libxml2": (fixed: "2.9.14", name: "CVE-2022-29824"),
    "zlib": (fixed: "1.2.13", name: "CVE-2022-37434"),
  ]

  mutating func look(at path: String, _ desk: Desk) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      add(false, "không có sổ \(path)", "there is no casebook \(path)")
      return
    }
    let isOwn = status.st_mode & 0o022 == 0
    add(
      isOwn,
      isOwn ? "quyền của sổ: chỉ chủ ghi được" : "người khác ghi được sổ: chmod go-w \(path)",
      isOwn
        ? "permissions: only the owner writes the casebook"
        : "others can write the casebook: chmod go-w \(path)"
    )
    lookAtFolder((path as NSString).deletingLastPathComponent, size: Int64(status.st_size))
    do {
      let office = try desk.office(.reading)
      let entries = try desk.reporting { try office.ledger() }
      lookAtClock(last: entries.last?.act, now: office.now)
    } catch {
      let why = (error as? CommandFailure)?.message ?? "\(error)"
      add(false, why, why)
    }
  }

  private mutating func lookAtFolder(_ name: String, size: Int64) {
    let folder = name.isEmpty ? "." : name
    let isWritable = access(folder, W_OK) == 0
    add(
      isWritable,
      isWritable ? "thư mục ghi được" : "không ghi được vào thư mục \(folder): chỉ xem được",
      isWritable ? "the folder can be written" : "\(folder) cannot be written: reading only"
    )
    var space = statvfs()
    guard statvfs(folder, &space) == 0 else { return }
    let free = Int64(space.f_bavail) * Int64(space.f_frsize)
    // An act needs its journal, and a backup a second copy.
    let isEnough = free > 2 * size + 64 << 20
    let megabytes = free >> 20
    add(
      isEnough,
      isEnough ? "còn trống \(megabytes) MB" : "chỉ còn \(megabytes) MB trống, nên dọn đĩa",
      isEnough ? "\(megabytes) MB free" : "only \(megabytes) MB free: make room"
    )
  }

  private mutating func lookAtClock(last: Act?, now: Moment) {
    guard let last, !last.isRehearsal else {
      add(true, "đồng hồ: \(now.vietnamese)", "clock: \(now)")
      return
    }
    let isAhead = last.at <= now
    add(
      isAhead,
      isAhead
        ? "đồng hồ: \(now.vietnamese)"
        : "đồng hồ \(now.vietnamese) sớm hơn việc cuối đã ghi, \(last.at.vietnamese)",
      isAhead ? "clock: \(now)" : "the clock says \(now), before the last act at \(last.at)"
    )
  }

  private mutating func add(_ isGood: Bool, _ vi: String, _ en: String) {
    lines.append((isGood, Bilingual(vi: vi, en: en)))
  }
}
