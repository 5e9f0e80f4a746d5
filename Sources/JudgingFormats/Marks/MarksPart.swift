internal import Judging
internal import VietnameseText

/// The marks of one stretch of a file.
struct MarksPart: Sendable {
  private(set) var table: MarkTable
  private(set) var nominations = NameTable()
  private(set) var findings: [Finding] = []
  private var judges = NameTable()
  private var criteria = NameTable()
  private let file: String
  private let columns: MarkColumns
  /// Whether criteria without a weight are refused.
  private let isWeighted: Bool
  private var line: Int
  /// The names of the row before, which the next row often repeats.
  private var last = LastRow()

  private struct LastRow {
    var judge: (start: Int, count: Int, number: UInt32) = (0, -1, 0)
    var nomination: (start: Int, count: Int, number: UInt32) = (0, -1, 0)
  }

  init(file: String, weights: CriterionWeights?, columns: MarkColumns, line: Int) {
    self.file = file
    self.columns = columns
    self.line = line
    isWeighted = weights != nil
    table = MarkTable(weights: weights?.weights ?? [])
    for name in weights?.names ?? [] {
      Array(name.utf8).withUnsafeBytes { bytes in
        if let base = bytes.baseAddress { _ = criteria.number(of: base, count: bytes.count) }
      }
    }
  }

  // MARK: Rows without quotes

  /// Reads rows that hold no quote, from `range`, which ends at a line's end.
  mutating func scan(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, delimiter: UInt8) {
    guard let base = bytes.baseAddress else { return }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: columns.width + 2) { ends in
      var position = range.lowerBound
      while position < range.upperBound {
        let start = position
        var field = 0
        var byte: UInt8 = 0
        while position < range.upperBound {
          byte = base.load(fromByteOffset: position, as: UInt8.self)
          if byte == delimiter {
            if field <= columns.width { ends[field] = position }
            field += 1
          } else if byte == 0x0A || byte == 0x0D {
            break
          }
          position += 1
        }
        if field <= columns.width { ends[field] = position }
        let isBlank = field == 0 && position == start
        if !isBlank, field + 1 != columns.width {
          if !isEmptyRow(base, start..<position, delimiter) { noteLength(field + 1) }
        } else if !isBlank {
          take(base, start, UnsafeBufferPointer(ends))
        }
        position += 1
        if byte == 0x0D, position < range.upperBound,
          base.load(fromByteOffset: position, as: UInt8.self) == 0x0A
        {
          position += 1
        }
        line += 1
      }
    }
  }

  private func isEmptyRow(_ base: UnsafeRawPointer, _ range: Range<Int>, _ delimiter: UInt8) -> Bool
  {
    range.allSatisfy { base.load(fromByteOffset: $0, as: UInt8.self) == delimiter }
  }

  @inline(__always)
  private mutating func take(
    _ base: UnsafeRawPointer,
    _ start: Int,
    _ ends: UnsafeBufferPointer<Int>
  ) {
    func field(_ column: Int) -> (start: Int, count: Int) {
      var from = column == 0 ? start : ends[column - 1] + 1
      var to = ends[column]
      while from < to, base.load(fromByteOffset: from, as: UInt8.self) == 0x20 { from += 1 }
      while to > from, base.load(fromByteOffset: to - 1, as: UInt8.self) == 0x20 { to -= 1 }
      return (from, to - from)
    }
    let judge = field(columns.judge)
    let nomination = field(columns.nomination)
    let criterion: (start: Int, count: Int) = columns.criterion.map(field) ?? (0, 0)
    let score = field(columns.score)
    guard judge.count > 0, nomination.count > 0, columns.criterion == nil || criterion.count > 0
    else {
      if judge.count + nomination.count + score.count > 0 { noteUnnamed() }
      return
    }
    if judge.count != last.judge.count || !isEqual(base, judge.start, last.judge.start, judge.count)
    {
      last.judge = (
        judge.start, judge.count, judges.number(of: base + judge.start, count: judge.count)
      )
    }
    if nomination.count != last.nomination.count
      || !isEqual(base, nomination.start, last.nomination.start, nomination.count)
    {
      last.nomination = (
        nomination.start, nomination.count,
        nominations.number(of: base + nomination.start, count: nomination.count)
      )
    }
    // A blank score is missing; its names are known all the same.
    guard score.count > 0 else { return }
    let number = Int(criteria.number(of: base + criterion.start, count: criterion.count))
    guard let units = Self.units(base + score.start, score.count) else {
      noteUnreadable(base + score.start, score.count)
      return
    }
    add(units, number, last.judge.number, last.nomination.number)
  }

  @inline(__always)
  private func isEqual(_ base: UnsafeRawPointer, _ a: Int, _ b: Int, _ count: Int) -> Bool {
    var index = 0
    while index < count {
      if base.load(fromByteOffset: a + index, as: UInt8.self)
        != base.load(fromByteOffset: b + index, as: UInt8.self)
      {
        return false
      }
      index += 1
    }
    return true
  }

  @inline(__always)
  private mutating func add(_ units: Int64, _ criterion: Int, _ judge: UInt32, _ nomination: UInt32)
  {
    if criterion >= table.weights.count {
      if isWeighted {
        noteWeightless(criteria.names[criterion])
        return
      }
      table.addCriterion()
    }
    switch table.add(units, criterion: criterion, judge: judge, nomination: nomination) {
    case .added: break
    case .repeated: noteRepeated(judge, nomination, criterion)
    case .tooLarge: noteTooLarge()
    }
  }

  /// A mark in millionths: digits with at most one comma or point and six decimals.
  @inline(__always)
  private static func units(_ bytes: UnsafeRawPointer, _ count: Int) -> Int64? {
    var units: Int64 = 0
    var whole = 0
    var places = -1
    var index = 0
    let isNegative = bytes.load(as: UInt8.self) == UInt8(ascii: "-")
    if isNegative { index = 1 }
    while index < count {
      let byte = bytes.load(fromByteOffset: index, as: UInt8.self)
      let digit = byte &- 0x30
      if digit < 10 {
        units = units &* 10 &+ Int64(digit)
        if places >= 0 { places += 1 } else { whole += 1 }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), places < 0 {
        places = 0
      } else {
        return nil
      }
      index += 1
    }
    guard whole > 0, whole <= 9, places != 0, places <= 6 else { return nil }
    // 1,234 may be a thousand and more: ambiguous, like everywhere else.
    if places == 3, whole <= 3, units >= 1000, count <= 8 { return nil }
    var scaled = units
    var missing = 6 - max(places, 0)
    while missing > 0 {
      scaled *= 10
      missing -= 1
    }
    return isNegative ? -scaled : scaled
  }

  // MARK: Rows with quotes

  /// Reads rows of which some hold quotes.
  mutating func scanQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    delimiter: UInt8
  ) {
    var scanner = CSVScanner(from: start, to: bytes.count, delimiter: delimiter, line: line)
    var fields: [CSVScanner.Field] = []
    do throws(CSVScanner.Fault) {
      while true {
        line = scanner.line
        guard try scanner.next(into: &fields, of: bytes) else { return }
        if fields.allSatisfy(\.range.isEmpty) { continue }
        guard fields.count == columns.width else {
          noteLength(fields.count)
          continue
        }
        // The unquoted texts, put behind each other as an unquoted row would have them.
        var row: [UInt8] = []
        var ends: [Int] = []
        for field in fields {
          row += CSVReader.text(field, of: bytes).utf8
          ends.append(row.count)
          row.append(delimiter)
        }
        last = LastRow()
        row.withUnsafeBytes { own in
          guard let base = own.baseAddress else { return }
          ends.withUnsafeBufferPointer { take(base, 0, $0) }
        }
        last = LastRow()
      }
    } catch {
      findings.append(.csvFault(error, in: file))
    }
  }

  // MARK: Merging

  /// Takes in the part that follows; fails where the same mark stands in both.
  mutating func merge(_ other: MarksPart) -> Bool {
    let judges = other.judges.names.map { self.judges.number(of: $0) }
    let nominations = other.nominations.names.map { self.nominations.number(of: $0) }
    let criteria = other.criteria.names.map { Int(self.criteria.number(of: $0)) }
    while table.weights.count < self.criteria.names.count { table.addCriterion() }
    return table.merge(other.table, judges: judges, nominations: nominations, criteria: criteria)
  }
}

