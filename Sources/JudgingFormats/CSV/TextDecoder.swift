internal import Judging

/// Makes UTF-8 of a text file's bytes, by proof and never by guess.
enum TextDecoder {
  /// The text as UTF-8, or the finding that says where and how it is not text we can read.
  static func utf8(from bytes: [UInt8], file: String) -> Checked<[UInt8]> {
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], bigEndian: false, file: file) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], bigEndian: true, file: file) }
    // Without a byte order mark, XML's own first character proves it (XML 1.0, appendix F).
    if bytes.starts(with: [0x3C, 0x00]) { return utf16(bytes[...], bigEndian: false, file: file) }
    if bytes.starts(with: [0x00, 0x3C]) { return utf16(bytes[...], bigEndian: true, file: file) }
    if let zero = bytes.firstIndex(of: 0) {
      return .rejected([.notText(at: bytes.line(of: zero), in: file)])
    }
    if let fault = firstInvalid(bytes) {
      return .rejected([.notUTF8(at: bytes.line(of: fault), in: file)])
    }
    return .accepted(bytes)
  }

  /// The offset of the first byte that is not valid UTF-8.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      try _ = UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>,
    bigEndian: Bool,
    file: String
  ) -> Checked<[UInt8]> {
    guard bytes.count.isMultiple(of: 2) else {
      return .rejected([.notText(at: 1, in: file)])
    }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self), !text.utf8.contains(0) else {
      return .rejected([.notText(at: 1, in: file)])
    }
    return .accepted(Array(text.utf8))
  }
}

extension [UInt8] {
  fileprivate func line(of offset: Int) -> Int { self[..<offset].count { $0 == 0x0A } + 1 }
}

extension Finding {
  fileprivate static func notText(at line: Int, in file: String) -> Finding {
    Finding(
      .encodingWrong,
      at: Origin(file: file, place: .line(line)),
      vi: "tệp không phải văn bản; hãy lưu lại từ Excel thành .xlsx hoặc “CSV UTF-8”",
      en: "the file is not text; save it again from Excel as .xlsx or “CSV UTF-8”"
    )
  }

  fileprivate static func notUTF8(at line: Int, in file: String) -> Finding {
    Finding(
      .encodingWrong,
      at: Origin(file: file, place: .line(line)),
      vi: """
        chữ ở dòng này không phải UTF-8 (có lẽ là TCVN3, VNI hoặc windows-1258); trong Excel chọn \
        Lưu thành → “CSV UTF-8”, hoặc gửi tệp .xlsx
        """,
      en: """
        the text on this line is not UTF-8 (perhaps TCVN3, VNI or windows-1258); in Excel choose \
        Save As → “CSV UTF-8”, or send the .xlsx
        """
    )
  }
}
