internal import Judging
internal import VietnameseText

/// The rows of an affinity file, line by line.
struct AffinityScan {
  private(set) var grid = AffinityGrid()
  private(set) var judges = NameTable()
  private(set) var nominations = NameTable()
  private(set) var findings: [Finding] = []
  private let file: String
  private let columns: AffinityColumns
  private var line: Int
  /// The numbers of the row before: the next row often has the same, or those that follow.
  private var last: (judge: UInt32, nomination: UInt32) = (0, 0)

  init(file: String, columns: AffinityColumns) {
    self.file = file
    self.columns = columns
    line = columns.line
  }

  /// Reads a source to its end through one piece of memory.
  mutating func scanAll(of source: ByteSource, from start: Int) {
    var piece = [UInt8](repeating: 0, count: 1 << 20)
    var (offset, kept) = (start, 0)
    while true {
      let got = piece.withUnsafeMutableBytes { source.fill(.init(rebasing: $0[kept...]), offset) }
      offset += got
      let filled = kept + got
      let isLast = offset >= source.count || got == 0
      let read = piece.withUnsafeBytes { scan(.init(rebasing: $0[..<filled]), isLast: isLast) }
      if isLast { return }
      kept = filled - read
      piece.withUnsafeMutableBytes { buffer in
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[read..<filled]))
      }
      // A line longer than the piece needs a larger one.
      if kept == piece.count { piece += Array(repeating: 0, count: piece.count) }
    }
  }

  /// Reads whole lines.
  ///
  /// - Parameters:
  ///   - bytes: Bytes that begin with a line.
  ///   - isLast: Whether the last line needs no line break.
  /// - Returns: How many bytes were read; an unfinished line is left for the next time.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, isLast: Bool) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var position = 0
    return withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.width + 1) { ends in
      while position < bytes.count {
        let start = position
        guard let field = split(base, bytes.count, &position, ends) else {
          position = quoted(bytes, from: start)
          continue
        }
        if position == bytes.count, !isLast { return start }
        take(base, start, position, field, UnsafeBufferPointer(ends))
        skipBreak(base, bytes.count, &position)
        line += 1
      }
      return position
    }
  }

  /// Finds the ends of the fields of a line; `nil` at a quote.
  @inline(__always)
  private func split(
    _ base: UnsafeRawPointer,
    _ count: Int,
    _ position: inout Int,
    _ ends: UnsafeMutableBufferPointer<Int>
  ) -> Int? {
    var field = 0
    while position < count {
      let byte = base.load(fromByteOffset: position, as: UInt8.self)
      if byte == columns.delimiter {
        if field < columns.width { ends[field] = position }
        field += 1
      } else if byte == 0x0A || byte == 0x0D {
        break
      } else if byte == 0x22 {
        return nil
      }
      position += 1
    }
    if field < columns.width { ends[field] = position }
    return field + 1
  }

  private func skipBreak(_ base: UnsafeRawPointer, _ count: Int, _ position: inout Int) {
    let isReturn = position < count && base.load(fromByteOffset: position, as: UInt8.self) == 0x0D
    position += 1
    if isReturn, position < count, base.load(fromByteOffset: position, as: UInt8.self) == 0x0A {
      position += 1
    }
  }

  @inline(__always)
  private mutating func take(
    _ base: UnsafeRawPointer,
    _ start: Int,
    _ end: Int,
    _ fields: Int,
    _ ends: UnsafeBufferPointer<Int>
  ) {
    guard fields == columns.width else {
      let row = UnsafeRawBufferPointer(start: base + start, count: end - start)
      if !row.allSatisfy({ $0 == columns.delimiter || $0 == 0x20 }) { noteLength(fields) }
      return
    }
    func field(_ column: Int) -> UnsafeRawBufferPointer {
      var from = column == 0 ? start : ends[column - 1] + 1
      var to = ends[column]
      while from < to, base.load(fromByteOffset: from, as: UInt8.self) == 0x20 { from += 1 }
      while to > from, base.load(fromByteOffset: to - 1, as: UInt8.self) == 0x20 { to -= 1 }
      return UnsafeRawBufferPointer(start: base + from, count: to - from)
    }
    take(field(columns.judge), field(columns.nomination), field(columns.affinity))
  }

  @inline(__always)
  private mutating func take(
    _ judge: UnsafeRawBufferPointer,
    _ nomination: UnsafeRawBufferPointer,
    _ affinity: UnsafeRawBufferPointer
  ) {
    guard let judgeBytes = judge.baseAddress, let nominationBytes = nomination.baseAddress,
      judge.count > 0, nomination.count > 0
    else {
      if judge.count + nomination.count + affinity.count > 0 { noteUnnamed() }
      return
    }
    guard let (units, places) = number(affinity) else {
      noteUnreadable(String(decoding: affinity, as: UTF8.self))
      return
    }
    last.judge = judges.number(of: judgeBytes, count: judge.count, near: last.judge)
    last.nomination = nominations.number(
      of: nominationBytes,
      count: nomination.count,
      near: last.nomination
    )
    guard judges.names.count * nominations.names.count <= AffinityGrid.capacity else {
      noteTooMany()
      return
    }
    let result = grid.add(
      units,
      places: places,
      judge: Int(last.judge),
      nomination: Int(last.nomination)
    )
    switch result {
    case .added: break
    case .repeated: noteRepeated(Int(last.judge), Int(last.nomination))
    case .tooLarge: noteTooLarge(String(decoding: affinity, as: UTF8.self))
    }
  }

  /// An affinity: digits with at most one mark and nine decimals after it.
  ///
  /// A point is decimal in a file whose fields stand between commas, as programs write them. In another
  /// file `1.234` could be a thousand and more, and is refused like everywhere else.
  @inline(__always)
  private func number(_ bytes: UnsafeRawBufferPointer) -> (units: Int64, places: Int)? {
    var (units, whole, places) = (Int64(0), 0, -1)
    var index = 0
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative { index = 1 }
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      if digit < 10 {
        units = units &* 10 &+ Int64(digit)
        if places >= 0 { places += 1 } else { whole += 1 }
      } else if bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ","), places < 0 {
        places = 0
      } else {
        return nil
      }
      index += 1
    }
    guard whole > 0, whole <= 9, places != 0, places <= 9 else { return nil }
    if columns.delimiter != UInt8(ascii: ","), places == 3, whole <= 3, units >= 1000 { return nil }
    return (isNegative ? -units : units, max(places, 0))
  }

  /// Reads one line with quotes; returns where the next begins.
  private mutating func quoted(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let end = bytes[start...].firstIndex { $0 == 0x0A } ?? bytes.count
    let own = Array(bytes[start..<end])
    own.withUnsafeBufferPointer { buffer in
      var scanner = CSVScanner(from: 0, to: own.count, delimiter: columns.delimiter, line: line)
      var fields: [CSVScanner.Field] = []
      do throws(CSVScanner.Fault) {
        guard try scanner.next(into: &fields, of: buffer) else { return }
      } catch {
        findings.append(.csvFault(error, in: file))
        return
      }
      guard fields.count == columns.width else { return noteLength(fields.count) }
      let texts = fields.map { Array(CSVReader.text($0, of: buffer).trimmed.utf8) }
      texts[columns.judge].withUnsafeBytes { judge in
        texts[columns.nomination].withUnsafeBytes { nomination in
          texts[columns.affinity].withUnsafeBytes { take(judge, nomination, $0) }
        }
      }
    }
    line += 1
    return min(end + 1, bytes.count)
  }
}

