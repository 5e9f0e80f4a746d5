internal import Judging
internal import VietnameseText

/// Reads delimited text into a ``Table``, strictly.
///
/// Commas, semicolons and tabs are told apart by the heading line; a `sep=;` line as Excel writes
/// it is honoured. UTF-8 with or without byte order mark, UTF-16 with one, or an older encoding that
/// the sender declares. What is none of them is a finding: nothing is guessed.
enum CSVReader {
  /// The table, or `nil` and what refuses it; findings that only note stand beside a table.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - encoding: What the text is said to be in, for text that is no UTF-8.
  /// - Returns: The rows with any cell, and everything found.
  static func read(
    _ file: FileBytes,
    in encoding: DeclaredEncoding? = nil
  ) -> (table: Table?, findings: [Finding]) {
    switch TextDecoder.text(of: file, in: encoding) {
    case .rejected(let findings): return (nil, findings)
    case .accepted(let text):
      return text.withBytes { bytes in
        var rows = CSVRows(bytes)
        var table = Table(file: file.name, rows: [])
        while let row = rows.next() { table.rows.append(row) }
        let findings = text.notes + rows.findings.listed
        return findings.refuse ? (nil, findings) : (table, findings)
      }
    }
  }

  /// The text of a field, `""` undone.
  static func text(_ field: CSVScanner.Field, of bytes: UnsafeBufferPointer<UInt8>) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[field.range])
    let text = String(decoding: slice, as: UTF8.self)
    guard field.isQuoted, slice.contains(UInt8(ascii: "\"")) else { return text }
    return text.replacing("\"\"", with: "\"")
  }

  /// Where the records begin, what separates their fields, and on which line.
  static func layout(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (start: Int, delimiter: UInt8, line: Int) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let rest = bytes[start...]
    if rest.count > 5, rest.prefix(4).elementsEqual("sep=".utf8) {
      let delimiter = rest[start + 4]
      var next = start + 5
      while next < bytes.count, [0x0A, 0x0D].contains(bytes[next]), next < start + 7 { next += 1 }
      return (next, delimiter, 2)
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in rest {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == 0x0A || byte == 0x0D { break }
      if !isQuoted, [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")].contains(byte) {
        counts[byte, default: 0] += 1
      }
    }
    let delimiter = [UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: ",")]
      .max { counts[$0, default: 0] < counts[$1, default: 0] }
    return (start, counts.isEmpty ? UInt8(ascii: ",") : delimiter ?? UInt8(ascii: ","), 1)
  }
}

extension Finding {
  static func tableEmpty(_ origin: Origin) -> Finding {
    Finding(.tableEmpty, at: origin, vi: "không có dòng dữ liệu nào", en: "there are no rows")
  }

  static func rowLength(
    _ count: Int,
    _ width: Int,
    line: Int,
    in file: String
  ) -> Finding {
    Finding(
      .csvRowLength,
      at: Origin(file: file, place: .line(line)),
      vi: """
        dòng có \(count) ô, dòng tiêu đề có \(width); có thể một dấu phân cách nằm trong ô mà ô \
        không đặt trong ngoặc kép
        """,
      en: """
        the row has \(count) fields, the heading \(width); perhaps a separator stands in a field \
        that is not quoted
        """
    )
  }

  static func csvFault(_ fault: CSVScanner.Fault, in file: String) -> Finding {
    switch fault {
    case .unclosedQuote(let line):
      Finding(
        .csvQuoteUnclosed,
        at: Origin(file: file, place: .line(line)),
        vi: "dấu ngoặc kép mở ở dòng này không được đóng",
        en: "the quote opened on this line is never closed"
      )
    case .strayQuote(let line, let column):
      Finding(
        .csvQuoteStray,
        at: Origin(file: file, place: .field(line: line, column: column)),
        vi: "có dấu ngoặc kép đặt sai chỗ; trong ô có ngoặc kép, viết hai dấu \"\" và bọc cả ô",
        en: "a quote stands out of place; inside a quoted field write it twice"
      )
    }
  }
}
