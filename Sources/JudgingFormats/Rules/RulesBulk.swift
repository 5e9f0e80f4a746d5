internal import Judging

/// What a programme file may amount to, checked before a YAML parser sees it.
///
/// The parser stops at 1000 levels by itself, but compares keys with all that their aliases stand
/// for, which a few lines can make endless. All that could be an alias is counted, without telling
/// quoted text apart: a count that quotes can fool could be fooled on purpose.
enum RulesBulk {
  private static let mostBytes = 1_000_000
  private static let mostAliases = 3

  static func finding(_ text: [UInt8], file: String) -> Finding? {
    if text.count > mostBytes {
      return Finding(
        .fileTooLarge,
        at: Origin(file: file),
        vi: "tệp lớn hơn 1 MB, không thể là tệp chương trình",
        en: "the file is larger than 1 MB and cannot be a programme file"
      )
    }
    var line = 1
    var aliases = 0
    /// The last byte that was no blank.
    var previous = UInt8(ascii: "\n")
    for (byte, next) in zip(text, text.dropFirst()) where byte != UInt8(ascii: " ") {
      if byte == UInt8(ascii: "\n") { line += 1 }
      if byte == UInt8(ascii: "*"), next > UInt8(ascii: " "), "\n\r[{,:-?".utf8.contains(previous) {
        aliases += 1
      }
      if aliases > mostAliases { return .decorated(at: Origin(file: file, place: .line(line))) }
      previous = byte
    }
    return nil
  }
}

extension Finding {
  static func decorated(at origin: Origin) -> Finding {
    Finding(
      .rulesMalformed,
      at: origin,
      vi: "không dùng neo (&), bí danh (*) và thẻ (!); nếu là chữ thì đặt trong ngoặc kép",
      en: "no anchors (&), aliases (*) and tags (!); if it is text, put it in double quotes"
    )
  }
}