extension AffinityScan {
  private mutating func note(_ rule: Finding.Rule, _ column: Int?, vi: String, en: String) {
    guard findings.count < 1000 else { return }
    let place: Origin.Place = column.map { .field(line: line, column: $0 + 1) } ?? .line(line)
    findings.append(Finding(rule, at: Origin(file: file, place: place), vi: vi, en: en))
  }

  private mutating func noteLength(_ count: Int) {
    note(
      .csvRowLength,
      nil,
      vi: "dòng có \(count) ô, dòng tiêu đề có \(columns.width)",
      en: "the row has \(count) fields, the heading \(columns.width)"
    )
  }

  private mutating func noteUnnamed() {
    note(
      .answerMissing,
      nil,
      vi: "dòng thiếu giám khảo hoặc hồ sơ",
      en: "the row names no judge or no nomination"
    )
  }

  private mutating func noteUnreadable(_ text: String) {
    note(
      .affinityUnreadable,
      columns.affinity,
      vi: "“\(text)” không phải mức phù hợp; cần số, nhiều nhất 9 chữ số thập phân",
      en: "“\(text)” is no affinity; a number with at most 9 decimals is needed"
    )
  }

  private mutating func noteTooLarge(_ text: String) {
    note(
      .affinityUnreadable,
      columns.affinity,
      vi: """
        “\(text)” quá lớn cùng với số chữ số thập phân của tệp; bớt chữ số thập phân hoặc đổi thang
        """,
      en: """
        “\(text)” is too large beside the decimals of the file; use fewer decimals or another scale
        """
    )
  }

  private mutating func noteRepeated(_ judge: Int, _ nomination: Int) {
    let names = (judges.names[judge], nominations.names[nomination])
    note(
      .pairRepeated,
      columns.affinity,
      vi: "\(names.0) và \(names.1) đã có mức phù hợp ở trên",
      en: "\(names.0) and \(names.1) have an affinity above already"
    )
  }

  private mutating func noteTooMany() {
    note(
      .fileTooLarge,
      nil,
      vi: "quá nhiều cặp: giám khảo × hồ sơ vượt \(AffinityGrid.capacity)",
      en: "too many pairs: judges × nominations exceed \(AffinityGrid.capacity)"
    )
  }
}
