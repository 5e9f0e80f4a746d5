import ArgumentParser
import Foundation
import Judging
import JudgingFormats
import JudgingStore

struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Phân công giám khảo chấm hồ sơ, không cần sổ. / Assign judges to nominations.",
    discussion: """
      AFFINITY.csv: judge,nomination,affinity; cặp không nêu có mức phù hợp 0. Mỗi hồ sơ có đúng số \
      giám khảo đã nêu, mỗi giám khảo trong giới hạn tải, không bao giờ có cặp xung đột; tổng mức phù \
      hợp lớn nhất, có chứng minh. Cùng tệp và cùng --seed thì cùng kết quả.
      """
  )

  @OptionGroup var words: LanguageOption
  @Option(help: "Mức phù hợp: judge,nomination,affinity.") var affinity: String
  @Option(help: "Số giám khảo mỗi hồ sơ.") var perNomination: Int
  @Option(help: "Số hồ sơ nhiều nhất của một giám khảo.") var maxLoad: Int
  @Option(help: "Số hồ sơ ít nhất của một giám khảo.") var minLoad = 0
  @Option(help: "Các cặp không được gặp: judge,nomination.") var conflicts: String?
  @Option(help: "Phân công đang có, giữ nhiều nhất có thể: judge,nomination.") var keep: String?
  @Option(help: "Các cặp đặt bằng tay, phải giữ: judge,nomination.") var fixed: String?
  @Flag(help: "Hồ sơ được phục vụ kém nhất trước, rồi đến tổng.") var fair = false
  @Flag(help: "Chỉ những cặp có trong tệp mức phù hợp mới được gặp.") var listedOnly = false
  @Flag(help: "Nối mọi hồ sơ xếp hạng chung qua giám khảo chung, đổi ít cặp nhất.")
  var linked = false
  @Option(help: "Hồ sơ nào xếp hạng chung, với --linked: nomination,group.") var groups: String?
  @Option(help: "Số để bốc thăm thứ tự khi bằng nhau.") var seed: UInt64 = 0
  @Option(help: "text, json hoặc csv.") var format = TableFormat.text

  func validate() throws {
    if perNomination < 1 { throw ValidationError("--per-nomination: từ 1 trở lên.") }
    if minLoad < 0 || maxLoad < max(1, minLoad) {
      throw ValidationError("--max-load từ 1 trở lên và không nhỏ hơn --min-load.")
    }
    if groups != nil, !linked { throw ValidationError("--groups chỉ dùng cùng --linked.") }
  }

  func run() throws {
    var table = try affinities()
    var terms = AssignmentTerms(
      perNomination: perNomination,
      loads: minLoad...maxLoad,
      aim: fair ? .minimum : .total,
      seed: seed
    )
    try bar(conflicts, in: &table)
    terms.kept = Set(try meetings(keep, among: table).map(\.meeting))
    let fixed = try meetings(fixed, among: table)
    terms.fixed = Set(fixed.map(\.meeting))
    try refuse(table.problems(fixing: fixed, under: terms))
    switch table.assign(under: terms) {
    case .impossible(let cuts):
      try refuse(cuts.map { $0.finding(at: Origin(file: SourceFile.name(of: affinity))) })
    case .assigned(let assignment):
      guard linked else { return show(assignment, nil) }
      let groups = try groups(among: table)
      let origin = Origin(file: SourceFile.name(of: affinity))
      let result = try table.linked(assignment, under: terms, groups: groups, at: origin)
        .value(in: words.language)
      show(result.assignment, result.report)
    }
  }

  private func show(_ assignment: Assignment, _ linkage: LinkageReport?) {
    switch format {
    case .json: Output.result(assignment.json(with: linkage))
    case .csv: Output.result(assignment.csv)
    case .text:
      Output.result(assignment.text(in: words.language, width: Terminal.width))
      Output.result(linkage.map { "\n" + $0.text(in: words.language) } ?? unlinkedNote(assignment))
    }
  }

  /// Says that judges cannot be compared, to those who did not ask for it.
  private func unlinkedNote(_ assignment: Assignment) -> String {
    let count = AssignmentLinkage(of: assignment.meetings).parts.count
    guard count > 1 else { return "" }
    return Bilingual(
      vi: "Chú ý: \(count) phần không chung giám khảo nào, không so được với nhau; xem --linked.\n",
      en: "Note: \(count) parts share no judge and cannot be compared; see --linked.\n"
    )[words.language]
  }

  private func groups(among table: AffinityTable) throws -> [Nomination.ID: String] {
    guard let groups else { return [:] }
    let file = try SourceFile(path: groups, in: words.language)
    return try GroupReader.read(file.bytes, file: file.name, among: table)
      .value(in: words.language)
  }

  private func affinities() throws -> AffinityTable {
    let file = try OpenFile(path: affinity, in: words.language)
    let read = AffinityReader.read(
      file.source,
      file: SourceFile.name(of: affinity),
      absent: listedOnly ? .barred : .zero
    )
    return try read.value(in: words.language)
  }

  private func bar(_ conflicts: String?, in table: inout AffinityTable) throws {
    guard let conflicts else { return }
    let file = try SourceFile(path: conflicts, in: words.language)
    if let pairs = MeetingReader.numbers(file.bytes, among: table) {
      for pair in pairs { table.bar(judge: pair.column, from: pair.row) }
    } else {
      for meeting in try meetings(conflicts, among: table) { table.bar(meeting.meeting) }
    }
  }

  private func meetings(
    _ path: String?,
    among table: AffinityTable
  ) throws -> [(meeting: Meeting, origin: Origin)] {
    guard let path else { return [] }
    let file = try SourceFile(path: path, in: words.language)
    return try MeetingReader.read(file.bytes, file: file.name, among: table)
      .value(in: words.language)
  }

  private func refuse(_ findings: [Finding]) throws {
    guard !findings.isEmpty else { return }
    Output.show(findings, in: words.language)
    throw CommandFailure(.findings)
  }
}

/// A file held open to be read piece by piece.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  let source: ByteSource

  init(path: String, in language: Language) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    var status = stat()
    guard descriptor >= 0, fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG
    else {
      if descriptor >= 0 { close(descriptor) }
      throw CommandFailure(
        .unable,
        Bilingual(vi: "không đọc được tệp \(path)", en: "cannot read \(path)")[language]
      )
    }
    self.descriptor = descriptor
    source = ByteSource(count: status.st_size) { buffer, offset in
      max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset)))
    }
  }

  deinit { close(descriptor) }
}
