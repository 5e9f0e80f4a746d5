public import Judging
internal import VietnameseText

/// Reads marks one by one from delimited text: `judge,entry,criterion,score`, in any order of
/// columns; the criterion may be missing.
public enum MarkListReader {
  /// The marks, and those whose every cell is blank.
  public struct Marks: Sendable {
    public let list: MarkList
    /// Judges named without a mark, ascending.
    public let judgesWithout: [String]
    /// Entries named without a mark, ascending.
    public let entriesWithout: [String]
    /// Whether the file has a column of criteria.
    public let namesCriteria: Bool
  }

  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name, for findings.
  /// - Returns: The marks, or everything wrong with the file, at most a thousand findings.
  public static func read(_ bytes: [UInt8], file: String) -> Checked<Marks> {
    switch TextDecoder.utf8(from: bytes, file: file) {
    case .rejected(let findings): .rejected(findings)
    case .accepted((let text, _)):
      text.withUnsafeBufferPointer { buffer in
        switch MarkHead.read(buffer, file: file) {
        case .rejected(let findings): .rejected(findings)
        case .accepted(let head):
          MarkListPart(file: file, bytes: buffer, head: head).read()
        }
      }
    }
  }
}

/// The rows of a file below its heading.
private struct MarkListPart {
  private let file: String
  private let bytes: UnsafeBufferPointer<UInt8>
  private let head: MarkHead
  private var judges = NameTable()
  private var entries = NameTable()
  private var criteria = NameTable()
  private var marks: [MarkList.Mark] = []
  /// The names of the row before, which those of the next are likely to be.
  private var last: (judge: Int32, entry: Int32, criterion: Int32) = (0, 0, 0)
  /// The line each mark stands on, for those that stand twice.
  private var lines: [Int32] = []
  private var findings: [Finding] = []

  init(file: String, bytes: UnsafeBufferPointer<UInt8>, head: MarkHead) {
    (self.file, self.bytes, self.head) = (file, bytes, head)
  }

  consuming func read() -> Checked<MarkListReader.Marks> {
    scan()
    guard findings.isEmpty else { return .rejected(findings) }
    guard !marks.isEmpty else { return .rejected([.tableEmpty(Origin(file: file))]) }
    let list = MarkList(
      judges: judges.names,
      entries: entries.names,
      criteria: criteria.names,
      marks: marks
    )
    // In order, marks that stand twice are neighbours; only then is it sought which lines they are.
    if list.repeatsMark {
      noteRepeated()
      return .rejected(findings.inReadingOrder)
    }
    return .accepted(
      MarkListReader.Marks(
        list: list,
        judgesWithout: judges.names.without(list.judges),
        entriesWithout: entries.names.without(list.entries),
        namesCriteria: head.columns.criterion != nil
      )
    )
  }

  private mutating func scan() {
    var scanner = CSVScanner(
      from: head.start,
      to: bytes.count,
      delimiter: head.delimiter,
      line: head.line
    )
    var fields: [CSVScanner.Field] = []
    do throws(CSVScanner.Fault) {
      while findings.count < 1000 {
        let line = scanner.line
        guard try scanner.next(into: &fields, of: bytes) else { return }
        // A key path here would be looked up for every field.
        if fields.allSatisfy({ $0.range.isEmpty }) { continue }
        guard fields.count == head.columns.width else {
          findings.append(.markRowLength(fields.count, head.columns.width, line, file))
          continue
        }
        take(fields, on: line)
      }
    } catch {
      findings.append(.csvFault(error, in: file))
    }
  }

