public import Judging
internal import VietnameseText

/// Reads the minutes of one meeting from the sheets of a workbook, or from several tables.
public struct MinutesReader {
  private let programme: Programme
  private var sheet: MinutesSheet
  private var findings: [Finding] = []

  /// What the files say, and everything in them that cannot be understood.
  ///
  /// - Parameters:
  ///   - files: Workbooks or delimited text, with their names; tables are told apart by headings.
  ///   - programme: Whose panels and rounds are named.
  /// - Returns: The sheet, even where it has gaps; the check says what is missing.
  public static func read(
    _ files: [(bytes: [UInt8], name: String)],
    of programme: Programme
  ) -> (sheet: MinutesSheet, findings: [Finding]) {
    var reader = MinutesReader(programme, Origin(file: files.first?.name ?? ""))
    for file in files { reader.read(file.bytes, file.name) }
    reader.settleTimes()
    return (reader.sheet, reader.findings)
  }

  private init(_ programme: Programme, _ origin: Origin) {
    self.programme = programme
    sheet = MinutesSheet(origin: origin)
  }

  private mutating func read(_ bytes: [UInt8], _ name: String) {
    let (tables, problems) = TableReader.read(bytes, file: name)
    findings += problems
    guard !problems.refuse else { return }
    var isKnown = false
    for table in tables where !table.isHidden {
      guard let kind = MinutesTable(of: table) else { continue }
      isKnown = true
      let (headed, found) = table.headed(by: kind.headings)
      // A sheet nobody had use for stays empty below its headings.
      if found.contains(where: { $0.rule == .tableEmpty }) { continue }
      findings += found
      guard let headed else { continue }
      findings += headed.visibilityNotes + headed.mergeFindings
      for row in headed.rows { take(row, of: headed, as: kind) }
    }
    if !isKnown { findings.append(.noMinutesTable(name)) }
  }

  private mutating func take(_ row: Table.Row, of table: HeadedTable, as kind: MinutesTable) {
    let text = { (id: String) in (table[row, id]?.text.nfc ?? "").trimmed }
    switch kind {
    case .meeting: takeItem(row, table)
    case .roll:
      guard !text("judge").isEmpty else { return }
      sheet.attendance.append(
        MinutesSheet.Attendance(
          judge: text("judge"),
          isPresent: presence(row, table),
          inPlaceOf: text("inPlaceOf"),
          reason: text("reason"),
          origin: table.origin(row, "judge")
        )
      )
    case .ballots: takeBallot(row, table, subject: text("subject"))
    case .tieVotes:
      guard let votes = count("votes", row, table) else { return }
      sheet.tieVotes.append(
        MinutesSheet.TieVote(
          nomination: text("nomination"),
          votes: votes,
          origin: table.origin(row, "nomination")
        )
      )
    case .dissents:
      sheet.dissents.append(
        MinutesSheet.Dissent(
          subject: text("subject"),
          member: text("member"),
          opinion: text("opinion"),
          origin: table.origin(row, "opinion")
        )
      )
    }
  }

  private mutating func takeItem(_ row: Table.Row, _ table: HeadedTable) {
    guard let name = table[row, "item"]?.text, let cell = table[row, "value"] else { return }
    let folded = name.folded
    let item = MinutesSheet.Item.allCases.first {
      [$0.rawValue, $0.label.vi, $0.label.en].map(\.folded).contains(folded)
    }
    guard let item else {
      findings.append(.itemUnknown(name, at: table.origin(row, "item")))
      return
    }
    let text = MinutesSheet.Text(cell.text.nfc.trimmed, at: table.origin(row, "value"))
    guard !text.text.isEmpty else { return }
    sheet.items[item] = text
    switch item {
    case .panel:
      let name =
        text.text.folded.hasPrefix("tieu ban ") ? String(text.text.dropFirst(9)) : text.text
      sheet.panel = programme.panel(named: name)
      if sheet.panel == nil {
        findings.append(.panelUnknown(text.text, in: programme, at: text.origin))
      }
    case .round:
      sheet.round =
        programme.rounds.first { round in
          [round.id.rawValue, round.name.vi, round.name.en].map(\.folded)
            .contains(text.text.folded)
        }?.id
      if sheet.round == nil {
        findings.append(.roundUnknown(text.text, in: programme, at: text.origin))
      }
    case .number, .day, .begins, .ends, .place, .chair, .secretary: break
    }
  }

  private mutating func takeBallot(_ row: Table.Row, _ table: HeadedTable, subject: String) {
    let origin = table.origin(row, "subject")
    let columns = ["inFavour", "against", "invalid"]
    guard columns.contains(where: { table[row, $0] != nil }) else {
      if !subject.isEmpty { findings.append(.voteLeftOut(subject, at: origin)) }
      return
    }
    let numbers = columns.map { table[row, $0] == nil ? 0 : count($0, row, table) }
    guard case (let inFavour?, let against?, let invalid?) = (numbers[0], numbers[1], numbers[2])
    else {
      return
    }
    guard !subject.isEmpty else {
      findings.append(.subjectMissing(at: origin))
      return
    }
    let outside = (table[row, "outside"]?.text.nfc ?? "")
      .split { $0 == ";" || $0 == "," || $0.isNewline }
      .map { String($0).trimmed }
      .filter { !$0.isEmpty }
    sheet.ballots.append(
      MinutesSheet.Ballot(
        subject: subject,
        inFavour: inFavour,
        against: against,
        invalid: invalid,
        outside: outside,
        origin: origin
      )
    )
  }

  /// A number of votes; `nil`, with a finding unless the cell is blank, where it is none.
  private mutating func count(_ id: String, _ row: Table.Row, _ table: HeadedTable) -> Int? {
    guard let text = table[row, id]?.text.trimmed, !text.isEmpty else { return nil }
    if let number = Int(text), number >= 0 { return number }
    findings.append(.noCount(text, at: table.origin(row, id)))
    return nil
  }

  private mutating func presence(_ row: Table.Row, _ table: HeadedTable) -> Bool? {
    guard let text = table[row, "present"]?.text, !text.trimmed.isEmpty else { return nil }
    switch text.folded {
    case "co", "co mat", "x", "yes", "true", "1", "present": return true
    case "khong", "vang", "vang mat", "v", "no", "false", "0", "absent": return false
    default:
      findings.append(.neitherYesNorNo(text, at: table.origin(row, "present")))
      return nil
    }
  }

  /// Makes moments of the day and the times, once all are read.
  private mutating func settleTimes() {
    var day: CivilDate?
    if let text = sheet.items[.day] {
      day = text.text.civilDay
      if day == nil { findings.append(.noDay(text)) }
    }
    for (item, path) in [(MinutesSheet.Item.begins, \MinutesSheet.begins), (.ends, \.ends)] {
      guard let text = sheet.items[item] else { continue }
      let time = MeetingTime(text.text)
      if let time, let day = time.day ?? day {
        sheet[keyPath: path] = Moment(seconds: Moment(startOf: day).seconds + time.seconds)
      } else {
        findings.append(time == nil ? .noTime(text) : .dayMissing(text))
      }
    }
  }
}