extension NameTable {
  fileprivate mutating func number(of name: String) -> UInt32 {
    Array(name.utf8).withUnsafeBytes { bytes in
      bytes.baseAddress.map { number(of: $0, count: bytes.count) } ?? 0
    }
  }
}

// MARK: Findings

extension MarksPart {
  private mutating func note(_ finding: Finding) {
    if findings.count < 1000 { findings.append(finding) }
  }

  private func place(of column: Int?) -> Origin {
    Origin(
      file: file,
      place: column.map { .field(line: line, column: $0 + 1) } ?? .line(line)
    )
  }

  private mutating func noteLength(_ count: Int) {
    note(.markRowLength(count, columns.width, line, file))
  }

  private mutating func noteUnnamed() { note(.markUnnamed(line, file)) }

  private mutating func noteUnreadable(_ bytes: UnsafeRawPointer, _ count: Int) {
    let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
    note(.markUnreadable(text, at: place(of: columns.score)))
  }

  private mutating func noteWeightless(_ name: String) {
    note(.criterionWeightless(name, at: place(of: columns.criterion)))
  }

  private mutating func noteRepeated(_ judge: UInt32, _ nomination: UInt32, _ criterion: Int) {
    note(
      .markRepeated(
        judge: judges.names[Int(judge)],
        entry: nominations.names[Int(nomination)],
        criterion: criteria.names[criterion],
        at: place(of: columns.score)
      )
    )
  }

  private mutating func noteTooLarge() {
    note(.markUnusable("", .tooLarge, at: place(of: columns.score)))
  }
}