  private mutating func take(_ fields: [CSVScanner.Field], on line: Int) {
    let columns = head.columns
    let score = Self.trimmed(fields[columns.score], of: bytes)
    // The tables are passed on their own: a call on all of self would copy what it changes.
    let text = bytes
    guard let judge = Self.number(fields[columns.judge], of: text, in: &judges, near: last.judge),
      let entry = Self.number(fields[columns.nomination], of: text, in: &entries, near: last.entry),
      let criterion = Self.criterion(fields, columns, of: text, in: &criteria, near: last.criterion)
    else {
      findings.append(.markUnnamed(line, file))
      return
    }
    last = (judge, entry, criterion)
    // A blank score is missing; its names are known all the same.
    if score.isEmpty { return }
    let cell = UnsafeBufferPointer(rebasing: bytes[score])
    switch MarkNumeral.read(cell) {
    case .number(let value):
      marks.append(
        MarkList.Mark(judge: judge, entry: entry, criterion: criterion, value: value)
      )
      lines.append(Int32(clamping: line))
    case .ambiguous, .notANumber, .tooLarge:
      findings.append(
        .markUnusable(
          String(decoding: cell, as: UTF8.self),
          MarkNumeral.read(cell),
          at: place(line, columns.score)
        )
      )
    }
  }

  private func place(_ line: Int, _ column: Int) -> Origin {
    Origin(file: file, place: .field(line: line, column: column + 1))
  }

  private static func trimmed(
    _ field: CSVScanner.Field,
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (from, to) = (field.range.lowerBound, field.range.upperBound)
    while from < to, bytes[from] == 0x20 { from += 1 }
    while to > from, bytes[to - 1] == 0x20 { to -= 1 }
    return from..<to
  }

  /// The number of a criterion; that of the nameless one where no column names any.
  private static func criterion(
    _ fields: [CSVScanner.Field],
    _ columns: MarkColumns,
    of bytes: UnsafeBufferPointer<UInt8>,
    in names: inout NameTable,
    near guess: Int32
  ) -> Int32? {
    guard let column = columns.criterion else { return names.number(of: bytes, 0..<0, near: guess) }
    return number(fields[column], of: bytes, in: &names, near: guess)
  }

  private static func number(
    _ field: CSVScanner.Field,
    of bytes: UnsafeBufferPointer<UInt8>,
    in names: inout NameTable,
    near guess: Int32
  ) -> Int32? {
    let range = trimmed(field, of: bytes)
    guard !range.isEmpty else { return nil }
    guard field.isQuoted, bytes[range].contains(UInt8(ascii: "\"")) else {
      return names.number(of: bytes, range, near: guess)
    }
    let text = Array(CSVReader.text(field, of: bytes).utf8)
    return text.withUnsafeBufferPointer { names.number(of: $0, 0..<text.count, near: guess) }
  }

  /// Finds marks of one judge for one criterion of one entry after the first.
  private mutating func noteRepeated() {
    var seen: [Int64: Int] = [:]
    let (entryCount, criterionCount) = (Int64(entries.names.count), Int64(criteria.names.count))
    seen.reserveCapacity(marks.count)
    for (index, mark) in marks.enumerated() {
      let card = Int64(mark.judge) * entryCount + Int64(mark.entry)
      let key = card * criterionCount + Int64(mark.criterion)
      guard seen.updateValue(index, forKey: key) != nil, findings.count < 1000 else { continue }
      findings.append(
        .markRepeated(
          judge: judges.names[Int(mark.judge)],
          entry: entries.names[Int(mark.entry)],
          criterion: criteria.names[Int(mark.criterion)],
          at: place(Int(lines[index]), head.columns.score)
        )
      )
    }
  }
}

extension MarkList {
  fileprivate var repeatsMark: Bool {
    zip(marks, marks.dropFirst()).contains {
      $0.entry == $1.entry && $0.judge == $1.judge && $0.criterion == $1.criterion
    }
  }
}

extension NameTable {
  fileprivate mutating func number(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    near guess: Int32
  ) -> Int32 {
    // A buffer of no bytes may have no address, yet a name of none is a name.
    guard let base = bytes.baseAddress else { return 0 }
    let number = number(
      of: base + range.lowerBound,
      count: range.count,
      near: UInt32(bitPattern: guess)
    )
    return Int32(number)
  }
}

extension [String] {
  /// Those that `others`, which is ascending, does not have; ascending.
  fileprivate func without(_ others: [String]) -> [String] {
    guard count != others.count else { return [] }
    let others = Set(others)
    return filter { !others.contains($0) }.sorted { $0.precedes($1) }
  }
}
