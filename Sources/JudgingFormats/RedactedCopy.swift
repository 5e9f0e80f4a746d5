public import Judging

/// What is kept of a file of tables when a person's data must go from it.
///
/// The file itself cannot be mended so that nothing is left: workbooks hold names in runs, comments,
/// properties and old fonts. So every cell that was read is written anew, as delimited text.
public enum RedactedCopy {
  /// Sheet, row and cells of every row, the person's words replaced.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - file: Its name.
  ///   - words: What tells of the person.
  ///   - token: What stands in their place.
  /// - Returns: The copy and whether any word was found; no bytes for what is no table, or cannot be
  ///   read.
  public static func of(
    _ bytes: [UInt8],
    file: String,
    without words: PersonalWords,
    token: String
  ) -> (bytes: [UInt8], isChanged: Bool) {
    let (tables, _) = TableReader.read(bytes, file: file)
    var csv = CSVWriter(.plain)
    var isChanged = false
    for table in tables {
      for row in table.rows {
        var record = [table.sheet ?? "", String(row.number)]
        for cell in row.cells {
          while record.count < cell.column + 1 { record.append("") }
          let (text, changed) = words.replaced(in: cell.text, by: token)
          isChanged = isChanged || changed
          record.append(text)
        }
        csv.append(record)
      }
    }
    return (csv.bytes, isChanged)
  }

  /// Whether a file that is no table holds any of the words.
  public static func mentions(_ words: PersonalWords, in bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    return words.replaced(in: text, by: "").isChanged
  }
}
