internal import Judging
internal import StrictJSON

/// What a file is, told by its bytes; its name counts only where they could be any text.
public enum FileKind: Sendable {
  case workbook
  case xml
  case json
  case delimited

  static func of(_ bytes: some RandomAccessCollection<UInt8>, named name: String) -> FileKind {
    if bytes.starts(with: [0x50, 0x4B]) { return .workbook }
    // An .xls of before 2007; the workbook reader says what to do about it.
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return .workbook }
    let text = bytes.dropFirst(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    let first = text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
    switch first {
    case UInt8(ascii: "<"): return .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    default: break
    }
    let isWideXML = [[0xFF, 0xFE, 0x3C, 0x00], [0xFE, 0xFF, 0x00, 0x3C], [0x00, 0x3C, 0x00]]
      .contains { bytes.starts(with: $0) }
    if isWideXML { return .xml }
    // Any text could be delimited; a file that calls itself something else is broken, not a table.
    if name.lowercased().hasSuffix(".xml") { return .xml }
    if name.lowercased().hasSuffix(".json") { return .json }
    return .delimited
  }
}

extension Finding {
  /// A file that is no JSON, at the place the reader stopped.
  static func json(_ error: JSONError, in file: String) -> Finding {
    let origin = Origin(file: file, place: .line(error.line, column: error.column))
    if case .duplicateKey(let key) = error.reason {
      return Finding(
        .jsonDuplicateKey,
        at: origin,
        vi: "khóa “\(key)” lặp lại trong cùng một đối tượng",
        en: "the key “\(key)” stands twice in one object"
      )
    }
    if error.reason == .notUTF8 {
      return Finding(
        .encodingWrong,
        at: origin,
        vi: "chữ ở đây không phải UTF-8",
        en: "the text here is not UTF-8"
      )
    }
    return Finding(
      .jsonMalformed,
      at: origin,
      vi: "JSON sai cú pháp (\(error.reason.message.vi))",
      en: "this is not JSON (\(error.reason.message.en))"
    )
  }

  static func jsonUnexpected(_ path: String, vi: String, en: String, in file: String) -> Finding {
    Finding(.jsonUnexpected, at: Origin(file: file, place: .path(path)), vi: vi, en: en)
  }
}

extension JSONError.Reason {
  fileprivate var message: Bilingual {
    switch self {
    case .empty: Bilingual(vi: "tệp rỗng", en: "the file is empty")
    case .unexpected(let text): Bilingual(vi: "không chờ “\(text)”", en: "“\(text)” is unexpected")
    case .notUTF8: Bilingual(vi: "không phải UTF-8", en: "not UTF-8")
    case .duplicateKey(let key): Bilingual(vi: "khóa lặp “\(key)”", en: "repeated key “\(key)”")
    case .badEscape: Bilingual(vi: "dãy \\ sai", en: "a wrong escape")
    case .loneSurrogate: Bilingual(vi: "nửa ký tự \\u", en: "half a \\u character")
    case .controlCharacter: Bilingual(vi: "ký tự điều khiển", en: "a control character")
    case .badNumber: Bilingual(vi: "số viết sai", en: "a malformed number")
    case .unclosed: Bilingual(vi: "thiếu phần kết", en: "it ends too early")
    case .trailing: Bilingual(vi: "có chữ thừa ở cuối", en: "something follows the end")
    case .tooDeep: Bilingual(vi: "lồng quá sâu", en: "nested too deep")
    }
  }
}
