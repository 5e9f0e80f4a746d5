import ArgumentParser
import Foundation
import Judging
import JudgingFormats
import JudgingStore
import JudgingWorkflow
import StrictJSON

struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Phân công giám khảo chấm hồ sơ. / Assign judges to nominations.",
    discussion: """
      Với sổ: phân công cho một vòng và ghi lại; --add, --drop sửa tay; --show xem. Người đã thôi chấm \
      không bao giờ được phân công; phân công lại thì thay đổi ít nhất.

      Có --affinity mà không có --casebook: chỉ tính từ tệp, không cần sổ. AFFINITY.csv: \
      judge,nomination,affinity; cặp không nêu có mức phù hợp 0. Mỗi hồ sơ có đúng số giám khảo đã nêu, \
      mỗi giám khảo trong giới hạn tải, không bao giờ có cặp xung đột; tổng mức phù hợp lớn nhất, có \
      chứng minh. Cùng tệp và cùng --seed thì cùng kết quả.
      """
  )

  @OptionGroup var desk: Desk
  @Option(help: "Vòng, khi có sổ; mặc định là vòng đang chấm.") var round: String?
  @Option(help: "Mức phù hợp: judge,nomination,affinity; với sổ, mặc định tính từ chuyên môn.")
  var affinity: String?
  @Option(help: "Số giám khảo mỗi hồ sơ.") var perNomination: Int?
  @Option(help: "Số hồ sơ nhiều nhất của một giám khảo.") var maxLoad: Int?
  @Option(help: "Số hồ sơ ít nhất của một giám khảo; với sổ, mặc định chia đều nhất có thể.")
  var minLoad: Int?
  @Option(help: "Các cặp không được gặp: judge,nomination.") var conflicts: String?
  @Option(help: "Phân công đang có, giữ nhiều nhất có thể: judge,nomination.") var keep: String?
  @Option(help: "Các cặp đặt bằng tay, phải giữ: judge,nomination.") var fixed: String?
  @Flag(help: "Hồ sơ được phục vụ kém nhất trước, rồi đến tổng.") var fair = false
  @Flag(help: "Chỉ những cặp có trong tệp mức phù hợp mới được gặp.") var listedOnly = false
  @Flag(help: "Nối mọi hồ sơ xếp hạng chung qua giám khảo chung, đổi ít cặp nhất.")
  var linked = false
  @Option(help: "Hồ sơ nào xếp hạng chung, với --linked: nomination,group.") var groups: String?
  @Option(help: "Số để bốc thăm thứ tự khi bằng nhau.") var seed: UInt64 = 0
  @Flag(help: "Với sổ: phân công cả người dự khuyết.") var substitutes = false
  @Option(help: "Với sổ: thêm các cặp GIÁM-KHẢO=HỒ-SƠ bằng tay.") var add: [String] = []
  @Option(help: "Với sổ: bỏ các cặp GIÁM-KHẢO=HỒ-SƠ.") var drop: [String] = []
  @Flag(help: "Với sổ: chỉ xem.") var show = false
  @Option(help: "text, json hoặc csv.") var format = TableFormat.text

  private var words: LanguageOption { desk.words }
  private var isByHand: Bool { !add.isEmpty || !drop.isEmpty }

  func validate() throws {
    guard !show, !isByHand else {
      if pairs(add).count + pairs(drop).count < add.count + drop.count {
        throw ValidationError("Viết từng cặp như --add GK01=MIV-0003.")
      }
      return
    }
    guard let perNomination, perNomination >= 1 else {
      throw ValidationError(
        "Cần --per-nomination, số giám khảo của mỗi hồ sơ, từ 1 trở lên. / How many judges each, from 1."
      )
    }
    guard let maxLoad, minLoad ?? 0 >= 0, maxLoad >= max(1, minLoad ?? 0) else {
      throw ValidationError(
        "Cần --max-load, số hồ sơ nhiều nhất của một giám khảo, từ 1 và không dưới --min-load. "
          + "/ The most nominations of a judge, from 1 and not below --min-load."
      )
    }
    if groups != nil, !linked { throw ValidationError("--groups chỉ dùng cùng --linked.") }
  }

  func run() throws {
    if show || isByHand || affinity == nil || desk.casebook != nil {
      return try runInCasebook()
    }
    guard let affinity, let perNomination, let maxLoad else { return }
    try run(affinity, perNomination, (minLoad ?? 0)...maxLoad)
  }

  /// Assigns in a casebook, or shows what is assigned there.
  private func runInCasebook() throws {
    let office = try desk.office(show ? .reading : .writing)
    let id = round.map { Round.ID($0) }
    let outcome = try desk.reporting {
      if show { return try office.assignments(in: id) }
      if isByHand {
        return try office.assign(byHand: pairs(add), ending: pairs(drop), round: id)
      }
      return try office.assign(order(), round: id)
    }
    let report = try outcome.value(in: desk.language)
    switch format {
    case .text: Output.result(report.text(in: desk.language, width: Terminal.width))
    case .json: Output.result(report.json.prettyText)
    case .csv: Output.result(report.csv)
    }
  }

  private func order() throws -> AssignmentOrder {
    var order = AssignmentOrder(
      perNomination: perNomination ?? 1,
      mostLoad: maxLoad ?? 1,
      leastLoad: minLoad
    )
    order.isFair = fair
    order.isLinked = linked
    order.seed = seed
    order.withSubstitutes = substitutes
    order.affinity = try affinity.map { try SourceFile(path: $0, in: desk.language) }
    return order
  }

  private func pairs(_ texts: [String]) -> [Meeting] {
    texts.compactMap { text in
      let parts = text.split(separator: "=")
      guard parts.count == 2 else { return nil }
      return Meeting(judge: Identifier(String(parts[0])), nomination: Identifier(String(parts[1])))
    }
  }

  /// Assigns from plain files alone.
  private func run(
    _ affinity: String,
    _ perNomination: Int,
    _ loads: ClosedRange<Int>
  ) throws {
    var table = try affinities(in: affinity)
    var terms = AssignmentTerms(
      perNomination: perNomination,
      loads: loads,
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

  private func affinities(in affinity: String) throws -> AffinityTable {
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
