public import Judging

extension MeetingReader {
  /// The pairs of a file without anything to remark, by row and column of the table.
  ///
  /// For lists of a million conflicts: no text is made of a field. Where anything is unusual, such as an
  /// unknown name, a pair that stands twice or a workbook, the answer is `nil`, and
  /// ``read(_:file:among:)`` tells what it is.
  public static func numbers(
    _ bytes: [UInt8],
    among table: AffinityTable
  ) -> [(row: Int, column: Int)]? {
    guard !bytes.contains(0) else { return nil }
    var (judges, nominations) = (NameTable(), NameTable())
    for judge in table.judges { judges.add(judge.rawValue) }
    for nomination in table.nominations { nominations.add(nomination.rawValue) }
    return bytes.withUnsafeBufferPointer { buffer in
      let (start, delimiter, line) = CSVReader.layout(of: buffer)
      var scanner = CSVScanner(from: start, to: buffer.count, delimiter: delimiter, line: line)
      var fields: [CSVScanner.Field] = []
      guard (try? scanner.next(into: &fields, of: buffer)) == true else { return nil }
      let names = fields.map { HeadingNames(headings).id(of: CSVReader.text($0, of: buffer)) }
      guard let judge = names.firstIndex(of: "judge"), names.count(where: { $0 == "judge" }) == 1,
        let nomination = names.firstIndex(of: "nomination"),
        names.count(where: { $0 == "nomination" }) == 1
      else { return nil }
      var pairs: [(row: Int, column: Int)] = []
      var seen: Set<Int> = []
      while true {
        guard let more = try? scanner.next(into: &fields, of: buffer) else { return nil }
        guard more else { return pairs }
        guard fields.count == names.count,
          let column = judges.place(of: fields[judge], in: buffer, below: table.judges.count),
          let row = nominations.place(
            of: fields[nomination],
            in: buffer,
            below: table.nominations.count
          ),
          seen.insert(row * table.judges.count + column).inserted
        else { return nil }
        pairs.append((row, column))
      }
    }
  }
}

extension NameTable {
  fileprivate mutating func add(_ name: String) {
    Array(name.utf8).withUnsafeBytes { bytes in
      if let base = bytes.baseAddress { _ = number(of: base, count: bytes.count) }
    }
  }

  /// The number of a name that is among the first `count`.
  fileprivate mutating func place(
    of field: CSVScanner.Field,
    in bytes: UnsafeBufferPointer<UInt8>,
    below count: Int
  ) -> Int? {
    guard !field.range.isEmpty, let base = bytes.baseAddress else { return nil }
    let start = UnsafeRawPointer(base + field.range.lowerBound)
    let number = Int(number(of: start, count: field.range.count))
    return number < count ? number : nil
  }
}
